"""A finding in the property graph: its node, its comparisons, and what these tie, as rows.

It stands there as it does in RDF, in `graph/disagreement.py`: inferred by rules, and it says so.
"""

from dataclasses import dataclass, field

from graph.finding import Finding
from graph.propertygraph import Row, Value, fingerprint

ABOUT, COMPARES, COMPARISON, LEFT, RIGHT = "ABOUT", "COMPARES", "COMPARISON", "LEFT", "RIGHT"
# Between nodes of which labels each type of relationship stands.
ENDS = {
    ABOUT: ("Disagreement", "Thing"),
    COMPARES: ("Disagreement", "Claim"),
    COMPARISON: ("Disagreement", "Comparison"),
    LEFT: ("Comparison", "Claim"),
    RIGHT: ("Comparison", "Claim"),
}


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """A relationship of a type between two nodes, by their ids; it has no properties."""

    type: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Contrast:
    """What is written together of one finding."""

    node: Row
    comparisons: tuple[Row, ...]
    ties: tuple[Tie, ...]
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the digest, a hash of all of it."""
        rows = [(row.id, row.properties) for row in (self.node, *self.comparisons)]
        ties = [(tie.type, tie.start, tie.end) for tie in self.ties]
        object.__setattr__(self, "digest", fingerprint(rows, ties))

    @property
    def weight(self) -> int:
        """How many nodes and relationships it is."""
        return 1 + len(self.comparisons) + len(self.ties)


def of_finding(finding: Finding) -> Contrast:
    """A finding as rows."""
    words: dict[str, Value] = {
        "respect": finding.kind,
        "relation": finding.relation,
        "reason": finding.reason,
        "inferred": True,
    }
    ties = {Tie(ABOUT, finding.id, node) for node in finding.nodes}
    ties |= {Tie(COMPARES, finding.id, f"id:claim-{s}") for account in finding.accounts for s in account.statements}
    rows: dict[str, Row] = {}
    for each in finding.comparisons:
        own = finding.comparison_id(each)
        rows[own] = Row(own, ("Comparison",), {"relation": each.relation, "reason": each.reason, "inferred": True})
        ties.add(Tie(COMPARISON, finding.id, own))
        for side, place in ((LEFT, each.left), (RIGHT, each.right)):
            ties |= {Tie(side, own, f"id:claim-{s}") for s in finding.accounts[place].statements}
    node = Row(finding.id, ("Disagreement",), {"name": finding.title, **words})
    return Contrast(node, tuple(rows[own] for own in sorted(rows)), tuple(sorted(ties)))
