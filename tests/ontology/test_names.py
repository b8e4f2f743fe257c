"""Names and ids: short and long forms are one, and ids are hashes of content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.names import PREFIXES, compress, digest, expand, is_node, node_id


@given(st.sampled_from(sorted(PREFIXES)), st.from_regex(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*", fullmatch=True))
def test_short_names_come_back(prefix: str, local: str) -> None:
    """A prefixed name survives the way to its IRI and back; where two prefixes fit, both lead to the same IRI."""
    name = f"{prefix}:{local}"
    assert expand(compress(expand(name))) == expand(name)


@pytest.mark.parametrize("iri", ["https://example.org/x", "urn:uuid:1", "https://w3id.org/onrecord/ns#", "plain"])
def test_foreign_names_stay(iri: str) -> None:
    """What has no prefix of ours is left as it is."""
    assert compress(iri) == iri
    assert expand(iri) == iri


@given(st.lists(st.text(), min_size=1, max_size=4), st.integers(1, 64))
def test_a_digest_is_hexadecimal_of_its_length(parts: list[str], length: int) -> None:
    """Any text gives the digits that were asked for."""
    found = digest(parts, length=length)
    assert len(found) == length
    assert set(found) <= set("0123456789abcdef")


def test_a_node_is_its_first_mention() -> None:
    """Another source, place or kind is another node; the same is the same, today and always."""
    first = node_id("0" * 64, 10, 15, "event")
    assert is_node(first)
    assert first == "id:c4661a8aceee862f9313"
    others = {
        node_id("1" * 64, 10, 15, "event"),
        node_id("0" * 64, 11, 15, "event"),
        node_id("0" * 64, 10, 15, "person"),
    }
    assert first not in others
    assert len(others) == 3
