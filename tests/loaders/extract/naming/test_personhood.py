"""A name that the parser only guesses at is a person's where the words around it are said of people alone."""

import pytest

from loaders.extract.naming.mention import Mention
from loaders.extract.naming.personhood import people

CASES = [
    ("Police say {} was arrested at home.", "Organization", "Person"),
    ("Police say {}, a local, has been reportedly abducted.", "Place", "Person"),
    ("They knew {}, 34, from school.", "Organization", "Person"),
    ("It was {}, who spoke first.", "Organization", "Person"),
    ("Nobody answered for the murder of {} in May.", "Organization", "Person"),
    ("We met {}'s mother in Lima.", "Organization", "Person"),
    ("We met the journalist {} in Lima.", "Organization", "Person"),
    ("Detenido en mayo, {} fue condenado en junio.", "Organization", "Person"),
    # said of bodies and towns too
    ("Last year {} was sanctioned by Peru.", "Organization", "Organization"),
    ("They left {}, 15 miles away.", "Organization", "Organization"),
    ("They came to {}, 15.", "Place", "Place"),
    ("The board of {} met.", "Organization", "Organization"),
]


def _mention(text: str, name: str, kind: str, method: str) -> Mention:
    start = text.index(name)
    return Mention(start, start + len(name), name, kind, "name", method, 0.7)


@pytest.mark.parametrize(("text", "kind", "wanted"), CASES)
def test_words_around_a_name_decide(text: str, kind: str, wanted: str) -> None:
    """A guess gives way to the words before and after the name."""
    told = text.format("Nemat Naqdi")
    assert [m.kind for m in people([_mention(told, "Nemat Naqdi", kind, "parser")], told)] == [wanted]


@pytest.mark.parametrize("method", ["known", "form", "numbered", "government"])
def test_what_is_known_is_not_guessed_anew(method: str) -> None:
    """A class that its form or a list tells stays, whatever stands around the name."""
    told = "Nemat Naqdi was arrested."
    mention = _mention(told, "Nemat Naqdi", "Organization", method)
    assert people([mention], told) == [mention]


def test_a_trade_is_no_part_of_the_name() -> None:
    """What somebody is stands before the name and not in it; one word behind it makes no person."""
    told = "Physician Nemat Naqdi left Author House."
    first = _mention(told, "Physician Nemat Naqdi", "Organization", "parser")
    second = _mention(told, "Author House", "Organization", "parser")
    person, body = people([first, second], told)
    assert (person.text, person.kind, told[person.start : person.end]) == ("Nemat Naqdi", "Person", "Nemat Naqdi")
    assert body == second


def test_one_place_decides_for_the_name() -> None:
    """What is shown once holds for the same words elsewhere in the document."""
    told = "Nemat Naqdi met them. Nemat Naqdi was jailed."
    second = told.rindex("Nemat")
    mentions = [Mention(at, at + 11, "Nemat Naqdi", "Organization", "name", "parser", 0.7) for at in (0, second)]
    assert {m.kind for m in people(mentions, told)} == {"Person"}
