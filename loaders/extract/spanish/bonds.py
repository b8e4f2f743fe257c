"""Relations that a Spanish text states outside events: place in place, office and body, kin, nationality."""

import re
from collections.abc import Iterator

from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Mention, Relation
from loaders.extract.spanish import (
    authors,
    belonging,
    custody,
    groups,
    kin,
    membership,
    nationality,
    offices,
    premises,
    residence,
    stating,
    wholes,
)
from loaders.extract.spanish.lexis import CAPITAL
from loaders.extract.spanish.scenes import Scene

_INSIDE = re.compile(
    r"^\)?,? (?:en|ubicad[oa] en|situad[oa] en|cerca de) (?:el |la |los |las )?"
    r"(?:(?:ciudad|estado|departamento|provincia|municipio|distrito|localidad|región|cantón|isla)"
    r"(?: [a-záéíóúñ]+(?:an[oa]|eñ[oa]|ense|es[ae]|és|in[oa]|í))? de (?:la )?)?$|^\)?, $|^, (?:en )?$"
    r"|^ \($"
)
_MISSION = re.compile(r"(?:embajada|consulado|(?:sub)?delegación)\b", re.IGNORECASE)
_SEATED = re.compile(r"^\)?,? (?:con sede|radicad[oa]|basad[oa]|ubicad[oa]|situad[oa]) en (?:el |la |los |las )?$")
_WITHIN = re.compile(r"^ de (?:la |los |las )?$|^ del $")


def find(scene: Scene, mentions: list[tuple[Mention, Entity]], cast: Cast) -> Iterator[Relation]:
    """The relations that a paragraph states."""
    named = [(m, e) for m, e in mentions if m.form == "name"]
    yield from _places(scene, named)
    yield from _held(named)
    yield from kin.find(scene, named)
    yield from stating.find(scene)
    yield from offices.find(scene)
    yield from belonging.find(scene, named, cast)
    yield from groups.find(scene, named)
    yield from premises.find(scene)
    yield from custody.find(scene)
    yield from residence.find(scene, named)
    yield from membership.find(scene)
    yield from nationality.find(scene, named, cast)
    yield from authors.find(scene)
    yield from wholes.find(scene)


def _link(mention: Mention, entity: Entity) -> Link:
    return Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)


def _places(scene: Scene, named: list[tuple[Mention, Entity]]) -> Iterator[Relation]:
    """Names side by side, "El Helicoide, en Caracas", and one inside the other: "penal de Izalco"."""
    for i, (one, left) in enumerate(named):
        for two, right in named[i + 1 : i + 3]:
            if left is right:
                continue
            if one.start <= two.start and two.end <= one.end:
                yield from _within((one, left), (two, right))
            elif right.is_a("Place") and not right.is_a("Facility"):
                yield from _beside(scene, (one, left), (two, right))


def _within(outer: tuple[Mention, Entity], inner: tuple[Mention, Entity]) -> Iterator[Relation]:
    """What a name says of another that it ends in."""
    (one, left), (two, right) = outer, inner
    place = right.is_a("Place") and not right.is_a("Facility")
    predicate = None
    if right.kind == "Country" and _MISSION.match(one.text) and not left.is_a("GovernmentAgency"):
        yield Relation(_link(two, right), "rec:operates", _link(one, left), one.start, one.end)
    elif left.is_a("Government") and right.kind == "Person":
        yield Relation(_link(two, right), "rec:leaderOf", _link(one, left), one.start, one.end)
    elif left.is_a("Report") and right.is_a("Organization"):
        yield Relation(_link(two, right), "rec:authorOf", _link(one, left), one.start, one.end)
    elif place and (left.is_a("Facility") or left.is_a("Court")):
        predicate = "rec:locatedIn"
    elif _higher(left, right):
        predicate = "rec:partOf"
    if predicate:
        yield Relation(_link(one, left), predicate, _link(two, right), one.start, one.end)


