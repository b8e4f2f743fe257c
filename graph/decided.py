"""What people decided, as it is shown: frozen values, as in `graph.answers`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ruled:
    """What a person decided on a statement: "accepted", "rejected", "corrected"; "correction": it was put in place."""

    verdict: str
    judgement: str
    who: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgement that has an effect now. `act` is same, different, unsure, accept, reject or correct.

    `about` are the local nodes and the statements that it is about, by id; `evidence` are ids of statements; `files`
    names the files that it was read in from.
    """

    id: str
    act: str
    who: str
    when: str
    why: str
    evidence: tuple[str, ...]
    files: tuple[str, ...]
    about: tuple[str, ...]
