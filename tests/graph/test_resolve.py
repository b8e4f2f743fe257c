"""Which nodes are one, and which never: tables of names, and laws about order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.local import Local, is_nickname
from graph.resolve import resolve
from ontology import Evidence, Statement


def node(number: int, kind: str, *names: str) -> Local:
    return Local(f"id:{number:020x}", frozenset({kind}), frozenset(names))


def tied(*nodes: Local) -> bool:
    """Whether all nodes are one."""
    return len({link.canonical for link in resolve(nodes).values()}) == 1


@pytest.mark.parametrize(
    ("kind", "names", "other_kind", "other_names"),
    [
        ("Person", ["Kristi Noem"], "Person", ["Secretary KRISTI NOEM"]),
        ("Person", ["Nayib Bukele"], "Person", ["Presidente Nayib Bukele"]),
        ("Person", ["José Ángel Peña"], "Person", ["Jose Angel Pena"]),
        ("Place", ["Tecoluca"], "Place", ["tecoluca"]),
        ("Law", ["Alien Enemies Act"], "Law", ["the Alien Enemies Act"]),
        ("ArmedGroup", ["Tren de Aragua"], "Organization", ["Tren de Aragua"]),
        ("Country", ["U.S."], "Country", ["the United States of America"]),
        ("Country", ["US"], "Country", ["EE. UU."]),
        ("Country", ["Venezuela"], "Country", ["República Bolivariana de Venezuela"]),
        ("Country", ["Rusia"], "Country", ["Russian Federation"]),
        ("GovernmentAgency", ["DHS"], "GovernmentAgency", ["U.S. Department of Homeland Security"]),
        ("NGO", ["HRW"], "NGO", ["Human Rights Watch"]),
        ("Government", ["U.S. government"], "Government", ["the Government of the United States"]),
        (
            "Prison",
            ["Terrorism Confinement Center", "CECOT"],
            "Facility",
            ["CECOT", "Center for the Confinement of Terrorism"],
        ),
        ("Prison", ["CECOT"], "Prison", ["Centro de Confinamiento del Terrorismo", "CECOT"]),
        ("Organization", ["Alpha Beta Council", "ABC"], "NGO", ["ABC"]),
    ],
)
def test_one_and_the_same(kind: str, names: list[str], other_kind: str, other_names: list[str]) -> None:
    """These are one."""
    assert tied(node(1, kind, *names), node(2, other_kind, *other_names))


@pytest.mark.parametrize(
    ("kind", "names", "other_kind", "other_names"),
    [
        ("Person", ["Noem"], "Person", ["Noem"]),  # one word names nobody
        ("Person", ["President Trump"], "Person", ["President Trump"]),  # nor does a title with it
        ("Person", ["Julián G."], "Person", ["Julián G."]),  # an initial is a mask
        ("Person", ["“El Tigre Rojo”"], "Person", ["“El Tigre Rojo”"]),
        ("Person", ["John A. Smith"], "Person", ["John B. Smith"]),
        ("PersonGroup", ["Venezuelan men"], "PersonGroup", ["Venezuelan men"]),
        ("Deportation", ["Operation North"], "Deportation", ["Operation North"]),
        ("Measure", ["a share"], "Measure", ["a share"]),
        ("Person", ["Abrego Garcia"], "Organization", ["Abrego Garcia"]),  # of two families
        ("Country", ["Georgia"], "Place", ["Georgia"]),
        ("Court", ["Supreme Court"], "Court", ["the Supreme Court"]),  # many bear that name
        ("Organization", ["ABC"], "Organization", ["ABC"]),  # three letters that nobody explains
        ("Organization", ["UN Watch"], "Organization", ["UN"]),
    ],
)
def test_never_one(kind: str, names: list[str], other_kind: str, other_names: list[str]) -> None:
    """These stay two."""
    assert not tied(node(1, kind, *names), node(2, other_kind, *other_names))


def test_three_letters_with_two_meanings_tie_nobody_new() -> None:
    """Where documents explain an acronym differently, those who only use it stay alone."""
    council, commission = ("Alpha Beta Council", "ABC"), ("Andean Border Commission", "ABC")
    links = resolve(
        [node(1, "NGO", *council), node(2, "NGO", *commission), node(3, "NGO", "ABC"), node(4, "NGO", *council)]
    )
    assert [link.canonical[-1] for link in links.values()] == ["1", "2", "3", "1"]


def test_a_link_says_its_rule_and_its_key() -> None:
    """The rule that is easiest to believe is named; a node alone has none."""
    links = resolve([node(1, "Country", "US"), node(2, "Country", "United States"), node(3, "Person", "Noem")])
    assert [(link.rule, link.key) for link in links.values()] == [
        ("country-name", "US"),
        ("country-name", "US"),
        (None, None),
    ]


def test_classes_of_two_families_tie_nothing() -> None:
    """A node that one document takes for a person and for a place is compared with nothing."""
    torn = Local("id:" + "1" * 20, frozenset({"Person", "Place"}), frozenset({"Kilmar Abrego"}))
    assert not tied(torn, node(2, "Person", "Kilmar Abrego"))


NAMES = (
    "CECOT",
    "Terrorism Confinement Center",
    "ABC",
    "Alpha Beta Council",
    "Andean Border Commission",
    "Kristi Noem",
    "US",
    "Noem",
)


@given(
    nodes=st.lists(
        st.builds(
            node,
            st.integers(0, 10**6),
            st.sampled_from(("Person", "Prison", "NGO", "Country", "Organization")),
            st.sampled_from(NAMES),
            st.sampled_from(NAMES),
        ),
        unique_by=lambda n: n.id,
        max_size=12,
    ),
    seed=st.randoms(use_true_random=False),
)
def test_order_does_not_matter(nodes: list[Local], seed: object) -> None:
    """Any order gives the same clusters; canonical is the smallest id of each."""
    shuffled = list(nodes)
    seed.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random of hypothesis
    links = resolve(nodes)
    assert resolve(shuffled) == links
    for one, link in links.items():
        assert link.canonical == min(other for other, found in links.items() if found.canonical == link.canonical)
        assert (link.rule is None) == (sum(found.canonical == link.canonical for found in links.values()) == 1), one


@pytest.mark.parametrize(
    ("quote", "note", "expected"),
    [
        ("They call him “El Tigre Rojo” there", None, True),
        ("He was El Tigre Rojo there", None, False),
        ("He was El Tigre Rojo there", "a pseudonym that the report gives", True),
        ("El Tigre Rojo's men", None, False),
    ],
)
def test_made_up_names_are_known_by_their_marks(quote: str, note: str | None, expected: bool) -> None:  # noqa: FBT001  # a table of cases
    """Quotation marks around a name, or a note that says so, keep it out of resolution."""
    statement = Statement(
        subject="id:" + "0" * 20, predicate="rec:name", value="El Tigre Rojo", source="0" * 64,
        evidence=Evidence(0, len(quote), quote), method="hand/1", note=note,
    )  # fmt: skip
    assert is_nickname(statement) is expected


def test_renderings_of_a_law_meet():
    """An act or a treaty under its English and its Spanish name is one; another act of that subject is not."""
    names = ("Alien Enemies Act", "Ley de Enemigos Extranjeros", "Alien Registration Act")
    known = [Local(f"id:{n:020}", frozenset({"Law"}), frozenset({name})) for n, name in enumerate(names)]
    links = resolve(known)
    assert links[known[0].id].canonical == links[known[1].id].canonical
    assert links[known[1].id].rule == "law-name"
    assert links[known[2].id].canonical == known[2].id
