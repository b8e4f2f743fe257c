"""A small case by hand: a deportation to CECOT told by several documents that do not agree, with exact offsets."""

import hashlib
from dataclasses import dataclass, field

from ontology import Document, Evidence, Refusal, Source, Statement, node_id


@dataclass(frozen=True, slots=True)
class Told:
    """What `loaders.load` would give for one document."""

    document: Document
    original: bytes
    statements: tuple[Statement, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@dataclass(slots=True)
class Teller:
    """Writes statements about one text; quotes are found in it, so that offsets are right by construction."""

    text: str
    name: str = "note.txt"
    card: dict[str, str | None] = field(default_factory=dict)
    said: list[Statement] = field(default_factory=list)

    @property
    def source(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    def node(self, mention: str, kind: str) -> str:
        start = self.text.index(mention)
        return node_id(self.source, start, start + len(mention), kind)

    def say(
        self,
        subject: str,
        predicate: str,
        value: str,
        quote: str,
        *,
        status: str = "asserted",
        claimant: str | None = None,
        note: str | None = None,
        rests_on: tuple[str, ...] = (),
    ) -> Statement:
        start = self.text.index(quote)
        statement = Statement(
            subject=subject,
            predicate=predicate,
            value=value,
            source=self.source,
            evidence=Evidence(start, start + len(quote), quote),
            method="hand/1",
            status=status,
            claimant=claimant,
            note=note,
            rests_on=rests_on,
        )
        self.said.append(statement)
        return statement

    def thing(self, name: str, kind: str, *names: str) -> str:
        """A node with its class and its names."""
        node = self.node(name, kind)
        self.say(node, "rdf:type", f"rec:{kind}", name)
        for form in (name, *names):
            self.say(node, "rec:name", form, form)
        return node

    def event(
        self,
        trigger: str,
        kind: str,
        quote: str,
        *,
        status: str = "asserted",
        claimant: str | None = None,
        **roles: str,
    ) -> str:
        """An event with its class on the trigger and its roles on a clause."""
        node = self.node(trigger, "event-" + kind)
        self.say(node, "rdf:type", f"rec:{kind}", trigger, status=status, claimant=claimant)
        for role, value in roles.items():
            self.say(node, f"rec:{role}", value, quote, status=status, claimant=claimant)
        return node

    def told(self, refusals: tuple[Refusal, ...] = ()) -> Told:
        source = Source(id=self.source, name=self.name, media_type="text/plain", **self.card)
        document = Document(source=source, text=self.text, blocks=(), reader="plaintext/1")
        return Told(document, self.text.encode(), tuple(self.said), refusals)


def report() -> Told:
    """An NGO's report: the deportation, its law, its number, torture as alleged, the release."""
    teller = Teller(
        "Human Rights Watch (HRW) published a report on the Terrorism Confinement Center (CECOT) in Tecoluca, "
        "El Salvador. "
        "On March 15, 2025 the United States deported 252 Venezuelans to CECOT under the Alien Enemies Act. "
        "Several men said that guards tortured detainees in the prison. "
        "On July 18, 2025 El Salvador released the Venezuelans in exchange for ten citizens of the United States. "
        "Kristi Noem visited CECOT in March.",
        name="report.txt",
        card={
            "title": "A year in CECOT",
            "publisher": "Human Rights Watch",
            "published": "2025-11-12",
            "url": "https://example.org/report",
        },
    )
    watch = teller.thing("Human Rights Watch", "NGO", "HRW")
    prison = teller.thing("Terrorism Confinement Center", "Prison", "CECOT")
    town = teller.thing("Tecoluca", "Place")
    salvador = teller.thing("El Salvador", "Country")
    states = teller.thing("United States", "Country")
    law = teller.thing("Alien Enemies Act", "Law")
    noem = teller.thing("Kristi Noem", "Person")
    men = teller.node("252 Venezuelans", "group")
    teller.say(men, "rdf:type", "rec:PersonGroup", "252 Venezuelans")
    teller.say(men, "rec:count", "252", "252 Venezuelans", claimant=watch)
    teller.say(men, "rec:mention", "252 Venezuelans", "252 Venezuelans")
    guards, held = teller.node("guards", "group"), teller.node("detainees", "group")
    for group, wording in ((guards, "guards"), (held, "detainees")):
        teller.say(group, "rdf:type", "rec:PersonGroup", wording)
        teller.say(group, "rec:mention", wording, wording)
    teller.say(prison, "rec:locatedIn", town, "the Terrorism Confinement Center (CECOT) in Tecoluca")
    teller.say(town, "rec:locatedIn", salvador, "Tecoluca, El Salvador")
    sent = "the United States deported 252 Venezuelans to CECOT under the Alien Enemies Act"
    teller.event(
        "deported", "Deportation", sent, agent=states, patient=men, destination=prison, legalBasis=law, quantity=men
    )  # fmt: skip
    deported = teller.node("deported", "event-Deportation")
    dated = "On March 15, 2025 the United States deported 252 Venezuelans"
    for predicate, value in (("rec:time", "2025-03-15"), ("rec:earliest", "2025-03-15"), ("rec:latest", "2025-03-15")):
        teller.say(deported, predicate, value, dated)
    told = "Several men said that guards tortured detainees in the prison"
    teller.event(
        "tortured", "Torture", told, status="alleged", claimant=watch, agent=guards, patient=held, location=prison
    )
    freed = "El Salvador released the Venezuelans in exchange for ten citizens of the United States"
    released = teller.event("released", "PrisonerExchange", freed, agent=salvador, patient=men, beneficiary=states)
    teller.say(released, "rec:time", "2025-07-18", "On July 18, 2025 El Salvador released the Venezuelans")
    teller.event("visited", "Visit", "Kristi Noem visited CECOT in March", agent=noem, location=prison)
    return teller.told((Refusal(0, 18, "a relation without its second end", "Human Rights Watch"),))


def news() -> Told:
    """A news report: another rendering of the name, another number, what a court ordered, and an allegation."""
    teller = Teller(
        "Washington sent 238 men to CECOT (Center for the Confinement of Terrorism) on March 15, 2025, "
        "using the Alien Enemies Act. "
        "Judge James Boasberg ordered the U.S. to turn the planes around. "
        "The White House said that the men belong to Tren de Aragua. "
        "Secretary Kristi Noem said “the Tiger” would stay there. Julián G. spoke to reporters in El Salvador.",
        name="news.txt",
        card={"title": "Planes in the night", "publisher": "The Daily Example", "published": "2025-03-20"},
    )
    prison = teller.thing("CECOT", "Prison", "Center for the Confinement of Terrorism")
    states = teller.thing("U.S.", "Country")
    salvador = teller.thing("El Salvador", "Country")
    law = teller.thing("Alien Enemies Act", "Law")
    gang = teller.thing("Tren de Aragua", "ArmedGroup")
    house = teller.thing("White House", "GovernmentAgency")
    noem = teller.thing("Kristi Noem", "Person", "Secretary Kristi Noem")
    judge = teller.thing("James Boasberg", "Person", "Judge James Boasberg")
    teller.thing("the Tiger", "Person")
    julian = teller.thing("Julián G.", "Person")
    men = teller.node("238 men", "group")
    teller.say(men, "rdf:type", "rec:PersonGroup", "238 men")
    teller.say(men, "rec:count", "238", "238 men")
    teller.say(men, "rec:mention", "238 men", "238 men")
    sent = teller.text.split(". ", 1)[0]
    event = teller.event("sent", "Deportation", sent, patient=men, destination=prison, legalBasis=law)
    teller.say(event, "rec:time", "2025-03-15", sent)
    order = "Judge James Boasberg ordered the U.S. to turn the planes around"
    ordered = teller.event("ordered", "CourtOrder", order, agent=judge, patient=states)
    turned = teller.event("turn the planes around", "Transfer", order, status="ordered", claimant=judge, agent=states)
    teller.say(ordered, "rec:carriedOutBy", turned, order)
    member = "The White House said that the men belong to Tren de Aragua"
    teller.say(men, "rec:memberOf", gang, member, status="alleged", claimant=house)
    teller.event("said “the Tiger”", "Speech", "Secretary Kristi Noem said “the Tiger” would stay there", speaker=noem)
    teller.event("spoke", "Interview", "Julián G. spoke to reporters in El Salvador", patient=julian, location=salvador)
    return teller.told()


def flights() -> Told:
    """A small flight table: two legs with their aircraft, operator and airports."""
    teller = Teller(
        "flight,aircraft,operator,from,to,date\n"
        "GTI3,N837VA,GlobalX,Valley International Airport,Comalapa International Airport,2025-03-15\n"
        "GTI5,N278GX,GlobalX,Valley International Airport,Comalapa International Airport,2025-03-15\n",
        name="flights.csv",
        card={"title": "Charter flights"},
    )
    operator = teller.thing("GlobalX", "Company")
    start = teller.thing("Valley International Airport", "Airport")
    end = teller.thing("Comalapa International Airport", "Airport")
    for number, tail in (("GTI3", "N837VA"), ("GTI5", "N278GX")):
        row = teller.text[teller.text.index(number) :].split("\n", 1)[0]
        plane = teller.node(tail, "Aircraft")
        teller.say(plane, "rdf:type", "rec:Aircraft", tail)
        teller.say(plane, "rec:identifier", tail, tail)
        leg = teller.event(number, "FlightLeg", row, agent=operator, instrument=plane, origin=start, destination=end)
        teller.say(leg, "rec:identifier", number, number)
        teller.say(leg, "rec:time", "2025-03-15", row)
    return teller.told()


def note() -> Told:
    """A note in Spanish: the same places and law by other names."""
    teller = Teller(
        "EE. UU. envió a más de 250 venezolanos al CECOT en El Salvador. "
        "El Centro de Confinamiento del Terrorismo (CECOT) queda en Tecoluca.",
        name="nota.txt",
        card={"title": "Nota", "language": "es"},
    )
    states = teller.thing("EE. UU.", "Country")
    prison = teller.thing("Centro de Confinamiento del Terrorismo", "Prison", "CECOT")
    town = teller.thing("Tecoluca", "Place")
    teller.thing("El Salvador", "Country")
    men = teller.node("más de 250 venezolanos", "group")
    teller.say(men, "rdf:type", "rec:PersonGroup", "más de 250 venezolanos")
    teller.say(men, "rec:count", "250", "más de 250 venezolanos")
    teller.say(men, "rec:bound", "more than", "más de 250 venezolanos")
    clause = "EE. UU. envió a más de 250 venezolanos al CECOT"
    teller.event("envió", "Deportation", clause, agent=states, patient=men, destination=prison)
    teller.say(prison, "rec:locatedIn", town, "El Centro de Confinamiento del Terrorismo (CECOT) queda en Tecoluca")
    return teller.told()


def case() -> tuple[Told, ...]:
    """The four documents of the case."""
    return report(), news(), flights(), note()
