"""What comparison ties, what it asks people, and what it must not tie for all that it is written alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import candidates
from graph.candidates import Card, blocks, card, pairs
from graph.local import Local, from_json, to_json
from graph.resolve import resolve
from graph.ties import Edge
from graph.weighing import REVIEW, SAME, all_edges, weigh

TWO = (
    ("Person", "Juan Pérez hijo", "Juan Pérez"),
    ("Person", "Robert Kennedy Jr.", "Kennedy, Robert"),
    ("Person", "Juan Carlos Pérez García", "Juan Pérez García"),
    ("Person", "Ángel Blanco Marín", "Miguel Ángel Blanco Marín"),
    ("Person", "José Manuel Gómez", "Gómez José"),
    ("Person", "Kim Jong Un", "Kim Jong Il"),
    ("Person", "Felix Lucas Sale", "Lucas Felix Sale"),
    ("Person", "Yusuf bin Nasir al-Hamdani", "Nasir bin Yusuf al-Hamdani"),
    ("Person", "Brorra, Cecilia", "Cecilia de Brorra"),
    ("Person", "Kim Jong-nam", "Kim Jong-un"),
    ("Person", "Mohammed bin Salman", "Salman bin Mohammed"),
    ("Person", "Mohammed Hassan", "Muhammad Hasan"),
    ("Person", "Friedrich Hans", "Hans Friedrich"),
    ("Person", "Andrés Arauz Galarza", "Andrea Arauz Galarza"),
    ("Person", "María Pérez Ruiz", "Mario Pérez Ruiz"),
    ("Person", "Bashar al-Assad", "Hafez al-Assad"),
    ("Person", "Ben Carson", "Al Carson"),
    ("Person", "Иван Петров", "Ivana Petrova"),
    ("Person", "Jane Roe II", "Jane Roe III"),
    ("Person", "J. R. Smith", "John Robert Smith"),
    ("Person", "W. Bush", "George W. Bush"),
    ("Person", "Pope John Paul", "John Paul Jones"),
    ("NGO", "Andean Council of Jurists", "Andean Court of Jurists"),
    ("NGO", "Cristosal El Salvador", "Cristosal Guatemala"),
    ("Company", "Global Crossing Airlines", "Global Crossing Airlines Holdings"),
    ("Company", "Deutsche Bank AG", "Deutsche Bank GmbH"),
    ("Company", "Bain Capital Fund X L.P.", "Bain Capital Fund XI L.P."),
    ("Company", "Delta", "Delta Ltd"),
    ("GovernmentAgency", "Ministerio de Justicia", "Ministry of Justice"),
    ("GovernmentAgency", "Ministry of Justice of Peru", "Ministry of Justice of Chile"),
    ("GovernmentAgency", "44th Brigade", "45th Brigade"),
    ("Court", "Fifth Circuit Court of Appeals", "Fourth Circuit Court of Appeals"),
    ("Law", "Decree 8239 on Foreigners", "Decree 8329 on Foreigners"),
    ("Law", "Alien Enemies Act", "Alien Friends Act"),
    ("Report", "World Report 2024 on Venezuela", "World Report 2025 on Venezuela"),
    ("Agreement", "Minsk Agreement II", "Minsk Agreement"),
    ("Prison", "Tocorón Prison", "Tocuyito Prison"),
    ("Prison", "Mariona Prison Sector 1", "Mariona Prison Sector 2"),
    ("Airport", "Valley International Airport", "Vail Valley International Airport"),
    ("Place", "Tecoluca", "Tecolutla"),
)
ONE = (
    ("Person", "Sergei Lavrov", "Сергей Лавров"),
    ("Person", "Abrego Garcia, Kilmar", "Kilmar Ábrego García"),
    ("Person", "Garcia Kilmar Abrego", "Kilmar Abrego Garcia"),
    ("Person", "al-Assad, Bashar", "Bashar al-Assad"),
    ("Company", "Gazprom Neft", "Gazprom Neft LLC"),
    ("NGO", "Center for Justice of Venezuela", "Centre for Justice, Venezuela"),
    ("Prison", "Tocorón Penitentiary Center of Aragua", "Aragua Penitentiary Centre of Tocorón"),
    ("Law", "Act on Alien Enemies", "Alien Enemies Act"),
)


def local(number: int, kind: str, name: str, **told: object) -> Local:
    """A node in a document of its own."""
    return Local(f"id:{number:020x}", frozenset({kind}), frozenset({name}), source=str(number), **told)  # type: ignore[arg-type]  # a table of cases


def found(kind: str, one: str, other: str, shared: dict[str, frozenset[str]] | None = None) -> Edge | None:
    """The edge between two nodes with a name each, and with something that their documents tell of both."""
    nodes = [local(number, kind, name, **(shared or {})) for number, name in enumerate((one, other))]
    edges = list(all_edges(made for node in nodes if (made := card(node.id, [node]))))
    return edges[0] if edges else None


def tied(kind: str, one: str, other: str) -> bool:
    nodes = [local(number, kind, name) for number, name in enumerate((one, other))]
    return len({link.canonical for link in resolve(nodes).values()}) == 1


@pytest.mark.parametrize(("kind", "one", "other"), TWO)
def test_what_is_written_alike_stays_two(kind: str, one: str, other: str) -> None:
    """A name may be another's: what differs in more than writing ties nothing by itself."""
    assert not tied(kind, one, other)


