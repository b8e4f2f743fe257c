"""Events with their roles, from verbs and nouns in the constructions that news and reports use."""

import pytest

CASES = [
    (
        "Some were raped by guards, attacked by prisoners or denied medical treatment.",
        "Deprivation[denied]",
        {"patient": {"Some"}},
    ),
    ("Iran must release all journalists imprisoned there.", "Release[release]", {"patient": {"all journalists"}}),
    ("The court denied bail for four editors.", "CourtRuling[denied]", {"patient": {"four editors"}}),
    ("France condemned the murder of Luis Gil.", "Accusation[condemned]", {"patient": set()}),
    ("The judge sentenced Luis Gil to ten years in prison.", "CourtRuling[sentenced]", {"location": set()}),
    # active, passive, reduced relative, conjunction
    (
        "Belarus deported twelve journalists to Lithuania.",
        "Deportation[deported]",
        {
            "agent": {"Belarus"},
            "patient": {"twelve journalists"},
            "destination": {"Lithuania"},
            "quantity": {"twelve journalists"},
        },
    ),
    (
        "Twelve journalists were deported by Belarus.",
        "Deportation[deported]",
        {"agent": {"Belarus"}, "patient": {"Twelve journalists"}},
    ),
    (
        "The 30 men detained in Evin Prison wrote a letter.",
        "Detention[detained]",
        {"patient": {"The 30 men"}, "location": {"Evin Prison"}},
    ),
    ("Police arrested Maria Ressa and took her to Chicago.", "Transfer[took]", {"destination": {"Chicago"}}),
    # control: who is accused is who did it
    (
        "Ukraine accused Russia of torturing prisoners.",
        "Torture[torturing]",
        {"agent": {"Russia"}, "patient": {"prisoners"}},
    ),
    (
        "Ukraine accused Russia of torturing prisoners.",
        "Accusation[accused]",
        {"speaker": {"Ukraine"}, "patient": {"Russia"}},
    ),
    # nominal with of, by and possessive
    (
        "The deportation of 40 Haitians by the Dominican Republic continued.",
        "Deportation[deportation]",
        {"patient": {"40 Haitians"}, "agent": {"Dominican Republic"}},
    ),
    (
        "The UN demanded their release after Iran's arrest of two reporters.",
        "Arrest[arrest]",
        {"agent": {"Iran"}, "patient": {"two reporters"}},
    ),
    # light verbs
    ("Guards inflicted beatings in Insein Prison.", "Beating[beatings]", {"location": {"Insein Prison"}}),
    # exchange shares the people of the releases that tell it
    (
        "Russia released Paul Whelan in a prisoner exchange with the United States.",
        "PrisonerExchange[prisoner exchange]",
        {"agent": {"United States", "Russia"}, "patient": {"Paul Whelan"}},
    ),
    # law: what is invoked is a patient, what is acted under is a basis
    (
        "Trump invoked the Insurrection Act on Monday.",
        "LawInvocation[invoked]",
        {"agent": {"Trump"}, "patient": {"Insurrection Act"}},
    ),
    ("Five men were expelled under the Immigration Act.", "Deportation[expelled]", {"legalBasis": {"Immigration Act"}}),
    # courts
    ("The Supreme Court blocked the policy on Tuesday.", "CourtOrder[blocked]", {"agent": {"Supreme Court"}}),
    # a list of passives goes on behind who did the first
    (
        "Ten men were extradited to Spain by Chile, convicted of murder and sentenced to 12 years in prison.",
        "CourtRuling[convicted]",
        {"patient": {"Ten men"}, "topic": {"murder"}, "agent": set()},
    ),
    # a second passive whose participle looks like a past tense
    (
        "Khaled el-Masri was seized by Macedonian border guards and held for 23 days in a hotel.",
        "Detention[held]",
        {"patient": {"Khaled el-Masri"}, "agent": set()},
    ),
    # the other side of a case, and who may not be "it"
    (
        "Chad filed a case against Mali at the International Court of Justice, accusing it of genocide.",
        "LegalProceeding[filed]",
        {"agent": {"Chad"}, "patient": {"Mali"}, "location": {"International Court of Justice"}},
    ),
    (
        "Chad filed a case against Mali, accusing it of genocide.",
        "Accusation[accusing]",
        {"speaker": {"Chad"}, "patient": set()},
    ),
    # a part of a law stands for it, a capital for its country
    (
        "Macedonia violated Article 3 of the European Convention on Human Rights.",
        "OtherEvent[violated]",
        {"agent": {"Macedonia"}, "legalBasis": {"European Convention on Human Rights"}},
    ),
    ("Beijing has rejected the allegations.", "Speech[rejected]", {"speaker": {"Beijing"}}),
    # light verbs that give: who is given is who it is done to
    (
        "Maria Ressa was granted asylum by France in 2019.",
        "Asylum[granted]",
        {"patient": {"Maria Ressa"}, "agent": {"France"}, "time": {"2019"}},
    ),
    # posts and charges are things
    (
        "In 2017, Ana Lopez was appointed as head of the council.",
        "Appointment[appointed]",
        {"topic": {"head of the council"}},
    ),
    ("Luis Gil has convictions for assault.", "CourtRuling[convictions]", {"patient": {"Luis Gil"}}),
    # what the parser hangs on the post belongs to the verb
    (
        "Hezbollah has been designated as a terrorist organization by Canada under the Criminal Code.",
        "Sanction[designated]",
        {"agent": {"Canada"}, "patient": {"Hezbollah"}, "legalBasis": {"Criminal Code"}},
    ),
    # a verb and its noun tell one event
    (
        "The EU imposed sanctions on Belarus.",
        "Sanction[imposed]",
        {"agent": {"EU"}, "patient": {"Belarus"}},
    ),
    # what people suffer for a time
    ("After months of torture, Ahmed Ali was freed.", "Torture[torture]", {"patient": {"Ahmed Ali"}}),
    # of purpose, too, who is sent is who is imprisoned
    (
        "Chad deported ten monks to Libya to be imprisoned in Abu Salim Prison.",
        "Detention[imprisoned]",
        {"patient": {"ten monks"}, "location": {"Abu Salim Prison"}},
    ),
    # a deal with its parties and its node
    (
        "In a secret deal, Iran freed two reporters.",
        "AgreementMade[deal]",
        {"agent": {"Iran"}, "patient": {"a secret deal"}},
    ),
    ("Chad has increased its attacks on nuns.", "Attack[attacks]", {"agent": {"Chad"}, "patient": {"nuns"}}),
    # what one dies of is done to oneself
    ("Maria Ressa died in Evin Prison.", "Death[died]", {"patient": {"Maria Ressa"}, "agent": set()}),
    ("Among those detained was Maria Ressa.", "Detention[detained]", {"patient": {"Maria Ressa"}}),
]


