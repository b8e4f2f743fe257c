"""The projection as a property graph: the nodes and relationships that Neo4j and its kin hold, as plain rows.

A resolved node has its asserted classes with all above them as labels, its asserted attributes as properties, and a
relationship for every direct triple, with the claims and sources that support it. Every claim is a node too, tied to
what it is about, to what it says, to who says it and to its passage, so that evidence is a step away in Cypher as it is
in SPARQL. What stands here follows the same rules as the facts in RDF: `graph/facts.py` and `graph/cluster.py`.

Labels, types of relationships and names of properties come from the ontology alone; documents give values only.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from graph.cluster import Cluster, Neighbour, Profile, is_plain
from graph.dating import since
from graph.gate import fits
from graph.quad import passage_id
from ontology import Source, Statement, is_node, vocabulary
from ontology.names import digest

Value = str | int | float | date | list[str] | list[float] | None
Properties = Mapping[str, Value]

# The ends of a claim, beside the relationships that the ontology itself declares for claims.
SUBJECT, OBJECT = "SUBJECT", "OBJECT"
# A name can be a megabyte long, an entry of an index cannot.
PREFIX = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A node: its id, its labels in the order of the ontology, its properties."""

    id: str
    labels: tuple[str, ...]
    properties: Properties


@dataclass(frozen=True, slots=True)
class Arrow:
    """A relationship of a type from the node of a unit to another node, by their ids."""

    type: str
    start: str
    end: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with the ids of what it is tied to; `object` is None where its value is no node."""

    id: str
    properties: Properties
    subject: str
    object: str | None
    claimant: str | None
    source: str
    passage: Row
    rests_on: tuple[str, ...]
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the digest, a hash of the claim and of its ends."""
        ends = (self.subject, self.object, self.claimant, self.source, self.passage.id, self.rests_on)
        words = dict(self.passage.properties)
        object.__setattr__(self, "digest", fingerprint(self.id, self.properties, ends, words))


