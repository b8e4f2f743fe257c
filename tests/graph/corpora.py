"""Generated documents about a small cast, and what readers see of the workspace that holds them."""

from hypothesis import strategies as st

from graph import store
from graph.workspace import Workspace
from ontology import STATUSES
from tests.graph import factories

# Names that resolution ties in different ways, and some that it must not.
CAST = (
    ("Kristi Noem", "Person"),
    ("Secretary Kristi Noem", "Person"),
    ("Noem", "Person"),
    ("CECOT", "Prison"),
    ("Terrorism Confinement Center", "Prison"),
    ("Centro de Confinamiento del Terrorismo", "Prison"),
    ("ABC", "Organization"),
    ("Alpha Beta Council", "Organization"),
    ("Andean Border Commission", "Organization"),
    ("United States", "Country"),
    ("EE. UU.", "Country"),
    ("Alien Enemies Act", "Law"),
    ("the men", "PersonGroup"),
)
KINDS = ("Deportation", "Visit", "Torture", "CourtOrder")
TEXT = " ".join(name for name, _ in CAST) + " deported visited tortured ordered 2025-03-15 2025-07"


@st.composite
def documents(draw: st.DrawFn) -> factories.Told:
    """A document about a few of the cast, with events of any status between them."""
    teller = factories.Teller(f"{TEXT} {draw(st.integers(0, 2))}.", name=f"{draw(st.integers(0, 3))}.txt")
    present = draw(st.lists(st.sampled_from(CAST), min_size=1, max_size=5, unique=True))
    nodes = [teller.thing(name, kind) for name, kind in present]
    for (name, kind), node in zip(present, nodes, strict=True):
        if kind in ("Prison", "Organization") and draw(st.booleans()):
            form = draw(st.sampled_from([n for n, k in CAST if k == kind and n != name]))
            teller.say(node, "rec:name", form, form, status=draw(st.sampled_from(("asserted", "denied"))))
    for number in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(KINDS))
        event = teller.node(TEXT[number : number + 5], f"event-{kind}")
        status, claimant = draw(st.sampled_from(STATUSES)), draw(st.sampled_from([None, *nodes]))
        teller.say(event, "rdf:type", f"rec:{kind}", "ordered", status=status, claimant=claimant)
        for role in draw(st.sets(st.sampled_from(("agent", "patient", "destination", "legalBasis")))):
            teller.say(
                event, f"rec:{role}", draw(st.sampled_from(nodes)), "deported", status=draw(st.sampled_from(STATUSES))
            )
        if draw(st.booleans()):
            teller.say(event, "rec:time", "2025-03-15", "2025-03-15")
    return teller.told()


def published(workspace: Workspace) -> list[str]:
    """The dataset that readers see."""
    reader = store.read(workspace.place.store)
    try:
        return store.lines(reader.store)
    finally:
        reader.close()
