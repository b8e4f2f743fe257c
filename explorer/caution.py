"""Passages on violence: never in a title, a tooltip or a search snippet, and hidden in dossiers on request.

The machine knows them by the class of what they describe, and, where only words are at hand, by stems in English and
Spanish. It errs on the side of hiding: the words stay one click away, in the document.

>>> is_violent("They were beaten every day."), is_violent("Le golpearon."), is_violent("The flight left at noon.")
(True, True, False)
"""

import re

from ontology import vocabulary

_CLASSES = ("Abuse", "Kidnapping", "Death", "Injury", "SelfHarm", "Killing", "Attack")
_STEMS = re.compile(
    r"\b(tortur|beat(en|ing)|beat\b|rap(e|ed|es|ing)\b|sexual|suicid|self-harm|killed|kills\b|murder|corpse|dead\b|died\b|"
    r"groped|blood|batons?\b|pellets?|golpe|golpiza|palizas?|viola(ci|ron|da|do)|asesin|muert|murió|sangr|autolesi)",
    re.IGNORECASE,
)
NOTICE = (
    "Some documents describe torture, sexual violence, self-harm and death. Their words are shown where they are the "
    "evidence, never in titles or previews. In a dossier you can hide them."
)


def is_violent(words: str, *kinds: str) -> bool:
    """Whether words, or the classes of what they are about, speak of violence against people."""
    return any(kind in _sensitive() for kind in kinds) or bool(_STEMS.search(words))


def _sensitive() -> frozenset[str]:
    terms = vocabulary()
    return frozenset(name for top in _CLASSES if top in terms.kinds for name in terms.below(top))
