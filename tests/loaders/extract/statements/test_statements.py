"""Which sayings are events, whose they are, and which are none."""

import pytest

SAYINGS = [
    # whoever says it, named or not
    ("Rights groups say that guards beat prisoners daily.", "Speech[say]", {"Rights groups"}),
    (
        "Relatives of the missing told reporters that soldiers took the men away.",
        "Speech[told]",
        {"Relatives of the missing"},
    ),
    ("Ana Soto recalled being beaten by guards in Chad.", "Speech[recalled]", {"Ana Soto"}),
    ("Officials have attributed the deaths to illness.", "Speech[attributed]", {"Officials"}),
    ("Two doctors found that guards had tortured Luis Gil.", "Speech[found]", {"Two doctors"}),
    ("Lawyers described Luis Gil as a hostage.", "Speech[described]", {"Lawyers"}),
    ("Luis Gil and others have said that Chad freed them.", "Speech[said]", {"Luis Gil", "others"}),
    ("Prosecutors called Luis Gil a liar.", "Speech[called]", {"Prosecutors"}),
    ("The ministry dismissed the claims of torture.", "Speech[dismissed]", {"The ministry"}),
    ("Police alleged that Luis Gil had killed two men.", "Accusation[alleged]", {"Police"}),
    # those who give no answer
    ("A police spokesman declined to comment.", "Speech[comment]", {"A police spokesman"}),
    ("The officers refused to name the prisoners.", "Speech[name]", {"The officers"}),
    ("The interior ministry did not respond to a request for comment.", "Speech[respond]", {"interior ministry"}),
    # nouns, with whose they are
    ("Chad freed Ana Soto at the request of France.", "Speech[request]", {"France"}),
    ("He was freed at President Bukele's request.", "Speech[request]", {"Bukele"}),
]


@pytest.mark.parametrize(("text", "event", "speakers"), SAYINGS)
def test_what_anybody_says_is_a_statement(read, text, event, speakers):
    """A saying is an event, and who says it its speaker, by name or by description."""
    events = read(text).events()
    assert event in events, sorted(events)
    assert events[event]["speaker"] == speakers


def test_who_is_told_something_is_known_although_nobody_says_who_told_it(read):
    """A passive of telling is an event of those who hear it."""
    told = read("Lawyers were told that the hearing would be held in Cairo.").events()["Speech[told]"]
    assert told["beneficiary"] == {"Lawyers"}
    assert not told.get("speaker")


NO_SAYINGS = [
    "Ana Soto posted bail on Monday in Cairo.",
    "Karim Haddad found that his house had been burnt.",
    "Chad added a wing to the prison.",
    "The general recalled the ambassador to Iran.",
    "The ministry responded to the crisis with troops.",
    "Chad maintains a list of prisoners.",
    "Another guard, called Lopez, beat Luis Gil.",
    "They request medical help in Chad.",
    "A promise is a promise.",
    "The report says that guards beat Luis Gil.",
]


@pytest.mark.parametrize("text", NO_SAYINGS)
def test_what_is_no_saying_is_no_statement(read, text):
    """Words of saying that tell something else, and sayings of nobody known, tell no event."""
    assert not [event for event in read(text).events() if event.startswith("Speech")]


CLAIMANTS = [
    # nobody has a name, and still it is their word
    ("Two officials said that Iran had freed Maria Ressa.", "Release[freed]", "Two officials"),
    ("Iran's foreign ministry said that Chad had freed Luis Gil.", "Release[freed]", "Iran's foreign ministry"),
    ("Luis Gil was tortured, one said.", "Torture[tortured]", "one"),
    # beside the sayer, in whose view, what it is called
    ("It met the board, whose head, Ana Soto, said that guards tortured Luis Gil.", "Torture[tortured]", "Ana Soto"),
    ("In the committee's view, guards tortured Luis Gil.", "Torture[tortured]", "the committee"),
    ("Chad was shaken by what Ana Soto called the massacre of 40 men.", "Killing[massacre]", "Ana Soto"),
    ("Ana Soto avers that guards tortured Luis Gil.", "Torture[tortured]", "Ana Soto"),
    ("The court in Cairo ruled that guards had tortured Luis Gil.", "Torture[tortured]", "The court"),
    # orders
    ("A judge in Cairo ordered the release of Luis Gil.", "Release[release]", "A judge"),
    ("The general ordered soldiers to kill Luis Gil.", "Killing[kill]", None),
    ("The court in Cairo enjoined Chad from deporting Luis Gil.", "Deportation[deporting]", "The court"),
    ("The family's position is that guards tortured Luis Gil.", "Torture[tortured]", "The family"),
    ("The UN found reasonable grounds to believe that guards tortured Luis Gil.", "Torture[tortured]", "UN"),
    # not across a semicolon, and not who has not said it
    ("Soldiers killed Luis Gil; the army says that Chad is at peace.", "Killing[killed]", None),
    ("The director may determine that guards tortured Luis Gil.", "Torture[tortured]", None),
    ("Police asked him if guards had tortured Luis Gil.", "Torture[tortured]", None),
    ("The director is authorized to find that guards tortured Luis Gil.", "Torture[tortured]", None),
    ("The board met on a report published by Amnesty International in May.", "ReportPublication[published]", None),
    # nor who made or met with what is told
    ("Chad concluded a deal under which guards tortured Luis Gil.", "Torture[tortured]", None),
    ("Ana Soto neither confirmed nor denied the arrest of Luis Gil.", "Arrest[arrest]", None),
]


@pytest.mark.parametrize(("text", "event", "claimant"), CLAIMANTS)
def test_whose_word_it_is(read, text, event, claimant):
    """The claimant is who says it, under a name or a description; in doubt, the document."""
    stances = read(text).stances()
    assert event in stances, sorted(stances)
    assert stances[event][1] == claimant


def test_it_and_the_outlet_say_what_the_body_named_before_says(read):
    """What "it" and "the outlet" say is the word of the body that said something last, and of the one before them."""
    text = "Reuters said that Chad freed Luis Gil. The outlet said that guards had beaten him. "
    stances = read(text + "It said that police had arrested Maria Ressa.").stances()
    assert stances["Beating[beaten]"][1] == stances["Arrest[arrested]"][1] == "Reuters"


def test_he_who_recalls_is_not_who_warns(read):
    """A pronoun set into a clause with its verb of saying is not the subject of that clause."""
    events = read("Luis Gil was freed on Monday. A guard, he recalled, warned Maria Ressa that she would die.").events()
    assert events["Speech[recalled]"].get("speaker") != {"A guard"}
