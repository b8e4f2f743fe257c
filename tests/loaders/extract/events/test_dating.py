"""The day of an event whose noun a verb only carries, or whose clause hangs on the day, is its day."""

import pytest

CASES = [
    ("He said guards carried out the arrests on 3 May 2021.", "Arrest[arrests]", "2021-05-03"),
    ("The trial began in May 2019 and police said so.", "LegalProceeding[trial]", "2019-05"),
    ("Luis Gil went on hunger strike in May 2019.", "HungerStrike[hunger strike]", "2019-05"),
    ("It dates to 14 April 2014, when gunmen attacked a school.", "Attack[attacked]", "2014-04-14"),
]


@pytest.mark.parametrize(("text", "event", "day"), CASES)
def test_the_day_is_the_events(read, text: str, event: str, day: str) -> None:
    """And no verb of saying has it."""
    assert {(who, when) for who, _, when in read(text).facts("time")} == {(event, day)}


@pytest.mark.parametrize(
    "text",
    [
        "France welcomed the steps taken yesterday by Chad.",
        "After the king had repaired the road in May 2019, Iran freed Luis Gil.",
        "The Office to Protect Children on the coast was paid $20 a month by Chad.",
    ],
)
def test_a_clause_beside_keeps_its_day(read, text):
    """Where its verb tells no event, the day is nobody else's, nor is how often a sum comes a time."""
    assert not list(read(text).facts("time"))


def test_a_verb_in_a_name_parts_no_day_from_its_event(read):
    """The day behind a name belongs to the verb of the clause."""
    text = "The Committee to Protect Journalists on 3 May 2021 urged Chad to free Luis Gil."
    assert ("Speech[urged]", "time", "2021-05-03") in read(text).facts("time")


SPOKEN = [
    ("Ana Soto was released last spring.", "Release[released]", "2025-21"),
    ("Ana Soto has been held since the fall of 2022.", "Detention[held]", "2022-23/.."),
    ("Chad freed Ana Soto in July 2024. She was arrested the previous November.", "Arrest[arrested]", "2023-11"),
    ("The order directs Chad to free Ana Soto by March.", "Release[free]", "2026-03"),
    ("By March, Chad had freed Ana Soto.", "Release[freed]", "2025-03"),
    ("Ana Soto could be freed as early as February.", "Release[freed]", "2026-02"),
    ("Luis Gil was extradited from Peru in 2009, when officers arrested Ana Soto.", "Deportation[extradited]", "2009"),
    ("On Monday, a court freed Ana Soto and deported Luis Gil.", "Deportation[deported]", "2025-11-10"),
    (
        "Guards beat Ana Soto, and last week thousands marched to demand her release.",
        "Protest[marched]",
        "2025-11-03/2025-11-09",
    ),
]


@pytest.mark.parametrize(("text", "event", "time"), SPOKEN)
def test_times_are_counted_from_what_stands_around_them(read, text, event, time):
    """Seasons, months before and to come, and the day that opens a sentence."""
    assert read(text).events()[event]["time"] == {time}


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The EU lifted the sanctions on Luis Gil in May 2024.", "Sanction[sanctions]"),
        ("Sanctions on the bank were eased on Monday.", "Sanction[Sanctions]"),
        ("Ministers condemned the killing of Ana Soto on Monday.", "Killing[killing]"),
        ("In May 2022 the union protested the arrest of Ana Soto.", "Arrest[arrest]"),
    ],
)
def test_what_was_there_before_has_not_the_day_of_its_verb(read, text, before):
    """What is lifted, condemned or protested happened earlier: nobody says when."""
    reading = read(text)
    assert before in reading.events()
    assert "time" not in reading.events()[before]


