"""How the text puts an event: fact, plan, order, wish, condition, claim or denial."""

import pytest

PUT = [
    ("Luis Gil should not have been deported to Chad.", "Deportation[deported]", "asserted"),
    ("Ana Soto said that Chad freed Luis Gil; police suspect a trick.", "Release[freed]", "asserted"),
    ("Officers were able to secure the release of Luis Gil.", "Release[release]", "asserted"),
    ("France demanded an investigation into the killing of Luis Gil.", "Killing[killing]", "asserted"),
    ("Luis Gil was convicted of the attempted murder of Ana Soto.", "Attack[attempted murder]", "asserted"),
    ("The panel declined to lift the judge's order.", "CourtOrder[judge's order]", "asserted"),
    ("Chad gave what officials put at $6 million.", "Speech[put at]", "asserted"),
    ("Ana Soto, to whom Chad had delivered Luis Gil, fled.", "Transfer[delivered]", "asserted"),
    ("Chad declined to say where Luis Gil is held.", "Detention[held]", "asserted"),
    ("Congress should discuss these deportations.", "Deportation[deportations]", "asserted"),
    ("The men had prior convictions, including for weapons charges.", "LegalProceeding[charges]", "asserted"),
    ("The court has yet to free Luis Gil.", "Release[free]", "denied"),
    (
        "I hereby direct that all members of the gang who are in Chad are subject to removal.",
        "Deportation[removal]",
        "ordered",
    ),
    # let, kept from, ruled out, asked not to
    ("The families have not been allowed to visit Luis Gil.", "Visit[visit]", "denied"),
    ("An order kept the agency from moving Luis Gil out of Chad.", "Transfer[moving]", "denied"),
    ("The minister ruled out deporting Luis Gil.", "Deportation[deporting]", "denied"),
    ("The minister did not rule out deporting Luis Gil.", "Deportation[deporting]", "hypothetical"),
    ("Congress should order that Luis Gil be freed.", "Release[freed]", "hypothetical"),
    ("France asked Chad not to extradite Luis Gil.", "Deportation[extradite]", "hypothetical"),
    ("The president signed an order in 2022 authorizing sanctions on Chad.", "Sanction[sanctions]", "hypothetical"),
    ("One of the men is understood to have been beaten in Chad.", "Beating[beaten]", "alleged"),
    # planned
    ("Iran will deport 40 refugees.", "Deportation[deport]", "planned"),
    ("Iran is set to deport 40 refugees.", "Deportation[deport]", "planned"),
    ("Iran is going to deport 40 refugees.", "Deportation[deport]", "planned"),
    ("Iran was about to deport 40 refugees.", "Deportation[deport]", "planned"),
    ("40 refugees are to be deported to Chad.", "Deportation[deported]", "planned"),
    ("The White House said that it would deport 300 men.", "Deportation[deport]", "planned"),
    ("Iran invoked the Security Act to deport 40 refugees.", "Deportation[deport]", "planned"),
    ("The refugees are subject to deportation to Chad.", "Deportation[deportation]", "planned"),
    ("Iran sent troops to arrest Maria Ressa in Tehran.", "Arrest[arrest]", "planned"),
    ("Iran is prepared to release Maria Ressa.", "Release[release]", "planned"),
    ("A trial of Luis Gil is scheduled for June.", "LegalProceeding[trial]", "planned"),
    ("Luis Gil awaits extradition to Chad.", "Deportation[extradition]", "planned"),
    ("The minister answered, adding that Chad would deport Luis Gil.", "Deportation[deport]", "planned"),
    ("Iran will not rest until the smugglers are found and arrested.", "Arrest[arrested]", "planned"),
    ("Iran will speak once Luis Gil is deported to Chad.", "Deportation[deported]", "planned"),
    ("Iran will protest because Luis Gil is jailed in Chad.", "Detention[jailed]", "asserted"),
    ("The widow will speak when the court, which jailed Luis Gil, meets.", "Detention[jailed]", "asserted"),
    # ordered
    ("President Duarte ordered the deportation of 40 refugees.", "Deportation[deportation]", "ordered"),
    ("I am directing the army to arrest Luis Gil.", "Arrest[arrest]", "ordered"),
    ("The Secretary of State shall deport 40 refugees.", "Deportation[deport]", "ordered"),
    ("Police told Luis Gil to leave Chad.", "Migration[leave]", "ordered"),
    # hypothetical
    ("Iran must release Maria Ressa.", "Release[release]", "hypothetical"),
    ("Activists called for the release of 40 refugees.", "Release[release]", "hypothetical"),
    ("France is pushing for the release of Maria Ressa.", "Release[release]", "hypothetical"),
    ("If convicted, Luis Gil would be deported to Chad.", "Deportation[deported]", "hypothetical"),
    ("If Iran deports 40 refugees, France will impose sanctions on Iran.", "Sanction[impose]", "hypothetical"),
    ("The court said that Iran shall not deport Luis Gil.", "Deportation[deport]", "hypothetical"),
    ("No state may deport Maria Ressa.", "Deportation[deport]", "hypothetical"),
    ("Iran should free Luis Gil, halt the trial, and release Maria Ressa.", "Release[release]", "hypothetical"),
    ("Luis Gil faces deportation to Chad.", "Deportation[deportation]", "hypothetical"),
    ("Iran threatened to kill Maria Ressa.", "Killing[kill]", "hypothetical"),
    ("France made a recommendation regarding the release of Maria Ressa.", "Release[release]", "hypothetical"),
    ("Guards who torture prisoners will be punished.", "Torture[torture]", "hypothetical"),
    ("Iran bans visits from those who jail reporters.", "Detention[jail]", "hypothetical"),
    ("Iran pays anyone who kills soldiers.", "Killing[kills]", "hypothetical"),
    ("Iran honours those who were killed in Chad.", "Killing[killed]", "asserted"),
    ("The director may determine that guards tortured Luis Gil.", "Torture[tortured]", "hypothetical"),
    ("Ana Soto neither confirmed nor denied the arrest of Luis Gil.", "Arrest[arrest]", "hypothetical"),
    ("It is not clear whether Luis Gil was tortured.", "Torture[tortured]", "hypothetical"),
    # alleged
    ("In Chad, he alleges, Luis Gil was tortured.", "Torture[tortured]", "alleged"),
    ("Chad punished three officers deemed responsible for the torture of Luis Gil.", "Torture[torture]", "alleged"),
    ("Luis Gil is suspected of killing 40 refugees.", "Killing[killing]", "alleged"),
    ("Luis Gil is wanted for murder in Chad.", "Killing[murder]", "alleged"),
    ("I direct the Minister, within 60 days, to release 40 refugees.", "Release[release]", "ordered"),
    ("It is reported that Chad deported 40 refugees.", "Deportation[deported]", "alleged"),
    ("Chad is said to have deported 40 refugees.", "Deportation[deported]", "alleged"),
    ("There were reports that soldiers killed 40 villagers.", "Killing[killed]", "alleged"),
    ("The charges against Luis Gil include the murder of three men.", "Killing[murder]", "alleged"),
    ("Evidence suggests that soldiers killed 40 villagers.", "Killing[killed]", "alleged"),
    ("Guards allegedly took part in the killing of Luis Gil.", "Killing[killing]", "alleged"),
    ("The killing of Luis Gil allegedly took place in May.", "Killing[killing]", "alleged"),
    ("Luis Gil was charged with killing three men.", "LegalProceeding[charged]", "alleged"),
    # denied
    ("There is no evidence that Iran killed 40 refugees.", "Killing[killed]", "denied"),
    ("Iran deported 40 refugees instead of releasing them.", "Release[releasing]", "denied"),
    ("Luis Gil was not involved in the killing of 40 refugees.", "Killing[killing]", "denied"),
    ("The court blocked Iran from deporting 40 refugees.", "Deportation[deporting]", "denied"),
    ("Iran was unable to deport 40 refugees.", "Deportation[deport]", "denied"),
    ("France has not succeeded in securing the release of Maria Ressa.", "Release[release]", "denied"),
    ("Iran refused to release Maria Ressa.", "Release[release]", "denied"),
    ("The refusal to release Maria Ressa was criticized.", "Release[release]", "denied"),
    # facts, whatever stands around them
    ("Iran used the Security Act to deport 40 refugees.", "Deportation[deport]", "asserted"),
    ("Iran managed to deport 40 refugees.", "Deportation[deport]", "asserted"),
    ("France demands the release of 40 refugees held in Iran.", "Detention[held]", "asserted"),
    ("I want to thank France for securing the release of Luis Gil.", "Release[release]", "asserted"),
    ("Maria Ressa will come home after being detained in Chad.", "Detention[detained]", "asserted"),
    ("The release of Maria Ressa would not have been possible without Qatar.", "Release[release]", "asserted"),
    ("France will hold Iran responsible for the killing of Maria Ressa.", "Killing[killing]", "asserted"),
    ("Amnesty International called the deportation of 40 men illegal.", "Deportation[deportation]", "asserted"),
    ("Iran denied that it beat Luis Gil, saying that he died in May.", "Death[died]", "asserted"),
    ("Iran must release all journalists imprisoned for their work.", "Detention[imprisoned]", "asserted"),
    ("France urged Iran to condemn the killing of Maria Ressa.", "Killing[killing]", "asserted"),
    ("Iran did not condemn the killing of Maria Ressa.", "Killing[killing]", "asserted"),
    ("Maria Ressa sought asylum in France.", "Asylum[asylum]", "asserted"),
    ("Under the order signed by Biden, sanctions can be imposed.", "Legislation[signed]", "asserted"),
]


