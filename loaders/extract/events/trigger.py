"""Triggers: the words that tell an event, and the frame that fits them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import DEFINITE
from loaders.extract.coreference.sort import sort_of
from loaders.extract.events.fitting import fits, tells
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import Frame, lexicon
from loaders.extract.naming.cast import Cast
from ontology import vocabulary

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Span, Token


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
    def first(self) -> int:
        """Where its first word stands in the parse, where that is before its head."""
        at = self.token.i
        while at and self.part.start(self.part.doc[at - 1]) >= self.start:
            at -= 1
        return at

    @property
    def is_verb(self) -> bool:
        """Whether a verb tells it."""
        return self.token.pos_ in ("VERB", "AUX") or self.is_participle

    @property
    def is_participle(self) -> bool:
        """Whether a participle before a noun tells it: "the jailed men"."""
        return self.token.dep_ == "amod"


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
        verb = verbs.get(_above(noun).i) if not each.is_verb else None
        if verb and verb.frame.kind == each.frame.kind and not _undoes(verb):
            governed[each.token.i] = verb.token.i
    nouns = {verb: part for part, verb in reversed(governed.items())}
    for each in found:
        if each.token.i in nouns:
            yield replace(each, noun=each.part.doc[nouns[each.token.i]])
        elif each.token.i not in governed:
            yield each


def _undoes(verb: Trigger) -> bool:
    """Whether a verb tells what a court makes of what was decided before: "stayed an injunction" is two events."""
    return verb.token.lemma_.lower() in lexicon().light["undo"] and vocabulary().is_a(verb.frame.kind, "CourtRuling")


def _above(noun: "Token") -> "Token":
    """The verb that a noun is the object of, or that "in" or "into" ties it to: "taken into detention"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "into") and noun.head.dep_ == "prep":
        return noun.head.head
    return noun.head if noun.dep_ in ("dobj", "nsubjpass") else noun


