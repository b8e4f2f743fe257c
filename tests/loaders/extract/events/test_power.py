"""What those in power do and what war and courts bring, told by verbs and nouns of many families."""

import pytest


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The president ordered the army to clear the square.", "OtherEvent[ordered]"),
        ("The governor has directed the police to guard the school.", "OtherEvent[directed]"),
        ("The junta shut down two newspapers.", "OtherEvent[shut down]"),
        ("Police confiscated her laptop in Quito.", "OtherEvent[confiscated]"),
        ("Officers searched the house of the lawyer.", "OtherEvent[searched]"),
        ("Villagers recovered the bodies of nine men.", "OtherEvent[recovered]"),
        ("They were convicted of espionage in Quito.", "OtherEvent[espionage]"),
        ("Belarus refused to take back the prisoners.", "OtherEvent[refused]"),
        ("Rebels and troops have clashed in Quito.", "Attack[clashed]"),
        ("Troops have been battling rebels since May.", "Attack[battling]"),
        ("He reported on the war in Chad.", "Attack[war]"),
        ("Violence against teachers goes on.", "Attack[Violence]"),
        ("The detainees met with brutal treatment in Quito.", "Abuse[brutal treatment]"),
        ("The Supreme Court banned the party.", "CourtRuling[banned]"),
        ("Her asylum application is pending.", "Asylum[asylum application]"),
        ("A study prepared by two doctors was read out.", "ReportPublication[prepared]"),
        ("Neither Chad nor Mali has ratified it.", "Legislation[ratified]"),
        ("The law bans strikes in hospitals.", "Legislation[bans]"),
        ("Police linked the students to a terrorist group.", "Accusation[linked]"),
        ("He was determined to be a member of a gang.", "Accusation[determined]"),
    ],
)
def test_a_family_of_words_tells_it(read, text, event):
    """Each sentence stands for its family of verbs or nouns."""
    assert event in read(text).events()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The request is DENIED.", "CourtOrder[DENIED]"),
        ("It is hereby ORDERED that the warden shall free him.", "CourtOrder[hereby ORDERED]"),
        ("The motion is GRANTED in part.", "CourtOrder[GRANTED]"),
    ],
)
def test_a_court_orders_in_capitals(read, text, event):
    """The verb alone in capitals disposes of a matter in writing."""
    assert event in read(text).events()


def test_a_line_in_capitals_is_no_order(read):
    """Where all is in capitals, the verb says no more than in small letters."""
    assert not [e for e in read("THE MOTION IS DENIED.").events() if e.startswith("CourtOrder")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Two Bangladeshis picked up by the coastguard and sent to Chad.", "Arrest[picked up]"),
        ("Three villagers beaten by soldiers outside a church.", "Beating[beaten]"),
        ("A judge met the men, and all were taken to Italy.", "Transfer[taken]"),
        ("Days later Zorvan was gunned down.", "Killing[gunned down]"),
        ("Campaign group Lawyers Without Walls called Monday for the release of all.", "Speech[called]"),
    ],
)
def test_a_passive_without_its_verb_or_its_name(read, text, event):
    """Who suffers something by another is who it is done to, in headlines and where nothing is known of the name."""
    assert event in read(text).events()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("They are ENJOINED from removing Luis Gil.", "CourtOrder[ENJOINED]"),
        ("The court was not persuaded that he fled.", "CourtRuling[persuaded]"),
        ("The prisoners were freed in May. The exchange took a year.", "PrisonerExchange[The exchange]"),
        ("Asylum seekers wait there while their claims are processed.", "Asylum[claims]"),
        ("After a removal hearing, the man was wrongly sent to that prison.", "Deportation[wrongly sent]"),
        ("He was picked up by guards and sent to Gitega.", "Transfer[sent]"),
        ("The decree is used to silence the media.", "Abuse[silence]"),
        ("The envoy, who said little and urged that they be freed, left.", "Speech[urged]"),
        ("He spent two months in solitary confinement.", "SolitaryConfinement[solitary confinement]"),
        ("Troops have fought rebels in Quito.", "Attack[fought]"),
    ],
)
def test_an_event_told_in_passing(read, text, event):
    """Told by words that the tagger mistakes, by nouns without anybody beside them, or in a row."""
    assert event in read(text).events()


@pytest.mark.parametrize(
    "text",
    [
        "The country battles an epidemic.",
        "It is clear that he fled.",
        "The union did not help by opposing these raids.",
        "The army closed its eyes.",
    ],
)
def test_what_only_looks_like_one(read, text):
    """Who battles an illness attacks nobody, and what is clear is said by nobody."""
    assert not [e for e in read(text).events() if e.startswith(("Attack", "Speech", "OtherEvent"))]
