"""What happened: how often the article tells of each kind of event."""

import math
from collections import Counter

from explorer.accuracy.hrds.model import Features
from explorer.accuracy.hrds.scene import SORTS, Scene


def kinds(scene: Scene) -> Features:
    """How many events of each kind and sort there are, which come early, and which have somebody they are done to."""
    number: Counter[str] = Counter()
    features: Features = {"always": 1.0}
    for event in scene.events():
        for kind in set(event.kinds):
            number[kind] += 1
            if event.start < 1000:
                features[f"early {kind}"] = 1.0
            if any(edge.predicate == "patient" for edge in event.edges):
                features[f"done to {kind}"] = 1.0
    features |= {f"log {kind}": math.log1p(times) for kind, times in number.items()}
    features |= {f"any {kind}": 1.0 for kind in number}
    return features | {f"sort {sort}": math.log1p(sum(number[k] for k in listed)) for sort, listed in SORTS.items()}