def _carrier(noun: "Token") -> "Token":
    """The noun that only carries another: "a round of sanctions"."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in lexicon().light["carriers"]:
        noun = noun.head.head
    return noun


def _all(part: Part, cast: Cast) -> Iterator[Trigger]:
    for token in part.doc:
        if token.dep_ == "amod" and token.lower_ in lexicon().participles:
            found = _participle(part, token, cast)
        elif token.pos_ == "VERB" or (token.lemma_ == "be" and not token.dep_.startswith("aux")):
            found = _compound(part, token, cast) or _verb(part, token, cast)
        elif token.pos_ in ("NOUN", "PROPN") and (token.dep_ != "compound" or _is_told_by(token)):
            found = _noun(part, token, cast)
        else:
            found = None
        if found:
            yield found


def _compound(part: Part, token: "Token", cast: Cast) -> Trigger | None:
    """A noun of several words whose last one the tagger takes for a verb: "hunger strikes"."""
    found = _noun(part, token, cast)
    return found if found and found.end - found.start > len(token.text) else None


def _is_told_by(noun: "Token") -> bool:
    """Whether the noun that another stands before only says that it happened: "the murder case", "rape victims"."""
    return noun.head.lower_ in lexicon().light["tellers"] and noun.i + 1 == noun.head.i


def _participle(part: Part, token: "Token", cast: Cast) -> Trigger | None:
    """What was done to somebody, told by the word before the noun: "the slain journalist", "jailed activist X"."""
    whom = described(token)
    named = cast.at(part.start(whom), part.end(whom))
    lead = {c.lower_ for noun in {whom, token.head} for c in noun.children if c.dep_ in ("det", "poss", "nummod")}
    # "Detained migrants have rights" tells of nobody, and "no jailed person" of less.
    counted = whom.dep_ == "pobj" and whom.head.head.lower_ in lexicon().words["many"]
    told = lead or counted or (named and named[0].form == "name")
    if not told or lead & (lexicon().marks["anybody"] | lexicon().marks["nobody"]):
        return None
    if whom.tag_ == "NNS" and lead & DEFINITE:
        return None  # "the detained men" were told of before
    if "person" not in sort_of(part, whom, cast):
        return None
    frames = lexicon().verbs.get(lexicon().participles[token.lower_], ())
    frame = next((f for f in frames if not f.company and not f.subject and f.patient in (None, "person")), None)
    return Trigger(part, token, frame, part.start(token), part.end(token)) if frame else None


def described(participle: "Token") -> "Token":
    """The head of the phrase that a participle stands in: of "jailed activist X", X."""
    noun = participle.head
    while noun.dep_ in ("compound", "nmod") and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


# So many words may stand between a verb and what goes with it: "sent two hundred Afghans back".
_NEAR, _FAR = 4, 12


def _verb(part: Part, token: "Token", cast: Cast) -> Trigger | None:
    lemma = token.lemma_.lower()
    if token.dep_ in ("amod", "compound") or token.dep_.startswith("aux"):
        return None
    ends = _ends(part, token, lemma)
    for words in sorted(ends, key=lambda w: -len(w)):
        for frame in lexicon().verbs.get(words, ()):
            if fits(part, token, frame, cast):
                last = ends[words] if ends[words].i - token.i <= 1 else token
                first = part.doc[token.i - 1] if words.endswith(" " + lemma) else token
                return Trigger(part, token, frame, part.start(first), part.end(last))
    return None


# How the words hang on a verb that can belong to it: "set free", "put on trial", "take questions".
_ENDS = ("prt", "prep", "acomp", "attr", "dobj", "advmod", "oprd", "xcomp", "ccomp", "agent")


def _ends(part: Part, token: "Token", lemma: str) -> "dict[str, Token]":
    """The verb alone and with each word that may belong to it, and the last of these words."""
    ends = {lemma: token}
    for child in token.children:
        reach = _FAR if child.lower_ in ("back", "home", "away", "for") else _NEAR
        aimed = child.dep_ == "advcl" and any(c.tag_ == "TO" for c in child.children)  # "made to leave"
        if child.i > token.i and (child.dep_ in _ENDS or aimed) and child.i - token.i <= reach:
            ends[f"{lemma} {child.lower_}"] = child
            if child.dep_ == "prep":  # "put on trial", "found in contempt"
                ends |= {f"{lemma} {child.lower_} {c.lower_}": c for c in child.children if c.dep_ == "pobj"}
    if token.i and part.doc[token.i - 1].dep_ == "advmod":
        ends[f"{part.doc[token.i - 1].lower_} {lemma}"] = token
    if token.i > 1 and part.doc[token.i - 1].text == "-":  # "ill-treated", "strip-searched"
        ends[f"{part.doc[token.i - 2].lower_}-{lemma}"] = token
    return ends


def _noun(part: Part, token: "Token", cast: Cast) -> Trigger | None:
    if _in_name(part, token, cast) or (token.ent_type_ == "DATE" and token.pos_ == "PROPN"):
        return None  # "March" is a month
    for length in (3, 2, 1):
        first = token.i - length + 1
        if first < 0:
            continue
        lead = part.doc[first : token.i]
        # "the use of forced labour" is no use of force.
        # The tagger takes the first word of a sentence for a name: "Deportations have been suspended".
        forms = (token.lemma_.lower(), token.lower_, token.lower_.removesuffix("s"))
        for last in (token.lower_,) if token.tag_ in ("VBN", "VBD") else forms:
            words = "".join(w.lower_ + w.whitespace_ for w in lead) + last
            frames = lexicon().nouns.get(words, ())
            head = _head(token, lead) if frames else token
            for frame in frames:
                if tells(part, head, frame, cast):
                    return Trigger(part, head, frame, part.start(part.doc[first]), part.end(token))
    return None


def _head(last: "Token", lead: "Span") -> "Token":
    """Of which word several tell an event: "crimes against humanity" is said of the crimes."""
    return next((t for t in lead if t.pos_ == "NOUN" and last in t.subtree and t.head not in lead), last)


def _in_name(part: Part, token: "Token", cast: Cast) -> bool:
    found = cast.at(part.start(token), part.end(token))
    return bool(found and found[0].form == "name")
