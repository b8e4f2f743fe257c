"""Families of words that tell an event of a class, in sentences of their kind; and what only looks like one."""

import pytest

TOLD = [
    # who is let go, housed, among those held; who enters and is stopped
    ("Release", "Chad has let go of two prisoners."),
    ("Release", "Luis Gil was allowed to go home."),
    ("Release", "Luis Gil was brought home from the same prison."),
    ("Detention", "The firm houses detainees in an old hotel."),
    ("Detention", "Luis Gil is believed to be among the prisoners."),
    ("Detention", "Luis Gil is serving ten years."),
    ("Detention", "Luis Gil was placed under house arrest in Yangon."),
    ("Migration", "A Chadian roofer entered the country near Nuevo Laredo in 2009."),
    ("Arrest", "The navy stopped the boat near Malta."),
    ("Deportation", "The navy pushed the dinghy back to Turkey."),
    ("Deportation", "Ana Soto learned of her brother's removal from a list."),
    ("Deportation", "The deported men told of it. Ten more were sent on 6 October."),
    ("Deportation", "Chad deports migrants. Luis Gil feared being returned to Sudan."),
    ("Deportation", "Chad deports migrants. Luis Gil was told that he would be removed."),
    ("Transfer", "The coast guard returned 80 people to Libya."),
    ("SelfHarm", "Three detainees took their own lives."),
    ("Arrest", "Salvadoran forces have arrested upwards of 83,000 people."),
    ("Transfer", "Many families were made to leave at gunpoint."),
    ("Speech", "Ana Soto asked the ministry for an armoured car."),
    ("Speech", "A freed prisoner telephoned Ana Soto."),
    ("Speech", "President Diaz posted a video of the men."),
    ("Abuse", "Ali Musa was ill-treated in Perm."),
    ("Detention", "The deprivation of liberty of Ali Musa in Khartoum lacked any basis."),
    ("Appointment", "Until his dismissal last autumn Ali Musa ran the office."),
    ("Speech", "French nationals are once more urged to leave Iran."),
    # courts, by name, by pronoun, by what they own
    ("CourtOrder", "A federal judge questioned the minister. She had ordered that Luis Gil be freed."),
    ("CourtRuling", "That same court held in July that Latvia was at fault."),
    ("CourtRuling", "The ministry will appeal Judge Soto's decision."),
    ("CourtRuling", "The rules were struck down in March."),
    ("CourtRuling", "Luis Gil was given eight years in prison."),
    ("CourtRuling", "Officials were held in contempt of court."),
    ("CourtRuling", "The ban was declared unconstitutional in May."),
    ("LegalProceeding", "Relatives asked the Supreme Court to intervene."),
    ("LegalProceeding", "Luis Gil was put on trial for fraud."),
    ("LegalProceeding", "The men challenged their transfer in court."),
    ("LegalProceeding", "The judge pressed a lawyer for answers."),
    ("LegalProceeding", "Luis Gil lost his appeal in March."),
    # money, bargains, papers, measures
    ("Funding", "Chad took the men in exchange for $5 million."),
    ("Funding", "The island was promised $300 million a year."),
    ("Funding", "No funds were released to Chad."),
    ("Funding", "Guards sold families the right to visit for $400."),
    ("AgreementMade", "The two governments struck a bargain in May."),
    ("AgreementMade", "Chad and Sudan signed a treaty in Doha."),
    ("AgreementMade", "A partnership concluded in April was dropped."),
    ("ReportPublication", "The Senate released the summary of the report."),
    ("Legislation", "The order of 1 May is hereby revoked."),
    ("Legislation", "Parliament approved the plan in June."),
    ("Legislation", "The decree entered into force in January."),
    ("Sanction", "The firm was listed by the European Union in 2021."),
    ("Sanction", "Two officials were placed under sanctions."),
    ("Sanction", "The Council barred Luis Gil from entering the Union."),
    ("Asylum", "Luis Gil was granted residence in December."),
    # harm
    ("Abuse", "Guards broke two of his ribs."),
    ("Abuse", "Guards slashed at the soles of his feet."),
    ("Abuse", "The army used Luis Gil as a bargaining chip."),
    ("Abuse", "The guards separated Ana Soto from her children."),
    ("Deprivation", "Luis Gil spent a month without insulin."),
    ("Deprivation", "Luis Gil was denied a lawyer."),
    ("Attack", "Soldiers fired into the crowd."),
    # talks and crowds
    ("Negotiation", "The envoys met in Doha on Monday."),
    ("Protest", "Supporters will gather outside the embassy on Saturday."),
    ("PrisonerExchange", "The prisoner swap was agreed in May. The exchange took place on a bridge."),
]

NOT_TOLD = [
    ("Attack", "The regime closed the schools, robbing the youth of their future."),
    ("Attack", "The envoys condemned an assault on the democratic aspirations of Chad."),
    ("LegalProceeding", "Ana Soto filed an application with the immigration service."),
    ("LegalProceeding", "The firm filed its annual report with the securities regulator."),
    ("LegalProceeding", "The ambassador of Chad was summoned to the ministry."),
    ("Deportation", "Luis Gil was removed from office in May."),
    ("Abuse", "A jet bound for Minsk carried the men."),
    ("Attack", "The decree entered into force in January."),
    ("Attack", "The rules were struck down in March."),
    ("Attack", "Karim set himself on fire in Cairo."),
    ("Deportation", "The committee rendered an opinion in May."),
    ("Transfer", "Guards put Luis Gil on the list."),
    ("Appointment", "Luis Gil went to his check-in appointment in Dallas."),
    ("Detention", "Luis Gil served as warden of the prison in Perm."),
    ("Detention", "Two officials were placed under sanctions."),
    ("PrisonerExchange", "The exchange of letters went on for years."),
    ("AgreementMade", "The steps are taken in close partnership with Mexico."),
    ("Funding", "The men were freed in exchange for a promise."),
]


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_told(read, kind: str, text: str) -> None:
    """The words tell an event of the class."""
    assert kind in {label.split("[")[0] for label in read(text).events()}


@pytest.mark.parametrize(("kind", "text"), NOT_TOLD)
def test_not_told(read, kind: str, text: str) -> None:
    """The words tell no event of the class."""
    assert kind not in {label.split("[")[0] for label in read(text).events()}


@pytest.mark.parametrize(
    "text",
    [
        "Every two years the agency publishes a report on prisons.",
        "The committee publishes a report each year.",
        "The minister visits the camp regularly.",
    ],
)
def test_habit(read, text: str) -> None:
    """What is done again and again is no single event; the reader can see that it was left out."""
    reading = read(text)
    assert not any(label.startswith(("ReportPublication", "Visit")) for label in reading.events())
    assert "a habit, no single event" in {refusal.reason for refusal in reading.refusals}


def test_harm_that_recurs_is_told(read) -> None:
    """Harm is told however often it is done."""
    assert "Beating[beat]" in read("The guards beat the prisoners every night.").events()
