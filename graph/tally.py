"""Numbers as documents tell them: of a group, of a part of it, or as a share of it. Frozen rows that keep well."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.quantities import Amount
from graph.scene import TOLD, Scene
from ontology import Statement

# The roles that people are counted in; who does a thing and whom it is done to are never one group.
ROLES = {"rec:patient": "patient", "rec:quantity": "patient", "rec:agent": "agent"}


@dataclass(frozen=True, slots=True)
class Count:
    """One telling of a number: by one source, through one voice (None: the document itself)."""

    digits: str
    bound: str
    statements: tuple[str, ...]
    source: str
    voice: str | None
    published: str | None

    @property
    def amount(self) -> Amount:
        """The number with its bound."""
        return Amount.of(self.digits, self.bound)


@dataclass(frozen=True, slots=True)
class Part:
    """A group that is a part of another: as stated, or because parts told together add up to the whole (`sum`)."""

    node: str
    digits: str
    bound: str
    statements: tuple[str, ...]
    sum: str


@dataclass(frozen=True, slots=True)
class Share:
    """A part in a hundred of a group, with the words that say what it is the share of, and who says so."""

    node: str
    digits: str
    bound: str
    definition: str
    statements: tuple[str, ...]
    source: str
    voice: str | None


def counts(scene: Scene, node: str, predicate: str = "rec:count") -> Iterator[Count]:
    """Every telling of the number of a resolved node."""
    said = scene.cluster(node).statements
    found: dict[tuple[str, str, str, str | None], list[str]] = {}
    for s in said:
        if s.predicate == predicate and s.status in TOLD and (amount := Amount.read(s.value, bound_of(s, said))):
            found.setdefault((f"{amount.value:f}", amount.bound, s.source, s.claimant), []).extend(
                with_clause(scene, s)
            )
    for (digits, bound, source, voice), ids in sorted(found.items(), key=lambda item: sorted(item[1])):
        yield Count(digits, bound, tuple(sorted(set(ids))), source, voice, scene.published(source))


def with_clause(scene: Scene, number: Statement) -> list[str]:
    """A number's statement, and the one whose words say what happened to those whom it counts, where they hold it."""
    place = number.evidence
    around = [
        (s.evidence.end - s.evidence.start, s.id)
        for s in scene.naming(scene.root(number.subject))
        if s.predicate in ROLES
        and s.value == number.subject
        and s.status in TOLD
        and s.evidence.start <= place.start
        and place.end <= s.evidence.end
    ]
    return [number.id, *(statement for _, statement in sorted(around)[:1])]


def bound_of(number: Statement, said: Iterable[Statement]) -> str:
    """The bound of a number: the one that stands nearest to it, said of the same by the same."""
    given = sorted(
        (abs(s.evidence.start - number.evidence.start), s.id, s.value)
        for s in said
        if s.predicate == "rec:bound" and s.subject == number.subject and s.claimant == number.claimant
    )
    return given[0][2] if given else "exact"
