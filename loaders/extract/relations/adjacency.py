"""Names side by side and what they state of one another: a place in a country, an office, whose person somebody is."""

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.mention import Entity, Link, Mention, Relation
from loaders.extract.naming.personhood import trades
from loaders.extract.relations import seat

_OFFICE_BEFORE = re.compile(
    r"\b(?:[Ss]ecretary|[Mm]inister|[Dd]irector|[Aa]dministrator|[Cc]ommissioner|[Cc]hairman|[Hh]ead|[Pp]resident"
    r"|[Cc]hief|[Cc]ommander(?:-in-[Cc]hief)?|[Gg]overnor|[Ll]eader|[Ff]ounder|[Rr]ector|[Dd]ean|[Ww]arden|[Cc]aptain"
    r"|(?:[Ss]ecretary|[Dd]irector)[ -][Gg]eneral|[Cc]hairperson|[Cc]hairwoman|[Cc]hancellor) (?:of|for) (?:the )?$"
)
_UNDER_OFFICE = re.compile(r"\b(?:[Vv]ice|[Dd]eputy|[Aa]ssistant|[Uu]nder|[Aa]ssociate|[Rr]egional)[ -]$")
_SORT = "town|city|village|suburb|district|neighbou?rhood|port|province|region|state|department|capital|resort|hamlet"
_SIDE = r"(?:nearby |neighbou?ring )?(?:(?:north|south|east|west|central)[a-z-]* )?"
_INSIDE = re.compile(
    r"^[\"”’']?\)?,?[\"”’']? (?:just |right )?(?:located |based |situated )?in (?:the )?"
    rf"(?:(?:{_SORT}) of )?{_SIDE}$|^\)?, $|^,? (?:an? )(?:\w+ )?(?:{_SORT}) (?:in|of) (?:the )?{_SIDE}$"
)
# Near a place is in its land, and no place lies near a country.
_NEAR = re.compile(
    r"^\)?,? (?:just |right )?(?:near|outside|on the outskirts of|in and around|not far from) (?:the )?"
    rf"(?:(?:{_SORT}) of )?$|^,? (?:an? )(?:\w+ )?(?:{_SORT}) (?:near|outside|on the outskirts of) $"
)


def neighbours(part: Part, mentions: list[tuple[Mention, Entity]]) -> Iterator[Relation]:
    """Names side by side: "CECOT in Tecoluca", "Tecoluca, El Salvador", "Venezuela under Nicolás Maduro"."""
    for (one, left), (two, right) in pairwise(mentions):
        if one.end == two.end and one.start < two.start and left.kind == right.kind == "Place" and left is not right:
            yield Relation(named(left, one), "rec:locatedIn", named(right, two), one.start, two.end)  # "Aurora, Ohio"
            continue
        between = part.text[one.end - part.base : two.start - part.base]
        if left is right or len(between) > 60:
            continue
        yield from _adjoining(part, (one, left), (two, right), between)


def _adjoining(
    part: Part, before: tuple[Mention, Entity], after: tuple[Mention, Entity], between: str
) -> Iterator[Relation]:
    """What two names side by side state of one another."""
    (one, left), (two, right) = before, after
    a, b = named(left, one), named(right, two)
    if (
        seat.is_place(right)
        and left.is_a("Place")
        and left.kind != "Country"
        and (_INSIDE.match(between) or (right.kind != "Country" and _NEAR.match(between)))
        and _closed(part, two, left, between)
    ):
        yield Relation(a, "rec:locatedIn", b, one.start, two.end)
    elif left.kind == "Country" and right.is_a("Person") and re.fullmatch(r" under (?:President )?", between):
        yield Relation(b, "rec:leaderOf", a, one.start, two.end)
    elif (
        between == " "
        and right.is_a("Person")
        and left.is_a("Organization")
        and (office := _OFFICE_BEFORE.search(part.text[: one.start - part.base]))
    ):
        under = _UNDER_OFFICE.search(part.text[: office.start()])
        predicate = "rec:holdsPosition" if under else "rec:leaderOf"
        yield Relation(b, predicate, a, part.base + office.start(), two.end)
    elif left.is_a("Person") and (from_ := _PERSON_OF.fullmatch(between)):
        yield from _of(part, a, from_, b)
    elif right.is_a("Person") and (title := _TITLE_BETWEEN.fullmatch(between)):
        if not (between.startswith(",") and _has_post(part.text[: one.start - part.base])):
            yield from _titled(a, title, b)
    elif left.is_a("Organization") and right.is_a("Person") and (post := _POST_BETWEEN.fullmatch(between)):
        yield from _posted(a, between.lower().split(), post[1], b)
    elif found := seat.of(left, right, between):
        predicate, turned = found
        yield Relation(b if turned else a, predicate, a if turned else b, one.start, two.end)


