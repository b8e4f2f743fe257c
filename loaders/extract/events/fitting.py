"""Whether a frame fits a word: what else stands around it, who does it, to whom, and where to."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.sort import sort_of
from loaders.extract.coreference.unnamed import may_speak
from loaders.extract.events.border import crosses
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.quoting import is_quoting, is_refused
from loaders.extract.grammar.syntax import Part
from loaders.extract.grammar.voice import is_passive
from loaders.extract.lexicon import Frame, lexicon
from loaders.extract.naming.cast import Cast

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_CLAUSES = ("advcl", "parataxis")
_PRONOUNS = ("PRP", "WP", "WDT")
_SINGLE = ("he", "she", "his", "her")


def tells(part: Part, noun: "Token", frame: Frame, cast: Cast) -> bool:
    """Whether what stands around a noun and after its "of" fits a frame."""
    if (frame.company and not _holds(frame.company, noun.sent)) or _holds(frame.unless, noun.subtree):
        return False
    if frame.document and not cast.speaks_of(frame.document):
        return False
    if frame.owner and not any(frame.owner in _sorts(part, token, cast) for token in _owners(noun)):
        return False
    if frame.of is None:
        return True
    heads = [noun, noun.head] if noun.head.dep_ == "prep" else [noun]
    whole = (c for h in heads for of in h.children if of.lower_ == frame.through for c in of.children if c != noun)
    return any(frame.of in sort_of(part, token, cast) for token in whole)


def _owners(noun: "Token") -> "Iterator[Token]":
    """Whose something is: "the judge's decision", "a decision by the court", "a decision of the court"."""
    yield from (c for c in noun.children if c.dep_ in ("poss", "compound", "nmod"))
    led = (c for c in noun.children if c.lower_ in ("by", "of", "from"))
    yield from (t for c in led for t in c.children if t.dep_ == "pobj")


def _sorts(part: Part, token: "Token", cast: Cast) -> frozenset[str]:
    """What a word that does or owns something can stand for, by what stands beside it and whom a pronoun goes on with.

    So "her colleague, Judge Ana Soto" is a court, and so is "he" where the judge was the last to do anything.
    """
    told = sort_of(part, token, cast)
    if token.lower_ in ("his", "her", "their"):
        told |= {"person"}
    if token.tag_ in ("PRP", "PRP$") and token.lower_ in _SINGLE:
        before = (t for t in reversed(part.doc[: token.i]) if t.dep_ in ("nsubj", "nsubjpass"))
        people = (t for t in before if t.tag_ not in _PRONOUNS and "person" in sort_of(part, t, cast))
        last = next(people, None)
        return told | (sort_of(part, last, cast) & {"court"} if last is not None else frozenset())
    if token.lower_ == "it" and token.dep_ == "nsubj":  # "the court said that it would stop the flights"
        before = (t for t in reversed(part.doc[token.sent.start : token.i]) if t.dep_ == "nsubj" and t.pos_ != "PRON")
        last = next(before, None)
        return told | (sort_of(part, last, cast) & {"court"} if last is not None else frozenset())
    beside = (c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN")
    return told.union(*(sort_of(part, c, cast) & {"court"} for c in beside))


def _holds(words: frozenset[str], tokens: "Iterable[Token]") -> bool:
    return any(t.lower_ in words or t.lemma_.lower() in words for t in tokens)


def _clause(word: "Token") -> "Iterator[Token]":
    """The words of a clause, without the clauses inside it: in "was held after they took him up", no "up"."""
    yield word
    for child in word.children:
        who = child.dep_ == "relcl" and word.dep_ in ("nsubj", "nsubjpass")  # says who is meant, and not what is done
        if child.dep_ not in _CLAUSES and not who and not (child.dep_ == "conj" and child.pos_ == "VERB"):
            yield from _clause(child)


def fits(part: Part, verb: "Token", frame: Frame, cast: Cast) -> bool:
    """Whether what stands around a verb fits a frame: its words, objects, ways, clause and subject."""
    around = [*verb.subtree, *(t for t, _ in core(verb))] if frame.company else []
    if (frame.company and not _holds(frame.company, around)) or _holds(frame.unless, _clause(verb)):
        return False
    if frame.patient and not _befalls(part, verb, frame, cast):
        return False
    if frame.place and not _reaches(part, verb, cast):
        return False
    if (frame.document and not cast.speaks_of(frame.document)) or (frame.border and not crosses(part, verb, cast)):
        return False
    if frame.capitals and not _is_dispositive(verb):
        return False
    if (frame.clause and not is_quoting(verb)) or (frame.refused and not is_refused(verb)):
        return False
    return not frame.subject or _is_done_by(part, verb, frame, cast)


def _is_dispositive(verb: "Token") -> bool:
    """Whether a verb alone stands in capitals, as a court orders in writing: "the motion is GRANTED"."""
    before = next((t for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.is_alpha), None)
    return verb.is_upper and before is not None and not (before.is_upper and len(before) > 1)


def _is_done_by(part: Part, verb: "Token", frame: Frame, cast: Cast) -> bool:
    """Whether who does what a verb tells is of the sort that a frame asks for; "actor?" asks only where one is told."""
    wanted = (frame.subject or "").removesuffix("?")
    subjects = _widened(each for t, role in core(verb) if role == "subject" for each in (t, *t.conjuncts))
    if not subjects and wanted != frame.subject:
        return True
    if frame.agent == "speaker" and wanted == "actor":
        return any(may_speak(part, t, cast) for t in subjects)
    told = _sorts if wanted == "court" else sort_of
    return any(wanted in told(part, t, cast) for t in subjects)


def _befalls(part: Part, verb: "Token", frame: Frame, cast: Cast) -> bool:
    """Whether what a verb is done to is of the sort that a frame asks for."""
    objects = _widened(each for t, role in core(verb) if role == "object" for each in (t, *t.conjuncts))
    if not objects and frame.border and is_passive(verb):
        return True  # "a risk of being returned to Chad"
    undergone = is_passive(verb) and frame.kind in lexicon().suffered | lexicon().harm | lexicon().moves
    unknown = frame.patient == "person" and (undergone or verb.lemma_.lower() in lexicon().transitive)
    return any(frame.patient in sort_of(part, t, cast) or (unknown and _is_new(part, t, cast)) for t in objects)


def _widened(tokens: "Iterable[Token]") -> "list[Token]":
    """The words, and after a part or an amount what it is of: "Article 3 of the Convention", "all of them"."""
    found = list(tokens)
    parts = [t for t in found if t.lower_ in lexicon().words["provision"] | lexicon().words["amount"]]
    return found + [t for one in parts for c in one.children if c.lower_ == "of" for t in c.children]


def _is_new(part: Part, token: "Token", cast: Cast) -> bool:
    """Whether a word is a name that nothing else is known of, or "all", "two": who is arrested is somebody."""
    if token.lower_ in lexicon().words["anyone"]:
        return True
    return token.pos_ == "PROPN" and token.is_title and cast.at(part.start(token), part.end(token)) is None


def _reaches(part: Part, verb: "Token", cast: Cast) -> bool:
    """Whether a verb's own "to", "from" or "into" names a place."""
    ways = ("to", "from", "into", "in", "at") if verb.lemma_ == "arrive" else ("to", "from", "into")
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ways:
            for place in (c for c in child.children if c.dep_ == "pobj"):
                found = cast.at(part.start(place), part.end(place))
                if found and found[1].is_a("Place"):
                    return True
    return False
