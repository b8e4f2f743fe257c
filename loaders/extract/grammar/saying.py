"""The words of saying: which verbs and nouns report somebody's word, and which only retell hearsay."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from loaders.extract.lexicon import table


@dataclass(frozen=True, slots=True)
class Saying:
    """The lists of `attribution.en.toml` that tell sayers; each is explained there."""

    speech: frozenset[str]
    hearsay: frozenset[str]
    prepositions: frozenset[str]
    nouns: frozenset[str]
    papers: frozenset[str]
    documents: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    intermediaries: tuple[str, ...]
    accusing: frozenset[str]
    publishing: frozenset[str]
    handling: frozenset[str]
    anonymous: frozenset[str]
    addressed: frozenset[str]
    asking: frozenset[str]
    media: frozenset[str]
    offices: frozenset[str]
    single: frozenset[str]
    quantifiers: frozenset[str]
    pending: frozenset[str]
    without_object: frozenset[str]
    clausal: frozenset[str]
    evidence: frozenset[str]
    views: frozenset[str]
    commanding: frozenset[str]
    forbidding: frozenset[str]
    held: frozenset[str]
    unsaid: frozenset[str]
    making: frozenset[str]


@dataclass(frozen=True, slots=True)
class Aims:
    """The lists of `attribution.en.toml` that tell what is only aimed at."""

    seeking: Mapping[str, frozenset[str]]
    preventing: Mapping[str, frozenset[str]]
    made: Mapping[str, frozenset[str]]
    prospect: Mapping[str, frozenset[str]]
    coming: Mapping[str, frozenset[str]]
    lending: Mapping[str, frozenset[str]]
    done: frozenset[str]
    set: frozenset[str]
    setting: frozenset[str]
    resolving: frozenset[str]
    thanking: frozenset[str]
    before: frozenset[str]
    whens: frozenset[str]
    prepositions: frozenset[str]
    firsts: frozenset[str]
    confirming: frozenset[str]
    presupposing: frozenset[str]
    repressing: frozenset[str]
    trying: frozenset[str]
    going: frozenset[str]
    happening: frozenset[str]
    including: frozenset[str]
    following: frozenset[str]
    lasting: frozenset[str]
    standing: frozenset[str]
    averting: frozenset[str]
    answering: frozenset[str]
    factive: frozenset[str]


@cache
def saying() -> Saying:
    """The words of saying, read once."""
    rows = table("attribution.en.toml")["saying"]
    other = ("phrases", "intermediaries")
    words = {field: frozenset(rows[field]) for field in Saying.__slots__ if field not in other}
    phrases = tuple(tuple(phrase.split()) for phrase in rows["phrases"])
    return Saying(phrases=phrases, intermediaries=tuple(rows["intermediaries"]), **words)


@cache
def aims() -> Aims:
    """The words of aiming, read once."""
    rows = table("attribution.en.toml")["aims"]
    mapped = ("seeking", "preventing", "made", "prospect", "coming", "lending")
    words = {field: frozenset(rows[field]) for field in Aims.__slots__ if field not in mapped}
    seeking, preventing, made, prospect, coming, lending = (_by_verb(rows[key]) for key in mapped)
    return Aims(seeking, preventing, made, prospect, coming, lending, **words)


def _by_verb(rows: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {verb: frozenset(words.split()) for verb, words in rows.items()}