@pytest.mark.parametrize(("text", "event", "roles"), CASES)
def test_roles(read, text, event, roles):
    """Each construction gives its roles; more roles than these may be told."""
    found = read(text).events()
    assert event in found, sorted(found)
    assert {role: found[event].get(role, set()) & fillers for role, fillers in roles.items()} == roles


@pytest.mark.parametrize(
    "text",
    [
        "Could anyone be deported tomorrow?",  # a question
        "The law lets a state detain or deport foreigners.",  # a power, of nobody in particular
        "The Convention Against Torture was signed.",  # a name is no torture
        "The detention center was new.",  # nor is a building a detention
    ],
)
def test_what_is_no_event(read, text):
    """Questions, powers and names of things give no event of abuse, detention or removal."""
    assert not [e for e in read(text).events() if e.startswith(("Deportation", "Detention", "Torture"))]


def test_those_who_are_done_to_are_people(read):
    """A report is not detained: the people that the phrase names are."""
    events = read("HRW released a report on the treatment of 52 migrants detained in Guantánamo.").events()
    assert events["Detention[detained]"]["patient"] == {"52 migrants"}
    assert events["ReportPublication[released]"]["agent"] == {"HRW"}


@pytest.mark.parametrize(
    ("text", "event", "stance"),
    [
        ("Iran arrested Maria Ressa.", "Arrest[arrested]", ("asserted", None)),
        ("Iran denied that it had tortured Maria Ressa.", "Torture[tortured]", ("denied", "Iran")),
        ("Iran did not release Maria Ressa.", "Release[release]", ("denied", None)),
        ("Russia allegedly poisoned and killed Maria Ressa.", "Killing[killed]", ("alleged", None)),
        ("Judge Boasberg ordered Iran to release Maria Ressa.", "Release[release]", ("ordered", "Boasberg")),
        ("Iran plans to deport Maria Ressa.", "Deportation[deport]", ("planned", None)),
        ("Iran may deport Maria Ressa.", "Deportation[deport]", ("hypothetical", None)),
        ("If Iran deports Maria Ressa, France will protest.", "Deportation[deports]", ("hypothetical", None)),
        (
            "Amnesty International said that guards tortured Maria Ressa.",
            "Torture[tortured]",
            ("asserted", "Amnesty International"),
        ),
        (
            "According to Amnesty International, guards tortured Maria Ressa.",
            "Torture[tortured]",
            ("asserted", "Amnesty International"),
        ),
        ("Ukraine accused Russia of torturing prisoners.", "Torture[torturing]", ("alleged", "Ukraine")),
    ],
)
def test_stance(read, text, event, stance):
    """Status and claimant follow the words that govern the event."""
    assert read(text).stances().get(event) == stance


def test_an_accusation_of_membership_is_alleged(read):
    """Contested labels never become types or bare memberships."""
    reading = read("Officials accused 12 men of Hezbollah membership.")
    members = [s for s in reading.statements if s.predicate == "rec:memberOf"]
    assert [s.status for s in members] == ["alleged"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Evin Prison in Tehran is full.", ("Evin Prison", "locatedIn", "Tehran")),
        ("He lives in Tecoluca, El Salvador.", ("Tecoluca", "locatedIn", "El Salvador")),
        ("The director of Evin Prison resigned.", ("The director", "leaderOf", "Evin Prison")),
        (
            "The 40-acre camp is staffed by 300 guards. Camp Bondsteel is staffed by 90 guards.",
            ("90 guards", "employedBy", "Camp Bondsteel"),
        ),
        ("Four Haitian women spoke.", ("Four Haitian women", "nationality", "Haitian")),
    ],
)
def test_relations(read, text, fact):
    """Relations that the words state are written."""
    assert fact in read(text).facts()


def test_membership_of_an_armed_group_is_never_asserted(read):
    """Who is said to belong to an armed group is said to, by whoever says it."""
    reading = read("The White House said that the 12 men were members of Hezbollah.")
    members = [s for s in reading.statements if s.predicate == "rec:memberOf"]
    assert {(reading.label(s.subject), s.status, reading.label(s.claimant)) for s in members} == {
        ("the 12 men", "alleged", "White House")
    }


def test_the_government_of_one_country_is_not_another_s(read):
    """What "the government of X" does is not done by a government named before."""
    reading = read("The Maduro regime freed ten men. The government of Chad denied that it had tortured Maria Ressa.")
    assert reading.stances()["Torture[tortured]"] == ("denied", "government of Chad")
