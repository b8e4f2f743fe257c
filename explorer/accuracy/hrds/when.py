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
    """A time of an event: year, month and day as far as told, where it stands, and what it is among."""

    date: tuple[int | None, ...]
    start: int
    traits: tuple[str, ...]


def moments(scene: Scene) -> list[Moment]:
    """The times of all events, durations left out; of an interval its beginning."""
    return sorted(_moments(scene), key=lambda moment: moment.start)


def _moments(scene: Scene) -> Iterator[Moment]:
    for actor in scene.actors.values():
        traits = ["harm" if actor.sort in HARM else actor.sort]
        ends = (scene.actors.get(edge.value) for edge in actor.edges if edge.predicate == "patient")
        if traits == ["harm"] and any(end is not None and "Person" in end.kinds and end.names for end in ends):
            traits += [f"{actor.sort} of somebody", "harm of somebody"]
        for edge in actor.edges:
            point = _POINT.match(edge.value) if edge.predicate == "time" else None
            if point:
                date = tuple(int(part) if part else None for part in point.groups())
                way = "inferred" if edge.inferred else "explicit"
                yield Moment(date, edge.start, (*traits, way, f"{way} {traits[0]}"))


def candidates(
    told: list[Moment], before: tuple[int, ...], published: tuple[int, int, int]
) -> list[tuple[int, Features]]:
    """What may stand after `before`: years after (), months after (year,), days after (year, month); with features."""
    level = len(before)
    fitting = [(m, m.date[level]) for m in told if m.date[:level] == before and m.date[level] is not None]
    found: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    sums: defaultdict[str, float] = defaultdict(float)
    for moment, value in fitting:
        counts = {f"number {trait}": 1.0 for trait in moment.traits} | {"number": 1.0}
        counts |= {f"early {trait}": 1 / (1 + moment.start / 800) for trait in moment.traits}
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
    for name in ("harm", "harm of somebody", "explicit", "explicit harm", ""):
        if chosen := [pair for pair in fitting if not name or name in pair[0].traits]:
            features[chosen[0][1] or 0][f"first {name}"] = 1.0
            features[chosen[0][1] or 0][f"first {name} early"] = 1 / (1 + chosen[0][0].start / 500)
