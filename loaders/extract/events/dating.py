"""Which event each time of a paragraph belongs to, as the syntax tells."""

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.events import opening
from loaders.extract.events.trigger import Trigger
from loaders.extract.figures.paragraph import Read
from loaders.extract.figures.times import Time
from loaders.extract.grammar.preposition import opens
from loaders.extract.grammar.saying import aims
from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# A date that only says which paper is meant, and a term that is no length of what happens: "within 14 days".
_NO_TIME = re.compile(
    r"\b(?:Order|E\.O\.|EO|Proclamation|Resolution|Memorandum)\s+(?:No\.\s*)?[\d-]+\s+of\s+$"
    r"|\b(?:Act|Law|Code|Ordinance|Decree)\s+(?:of\s+)?$|\b[Nn]otice\s+of\s+$|\b[Ww]ithin\s+(?:the\s+)?$"
)


def _names_law(token: "Token") -> bool:
    """Whether a date only says which order or act is meant: "Executive Order 13808 of August 24, 2017"."""
    above = token.head
    if above.lower_ != "of" or above.head.pos_ not in ("NOUN", "PROPN", "NUM"):
        return False
    near = (above.head, *above.head.children, *above.head.ancestors)
    return any(t.lower_ in lexicon().words["law"] or t.text in ("E.O.", "No.") for t in near if t.pos_ != "VERB")


# What stands behind these was before, or is what the sentence is about: "steps in response to the coup".
_BACKGROUND = frozenset(("after", "following", "over", "for", "despite", "about", "regarding", "concerning", "against"))
_ANSWERED = frozenset(("response", "reaction", "retaliation", "reply", "connection", "relation"))


def _beneath(token: "Token") -> bool:
    """Whether an event stands in what only adds to the sentence, whose day is another verb's."""
    above = (token, *token.ancestors)
    if any(t.dep_ in ("advcl", "relcl", "acl") for t in above):
        return True
    return any((t.dep_ == "prep" and t.lower_ in _BACKGROUND) or t.lower_ in _ANSWERED for t in above[1:])


def owners(read: Read, found: list[Trigger], reference: Reference) -> dict[int, list[Time]]:
    """Which event each time belongs to: the nearest above it in the syntax, else the only one of its sentence."""
    heads = {t.token.i for t in found}
    sentences = Counter(t.token.sent.start for t in found)
    alone = {t.token.sent.start: t.token.i for t in found if sentences[t.token.sent.start] == 1}
    owned: dict[int, list[Time]] = {}
    for time in read.times:
        span = read.part.span(time.start, time.end)
        if span is None:
            continue
        token = span.root
        if _names_law(token) or _NO_TIME.search(read.part.text[: time.start - read.part.base]):
            continue
        if _measures(token, heads):
            continue
        owner = _owner(token, heads, alone)
        if owner is not None and owner == _when(token, heads):
            since = _above(token, heads) if time.edtf.endswith("/..") else None
            if since is not None:
                owned.setdefault(since, []).append(time)  # and what lasts since then
            time = replace(time, edtf=time.edtf.removesuffix("/.."))  # "since May, when X was seized": seized in May
        if owner is not None and not reference.voices.parted(read.part.start(read.part.doc[owner]), time.start):
            owned.setdefault(owner, []).append(time)
    opening.share(read, found, owned)
    opening.hand_on(found, owned)
    return owned


def _owner(time: "Token", heads: set[int], alone: dict[int, int]) -> int | None:
    """The event that a time belongs to; `alone` has the events of sentences that tell no other."""
    if any(c.dep_ == "case" for c in time.children):
        # "today's sanctions": the day is theirs, and no other verb's.
        return time.head.i if time.head.i in heads else None
    saying = _written(time, heads)
    if saying is not None:
        return saying
    since = time.head.lower_ == "since"
    owner = _when(time, heads) if since or not _is_direct(time, heads) else None
    owner = _blamed(_above(time, heads), time, heads) if owner is None else owner
    if owner is not None or any(_is_content(t, heads) for t in (time, *time.ancestors)):
        return owner
    owner = alone.get(time.sent.start)
    return None if owner is None or _beneath(time.doc[owner]) or _is_before(time.doc[owner]) else owner


def _written(time: "Token", heads: set[int]) -> int | None:
    """The saying whose paper a day is that of: "in a letter dated May 3, the minister denied it"."""
    verb = next((t for t in time.ancestors if t.pos_ == "VERB"), time)
    paper = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or paper.dep_ != "pobj" or paper.head.lower_ != "in":
        return None
    said = paper.head.head
    return said.i if said.i in heads and said.lemma_.lower() in lexicon().reporting else None


_BLAMED = ("on", "with", "of", "for", "over", "by")