# Whose post is told already: "A spokesman for the police, Captain X".
_POST_BEFORE = re.compile(r"\b(\w+) (?:for|of|at|with|in) (?:the )?$")


# "army spokesman General X".
_POST_BETWEEN = re.compile(r"(?:['’]s)? (?:[a-z-]+ ){0,2}?([a-z]+),? (?:(?:[A-Z][a-z]+\.? ){1,2})?")


# Who leads one thing within a body: "the group's finance chief".
_SINGLE = frozenset(("section", "unit", "branch", "team", "desk", "bureau", "security", "finance", "press", "media"))


def _posted(body: Link, lead: list[str], office: str, person: Link) -> Iterator[Relation]:
    """A body, an office in lower case and who holds it."""
    words = lexicon().words
    if office in words["employee"]:
        yield Relation(person, "rec:employedBy", body, body.start, person.end)
    if office in words["office"]:
        under = office in ("secretary", "minister") and "general" not in lead
        leads = office in words["leader"] and not under and not set(lead) & (words["second"] | _SINGLE)
        yield Relation(person, "rec:leaderOf" if leads else "rec:holdsPosition", body, body.start, person.end)


def _has_post(before: str) -> bool:
    lead, words = _POST_BEFORE.search(before), lexicon().words
    return lead is not None and lead[1].lower() in words["employee"] | words["office"]


_TITLE_BETWEEN = re.compile(r"(?:['’]s)?,? ((?:[A-Z][a-z]+ ){0,2}?)([A-Z][a-z]+(?: General)?) ")


# Who sits for the place behind the name: "Senator Ana Soto of Nevada".
_SEATS = frozenset(
    ("senator", "sen", "representative", "rep", "congressman", "congresswoman", "governor", "gov", "mayor", "bishop")
)
_PERSON_OF = re.compile(r" (of|from|with) (?:the )?")


def _of(part: Part, person: Link, by: re.Match[str], other: Link) -> Iterator[Relation]:
    """A person and the country or body that is named right behind: "Ana Soto of Chile", "Ana Soto from Amnesty"."""
    lead = part.text[max(0, person.start - part.base - 25) : person.start - part.base]
    before = lead.split() or [""]
    first = part.text[person.start - part.base : person.end - part.base].split()[0]
    if other.entity.kind == "Country" and by[1] == "of" and (first in names().given or before[-1].lower() in trades()):
        predicate = "rec:nationality"
    elif other.entity.kind == "Place" and by[1] == "of" and before[-1].lower().strip(".,") in _SEATS:
        predicate = (
            "rec:leaderOf" if before[-1].lower().strip(".,") in ("mayor", "governor", "gov") else "rec:holdsPosition"
        )
    elif other.entity.is_a("Organization") and not other.entity.is_a("ArmedGroup"):
        predicate = "rec:memberOf" if other.entity.is_a("Court") else "rec:employedBy"
    else:
        return
    if not re.search(r"\b(?:murder|arrest|release|death|killing|behalf|case) of $", lead):
        yield Relation(person, predicate, other, person.start, other.end, confidence=0.7)


def _titled(body: Link, title: re.Match[str], person: Link) -> Iterator[Relation]:
    """A country or a body, an office and who holds it: "El Salvador President Bukele", "ICE Director X"."""
    words = lexicon().words
    office, lead = title[2].lower(), title[1].lower().split()
    if office in ("judge", "justice", "magistrate") and body.entity.is_a("Court"):
        yield Relation(person, "rec:memberOf", body, body.start, person.end)
        return
    if office not in words["office"] or not (body.entity.is_a("Organization") or body.entity.kind == "Country"):
        return
    under = office in ("minister", "secretary", "commander", "chief") and "prime" not in lead
    under = under and not body.entity.is_a("Organization")
    leads = (
        office in words["leader"] and not under and not set(lead) & {*words["second"], "foreign", "interior", "defense"}
    )
    predicate = "rec:leaderOf" if leads else "rec:holdsPosition"
    yield Relation(person, predicate, body, body.start, person.end)


def _closed(part: Part, two: Mention, left: Entity, between: str) -> bool:
    """Whether a comma ties a town to its country, "Tecoluca, El Salvador,", and parts no list or clause."""
    if not between.strip(") ").startswith(","):
        return True
    after = part.text[two.end - part.base : two.end - part.base + 5]
    listed = after.startswith((", and", " and")) and not left.is_a("Facility")
    return not listed and (
        not after.strip() or after[0] in ",.;:)'\"" or after.startswith((" on ", " in ", " to ", " by "))
    )


def named(entity: Entity, mention: Mention) -> Link:
    """The link of a name that stands for its entity."""
    return Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)
