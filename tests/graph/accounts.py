"""Short documents about a removal, for the tests of what documents do not agree on."""

import sqlite3
from collections.abc import Mapping

from graph import disputes, index
from graph.disputes import Disagreement
from graph.indexing import Contribution, replace_source
from graph.rounds import resolve_all
from graph.shaping import shape
from graph.topics import refind
from tests.graph.factories import Teller, Told


def findings(*told: Told) -> tuple[Disagreement, ...]:
    """All findings of some documents, also those in which they agree."""
    with index.in_memory() as db:
        take_over(db, {each.document.source.id: each for each in told})
        return disputes.find(db, everything=True)


def take_over(db: sqlite3.Connection, changed: Mapping[str, Told | None]) -> None:
    """Bring an index up to some sources, None for those that are gone."""
    touched: set[str] = set()
    for source, told in changed.items():
        new = Contribution(told.document.source, told.statements, (), "") if told else None
        touched |= replace_source(db, source, new)
    refind(db, shape(db, *resolve_all(db, touched)))


def relations(*told: Told) -> list[tuple[str, str]]:
    """The respects and relations of all comparisons between some documents."""
    return [(found.kind, each.relation) for found in findings(*told) for each in found.comparisons]


def removal(  # what can differ between two accounts, each with a name of its own
    number: str,
    *,
    bound: str = "exact",
    day: str | None = "2025-03-15",
    nation: str | None = "Venezuela",
    noun: str = "people",
    law: str | None = None,
    place: str = "CECOT",
    published: str | None = None,
    serial: int = 0,
    status: str = "asserted",
) -> Told:
    """A document that says how many were removed to a prison in El Salvador, from Venezuela, on a day."""
    counted = f"{number} {noun}"
    text = f"No {serial}. The United States removed {counted} of {nation or 'Venezuela'} to CECOT in El Salvador "
    text += f"or Izalco on {day} under the Alien Enemies Act."
    card = {"title": f"Account {serial}", "published": published}
    teller = Teller(text, name=f"account-{serial}.txt", card=card)
    salvador = teller.thing("El Salvador", "Country")
    prison = teller.thing(place, "Prison")
    teller.say(prison, "rec:locatedIn", salvador, text)
    people = teller.node(counted, "group")
    teller.say(people, "rdf:type", "rec:PersonGroup", counted)
    teller.say(people, "rec:mention", counted, counted)
    teller.say(people, "rec:count", number.replace(",", ""), counted)
    if bound != "exact":
        teller.say(people, "rec:bound", bound, counted)
    if nation:
        teller.say(people, "rec:nationality", teller.thing(nation, "Country"), text)
    event = teller.event("removed", "Deportation", text, patient=people, destination=prison, status=status)
    if day:
        teller.say(event, "rec:time", day, text)
    if law:
        teller.say(event, "rec:legalBasis", teller.thing(law, "Law"), text)
    return teller.told()
