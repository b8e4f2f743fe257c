"""An English and a Spanish document about the same thing meet in the same nodes, where the rules allow it."""

import pytest

from graph.local import Local
from graph.resolve import resolve
from loaders import Card, Found, load

PAIRS = (
    (
        (
            "Turkey's mediation led to the swap. Russia freed Evan Marsh, a reporter for Reuters, on August 1, "
            "2024 in Ankara, the Russian Defense Ministry said. The White House thanked Germany and the "
            "European Union."
        ),
        (
            "La mediación de Turquía condujo al canje. Rusia liberó a Evan Marsh, periodista de Reuters, el 1 "
            "de agosto de 2024 en Ankara, informó el Ministerio de Defensa ruso. La Casa Blanca agradeció a "
            "Alemania y a la Unión Europea."
        ),
        {
            "Russia": "Rusia",
            "Evan Marsh": "Evan Marsh",
            "White House": "Casa Blanca",
            "Germany": "Alemania",
        },
    ),
    (
        (
            "The Honduran government denied that Elena Mejía Rosales was tortured in Támara Prison. The Inter- "
            "American Commission on Human Rights (IACHR) cited the Convention Against Torture. Amnesty "
            "International urged Honduras to free her."
        ),
        (
            "El Gobierno de Honduras negó que Elena Mejía Rosales fuera torturada en la cárcel de Támara. La "
            "Comisión Interamericana de Derechos Humanos (CIDH) citó la Convención contra la Tortura. Amnistía "
            "Internacional instó a Honduras a liberarla."
        ),
        {
            "Honduran government": "Gobierno de Honduras",
            "Elena Mejía Rosales": "Elena Mejía Rosales",
            "IACHR": "CIDH",
            "Convention Against Torture": "Convención contra la Tortura",
        },
    ),
    (
        (
            "The Supreme Court of Spain annulled the deportation of 40 Moroccans. The United Nations and the "
            "International Organization for Migration asked Spain for a report on Omar Belhaj Tazi, who died in "
            "Ceuta in May 2023."
        ),
        (
            "El Tribunal Supremo de España anuló la deportación de 40 marroquíes. Naciones Unidas y la "
            "Organización Internacional para las Migraciones pidieron a España un informe sobre Omar Belhaj "
            "Tazi, que murió en Ceuta en mayo de 2023."
        ),
        {
            "Supreme Court of Spain": "Tribunal Supremo de España",
            "United Nations": "Naciones Unidas",
            "Omar Belhaj Tazi": "Omar Belhaj Tazi",
            "Spain": "España",
        },
    ),
)


def named(text: str, language: str) -> dict[str, Local]:
    """The nodes of a text by each of their names, as resolution sees them."""
    found = load(Found("paper.txt", text.encode(), Card(language=language, published="2024-09-01"))).statements
    names: dict[str, set[str]] = {}
    kinds: dict[str, set[str]] = {}
    for statement in found:
        if statement.predicate == "rec:name":
            names.setdefault(statement.subject, set()).add(statement.value)
        elif statement.predicate == "rdf:type":
            kinds.setdefault(statement.subject, set()).add(statement.value.removeprefix("rec:"))
    nodes = {node: Local(node, frozenset(kinds[node]), frozenset(called)) for node, called in names.items()}
    return {name: nodes[node] for node, called in names.items() for name in called}


@pytest.mark.parametrize(("english", "spanish", "meant"), PAIRS, ids=["swap", "prison", "court"])
def test_one_story_in_two_languages(english: str, spanish: str, meant: dict[str, str]) -> None:
    """People, countries, ministries, courts, laws and bodies that both tell of are one node each."""
    left, right = named(english, "en"), named(spanish, "es")
    links = resolve([*{n.id: n for n in (*left.values(), *right.values())}.values()])
    apart = {one: other for one, other in meant.items() if one not in left or other not in right}
    assert not apart, (sorted(left), sorted(right))
    for one, other in meant.items():
        assert links[left[one].id].canonical == links[right[other].id].canonical, (one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Russian Defence Ministry", "Ministerio de Defensa ruso", True),
        ("Ministry of Foreign Affairs of Peru", "Ministerio de Relaciones Exteriores peruano", True),
        ("Honduran government", "Gobierno hondureño", True),
        ("Ministerio de Defensa", "Ministry of Defence", False),
        ("Supreme Court of Spain", "Corte Suprema de Chile", False),
    ],
)
def test_bodies_of_states(one: str, other: str, same: bool) -> None:  # noqa: FBT001  # a table of cases
    """A body that every state has is known by its country, whatever the language; without it, it ties nothing."""
    nodes = [Local(f"id:{n:020}", frozenset({"GovernmentAgency"}), frozenset({x})) for n, x in enumerate((one, other))]
    links = resolve(nodes)
    assert (links[nodes[0].id].canonical == links[nodes[1].id].canonical) is same
