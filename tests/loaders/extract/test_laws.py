"""Laws of the extractor: every statement is grounded, the same text gives the same, nothing borrows its provenance."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import Limits, find
from loaders import read as read_document
from loaders.extract import extract
from ontology import vocabulary
from ontology.document import Block, Document, Source

ROOT = Path(__file__).parents[3]
SENTENCES = (
    "The United States deported 238 Venezuelans to El Salvador on March 15.",
    "“They kept hitting me,” Julián G. told Human Rights Watch (HRW).",
    "According to HRW, guards tortured the men – and denied them food.",
    "A judge’s order barred the removal; the White House denied ignoring it.",
    "Among the guards was one called ‘Satan’.",
    "Only 3.2 percent had violent charges, while 49 % had none.",
    "¿Quién liberó a los hombres? Nobody knows 😶.",
    "CECOT (Center for the Confinement of Terrorism), in Tecoluca, is a 236-acre prison.",
)


def sample_documents():
    return [
        read_document(found, Limits())
        for found in find([ROOT / "examples" / "cecot"], Limits())
        if not str(found.name).endswith(".csv")
    ]


def made(text: str, language: str = "en") -> Document:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line), "paragraph"))
        at += len(line) + 1
    source = Source(id="f" * 64, name="x", media_type="text/plain", language=language)
    return Document(source=source, text=text, blocks=tuple(blocks), reader="t 1")


def check(document: Document) -> None:
    extraction = extract(document)
    ids = {s.id for s in extraction.statements}
    subjects = {s.subject for s in extraction.statements if s.predicate == "rdf:type"}
    for statement in extraction.statements:
        place = statement.evidence
        assert document.text[place.start : place.end] == place.quote
        assert set(statement.rests_on) <= ids
        assert statement.subject in subjects
        if statement.predicate == "rdf:type":
            vocabulary().kind(statement.value)
        elif vocabulary().predicate(statement.predicate).holds_node:
            assert statement.value in subjects
    assert extract(document) == extraction


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4),
    st.sampled_from(["en", "es", "de"]),
    st.sampled_from([" ", "\n", "  "]),
)
def test_every_statement_is_grounded_and_whole(sentences, language, joint):
    """Quotes stand at their offsets, nodes have classes, what is rested on exists, twice gives the same."""
    check(made(joint.join(sentences), language))


def test_the_sample_is_grounded():
    """The same for each document of the bundled sample."""
    documents = sample_documents()
    assert len(documents) >= 8
    for document in documents:
        check(document)


@pytest.mark.parametrize("document", sample_documents(), ids=lambda d: d.source.name)
def test_no_borrowed_provenance(document):
    """A role's or relation's quote holds the event's words and a mention of what fills the role."""
    extraction = extract(document)
    spans = {}
    for s in extraction.statements:
        if s.predicate in ("rdf:type", "rec:name", "rec:mention"):
            spans.setdefault(s.subject, []).append((s.evidence.start, s.evidence.end, s.value))
    words = {node: {w.casefold() for _, _, w in places} for node, places in spans.items()}
    for s in extraction.statements:
        if s.predicate == "rdf:type" or not vocabulary().predicate(s.predicate).holds_node:
            continue
        quote = " ".join(s.evidence.quote.split()).casefold()
        named = any(w in quote for w in words[s.value] | {words_of(document, a, b) for a, b, _ in spans[s.value]})
        assert named or s.note, (s.predicate, s.evidence.quote)
        if vocabulary().predicate(s.predicate).group == "role":
            trigger = [(a, b) for a, b, value in spans[s.subject] if value.startswith("rec:")]
            assert any(s.evidence.start <= a and b <= s.evidence.end for a, b in trigger)


def words_of(document: Document, start: int, end: int) -> str:
    return " ".join(document.text[start:end].split()).casefold()