@pytest.mark.parametrize(("text", "event", "status"), PUT)
def test_status(read, text, event, status):
    """What governs an event says how it is put, and what only stands beside it does not."""
    stances = read(text).stances()
    assert event in stances, sorted(stances)
    assert stances[event][0] == status


def test_who_denies_a_claim_is_who_says_that_it_is_not_so(read):
    """A denial is the denier's word, not that of whoever made the claim."""
    reading = read("Luis Gil denied claims by Amnesty International of the killing of three men.")
    assert reading.stances()["Killing[killing]"] == ("denied", "Luis Gil")


LENT = [
    # verbs that only lend their mood to a noun behind a preposition
    ("Luis Gil was not subjected to torture.", "Torture[torture]", "denied"),
    ("Luis Gil could be subjected to torture in Chad.", "Torture[torture]", "hypothetical"),
    ("Luis Gil was subjected to torture.", "Torture[torture]", "asserted"),
    ("Luis Gil was never put on trial.", "LegalProceeding[trial]", "denied"),
    ("The men were not placed in solitary confinement.", "SolitaryConfinement[solitary confinement]", "denied"),
    ("The raid could lead to the arrest of Luis Gil.", "Arrest[arrest]", "hypothetical"),
    ("Luis Gil was not freed after the attack in Chad.", "Attack[attack]", "asserted"),
    # what is said of what there is, or is so
    ("There was never a deportation of Luis Gil.", "Deportation[deportation]", "denied"),
    ("There may be a trial of Luis Gil in May.", "LegalProceeding[trial]", "hypothetical"),
    ("It is false that Luis Gil was tortured.", "Torture[tortured]", "denied"),
    ("It is not true that Luis Gil was tortured.", "Torture[tortured]", "denied"),
    ("It is possible that Luis Gil was tortured.", "Torture[tortured]", "hypothetical"),
    ("It is outrageous that Luis Gil was tortured.", "Torture[tortured]", "asserted"),
    # what somebody did not come to, or did instead
    ("Luis Gil was spared deportation.", "Deportation[deportation]", "denied"),
    ("Rather than deport Luis Gil, Chad freed him.", "Deportation[deport]", "denied"),
    ("Chad freed Luis Gil rather than deporting him.", "Deportation[deporting]", "denied"),
    ("Chad freed Luis Gil rather than deporting him.", "Release[freed]", "asserted"),
    ("Chad stopped short of deporting Luis Gil.", "Deportation[deporting]", "denied"),
    ("Luis Gil dreamed that he was killed.", "Killing[killed]", "hypothetical"),
    ("Luis Gil has yet to be released.", "Release[released]", "denied"),
    ("Had Luis Gil been deported, he would have been killed.", "Deportation[deported]", "hypothetical"),
    ("Luis Gil pleaded not guilty to killing Ana Soto.", "Killing[killing]", "denied"),
    ("Luis Gil was found guilty of killing Ana Soto.", "Killing[killing]", "asserted"),
    # what is done to the noun in the passive
    ("The deportation of Luis Gil was cancelled.", "Deportation[deportation]", "denied"),
    ("The release of Luis Gil was ordered.", "Release[release]", "ordered"),
    ("The extradition of Luis Gil was requested.", "Deportation[extradition]", "hypothetical"),
    ("The killing of Luis Gil was condemned.", "Killing[killing]", "asserted"),
]

