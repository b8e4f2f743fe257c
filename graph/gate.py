"""The gate at the door: nothing ungrounded gets in, whoever extracted it.

A statement passes when its quote stands at its offsets in the stored text, its terms are declared, its value is one
that the predicate can take, and all that it rests on passes too.
"""

import re
from collections.abc import Iterable

from graph.outcomes import Turned
from ontology import STATUSES, Document, Statement, Vocabulary, dates, jsonl, vocabulary
from ontology.errors import BadValueError

_NODE = re.compile(r"id:[0-9a-f]{20}")
_DECIMAL = re.compile(r"[+-]?(\d+(\.\d+)?|\.\d+)")
_INTEGER = re.compile(r"[+-]?\d+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
# Classes of the machinery: nodes of these are made by projections, never by documents.
_RESERVED = {"Claim", "Comparison", "Dataset", "Disagreement", "Judgement", "Passage", "Source"}


def sift(document: Document, statements: Iterable[Statement]) -> tuple[list[Statement], list[Turned]]:
    """Part the statements of one document into those that pass, in file order, and those turned away with a reason."""
    words = vocabulary()
    passed: dict[str, Statement] = {}
    turned: list[Turned] = []
    for statement in jsonl.in_order(statements):
        reason = fault(document, statement, words)
        if reason:
            turned.append(Turned(statement, reason))
        else:
            passed[statement.id] = statement
    while fallen := [s for s in passed.values() if any(base not in passed for base in s.rests_on)]:
        for statement in fallen:
            del passed[statement.id]
            turned.append(Turned(statement, "rests on a statement that is not there"))
    return list(passed.values()), sorted(turned, key=lambda turn: (turn.statement.evidence, turn.statement.id))


def fault(document: Document, statement: Statement, words: Vocabulary) -> str | None:
    """Why a statement cannot be written; None where it can."""
    place = statement.evidence
    if statement.source != document.source.id:
        return "names another source"
    if not 0 <= place.start < place.end <= len(document.text) or document.quote(place.start, place.end) != place.quote:
        return "its quote does not stand at its offsets"
    if not _NODE.fullmatch(statement.subject) or (statement.claimant and not _NODE.fullmatch(statement.claimant)):
        return "its subject or claimant is no node id"
    if statement.status not in STATUSES or not 0 <= statement.confidence <= 1:
        return "its status or confidence is none"
    if statement.lang and not _LANGUAGE.fullmatch(statement.lang):
        return "its language is no language tag"
    if any("\ud800" <= letter <= "\udfff" for letter in jsonl.to_json(statement)):
        return "it holds half a character"
    return misfit(statement, words)


def misfit(statement: Statement, words: Vocabulary) -> str | None:
    """Why the value does not fit the predicate, or the predicate is none."""
    value = statement.value
    if statement.predicate == "rdf:type":
        name = value.removeprefix("rec:")
        known = value.startswith("rec:") and name in words.kinds and name not in _RESERVED
        return None if known else f"{value[:40]!r} is no declared class"
    name = statement.predicate.removeprefix("rec:")
    predicate = words.predicates.get(name)
    if not predicate or name == statement.predicate or predicate.group == "evidence":
        return f"{statement.predicate[:40]!r} is no declared predicate"
    if predicate.holds_node:
        return None if _NODE.fullmatch(value) else "its value is no node id"
    return None if fits(value, predicate.range) else f"{value[:40]!r} is no {predicate.range}"


def fits(value: str, datatype: str) -> bool:
    """Whether a value can be read as a datatype of the ontology.

    >>> fits("252", "xsd:decimal"), fits("about 250", "xsd:decimal"), fits("2025-02-30", "xsd:date")
    (True, False, False)
    """
    if datatype == "xsd:decimal":
        return bool(_DECIMAL.fullmatch(value))
    if datatype == "xsd:integer":
        return bool(_INTEGER.fullmatch(value))
    if datatype == "xsd:date" and not _DAY.fullmatch(value):
        return False
    if datatype in ("xsd:date", "edtf:EDTF"):
        try:
            dates.bounds(value)
        except BadValueError:
            return False
    return bool(value.strip())