def _blamed(owner: int | None, time: "Token", heads: set[int]) -> int | None:
    """The verb that charges or seizes for what a bare noun names, whose day it is: "charged with torture in May"."""
    noun = time.doc[owner] if owner is not None else time
    while noun.pos_ == "NOUN" and not any(c.dep_ in ("det", "poss") for c in noun.children if noun.i == owner):
        if noun.dep_ != "pobj" or noun.head.lower_ not in _BLAMED:
            return owner
        noun = noun.head.head
    charged = noun.pos_ == "VERB" and noun.i in heads and noun.lemma_.lower() in lexicon().light["blame"]
    return noun.i if charged else owner


def _is_before(event: "Token") -> bool:
    """Whether an event was there before what its verb tells, whose day the sentence gives: "lifted the sanctions"."""
    given = event.dep_ in ("dobj", "nsubjpass") and event.pos_ == "NOUN"
    return given and event.head.lemma_.lower() in aims().presupposing


def _is_direct(time: "Token", heads: set[int]) -> bool:
    """Whether a time hangs on an event by its preposition: "was extradited in 2009, when prosecutors …"."""
    return time.dep_ == "pobj" and time.head.head.i in heads and time.head.head.pos_ == "VERB"


def _when(time: "Token", heads: set[int]) -> int | None:
    """The event of a clause that hangs on a time: "dates to April 2014, when gunmen attacked a school"."""
    clauses = (c for c in time.children if c.dep_ == "relcl" and any(w.lower_ == "when" for w in c.children))
    return next((c.i for c in clauses if c.i in heads), None)


def _above(token: "Token", heads: set[int]) -> int | None:
    """The nearest event above a time, or the one whose noun a verb there carries; none beyond a clause of its own."""
    token = _opening(token)
    while True:
        if token.i in heads:
            return token.i
        carried = _carried(token, heads)
        if carried is not None or token.head == token or _is_content(token, heads):
            return carried
        token = token.head


def _opening(time: "Token") -> "Token":
    """The verb of the clause that a time opens behind "and", where it hangs on the clause before; else the time."""
    hung = time.head if time.dep_ == "pobj" else time
    clause = opens(hung.head)
    return clause[1] if clause is not None and clause[0].i < hung.i < clause[1].i else time


def _is_content(token: "Token", heads: set[int]) -> bool:
    """Whether a word is the verb of a clause whose day is its own.

    That of what somebody says is not the day of the saying; "welcomed the steps taken today" tells no day of welcome.
    """
    if token.pos_ not in ("VERB", "AUX") or _is_of_name(token):
        return False
    if token.dep_ == "advcl" and token.i not in heads:
        # "after he had left in May, they were arrested": the day is that of leaving.
        below = {c.dep_ for c in token.children}
        return bool(below & {"nsubj", "nsubjpass"}) and any(c.lower_ in _APART for c in token.children)
    return token.dep_ == "ccomp" or (token.dep_ in ("acl", "relcl") and token.head.i not in heads)


def _is_of_name(verb: "Token") -> bool:
    """Whether a verb is a word of a name: "the Committee to Protect Journalists"."""
    return verb.is_title and verb.i > verb.sent.start and verb.head.is_title and verb.dep_ == "relcl"


def _measures(time: "Token", heads: set[int]) -> bool:
    """Whether a time only says which thing is meant, and no event's day: "the six-month decree", "the 2021 law"."""
    noun = time.head
    told = time.dep_ in ("amod", "compound", "nmod", "nummod") and noun.pos_ == "NOUN" and noun.i not in heads
    return told and noun.i > time.i and noun.ent_type_ not in ("DATE", "TIME")


# "The claim has been pending since 2022".
_LASTING = ("pending", "ongoing", "underway", "open", "unresolved")
# "The swap in May saw ten men freed", "the leak led to her arrest".
_BRINGING = frozenset(("see", "involve", "bring", "lead", "result"))
_APART = ("after", "before", "once", "since", "because", "although", "though", "if", "until", "till")


def _carried(verb: "Token", heads: set[int]) -> int | None:
    """The event whose noun a verb only carries: "the trial began in May", "carried out the arrests on Monday"."""
    lemma, light = verb.lemma_.lower(), lexicon().light
    lasting = lemma == "be" and any(c.dep_ == "acomp" and c.lower_ in _LASTING for c in verb.children)
    carrying = light["agent"] | light["patient"] | light["commit"] | aims().happening | _BRINGING
    if not lasting and lemma not in carrying:
        return None
    # "went on strike", "led to her indictment"
    behind = [t for c in verb.children if c.dep_ == "prep" and c.lower_ in ("on", "to") for t in c.children]
    nouns = [c for c in (*verb.children, *behind) if c.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") and c.i in heads]
    return nouns[0].i if len(nouns) == 1 else None
