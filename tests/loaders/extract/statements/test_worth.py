"""What the telling of an event must say so that it is written."""

import pytest


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Nobody was tortured there, the warden said.", "Torture[tortured]"),
        ("Medicine was withheld for a week.", "Deprivation[withheld]"),
        ("The repression by the junta went on.", "Abuse[repression]"),
        ("Talks with three further states are under way.", "Negotiation[Talks]"),
        ("The decree permits detention without a warrant.", "Detention[detention]"),
        ("She met her lawyer before the hearing.", "LegalProceeding[hearing]"),
        ("The union published two books about the strike.", "ReportPublication[published]"),
        ("Chad demanded their release.", "Release[release]"),
        ("Details of the kidnapping were still scarce.", "Kidnapping[kidnapping]"),
        ("Lawyers voiced concern at the arrests.", "Arrest[arrests]"),
        ("Many hid from these raids.", "Attack[raids]"),
        ("Under the deal, nothing more was paid.", "AgreementMade[deal]"),
        ("The inmates were subjected to torture.", "Torture[torture]"),
        ("Two survivors of executions spoke.", "Killing[executions]"),
        ("It said that no reason had been given.", "Speech[said]"),
        ("The spokesman, who met them, urged that they be freed.", "Release[freed]"),
    ],
)
def test_who_takes_part_need_be_no_node(read, text, event):
    """An event is told of nobody, of those whom nothing else names, or by a noun that needs nobody."""
    assert event in read(text).events()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They were hated for the killing.", "Killing"),  # of whom, by whom, is not said
        ("This order shall be implemented at once.", "Legislation"),  # no more than the form of an order
        ("People fear a land where they may be beaten.", "Beating"),  # what sort of land
        ("The movement lives on attacks of nerves.", "Attack"),  # what the threats consist of
        ("Was anyone arrested?", "Arrest"),  # a question
    ],
)
def test_a_noun_in_passing_is_no_event(read, text, kind):
    """What says neither of whom nor when nor where is kept as a refusal."""
    found = read(text)
    assert not [event for event in found.events() if event.startswith(kind)]
    assert found.refusals


def test_those_held_only_names_people(read):
    """A bare participle says which people are meant; what befell them was told where they were held."""
    events = read("Ten men were held in Minsk. Those held were fed once a day.").events()
    assert [event for event in events if event.startswith("Detention")] == ["Detention[held]"]
    assert len(events) == 1


@pytest.mark.parametrize(
    "text", ["This will help states respond to the needs of migrants.", "Another guard, called Vega, was there."]
)
def test_neither_help_nor_a_nickname_is_a_saying(read, text):
    """Not every response is in words, and whoever is called something has said nothing."""
    assert not [event for event in read(text).events() if event.startswith("Speech")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("They had been tried and jailed.", "Detention[jailed]"),
        ("And now they are free.", "Release[are free]"),
        ("Some units violated the rights of hawkers.", "Abuse[violated]"),
        ("It told of hostages being detained.", "Detention[detained]"),
    ],
)
def test_a_verb_tells_though_nobody_is_known(read, text, event):
    """What the verb of a clause tells is an event whoever takes part in it."""
    assert event in read(text).events()


@pytest.mark.parametrize("text", ["This order shall be carried out.", "As amended."])
def test_not_every_verb_does(read, text):
    """Routine, what befalls the narrator, and clauses that only say how, do not."""
    assert not read(text).events()
