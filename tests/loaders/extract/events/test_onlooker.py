"""Who only tells of an event, whom lists and clauses behind a noun add, and what a clause shares with its verb."""

import pytest

CASES = [
    # who tells of it has not suffered it; where they are is where it was
    ("Two others described the beating of a young man.", "Beating[beating]", "patient", {"a young man"}),
    ("Labour unions in Peru have reported torture.", "Torture[torture]", "patient", set()),
    ("Labour unions in Peru have reported torture.", "Torture[torture]", "location", {"Peru"}),
    # a place that a noun and "of" lead up to
    ("Police arrested four nurses in the city of Osijek.", "Arrest[arrested]", "location", {"Osijek"}),
    ("Soldiers raided a farm in the province of Manabi.", "Attack[raided]", "location", {"Manabi"}),
    # those whom a list or a clause inside the subject keeps apart
    (
        "Police detained activists, including the poet Ana Ruiz and the lawyer Luis Gil.",
        "Detention[detained]",
        "patient",
        {"activists", "Ana Ruiz", "Luis Gil"},
    ),
    (
        "The editor who was arrested in May and her brother were tortured.",
        "Torture[tortured]",
        "patient",
        {"The editor", "her brother"},
    ),
    (
        "The group, twelve men from Mali, was flown to Rwanda.",
        "Transfer[flown]",
        "quantity",
        {"The group"},
    ),
    # whom a bare participle stands right behind
    (
        "The UN calls on Chad to immediately release all students and teachers arbitrarily detained.",
        "Detention[arbitrarily detained]",
        "patient",
        {"all students", "teachers"},
    ),
    # what an order or an allegation is of, and under which deal something is done
    (
        "A judge issued an order that the buses turn around.",
        "CourtOrder[issued]",
        "topic",
        {"the buses turn around"},
    ),
    ("It was an allegation that Chadian officials deny.", "Speech[deny]", "topic", {"an allegation"}),
    ("Under the deal, Chad will pay Niger $3 million.", "Funding[pay]", "legalBasis", {"the deal"}),
    # the day of the verb that a clause goes on with
    (
        "Gunmen raided a farm in Chad on 3 May 2021, killing two traders.",
        "Killing[killing]",
        "time",
        {"2021-05-03"},
    ),
    # numbers that only words tell
    ("Gunmen kidnapped dozens of women in Chad.", "Kidnapping[kidnapped]", "quantity", {"dozens of women"}),
]


@pytest.mark.parametrize(("text", "event", "role", "who"), CASES)
def test_an_event_has_its_own(read, text: str, event: str, role: str, who: set[str]) -> None:
    """And nobody who only stands near it."""
    assert {value for subject, _, value in read(text).facts(role) if subject == event} == who


def test_they_of_a_speech_are_not_those_seized(read) -> None:
    """Who hurts people is never the group that the speech told to be seized."""
    text = '"They took 30 women from the camp. They beat two of them," Pedro Lima told Reuters.'
    assert {who for event, _, who in read(text).facts("agent") if event.startswith("Beating")} == set()


def test_they_of_a_speech_are_its_only_armed_group(read) -> None:
    """Who was told to come armed is who did it, whoever was told of since."""
    text = '"Rebels took 30 women from the camp. They beat two of them," Pedro Lima told Reuters.'
    assert {who for event, _, who in read(text).facts("agent") if event.startswith("Beating")} == {"Rebels"}
