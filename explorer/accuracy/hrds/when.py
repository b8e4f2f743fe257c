"""When it may have happened: every year, then month, then day that the article's times name."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from explorer.accuracy.hrds.model import Features
from explorer.accuracy.hrds.scene import HARM, Scene

_POINT = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?(?![\d-])")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of an event: year, month and day as far as told, what sort of event it is, and where it stands."""

    date: tuple[int | None, ...]
    sort: str
    start: int


def moments(scene: Scene) -> list[Moment]:
    """The times of all events, durations left out; of an interval its beginning."""
    return sorted(_moments(scene), key=lambda moment: moment.start)


def _moments(scene: Scene) -> Iterator[Moment]:
    for actor in scene.actors.values():
        sort = "harm" if actor.sort in HARM else actor.sort
        for edge in actor.edges:
            point = _POINT.match(edge.value) if edge.predicate == "time" else None
            if point:
                yield Moment(tuple(int(part) if part else None for part in point.groups()), sort, edge.start)


def candidates(
    told: list[Moment], before: tuple[int, ...], published: tuple[int, int, int]
) -> list[tuple[int, Features]]:
    """What may stand after `before`: years after (), months after (year,), days after (year, month); with features."""
    level = len(before)
    fitting = [(m, m.date[level]) for m in told if m.date[:level] == before and m.date[level] is not None]
    found: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    sums: defaultdict[str, float] = defaultdict(float)
    for moment, value in fitting:
        counts = {f"number {moment.sort}": 1.0, f"early {moment.sort}": 1 / (1 + moment.start / 800), "number": 1.0}
        for counter in (found[value or 0], sums):
            for name, number in counts.items():
                counter[name] += number
        found[value or 0]["to the day"] += moment.date[2] is not None
    features = {value: _weighed(counts, sums) for value, counts in found.items()}
    _mark(features, fitting)
    if published[:level] == before:
        for name, value in (("published", published[level]), ("just before", published[level] - 1)):
            if value > 0:
                features.setdefault(value, {})[name] = 1.0
        for value, known in features.items():
            known["future"] = float(value > published[level])
            known["age"] = math.log1p(max(published[level] - value, 0)) if level == 0 else 0.0
    return sorted(features.items())


def _weighed(counts: Mapping[str, float], sums: Mapping[str, float]) -> Features:
    shares = {f"share {name}": number / sums[name] for name, number in counts.items() if sums[name]}
    return {f"log {name}": math.log1p(number) for name, number in counts.items()} | shares | {"told": 1.0}


def _mark(features: dict[int, Features], fitting: list[tuple[Moment, int | None]]) -> None:
    """What comes first of all, and first of harm."""
    for name, chosen in (("first", fitting), ("first harm", [pair for pair in fitting if pair[0].sort == "harm"])):
        if chosen:
            features[chosen[0][1] or 0][name] = 1.0
            features[chosen[0][1] or 0][f"{name} early"] = 1 / (1 + chosen[0][0].start / 500)
