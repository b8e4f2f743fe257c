"""What a saying is about, and whom its pronouns mean."""


def test_a_saying_is_about_the_events_that_its_clause_tells(read):
    """The event that the clause mainly tells, and those beside it; what only describes somebody in it is none."""
    roles = read("Amnesty International said that guards beat the prisoners and killed Luis Gil.").events()
    assert roles["Speech[said]"]["topic"] == {"Beating[beat]", "Killing[killed]"}
    roles = read("Maria Ressa said that Luis Gil, arrested in May, was tortured.").events()
    assert roles["Speech[said]"]["topic"] == {"Torture[tortured]"}


def test_a_saying_that_tells_no_event_is_about_its_subject_or_its_words(read):
    """Whoever is spoken of by name is the topic, never who speaks; else it is what is said."""
    assert read("Maria Ressa said that Luis Gil is a hero.").events()["Speech[said]"]["topic"] == {"Luis Gil"}
    said = [
        ("Maria Ressa said that she was tired of it all.", "said", "she was tired of it all"),
        ("“The food here was rotten,” said Maria Ressa.", "said", "The food here was rotten"),
        ("Iran rejected claims that it buys wheat from Chad.", "rejected", "claims that it buys wheat from Chad"),
        ("The Supreme Court ruled that the state cannot keep the money.", "ruled", "the state cannot keep the money"),
    ]
    for text, verb, topic in said:
        kind = "CourtRuling" if verb == "ruled" else "Speech"
        assert read(text).events()[f"{kind}[{verb}]"]["topic"] == {topic}


def test_what_is_said_ends_with_a_part_of_its_clause(read):
    """Long words are cut before a preposition, a conjunction or a comma, never inside a phrase."""
    long = "the food in the old kitchen was rotten and that the water from the well beside the northern gate was worse"
    said = read(f"Maria Ressa said that {long}.").events()["Speech[said]"]["topic"]
    assert all(long.startswith(words) and len(words) <= 80 for words in said)
    assert said == {"the food in the old kitchen was rotten and that the water from the well"}
    of = "claims about the old kitchen and several of the wards that the prison had kept shut for many years"
    assert read(f"Iran rejected {of}.").events()["Speech[rejected]"]["topic"] == {
        "claims about the old kitchen and several of the wards"
    }


def test_he_who_says_more_is_who_said_something_last(read):
    """Whoever is spoken of in what was said does not take the word."""
    text = "A lawyer, Maria Ressa, said that Luis Gil was in danger. She added that guards beat 30 men."
    assert read(text).stances()["Beating[beat]"][1] == "Maria Ressa"
    source = "A source said that Luis Gil was in danger. He added that guards beat 30 men."
    assert read(source).stances()["Beating[beat]"][1] == "A source"


def test_a_paragraph_of_quotation_goes_on_with_its_speaker(read):
    """The paragraph after a quotation, itself nothing but one, is the same person's; what holds more is not."""
    goes_on = "“It is an outrage in every way,” said Maria Ressa.\n\n“Guards beat 30 men in the camp in May.”"
    assert read(goes_on).stances()["Beating[beat]"][1] == "Maria Ressa"
    other = "“It is an outrage in every way,” said Maria Ressa.\n\nIt is sad. “Guards beat 30 men in the camp in May.”"
    assert read(other).stances()["Beating[beat]"][1] is None


def test_they_of_direct_speech_are_whom_it_spoke_of(read):
    """A pronoun in direct speech means nobody outside of it, nor who says it there."""
    text = "Luis Gil: “Two soldiers came in May. They beat Maria Ressa.”"
    assert read(text).events()["Beating[beat]"]["agent"] == {"Two soldiers"}
    nobody = "Two soldiers met Luis Gil in the camp. “They beat Maria Ressa,” said Luis Gil."
    assert "agent" not in read(nobody).events()["Beating[beat]"]


def test_the_day_of_what_is_said_is_not_the_day_of_saying(read):
    """A time in a clause that tells no event belongs to no verb above it."""
    roles = read("Maria Ressa said that the president knew the truth in June 2024.").events()
    assert "time" not in roles.get("Speech[said]", {})


def test_what_somebody_stands_charged_with_is_put_on_them(read):
    """The harm is alleged, of whom it is said; who was seized in a raid did not make it."""
    reading = read("Luis Gil was charged by prosecutors with torture.")
    assert reading.events()["Torture[torture]"]["agent"] == {"Luis Gil"}
    assert reading.stances()["Torture[torture]"][0] == "alleged"
    assert "agent" not in read("Luis Gil was arrested in a raid in May.").events()["Attack[raid]"]
    accused = read("Prosecutors accused soldiers of killing Luis Gil.").events()
    assert accused["Killing[killing]"]["agent"] == {"soldiers"}


def test_a_body_that_only_its_noun_tells_takes_part_where_it_acts(read):
    """A gang that abducts somebody is told; one that nothing is said of is no node."""
    assert read("A gang abducted Luis Gil in May.").events()["Kidnapping[abducted]"]["agent"] == {"A gang"}
    assert not any(kind == "Organization" for kind in read("Luis Gil was arrested near a gang.").kinds.values())


def test_we_of_a_body_that_speaks_is_the_body(read):
    """A person's "we" may be others too; a body's is itself."""
    body = read("“We condemn the killing of Luis Gil,” the United Nations said.").events()
    assert body["Accusation[condemn]"]["speaker"] == {"United Nations"}
    person = read("“We condemn the killing of Luis Gil,” Maria Ressa said.").events()
    assert "speaker" not in person.get("Accusation[condemn]", {})


def test_on_whose_behalf_somebody_speaks_is_no_topic(read):
    """Who speaks on another's behalf speaks of something else."""
    told = read("Maria Ressa spoke of the flood. Later Luis Gil spoke on her behalf to reporters in Chad.").events()
    assert not any("behalf" in filler for roles in told.values() for filler in roles.get("topic", ()))
