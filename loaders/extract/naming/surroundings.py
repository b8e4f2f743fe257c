"""Places that the words before them show: "arrested in Brno", "the jail near Tecoluca", "held at Apanteos"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import cities, lexicon, names, table
from loaders.extract.naming.form import CAPITALISED, form_of
from loaders.extract.naming.mention import Mention
from loaders.extract.naming.persons import named

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Span

_TOWARDS = re.compile(
    rf"\b(?:in|near|from|to|outside|at|of|via|through|reached|left) ({CAPITALISED}(?: {CAPITALISED}){{0,2}})"
)
_WITHIN = frozenset(("in", "near", "outside", "around"))
_HELD = re.compile(
    r"\b(?:held|detained|imprisoned|jailed|interned|incarcerated|inmates?|prisoners?|detainees) (?:at|in) $"
)

_HELD_AT = re.compile(
    r"\b(?:held|detained|imprisoned|jailed|interned|incarcerated|inmates?|prisoners?|detainees) at "
    rf"({CAPITALISED}(?: {CAPITALISED})?)"
)

# "in Tocoa, Colón,".
_AFTER_TOWN = re.compile(rf"\b(?:in|near|from|outside) {CAPITALISED}(?: {CAPITALISED})?, $")


def towns(part: Part, text: str) -> Iterator[Mention]:
    """The towns known by name that the parser has not seen, behind a preposition of place."""
    for match in _TOWARDS.finditer(text):
        name = match[1].rstrip(".")
        if name in cities() and name not in names().stop:
            yield named(part, match.start(1), match.start(1) + len(name), "Place", "parser", 0.7)


def capitals_acting(part: Part, _text: str) -> Iterator[Mention]:
    """The capitals that the parser has not seen and that do something: "Kigali, which agreed to it, said so"."""
    known = names()
    for token in part.doc if part.doc.has_annotation("DEP") else ():
        name = token.text
        if name not in known.capitals or name in known.stop or name in known.given:
            continue
        acts = token.pos_ == "PROPN" and token.dep_ in ("nsubj", "nsubjpass")
        if acts and not any(c.dep_ == "compound" for c in token.children):
            yield named(part, token.idx, token.idx + len(token.text), "Place", "parser", 0.7)


_KIND_OF = re.compile(
    r"\b(?:village|town|city|province|district|region|island|port|municipality|neighborhood|neighbourhood|suburb"
    rf"|hamlet|county|department|governorate|commune) of (?:the )?({CAPITALISED}(?: {CAPITALISED}){{0,2}})"
)


_TOWN = rf"{CAPITALISED}(?: {CAPITALISED}){{0,2}}"
# "the towns of Brno, Zlin and Most".
_KINDS_OF = re.compile(
    r"\b(?:villages|towns|cities|provinces|districts|regions|islands|ports|municipalities|neighbou?rhoods|suburbs"
    rf"|hamlets|counties|governorates|departments|states) of ({_TOWN}(?:, {_TOWN})*,? and {_TOWN})"
)


def settled(part: Part, text: str) -> Iterator[Mention]:
    """The places behind the noun that says what they are: "the village of Zacualpa"."""
    for match in _KINDS_OF.finditer(text):
        for name in re.finditer(rf"{CAPITALISED}(?: {CAPITALISED})*", match[1]):
            if form_of(name.group()) is None and _is_free(name.group()):
                yield named(part, match.start(1) + name.start(), match.start(1) + name.end(), "Place", "form", 0.85)
    for match in _KIND_OF.finditer(text):
        if form_of(match[1]) is None and _is_free(match[1]) and match[1].split()[0] not in names().stop:
            yield named(part, match.start(1), match.end(1), "Place", "form", 0.85)


@cache
def _of_state() -> re.Pattern[str]:
    states = "|".join(re.escape(name) for name in sorted(names().states, key=lambda name: (-len(name), name)))
    town = rf"{CAPITALISED}(?: {CAPITALISED}){{0,2}}"
    return re.compile(
        rf"\b(?:in|near|from|to|for|outside|at|of|left|reached|around) ({town}), (?:{states})(?![\w-])(?! [A-Z])"
    )


def stated(part: Part, text: str) -> Iterator[Mention]:
    """The towns with their state: "Aurora, Colorado"."""
    for match in _of_state().finditer(text):
        town = match[1]
        if form_of(town) is None and not set(town.split()) & names().stop and not _is_listed(town):
            yield named(part, match.start(1), match.end(), "Place", "form", 0.9)


def _is_listed(name: str) -> bool:
    """Whether a name is a country's or a state's, which a comma only parts from the next: "from Texas, Florida"."""
    return name in names().countries or name in names().states - {"Washington", "New York"}


def held(part: Part, text: str) -> Iterator[Mention]:
    """The prisons that nothing but being held there shows: "three women held at Apanteos"."""
    for match in _HELD_AT.finditer(text):
        if _is_free(match[1]) and match[1].split()[0] not in names().stop and form_of(match[1]) is None:
            yield named(part, match.start(1), match.end(1), "Facility", "parser", 0.7)


def placed(part: Part, span: "Span", kind: str) -> str | None:
    """The class of a parser's name that the words before it show to be a place's, or None."""
    name, before = span.text, part.doc[span.start - 1].lower_ if span.start else ""
    if kind not in ("Person", "Organization") or not name.istitle() or form_of(name) or not _is_free(name):
        return None
    if len(span) == 1 and kind == "Person" and before in ("at", "in") and _HELD.search(part.text[: span.start_char]):
        return "Facility"
    after = part.text[span.end_char :]
    if len(span) == 1 and _AFTER_TOWN.search(part.text[: span.start_char]) and after[:1] in (",", ".", ";", ")"):
        return "Place"
    if before in _WITHIN and len(span) == 1 and not re.match(r"['’]s| [A-Z]", after):
        return "Place"
    if before in _WITHIN and len(span) == 2 and kind == "Organization" and re.match(r"[,.;:)]|$", after):
        return "Place"
    towards = before in ("to", "from", "at", "through", "toward", "towards")
    return "Place" if towards and name in cities() else None


_STANDS = re.compile(
    r"\b(?:jail|prison|court|courthouse|hospital|camp|centre|center|facility|station|airport|base|church|school|home"
    r"|house|office|hotel|factory|warehouse|born|living|lives?|lived|based|located) (?:in|near|outside) (?:the )?$"
)
_LEFT = re.compile(r"\b(?:[Ll]eft|[Ll]eaves?|[Ll]eaving|[Rr]eached|fled|[Ee]ntered) $")


def stands(text: str, start: int) -> bool:
    """Whether a building or a home is told to be in what is named at `start`: "the jail in Albert Lea"."""
    return _STANDS.search(text, max(0, start - 40), start) is not None


def lies(part: Part, span: "Span") -> bool:
    """Whether the parser's name can only be a place's: "a jail in Albert Lea", "left Java in May"."""
    name, after = span.text, part.text[span.end_char :]
    if not name.istitle() or form_of(name) or not _is_free(name) or re.match(r"['’]s| [A-Z]", after):
        return False
    if len(span) <= 2 and stands(part.text, span.start_char):
        return True
    lead = part.text[max(0, span.start_char - 40) : span.start_char]
    left = len(span) == 1 and not _is_given(name) and _LEFT.search(lead)
    return bool(left and re.match(r" (?:in|on|for|at|by|after|before|when)\b", after))


def _is_given(name: str) -> bool:
    return any(name in listed for listed in table("given.toml").values())


def _is_free(name: str) -> bool:
    """Whether a name is no title, nor known by heart for anything."""
    known = {full for full, _ in names().gazetteer.get(name.split()[0], ())}
    return name not in known and not any(word.lower() in lexicon().words["title"] for word in name.split())
