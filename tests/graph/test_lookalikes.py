"""Pairs that look like one and are two, each in a document of its own; and what must meet all the same."""

from dataclasses import replace

import pytest

from graph.check import check
from graph.local import Local
from graph.naming import aliases, fold
from graph.resolve import resolve
from graph.view import View
from graph.workspace import Workspace
from ontology import node_id
from tests.graph import factories

# Where the two names are equal, what they name differs from document to document.
TWO = (
    # fathers and sons, families, initials
    ("Person", "Donald Trump", "Donald Trump Jr."),
    ("Person", "Robert F. Kennedy", "Robert F. Kennedy Jr."),
    ("Person", "Trump Jr.", "Trump Jr."),
    ("Person", "Martin Torrijos", "Omar Torrijos"),
    ("Person", "Mr. García", "Mr. García"),
    ("Person", "Juan Carlos Pérez", "Juan Pérez"),
    ("Person", "John Smith II", "John Smith III"),
    ("Person", "José M.", "José M."),
    # nobody in particular
    ("Person", "John Doe", "John Doe"),
    ("Person", "Jane Doe", "Jane Doe"),
    ("Person", "Jane A. Doe", "Jane A. Doe"),
    ("Person", "Jane Roe", "Jane Roe"),
    ("Person", "Fulano de Tal", "Fulano de Tal"),
    ("Person", "Mengano de Tal", "Mengano de Tal"),
    ("Person", "Pérez de Tal", "Pérez de Tal"),
    ("Person", "N.N.", "N.N."),
    ("Person", "NN Masculino", "NN Masculino"),
    ("Person", "Unknown Man", "Unknown Man"),
    ("Person", "Anonymous Source", "Anonymous Source"),
    ("Person", "XX XX", "XX XX"),
    ("Person", "Persona Desconocida", "Persona Desconocida"),
    # offices
    ("Person", "Foreign Minister", "Foreign Minister"),
    ("Person", "Interior Minister", "Interior Minister"),
    ("Person", "Attorney General", "Attorney General"),
    ("Person", "Salvadoran President", "Salvadoran President"),
    ("Person", "Ministro del Interior", "Ministro del Interior"),
    ("Person", "Fiscal General", "Fiscal General"),
    ("Person", "Prison Director", "Prison Director"),
    # bodies that every country has
    ("GovernmentAgency", "Ministry of Justice", "Ministry of Justice"),
    ("GovernmentAgency", "Attorney General's Office", "the Attorney General’s Office"),
    ("GovernmentAgency", "Department of State", "Department of State"),
    ("GovernmentAgency", "Departamento de Seguridad Nacional", "Departamento de Seguridad Nacional"),
    ("GovernmentAgency", "Ministerio del Interior", "Ministerio del Interior"),
    ("GovernmentAgency", "Fiscalía General de la República", "Fiscalía General de la República"),
    ("GovernmentAgency", "National Police", "National Police"),
    ("Court", "Supreme Court", "Supreme Court"),
    ("Court", "Corte Suprema de Justicia", "Corte Suprema de Justicia"),
    ("Court", "Supreme Court of El Salvador", "Supreme Court of Guatemala"),
    ("Court", "Federal District Court", "Federal District Court"),
    ("Government", "National Assembly", "National Assembly"),
    # laws, reports, places, facilities
    ("Law", "Immigration Act", "Immigration Act"),
    ("Law", "Código Penal", "Código Penal"),
    ("Law", "Ley 100", "Ley 100"),
    ("Law", "Constitución de la República", "Constitución de la República"),
    ("Report", "Annual Report 2024", "Annual Report 2024"),
    ("Prison", "Central Prison", "Central Prison"),
    ("Airport", "International Airport", "International Airport"),
    ("Place", "San José", "San Jose"),
    ("Place", "Georgia", "Georgia"),
    ("Place", "Córdoba", "Córdoba"),
    ("Place", "Springfield", "Springfield"),
    ("Place", "Washington", "Washington"),
    ("Country", "Guinea", "Guinea-Bissau"),
    ("Country", "North Korea", "South Korea"),
    # what has no number
    ("Case", "the class action", "the class action"),
    ("Case", "Doe v. Trump", "Doe v. Trump"),
    ("Case", "State v. Smith", "State v. Smith"),
    ("Flight", "Flight 3", "Flight 3"),
    ("Aircraft", "Boeing 737", "Boeing 737"),
    ("Aircraft", "A320", "A320"),
    # in capitals they are no acronyms
    ("GovernmentAgency", "POLICE", "POLICE"),
    ("Place", "CÓRDOBA", "CÓRDOBA"),
)
ONE = (
    ("Person", "Donald Trump Jr.", "DONALD TRUMP JR"),
    ("Person", "Samuel Doe", "President Samuel Doe"),
    ("Person", "Martin Luther King", "Rev. Martin Luther King"),
    ("Person", "Todd Lyons", "Director Todd Lyons"),
    ("Law", "Alien Enemies Act", "the Alien Enemies Act"),
    ("Policy", "Executive Order 14157", "executive order 14157"),
    ("Agreement", "Convention Against Torture", "Convention against Torture"),
    ("Court", "Supreme Court of El Salvador", "the Supreme Court of El Salvador"),
    ("NGO", "Human Rights Watch", "Human Rights Watch"),
    ("ArmedGroup", "Tren de Aragua", "Tren de Aragua"),
    ("GovernmentAgency", "State Department", "U.S. Department of State"),
    ("GovernmentAgency", "ICE", "Immigration and Customs Enforcement"),
    ("GovernmentAgency", "CIA", "Central Intelligence Agency"),
    ("Court", "International Criminal Court", "Corte Penal Internacional"),
    ("Place", "Tecoluca", "Tecoluca"),
    ("Place", "Paris", "París"),
    ("Place", "Caracas", "CARACAS"),
    ("Case", "J.G.G. v. Trump", "J. G. G. v. Trump"),
    ("Case", "No. 1:25-cv-00766", "No. 1:25-cv-00766"),
    ("Flight", "GTI3", "GTI3"),
    ("Aircraft", "N837VA", "N837VA"),
    ("Aircraft", "YV3016", "YV3016"),
)


