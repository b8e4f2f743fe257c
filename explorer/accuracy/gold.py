"""Documents scored against what an analyst took from them, in the form of `tests/gold`.

The measures, all micro averages over the documents in per cent: entities, typed, merged, events, triggers, arguments,
times, status, hedged, attribution, relations, quantities, and grounded, the share of statements whose quote stands at
their offsets. Precision is a lower bound: an annotator always leaves something out.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from explorer.accuracy.account import Account, account
from explorer.accuracy.annotation import Annotation, read_annotations
from explorer.accuracy.figures import Figure, Result
from explorer.accuracy.folded import meet
from explorer.accuracy.happening import pair, score_arguments, score_manner
from explorer.accuracy.naming import match, score_names, score_ties
from explorer.accuracy.tally import Score, Tally, one
from loaders import Found, Limits, Loaded, find, load
from ontology.errors import UnreadableDocumentError

F1 = ("entities", "typed", "merged", "events", "triggers", "arguments", "times", "status", "hedged", "attribution")
MEASURES = (*F1, "relations", "quantities")


def evaluate_gold(annotations: Path, documents: Path, limits: Limits) -> Result:
    """Extract the annotated documents and score what comes.

    Raises UnreadableDocumentError where an annotation has no document, or one of them cannot be read.
    """
    return score_gold(_loaded(read_annotations(annotations), documents, limits))


def _loaded(annotations: Iterable[Annotation], folder: Path, limits: Limits) -> Iterator[tuple[Annotation, Loaded]]:
    for annotation in annotations:
        path = folder / annotation.document
        found = next(iter(find([str(path)], limits)), None) if path.is_file() else None
        if not isinstance(found, Found):
            raise UnreadableDocumentError(str(path), "annotated, and cannot be read; name the folder of the documents")
        yield annotation, load(found, limits)


def score_gold(pairs: Iterable[tuple[Annotation, Loaded]]) -> Result:
    """The figures of annotated documents with what was extracted from them."""
    score, documents, statements, grounded = Score(), 0, 0, 0
    for annotation, loaded in pairs:
        told = account(loaded.document, loaded.statements)
        score.merge(score_document(annotation, told))
        documents, statements, grounded = documents + 1, statements + told.statements, grounded + told.grounded
    figures = tuple(_figure(measure, score.tallies.get(measure, Tally())) for measure in MEASURES)
    share = Tally(right=grounded, said=statements, found=grounded, wanted=statements)
    return Result(documents, (*figures, Figure.of("grounded", "share", share.precision, share)), score.misses)


def _figure(measure: str, tally: Tally) -> Figure:
    if measure == "quantities":
        return Figure.of(measure, "recall", tally.recall, tally)
    return Figure.of(measure, "F1", tally.f1, tally)


def score_document(annotation: Annotation, told: Account) -> Score:
    """The tallies and the misses of one document."""
    score = Score()
    matched = match(annotation, told)
    score_names(annotation, told, matched, score)
    pairs = pair(annotation, told, matched, score)
    score_manner(annotation, told, matched, pairs, score)
    score_arguments(told, matched, pairs, score)
    score_ties(annotation, told, matched, score)
    _score_numbers(annotation, told, score)
    return score


def _score_numbers(annotation: Annotation, told: Account, score: Score) -> None:
    """Measure `quantities`: the number, in the same sentence."""
    numbers = {entry for node in told.nodes.values() for entry in node.numbers}
    for wanted in annotation.numbers:
        sentence = told.text.find(wanted.sentence)
        hit = any(number == wanted.value and meet(span, sentence) for number, span in numbers)
        score.add("quantities", one(hit=hit, said=False))
        if not hit:
            score.miss("quantities", wanted.unit)
    score.add("quantities", Tally(said=len(numbers)))
