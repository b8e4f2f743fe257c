"""What there is to see: numbers that add up, nodes by any id, words in any case, paths with their words."""

import pytest

from graph.view import View
from graph.walk import positions, to_networkx
from graph.workspace import Workspace
from ontology.errors import UnknownSourceError
from tests.graph import factories


def find(view: View, text: str) -> str:
    """The id of the first node that a text finds."""
    return view.search(text).hits[0].node


def test_the_numbers_add_up(view: View) -> None:
    """Every node is of one class, every statement of one status."""
    overview = view.overview()
    assert overview.sources == 4
    assert sum(count.count for count in overview.by_kind) == overview.nodes
    assert sum(count.count for count in overview.by_status) == overview.statements
    assert {kind.name for kind in view.kinds()} == {count.name for count in overview.by_kind}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("cecot", "CECOT"),
        ("centro de confinamiento", "CECOT"),
        ("TECOLUCA", "Tecoluca"),
        ("julian", "Julián G."),
        ("EE UU", "United States"),
        ("tortured", "Torture: guards → detainees, at CECOT (alleged)"),
        ("turn the planes", "Transfer of people: United States (ordered)"),
        ("N837VA", "N837VA"),
    ],
)
def test_names_and_quotes_are_found(text: str, label: str, view: View) -> None:
    """By any of the names, by beginnings, by the words of the evidence; without case and accents."""
    hits = view.search(text).hits
    assert label in [hit.label for hit in hits]
    assert all(hit.snippet for hit in hits)


@pytest.mark.parametrize(
    "text", ['"', "a AND", "NEAR(", "*", "x^2", "col:on", "(", "-", "' OR 1=1 --", "%", "\x00", "ñ́"]
)
def test_any_text_can_be_searched(text: str, view: View) -> None:
    """No text is taken for a query language."""
    assert view.search(text).total >= 0


def test_search_can_be_narrowed_and_paged(view: View) -> None:
    """By class with its subclasses, by status, by source; pages follow one another."""
    assert {hit.kind for hit in view.search("", kinds=["Organization"]).hits} <= {
        "NGO",
        "ArmedGroup",
        "GovernmentAgency",
        "Company",
    }
    assert {hit.kind for hit in view.search("", statuses=["alleged"]).hits} == {
        "Torture",
        "PersonGroup",
        "Prison",
        "ArmedGroup",
    }
    flights = factories.flights().document.source.id
    assert {hit.kind for hit in view.search("", sources=[flights]).hits} == {
        "FlightLeg",
        "Aircraft",
        "Airport",
        "Company",
    }
    everything = [hit.node for hit in view.search("", limit=1000).hits]
    pages = [hit.node for start in range(0, 60, 7) for hit in view.search("", limit=7, offset=start).hits]
    assert pages == everything
    assert [title.label for title in view.search("planes").titles] == ["Planes in the night"]


def test_every_id_leads_to_the_node(view: View) -> None:
    """Members' ids lead to the canonical one, which is the smallest; the rule is said."""
    node = view.node(find(view, "CECOT"))
    assert node.id == min(member.id for member in node.members)
    assert {member.rule for member in node.members} == {"defined-acronym"}
    for member in node.members:
        found = view.node(member.id)
        assert (found.id, found.asked) == (node.id, member.id)
    assert set(node.aliases) == {
        "Center for the Confinement of Terrorism",
        "Centro de Confinamiento del Terrorismo",
        "Terrorism Confinement Center",
    }
    with pytest.raises(UnknownSourceError):
        view.node("id:" + "0" * 20)


def test_labels_are_names_or_say_that_they_are_none(view: View) -> None:
    """A wording stands in only where there is no name; what nobody asserts says so."""
    assert not view.node(find(view, "CECOT")).described
    assert view.node(find(view, "252 Venezuelans")).described
    torture = view.node(view.search("", kinds=["Torture"]).hits[0].node)
    assert (torture.kind, torture.kinds, torture.statuses) == ("Torture", (), ("alleged",))


def test_sayings_have_their_words_and_sayers(view: View) -> None:
    """Outgoing first, then incoming; each with source, claimant and the bounds of its event."""
    sayings = view.sayings(find(view, "CECOT"))
    assert [s.direction for s in sayings] == sorted((s.direction for s in sayings), reverse=True)
    sent = [s for s in sayings if s.predicate == "destination"]
    assert len(sent) == 3
    assert {s.source.label for s in sent} == {"A year in CECOT", "Planes in the night", "Nota"}
    assert {(s.earliest, s.latest) for s in sent} == {("2025-03-15", "2025-03-15"), (None, None)}
    tortured = next(s for s in sayings if s.statement.status == "alleged")
    assert tortured.claimant is not None
    assert tortured.claimant.label == "Human Rights Watch"
    for saying in sayings:
        assert view.statement(saying.statement.id).statement == saying.statement
        text = view.document(saying.statement.source).text
        place = saying.statement.evidence
        assert text[place.start : place.end] == place.quote
    claims = view.claims(tortured.claimant.id)
    assert tortured.statement.id in {claim.statement.id for claim in claims}


