"""The atom: one statement by one source, with the words it rests on."""

from dataclasses import dataclass, field

from ontology.names import digest

STATUSES = ("asserted", "alleged", "denied", "ordered", "planned", "hypothetical")


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A passage: `start`:`end` are characters of the stored text, half-open; `page` and `row` count from 1."""

    start: int
    end: int
    quote: str
    page: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one source says in one passage.

    `subject` and `claimant` are node ids, `predicate` a prefixed term of the ontology, `value` a node id, a class
    (for `rdf:type`) or a cleaned string that the predicate's range says how to read. No claimant: the document itself
    says it. `confidence` (0 to 1) is how sure the reading of the words is. `rests_on` lists ids of statements that this
    one falls with.
    """

    subject: str
    predicate: str
    value: str
    source: str
    evidence: Evidence
    method: str
    lang: str | None = None
    claimant: str | None = None
    status: str = "asserted"
    confidence: float = 1.0
    note: str | None = None
    rests_on: tuple[str, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id: a hash of what is said, by whom, how, and where; not of how it was found."""
        where = (self.evidence.start, self.evidence.end, self.evidence.quote, self.evidence.page, self.evidence.row)
        said = (self.subject, self.predicate, self.value, self.source, self.claimant, self.status)
        object.__setattr__(self, "id", digest((*said, *where), length=32))


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """A passage that gave no statement, and why: a gate that it did not pass, or a part that is not fact."""

    start: int
    end: int
    reason: str
    quote: str
