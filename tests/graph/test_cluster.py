"""Labels and classes of resolved nodes: names before wordings, the finest class, parties and time for events."""

import pytest

from graph.cluster import Cluster, Neighbour, plain_title, profile, specific, title
from ontology import Evidence, Statement, vocabulary

NODE = "id:" + "0" * 20
OTHERS = {f"id:{number:020}": name for number, name in enumerate(("Ana", "Luis", "Eva", "a camp", "an Act"), 1)}


def say(predicate: str, value: str, *, status: str = "asserted", source: str = "0" * 64, start: int = 0) -> Statement:
    return Statement(
        subject=NODE, predicate=predicate, value=value, source=source,
        evidence=Evidence(start, start + 5, "words"), method="hand/1", status=status,
    )  # fmt: skip


def label(*statements: Statement) -> str:
    cluster = Cluster(NODE, (NODE,), statements)
    return title(cluster, profile(cluster), {node: Neighbour(node, name, name) for node, name in OTHERS.items()})


def plain(*statements: Statement) -> str:
    cluster = Cluster(NODE, (NODE,), statements)
    # The wordings of others are theirs alone: only Ana and the Act have a name.
    return plain_title(
        cluster,
        profile(cluster),
        {node: Neighbour(node, name, name if node in (ANA, ACT) else None) for node, name in OTHERS.items()},
    )


def named(name: str, **more: str) -> Statement:
    return say("rec:name", name, **more)  # type: ignore[arg-type]  # status and source are text


ANA, LUIS, EVA, CAMP, ACT = OTHERS


@pytest.mark.parametrize(
    ("kind", "names", "expected"),
    [
        ("Person", ["Noem", "Kristi Noem", "Secretary Kristi Noem"], "Kristi Noem"),
        ("Person", ["DONALD J. TRUMP", "Donald J. Trump"], "Donald J. Trump"),
        ("Person", ["Satan"], "Satan"),
        ("Prison", ["CECOT", "Terrorism Confinement Center"], "Terrorism Confinement Center"),
    ],
)
def test_the_best_name_is_the_label(kind: str, names: list[str], expected: str) -> None:
    """Of persons a full name without a title, never shouted; of others the one of most sources, then the longest."""
    assert label(say("rdf:type", f"rec:{kind}"), *map(named, names)) == expected


def test_the_name_of_most_sources_is_the_label() -> None:
    """However short."""
    forms = [named("CECOT"), named("CECOT", source="1" * 64), named("Terrorism Confinement Center")]
    assert label(say("rdf:type", "rec:Prison"), *forms) == "CECOT"


def test_denied_names_are_none() -> None:
    """What somebody denies to be a name is not shown as one; what is only alleged stands in for a missing one."""
    typed = say("rdf:type", "rec:Person")
    assert label(typed, named("Juan Pérez", status="denied"), say("rec:mention", "the driver")) == "the driver"
    assert label(typed, named("Juan Pérez", status="alleged"), named("J. P.")) == "J. P."
    assert label(typed, named("Juan Pérez", status="alleged")) == "Juan Pérez"
    assert profile(Cluster(NODE, (NODE,), (typed, named("Juan Pérez", status="alleged")))).described


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([say("rdf:type", "rec:PersonGroup"), say("rec:mention", "252 men"), say("rec:count", "252")], "252 men"),
        ([say("rdf:type", "rec:PersonGroup"), say("rec:count", "252")], "Group of people: 252"),
        (
            [say("rdf:type", "rec:PersonGroup"), say("rec:count", "250"), say("rec:bound", "more than")],
            "Group of people: more than 250",
        ),
        (
            [say("rdf:type", "rec:Measure"), say("rec:value", "13"), say("rec:unit", "%"), say("rec:of", "men")],
            "13 % men",
        ),
        ([say("rdf:type", "rec:Aircraft"), say("rec:identifier", "N837VA"), say("rec:mention", "it")], "N837VA"),
        ([say("rdf:type", "rec:Law")], "Law"),
        ([], NODE),
        (
            [
                say("rdf:type", "rec:Deportation"),
                say("rec:agent", ANA),
                say("rec:patient", LUIS),
                say("rec:destination", CAMP),
                say("rec:legalBasis", ACT),
                say("rec:time", "2025-03-15"),
            ],
            "Deportation: Ana → Luis, to a camp, under an Act, 2025-03-15",
        ),
        ([say("rdf:type", "rec:Torture", status="alleged"), say("rec:patient", EVA)], "Torture: Eva (alleged)"),
        ([say("rdf:type", "rec:Visit"), say("rec:time", "2025")], "Visit 2025"),
        ([say("rdf:type", "rec:Visit"), *(say("rec:agent", each) for each in (ANA, LUIS, EVA))], "Visit: Ana, Luis +1"),
        ([say("rdf:type", "rec:Visit"), say("rec:agent", ANA, status="denied")], "Visit"),
        (
            [say("rdf:type", "rec:FlightLeg"), say("rec:identifier", "GTI3"), say("rec:origin", CAMP)],
            "Flight leg GTI3: from a camp",
        ),
    ],
)
def test_what_has_no_name_is_described(statements: list[Statement], expected: str) -> None:
    """By identifier, number or wording; events by class, parties and time, with a status that is not asserted."""
    assert label(*statements) == expected


