"""Who wrote which paper: "un informe elaborado por Provea", "la ONG publicó un estudio", "según un dictamen de …"."""

from collections.abc import Iterator

from loaders.extract.naming.mention import Link, Relation
from loaders.extract.spanish import moods
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.scenes import Scene


def find(scene: Scene) -> Iterator[Relation]:
    """The authors of the papers of a paragraph, by the verbs of writing and publishing."""
    listed = words()["authorship"]
    for verb in scene.verbs:
        if verb.negated or moods.status_of(verb) != "asserted":
            continue
        if verb.lemma in listed["writing"]:
            yield from _written(scene, verb)
        elif verb.lemma in listed["enacting"]:
            yield from _enacted(scene, verb)


def _written(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """A paper by whom a passive names, or by the subject of the verb."""
    passive = verb.passive or verb.outer.mood == "participle"
    behind = [p for p in verb.after if isinstance(p, Phrase) and not p.time]
    doers = [p for p in behind if p.prep == "por"] if passive else verb.subjects
    papers = verb.subjects if passive else [p for p in behind if p.prep is None]
    if len(doers) != 1 or not papers or not _paper(papers[0]):
        return
    author, paper = scene.who.link(doers[0], scene.base), scene.who.link(papers[0], scene.base)
    if author and paper and any(paper.entity.is_a(k) for k in ("Report", "Law")):
        yield from _tie(author, paper)


def _paper(phrase: Phrase) -> bool:
    """Whether a phrase names or tells a paper that has an author."""
    if phrase.mention:
        return phrase.mention[1].is_a("Report") or phrase.mention[1].is_a("Law")
    return phrase.head in words()["authorship"]["papers"] and not phrase.plural


def _enacted(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """A decree by whoever ordains by it: "decretó el presidente Luis Paz mediante el Decreto 12"."""
    behind = [p for p in verb.after if isinstance(p, Phrase)]
    by = next((p for p in behind if p.prep == "mediante" and p.mention and p.mention[1].is_a("Law")), None)
    if by is None or len(verb.subjects) != 1 or verb.passive:
        return
    author, decree = scene.who.link(verb.subjects[0], scene.base), scene.who.link(by, scene.base)
    if author and decree:
        yield from _tie(author, decree)


def _tie(author: Link, paper: Link) -> Iterator[Relation]:
    wrote = author.entity.kind == "Person" or (author.entity.is_a("Organization") and author.entity.kind != "Country")
    if wrote and author.entity is not paper.entity:
        start, end = min(author.start, paper.start), max(author.end, paper.end)
        yield Relation(author, "rec:authorOf", paper, start, end, "asserted", 0.7, None)
