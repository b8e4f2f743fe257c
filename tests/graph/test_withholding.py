"""What is withheld is nowhere to be seen: not in an export, a table, a page or an answer; and comes back as it was."""

import io
import json
import re
from dataclasses import asdict

import pytest

from graph import export, index
from graph.check import check
from graph.endpoint import Request
from graph.view import View
from graph.workspace import Workspace
from ontology.errors import UnknownSourceError
from tests.graph import factories
from tests.graph.corpora import published
from tests.graph.test_judging import judged, state, statement

# In every table of the index that readers look at; nobody but resolution and judging looks at the others.
READ = ("said", "cluster", "judgement", "judged", "finding")
CARD = ("label", "publisher", "card")
PERSON = "Kristi Noem"


def told(workspace: Workspace) -> dict[str, str]:
    """All that anybody can see, by where it is seen."""
    seen = {f"export {name}": _exported(workspace, name) for name in export.FORMATS}
    with index.reading(workspace.place.index) as db:
        for table in READ:
            rows = db.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608  # our own names
            seen[f"table {table}"] = repr(rows)
        seen["table phrase"] = repr(sorted(db.execute("SELECT source, what, owner, text FROM phrase")))
        seen["table source"] = repr(db.execute(f"SELECT {', '.join(CARD)} FROM source").fetchall())  # noqa: S608  # the same
        seen["members"] = repr(
            db.execute("SELECT member.* FROM member JOIN cluster ON cluster.id = canonical").fetchall()
        )
    view = View.open(workspace.place.root)
    for source in view.sources():
        seen[f"document {source.source.id[:6]}"] = view.document(source.source.id).text
        seen[f"card {source.source.id[:6]}"] = repr((source, view.document(source.source.id).source))
        seen[f"statements {source.source.id[:6]}"] = repr(view.statements_of(source.source.id))
        seen[f"refusals {source.source.id[:6]}"] = repr(view.refusals_of(source.source.id))
    for hit in view.search("", limit=1000).hits:
        seen[f"node {hit.node}"] = json.dumps(
            [asdict(hit), asdict(view.node(hit.node)), repr(view.sayings(hit.node)), repr(view.claims(hit.node))]
        )
    seen["timeline"], seen["network"] = repr(view.timeline()), repr(view.network(limit=1000))
    for hit in view.search("", limit=1000).hits:
        seen[f"why {hit.node}"] = repr(view.why(hit.node))
    seen["candidates"] = repr(view.candidates(1000))
    seen["judgements"], seen["found"] = repr(view.judgements()), repr(view.search("visited"))
    asked = Request(method="POST", content_type="application/sparql-query", body=b"SELECT * { GRAPH ?g { ?s ?p ?o } }")
    seen["endpoint"] = view.answer(asked).body.decode()
    view.close()
    return seen


def _exported(workspace: Workspace, name: str) -> str:
    out = io.BytesIO()
    export.export(workspace.place, name, out)
    return out.getvalue().decode()


@pytest.fixture
def spoken_of(workspace: Workspace) -> Workspace:
    """The case, with a document that speaks of the person in every way there is."""
    teller = factories.Teller(
        "KRISTI  NOEM's brother spoke. Critics of kristi-noem, called the Noem party, met. Noém said nothing. "
        "Friends of Kristi Noem wrote to Secretary Noem. Mariana Noemi wrote too.",
        name="kristi-noem.txt",
        card={"title": "On Kristi Noem", "url": "https://example.org/kristi_noem/1", "author": "Noem, Kristi"},
    )
    brother = teller.node("KRISTI  NOEM's brother", "group")
    teller.say(brother, "rdf:type", "rec:Person", "KRISTI  NOEM's brother", note="brother of Kristi Noem")
    teller.say(brother, "rec:mention", "KRISTI  NOEM's brother", "KRISTI  NOEM's brother")
    party = teller.thing("Friends of Kristi Noem", "Organization")
    other = teller.thing("Mariana Noemi", "Person")
    noem = teller.thing("Secretary Noem", "Person", "Kristi Noem")
    teller.event("wrote to", "Speech", "Friends of Kristi Noem wrote to Secretary Noem", speaker=party, patient=noem)
    teller.event("wrote too", "Speech", "Mariana Noemi wrote too", speaker=other, claimant=noem)
    teller.event("spoke", "Speech", "KRISTI  NOEM's brother spoke", speaker=brother)
    workspace.add(teller.told())
    judged(workspace, "unsure", party, brother, why="both know Kristi Noem")
    return workspace


def test_who_is_withheld_is_in_nothing_that_anybody_sees(spoken_of: Workspace) -> None:
    """No name of hers in any case or spelling, in no export, table, document, card, label, snippet or answer."""
    name = re.compile(r"kristi|\bno[eé]m\b", re.IGNORECASE)
    assert sum(bool(name.search(text)) for text in told(spoken_of).values()) > 20
    one = judged(spoken_of, "withhold", PERSON, why="Kristi Noem is at risk")
    seen = told(spoken_of)
    assert {where: name.search(text) for where, text in seen.items() if name.search(text)} == {}
    assert not any(one.id in text for text in seen.values())
    assert any("Mariana Noemi" in text for text in seen.values())
    assert list(check(spoken_of.place)) == []


