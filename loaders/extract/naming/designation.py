"""Names whose class the common noun beside them tells: "the newspaper El Sol", "Tocorón prison", "X, a militia"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import cities, lexicon, names
from loaders.extract.naming.form import CAPITALISED, POSSESSIVE, form_of
from loaders.extract.naming.mention import Mention
from loaders.extract.naming.persons import named

# Classes that the parser only guesses.
_GUESSED = ("parser", "capitals")
# The class that a form tells wrongly where a noun says what the thing is: "the weekly Addis Report".
_WEAK = ("Report", "Facility", "Company", "Organization", "NGO", "GovernmentAgency")
_ARTICLE = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)"


# Behind the noun its phrase ends, or goes on with what belongs to it: "a prison official" is no prison.
_ENDS = r"(?=[,.;)]|$| (?:in|of|at|for|that|which|whose|based|run|owned|led|linked|from|near|on|with|and|nominally)\b)"


def _either(nouns: Iterable[str]) -> str:
    return "|".join(re.escape(noun) for noun in sorted(nouns, key=lambda noun: (-len(noun), noun)))


@cache
def _before() -> re.Pattern[str]:
    """The noun and the name behind it: "exile newspaper La Hora", "the party Vente Venezuela"."""
    name = rf"{CAPITALISED}(?: (?:(?:de la|de los|de las|de|del|du|des|al|y|et|und|e|da|do|dos) )?{CAPITALISED}){{0,3}}"
    nouns = {noun for noun, kind in names().described.items() if kind != "Place"}
    opening = [noun[0].upper() + noun[1:] for noun in nouns if " " in noun]
    return re.compile(rf"(?<![\w’'-])({_either([*nouns, *opening])}) [\"“‘']?({name})")


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind a name: ", a haulage firm", ", the state news agency"."""
    return re.compile(rf",? {_ARTICLE} (?:[\w’'-]+ ){{0,3}}?({_either(names().described)}){_ENDS}")


@cache
def _before_comma() -> re.Pattern[str]:
    """What stands before a name and a comma: "a shipping company, X"."""
    return re.compile(rf"(?<![\w’'-])({_either(names().described)}), $")


def described(part: Part, text: str) -> Iterator[Mention]:
    """The names right behind a noun that says what they are."""
    for match in _before().finditer(text):
        start, name = match.start(2), POSSESSIVE.sub("", match[2])
        led = re.search(r"([\w’'-]+) $", text[: match.start()])
        # A single noun that begins a sentence may be its verb, or a heading.
        if (led is None and " " not in match[1]) or (led and led[1].lower() in _NO_NOUN) or not _is_new(name):
            continue
        formed = form_of(name)
        if formed is None or formed in _WEAK:
            yield named(part, start, start + len(name), names().described[_small(match[1])], "form", 0.85)


def _small(noun: str) -> str:
    return noun if noun in names().described else noun[0].lower() + noun[1:]


# Before "party" or "monitor" these make a verb of it or say that another one is meant.
_NO_NOUN = frozenset(("to", "will", "would", "not", "no", "any", "third", "every"))


def _is_new(name: str) -> bool:
    """Whether a name is none that is known by heart, nor a word of a sentence, a title or a person's first name."""
    first = name.split()[0]
    known = names()
    listed = any(name == full or name.startswith(full + " ") for full, _ in known.gazetteer.get(first, ()))
    titled = first.lower() in lexicon().words["title"] | lexicon().words["office"]
    return not (listed or titled or first in known.stop or first in known.given or first in known.demonyms)


def told(mentions: list[Mention], text: str) -> list[Mention]:
    """The mentions, those whose class is a guess with the class that a noun behind the name tells somewhere."""
    shown: dict[str, str] = {m.text: m.kind for m in mentions if m.method == "form"}
    for mention in mentions:
        if not _is_open(mention) and not _is_set_in(mention, text):
            continue
        lead = _before_comma().search(text, max(0, mention.start - 40), mention.start)
        beside = _behind().match(text, mention.end) or (lead if mention.method in _GUESSED else None)
        if beside and not (mention.method == "form" and names().described[beside[1]] in _WEAK):
            shown[mention.text] = names().described[beside[1]]
    return [
        replace(m, kind=shown[m.text], method="form") if (_is_open(m) or _is_set_in(m, text)) and m.text in shown else m
        for m in mentions
    ]


def _is_set_in(mention: Mention, text: str) -> bool:
    """Whether a single word that the parser takes for somebody stands between commas: "the security police, Säpo,"."""
    guess = mention.method in _GUESSED and mention.kind == "Person" and " " not in mention.text
    return guess and text[mention.end : mention.end + 1] == "," and text[mention.start - 2 : mention.start] == ", "


def _is_open(mention: Mention) -> bool:
    """Whether the words beside a name may say better what it is: its class is a guess, or that of many things."""
    guessed = mention.method in _GUESSED and mention.kind != "Person"
    return guessed or (mention.method == "form" and mention.kind in _WEAK)


