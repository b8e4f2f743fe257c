"""Sayings in groups: one claim for one thing said by one claimant in one way."""

from explorer.claims import incoming, names, outgoing
from graph.view import View


def test_disagreement_stays_apart(served: View) -> None:
    """Two numbers by two sources are two claims, each with its words."""
    prison = served.search("CECOT", kinds=("Prison",)).hits[0].node
    ends = [claim for claim in incoming(served.sayings(prison)) if claim.predicate == "destination"]
    assert len({claim.far.id for claim in ends if claim.far}) == len(ends) >= 2
    assert all(claim.sayings for claim in ends)
    assert [claim.earliest for claim in ends] == sorted(claim.earliest for claim in ends)


def test_nothing_is_lost_and_nothing_said_twice(served: View) -> None:
    """Every statement of a node stands in one group, but for the bounds that repeat a time."""
    for hit in served.search("", limit=100).hits:
        sayings = served.sayings(hit.node)
        grouped = [c for _, claims in outgoing(sayings) for c in claims] + [*incoming(sayings), *names(sayings)]
        shown = [saying.statement.id for claim in grouped for saying in claim.sayings]
        bounds = ("rec:earliest", "rec:latest")
        wanted = [s.statement.id for s in sayings if s.direction == "in" or s.statement.predicate not in bounds]
        assert sorted(shown) == sorted(wanted)


def test_kind_and_time_come_first(served: View) -> None:
    """The order of predicates is that of a page: kind, time, then roles."""
    event = next(hit.node for hit in served.search("", kinds=("Deportation",)).hits if served.timeline(hit.node))
    order = [predicate for predicate, _ in outgoing(served.sayings(event))]
    assert order[:2] == ["type", "time"]
