"""The answers to the questions of HRDsAttack, read from an article's statements and its day of publication."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from explorer.accuracy.hrds.gazetteer import country_name
from explorer.accuracy.hrds.model import Weights, fitted
from explorer.accuracy.hrds.scene import scene
from explorer.accuracy.hrds.what import kinds
from explorer.accuracy.hrds.when import Moment, candidates, moments
from explorer.accuracy.hrds.where import cities, countries
from explorer.accuracy.hrds.who import people
from ontology import Statement

TYPES = ("arbitrary detention", "enforced disappearance", "kidnapping", "killing", "torture", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is answered of an article, by us or by the annotators; None where nothing is known."""

    victims: tuple[str, ...]
    types: frozenset[str]
    country: str | None
    city: str | None
    year: int | None
    month: int | None
    day: int | None
    perpetrator: bool


def answer(statements: Iterable[Statement], published: tuple[int, int, int], weights: Weights | None = None) -> Answer:
    """Answer from statements; `published` is year, month and day, which the benchmark gives with the question."""
    known = weights or fitted()
    told = scene(statements)
    code = known.best("country", countries(told))
    year, month, day = _date(known, moments(told), published)
    happened = kinds(told)
    types = {name for name in TYPES if known.agrees(f"type:{name}", happened)}
    return Answer(
        victims=_apart([name for name, features in people(told) if known.agrees("victim", features)]),
        types=frozenset(types or {max(TYPES, key=lambda name: known.chance(f"type:{name}", happened))}),
        country=country_name(code) if code else None,
        city=known.best("city", cities(told, code)),
        year=year,
        month=month,
        day=day,
        perpetrator=known.agrees("perpetrator", happened),
    )


def _apart(names: list[str]) -> tuple[str, ...]:
    """The names without those that stand in another one: a victim is counted once."""
    kept = dict.fromkeys(names)
    return tuple(name for name in kept if not any(name != other and name in other for other in kept))


def _date(known: Weights, times: list[Moment], published: tuple[int, int, int]) -> list[int | None]:
    """The likeliest year, month and day, each for itself, as each is asked: a month counts in all years."""
    ways: list[tuple[tuple[int, ...], float]] = [((), 1.0)]
    answers: list[int | None] = []
    for question in ("year", "month", "day"):
        ways = [
            ((*date, value), chance * share)
            for date, chance in ways
            for value, share in known.shares(question, candidates(times, date, published))
        ]
        sums: defaultdict[int, float] = defaultdict(float)
        for date, chance in ways:
            sums[date[-1]] += chance
        answers.append(max(sums, key=lambda value: (sums[value], value), default=None))
    return answers
