"""Where it may have happened: every country and every city of the article with what speaks for it."""

import math
from collections import Counter, defaultdict

from explorer.accuracy.hrds.gazetteer import city, located, named_after, states
from explorer.accuracy.hrds.model import Features
from explorer.accuracy.hrds.scene import TABLE, Actor, Scene
from graph.naming import fold

_BODIES = ("Government", "GovernmentAgency", "Organization", "Court", "MediaOrganization", "PersonGroup", "Facility")
_PLACES = ("Country", "Place")
# Within so many characters stands a dateline, and the beginning of the story.
_DATELINE, _BEGINNING = 120, 600


def countries(scene: Scene) -> list[tuple[str, Features]]:
    """The code of each country that the article has to do with, and features."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    nearness: defaultdict[str, float] = defaultdict(float)
    for actor in scene.actors.values():
        if not actor.kinds or not actor.names:
            continue
        by = located(actor.names) if actor.kinds[0] in _PLACES else None
        if by is None and actor.kinds[0] in _BODIES and (code := named_after(actor.names)):
            by = code, "body"
        if by is None:
            continue
        code, how = by
        counts = found[code]
        counts["opens"] += len(found) == 1 and not counts
        nearness[code] = max(nearness[code], actor.nearness)
        _count(counts, actor, how, scene.evidence)
    _of_victims(scene, found)
    sums = Counter[str]()
    for counts in found.values():
        sums.update(counts)
    return [(code, _weighed(code, counts, sums) | {"near harm": nearness[code]}) for code, counts in found.items()]


def _count(counts: Counter[str], actor: Actor, how: str, evidence: str) -> None:
    counts[how] += 1
    counts[f"{how} links"] += actor.links
    counts["dateline"] += actor.start < _DATELINE
    counts["beginning"] += actor.start < _BEGINNING
    counts["forms"] += len(actor.names) + len(actor.mentions) - 1
    counts["harm there"] += actor.in_harm("location", "destination", "origin")
    counts["event there"] += sum(n for (role, _), n in actor.roles.items() if role == "location")
    counts["acts"] += actor.in_harm("agent") + actor.roles["agent", "law"]
    counts["in evidence"] += sum(evidence.count(word) for word in {*actor.names, *actor.mentions} if len(word) > 3)
    counts["close harms"] += actor.harms


def _of_victims(scene: Scene, found: defaultdict[str, Counter[str]]) -> None:
    for actor in scene.actors.values():
        for edge in actor.edges if actor.in_harm("patient") else ():
            if edge.predicate == "nationality" and edge.value in scene.actors:
                nation = scene.actors[edge.value]
                if by := located([*nation.names, *nation.mentions]):
                    found[by[0]]["victim's"] += 1


def _weighed(code: str, counts: Counter[str], sums: Counter[str]) -> Features:
    features = {f"log {name}": math.log1p(number) for name, number in counts.items()}
    features |= {f"share {name}": number / sums[name] for name, number in counts.items() if sums[name]}
    # News in English speaks of these two whatever it is about.
    return features | {"US": float(code == "US"), "GB": float(code == "GB")}


def cities(scene: Scene, country: str | None) -> list[tuple[str, Features]]:
    """The name of each place that may be a city, and features; `country` is the code of the country answered."""
    found: dict[str, tuple[str, defaultdict[str, float]]] = {}
    for order, actor in enumerate(filter(_may_be_city, scene.actors.values())):
        name = actor.names[0]
        features = found.setdefault(fold(name), (name, defaultdict(float)))[1]
        known = city(name)
        highest: dict[str, float] = {
            "known": known is not None,
            "size": math.log10(known.people + 1) / 7 if known else 0,
            "in country": known is not None and known.country == country,
            "elsewhere": known is not None and known.country != country,
            "region": fold(name) in states() or bool(set(fold(name).split()) & set(TABLE["words"]["region"])),
            "early": 1 / (1 + actor.start / 700),
            "dateline": actor.start < 40,
            "first": order == 0,
            "near harm": actor.nearness,
            "in evidence": math.log1p(scene.evidence.count(name)),
            "forms": len(actor.names) - 1,
            "links": math.log1p(actor.links),
            "harm there": math.log1p(actor.in_harm("location")),
            "event there": math.log1p(sum(n for (role, _), n in actor.roles.items() if role == "location")),
            "no place": actor.kinds[0] not in _PLACES,
        }
        for key, number in highest.items():
            features[key] = max(features[key], number)
    return [(name, dict(features)) for name, features in found.values()]


def _may_be_city(actor: Actor) -> bool:
    """Whether it is a place, or something that bears a city's name; a country only where it is a city too."""
    if not actor.names or not actor.kinds:
        return False
    if actor.kinds[0] == "Country":
        known = city(actor.names[0])
        return known is not None and fold(actor.names[0]) in ("hong kong", "singapore")
    return actor.kinds[0] == "Place" or (
        actor.kinds[0] in ("Facility", "Organization") and city(actor.names[0]) is not None
    )
