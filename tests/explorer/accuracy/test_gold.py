"""Scoring against the gold form: what is right counts, what is wrong does not, and the figures are those of others."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result as Ran

from explorer.accuracy.annotation import Annotation, read_annotations
from explorer.accuracy.gold import MEASURES, evaluate_gold, score_gold
from loaders import Found, Limits, Loaded, load
from ontology import Evidence, Statement
from ontology.errors import UnreadableDocumentError
from ontology.jsonl import to_json

TEXT = "Judge Ana Ruiz, the union said, was arrested in Quito on 3 May 2024 with 12 others.\n"
ANNOTATED: dict[str, Any] = {
    "doc": "passages/one.txt",
    "entities": [
        {"id": "e1", "type": "Person", "name": "Ana Ruiz", "aliases": [], "mentions": ["she"]},
        {"id": "e2", "type": "Place", "name": "Quito", "aliases": [], "mentions": []},
        {"id": "e3", "type": "Organization", "name": "the union", "aliases": [], "mentions": []},
    ],
    "events": [
        {
            "id": "v1",
            "type": "Arrest",
            "trigger": "arrested",
            "sentence": TEXT.strip(),
            "args": [
                {"role": "patient", "entity": "e1", "text": "Judge Ana Ruiz"},
                {"role": "location", "entity": "e2", "text": "Quito"},
                {"role": "time", "entity": None, "text": "3 May 2024", "value": "2024-05-03"},
            ],
            "modality": "alleged",
            "attributed_to": "e3",
        }
    ],
    "relations": [{"subj": "e1", "type": "memberOf", "obj": "e3", "text": "the union"}],
    "quantities": [{"value": 12, "unit": "people", "sentence": TEXT.strip(), "text": "12 others"}],
}
# Subject, predicate, value and quote of what says all of it.
TRUE = (
    ("id:ana", "rdf:type", "rec:Person", "Ana Ruiz"),
    ("id:ana", "rec:name", "Ana Ruiz", "Ana Ruiz"),
    ("id:quito", "rdf:type", "rec:Place", "Quito"),
    ("id:quito", "rec:name", "Quito", "Quito"),
    ("id:union", "rdf:type", "rec:Organization", "the union"),
    ("id:union", "rec:mention", "union", "union"),
    ("id:ana", "rec:memberOf", "id:union", "Ana Ruiz, the union"),
    ("id:arrest", "rdf:type", "rec:Arrest", "arrested"),
    ("id:arrest", "rec:patient", "id:ana", "Ana Ruiz, the union said, was arrested"),
    ("id:arrest", "rec:location", "id:quito", "arrested in Quito"),
    ("id:arrest", "rec:time", "2024-05-03", "arrested in Quito on 3 May 2024"),
    ("id:others", "rec:count", "12", "12 others"),
)


def _annotation(folder: Path, row: dict[str, Any]) -> Annotation:
    folder.mkdir(exist_ok=True)
    (folder / "one.json").write_text(json.dumps(row), encoding="utf-8")
    return read_annotations(folder)[0]


def _loaded(rows: tuple[tuple[str, str, str, str], ...], *, claimant: str | None = "id:union") -> Loaded:
    found = Found("one.txt", TEXT.encode())
    document = load(found).document

    def statement(subject: str, predicate: str, value: str, quote: str) -> Statement:
        start = TEXT.index(quote)
        said = {"claimant": claimant, "status": "alleged"} if subject == "id:arrest" else {}
        evidence = Evidence(start, start + len(quote), quote)
        return Statement(
            subject=subject,
            predicate=predicate,
            value=value,
            source=found.digest,
            evidence=evidence,
            method="t",
            **said,
        )

    return Loaded(document, found.data, tuple(statement(*row) for row in rows), ())


def test_what_an_analyst_wrote_scores_full_marks(tmp_path: Path) -> None:
    """Statements that say what was annotated, and nothing else, are right in every measure."""
    result = score_gold([(_annotation(tmp_path, ANNOTATED), _loaded(TRUE))])
    assert {figure.measure: figure.value for figure in result.figures} == dict.fromkeys((*MEASURES, "grounded"), 100)
    assert not result.misses


@pytest.mark.parametrize(
    ("old", "new", "hurt"),
    [
        (("rdf:type", "rec:Place"), ("rdf:type", "rec:Organization"), {"typed"}),
        (("rec:name", "Ana Ruiz"), ("rec:name", "Ana Diaz"), {"entities", "typed", "relations"}),
        (("rdf:type", "rec:Arrest"), ("rdf:type", "rec:Release"), {"events", "arguments"}),
        (("rec:patient", "id:ana"), ("rec:agent", "id:ana"), {"arguments"}),
        (("rec:time", "2024-05-03"), ("rec:time", "2024-05-13"), {"arguments", "times"}),
        (("rec:memberOf", "id:union"), ("rec:leaderOf", "id:union"), {"relations"}),
        (("rec:count", "12"), ("rec:count", "2"), {"quantities"}),
    ],
)
def test_what_is_wrong_costs_where_it_is_wrong(
    tmp_path: Path, old: tuple[str, str], new: tuple[str, str], hurt: set[str]
) -> None:
    """One wrong value lowers the measures that ask for it, and no other one that still has something to measure."""
    rows = tuple((s, *(new if (p, v) == old else (p, v)), q) for s, p, v, q in TRUE)
    result = score_gold([(_annotation(tmp_path, ANNOTATED), _loaded(rows))])
    assert {f.measure for f in result.figures if f.value < 100 and f.wanted} == hurt
    assert result.misses


def test_a_wrong_claimant_is_no_attribution(tmp_path: Path) -> None:
    """The claimant must be a node of the annotated sayer."""
    result = score_gold([(_annotation(tmp_path, ANNOTATED), _loaded(TRUE, claimant="id:quito"))])
    assert result.value("attribution") == 0
    assert result.value("status") == 100


def test_a_quote_that_does_not_stand_is_not_grounded(tmp_path: Path) -> None:
    """Offsets at which other words stand count against the share."""
    loaded = _loaded(TRUE)
    first = loaded.statements[0]
    moved = Statement(
        subject=first.subject,
        predicate=first.predicate,
        value=first.value,
        source=first.source,
        evidence=Evidence(first.evidence.start + 1, first.evidence.end + 1, first.evidence.quote),
        method="t",
    )
    torn = Loaded(loaded.document, loaded.original, (moved, *loaded.statements[1:]), ())
    result = score_gold([(_annotation(tmp_path, ANNOTATED), torn)])
    assert result.value("grounded") == round(100 * (len(TRUE) - 1) / len(TRUE), 1)


@pytest.mark.parametrize("text", ["", "[]", '{"doc": "a.txt"}', "{"])
def test_what_is_no_annotation_is_refused(tmp_path: Path, text: str) -> None:
    """A file of another form is named in one line."""
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableDocumentError, match=r"a\.json: not an annotation"):
        read_annotations(tmp_path)


def test_an_annotation_without_its_document_is_refused(tmp_path: Path) -> None:
    """The document that is missing is named."""
    _annotation(tmp_path / "annotations", ANNOTATED)
    with pytest.raises(UnreadableDocumentError, match=r"one\.txt: annotated"):
        evaluate_gold(tmp_path / "annotations", tmp_path, Limits())


@pytest.mark.shared
def test_figures_are_those_of_the_scorer_beside_the_seeds(shared: Path, root: Path, tmp_path: Path) -> None:
    """Ours and the scorer that stands beside the seed documents agree to a tenth of a point, in every measure."""
    from loaders import find

    texts = shared / "corpus" / "seeds"
    for found in find([str(texts)], Limits()):
        assert isinstance(found, Found)
        lines = "\n".join(map(to_json, load(found).statements))
        (tmp_path / f"{found.name.removesuffix('.txt')}.jsonl").write_text(lines, encoding="utf-8")
    command = [
        sys.executable,
        shared / "score" / "score.py",
        "--json",
        "--ontology",
        root / "ontology",
        "--docs",
        texts,
    ]
    command += ["--gold", shared / "gold", "--statements", tmp_path]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    ours = evaluate_gold(shared / "gold", texts, Limits())
    for figure in ours.figures:
        if figure.measure == "grounded":
            assert figure.value == theirs["grounded"]
        else:
            f1 = 2 * figure.precision * figure.recall / ((figure.precision + figure.recall) or 1)
            assert (figure.precision, figure.recall, f1) == pytest.approx(theirs[figure.measure], abs=0.1), (
                figure.measure
            )


def test_the_command_keeps_figures_beside_others(tmp_path: Path, onrecord: Callable[..., Ran]) -> None:
    """`onrecord evaluate` prints a line a measure, and writes under its name without touching other names."""
    _annotation(tmp_path / "annotations", ANNOTATED)
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    kept = tmp_path / "figures.json"
    kept.write_text('{"other": 1}', encoding="utf-8")
    ran = onrecord("evaluate", "gold", tmp_path / "annotations", tmp_path, "--json", kept, "--name", "mine", "--misses")
    assert ran.exit_code == 0, ran.output
    assert {line.split("\t")[0] for line in ran.stdout.splitlines()} >= {*MEASURES, "grounded"}
    written = json.loads(kept.read_text(encoding="utf-8"))
    assert written["other"] == 1
    assert set(written["mine"]["figures"]) == {*MEASURES, "grounded"}


@pytest.mark.parametrize(("paths", "code"), [(["nowhere", "else"], 1), (["nowhere"], 2)])
def test_what_is_not_there_is_said(onrecord: Callable[..., Ran], paths: list[str], code: int) -> None:
    """A missing set is refused in one line, a missing argument is wrong usage."""
    ran = onrecord("evaluate", "gold", *paths)
    assert ran.exit_code == code
    assert "ANNOTATIONS and DOCUMENTS" in ran.stderr
