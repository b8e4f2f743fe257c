"""Who says an event: each construction that names a sayer, and those that name none."""

import pytest

SAID = [
    # verbs with a clause, an object, a participle
    ("Maria Ressa said that guards tortured 30 prisoners.", "Torture[tortured]", "Maria Ressa"),
    ("Guards tortured 30 prisoners, Amnesty International reports.", "Torture[tortured]", "Amnesty International"),
    ("Officials said the camp was shut and that police arrested Luis Gil.", "Arrest[arrested]", "Officials"),
    ("The United Nations has documented the killing of 300 men.", "Killing[killing]", "United Nations"),
    ("Maria Ressa recalled being beaten by guards.", "Beating[beaten]", "Maria Ressa"),
    ("Maria Ressa described how guards beat prisoners.", "Beating[beat]", "Maria Ressa"),
    ("Luis Gil testified about the torture of prisoners by guards.", "Torture[torture]", "Luis Gil"),
    ("Maria Ressa said in a post on X that guards tortured 30 prisoners.", "Torture[tortured]", "Maria Ressa"),
    ("Reuters quoted Maria Ressa as saying that Iran released three men.", "Release[released]", "Maria Ressa"),
    ("According to figures from the United Nations, 40 men were deported.", "Deportation[deported]", "United Nations"),
    ("The Justice Department says it believes that guards killed Luis Gil.", "Killing[killed]", "Justice Department"),
    ("Washington said that Iran had deported 40 refugees.", "Deportation[deported]", "Washington"),
    # set into what is said
    ("Guards, Maria Ressa said, beat the prisoners with batons.", "Beating[beat]", "Maria Ressa"),
    ("As Amnesty International reported, guards tortured 30 men.", "Torture[tortured]", "Amnesty International"),
    # reports, papers and claims
    ("Amnesty's report documented the torture of 30 men.", "Torture[torture]", "Amnesty's report"),
    ("Amnesty published a report on Chad. It found that guards tortured 30 men.", "Torture[tortured]", "a report"),
    ("The indictment alleges that Gil killed three men in Chad.", "Killing[killed]", "The indictment"),
    ("Iran's claim that Israel killed 30 soldiers was false.", "Killing[killed]", "Iran"),
    ("The government said that police arrested Luis Gil.", "Arrest[arrested]", "The government"),
    # a group of which some say it, and names that the parser loses
    ("HRW interviewed 22 detainees. Most said that guards beat Luis Gil.", "Beating[beat]", "22 detainees"),
    ("Most of the 22 detainees said that guards beat Luis Gil.", "Beating[beat]", "the 22 detainees"),
    ("Carmen Ruiz, whose brother fled, said agents had detained Luis Gil.", "Detention[detained]", "Carmen Ruiz"),
    # what a relative clause within the content tells
    (
        "Maria Ressa said that she feared being sent to Chad, where guards tortured Luis Gil.",
        "Torture[tortured]",
        "Maria Ressa",
    ),
    # who asks for it, who is accused of it by whom, and a name that only the colon shows
    ("Maria Ressa called on Iran to release Luis Gil.", "Release[release]", "Maria Ressa"),
    ("Luis Gil is accused by prosecutors of killing Ana Soto.", "Killing[killing]", "prosecutors"),
    ("State media reported that soldiers killed 40 men.", "Killing[killed]", "State media"),
    ("The United Nations expressed concern that guards beat 40 men.", "Beating[beat]", "United Nations"),
    ("Rights First Legal: “Agents arrested Luis Gil in May.”", "Arrest[arrested]", "Rights First Legal"),
    # "according to" and what it names
    ("Luis Gil was arrested, according to local media reports.", "Arrest[arrested]", "local media reports"),
    ("According to court documents, Gil killed three men.", "Killing[killed]", "court documents"),
    ("According to ICE data, 40 men were deported to Chad.", "Deportation[deported]", "ICE"),
    # accusations and denials
    ("Ukraine accused Russia of deporting children.", "Deportation[deporting]", "Ukraine"),
    ("Russia was accused by Ukraine of deporting children.", "Deportation[deporting]", "Ukraine"),
    ("Prosecutors charged Luis Gil with killing three men.", "Killing[killing]", "Prosecutors"),
    ("Luis Gil denied killing three men.", "Killing[killing]", "Luis Gil"),
    # nobody but the document
    ("Iran arrested Maria Ressa.", "Arrest[arrested]", None),
    ("Luis Gil was charged with killing three men.", "Killing[killing]", None),
    ("Maria Ressa, who was deported to Chad, said that she was well.", "Deportation[deported]", None),
    ("While courts freed three men, France said that it was glad.", "Release[freed]", None),
    ("Maria Ressa told reporters who had been deported to Chad.", "Deportation[deported]", None),
    ("Iran shall submit a report on citizens detained in Chad.", "Detention[detained]", None),
    ("The report does not say that guards tortured Maria Ressa.", "Torture[tortured]", None),
]


@pytest.mark.parametrize(("text", "event", "sayer"), SAID)
def test_who_says_it(read, text, event, sayer):
    """The nearest named sayer is the claimant."""
    stances = read(text).stances()
    assert event in stances, sorted(stances)
    assert stances[event][1] == sayer


def test_whom_and_of_what_somebody_accuses_is_their_own_word(read):
    """That X accuses is the document's; whom is X's word."""
    reading = read("Ukraine accused Russia of deporting children.")
    said = {s.predicate: s.claimant and reading.label(s.claimant) for s in _of(reading, "Accusation[accused]")}
    assert said == {"rdf:type": None, "rec:speaker": None, "rec:patient": "Ukraine", "rec:topic": "Ukraine"}


def _of(reading, event):
    return [s for s in reading.statements if reading.label(s.subject) == event]


def test_a_paper_that_speaks_is_no_event(read):
    """An indictment that says something is a claimant and no proceeding."""
    reading = read("According to the indictment, Gil killed three men.")
    assert not [event for event in reading.events() if event.startswith("LegalProceeding")]
    assert "a paper that speaks is no event" in {refusal.reason for refusal in reading.refusals}


def test_who_is_told_of_does_not_say_what_is_inserted(read):
    """A saying set between the words of others is the document's telling, not theirs."""
    told = read("Two guards beat Luis Gil and, he says, warned him to stop writing.").stances()
    assert {claimant for event, (_, claimant) in told.items() if event == "Speech[says]"} == {None}