def test_what_is_withheld_stays_on_record_and_comes_back(spoken_of: Workspace) -> None:
    """Files of statements and judgements keep it; to undo brings all back exactly."""
    before, seen = state(spoken_of), told(spoken_of)
    kept = {path: path.read_bytes() for path in spoken_of.place.statements.iterdir()}
    one = judged(spoken_of, "withhold", PERSON)
    assert {path: path.read_bytes() for path in spoken_of.place.statements.iterdir()} == kept
    assert "Kristi Noem" in spoken_of.place.judgements.read_text()
    judged(spoken_of, "undo", one.id)
    assert state(spoken_of) == before
    assert told(spoken_of) == seen


def test_no_id_of_who_is_withheld_leads_anywhere(spoken_of: Workspace) -> None:
    """Neither the canonical id nor those of members, by the View and by its description; and no claim about her."""
    view = View.open(spoken_of.place.root)
    found = view.node(view.search(PERSON).hits[0].node)
    claim = view.sayings(found.id)[0].statement.id
    judged(spoken_of, "withhold", found.id)
    for member in found.members:
        with pytest.raises(UnknownSourceError):
            view.node(member.id)
        assert view.describe(member.id, "text/turtle").status == 404
    with pytest.raises(UnknownSourceError):
        view.statement(claim)
    assert view.describe(f"id:claim-{claim}", "text/turtle").status == 404
    view.close()


def test_offsets_stay_true(spoken_of: Workspace) -> None:
    """A masked quote stands at its offsets in the masked text, and keeps the id of its claim."""
    before = {s.id for card in spoken_of.sources() for s in spoken_of.statements(card.source.id)}
    judged(spoken_of, "withhold", PERSON)
    view = View.open(spoken_of.place.root)
    masked = 0
    for card in view.sources():
        document = view.document(card.source.id)
        assert len(document.text) == len(spoken_of.document(card.source.id).text)
        for s in view.statements_of(card.source.id):
            assert document.quote(s.evidence.start, s.evidence.end) == s.evidence.quote
            assert s.id in before
            masked += "█" in s.evidence.quote
    assert masked
    view.close()


def test_who_joins_later_is_withheld_too(spoken_of: Workspace) -> None:
    """A new document's member of the same cluster, with a name that nobody knew; also when all others are withdrawn."""
    judged(spoken_of, "withhold", PERSON)
    teller = factories.Teller("Kristi Noem, also called Lynn Arnold, came. Lynn Arnold left. Kristi Noem waved.")
    teller.thing("Kristi Noem", "Person", "Lynn Arnold")
    spoken_of.add(teller.told())
    text = published(spoken_of)
    assert not any("Lynn Arnold" in line or PERSON in line for line in text)
    for card in [card for card in spoken_of.sources() if card.source.id != teller.source]:
        spoken_of.withdraw(card.source.id, reason="a test", who="a test", when="")
    assert not any(PERSON in line for line in published(spoken_of))
    assert len(spoken_of.sleeping()) >= 1
    assert list(check(spoken_of.place)) == []


def test_a_withheld_statement_goes_with_all_that_rests_on_it(workspace: Workspace) -> None:
    """The words stay in the text; to take those out too, a passage is withheld."""
    teller = factories.Teller("The men were beaten. They were starved there.", name="men.txt")
    men = teller.node("The men", "group")
    base = teller.say(men, "rdf:type", "rec:PersonGroup", "The men")
    rests = teller.say(men, "rec:mention", "They", "They were starved", rests_on=(base.id,))
    workspace.add(teller.told())
    judged(workspace, "withhold", base.id)
    text = "\n".join(published(workspace))
    assert base.id not in text
    assert rests.id not in text
    view = View.open(workspace.place.root)
    assert view.document(teller.source).text == teller.text
    judged(workspace, "withhold", "men.txt:8-19")
    assert view.document(teller.source).text == "The men ████ ██████. They were starved there."
    view.close()


def test_a_passage_takes_every_statement_in_it(workspace: Workspace) -> None:
    """Whatever it is about, if any character of its words is in the passage."""
    news = factories.news()
    start = news.document.text.index("sent 238")
    judged(workspace, "withhold", f"news.txt:{start}-{start + 8}")
    over = {s.id for s in news.statements if s.evidence.start < start + 8 and start < s.evidence.end}
    view = View.open(workspace.place.root)
    assert {s.id for s in view.statements_of(news.document.source.id)} == {s.id for s in news.statements} - over
    assert "238" not in view.document(news.document.source.id).text
    view.close()


def test_each_of_two_who_withhold_has_to_take_it_back(workspace: Workspace) -> None:
    """One of them alone does not make it public."""
    wanted = statement(factories.report(), "rec:destination")
    one = judged(workspace, "withhold", wanted, who="Ana")
    other = judged(workspace, "withhold", wanted, who="Berta")
    judged(workspace, "undo", one.id)
    assert not any(wanted in line for line in published(workspace))
    judged(workspace, "undo", other.id)
    assert any(wanted in line for line in published(workspace))
