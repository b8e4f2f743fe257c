"""What writing and checking answer with, and what the endpoint does: frozen values, as in `graph.answers`."""

from dataclasses import dataclass
from typing import Literal

from graph.answers import Ref, SourceRef
from ontology import Statement

Kind = Literal["added", "unchanged", "updated", "restored"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the endpoint answers: an HTTP status, a media type, the body, and further headers."""

    status: int
    media_type: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Turned:
    """A statement that the gate at the door turned away, and why; it is kept with the refusals, never written."""

    statement: Statement
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What adding a document did.

    `kind`: "added"; "unchanged" (the same bytes and the same statements were there); "updated" (the same bytes, read or
    described anew); "restored" (it had been withdrawn). `replaces` is the id of a source of the same address, or of the
    same name and title, with other bytes: possibly an earlier edition; nothing is replaced without a withdrawal.
    """

    kind: Kind
    source: str
    label: str
    statements: int
    refused: tuple[Turned, ...] = ()
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A source that was withdrawn: why, by whom, when (both as the caller said), and whether its bytes went too."""

    source: str
    label: str
    reason: str
    who: str
    when: str
    purged: bool


@dataclass(frozen=True, slots=True)
class Departure:
    """What withdrawing a source takes along, before it is done.

    `vanishing` are the resolved nodes that no other source speaks of; `facts_going` are direct triples
    (subject label, predicate, value label) that lose their last support; `facts_staying` counts those of this source
    that others support too.
    """

    source: SourceRef
    statements: int
    vanishing: tuple[Ref, ...]
    facts_going: tuple[tuple[str, str, str], ...]
    facts_staying: int


@dataclass(frozen=True, slots=True)
class Change:
    """What a judgement changes, before it is made or after.

    `joined` are groups of nodes that become one, `parted` those that one node becomes. Nodes that are `hidden` are no
    longer shown, those that are `revealed` are again. Facts are direct triples (subject label, predicate, value label),
    findings what documents do not agree on (title, reason).
    `masked` counts the statements in which names are masked that were not. `asleep` says
    why it has no effect now, if it has none.
    """

    joined: tuple[tuple[Ref, ...], ...] = ()
    parted: tuple[tuple[Ref, ...], ...] = ()
    hidden: tuple[Ref, ...] = ()
    revealed: tuple[Ref, ...] = ()
    facts_coming: tuple[tuple[str, str, str], ...] = ()
    facts_going: tuple[tuple[str, str, str], ...] = ()
    findings_coming: tuple[tuple[str, str], ...] = ()
    findings_going: tuple[tuple[str, str], ...] = ()
    statements_hidden: int = 0
    masked: int = 0
    asleep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """What judging did: the id of the judgement, whether it is a new one, and what it changed."""

    judgement: str
    is_new: bool
    change: Change


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that `check` found: the part it is about, and one line that says what is wrong."""

    part: str
    message: str