def tied(kind: str, one: str, other: str, country: str | None = None, elsewhere: str | None = None) -> bool:
    """Whether two nodes of a class with a name each are one."""
    nodes = (
        Local(f"id:{number:020x}", frozenset({kind}), frozenset({name}), where)
        for number, (name, where) in enumerate(((one, country), (other, elsewhere)))
    )
    return len({link.canonical for link in resolve(nodes).values()}) == 1


@pytest.mark.parametrize(("kind", "one", "other"), TWO)
def test_what_looks_alike_stays_two(kind: str, one: str, other: str) -> None:
    """Nobody is tied to a namesake by a name that many bear."""
    assert not tied(kind, one, other)


@pytest.mark.parametrize(("kind", "one", "other"), ONE)
def test_what_is_told_by_its_name_is_one(kind: str, one: str, other: str) -> None:
    """Whatever generic words are in it."""
    assert tied(kind, one, other)


def test_an_acronym_of_generic_words_ties_nothing() -> None:
    """Every country may have a PNC and a CSJN."""
    for short, name in (("PNC", "Policía Nacional Civil"), ("CSJN", "Corte Suprema de Justicia de la Nación")):
        nodes = [Local(f"id:{n:020x}", frozenset({"GovernmentAgency"}), frozenset({short, name})) for n in range(2)]
        assert len({link.canonical for link in resolve(nodes).values()}) == 2