SHARED = [
    ("In March, the office was shut, two men were jailed, and protesters were shot.", "Attack[shot]", "2025-03"),
    ("The High Court on 2 April 2020 freed Ana Soto and acquitted Luis Gil.", "CourtRuling[acquitted]", "2020-04-02"),
    ("Since 27 March 2022, when Chad passed a law, police have arrested 40 men.", "Arrest[arrested]", "2022-03-27/.."),
    ("In a letter dated 9 April 2024, Ana Soto denied it.", "Speech[denied]", "2024-04-09"),
    ("Luis Gil was charged with torture in 2017.", "LegalProceeding[charged]", "2017"),
    ("The leak led to the indictment of Luis Gil in late July.", "LegalProceeding[indictment]", "2025-07~"),
    ("Police arrested Ana Soto on 3 May 2021. The next afternoon they freed her.", "Release[freed]", "2021-05-04"),
    ("In March 2015 Luis Gil was jailed. Ana Soto died a week later.", "Death[died]", "2015-03~"),
    ("The prisoner swap, in May 2021, saw ten men freed.", "PrisonerExchange[prisoner swap]", "2021-05"),
    ("Chad has jailed 40 reporters in 2014 and beyond.", "Detention[jailed]", "2014/.."),
]


@pytest.mark.parametrize(("text", "event", "time"), SHARED)
def test_a_time_reaches_the_event_that_it_is_meant_for(read, text, event, time):
    """Coordinated clauses share the day that opens them; papers and charges lend theirs to the verb."""
    assert time in read(text).events()[event]["time"]


def test_the_year_of_a_law_is_no_day_of_an_arrest(read):
    """Nor does a later clause take the day of the clause before it."""
    text = "Police arrested Ana Soto under the Criminal Court Act 2001."
    assert not list(read(text).facts("time"))
    told = read("A judge freed Ana Soto on Monday, and Chad deported Luis Gil.").events()
    assert "time" not in told["Deportation[deported]"]


@pytest.mark.parametrize(
    ("text", "event", "time"),
    [
        # a participle behind its verb, and the one in a row with it
        ("Gunmen stormed a hall on 3 May 2021, killing two men and abducting ten.", "Killing[killing]", "2021-05-03"),
        (
            "Gunmen stormed a hall on 3 May 2021, killing two men and abducting ten.",
            "Kidnapping[abducting]",
            "2021-05-03",
        ),
        # an exchange, by the return beside it
        (
            "The men were repatriated on 3 May 2021, in exchange for ten prisoners.",
            "PrisonerExchange[exchange]",
            "2021-05-03",
        ),
        # what is due within a term
        ("The court ordered the state to free Luis Gil within five days.", "Release[free]", "P5D"),
        # the day of a clause that hangs on an open one
        ("No reason was given until 3 May 2021, when police accused Luis Gil.", "Accusation[accused]", "2021-05-03"),
        # a paper's day is that of what is asked in it
        ("In a letter dated 3 May 2021, Chad requested the release of Luis Gil.", "Speech[requested]", "2021-05-03"),
        ("Luis Gil came in 2021 and applied for asylum the following year.", "Asylum[applied]", "2022"),
        ("Police arrested Luis Gil over the weekend.", "Arrest[arrested]", "2025-11-15/2025-11-16"),
        ("Luis Gil landed in Chad on the Fourth of July.", "FlightLeg[landed]", "2025-07-04"),
        ("Luis Gil was freed this 14th day of August, 2024.", "Release[freed]", "2024-08-14"),
        ("Since February, 710 men have been held in Chad.", "Detention[held]", "2025-02/.."),
        # a day by which something is due is no day to count from
        (
            "On May 3 a judge met Luis Gil and set a hearing by May 20. The next day Luis Gil was arrested.",
            "Arrest[arrested]",
            "2025-05-04",
        ),
    ],
)
def test_a_time_is_shared_or_counted(read, text, event, time):
    """Times that another word of the sentence holds, and times that are counted from one before."""
    assert (event, "time", time) in read(text).facts("time")


def test_a_term_that_was_kept_is_no_length(read):
    """What happened within some days did not last them."""
    assert not read("Luis Gil was freed within ten days.").facts("time")
