"""Mentions: the places where a document speaks of somebody or something, and the entities they belong to."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from loaders.extract.lexicon import names
from ontology import node_id, vocabulary

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

    from loaders.extract.grammar.syntax import Part


@dataclass(frozen=True, slots=True)
class Mention:
    """`start`:`end` of the stored text; `form` is name, nominal or pronoun; `method` says what found it."""

    start: int
    end: int
    text: str
    kind: str
    form: str
    method: str
    confidence: float


@dataclass(slots=True, eq=False)
class Entity:
    """What a document speaks of, while it is being gathered: a class, and mentions in the order of their finding."""

    kind: str
    mentions: list[Mention] = field(default_factory=list)
    # Numbers that count it, as (digits, bound, start, end).
    counts: list[tuple[str, str, int, int]] = field(default_factory=list)
    identifiers: list[tuple[str, int, int]] = field(default_factory=list)
    country: str | None = None
    # Mentions are only ever added, so that what is known of them is kept up rather than found again.
    _seen: int = 0
    _first: Mention | None = None
    _name: str | None = None
    _wordings: set[str] = field(default_factory=set)

    @property
    def first(self) -> Mention:
        """The mention that stands first in the text."""
        self._take()
        if self._first is None:
            msg = "an entity without mentions has no first one"
            raise ValueError(msg)
        return self._first

    @property
    def wordings(self) -> set[str]:
        """The words of all its mentions."""
        self._take()
        return self._wordings

    def _take(self) -> None:
        for mention in self.mentions[self._seen :]:
            self._wordings.add(mention.text)
            if self._first is None or (mention.start, mention.end) < (self._first.start, self._first.end):
                self._first = mention
            if mention.form == "name":
                self._name = max(self._name or "", mention.text, key=lambda text: (len(text), text))
        self._seen = len(self.mentions)

    @property
    def name(self) -> str | None:
        """The longest proper name."""
        self._take()
        return self._name

    def count(self, digits: str, bound: str, start: int, end: int) -> None:
        """Say what number counts it, and where."""
        insort(self.counts, (digits, bound, start, end), key=lambda count: count[2])

    def counted(self, start: int, end: int) -> list[tuple[str, str, int, int]]:
        """The numbers within `start`:`end` that count it."""
        low = bisect_left(self.counts, start, key=lambda count: count[2])
        high = bisect_left(self.counts, end, key=lambda count: count[2])
        return [count for count in self.counts[low:high] if count[3] <= end]

    def id(self, source: str) -> str:
        """The node's id: a hash of the source and the first mention."""
        return node_id(source, self.first.start, self.first.end, "entity")

    def is_a(self, kind: str) -> bool:
        """Whether its class is `kind` or stands below it."""
        return _is_a(self.kind, kind)


@dataclass(frozen=True, slots=True)
class Link:
    """An entity that fills a place, the words that stand there, and how sure the link is.

    `carried` where the words are a pronoun or a description, so that the statement rests on the link.
    """

    entity: Entity
    start: int
    end: int
    confidence: float
    carried: bool
    how: str


@dataclass(frozen=True, slots=True)
class Relation:
    """Two entities, the relation, and the words that hold both."""

    subject: Link
    predicate: str
    object: Link
    start: int
    end: int
    status: str = "asserted"
    confidence: float = 0.8
    claimant: Link | None = None


@cache
def _is_a(kind: str, parent: str) -> bool:
    """Asked for nearly every word, and the chain of classes is walked once."""
    return vocabulary().is_a(kind, parent)


# The sorts that frames ask for, as classes of the ontology; the first that fits names the sort.
SORTS = (
    ("country", "Country"),
    ("facility", "Facility"),
    ("place", "Place"),
    ("court", "Court"),
    ("actor", "Actor"),
    ("law", "Law"),
    ("policy", "Policy"),
    ("report", "Report"),
    ("agreement", "Agreement"),
    ("aircraft", "Aircraft"),
    ("aircraft", "Flight"),
    ("case", "Case"),
    ("thing", "Thing"),
)


def sorts(entity: Entity) -> frozenset[str]:
    """All sorts that an entity is of; a court is an actor too, a facility a place."""
    acts = ("actor",) if entity.kind == "Place" and entity.wordings & names().capitals else ()
    return frozenset((*acts, *_of_class(entity)))


def _of_class(entity: Entity) -> frozenset[str]:
    return frozenset(sort for sort, kind in SORTS if sort != "thing" and entity.is_a(kind)) or frozenset({"thing"})


def place_of(part: "Part", token: "Token") -> tuple[int, int]:
    """The offsets of a token in the stored text."""
    return part.start(token), part.end(token)
