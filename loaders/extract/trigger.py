"""Triggers: the words that tell an event, and the frame that fits them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from loaders.extract.cast import Cast
from loaders.extract.clause import core
from loaders.extract.lexicon import Frame, lexicon, names
from loaders.extract.mention import Entity, Mention, sorts
from loaders.extract.personhood import is_source
from loaders.extract.quantity import is_people
from loaders.extract.syntax import Part

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Word lists that name a sort that frames ask for.
_SORT_LISTS = (
    ("person", "person_plural"),
    ("person", "person"),
    ("person", "group_collective"),
    ("law", "law"),
    ("report", "report"),
    ("agreement", "agreement"),
    ("money", "money"),
    ("case", "case"),
    ("court", "court"),
    ("aircraft", "aircraft"),
    ("body", "body"),
    ("place", "facility"),
    ("place", "place"),
    ("policy", "law"),
    ("policy", "policy"),
    ("violence", "violence"),
    ("actor", "organization"),
    ("actor", "government"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """An event's words: `token` is their head, `start`:`end` where they stand in the stored text.

    `noun` is the noun of the same class that a verb governs: "imposed sanctions" is one event.
    """

    part: Part
    token: "Token"
    frame: Frame
    start: int
    end: int
    noun: "Token | None" = None

    @property
    def is_verb(self) -> bool:
        """Whether a verb tells it."""
        return self.token.pos_ in ("VERB", "AUX")


def find(part: Part, cast: Cast) -> Iterator[Trigger]:
    """The triggers of a paragraph, in their order; of two that share words, the longer."""
    kept: list[Trigger] = []
    for each in _all(part, cast):
        if kept and each.start < kept[-1].end:
            if each.end - each.start > kept[-1].end - kept[-1].start:
                kept[-1] = each
            continue
        kept.append(each)
    yield from _joined(kept)


def _joined(found: list[Trigger]) -> Iterator[Trigger]:
    """The triggers; a verb and the noun of its class that it governs are one: "imposed sanctions on X"."""
    verbs = {t.token.i: t for t in found if t.is_verb}
    governed = {}
    for each in found:
        noun = _carrier(each.token)
        verb = verbs.get(noun.head.i) if noun.dep_ in ("dobj", "nsubjpass") and not each.is_verb else None
        if verb and verb.frame.kind == each.frame.kind:
            governed[each.token.i] = verb.token.i
    nouns = {verb: part for part, verb in reversed(governed.items())}
    for each in found:
        if each.token.i in nouns:
            yield replace(each, noun=each.part.doc[nouns[each.token.i]])
        elif each.token.i not in governed:
            yield each


def _carrier(noun: "Token") -> "Token":
    """The noun that only carries another: "a round of sanctions"."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in lexicon().light["carriers"]:
        noun = noun.head.head
    return noun


def _all(part: Part, cast: Cast) -> Iterator[Trigger]:
    for token in part.doc:
        if token.pos_ == "VERB" or (token.lemma_ == "be" and not token.dep_.startswith("aux")):
            found = _compound(part, token, cast) or _verb(part, token, cast)
        elif token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound",):
            found = _noun(part, token, cast)
        else:
            found = None
        if found:
            yield found


def _compound(part: Part, token: "Token", cast: Cast) -> Trigger | None:
    """A noun of several words whose last one the tagger takes for a verb: "hunger strikes"."""
    found = _noun(part, token, cast)
    return found if found and found.end - found.start > len(token.text) else None


def _verb(part: Part, token: "Token", cast: Cast) -> Trigger | None:
    lemma = token.lemma_.lower()
    if token.dep_ in ("amod", "compound") or token.dep_.startswith("aux"):
        return None
    ends = {lemma: token}
    for child in token.children:
        if (
            child.i > token.i
            and child.dep_ in ("prt", "prep", "acomp", "dobj", "advmod", "oprd")
            and child.i - token.i <= 4
        ):
            ends[f"{lemma} {child.lower_}"] = child
    if token.i and part.doc[token.i - 1].dep_ == "advmod":
        ends[f"{part.doc[token.i - 1].lower_} {lemma}"] = token
    for words in sorted(ends, key=lambda w: -len(w)):
        for frame in lexicon().verbs.get(words, ()):
            if _fits(part, token, frame, cast):
                last = ends[words] if ends[words].i - token.i <= 1 else token
                first = part.doc[token.i - 1] if words.endswith(" " + lemma) else token
                return Trigger(part, token, frame, part.start(first), part.end(last))
    return None


