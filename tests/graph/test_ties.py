"""What people decided on pairs of nodes: it joins, it cuts, and the order in which anything came does not matter."""

from collections.abc import Iterable, Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from graph import index
from graph.clustering import resolve_around
from graph.components import Components
from graph.indexing import Contribution
from graph.local import Local
from graph.resolve import resolve
from graph.ties import Edge, Tie
from tests.graph import factories
from tests.graph.stepping import Index, Step

LETTERS = "abcdef"
PAIRS = st.lists(
    st.tuples(st.sampled_from(LETTERS), st.sampled_from(LETTERS)).filter(lambda pair: pair[0] < pair[1]), max_size=8
)


def person(number: int, name: str = "Juan Pérez") -> Local:
    return Local(f"id:{number:020x}", frozenset({"Person"}), frozenset({name}))


def tie(one: int, other: int, verdict: str) -> Tie:
    left, right = sorted((f"id:{one:020x}", f"id:{other:020x}"))
    return Tie(left, right, verdict, f"j-{left[-1]}{right[-1]}")


def sizes(nodes: Iterable[Local], *ties: Tie, edges: Iterable[Edge] = ()) -> dict[str, str]:
    """The last letter of each node with that of its canonical node."""
    return {node[-1]: link.canonical[-1] for node, link in resolve(nodes, ties, edges).items()}


@given(joins=PAIRS, apart=PAIRS)
def test_no_join_brings_together_what_is_apart(joins: list[tuple[str, str]], apart: list[tuple[str, str]]) -> None:
    """However long the chain; and nothing else is kept from joining."""
    clusters = Components(LETTERS, apart)
    made = [clusters.join(*pair) for pair in joins]
    assert all(clusters.find(one) != clusters.find(other) for one, other in apart)
    assert made == [clusters.find(one) == clusters.find(other) for one, other in joins]
    for one, other in (pair for pair, done in zip(joins, made, strict=True) if not done):
        ends = clusters.find(one), clusters.find(other)
        assert any({clusters.find(a), clusters.find(b)} == set(ends) for a, b in apart)
    assert all(clusters.find(letter) <= letter for letter in LETTERS)


def test_same_joins_what_no_rule_would() -> None:
    """A decision names the judgement that holds the pair."""
    nodes = [person(1, "Juan Pérez"), person(2, "El Tigre Rojo")]
    links = resolve(nodes, [tie(1, 2, "same")])
    assert [(link.canonical[-1], link.rule, link.key) for link in links.values()] == [("1", "judgement", "j-12")] * 2


def test_different_cuts_a_chain() -> None:
    """The decision is on two, and their namesakes go with the first that they may go with."""
    nodes = [person(number) for number in (1, 2, 3, 4)]
    assert sizes(nodes) == {"1": "1", "2": "1", "3": "1", "4": "1"}
    assert sizes(nodes, tie(1, 4, "different")) == {"1": "1", "2": "1", "3": "1", "4": "4"}
    assert sizes(nodes, tie(1, 2, "different"), tie(2, 4, "same")) == {"1": "1", "2": "2", "3": "1", "4": "2"}
    assert sizes(nodes, tie(1, 4, "unsure")) == {"1": "1", "2": "1", "3": "1", "4": "1"}


def test_what_a_person_said_goes_before_what_a_rule_found() -> None:
    """A rule that would join two that were said to be different gives way, whatever its score."""
    nodes = [person(1, "Ana Ruiz"), person(2, "Ana Ruis"), person(3, "Anna Ruiz")]
    edges = [
        Edge(nodes[0].id, nodes[1].id, 0.99, "name", "alike"),
        Edge(nodes[1].id, nodes[2].id, 0.95, "name", "alike"),
    ]
    assert sizes(nodes, edges=edges) == {"1": "1", "2": "1", "3": "1"}
    assert sizes(nodes, tie(1, 3, "different"), edges=edges) == {"1": "1", "2": "1", "3": "3"}
    assert sizes(nodes, tie(1, 3, "different"), tie(2, 3, "same"), edges=edges) == {"1": "1", "2": "2", "3": "2"}


