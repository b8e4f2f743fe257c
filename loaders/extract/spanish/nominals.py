"""The roles of the phrases behind a Spanish noun that tells an event."""

from collections.abc import Iterator
from functools import cache

from loaders.extract.lexicon import table
from loaders.extract.spanish import prepositions, slots
from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.triggers import Frame

# Nouns of harm that "a" ties to whom it is done to: "agresiones a seis adolescentes".
HARMS = frozenset(
    ("Attack", "Abuse", "Beating", "Torture", "SexualViolence", "Threat", "Visit", "Interview", "Sanction")
)


# Nouns of deeds of which "por" tells who did them: "torturas, cometidas por soldados".
_DONE = frozenset(("Attack", "Abuse", "Beating", "Torture", "SexualViolence", "Killing", "Arrest", "Kidnapping"))


@cache
def _owners() -> frozenset[str]:
    return frozenset(table("frames.en.toml")["owned"]["classes"])


def around(phrase: Phrase, frame: Frame, who: Descriptions) -> Iterator[slots.Filled]:
    """The role of a phrase that stands with the verb of a noun that tells an event."""
    return prepositions.placed(phrase.prep or "", phrase, frame, who, verbal=True)


def of_noun(frame: Frame, phrases: list[Phrase], who: Descriptions) -> Iterator[slots.Filled]:
    """What stands behind a noun that tells an event: "la detención de X por Y en Z"."""
    owner = owned(frame)
    for phrase in phrases:
        kinds = who.kinds(phrase)
        if phrase.time or phrase.prep is None:
            continue
        if phrase.prep == "de":
            role = owner
            wanted = slots.patients(frame.kind)
            if kinds & {"actor", "country", "person", "court"} and not (
                wanted == {"person"} and not kinds & {"person"}
            ):
                yield slots.Filled(role, phrase)
            elif owner != "patient" and kinds & {"law", "agreement", "report"}:
                yield slots.Filled("patient", phrase)
            elif frame.kind in prepositions.MOVES and kinds & {"country", "place", "facility"}:
                yield slots.Filled("origin", phrase)
        elif phrase.prep == "a" and frame.kind in HARMS and kinds & {"person", "actor", "court"}:
            yield slots.Filled("patient", phrase)
        elif (
            phrase.prep == "por"
            and kinds & {"actor", "country", "court"}
            and (
                phrase.mention
                or phrase.definite
                or (phrase.of and phrase.of.mention)
                or (frame.kind in _DONE and "person" in kinds)
            )
        ):
            yield slots.Filled(frame.agent, phrase)
        else:
            yield from prepositions.placed(phrase.prep, phrase, frame, who, verbal=False)


def owned(frame: Frame) -> str:
    """What "de" or "su" makes of somebody beside a noun: who does it, for some classes, else who suffers it."""
    return frame.agent if frame.kind in _owners() else "patient"