def _noun(part: Part, token: "Token", cast: Cast) -> Trigger | None:
    if _in_name(part, token, cast):
        return None
    for length in (3, 2, 1):
        first = token.i - length + 1
        if first < 0:
            continue
        lead = part.doc[first : token.i]
        for last in (token.lemma_.lower(), token.lower_):
            words = "".join(w.lower_ + w.whitespace_ for w in lead) + last
            for frame in lexicon().nouns.get(words, ()):
                if _tells(part, token, frame, cast):
                    return Trigger(part, token, frame, part.start(part.doc[first]), part.end(token))
    return None


def _in_name(part: Part, token: "Token", cast: Cast) -> bool:
    found = cast.at(part.start(token), part.end(token))
    return bool(found and found[0].form == "name")


def _tells(part: Part, noun: "Token", frame: Frame, cast: Cast) -> bool:
    """Whether what stands around a noun and after its "of" fits a frame."""
    if (frame.company and not _holds(frame.company, noun.sent)) or _holds(frame.unless, noun.subtree):
        return False
    if frame.of is None:
        return True
    whole = (c for of in noun.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj")
    return any(frame.of in sort_of(part, token, cast) for token in whole)


def _holds(words: frozenset[str], tokens: "Iterable[Token]") -> bool:
    return any(t.lower_ in words or t.lemma_.lower() in words for t in tokens)


def _fits(part: Part, verb: "Token", frame: Frame, cast: Cast) -> bool:
    if (frame.company and not _holds(frame.company, verb.subtree)) or _holds(frame.unless, verb.subtree):
        return False
    if frame.patient:
        objects = [t for t, role in core(verb) if role == "object"]
        named = [t for t in objects if t.lower_ in lexicon().words["provision"]]
        objects += [t for one in named for c in one.children if c.lower_ == "of" for t in c.children]
        if not any(frame.patient in sort_of(part, t, cast) for t in objects):
            return False
    if frame.place and not _reaches(part, verb, cast):
        return False
    content = any(c.dep_ in ("ccomp", "parataxis") for c in verb.children) or (
        verb.dep_ in ("parataxis", "ccomp") and not any(c.dep_ == "dobj" for c in verb.children)
    )
    if frame.clause and not content and '"' not in verb.sent.text:
        return False
    if frame.subject:
        subjects = [t for t, role in core(verb) if role == "subject"]
        return any(frame.subject in sort_of(part, t, cast) for t in subjects)
    return True


def _reaches(part: Part, verb: "Token", cast: Cast) -> bool:
    """Whether a verb's own "to", "from" or "into" names a place."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("to", "from", "into"):
            for place in (c for c in child.children if c.dep_ == "pobj"):
                found = cast.at(part.start(place), part.end(place))
                if found and found[1].is_a("Place"):
                    return True
    return False


def sort_of(part: Part, token: "Token", cast: Cast) -> frozenset[str]:
    """What sorts of thing a noun or pronoun can stand for, as frames ask for them."""
    found = cast.at(part.start(token), part.end(token))
    if found:
        known = _known_sort(*found)
        # A judge speaks for the court: "Judge James Boasberg ruled".
        titled = part.text[: found[0].start - part.base].rstrip().rsplit(" ", 1)[-1].lower()
        return known | {"court"} if titled in lexicon().words["court"] else known
    low, words = token.lower_, lexicon().words
    demonym = token.text in names().demonyms
    if low in words["people_pronouns"] or token.tag_ == "WP" or demonym or is_people(token) or is_source(token):
        return frozenset(("person", "actor", "named"))
    if token.tag_ == "WDT":
        verb = token.head
        while verb.dep_ in ("xcomp", "ccomp", "conj"):
            verb = verb.head
        return sort_of(part, verb.head, cast) if verb.dep_ == "relcl" else frozenset()
    if token.ent_type_ == "MONEY" or low in ("$", "€"):
        return frozenset(("money",))
    if token.pos_ == "NUM":
        return frozenset(("person", "actor"))
    told = {sort for sort, key in _SORT_LISTS if low in words[key] or token.lemma_.lower() in words[key]}
    return frozenset(told | ({"actor", "named"} if told & {"person", "court"} else set()))


def _known_sort(mention: Mention, entity: Entity) -> frozenset[str]:
    told = set(sorts(entity))
    people = entity.kind in ("Person", "PersonGroup")
    if people:
        told |= {"person", "actor"}
    if entity.is_a("Organization") or entity.is_a("Facility"):
        told |= {"body", "actor"}
    if entity.kind == "Country":
        told.add("actor")
    return frozenset(told | ({"named"} if mention.form == "name" or people else set()))