def test_the_timeline_is_in_order(view: View) -> None:
    """Dated events, earliest first, with the statements that date them; of a node those that it takes part in."""
    moments = view.timeline()
    assert [m.earliest for m in moments] == sorted(m.earliest or "" for m in moments)
    assert all(m.statements for m in moments)
    assert [m.event.kind for m in view.timeline(find(view, "252 Venezuelans"))] == ["Deportation", "PrisonerExchange"]


def test_a_network_holds_together(view: View) -> None:
    """Edges have both ends, the focus is in, the limit is kept and what it leaves out is counted."""
    focus = find(view, "CECOT")
    whole = view.network([focus], depth=2, limit=1000)
    assert whole.hidden == 0
    small = view.network([focus], depth=2, limit=5)
    assert len(small.nodes) == 5
    assert small.hidden > 0
    for network in (whole, small, view.network(), view.network(limit=3)):
        ids = {node.id for node in network.nodes}
        assert all(edge.source in ids and edge.target in ids for edge in network.edges)
        assert len({edge.id for edge in network.edges}) == len(network.edges)
    assert focus in {node.id for node in small.nodes}
    assert to_networkx(whole).number_of_edges() == len(whole.edges)


def test_a_network_can_be_narrowed(view: View) -> None:
    """By status, class, source and time."""
    focus = find(view, "CECOT")
    assert {edge.status for edge in view.network([focus], statuses=["alleged"]).edges} == {"alleged"}
    assert {node.kind for node in view.network(kinds=["Person", "Visit"]).nodes} == {"Person", "Visit"}
    note = factories.note().document.source.id
    assert {edge.sources for edge in view.network([focus], sources=[note]).edges} == {1}
    kinds = {node.kind for node in view.network(since="2025-07-01", until="2025-07-31", limit=1000).nodes}
    assert "PrisonerExchange" in kinds
    assert not kinds & {"Deportation", "FlightLeg", "Visit"}


def test_positions_are_the_same_each_time(view: View) -> None:
    """Every node has one, between -1 and 1, however often they are computed."""
    network = view.network(limit=30)
    placed = positions(network)
    assert placed == positions(view.network(limit=30))
    assert set(placed) == {node.id for node in network.nodes}
    assert all(-1 <= part <= 1 for place in placed.values() for part in place)
    assert positions(view.network(limit=1)) == {network.nodes[0].id: (0.0, 0.0)}


def test_paths_have_their_words(view: View) -> None:
    """A path goes step by step from one end to the other; each step has statements; what is not tied has none."""
    noem, boasberg = find(view, "Kristi Noem"), find(view, "James Boasberg")
    paths = view.path(noem, boasberg)
    assert 1 <= len(paths) <= 3
    for path in paths:
        at = noem
        for step in path:
            assert at in (step.source, step.target)
            at = step.target if at == step.source else step.source
            assert all(view.statement(each).statement.evidence.quote for each in step.statements)
        assert at == boasberg
    assert view.path(noem, find(view, "GlobalX")) == ()
    assert view.path(noem, noem) == ()


def test_sources_are_listed_with_what_they_gave(view: View) -> None:
    """By label, with numbers and the time of capture; a text only of what is there."""
    cards = view.sources()
    assert [card.source.label for card in cards] == [
        "A year in CECOT",
        "Charter flights",
        "Nota",
        "Planes in the night",
    ]
    assert {card.captured for card in cards} == {"2025-11-22T10:00:00Z"}
    assert sum(card.statements for card in cards) == view.overview().statements
    assert view.refusals_of(cards[0].source.id)[0].reason == "a relation without its second end"
    assert len(view.statements_of(cards[0].source.id)) == cards[0].statements
    with pytest.raises(UnknownSourceError):
        view.document("0" * 64)


def test_tables_have_typed_cells(view: View) -> None:
    """Nodes come as prefixed names, literals with their datatype, what is unbound as such; triples as three columns."""
    table = view.select("SELECT ?g ?n ?none { ?g rec:count ?n } ORDER BY DESC(?n) LIMIT 1")
    node, number, none = table.rows[0]
    assert (table.columns, node.kind, node.text[:3] if node.text else "") == (("g", "n", "none"), "uri", "id:")
    assert (number.text, number.datatype, none.kind, none.text) == ("252", "xsd:decimal", "unbound", None)
    assert view.select("ASK { ?x a rec:Prison }").rows[0][0].text == "true"
    assert view.select("CONSTRUCT WHERE { ?x a rec:Prison }").columns == ("subject", "predicate", "object")


def test_a_view_opens_while_somebody_writes(workspace: Workspace) -> None:
    """It shows the last published state, and the next one when that is published."""
    with workspace.batch() as batch:
        teller = factories.Teller("Somebody new: Ana Pérez.", name="late.txt")
        teller.thing("Ana Pérez", "Person")
        batch.add(teller.told())
        view = View.open(workspace.place.root)
        assert view.overview().sources == 4
    assert view.overview().sources == 5
    assert view.search("ana perez").total == 1
    view.close()
