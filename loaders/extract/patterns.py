"""Events of a text without a parser, for Spanish: triggers by form, arguments by their order in the clause.

Precision comes first: an argument is read only where a name, a group or a time stands in the same clause, on the side
of the verb on which the language puts it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from loaders.extract.arguments import Argument
from loaders.extract.inflection import Form, forms, reporting, trigger
from loaders.extract.lexicon import table
from loaders.extract.mention import Entity, Link, Mention, sorts
from loaders.extract.times import Time

_PARTICIPLE = re.compile(r"(?:ado|ada|ados|adas|ido|ida|idos|idas|eso|esos|elto|eltos)$")
_PASSIVE = re.compile(
    r"\b(?:fue|fueron|sido|ser|está|están|estaba|estaban|permanecen|siguen|quedaron|quedó)\s+(?:\w+mente\s+)?$"
)
_PREPOSITION = re.compile(r"\b(hasta|hacia|desde|en|bajo|por|según|a|al|de|del|contra|con)\s+(?:el |la |los |las )?$")
_PLACES = {"hasta": "destination", "hacia": "destination", "desde": "origin", "en": "location", "a": None, "al": None}
_CLAUSE = re.compile(r"[.;:?!](?=\s|$)|,\s+(?:pero|mientras|y luego)\s|\s(?:mientras que|aunque)\s")


@dataclass(frozen=True, slots=True)
class Clue:
    """An event found by pattern: its words, roles, times, and how it is put."""

    form: Form
    start: int
    end: int
    arguments: tuple[Argument, ...]
    times: tuple[Time, ...]
    status: str
    claimant: Link | None


def groups(text: str, base: int, language: str) -> Iterator[tuple[Mention, str | None]]:
    """Groups of people: "252 venezolanos", "los hombres"; with the number where one stands before them."""
    nouns = "|".join(table(f"events.{language}.toml")["people"]["nouns"])
    number = r"\d{1,3}(?:[.,]\d{3})+|\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte"
    for match in re.finditer(
        rf"\b(?:(?P<n>{number})\s+|(?:los|las|sus|estos|esos)\s+)(?:\w+\s)?(?:{nouns})(?:\s(?:venezolanos|salvadoreños|estadounidenses|detenidos|deportados))?\b",
        text,
        re.IGNORECASE,
    ):
        mention = Mention(
            base + match.start(),
            base + match.end(),
            match.group(),
            "PersonGroup",
            "nominal",
            "counted" if match["n"] else "description",
            0.8,
        )
        yield mention, match["n"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its paragraph's text and offset, its mentions and times, and what is reported in it."""

    text: str
    base: int
    mentions: tuple[tuple[Mention, Entity], ...]
    times: tuple[Time, ...]
    said: tuple[int, str, Link | None] | None


def clues(
    text: str, base: int, mentions: list[tuple[Mention, Entity]], times: list[Time], language: str
) -> Iterator[Clue]:
    """The events of a paragraph; `mentions` are those of the paragraph in their order."""
    edges = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text)]
    for start, end in pairwise(edges):
        inside = tuple((m, e) for m, e in mentions if base + start <= m.start and m.end <= base + end)
        when = tuple(t for t in times if base + start <= t.start < base + end)
        clause = Clause(text, base, inside, when, _said(text, start, end, base, inside, language))
        if text[start:end].lstrip(" ,").startswith("¿") or text[end - 1 : end] == "?":
            continue  # a question states nothing
        named = [(m.start - base, m.end - base) for m, _ in inside]
        found = [
            m for m in trigger(language).finditer(text, start, end) if not any(a <= m.start() < b for a, b in named)
        ]
        for at, match in enumerate(found):
            left = _left(clause, found[at - 1].end() if at else start, match)
            right = found[at + 1].start() if at + 1 < len(found) else end
            clue = _clue(clause, match, (left, right), language, timed=at == _nearest(found, when, base))
            if clue and (clue.arguments or clue.times):
                yield clue


def _left(clause: Clause, left: int, match: re.Match[str]) -> int:
    """Where arguments of an event begin: in "X said that the men were held", X is not who was held."""
    said = clause.said
    after = said and left <= said[0] < match.start() and not clause.text[said[0] :].lower().startswith("según")
    return max(left, said[0]) if said and after else left


def _nearest(found: list[re.Match[str]], when: tuple[Time, ...], base: int) -> int:
    """Which trigger of a clause its time belongs to: the one that stands nearest."""
    if not when:
        return -1
    return min(range(len(found)), key=lambda i: abs(base + found[i].start() - when[0].start))


def _clue(clause: Clause, match: re.Match[str], reach: tuple[int, int], language: str, *, timed: bool) -> Clue | None:
    form = forms(language)[match.group().lower()]
    lead = clause.text[max(0, match.start() - 30) : match.start()]
    perfect = re.search(r"\b(?:ha|han|había|habían)\s+$", lead)
    passive = form.verbal and bool(_PARTICIPLE.search(match.group())) and not perfect
    args = list(_arguments(clause, match, reach, form, passive=passive))
    if form.subject and not any(_does(a, form.subject) for a in args):
        return None
    status, claimant = _put(clause.text, match, clause.said, language)
    place = (clause.base + match.start(), clause.base + match.end())
    return Clue(form, *place, tuple(args), clause.times if timed else (), status, claimant)