NAMES = ("Juan Pérez", "JUAN PEREZ", "Ana Ruiz", "Noem")
VERDICTS = ("same", "different", "unsure")


@given(
    names=st.lists(st.sampled_from(NAMES), min_size=2, max_size=8),
    said=st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.sampled_from(VERDICTS),
        max_size=6,
    ),
    alike=st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.sampled_from((0.91, 0.95)),
        max_size=6,
    ),
    seed=st.randoms(use_true_random=False),
)
def test_the_order_of_nodes_decisions_and_edges_does_not_matter(
    names: list[str],
    said: Mapping[tuple[int, int], str],
    alike: Mapping[tuple[int, int], float],
    seed: object,
) -> None:
    """The same links come out, nobody is joined against a decision, and a rule is named exactly where there are two."""
    nodes = [person(number, name) for number, name in enumerate(names)]
    ties = [tie(*pair, verdict) for pair, verdict in said.items()]
    edges = [Edge(f"id:{a:020x}", f"id:{b:020x}", score, "name", "alike") for (a, b), score in alike.items()]
    links = resolve(nodes, ties, edges)
    for given_ in (nodes, ties, edges):
        seed.shuffle(given_)  # type: ignore[attr-defined]  # a Random of hypothesis
    assert resolve(nodes, ties, edges) == links
    for pair in (t for t in ties if t.verdict == "different" and {t.left, t.right} <= links.keys()):
        assert links[pair.left].canonical != links[pair.right].canonical
    for node, link in links.items():
        alone = sum(other.canonical == link.canonical for other in links.values()) == 1
        assert (link.rule is None) == alone, node


# Names in several documents: of a group that offers the same keys, resolution looks at two for all.
SPOKEN = (
    ("Juan Pérez", "Kristi Noem"), ("Juan Pérez", "Ana Ruiz"), ("JUAN PEREZ", "Noem"), ("Kristi Noem", "Ana Ruiz"),
    ("Juan Pérez", "ANA RUIZ"), ("Juan Pérez", "Ruiz Ana María"), ("Juan Perez", "Ana María Ruiz"),
)  # fmt: skip
TEXTS = [f"{name} spoke to {other} ({number})." for number, (name, other) in enumerate(SPOKEN)]


def telling(text: str) -> tuple[Contribution, list[str]]:
    """A document with two people, and their nodes."""
    teller = factories.Teller(text)
    one, other = text.partition(" spoke to ")[0], text.partition(" spoke to ")[2].partition(" (")[0]
    people = [teller.thing(one, "Person"), teller.thing(other, "Person")]
    told = teller.told()
    return Contribution(told.document.source, told.statements, (), "mark"), people


TOLD = [telling(text) for text in TEXTS]
PEOPLE = sorted(node for _, people in TOLD for node in people)
PAIRS_OF_PEOPLE = [(one, other) for one in PEOPLE for other in PEOPLE if one < other]
STEP = st.one_of(
    st.tuples(st.just("source"), st.integers(0, len(TOLD) - 1), st.booleans()),
    st.tuples(st.just("tie"), st.sampled_from(PAIRS_OF_PEOPLE), st.sampled_from(VERDICTS)),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(steps=st.lists(STEP, min_size=1, max_size=14))
def test_decisions_step_by_step_are_decisions_all_at_once(steps: list[Step]) -> None:
    """After any sequence of documents and decisions that come and go, the index is as if made from nothing."""
    grown = Index([contribution for contribution, _ in TOLD], resolve_around)
    for step in steps:
        grown.step(*step)
    fresh = grown.anew()
    assert index.dump(grown.db) == index.dump(fresh.db)
    grown.db.close()
    fresh.db.close()
