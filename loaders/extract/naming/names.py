"""Proper names in a paragraph: names known by heart, names whose form tells their class, and the parser's own."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.grammar.dateline import dateline
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming import aircraft, citation, designation, office, state, statute
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

_CALLED = re.compile(
    r"(?:called|named|known(?: locally| collectively| simply| also)? as|nicknamed|dubbed|llamad[oa]s?|conocid[oa]s? como)\s+"
    r"[\"“‘']((?:the |el |la )?[A-Za-zÀ-ÿ][\w .-]{1,30}?)[,.]?[\"”’']"
)


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


# Who goes by a name in quotation marks: 'said “Nora”, 31', 'One, “Nora”, saw it'.
_ALIAS = re.compile(
    r"(?:\b(?:[Oo]ne|another|[Ss]aid|says|recalled|told|woman|man|girl|boy|mother|father|survivor|detainee|prisoner),? )?"
    r"[“\"]([A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ]\.?)?),?[”\"](?:, \d\d\b|, an? \d\d-year-old|, whose (?:real )?name|, not (?:his|her) real)"
)


def _nicknames(part: Part, text: str) -> Iterator[Mention]:
    """What somebody or something is called in quotation marks: 'a guard called "the Tiger"'."""
    words = lexicon().words
    for match in _ALIAS.finditer(text):
        yield named(part, match.start(1), match.end(1), "Person", "called", 0.8)
    for match in _CALLED.finditer(text):
        before = re.findall(r"[\w-]+", text[max(0, match.start() - 60) : match.start()].lower())[-6:]
        after = text[match.end() : match.end() + 6]
        nouns = [w for w in before if w in words["facility"]]
        kind = (
            "Facility"
            if nouns or " area " in f" {' '.join(before)} "
            else "ArmedGroup"
            if {"gang", "gangs", "militia", "militias", "cartel", "cartels"} & set(before)
            else "Person"
            if re.match(r"['\"]?,? who", after)
            or {"one", "another"} & set(before)
            or any(w in words["person"] for w in before)
            else None
        )
        if kind:
            yield named(part, match.start(1), match.end(1), kind, "called", 0.8)


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


_BACKED = re.compile(r"-(?:backed|led|run|aligned|installed|appointed|recognized|recognised|friendly|born|based)$")
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
    return re.compile(rf"(?<!San )(?<!Santa )(?<![\w-])(?:{first})(?: [A-Z]\.?(?= ))?(?: {particle}[A-ZÀ-Þ][\w’'-]+){{1,4}}")


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
    _nicknames,
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