@pytest.mark.parametrize(("kind", "one", "other"), ONE)
def test_what_differs_in_writing_alone_is_one(kind: str, one: str, other: str) -> None:
    """Scripts, legal forms, the order of three words."""
    assert tied(kind, one, other)


BODY = {"bodies": frozenset({"ministry of public works"})}
BOTH = BODY | {"company": frozenset({"kristi noem", "todd lyons"})}


@pytest.mark.parametrize(
    ("one", "other", "shared", "expected"),
    [
        ("Juan Orlando Hernández", "Juan Hernández", {}, "asked"),
        ("Juan Orlando Hernández", "Juan Hernández", BODY, "asked"),
        ("Juan Orlando Hernández", "Juan Hernández", BOTH, "tied"),
        ("Donald J. Trump", "Donald Trump", {}, "asked"),
        ("Donald J. Trump", "Donald Trump", BODY, "tied"),
        ("Mohammed Hassan", "Muhammad Hasan", {}, "asked"),
        ("Mohammed Hassani", "Mohamed Hasani", BODY, "tied"),
        ("Nayib Bukele", "Nayib Bukkele", {}, "asked"),
        ("Nayib Bukele", "Nayib Bukelle", BODY, "tied"),
        ("Robert F. Kennedy", "Robert F. Kennedy Jr.", BOTH, "nothing"),
        ("Martin Torrijos", "Omar Torrijos", BOTH, "nothing"),
        ("Kristi Noem", "Noem", BOTH, "nothing"),
    ],
)
def test_anchors_tie_what_a_name_alone_does_not(
    one: str, other: str, shared: dict[str, frozenset[str]], expected: str
) -> None:
    """A body, an office, the same company; nothing of that ties names that differ."""
    edge = found("Person", one, other, shared)
    assert ("nothing" if not edge else "tied" if edge.score >= SAME else "asked") == expected
    assert not edge or edge.score >= REVIEW


@pytest.mark.parametrize(
    ("lands", "elsewhere", "source", "against"),
    [("VE", "SV", "b", "two countries"), ("VE", "VE", "a", "one document"), ("VE", "VE", "b", "")],
)
def test_what_speaks_against_a_pair_keeps_it_two(lands: str, elsewhere: str, source: str, against: str) -> None:
    """And is said to whoever decides."""
    nothing = frozenset[str]()
    one = Card("id:1", "person", ("Sergei Lavrov",), frozenset({lands}), nothing, nothing, frozenset("a"))
    other = Card("id:2", "person", ("Сергей Лавров",), frozenset({elsewhere}), nothing, nothing, frozenset(source))
    edge = weigh(one, other)
    assert edge == weigh(other, one)
    assert edge
    assert (edge.score >= SAME) == (not against)
    assert against in edge.why


@given(
    groups=st.dictionaries(st.sampled_from("abc"), st.sets(st.sampled_from("12345"), max_size=4)),
    fresh=st.sets(st.sampled_from("12345")),
)
def test_each_pair_with_something_new_is_looked_at_once(groups: dict[str, set[str]], fresh: set[str]) -> None:
    """Those that share a block, and no others."""
    expected = {
        (one, other)
        for members in groups.values()
        for one in members
        for other in members
        if one < other and (one in fresh or other in fresh)
    }
    looked_at = list(pairs(fresh, groups))
    assert len(looked_at) == len(set(looked_at))
    assert set(looked_at) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kilmar Abrego Garcia", "Abrego, Kilmar"),
        ("Usama bin Ladin", "Osama Laden"),
        ("Nikolai Patrushev", "Николай Платонович Патрушев"),
        ("Nayib Bukele", "Nayib Bukkele"),
        ("Yevgeny V. Prigozhin", "Yevgeny Viktorovich Prigozhin"),
    ],
)
def test_what_varies_in_writing_shares_a_block(one: str, other: str) -> None:
    """Order, particles, scripts, initials and an error in one word part no pair."""
    cards = [card(str(n), [local(n, "Person", name)]) for n, name in enumerate((one, other))]
    first, second = (blocks(found) for found in cards if found)
    assert first & second


def test_cards_and_locals_are_kept_as_text() -> None:
    """What is read is what was written."""
    node = local(1, "Person", "Nayib Bukele", table="t", country="SV", **BOTH)
    assert from_json(node.id, to_json(node)) == node
    made = card(node.id, [node])
    assert made
    assert candidates.from_json(made.id, candidates.to_json(made)) == made
