"""Scoring answers to HRDsAttack as the code that comes with the set does, beside a simple guess and what was published.

Victims: F1 of names of which one contains the other (fuzzy) over all articles. Types of violation: micro F1. Mention of
a perpetrator: F1 of yes. Place and date: the share of all articles answered right. As in that code an article for which
nothing was annotated is never right, so that country cannot reach 100 and day not even 40. Countries are compared by
their code here, so that USA and United States are one; "country, letter by letter" compares strings, as they do.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from explorer.accuracy.figures import Figure, Result
from explorer.accuracy.hrds.answer import Answer, answer
from explorer.accuracy.hrds.article import Article, read_articles
from explorer.accuracy.hrds.gazetteer import country_code
from explorer.accuracy.hrds.scene import TABLE
from explorer.accuracy.tally import Score, Tally
from graph.naming import fold
from loaders import Limits, Loaded, load

PLACE_AND_DATE = ("country", "country, letter by letter", "city", "year", "month", "day")
# The commonest answers of the training part, and the publication date: what whoever has read nothing would say.
_USUAL_COUNTRY, _USUAL_TYPE = "Nigeria", "arbitrary detention"


def evaluate_hrds(path: Path, limits: Limits) -> Result:
    """Extract the articles of a file and answer from their statements."""
    articles = read_articles(path)
    answered, guessed, misses = Score(), Score(), Counter[tuple[str, str]]()
    for article in articles:
        loaded = load(article.found, limits)
        given = answer(loaded.statements, article.published)
        answered.merge(compare(given, article.wanted))
        guessed.merge(compare(guess(article, loaded), article.wanted))
        misses.update(_missed(given, article.wanted))
    published = TABLE["published"]
    figures = (
        figure(measure, tally).beside(_value(measure, guessed.tallies[measure]), published.get(measure))
        for measure, tally in answered.tallies.items()
    )
    return Result(len(articles), tuple(figures), misses)


def guess(article: Article, loaded: Loaded) -> Answer:
    """The baseline: the first full name, the usual type and country, the first place, and the publication date."""
    texts: dict[str, list[tuple[int, str]]] = {"Person": [], "Place": []}
    kinds = {s.subject: s.value.removeprefix("rec:") for s in loaded.statements if s.predicate == "rdf:type"}
    for statement in loaded.statements:
        kind = kinds.get(statement.subject, "")
        if statement.predicate == "rec:name" and kind in texts and (kind == "Place" or " " in statement.value):
            texts[kind].append((statement.evidence.start, statement.value))
    person, place = (min(texts[kind], default=None) for kind in ("Person", "Place"))
    year, month, day = article.published
    return Answer(
        victims=(person[1],) if person else (),
        types=frozenset({_USUAL_TYPE}),
        country=_USUAL_COUNTRY,
        city=place[1] if place else None,
        year=year,
        month=month,
        day=day,
        perpetrator=True,
    )


def compare(given: Answer, wanted: Answer) -> Score:
    """The tallies of one article."""
    score = Score()
    score.add("victim names", _victims(given.victims, wanted.victims))
    both = len(given.types & wanted.types)
    score.add("violation types", Tally(right=both, found=both, said=len(given.types), wanted=len(wanted.types)))
    hit = given.perpetrator and wanted.perpetrator
    score.add("perpetrator mentioned", Tally(right=hit, found=hit, said=given.perpetrator, wanted=wanted.perpetrator))
    for measure in PLACE_AND_DATE:
        right = _agree(measure, given, wanted)
        score.add(measure, Tally(right=right, found=right, said=_asked(measure, given) is not None, wanted=1))
    return score


def _victims(given: Iterable[str], wanted: Iterable[str]) -> Tally:
    """Each name that is said, right where it contains or is contained in one that is wanted; quotation marks alike."""
    said, listed = [_straight(name) for name in given], [_straight(name) for name in wanted]
    right = sum(any(name in other or other in name for other in listed) for name in said)
    return Tally(right=right, found=min(right, len(listed)), said=len(said), wanted=len(listed))


def _straight(name: str) -> str:
    return name.replace("’", "'").replace("‘", "'")


def _asked(measure: str, of: Answer) -> str | int | None:
    found: str | int | None = getattr(of, measure.partition(",")[0])
    return found


def _agree(measure: str, given: Answer, wanted: Answer) -> bool:
    said, asked = _asked(measure, given), _asked(measure, wanted)
    if said is None or asked is None:
        return False
    if isinstance(said, str) and isinstance(asked, str):
        if measure == "country":
            code = country_code(asked)
            return fold(said) == fold(asked) or (code is not None and code == country_code(said))
        return said == asked if measure != "city" else fold(said) == fold(asked)
    return said == asked


def figure(measure: str, tally: Tally) -> Figure:
    """The figure of a measure."""
    return Figure.of(measure, "accuracy" if measure in PLACE_AND_DATE else "F1", _value(measure, tally), tally)


def _value(measure: str, tally: Tally) -> float:
    return tally.recall if measure in PLACE_AND_DATE else tally.f1


def _missed(given: Answer, wanted: Answer) -> Iterator[tuple[str, str]]:
    """What was missed, by kind: nothing annotated, nothing said, or something else said."""
    for kind in wanted.types - given.types:
        yield "violation types", kind
    for measure in PLACE_AND_DATE:
        if _asked(measure, wanted) is None:
            yield measure, "nothing annotated"
        elif not _agree(measure, given, wanted):
            yield measure, "not answered" if _asked(measure, given) is None else "another answered"
