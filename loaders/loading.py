"""From captured bytes to statements: a pure function of one source, so that it can run anywhere, in any order."""

from dataclasses import dataclass, field

from loaders import table
from loaders.found import Found
from loaders.limits import DEFAULT_LIMITS, Limits
from loaders.readers import read
from ontology import Document, Refusal, Statement
from ontology.jsonl import in_order


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document with its bytes, what it says, and the passages that gave no statement with the reason."""

    document: Document
    original: bytes = field(repr=False)
    statements: tuple[Statement, ...]
    refusals: tuple[Refusal, ...]


def load(found: Found, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read a document and extract what it says; rows by the mapping of their card, prose by the extractor.

    Raises UnreadableDocumentError or BadCardError with one line.
    """
    document = read(found, limits)
    if document.rows:
        rows = table.extract(document, found.card.mapping)
        return _loaded(document, found, rows.statements, rows.refusals)
    # Late: the extractor loads a language pipeline, which tables and unreadable files do without.
    from loaders.extract import extract

    prose = extract(document)
    return _loaded(document, found, prose.statements, prose.refusals)


def _loaded(
    document: Document, found: Found, statements: tuple[Statement, ...], refusals: tuple[Refusal, ...]
) -> Loaded:
    return Loaded(document, found.data, tuple(in_order(statements)), tuple(sorted(set(refusals))))