def _does(argument: Argument, sort: str) -> bool:
    entity = argument.link.entity
    return argument.role == "agent" and (sort in sorts(entity) or entity.is_a("Person"))


def _arguments(
    clause: Clause, match: re.Match[str], reach: tuple[int, int], form: Form, *, passive: bool
) -> Iterator[Argument]:
    speaker = form.agent
    used: set[tuple[str, int]] = set()
    for mention, entity in clause.mentions:
        start, end = mention.start - clause.base, mention.end - clause.base
        if not reach[0] <= start < reach[1]:
            continue
        before = end <= match.start()
        lead = clause.text[max(0, start - 26) : start]
        role = _role(lead, entity, form, speaker, before=before, passive=passive)
        once = role in (speaker, "patient") and any(r == role for r, _ in used)
        if role and not once and (role, id(entity)) not in used:
            used.add((role, id(entity)))
            carried = mention.method == "description" and mention is not entity.first
            yield Argument(role, Link(entity, mention.start, mention.end, 0.65, carried=carried, how="order of words"))


def _role(lead: str, entity: Entity, form: Form, speaker: str, *, before: bool, passive: bool) -> str | None:
    """The role of a mention by the words before it and by the side of the verb that it stands on."""
    told = sorts(entity) | ({"person", "actor"} if entity.kind in ("Person", "PersonGroup") else set())
    found = _PREPOSITION.search(lead.lower())
    word = found[1] if found else None
    if word in ("según", "contra"):
        return None
    if "law" in told:
        return _law_role(lead, word, form, before=before)
    if told & {"place", "country", "facility"} and word in _PLACES:
        moves = form.kind in ("Deportation", "Transfer", "Migration", "FlightLeg")
        return _PLACES[word] or ("destination" if moves else None)
    if not form.verbal:
        return "patient" if word in ("de", "del") and told & form.patient and not before else None
    actor = bool(told & {"actor", "country", "court"})
    if word == "por":
        return speaker if passive and actor else None
    if word is None and before and passive:
        return "patient" if told & form.patient else None
    # Who stands after the verb without "a" is who does it: "torturaron los guardias a 12 hombres".
    if word is None and actor and (before or "person" in form.patient):
        return speaker
    return "patient" if not before and word not in ("de", "del") and told & form.patient else None


def _law_role(lead: str, word: str | None, form: Form, *, before: bool) -> str | None:
    if "law" in form.patient and not before:
        return "patient"
    return "legalBasis" if word in ("bajo", "de", "del") or "virtud" in lead or "amparo" in lead else None


def _said(
    text: str, start: int, end: int, base: int, inside: tuple[tuple[Mention, Entity], ...], language: str
) -> tuple[int, str, Link | None] | None:
    """Where reported speech begins in a clause, its status, and who speaks."""
    verbs = reporting(language)
    for word in re.finditer(r"[\wáéíóúñ]+", text[start:end]):
        status = verbs.get(word.group().lower())
        if not status:
            continue
        at = start + word.start()
        after = word.group().lower() == "según"
        near = [
            (m, e)
            for m, e in inside
            if (m.start - base > at if after else m.end - base <= at)
            and (e.is_a("Actor") or e.kind in ("Country", "Report"))
        ]
        if near:
            mention, entity = near[0] if after else near[-1]
            return at, status, Link(entity, mention.start, mention.end, 0.65, carried=False, how="order of words")
    return None


def _put(
    text: str, match: re.Match[str], said: tuple[int, str, Link | None] | None, language: str
) -> tuple[str, Link | None]:
    marks = table(f"events.{language}.toml")["marks"]
    sentence = text[max(text.rfind(mark, 0, match.start()) for mark in ".;:!?") + 1 : match.start()]
    words = re.findall(r"[\wáéíóúñ]+", sentence.lower())
    status = _ending(match.group().lower())
    for told, key in (
        ("denied", "negation"),
        ("alleged", "alleged"),
        ("hypothetical", "hypothetical"),
        ("planned", "planned"),
    ):
        # A condition holds for its whole sentence, the other marks only for the words behind them.
        if set(words[-3:]) & set(marks[key]) or (key == "hypothetical" and words[:1] == ["si"]):
            status = told
            break
    if said and said[0] != match.start() and (said[0] < match.start() or text[said[0] :].lower().startswith("según")):
        return (said[1] if said[1] != "asserted" else status), said[2]
    return status, None


def _ending(form: str) -> str:
    """What the ending of a verb says: future is planned, conditional is hypothetical."""
    if re.search(r"r(?:á|án|emos)$", form):
        return "planned"
    return "hypothetical" if re.search(r"[aei]r(?:ía|ían)$", form) else "asserted"
