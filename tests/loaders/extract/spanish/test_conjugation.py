"""Verb forms are made by rule: stems change, spelling holds, irregular verbs are data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extract.lexicon import table
from loaders.extract.spanish.conjugation import conjugate

KNOWN = sorted(table("verbs.es.toml")["known"]["verbs"])


@pytest.mark.parametrize(
    ("verb", "form", "mood"),
    [
        ("detener", "detuvieron", "past"),
        ("detener", "detengan", "subjunctive"),
        ("negar", "niega", "present"),
        ("pedir", "pidió", "past"),
        ("huir", "huyeron", "past"),
        ("buscar", "busque", "subjunctive"),
        ("dirigir", "dirija", "subjunctive"),
        ("conducir", "condujeron", "past"),
        ("devolver", "devueltos", "participle"),
        ("enviar", "envía", "present"),
        ("morir", "murieron", "past"),
        ("deportar", "deportarlos", "infinitive"),
        ("acusar", "acusándolos", "gerund"),
        ("decir", "dirán", "future"),
        ("aislar", "aísla", "present"),
        ("reunir", "reúnen", "present"),
        ("situar", "sitúan", "present"),
        ("desplegar", "despliega", "present"),
        ("expedir", "expidió", "past"),
        ("convenir", "convino", "past"),
        ("salir", "saldríamos", "conditional"),
    ],
)
def test_forms(verb, form, mood):
    """Each form is made, and says its mood."""
    assert mood in {told.mood for made, told in conjugate(verb) if made == form}


@given(st.sampled_from(KNOWN))
def test_every_verb_has_its_moods(verb):
    """Whatever the verb: a past, a participle and an infinitive, all of its own lemma."""
    made = list(conjugate(verb))
    assert {"past", "participle", "infinitive", "future"} <= {told.mood for _, told in made} or verb == "ir"
    assert {told.lemma for _, told in made} == {verb}
