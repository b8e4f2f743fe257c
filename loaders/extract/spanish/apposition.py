"""Descriptions and the names that they stand beside: "su madre, Reina Landaverde", "X, director de Y"."""

from collections.abc import Iterator, Sequence

from loaders.extract.spanish.lexis import demonyms, is_person, nouns
from loaders.extract.spanish.phrases import Element, Mark, Phrase

# What may stand between a description and the comma before its name: "el jefe de la cancillería en Quito, X".
_INNER = ("de", "en", "para", "ante")


def tie(elements: Sequence[Element]) -> None:
    """Tell each description of one person who is named beside it, with a comma between."""
    for at, element in enumerate(elements):
        if not isinstance(element, Phrase):
            continue
        lead = elements[at - 1] if at else None
        if isinstance(lead, Phrase) and _titles(lead, element):
            lead.same = element
            continue
        if (before := _long_title(elements, at)) is not None:
            before.same, element.prep = element, before.prep
            continue
        if names_person(element) and not element.prep and _comma(elements, at - 1) and not _listed(elements, at):
            before = next((p for p in _chain(elements, at - 2) if describes(p)), None)
            if before is not None and before.same is None:
                before.same = element
                # The name stands in the case of what it explains: "del director, Igor Baranchuk".
                element.prep = before.prep
                continue
        if names_person(element) and (before := _titled(elements, at)) is not None:
            before.same = element
            element.prep = before.prep
            continue
        if (describes(element) or _trade(elements, at)) and element.prep is None and element.same is None:
            element.same = _named_before(elements, at, element)


def _titles(lead: Phrase, name: Phrase) -> bool:
    """Whether a noun stands right before the name of a body: "el colectivo Orilla Sur"."""
    bare = name.prep is None and len(name.units) == 1 and name.units[0].mention is not None
    bare = bare and not names_person(name)  # "dijo a este diario Rosa Paz"
    noun = lead.mention is None and lead.definite and lead.head in nouns("organization")
    return bare and noun and name.start - lead.end == 1


def _titled(elements: Sequence[Element], at: int) -> Phrase | None:
    """The description whose comma a noun and a name stand behind: "cuyo fundador, el premio nobel Ana Paz"."""
    lead = elements[at - 1] if at else None
    if not isinstance(lead, Phrase) or elements[at].start - lead.end != 1 or not _comma(elements, at - 2):
        return None
    if lead.prep or not lead.definite or lead.mention or lead.plural:
        return None
    before = next((p for p in _chain(elements, at - 3) if describes(p)), None)
    return before if before is not None and before.same is None and not _listed(elements, at) else None


def _long_title(elements: Sequence[Element], at: int) -> Phrase | None:
    """The office of several words right before a name: "el exjefe de inteligencia Luis Soto"."""
    name, of, office = elements[at], *((*reversed(elements[max(0, at - 2) : at]), None, None)[:2])
    if not (isinstance(name, Phrase) and isinstance(of, Phrase) and isinstance(office, Phrase)):
        return None
    body = of.mention is not None and of.mention[1].is_a("Organization")  # "el director de Provea Luis Soto"
    bare = of.prep == "de" and of.time is None and (body or not of.mention)
    bare = bare and name.prep is None and name.start - of.end == 1
    fits = bare and names_person(name) and len(name.units) == 1 and describes(office) and office.same is None
    return office if fits and of.start - office.end <= len(" de las ") else None


def names_person(phrase: Phrase) -> bool:
    """Whether a phrase holds the proper name of a person, not merely an office."""
    own = next((u.mention for u in phrase.units if u.mention), None)
    return own is not None and own[1].is_a("Person") and own[0].method != "office"


def describes(phrase: Phrase) -> bool:
    """Whether a phrase without a name describes one person: "el jefe", "abogada"."""
    nation = phrase.head in demonyms() and bool(phrase.units) and phrase.units[0].low in ("un", "una", phrase.head)
    named = any(u.mention for u in phrase.units)
    # "Uno de los detenidos, Luis Rivas": one of a group, by name.
    return not named and (nation or phrase.head == "uno" or is_person(phrase.head)) and not phrase.plural


def _trade(elements: Sequence[Element], at: int) -> bool:
    """Whether a noun that no list knows tells what somebody is: "Ana Paz, soldadora de 33 años, …"."""
    phrase, behind = elements[at], (*elements[at + 1 : at + 3], None, None)[:2]
    if not isinstance(phrase, Phrase) or not phrase.units or phrase.units[0].kind != "word" or phrase.mention:
        return False
    name = elements[at - 2] if at > 1 and _comma(elements, at - 1) else None
    aged = isinstance(behind[0], Phrase) and behind[0].prep == "de" and behind[0].head == "años"
    aged = aged or (isinstance(behind[0], Phrase) and behind[0].time is not None and behind[0].prep == "de")
    return aged and isinstance(name, Phrase) and names_person(name) and isinstance(behind[1], Mark)


def _named_before(elements: Sequence[Element], at: int, phrase: Phrase) -> Phrase | None:
    """Whom a description tells more of: the name before its comma, or whom what it is joined to tells of."""
    before = elements[at - 1] if at else None
    if (
        isinstance(before, Mark)
        and before.kind == "conj"
        and before.low in ("y", "e")
        and phrase.units[0].kind != "det"
    ):
        joined = next((p for p in _chain(elements, at - 2) if p.prep is None), None)
        return joined.same if joined is not None and (describes(joined) or joined.same) else None
    if not _comma(elements, at - 1):
        return None
    return next((p for p in _chain(elements, at - 2) if names_person(p)), None)


def _chain(elements: Sequence[Element], at: int) -> Iterator[Phrase]:
    """The phrase that ends at `at`, and what it hangs on by prepositions, the nearest first."""
    while at >= 0:
        element = elements[at]
        if not isinstance(element, Phrase):
            return
        yield element
        if element.prep not in _INNER:
            return
        at -= 1


def _comma(elements: Sequence[Element], at: int) -> bool:
    mark = elements[at] if at >= 0 else None
    return isinstance(mark, Mark) and mark.low == ","


def _listed(elements: Sequence[Element], at: int) -> bool:
    """Whether a name is one of a list: "el ministro, Ana Pérez y Luis Paz"."""
    joined, after = (*elements[at + 1 : at + 3], None, None)[:2]
    return isinstance(joined, Mark) and joined.kind == "conj" and isinstance(after, Phrase) and names_person(after)