def test_the_finest_class_is_shown() -> None:
    """Classes above another are left out; what is asserted comes before what is not."""
    words = vocabulary()
    assert specific({"rec:Event": 1, "rec:Transfer": 1, "rec:Deportation": 1}, words) == ("Deportation",)
    assert specific({"rec:Place": 1, "rec:NGO": 2}, words) == ("NGO", "Place")
    shape = profile(
        Cluster(NODE, (NODE,), (say("rdf:type", "rec:Torture", status="alleged"), say("rdf:type", "rec:Abuse")))
    )
    assert (shape.kind, shape.kinds, shape.statuses) == ("Abuse", ("Abuse",), ("alleged", "asserted"))


@pytest.mark.parametrize("status", ["alleged", "ordered", "planned", "hypothetical", "denied"])
def test_what_is_not_asserted_stands_in_no_title_of_an_asserted_event(status: str) -> None:
    """Neither its parties nor its time nor its number, in either label."""
    asserted = (say("rdf:type", "rec:Visit"), say("rec:agent", ANA))
    rest = [say(p, v, status=status) for p, v in (("rec:patient", ACT), ("rec:time", "2025"), ("rec:identifier", "7"))]
    assert label(*asserted, *rest) == plain(*asserted, *rest) == "Visit: Ana"


def test_a_title_that_says_how_it_is_put_may_use_what_is_put_so() -> None:
    """An alleged event has its alleged parties, and no denied or hypothetical ones."""
    said = [say("rec:agent", ANA, status="alleged"), say("rec:patient", ACT, status="hypothetical")]
    torture = say("rdf:type", "rec:Torture", status="alleged")
    assert label(torture, *said) == plain(torture, *said) == "Torture: Ana (alleged)"


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([say("rdf:type", "rec:Person"), say("rec:mention", "the driver")], "Person"),
        ([say("rdf:type", "rec:Prison"), say("rec:mention", "the mega-prison")], "Prison"),
        ([say("rdf:type", "rec:Person", status="alleged"), say("rec:mention", "he")], "Person (alleged)"),
        ([say("rdf:type", "rec:Person"), named("Juan Pérez", status="alleged")], "Person"),
        ([say("rdf:type", "rec:Person"), named("Juan Pérez"), say("rec:nationality", ACT)], "Juan Pérez"),
        (
            [
                say("rdf:type", "rec:PersonGroup"),
                say("rec:mention", "252 men"),
                say("rec:count", "252"),
                say("rec:nationality", ACT),
            ],
            "Group of people: 252 (an Act)",
        ),
        (
            [
                say("rdf:type", "rec:PersonGroup"),
                say("rec:count", "252", status="alleged"),
                say("rec:nationality", ACT, status="alleged"),
            ],
            "Group of people",
        ),
        ([say("rdf:type", "rec:PersonGroup"), say("rec:nationality", LUIS)], "Group of people"),
        ([say("rdf:type", "rec:Visit"), say("rec:agent", ANA), say("rec:patient", LUIS)], "Visit: Ana"),
    ],
)
def test_a_plain_label_is_never_a_wording(statements: list[Statement], expected: str) -> None:
    """Class, number and nationality, as far as they are asserted; of others only what they are called by name."""
    assert plain(*statements) == expected
