"""Phrases and verb groups of a Spanish paragraph, from its units."""

from dataclasses import dataclass, field

from loaders.extract.figures.times import Time
from loaders.extract.naming.mention import Entity, Mention
from loaders.extract.spanish.conjugation import VerbForm
from loaders.extract.spanish.lexis import closed, nouns
from loaders.extract.spanish.units import Unit

# Adjectives that stand before the noun: "el presente informe", "presuntos pandilleros".
_BEFORE = closed("adjective")
_PARTITIVE = nouns("partitive")
NOBODY = frozenset(("ningún", "ninguno", "ninguna", "nadie"))
_PLURAL = frozenset(
    ("los", "las", "unos", "unas", "sus", "estos", "estas", "esos", "esas", "ambos", "varios", "varias")
)
_DEFINITE = frozenset(
    [
        "el",
        "la",
        "los",
        "las",
        "este",
        "esta",
        "estos",
        "estas",
        "ese",
        "esa",
        "esos",
        "esas",
        "dicho",
        "dicha",
        "dichos",
        "dichas",
        "su",
        "sus",
        "ambos",
        "ambas",
    ]
)


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase at `start`:`end` of the paragraph with the preposition before it; `heads` are its nouns."""

    start: int
    end: int
    prep: str | None
    units: tuple[Unit, ...]
    # The phrase that names whom this one describes: "Jean Délice, ciudadano haitiano".
    same: "Phrase | None" = None
    # The phrase that "de" ties to it: "un acuerdo de cooperación", "miembros de Los Choneros".
    of: "Phrase | None" = None
    # Whether "de" ties it to a place: "Murcia" of "centros de Murcia" is nowhere somebody comes from.
    held: bool = False
    # Its nouns and adjectives, in lower case, and its first noun, past adjectives that may stand before one and
    # words that only say how many; its units do not change.
    heads: tuple[str, ...] = field(init=False)
    head: str = field(init=False)

    def __post_init__(self) -> None:
        """Find the nouns once: they are asked for at every turn."""
        self.heads = heads = tuple(u.low for u in self.units if u.kind in ("word", "verb", "pron"))
        self.head = next((h for h in heads if h not in _BEFORE and h not in _PARTITIVE), heads[0] if heads else "")

    @property
    def mention(self) -> tuple[Mention, Entity] | None:
        """The name in it."""
        own = next((u.mention for u in self.units if u.mention), None)
        return own or (self.same.mention if self.same else None)

    @property
    def time(self) -> Time | None:
        """The time that it is."""
        return next((u.time for u in self.units if u.time), None)

    @property
    def definite(self) -> bool:
        """Whether an article, a demonstrative or a possessive says that it is known."""
        return bool(self.units) and self.units[0].low in _DEFINITE

    @property
    def empty(self) -> bool:
        """Whether it speaks of nobody: "ninguno", "nadie"."""
        return any(u.low in NOBODY for u in self.units)

    @property
    def plural(self) -> bool:
        """Whether its article or noun is plural."""
        if not self.units:
            return False
        counted = any(u.kind == "num" for u in self.units)
        return counted or self.units[0].low in _PLURAL or (self.mention is None and self.head.endswith("s"))


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group: its main form, what stands before it, and what the clause reader finds out of it."""

    start: int
    end: int
    form: VerbForm
    outer: VerbForm
    negated: bool
    passive: bool
    clitics: tuple[str, ...]
    main: Unit
    perfect: bool = False
    state: bool = False
    subjects: list[Phrase] = field(default_factory=list)
    before: list[Phrase] = field(default_factory=list)
    after: list["Phrase | Verb"] = field(default_factory=list)
    objects: list[Phrase] = field(default_factory=list)
    places: list[tuple[str, Phrase]] = field(default_factory=list)
    governor: "Verb | None" = None
    how: str = ""
    quoted: bool = False
    # The saying in whose clause a relative stands: "dijo que los 40, que fueron expulsados, …".
    inside: "Verb | None" = None
    # Whether its subject or object is what a relative stands for.
    relative: bool = False
    # The passive verb whose auxiliary it shares: "fueron excarcelados … y enviados".
    twin: "Verb | None" = None

    @property
    def lemma(self) -> str:
        """The infinitive of the main verb; empty where it is only guessed."""
        return self.form.lemma

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause of its own."""
        return self.outer.finite

    @property
    def reflexive(self) -> bool:
        """Whether "se" stands with it."""
        return "se" in self.clitics or self.main.low.endswith(("arse", "erse", "irse", "ándose", "iéndose"))


@dataclass(frozen=True, slots=True)
class Mark:
    """What parts clauses: que, rel, sub, conj, comma, stop, colon, open, close."""

    kind: str
    start: int
    low: str
    prep: str | None = None


Element = Phrase | Verb | Mark
