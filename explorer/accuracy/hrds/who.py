"""Who may be a victim: every named person with what speaks for and against it."""

import math
import re

from explorer.accuracy.hrds.model import Features
from explorer.accuracy.hrds.scene import SORTS, TABLE, Actor, Scene

_OFFICE = re.compile(rf"\b(?:{'|'.join(TABLE['words']['office'])})\b", re.IGNORECASE)
_POSTS = ("holdsPosition", "memberOf", "leaderOf", "employedBy")


def people(scene: Scene) -> list[tuple[str, Features]]:
    """The longest name of each person, with features, in the order of the text."""
    persons = [actor for actor in scene.actors.values() if "Person" in actor.kinds and actor.names]
    harms = [actor.in_harm("patient") for actor in persons]
    found = []
    for order, (actor, harmed) in enumerate(zip(persons, harms, strict=True)):
        features = _features(actor, order)
        features["share of harm"] = harmed / sum(harms) if harmed else 0.0
        features["most harmed"] = float(harmed > 0 and harmed == max(harms))
        features["nobody harmed"] = float(not any(harms)) * features["near harm"]
        features["harmed, full name"] = features["harmed"] * features["full name"]
        features["harmed, speaks"] = features["harmed"] * features["speaks"]
        features["near harm, silent"] = features["near harm"] * (1 - features["speaks"]) * features["full name"]
        features["log people"] = math.log1p(len(persons)) * (1 - features["harmed"])
        found.append((max(actor.names, key=len), features))
    return found


def _features(actor: Actor, order: int) -> Features:
    roles, name = actor.roles, max(actor.names, key=len)
    words = " ".join((name, *actor.mentions, *(e.quote for e in actor.edges if e.predicate in _POSTS)))
    found = {f"patient {sort}": float(min(roles["patient", sort], 2)) for sort in (*SORTS, "other")}
    return found | {
        "always": 1.0,
        "harmed": float(actor.in_harm("patient") > 0),
        "harms": float(actor.in_harm("agent") > 0),
        "proceeds": float(roles["agent", "law"] > 0),
        "acts": float(roles["agent", "other"] > 0),
        "speaks": float(any(roles["speaker", sort] for sort in (*SORTS, "other"))),
        "full name": float(" " in name),
        "forms": float(min(len(actor.names) - 1, 3)),
        "late": math.log1p(actor.start / 500),
        "first": float(order == 0),
        "second": float(order == 1),
        "links": math.log1p(actor.links),
        "office": float(bool(_OFFICE.search(words))),
        "leads": float(any(e.predicate == "leaderOf" for e in actor.edges)),
        "nationality": float(any(e.predicate == "nationality" for e in actor.edges)),
        "near harm": actor.nearness,
        "close harms": math.log1p(actor.harms),
    }