@pytest.mark.parametrize(
    ("name", "country", "elsewhere", "expected"),
    [
        ("San José", "CR", "CR", True),
        ("San José", "CR", "US", False),
        ("San José", "CR", None, False),
        ("Córdoba", "AR", "ES", False),
        ("Córdoba", "AR", "AR", True),
        ("Georgia", "US", "US", True),
        ("Springfield", "US", "US", False),  # there too it is many
        ("Paris", "US", "FR", False),
        ("Paris", None, "FR", True),
        ("Tecoluca", None, "SV", True),
    ],
)
def test_places_of_one_name_are_told_apart_by_their_country(
    name: str,
    country: str | None,
    elsewhere: str | None,
    expected: bool,  # noqa: FBT001  # a table of cases
) -> None:
    """Where the name is not enough, and where it lies elsewhere than one would think."""
    assert tied("Place", name, name, country, elsewhere) is expected


def test_where_a_place_lies_is_read_from_its_document(workspace: Workspace) -> None:
    """Only what is asserted counts; incremental resolution and that of all at once agree."""
    for number, (country, status) in enumerate(
        (("Costa Rica", "asserted"), ("Costa Rica", "asserted"), ("Costa Rica", "alleged"), ("Argentina", "asserted"))
    ):
        teller = factories.Teller(f"San José lies in {country} ({number}).", name=f"{number}.txt")
        town, land = teller.thing("San José", "Place"), teller.thing(country, "Country")
        teller.say(town, "rec:locatedIn", land, f"San José lies in {country}", status=status)
        workspace.add(teller.told())
    digest = workspace.dataset_hash()
    view = View.open(workspace.place.root)
    towns = [view.node(hit.node) for hit in view.search("San José").hits]
    view.close()
    assert sorted(len(town.members) for town in towns) == [1, 1, 2]
    workspace.refresh(rebuild=True)
    assert workspace.dataset_hash() == digest


def test_two_rows_of_one_name_are_two_people() -> None:
    """A table that keeps them apart tells neither from the other, nor which of them another document means."""

    def person(number: int, table: str | None) -> Local:
        return Local(f"id:{number:020x}", frozenset({"Person"}), frozenset({"Juan Pérez"}), table=table)

    links = resolve([person(1, "a"), person(2, "a"), person(3, None), person(4, "b"), person(5, "b")])
    assert [(link.canonical[-1], link.rule) for link in links.values()] == [(n, None) for n in "12345"]
    links = resolve([person(1, "a"), person(2, "b"), person(3, None)])
    assert {link.canonical[-1] for link in links.values()} == {"1"}


def test_namesakes_in_a_table_are_known_step_by_step(workspace: Workspace) -> None:
    """Whichever document comes first, and when the second row of a name comes later."""
    prose = factories.Teller("Juan Pérez was there.", name="a.txt")
    prose.thing("Juan Pérez", "Person")
    tables = []
    for text in ("name;Juan Pérez", "name;Juan Pérez;Juan Pérez "):
        teller = factories.Teller(text, name="b.csv")
        for start in (n for n in range(len(text)) if text.startswith("Juan", n)):
            node = node_id(teller.source, start, start + 10, "Person")
            for predicate, value in (("rdf:type", "rec:Person"), ("rec:name", "Juan Pérez")):
                said = teller.say(node, predicate, value, "Juan Pérez")
                place = replace(said.evidence, start=start, end=start + 10, row=1 + start // 10)
                teller.said[-1] = replace(said, evidence=place)
        tables.append(teller.told())
    sizes = []
    for told in (prose.told(), *tables):
        workspace.add(told)
        view = View.open(workspace.place.root)
        sizes.append(sorted(len(view.node(hit.node).members) for hit in view.search("Juan Pérez").hits))
        view.close()
        assert list(check(workspace.place)) == []
    assert sizes == [[1], [2], [1, 1, 2]]


def test_the_words_of_the_data_are_folded() -> None:
    """Each entry is what a folded name can hold; one that is not would never be met."""
    known = aliases()
    for words in known.words.values():
        assert all(word and " " not in word and fold(word) == word for word in words)
