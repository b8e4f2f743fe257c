"""Sayings of a node grouped as a page shows them: by predicate, then by what is claimed, by whom, and how."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.answers import Ref, Saying
from ontology import vocabulary

# Names stand in the header and in a list of their own; the bounds repeat the time.
APART = ("name", "mention", "earliest", "latest")


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is said, by one claimant, in one way, with all passages that say it.

    `far` is the node at the other end, `value` the text where there is none.
    """

    predicate: str
    far: Ref | None
    value: str | None
    status: str
    claimant: Ref | None
    sayings: tuple[Saying, ...]

    @property
    def sources(self) -> int:
        """How many documents say it."""
        return len({saying.source.id for saying in self.sayings})

    @property
    def id(self) -> str:
        """What tells it from the other claims of a page: the first statement that makes it."""
        return self.sayings[0].statement.id

    @property
    def since(self) -> str | None:
        """The first day since when any document is known to say it; None where nobody can tell."""
        return min((saying.source.since for saying in self.sayings if saying.source.since), default=None)

    @property
    def earliest(self) -> str:
        """When what is said begins, for sorting; what is undated comes last."""
        return min((saying.earliest for saying in self.sayings if saying.earliest), default="9999")


def outgoing(sayings: Iterable[Saying]) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """What is said of a node, by predicate in the order of a page; within one, what most documents say comes first."""
    by_predicate: dict[str, list[Claim]] = {}
    for claim in _claims(saying for saying in sayings if saying.direction == "out" and _bare(saying) not in APART):
        by_predicate.setdefault(claim.predicate, []).append(claim)
    return tuple(
        (predicate, tuple(sorted(by_predicate[predicate], key=_weight)))
        for predicate in sorted(by_predicate, key=_place)
    )


def incoming(sayings: Iterable[Saying]) -> tuple[Claim, ...]:
    """What a node took part in, and what is tied to it, in the order of time."""
    claims = _claims(saying for saying in sayings if saying.direction == "in")
    return tuple(
        sorted(
            claims, key=lambda claim: (claim.earliest, _place(claim.predicate), claim.far.label if claim.far else "")
        )
    )


def names(sayings: Iterable[Saying]) -> tuple[Claim, ...]:
    """The names and wordings of a node."""
    claims = _claims(saying for saying in sayings if saying.direction == "out" and _bare(saying) in {"name", "mention"})
    return tuple(sorted(claims, key=lambda claim: (claim.predicate != "name", _weight(claim))))


def _claims(sayings: Iterable[Saying]) -> list[Claim]:
    groups: dict[tuple[str, ...], list[Saying]] = {}
    for saying in sayings:
        far = saying.subject if saying.direction == "in" else saying.other
        said_by = saying.claimant.id if saying.claimant else ""
        key = (_bare(saying), far.id if far else f"={saying.value}", saying.statement.status, said_by)
        groups.setdefault(key, []).append(saying)
    return [_claim(group) for group in groups.values()]


def _claim(group: list[Saying]) -> Claim:
    first = group[0]
    ordered = sorted(
        group, key=lambda s: (s.source.published or "9999", s.source.label, s.statement.evidence.start, s.statement.id)
    )
    far = first.subject if first.direction == "in" else first.other
    return Claim(_bare(first), far, first.value, first.statement.status, first.claimant, tuple(ordered))


def _bare(saying: Saying) -> str:
    return saying.predicate.partition(":")[2] or saying.predicate


def _weight(claim: Claim) -> tuple[int, str]:
    return (-claim.sources, claim.far.label if claim.far else claim.value or "")


def _place(predicate: str) -> tuple[int, str]:
    """Kind first, then when, roles, relations and the rest."""
    terms = vocabulary()
    first = ("type", "time", "value", "unit", "count")
    if predicate in first:
        return first.index(predicate), predicate
    group = terms.predicates[predicate].group if predicate in terms.predicates else "other"
    return 10 + ("role", "relation", "attribute", "evidence", "other").index(group), predicate
