"""What is done to people is told by headlines, by verbs that share an object, and by words before a noun."""

import pytest

CASES = [
    ("Officers detained, beat and tortured three students.", "Detention[detained]", ("patient", "three students")),
    ("Officers detained, beat and tortured three students.", "Beating[beat]", ("agent", "Officers")),
    ("Forty were hurt and eight men remanded in custody.", "Detention[remanded]", ("patient", "eight men")),
    ("The editor appeared in court and was charged with fraud.", "LegalProceeding[charged]", ("patient", "The editor")),
    ("Those arrested included two reporters.", "Arrest[arrested]", ("patient", "two reporters")),
    ("Protesters praised jailed activist Ana Ruiz.", "Detention[jailed]", ("patient", "Ana Ruiz")),
    ("She answered for the kidnapping and murder of Ana Ruiz.", "Killing[murder]", ("patient", "Ana Ruiz")),
    ("He testified in the murder case of a union leader.", "Killing[murder]", ("patient", "a union leader")),
    ("The activist was found dead on 3 May 2021.", "Death[found dead]", ("time", "2021-05-03")),
]


@pytest.mark.parametrize(("text", "event", "wanted"), CASES)
def test_who_it_was_done_to(read, text: str, event: str, wanted: tuple[str, str]) -> None:
    """The event is there, with whom it befell or when."""
    assert (event, *wanted) in read(text).facts()


@pytest.mark.parametrize(
    "text",
    ["Detained migrants have rights.", "No jailed person was heard.", "The detained men were heard again."],
)
def test_what_is_said_of_nobody_or_of_those_told_of_before_is_no_event(read, text: str) -> None:
    """A participle before a bare plural, before nobody, or before the people told of already tells nothing new."""
    assert not {s.value for s in read(text).statements} & {"rec:Detention"}


def test_who_is_jailed_is_jailed_though_only_the_release_is_asked_for(read) -> None:
    """A call for the release of a jailed person doubts the release, not the jail."""
    found = read("They called for the release of jailed activist Ana Ruiz.").statements
    assert {(s.value, s.status) for s in found if s.predicate == "rdf:type"} >= {
        ("rec:Detention", "asserted"),
        ("rec:Release", "hypothetical"),
    }
