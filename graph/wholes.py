"""Parts of groups of people: as a document states them, and as a sum shows them ("101 and 137" of "238")."""

from collections.abc import Iterator
from decimal import Decimal

from graph import tables
from graph.quantities import Amount
from graph.scene import TOLD, Scene
from graph.tally import ROLES, Part, bound_of, with_clause
from ontology import Statement

# Parts are told after their whole, and together: so many characters after it, and from one to the next. Parts that
# take part in nothing by themselves are told close to it.
_AFTER, _CLOSE, _APART = 1500, 300, 300
_MOST = 6


def stated(scene: Scene, node: str) -> Iterator[Part]:
    """The groups with a number that somebody says are a part of this one."""
    for link in scene.naming(node):
        if link.predicate == "rec:partOf" and link.status in TOLD and link.value != link.subject:
            said = scene.cluster(scene.root(link.subject)).statements
            for s in said:
                amount = Amount.read(s.value, bound_of(s, said)) if s.predicate == "rec:count" else None
                if amount and s.source == link.source and s.status in TOLD:
                    ids = tuple(sorted({*with_clause(scene, s), link.id}))
                    yield Part(s.subject, f"{amount.value:f}", amount.bound, ids, "")


def summed(scene: Scene, node: str) -> Iterator[Part]:
    """Groups told together, by one voice and in the same kind of event, whose numbers add up to this one's."""
    members = set(scene.cluster(node).members)
    told: set[str] = set()
    for whole in scene.cluster(node).statements:
        if whole.predicate != "rec:count" or whole.status not in TOLD or _bounded(scene, whole):
            continue
        said = scene.source(whole.source)
        families = _families(said, whole.subject)
        near = [
            s
            for s in said
            if s.predicate == "rec:count"
            and s.status in TOLD
            and s.subject not in members
            and 0 <= s.evidence.start - whole.evidence.end <= _AFTER
            and _shares_event(families, _families(said, s.subject), s.evidence.start - whole.evidence.end)
            and not _bounded(scene, s)
        ]
        for run in _runs(near, Decimal(whole.value)):
            text = " + ".join(s.value for s in run) + f" = {whole.value}"
            yield from (
                Part(s.subject, s.value, "exact", tuple(sorted(with_clause(scene, s))), text)
                for s in run
                if s.id not in told
            )
            told |= {s.id for s in run}


def _shares_event(whole: set[tuple[str, str]], part: set[tuple[str, str]], distance: int) -> bool:
    return bool(whole & part) if part else distance <= _CLOSE


def _bounded(scene: Scene, count: Statement) -> bool:
    return bound_of(count, scene.cluster(scene.root(count.subject)).statements) != "exact"


def _families(said: tuple[Statement, ...], local: str) -> set[tuple[str, str]]:
    """The families of the events that a source counts a local node in, each with the step."""
    events = {s.subject for s in said if s.value == local and ROLES.get(s.predicate) == "patient" and s.status in TOLD}
    return {
        at
        for s in said
        if s.subject in events and s.predicate == "rdf:type" and (at := tables.step(s.value.removeprefix("rec:")))
    }


def _runs(counts: list[Statement], whole: Decimal) -> Iterator[list[Statement]]:
    """The first run of neighbouring numbers, told by one voice, that adds up to the whole."""
    for first in range(len(counts)):
        run = [counts[first]]
        for s in counts[first + 1 :]:
            before = run[-1]
            if s.claimant != before.claimant or s.evidence.start - before.evidence.end > _APART or len(run) == _MOST:
                break
            if s.subject not in {each.subject for each in run}:
                run.append(s)
                if sum(Decimal(each.value) for each in run) == whole:
                    yield run
                    return
