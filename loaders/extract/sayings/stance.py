"""Who says an event and how it is put: claimant and status, from the words that govern it and the passage around it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.events.trigger import Trigger
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.mood import stronger
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link
from loaders.extract.sayings.sayer import sayer
from loaders.extract.sayings.status import status_of

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Stance:
    """A status and, where somebody is named for it, who says it."""

    status: str
    claimant: Link | None


def of(trigger: Trigger, reference: Reference) -> Stance:
    """The stance of an event."""
    harm = trigger.frame.kind in lexicon().harm
    speaks, start = trigger.frame.agent == "speaker", trigger.first
    stance = of_word(trigger.part, trigger.token, reference, speaks=speaks, harm=harm, start=start)
    claimant = stance.claimant
    # "They beat him and, he says, warned him": who warns does not say that he says so.
    inserted = trigger.frame.agent == "speaker" and trigger.token.dep_ == "parataxis"
    if claimant and (
        inserted or trigger.start <= claimant.start < trigger.end or _speaks(trigger, claimant, reference)
    ):
        claimant = None
    if harm and stance.status == "asserted" and (claimant is None or _is_unnamed(claimant)):
        claimant = _retold(trigger, claimant, reference) or claimant
    pending = trigger.frame.kind == "LegalProceeding" and trigger.token.lemma_.lower() in saying().pending
    pending = pending and not _is_judged(trigger.token)
    return Stance(stronger(stance.status, "alleged") if pending else stance.status, claimant)


def of_word(
    part: Part,
    token: "Token",
    reference: Reference,
    *,
    speaks: bool = False,
    harm: bool = False,
    start: int | None = None,
) -> Stance:
    """The stance of what a word tells.

    `speaks` where the word itself tells a saying, `harm` where it tells harm done to people; `start` is the place in
    the parse where the words begin that tell it.
    """
    status = status_of(token, speaks=speaks, harm=harm, start=start)
    if part.block.kind == "item" and reference.voices.listed and _is_main(token):
        status = stronger(status, reference.voices.listed.status)
    return Stance(status, sayer(part, token, reference, own_object=speaks, harm=harm))


def _is_judged(charge: "Token") -> bool:
    """Whether a charge is no longer pending: "convictions for weapons charges", "was sentenced on fraud charges"."""
    above = (word for word in list(charge.ancestors)[:5] if word.pos_ in ("NOUN", "VERB"))
    return any(
        word.lemma_.lower() in ("conviction", "convict", "sentence", "plead", "acquit", "clear") for word in above
    )


def _is_main(token: "Token") -> bool:
    """Whether a word belongs to what its sentence mainly tells, and does not only say who or what is meant."""
    while token.head != token:
        if token.dep_ in ("relcl", "acl", "amod"):
            return False
        token = token.head
    return True


def _speaks(trigger: Trigger, claimant: Link, reference: Reference) -> bool:
    """Whether the event is the claimant's own saying, which nobody else need claim."""
    if trigger.frame.agent != "speaker":
        return False
    # What somebody says of themselves in direct speech is known from them alone: "We condemn it," she said.
    told = (token for token, role in core(trigger.token) if role == "subject" and token.lower_ not in ("i", "we"))
    subjects = (reference.link(trigger.part, token) for token in told)
    apart = reference.voices.apart
    return any(link and link.entity is claimant.entity and not apart(trigger.start, link.start) for link in subjects)


def _is_unnamed(claimant: Link) -> bool:
    """Whether the sayer is one person whom the text does not name: "another detainee"."""
    return claimant.entity.kind == "Person" and claimant.entity.name is None


def _retold(trigger: Trigger, unnamed: Link | None, reference: Reference) -> Link | None:
    """The report that the text goes on retelling, for harm that it tells as what happens again and again.

    Nobody but the report can know what "happens daily"; what is told as having happened once may be the document's own.
    """
    report = reference.voices.retold
    if report is None or reference.voices.direct(trigger.start):
        return None
    if unnamed is None and not (_is_habitual(trigger.token) and not _is_done_by_name(trigger, reference)):
        return None
    how = f'what "{reference.text(unnamed.start, unnamed.end)}" told, ' if unnamed else ""
    how += "as the text goes on retelling the report spoken of last"
    return Link(report.entity, report.start, report.end, 0.6, carried=True, how=how)


def _is_habitual(token: "Token") -> bool:
    """Whether the clause of a word stands in the present tense."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") or verb.tag_ in ("VBN", "VBG", "VB"):
        finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), None)
        if verb.pos_ in ("VERB", "AUX") and finite is not None:
            return finite.tag_ in ("VBP", "VBZ")
        if verb.head == verb:
            return False
        verb = verb.head
    return verb.tag_ in ("VBP", "VBZ")


def _is_done_by_name(trigger: Trigger, reference: Reference) -> bool:
    """Whether somebody named does it, so that the document blames them itself."""
    part = trigger.part
    for token, role in core(trigger.token):
        found = reference.cast.at(part.start(token), part.end(token)) if role == "subject" else None
        if found and found[0].form == "name":
            return True
    return False