def _higher(left: Entity, right: Entity) -> bool:
    """Whether a name that ends in another is of a part of it: "Sala de lo Penal de la Audiencia Nacional"."""
    state = right.kind == "Country" and any(left.is_a(k) for k in ("Government", "GovernmentAgency", "Court"))
    union = right.kind == "InternationalOrganization" and any(left.is_a(k) for k in ("Organization", "Court"))
    return state or union or (left.is_a("Court") and right.is_a("Court"))


def _beside(scene: Scene, before: tuple[Mention, Entity], place: tuple[Mention, Entity]) -> Iterator[Relation]:
    """What the words between a name and the place behind it say."""
    (one, left), (two, right) = before, place
    between = scene.text[one.end - scene.base : two.start - scene.base]
    town = (
        left.is_a("Place") and left.kind != "Country" and _INSIDE.match(between) and _closed(scene, place, one, between)
    )
    told = left.is_a("MediaOrganization") and one.method == "form" and between == ", en "
    told = told and _closed(scene, place, one, between)  # "el canal TC Noticias, en Guayaquil"
    told = told or (left.is_a("Organization") and between == " en " and bool(_MISSION.match(one.text)))
    if town or told or (left.is_a("Organization") and _SEATED.match(between)):
        yield Relation(_link(one, left), "rec:locatedIn", _link(two, right), one.start, two.end)
    elif (left.is_a("GovernmentAgency") or left.is_a("Court")) and right.kind == "Country" and _WITHIN.match(between):
        yield Relation(_link(one, left), "rec:partOf", _link(two, right), one.start, two.end)


# "En Guayas, El Oro, Santa Elena y Los Ríos": names side by side, of which none lies in another.
_IN_LIST = re.compile(
    rf"(?:, (?:el |la |los |las )?(?:{CAPITAL}[^,.;:()]{{0,30}}))+ (?:y|e) (?:el |la |los |las )?(?:{CAPITAL}|cantón)"
)
_LISTED = re.compile(rf"{CAPITAL}(?: (?:de |del )?{CAPITAL}){{0,2}}, (?:el |la |los |las )?$")


def _listed(scene: Scene, one: Mention, two: Mention) -> bool:
    """Whether two names side by side are only members of a list."""
    behind = _IN_LIST.match(scene.text, one.end - scene.base)
    lead = _LISTED.search(scene.text[max(0, one.start - scene.base - 60) : one.start - scene.base])
    return lead is not None or (
        behind is not None and scene.text[one.end - scene.base : two.start - scene.base] == ", "
    )


def _closed(scene: Scene, place: tuple[Mention, Entity], before: Mention, between: str) -> bool:
    """Whether a comma ties a town to its country, and parts no list."""
    one, (two, right) = before, place
    if right.kind != "Country" and _listed(scene, one, two):
        return False
    if between == " (":
        return scene.text[two.end - scene.base : two.end - scene.base + 1] == ")"
    if not between.startswith(", ") or "en " in between:
        return True
    return bool(re.match(r"[,.;)]|$", scene.text[two.end - scene.base : two.end - scene.base + 1])) and not re.match(
        r", [^,]+ y ", scene.text[two.end - scene.base :]
    )


# "Un juez de Managua" sits there; he holds no post over the town.
_JUDGES = ("juez", "jueza", "magistrado", "magistrada")


def _held(named: list[tuple[Mention, Entity]]) -> Iterator[Relation]:
    """What an office without a name is held over: "el ministro de Seguridad", "la embajadora de Chile"."""
    for one, holder in named:
        if one.method != "office":
            continue
        office = next(
            (w for w in sorted(offices.offices(), key=len, reverse=True) if one.text.lower().startswith(w)), ""
        )
        for two, right in named:
            if two is not one and one.start < two.start and two.end == one.end:
                predicate = offices.offices().get(office, "rec:holdsPosition")
                if office in _JUDGES and right.kind == "Place":
                    yield Relation(_link(one, holder), "rec:locatedIn", _link(two, right), one.start, one.end)
                    continue
                if predicate in ("rec:leaderOf", "rec:holdsPosition") and right.kind != "Person":
                    yield Relation(_link(one, holder), predicate, _link(two, right), one.start, one.end)
