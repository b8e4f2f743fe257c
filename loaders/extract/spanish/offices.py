"""Offices, staff and kin that phrases state: "la directora de Reprieve, Maya Foa", "agentes de la Policía"."""

from collections.abc import Iterator
from functools import cache

from loaders.extract.naming.mention import Entity, Link, Relation
from loaders.extract.spanish import claims, moods
from loaders.extract.spanish.antecedents import antecedent
from loaders.extract.spanish.apposition import names_person
from loaders.extract.spanish.lexis import demonyms, nouns, words
from loaders.extract.spanish.phrases import Mark, Phrase, Verb
from loaders.extract.spanish.scenes import Scene

_KINDS = {
    "leader": "rec:leaderOf",
    "post": "rec:holdsPosition",
    "member": "rec:memberOf",
    "employee": "rec:employedBy",
    "relative": "rec:relativeOf",
}
_TIES = ("de", "ante", "en", "para")


@cache
def offices() -> dict[str, str]:
    """Each word of an office, of staff and of kin with its relation."""
    found = {word: f"rec:{kind}" for kind, heads in words()["staff"].items() for word in heads}
    found |= dict.fromkeys(nouns("counsel"), "rec:employedBy")
    return found | {word: _KINDS[key] for key in reversed(_KINDS) for word in words()["offices"][key]}


def told(phrase: Phrase) -> tuple[str, str] | None:
    """The office that a phrase tells, and its relation; who held it once holds a post, not the lead."""
    for head in phrase.heads:
        plain = head.removeprefix("ex")
        if head in ("ministro", "ministra") and {"primer", "primera"} & set(phrase.heads):
            plain = f"{'primer' if head == 'ministro' else 'primera'} {head}"
        predicate = offices().get(plain) or offices().get(head)
        if predicate:
            former = head != plain and head not in offices()
            former |= any(h in words()["offices"]["former"] or h in words()["offices"]["partial"] for h in phrase.heads)
            return plain, "rec:holdsPosition" if former and predicate == "rec:leaderOf" else predicate
    return None


def find(scene: Scene) -> Iterator[Relation]:
    """Who holds which office where, who works for whom, who belongs to what, and kin."""
    for at, phrase in enumerate(scene.elements):
        office = told(phrase) if isinstance(phrase, Phrase) else None
        if not isinstance(phrase, Phrase) or office is None:
            continue
        held = _whole(scene, at, phrase)
        if held is None:
            continue
        whole, country, by = held
        predicate = _fitting(*office, whole, by, named_country=country)
        if predicate is None:
            continue
        holder, status, claimant = _holder(scene, at, phrase)
        if holder is None or holder.entity is whole.entity or not holder.entity.is_a("Actor"):
            continue
        if predicate == "rec:memberOf" and whole.entity.is_a("ArmedGroup") and status == "asserted":
            status = "alleged"
        start, end = min(holder.start, whole.start), max(holder.end, whole.end)
        start, end = min(start, scene.base + phrase.start), max(end, scene.base + phrase.end)
        yield Relation(holder, predicate, whole, start, end, status, 0.75, claimant)


def _whole(scene: Scene, at: int, phrase: Phrase) -> tuple[Link, bool, str] | None:
    """What an office is held over: what stands behind it, or the one body that "su" means; whether it is a country."""
    behind = scene.elements[at + 1] if at + 1 < len(scene.elements) else None
    if isinstance(behind, Mark) and behind.low == "," and _party(scene, at):
        behind = scene.elements[at + 2]
    if isinstance(behind, Phrase) and behind.prep in _TIES and not behind.time:
        link = scene.who.link(behind, scene.base, make=False)
        return (link, link.entity.kind == "Country", behind.prep) if link else None
    if client := _client(scene, phrase):
        return client, False, "su"
    if owner := _whose(scene, at):
        return owner, False, "de"
    if phrase.units[0].low in ("su", "sus") and names_person(phrase.same or phrase):
        body = scene.who.one_before(scene.base + phrase.start, "Organization", _OWN)
        if body and not _parted(scene, body, phrase):
            start = scene.base + phrase.start
            how = f"possessive, after {body.name!r}"
            return Link(body, start, start + len(phrase.units[0].low), 0.6, carried=True, how=how), False, "de"
    return None


def _parted(scene: Scene, body: Entity, phrase: Phrase) -> bool:
    """Whether "su" may as well be of a person named since the body: "la CNDH … Luis Rivas … su abogada, Ana Paz"."""
    start = scene.base + phrase.start
    last = max((m.end for m in body.mentions if m.end <= start), default=0)
    since = (e for m, e in scene.who.cast.within(last, start) if e.is_a("Person") and m.form == "name")
    return phrase.head in _LAWYERS or any(True for _ in since)


# How far back, in characters, "su abogada" finds whose she is.
_CLIENT = 250


