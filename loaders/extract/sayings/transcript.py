"""Turns of a transcript: "SECRETARY RUBIO: Good afternoon.", and the paragraphs that go on from it."""

import re

from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.voices import Spoken
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.mention import Link, Mention

# A label in capitals opens a turn that lasts to the next one; "Q" and "QUESTION" are nobody's.
_LABEL = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*,? ){0,5}[A-ZÀ-Þ][\w.'’-]*(?: \([^()]{1,60}\))?:\s+(?=[^\s\"“])|Q\s+(?=[A-Z])"
)


def take_turn(part: Part, text: str, reference: Reference) -> bool:
    """Whether a paragraph is a turn of a transcript; then what is said in it is added to the voices."""
    voices, label = reference.voices, _LABEL.match(text)
    if label is None:
        if voices.turn_of is None or text.lstrip().startswith(("(", "[")):
            return False
        voices.hear(Spoken(part.base, part.base + len(text), voices.turn_of, whole=True))
        return True
    speaker, capitals = _speaker(part, label.group(), reference), label.group().isupper()
    if speaker is None and capitals:
        speaker = _introduced(part, text, label.end(), reference)
    if speaker is None and not capitals:
        return False
    voices.turn_of = speaker if capitals else None
    voices.hear(Spoken(part.base + label.end(), part.base + len(text), speaker, whole=True))
    return True


_GREETING = re.compile(
    r"(?:(?:hi|hello|hey|yes|thanks|thank you|good (?:morning|afternoon|evening))\b[^.?!]{0,25}[,.!]?\s*)?"
    r"(?:(?:i['’]m|this is|it['’]s|my name is)\s+)?",
    re.IGNORECASE,
)
# A name that nothing else found, before that of an outlet.
_NAMED = re.compile(r"([A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,2}),? (?:(?:with|from|of|at|for) )?(?:the )?(?=[A-Z])")
_OUTLET = re.compile(r",? (?:with|from|of|at|for) (?:the )?[A-Z]|, (?:the )?[A-Z][\w ]{1,40}[.,]")


def _introduced(part: Part, text: str, start: int, reference: Reference) -> Link | None:
    """Who begins a question by name and outlet: "Q Hi, Ana Soto with Reuters. …"."""
    first, cast = part.base + start, reference.cast
    for mention, entity in cast.within(first, first + 60):
        greets = _GREETING.fullmatch(text, start, mention.start - part.base)
        if (
            mention.form == "name"
            and entity.kind == "Person"
            and greets
            and _OUTLET.match(text, mention.end - part.base)
        ):
            return Link(entity, mention.start, mention.end, 0.75, carried=False, how="gives the name")
    greeting = _GREETING.match(text, start)
    name = _NAMED.match(text, greeting.end() if greeting else start)
    outlet = cast.at(part.base + name.end(), part.base + name.end() + 1) if name else None
    if name is None or outlet is None or not outlet[1].is_a("MediaOrganization"):
        return None
    place = part.base + name.start(1), part.base + name.end(1)
    person = cast.create(Mention(*place, name[1], "Person", "name", "before an outlet", 0.7))
    return Link(person, *place, 0.7, carried=False, how="gives the name")


def _speaker(part: Part, label: str, reference: Reference) -> Link | None:
    bare = re.sub(r"(?:\s*\([^()]*\))?:?\s*$", "", label)
    if bare.rsplit(" ", 1)[-1].lower() in saying().anonymous:
        return None
    end = part.base + len(bare)
    found = reference.cast.at(end - 1, end)
    if not found or found[0].form != "name" or found[1].kind != "Person":
        return None
    return Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how="before the colon")
