"""Proper names in a paragraph: names known by heart, names whose form tells their class, and the parser's own."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.grammar.dateline import dateline
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming import aircraft, citation, designation, nickname, office, state, statute
from loaders.extract.naming.form import CAPITALISED, CHUNK, POSSESSIVE, form_of, pieces
from loaders.extract.naming.mention import Mention
from loaders.extract.naming.persons import (
    alone,
    dotted,
    full_name,
    initials,
    labels,
    named,
    quoted,
    speakers,
    title_length,
    titled,
)
from loaders.extract.naming.shortname import shortened
from loaders.extract.naming.statistical import capitals, parsed
from loaders.extract.naming.surroundings import capitals_acting, held, settled, stands, stated, towns


def find_all(parts: list[Part]) -> list[Mention]:
    """The proper names of a document."""
    found = [mention for part in parts for mention in find(part)]
    return [*found, *shortened(parts, found)]


def find(part: Part) -> list[Mention]:
    """The proper names of a paragraph, none overlapping another, in their order."""
    text = part.text
    taken: list[tuple[int, int]] = []
    kept: list[Mention] = []
    # Longer first within a way of finding; a way that knows more goes before one that guesses.
    for way in _WAYS:
        found = sorted(way(part, text), key=lambda m: (m.start - m.end, m.start))
        for mention in found:
            if not any(mention.start < end and start < mention.end for start, end in taken):
                taken.append((mention.start, mention.end))
                kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _formed(part: Part, text: str) -> Iterator[Mention]:
    """Chunks of capitalised words whose last or first word says what they are."""
    for chunk in CHUNK.finditer(text):
        for start, end in pieces(chunk.group()):
            kind = form_of(chunk.group()[start:end])
            dated = _OF_YEAR.match(text, chunk.start() + end) if kind in ("Law", "Treaty") else None
            end += len(dated.group()) if dated else 0
            numbered = _NUMBERED.match(text, chunk.start() + end) if kind in ("Facility", "Prison") else None
            end += len(numbered.group()) if numbered else 0
            judged = kind == "Place" and _OF_COURT.match(text, chunk.start() + end)
            if kind and not judged and chunk.group()[start:end] not in names().stop:
                yield named(part, chunk.start() + start, chunk.start() + end, kind, "form")


def _placed(part: Part, text: str) -> Iterator[Mention]:
    """The place of a dateline."""
    line = dateline(text) if part.doc.has_annotation("DEP") else None
    if line and POSSESSIVE.sub("", text[: line[0]]).title() not in names().countries:
        yield named(part, 0, line[0], "Place", "form")


# "U.S. District Judge Ana Soto" sits in no "U.S. District".
_OF_COURT = re.compile(r" (?:Judge|Attorney|Magistrate|Justice)\b")
# "Regional Processing Centre 3".
_NUMBERED = re.compile(r" (?:\d{1,2}|[IVX]{1,4})(?!\w|[.,]\d|%|-)")
_OF_YEAR = re.compile(r" of (?:1[6-9]|20)\d\d\b")
_GOVERNING = re.compile(
    rf"({CAPITALISED}(?: {CAPITALISED}){{0,2}}?|both the {CAPITALISED} and {CAPITALISED})"
    r"(?:['’]s)? ([a-z]+(?: forces)?|Administration|Regime|Government|Authorities)\b"
)


_BACKED = re.compile(r"-(?:backed|led|run|aligned|installed|appointed|recogni[sz]ed|friendly|born|based)$")
_LEADS = ("The", "In", "But", "Under", "When", "While", "After", "As", "Since", "President")


def _governs(who: str) -> bool:
    """Whether a name before "Administration" in capitals is a leader's, a country's or a demonym."""
    last = who.split()[-1]
    known = {kind for name, kind in names().gazetteer.get(last.split("-")[0], ()) if name == last.split("-")[0]}
    return "Person" in known or who in names().countries or who in names().demonyms


_OF_COUNTRY = re.compile(
    rf"\b(?:[Gg]overnment|[Rr]egime|[Aa]uthorities) of (?:the )?({CAPITALISED}(?: {CAPITALISED}){{0,3}})"
)


def _governments(part: Part, text: str) -> Iterator[Mention]:
    """A country or a leader and what governs there: "the Maduro regime", "US authorities", "Venezuelan police"."""
    for match in _OF_COUNTRY.finditer(text):
        if POSSESSIVE.sub("", match[1]) in names().countries:
            yield named(part, match.start(), match.end(), "Government", "government")
    nouns, agencies = names().government, names().agencies
    for match in _GOVERNING.finditer(text):
        lead, _, rest = match[1].partition(" ")
        who, noun = rest if rest and lead in _LEADS else match[1], match[2].lower()
        if match[2] != noun and not _governs(who):
            continue
        if (
            (noun not in nouns and noun not in agencies)
            or (who in names().stop and who not in names().demonyms)
            or who.lower() in lexicon().words["title"]
        ):
            continue
        if _BACKED.search(who):
            continue  # "the US-backed regime" is not the one of the US
        who = who[title_length(who) :]
        start = match.start(1) + match[1].rfind(who)
        if noun in agencies and who not in names().demonyms and who not in names().countries:
            continue
        kind = "Government" if noun in nouns else "GovernmentAgency"
        yield Mention(
            part.base + start, part.base + match.end(), text[start : match.end()], kind, "name", "government", 0.9
        )


def _known(part: Part, text: str) -> Iterator[Mention]:
    """Names known by heart."""
    for word in re.finditer(r"(?<![\w-])[\w’']+(?:\.\w)*\.?", text):
        key = word.group()
        for first in {key, key.rstrip("."), POSSESSIVE.sub("", key)}:
            for name, kind in names().gazetteer.get(first, ()):
                end = word.start() + len(name)
                if text.startswith(name, word.start()) and not re.match(
                    r"[\w-]*[A-Za-z0-9]|\$", text[end : end + 1] if name[-1] != "." else ""
                ):
                    if not _is_pronoun(part, word.start(), name):
                        kind = "Place" if name in names().ambiguous and text[: word.start()].endswith(", ") else kind
                        start = full_name(text, word.start()) if kind == "Person" else word.start()
                        yield named(part, start, end, kind, "known", 0.95)
                    break


def _is_pronoun(part: Part, start: int, name: str) -> bool:
    """Whether capitals only shout: "US" for "us", "WHO" for "who"; the words around decide."""
    return (name in ("WHO", "US", "CAT", "House") and part.text[start : start + 40].isupper()) or (
        name == "WHO" and not re.match(r"WHO\b(?! [a-z]+s\b)", part.text[start:])
    )


@cache
def _given_pattern() -> re.Pattern[str]:
    first = "|".join(sorted(names().given, key=lambda name: (-len(name), name)))
    particle = "(?:de la |de los |de |del |bin |van |von |al-|da |dos )?"
    return re.compile(
        rf"(?<!San )(?<!Santa )(?<![\w-])(?:{first})(?: [A-Z]\.?(?= ))?(?: {particle}[A-ZÀ-Þ][\w’'-]+){{1,4}}"
    )


_HEADING = re.compile(
    r"\b(?:Secretary|Minister|Director|Administrator|Commissioner|Head) (?:of|for) "
    r"(?:the )?(?:[A-Z]\w+,? (?:and |of |for |on |the )*){1,7}$"
)


def _given(part: Part, text: str) -> Iterator[Mention]:
    """A first name and what is capitalised after it: "Ana Ruiz De Leon"."""
    for match in _given_pattern().finditer(text):
        words = match.group().split()
        before = text[: match.start()].rstrip().rsplit(" ", 1)[-1] if text[: match.start()].endswith(" ") else ""
        titled = (
            _HEADING.search(text[: match.start()])
            or before in names().stop
            or before.lower() in lexicon().words["title"]
        )
        if re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ]+", before) and not titled:
            continue  # "Min Aung Hlaing": the name begins before
        if len(words) == 2 and stands(text, match.start()):
            continue  # "the jail in Albert Lea"
        if form_of(match.group()) is None and not set(words[1:]) & names().stop:
            yield named(part, match.start(), match.end(), "Person", "title", 0.8)


_WAYS = (
    labels,
    _placed,
    nickname.find,
    citation.find,
    aircraft.registered,
    aircraft.modelled,
    aircraft.flown,
    office.find,
    state.listed,
    state.bodies,
    _governments,
    statute.find,
    stated,
    settled,
    designation.described,
    designation.ended,
    _formed,
    _given,
    _known,
    initials,
    dotted,
    parsed,
    titled,
    speakers,
    alone,
    quoted,
    capitals,
    towns,
    held,
    capitals_acting,
)
