"""What two names side by side say of where things are, and what they are a part of."""

import re

from loaders.extract.naming.mention import Entity

# "X, a subcontractor based in Y".
_SEATED = re.compile(
    r",? (?:which is |an? [\w -]{1,40}?)?(?:based|headquartered|located|registered|incorporated|seated) in (?:the )?"
    r"(?:(?:town|city|state|province|capital) of )?"
)
_OWNED = re.compile(r"['’]s (?:\w+[ -]){0,5}|['’]s (?:\w+[ -]){0,3}company, ")
_LOCATED, _PART = "rec:locatedIn", "rec:partOf"


def of(left: Entity, right: Entity, between: str) -> tuple[str, bool] | None:
    """The relation that the words between two names state, and whether it goes from the second to the first."""
    nation = left.kind == "Country"
    rules = (
        (nation and is_place(right) and right.kind != "Country", r"['’]s? (?:\w+ern )?", _LOCATED, True),
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


def is_place(entity: Entity) -> bool:
    """Whether it is a place and no building."""
    return entity.is_a("Place") and not entity.is_a("Facility")


def _is_body(left: Entity, right: Entity) -> bool:
    """Whether the second can be a part of the first, a body or a country: "Denmark's Supreme Court"."""
    body = right.is_a("GovernmentAgency") or (left.kind == "Country" and right.is_a("Court"))
    return body and (left.is_a("Organization") or left.kind == "Country")
