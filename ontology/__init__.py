"""The shared language: terms, statements, documents, ids, dates and errors. It knows no file format and no database."""

from ontology.document import Block, Cell, Document, Row, Source
from ontology.errors import OnRecordError
from ontology.names import compress, expand, is_node, node_id
from ontology.statement import STATUSES, Evidence, Refusal, Statement
from ontology.terms import Kind, Predicate, Vocabulary, vocabulary

__all__ = [
    "STATUSES",
    "Block",
    "Cell",
    "Document",
    "Evidence",
    "Kind",
    "OnRecordError",
    "Predicate",
    "Refusal",
    "Row",
    "Source",
    "Statement",
    "Vocabulary",
    "compress",
    "expand",
    "is_node",
    "node_id",
    "vocabulary",
]
