"""Documents in two languages: each paragraph is read in its own."""

import pytest

from loaders.extract.grammar.tongue import tongues

ENGLISH = "The Ministry of Justice said that the police of Chad arrested Luis Gil in Abéché on 3 May 2025."
SPANISH = "El Ministerio de Justicia dijo que la policía de Chad detuvo a Luis Gil en Abéché el 3 de mayo de 2025."
NAMES = "Tren de Aragua, Cártel de los Soles, Cárcel de la Reforma"
SHORT = "Queda detenido."


@pytest.mark.parametrize(
    ("paragraphs", "language", "wanted"),
    [
        ([ENGLISH, SPANISH], "en", ["en", "es"]),
        ([ENGLISH, SPANISH], "es", ["en", "es"]),
        ([ENGLISH, SPANISH], "fr", ["fr", "fr"]),
        ([ENGLISH, f"The men of the {NAMES} were held by the police."], "en", ["en", "en"]),
        ([NAMES[:15], SPANISH, SHORT, ENGLISH, SHORT], "en", ["en", "es", "es", "en", "en"]),
        ([], "en", []),
    ],
)
def test_tongues(paragraphs, language, wanted):
    """A paragraph is of another language where its words plainly show it; names alone do not."""
    assert list(tongues(paragraphs, language)) == wanted


@pytest.mark.parametrize("language", ["en", "es"])
def test_both_halves_of_a_bilingual_document_tell_of_the_same(read, language):
    """The same sentence in two languages gives an arrest each, of one person by one body at one time."""
    found = read(f"{ENGLISH}\n\n{SPANISH}", language=language)
    events = found.events()
    english, spanish = events["Arrest[arrested]"], events["Arrest[detuvo]"]
    assert english["patient"] == spanish["patient"] == {"Luis Gil"}
    assert english["time"] == spanish["time"] == {"2025-05-03"}
    assert {"Speech[said]", "Speech[dijo]"} <= events.keys()


def test_each_half_says_what_it_says_alone(read):
    """Beside a paragraph in another language, a paragraph tells the same events as without it."""
    both = read(f"{ENGLISH}\n\n{SPANISH}").events().keys()
    assert both == read(ENGLISH).events().keys() | read(SPANISH, language="es").events().keys()