@dataclass(frozen=True, slots=True)
class Unit:
    """What is written together: a resolved node or a source, its relationships, and the claims about it."""

    node: Row
    arrows: tuple[Arrow, ...] = ()
    claims: tuple[ClaimRow, ...] = ()
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the digest, a hash of all of it: equal digests, equal units."""
        arrows = [(arrow.type, arrow.end, arrow.properties) for arrow in self.arrows]
        claims = [claim.digest for claim in self.claims]
        made = fingerprint(self.node.id, self.node.labels, self.node.properties, arrows, claims)
        object.__setattr__(self, "digest", made)

    @property
    def weight(self) -> int:
        """About how many nodes and relationships it is."""
        return 1 + len(self.arrows) + 4 * len(self.claims)


def fingerprint(*parts: object) -> str:
    """A hash of values that JSON can hold; the order of keys does not count."""
    return digest([json.dumps(part, ensure_ascii=True, sort_keys=True, default=str) for part in parts], length=20)


def relationship(predicate: str) -> str:
    """The type of relationship that stands for a predicate of the ontology.

    >>> relationship("rec:legalBasis")
    'LEGAL_BASIS'
    """
    return _types()[predicate.removeprefix("rec:")]


@cache
def _types() -> Mapping[str, str]:
    spelled = vocabulary().predicates
    return {name: "".join(f"_{c}" if c.isupper() else c.upper() for c in name) for name in spelled}


def relationships() -> tuple[str, ...]:
    """Every type of relationship that can stand between resolved nodes."""
    words = vocabulary()
    return tuple(_types()[name] for name in (*words.group("role"), *words.group("relation")))


def attributes() -> tuple[str, ...]:
    """Every property of a resolved node that a statement can give."""
    words = vocabulary()
    own = (*words.group("role"), *words.group("attribute"))
    return tuple(p for p in own if not words.predicate(p).holds_node and p not in ("name", "mention"))


def of_source(source: Source) -> Unit:
    """A source with its card, as a unit."""
    card = {
        "name": source.label,
        "prefix": source.label[:PREFIX],
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "language": source.language,
        "licence": source.licence,
        "mediaType": source.media_type,
        "retrieved": source.retrieved,
        "url": source.url,
        "sha256": source.id,
    }
    properties: dict[str, Value] = {key: value for key, value in card.items() if value}
    if clock := since(source, ""):
        properties["available"] = date.fromisoformat(clock[0])
    return Unit(Row(source_id(source.id), ("Source",), properties))


def source_id(digest_of_bytes: str) -> str:
    """The id of the node of a source, as in RDF."""
    return f"id:source-{digest_of_bytes}"


def of_cluster(cluster: Cluster, shape: Profile, title: str, neighbours: Mapping[str, Neighbour]) -> Unit:
    """A resolved node with its direct relationships and all claims about it, as a unit."""
    plain = [s for s in cluster.statements if is_plain(s, shape)]
    properties: dict[str, Value] = {"name": title, "prefix": title[:PREFIX]}
    if shape.aliases and not shape.described:
        properties["aliases"] = list(shape.aliases)
    properties |= _attributes(plain)
    labels = {above for kind in shape.kinds for above in vocabulary().above(kind)} | {"Thing"}
    node = Row(cluster.id, tuple(sorted(labels)), properties)
    bounds: dict[str, Value] = {key: properties[key] for key in ("earliest", "latest") if key in properties}
    arrows = tuple(_arrows(cluster.id, plain, neighbours, bounds))
    claims = [_claim(s, cluster.id, neighbours, holds=True) for s in cluster.statements]
    claims += [_claim(s, cluster.id, neighbours, holds=False) for s in cluster.fallen]
    return Unit(node, arrows, tuple(sorted(claims, key=lambda claim: claim.id)))


def _attributes(plain: Iterable[Statement]) -> dict[str, Value]:
    """Attributes as lists, since sources may differ; the bounds of time as the widest, to be compared."""
    found: dict[str, set[str]] = {}
    known = set(attributes())
    for s in plain:
        name = s.predicate.removeprefix("rec:")
        if name in known:
            found.setdefault(name, set()).add(s.value)
    values: dict[str, Value] = {name: _list(name, texts) for name, texts in sorted(found.items())}
    for name, choose in (("earliest", min), ("latest", max)):
        days = {text for text in found.get(name, ()) if fits(text, "xsd:date")}
        values.pop(name, None)
        if days:
            values[name] = date.fromisoformat(choose(days))
    return values


def _list(name: str, texts: set[str]) -> Value:
    """The distinct values in order, as numbers where all of them are such."""
    wanted = vocabulary().predicate(name).range
    if wanted in ("xsd:integer", "xsd:decimal") and all(fits(text, wanted) for text in texts):
        return sorted({float(text) for text in texts})
    return sorted(texts)


def _arrows(
    start: str, plain: Iterable[Statement], neighbours: Mapping[str, Neighbour], bounds: Properties
) -> Iterator[Arrow]:
    support: dict[tuple[str, str], list[Statement]] = {}
    for s in plain:
        if is_node(s.value):
            support.setdefault((s.predicate, neighbours[s.value].canonical), []).append(s)
    for (predicate, end), found in sorted(support.items()):
        properties = {
            "claims": [f"id:claim-{s.id}" for s in found],
            "sources": sorted({source_id(s.source) for s in found}),
            "status": "asserted",
            **bounds,
        }
        yield Arrow(relationship(predicate), start, end, properties)


def _claim(s: Statement, subject: str, neighbours: Mapping[str, Neighbour], *, holds: bool) -> ClaimRow:
    place = s.evidence
    properties: dict[str, Value] = {
        "predicate": s.predicate.partition(":")[2],
        # The document's own id of what it speaks of; the resolved one is at the end of SUBJECT.
        "local": s.subject,
        "status": s.status,
        "confidence": s.confidence,
        "method": s.method,
        "note": s.note,
        "value": None if is_node(s.value) else s.value.removeprefix("rec:") if s.predicate == "rdf:type" else s.value,
        "language": s.lang,
        # What people rejected or corrected is still said; it counts for nothing.
        "holds": holds,
    }
    words: dict[str, Value] = {
        "exact": place.quote,
        "start": place.start,
        "end": place.end,
        "page": place.page,
        "row": place.row,
    }
    passage = Row(
        passage_id(s.source, place.start, place.end, place.page, place.row),
        ("Passage",),
        {key: value for key, value in words.items() if value is not None},
    )
    return ClaimRow(
        id=f"id:claim-{s.id}",
        properties={key: value for key, value in properties.items() if value is not None},
        subject=subject,
        object=neighbours[s.value].canonical if is_node(s.value) else None,
        claimant=neighbours[s.claimant].canonical if s.claimant else None,
        source=source_id(s.source),
        passage=passage,
        rests_on=tuple(f"id:claim-{base}" for base in s.rests_on),
    )
