"""What two names side by side say of where things are, and what they are a part of."""

import re

from loaders.extract.naming.mention import Entity

# "X, a subcontractor based in Y".
_SEATED = re.compile(
    r",? (?:which is |an? [\w -]{1,40}?)?(?:based|headquartered|located|registered|incorporated|seated) in (?:the )?"
    r"(?:(?:town|city|state|province|capital) of )?"
)
_OWNED = re.compile(r"['’]s (?:\w+[ -]){0,5}|['’]s (?:\w+[ -]){0,3}company, ")
# "Peru's northern Loreto Region", "Ethiopia's capital, Addis Ababa".
_SORTS = r"(?:capital|port|town|city|village|province|region|state|district|island|territory|peninsula|coast)"
_ITS_PLACE = re.compile(
    rf"['’]s? (?:(?:\w+ern|central|remote|coastal|border|largest|second|second-largest|main|biggest) )*"
    rf"(?:(?:{_SORTS} )?{_SORTS}(?: of)?,? )?"
)
_STANDS = re.compile(
    rf"['’”\"]?,? (?:(?:based|located|situated) )?in (?:the )?(?:(?:\w+ern|nearby|central) )?(?:{_SORTS} of )?"
)
# "US-backed rebels", "the Iran-aligned Houthis".
_BACKED = re.compile(r"-(?:backed|aligned|allied|supported|sponsored|armed)(?: (?:[a-z]+ ){0,2})?")
_LOCATED, _PART = "rec:locatedIn", "rec:partOf"


def of(left: Entity, right: Entity, between: str) -> tuple[str, bool] | None:
    """The relation that the words between two names state, and whether it goes from the second to the first."""
    nation = left.kind == "Country"
    rules = (
        (nation and is_place(right) and right.kind != "Country", _ITS_PLACE, _LOCATED, True),
        (left.is_a("Organization") and is_place(right) and _is_building(left), _STANDS, _LOCATED, False),
        ((left.is_a("Actor") or nation) and right.is_a("Actor"), _BACKED, "rec:alliedWith", False),
        (_is_body(left, right), r"['’]s? ", _PART, True),
        (left.is_a("GovernmentAgency") and right.is_a("GovernmentAgency"), r" of (?:the )?", _PART, False),
        (left.is_a("Organization") and is_place(right), _SEATED, _LOCATED, False),
        (left.is_a("Court") and is_place(right), r" in (?:the )?", _LOCATED, False),
        (left.is_a("Facility") and right.is_a("Facility"), r" (?:at|inside|within) (?:the )?", _LOCATED, False),
        (left.is_a("GovernmentAgency") and is_place(right) and _sits(left), r" in (?:the )?", _LOCATED, False),
        (left.is_a("Place") and right.is_a("Actor"), r"-based (?:[a-z]+ ){0,4}", _LOCATED, True),
        (nation and (right.is_a("Facility") or right.is_a("Company")), _OWNED, _LOCATED, True),
    )
    return next(((told, turned) for fits, words, told, turned in rules if fits and re.fullmatch(words, between)), None)


def _sits(agency: Entity) -> bool:
    """Whether a body of state is one that has a seat: "the Foreign Ministry in Tehran", unlike an army."""
    return bool(agency.name) and str(agency.name).lower().endswith(("ministry", "office", "embassy", "consulate"))


def _is_building(body: Entity) -> bool:
    """Whether a body is a house too: "the Amani Secondary School in Kitui"."""
    return bool(body.name) and str(body.name).lower().endswith(
        (
            "university",
            "college",
            "school",
            "church",
            "academy",
            "institute",
            "seminary",
            "mosque",
            "hospital",
            "clinic",
        )
    )


def is_place(entity: Entity) -> bool:
    """Whether it is a place and no building."""
    return entity.is_a("Place") and not entity.is_a("Facility")


def _is_body(left: Entity, right: Entity) -> bool:
    """Whether the second can be a part of the first, a body or a country: "Denmark's Supreme Court"."""
    body = right.is_a("GovernmentAgency") or (left.kind == "Country" and right.is_a("Court"))
    return body and (left.is_a("Organization") or left.kind == "Country")