def _client(scene: Scene, phrase: Phrase) -> Link | None:
    """Whom "su abogada, Ana Paz" and "su defensa" work for: the one person named before."""
    counsel = phrase.head in _LAWYERS and names_person(phrase.same or phrase)
    if phrase.units[0].low != "su" or not (counsel or phrase.head in nouns("counsel")):
        return None
    start = scene.base + phrase.start
    whose = scene.who.one_before(start, "Person", _CLIENT)
    how = f"possessive, after {whose.name!r}" if whose else ""
    return Link(whose, start, start + len("su"), 0.6, carried=True, how=how) if whose else None


_LAWYERS = ("abogado", "abogada", "defensor", "defensora")


def _whose(scene: Scene, at: int) -> Link | None:
    """The body that "cuya abogada" belongs to: the one named right before."""
    lead = scene.elements[at - 1] if at else None
    if not (isinstance(lead, Mark) and lead.kind == "rel" and lead.low.startswith("cuy")):
        return None
    before = antecedent(scene.elements, at - 1)
    body = next((p for p in before if p.mention and p.mention[1].is_a("Organization")), None)
    return scene.who.link(body, scene.base) if body else None


# How far back, in characters, "su coordinador" may find the one body that it means.
_OWN = 320


def _party(scene: Scene, at: int) -> bool:
    """Whether a name is followed by its party: "el senador Rubén Acosta, del Frente Guasú"."""
    behind = scene.elements[at + 2] if at + 2 < len(scene.elements) else None
    body = behind.mention[1] if isinstance(behind, Phrase) and behind.prep == "de" and behind.mention else None
    return body is not None and (body.is_a("PoliticalParty") or (body.name or "").startswith(("Frente", "Alianza")))


def _fitting(office: str, predicate: str, whole: Link, by: str, *, named_country: bool) -> str | None:
    """The relation of an office to what it is held over; None where the two do not go together."""
    entity = whole.entity
    body = entity.is_a("Organization") and entity.kind != "Country"
    if predicate == "rec:relativeOf":
        return predicate if entity.kind in ("Person", "PersonGroup") else None
    if entity.is_a("PoliticalParty") and predicate == "rec:holdsPosition":
        return "rec:memberOf"
    if by == "su":
        return "rec:employedBy" if entity.kind == "Person" else None
    hired = office in words()["offices"]["hired"] and body and not entity.is_a("Government")
    predicate = "rec:employedBy" if hired and predicate == "rec:holdsPosition" else predicate
    if predicate in ("rec:memberOf", "rec:employedBy"):
        kept = predicate == "rec:employedBy" and entity.is_a("Facility")
        return predicate if body or kept else None
    if named_country and by == "para":
        return None  # "la relatora para Nicaragua" holds no post there
    if named_country:
        state = office in words()["offices"]["state"]
        return "rec:leaderOf" if predicate == "rec:leaderOf" and state else "rec:holdsPosition"
    client = entity.kind == "Person" or (entity.kind == "PersonGroup" and office in _LAWYERS)
    return predicate if body or entity.is_a("Place") or client else None


def _holder(scene: Scene, at: int, phrase: Phrase) -> tuple[Link | None, str, Link | None]:
    """Who holds an office, how that is put, and whose word it is: "los reclusos son miembros de esa banda"."""
    before = scene.elements[at - 1] if at else None
    if isinstance(before, Verb) and before.lemma == "ser" and before.finite and phrase.prep is None:
        if before.negated or len(before.subjects) != 1:
            return None, "asserted", None
        holder = scene.who.link(before.subjects[0], scene.base)
        return holder, moods.status_of(before), claims.governing(scene, before)
    return scene.who.link(phrase, scene.base, make=_several(phrase)), "asserted", None


def _several(phrase: Phrase) -> bool:
    """Whether a phrase tells people of a body by its plural or as one of them: "unos agentes de la Policía"."""
    plain = phrase.mention is None and phrase.units[0].low not in ("su", "sus")
    return plain and (phrase.head in _staff() or phrase.units[0].low in ("un", "una"))


@cache
def _staff() -> frozenset[str]:
    return frozenset(word for heads in words()["staff"].values() for word in heads)


# Who serves the state whose adjective stands with the noun: "un exfuncionario nicaragüense", "su homólogo mauritano".
_SERVING = ("funcionario", "funcionaria", "homólogo", "homóloga", "diplomático", "diplomática", "militar")


def of_nation(scene: Scene, phrase: Phrase) -> str | None:
    """The relation of an office to the country whose adjective stands with it: "el canciller paraguayo"."""
    office = told(phrase)
    if phrase.head.removeprefix("ex") in _SERVING and any(u.low in demonyms() for u in phrase.units):
        return "rec:holdsPosition"
    if (
        office is None
        or office[0] in words()["offices"]["private"]
        or office[1] not in ("rec:leaderOf", "rec:holdsPosition")
    ):
        return None
    if (
        not any(u.low in demonyms() for u in phrase.units if u.kind != "name")
        or scene.who.link(phrase, scene.base, make=False) is None
    ):
        return None
    return (
        "rec:leaderOf"
        if office[0] in words()["offices"]["state"] and office[1] == "rec:leaderOf"
        else "rec:holdsPosition"
    )
