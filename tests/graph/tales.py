"""Short stories of events, each told in a line, as documents with statements."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.telling import Telling
from graph.tellings import told_by
from tests.graph.factories import Teller

# What is known in all documents by one name, and so is one node.
KNOWN = {
    "Ana Ruiz": "Person", "Juan Mora": "Person", "Judge Lee": "Person", "Governor Paz": "Person",
    "Costa Alta": "Country", "Tierra Baja": "Country", "Norland": "Country",
    "Fort Kern": "Prison", "Camp Elm": "Prison", "Port Sol": "Place", "Villa Luz": "Place",
    "Emergency Act": "Law", "Asylum Act": "Law", "Doe v. Kern": "Case",
    "Aid Watch": "NGO", "Free Press Union": "NGO", "Ministry of Order": "GovernmentAgency", "High Court": "Court",
    "Night Flights": "Report", "Grey Front": "ArmedGroup", "NG-101": "Aircraft", "NG-102": "Aircraft",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tale:
    """One telling: a class, an EDTF time, roles with names or groups ("23 Salvadorans"), and how it is put."""

    kind: str
    time: str | None = None
    status: str = "asserted"
    published: str | None = None
    number: str | None = None
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def tale(kind: str, time: str | None = None, **roles: str | tuple[str, ...]) -> Tale:
    """A telling; `status`, `published` and `number` are said among the roles."""
    plain = {key: roles.pop(key) for key in ("status", "published", "number") if key in roles}
    given = {role: (names,) if isinstance(names, str) else names for role, names in roles.items()}
    return Tale(kind, time, roles=given, **plain)  # type: ignore[arg-type]  # the three are plain words


def told(tales: list[Tale], *, together: bool = False) -> tuple[list[str], dict[str, Telling]]:
    """The event of each tale and all tellings: each tale in a document of its own, or all in one."""
    events: list[str] = []
    tellers: list[Teller] = []
    text = [
        f"Tale {at}: {t.kind} {t.time} {t.number} " + " ".join(n for r in t.roles.values() for n in r)
        for at, t in enumerate(tales)
    ]
    for at, one in enumerate(tales):
        if not (together and tellers):
            card = {"published": one.published} if one.published else {}
            tellers.append(Teller(" | ".join(text) if together else text[at], card=card))
        events.append(_tell(tellers[-1], at, one, text[at]))
    done = [teller.told() for teller in tellers]
    said = [s for one in done for s in one.statements]
    names = {s.subject: s.value for s in said if s.predicate == "rec:name"}
    published = {one.document.source.id: one.document.source.published for one in done}
    first: dict[str, str] = {}
    for node, name in sorted(names.items()):
        first.setdefault(name, node)
    return events, told_by(said, published, {node: first[name] for node, name in names.items()})


def _tell(teller: Teller, at: int, one: Tale, quote: str) -> str:
    event = teller.node(f"Tale {at}", f"event-{at}")
    teller.say(event, "rdf:type", f"rec:{one.kind}", quote, status=one.status)
    if one.time:
        teller.say(event, "rec:time", one.time, quote, status=one.status)
    if one.number:
        teller.say(event, "rec:identifier", one.number, quote)
    for role, names in one.roles.items():
        for name in names:
            node = teller.node(name, KNOWN.get(name, "group"))
            teller.say(event, f"rec:{role}", node, quote, status=one.status)
            if name in KNOWN:
                teller.say(node, "rdf:type", f"rec:{KNOWN[name]}", name)
                teller.say(node, "rec:name", name, name)
            else:
                _group(teller, node, name)
    return event


def _group(teller: Teller, node: str, name: str) -> None:
    teller.say(node, "rdf:type", "rec:PersonGroup", name)
    teller.say(node, "rec:mention", name, name)
    for word in name.split():
        if word.isdigit():
            teller.say(node, "rec:count", word, name)
    if name.startswith("more than"):
        teller.say(node, "rec:bound", "more than", name)
