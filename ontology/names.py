"""Names of things: prefixes, IRIs, and ids that are hashes of content.

>>> expand("rec:agent")
'https://w3id.org/onrecord/ns#agent'
>>> compress("https://w3id.org/onrecord/ns#agent")
'rec:agent'
"""

import hashlib
import re
from collections.abc import Iterable

BASE = "https://w3id.org/onrecord/"
PREFIXES = {
    "rec": BASE + "ns#",
    "id": BASE + "id/",
    "p": BASE + "prop/",
    "ps": BASE + "prop/statement/",
    "graph": BASE + "graph/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
}
# Joins the parts of a hash; no text that is stored contains it.
SEPARATOR = "\x1f"
_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))
_LOCAL = re.compile(r"[\w-]+(\.[\w-]+)*")


def expand(name: str) -> str:
    """The IRI of a prefixed name; an IRI comes back as it is."""
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else name


def compress(iri: str) -> str:
    """The prefixed name of an IRI; an IRI under no known prefix comes back as it is."""
    for prefix, namespace in _LONGEST_FIRST:
        local = iri.removeprefix(namespace)
        if local != iri and _LOCAL.fullmatch(local):
            return f"{prefix}:{local}"
    return iri


def digest(parts: Iterable[object], *, length: int) -> str:
    """A hash of the parts in their order, as `length` hexadecimal digits."""
    text = SEPARATOR.join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def node_id(source: str, start: int, end: int, kind: str) -> str:
    """The id of a node that `source` mentions first at `start`:`end`; `kind` parts nodes of one span.

    >>> node_id("0" * 64, 10, 15, "event").startswith("id:")
    True
    """
    return "id:" + digest((source, start, end, kind), length=20)


def is_node(value: str) -> bool:
    """Whether a value is the id of a node."""
    return value.startswith("id:")