GIVEN = [
    # what is not said, known, or commented on, is so all the same
    ("Chad declined to comment on the arrest of Luis Gil.", "Arrest[arrest]", "asserted"),
    ("Chad did not explain why Luis Gil was arrested.", "Arrest[arrested]", "asserted"),
    ("Luis Gil did not know that Ana Soto had been killed.", "Killing[killed]", "asserted"),
    ("He says he does not know who arrested Luis Gil.", "Arrest[arrested]", "asserted"),
    ("The family was not informed of the arrest of Luis Gil.", "Arrest[arrest]", "asserted"),
    ("Guards did not prevent the killing of Luis Gil.", "Killing[killing]", "asserted"),
    ("Police did not fail to arrest Luis Gil.", "Arrest[arrest]", "asserted"),
    ("Luis Gil would later be deported.", "Deportation[deported]", "asserted"),
    # but not what is asked, denied, or another's belief
    ("Chad refused to say whether Luis Gil was arrested.", "Arrest[arrested]", "hypothetical"),
    ("Chad did not confirm that Luis Gil was arrested.", "Arrest[arrested]", "hypothetical"),
    ("Ana Soto believes that Chad knows who arrested Luis Gil.", "Arrest[arrested]", "alleged"),
]


@pytest.mark.parametrize(("text", "event", "status"), GIVEN)
def test_what_is_taken_for_granted_stays(read, text, event, status):
    """A sentence that does not say why, or does not comment, denies nothing."""
    assert read(text).stances()[event][0] == status


@pytest.mark.parametrize(("text", "event", "status"), LENT)
def test_what_did_not_happen_is_never_asserted(read, text, event, status):
    """However the sentence says so."""
    assert read(text).stances()[event][0] == status