@cache
def _ending() -> re.Pattern[str]:
    name = rf"(?:al-|el-|an-|ar-|as-|ash-|at-|az-)?{CAPITALISED}(?: {CAPITALISED}){{0,2}}"
    joined = rf"{name}(?: and {CAPITALISED}(?= (?:province|region|governorate|county|oblast)\b))?"
    return re.compile(
        rf"(?<![\w’'.-])(?<!\bde )(?<!\bdel )(?<!\bla )({joined}) (?:{_SORTS} )?({_either(names().ending)})(?![\w-])"
    )


# What stands between the name of a prison and its noun: "the Matsapha maximum-security prison".
_SORTS = r"(?:(?:maximum|medium|minimum|high)-security|central|federal|county|juvenile|immigration|military|women['’]s)"
# Parts of names between hyphens: "Pul-e-Charkhi prison", but no "Lima-based".
_PARTICLE = re.compile(r"-(?!(?:e|i|al|el|ul|ur|ol|ye|de|la|a|o|sur)-)[a-z]")


# "in Niger state", "Borno and Yobe states": of a state that is a nation the noun does not stand behind its name.
_STATE = re.compile(
    r"\b(?:[Ii]n|of|to|for|from|near|across|throughout|outside|and|around|leave|left) (?!The )"
    rf"({CAPITALISED}(?: {CAPITALISED})?) state"
    r"(?= (?:in|on|and|where|after|for|to|since|was|were|is|has|had)\b|['’]s\b|[,.;:)]|$)"
)


def ended(part: Part, text: str) -> Iterator[Mention]:
    """The names that a common noun ends: "Tocorón prison", "the Bole district", "Fano militiamen"."""
    for match in _STATE.finditer(text) if " state" in text else ():
        if match[1] in names().countries or _is_new(match[1]):
            yield named(part, match.start(1), match.end(), "Place", "form", 0.8)
    for match in _ending().finditer(text):
        name, kind = match[1], names().ending[match[2]]
        lead = re.match(r"(?:The|In|At|From|Near|After|Inside|When|But|And) ", name)
        lead = lead or re.match(r"\S+['’]s ", name)  # "Chad's Logone province"
        start = match.start(1) + (lead.end() if lead else 0)
        name = name[lead.end() :] if lead else name
        agency = kind == "GovernmentAgency"
        if not agency and not _is_new(name) and not _is_place_known(name):
            continue
        known = (
            name in names().countries
            or set(name.split()) & names().stop
            or (kind not in ("Place", "GovernmentAgency", "Airport") and name in cities())
        )
        formed = form_of(name) if not (kind == "Prison" and name.endswith(" County")) else None
        if known or formed or name.isupper() or POSSESSIVE.search(name) or _PARTICLE.search(name):
            continue
        alone = kind == "ArmedGroup" and match[2] not in _WHOLE
        yield named(part, start, start + len(name) if alone else match.end(), kind, "form", 0.8)


# Armed groups whose noun is a part of their name.
_WHOLE = frozenset(("cartel", "gang", "militia"))
# What is called by its bare name too: "Tocorón" for "Tocorón prison", but no town for its airport.
_BARE = ("Place", "Prison", "MediaOrganization")


def bare(mention: Mention) -> Mention | None:
    """The name alone, of a name that a noun or a state ends: "Bole" of "Bole district", "Aurora" of "Aurora, Ohio"."""
    town, comma, _ = mention.text.partition(", ")
    if comma and mention.kind == "Place" and mention.form == "name":
        return replace(mention, end=mention.start + len(town), text=town)
    if mention.kind == "Place" and mention.text.endswith(" state") and mention.text[:-6] not in names().countries:
        return replace(mention, end=mention.end - 6, text=mention.text[:-6])
    name = _ended().match(mention.text)
    if name and name[1].endswith(" County"):
        return None
    if name is None or mention.form != "name" or (mention.kind not in _BARE and name[2] not in ("camp", "militia")):
        return None
    return replace(mention, end=mention.start + len(name[1]), text=name[1])


def state_behind(mention: Mention) -> Mention | None:
    """The state in the name of a town: "Ohio" of "Aurora, Ohio"."""
    _, comma, state = mention.text.rpartition(", ")
    if not comma or mention.kind != "Place" or mention.form != "name" or state not in names().states - {"D.C.", "DC"}:
        return None
    return replace(mention, start=mention.end - len(state), text=state, method="known")


_PRISON = re.compile(
    rf"({CAPITALISED}) "
    r"(?:(?:Central|Federal|Women['’]s|Military|Remand|High Security|Maximum Security) )?(?:Prison|Jail)"
)


def called(mention: Mention) -> str | None:
    """The word by which a prison may be called further on: "Dehkuh" for "Dehkuh Central Prison"; no town's name."""
    alone = _PRISON.fullmatch(mention.text) if mention.kind == "Prison" and mention.form == "name" else None
    known = alone is None or alone[1] in cities() | names().stop | names().countries.keys()
    return None if alone is None or known or alone[1].lower() in names().ordinary else alone[1]


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(rf"([A-ZÀ-Þ].*?) (?:{_SORTS} )?({_either(names().ending)})$")


def _is_place_known(name: str) -> bool:
    """Whether a name known by heart is a place's, which a noun may follow: "Evin prison"."""
    return dict(names().gazetteer.get(name.split()[0].split("-")[0], ())).get(name) in ("Facility", "Prison", "Place")
