"""What people decided: judgements, and the file that keeps them, to which lines are only ever added.

    judgements.jsonl    one judgement a line, with the file that it was read in from, if it was

A judgement names what it is about by id, and by the words that it stands in, so that it can be found again when a
better extraction gives it another id. Nothing here knows which of them hold: `graph.decisions` does.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from graph import layout
from graph.layout import Layout
from ontology.errors import BadJudgementError
from ontology.names import digest

Act = Literal["same", "different", "unsure", "accept", "reject", "correct", "withhold", "undo"]
What = Literal["node", "statement", "passage"]
PAIRED: tuple[Act, ...] = ("same", "different", "unsure")
RULED: tuple[Act, ...] = ("accept", "reject", "correct")
ACTS: tuple[Act, ...] = (*PAIRED, *RULED, "withhold", "undo")
# What is withheld from the public is in nothing that is derived; another scope has to say what it leaves out.
SCOPES = ("public",)
# What a correction may put in the place of what a statement says.
CORRECTED = ("predicate", "value", "status", "claimant")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a judgement is about, and by what it is found again.

    `start`:`end` and `quote` are the passage of a statement, of a node the one that gives it its class or its first
    name. `labels` are the wordings of the node, or of the statement's subject: names, mentions, trigger words; `names`
    those of them that are names; `kinds` the classes. `predicate`, `value` (where it is no node) and `value_labels`
    (where it is one) are a statement's.
    """

    what: What
    id: str
    source: str
    start: int
    end: int
    quote: str
    labels: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    predicate: str | None = None
    value: str | None = None
    value_labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What somebody decided, when, why, and on what evidence (ids of statements).

    Of a pair both `targets` are nodes. A correction has the statement first, then the nodes that it names anew;
    `instead` gives what it puts in place, of CORRECTED. To withhold a node is to withhold all `targets`, the members
    that it had. `undoes` is the id of the judgement that is taken back. `when` is ISO 8601. The id is a hash of all of
    this, in whatever order targets and evidence were given; `files` says from which files it was read in, and is no
    part of it.
    """

    act: Act
    who: str
    when: str
    why: str
    targets: tuple[Target, ...] = ()
    evidence: tuple[str, ...] = ()
    instead: tuple[tuple[str, str | None], ...] = ()
    scope: str | None = None
    undoes: str | None = None
    files: tuple[str, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Check what it must have, and set the id. Raises BadJudgementError."""
        for name in ("who", "why"):
            # Half a character has no form in which it could be kept or shown.
            object.__setattr__(self, name, getattr(self, name).encode("utf-8", "replace").decode("utf-8"))
        if reason := _fault(self):
            msg = f"A judgement that is none: {reason}"
            raise BadJudgementError(msg)
        object.__setattr__(self, "id", digest([_dumped(content(self))], length=32))

    @property
    def order(self) -> tuple[datetime, str]:
        """By what the later of two is told, wherever their clocks stood."""
        return instant(self.when), self.id


def instant(when: str) -> datetime:
    """The moment that a text means, as UTC where it names no zone. Raises ValueError.

    >>> instant("2025-11-22T10:00:00+01:00") == instant("2025-11-22T09:00:00Z")
    True
    """
    moment = datetime.fromisoformat(when)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def content(judgement: Judgement) -> dict[str, Any]:
    """All that a judgement says, in an order that does not depend on how it was given; without id and files."""
    given = {name: getattr(judgement, name) for name in ("act", "who", "when", "why", "scope", "undoes")}
    row: dict[str, Any] = {name: value for name, value in given.items() if value}
    row["targets"] = [{key: value for key, value in asdict(target).items() if value} for target in judgement.targets]
    if judgement.act != "correct":
        row["targets"].sort(key=_dumped)
    row["evidence"] = sorted(set(judgement.evidence))
    row["instead"] = dict(judgement.instead)
    return row


def _dumped(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def _fault(judgement: Judgement) -> str | None:
    """Why it is no judgement; None where it is one."""
    sorts = [target.what for target in judgement.targets]
    if judgement.act not in ACTS:
        return f"{judgement.act!r} is no act; there are {', '.join(ACTS)}"
    try:
        instant(judgement.when)
    except ValueError:
        return f"{judgement.when!r} is no time as ISO 8601 has it"
    if not judgement.who.strip():
        return "nobody judges; say who"
    if judgement.act in PAIRED:
        pair = {target.id for target in judgement.targets}
        return None if sorts == ["node", "node"] and len(pair) == 2 else f"{judgement.act} is about two nodes"
    if judgement.act in RULED:
        fits = sorts[:1] == ["statement"] and set(sorts[1:]) <= ({"node"} if judgement.act == "correct" else set())
        return None if fits and bool(judgement.instead) == (judgement.act == "correct") else _ruling_fault(judgement)
    if judgement.act == "withhold":
        known = judgement.scope in SCOPES and bool(sorts) and len(set(sorts)) == 1
        return None if known else f"something is withheld from one of {', '.join(SCOPES)}"
    return None if judgement.undoes and not sorts else "undo names the judgement that is taken back, and nothing else"


def _ruling_fault(judgement: Judgement) -> str:
    return f"{judgement.act} is about one statement" + (
        f", and says what of {', '.join(CORRECTED)} is put instead" if judgement.act == "correct" else ""
    )


def to_json(judgement: Judgement) -> str:
    """One line without its newline."""
    files = {"files": list(judgement.files)} if judgement.files else {}
    return json.dumps({"id": judgement.id, **content(judgement), **files})


def from_json(line: str) -> Judgement:
    """The judgement of one line; raises BadJudgementError where it is none, or was changed after it was written."""
    try:
        row = json.loads(line)
        claimed = row.pop("id")
        row["targets"] = tuple(_target(target) for target in row["targets"])
        row["instead"] = tuple(sorted((name, value) for name, value in row["instead"].items() if name in CORRECTED))
        row |= {name: tuple(map(str, row.get(name, ()))) for name in ("evidence", "files")}
        found = Judgement(**{"why": "", **row})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        msg = f"Not a judgement ({error}): {line[:80]!r}"
        raise BadJudgementError(msg) from error
    if found.id != claimed:
        msg = f"Judgement {claimed} was changed after it was written: its content gives {found.id}"
        raise BadJudgementError(msg)
    return found


def _target(row: Mapping[str, Any]) -> Target:
    many = ("labels", "names", "kinds", "value_labels")
    return Target(**{"start": 0, **row, **{name: tuple(map(str, row.get(name, ()))) for name in many}})


def read(place: Layout) -> tuple[Judgement, ...]:
    """Every judgement ever made or read in, each once, in the order of time; lines that are none are passed over."""
    if not place.judgements.exists():
        return ()
    return merged(judgement for judgement, _ in _lines(place.judgements) if judgement)


def merged(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Each judgement once, with all the files that it came from, in the order of time."""
    found: dict[str, Judgement] = {}
    for one in judgements:
        files = {*one.files, *(found[one.id].files if one.id in found else ())}
        found[one.id] = replace(one, files=tuple(sorted(files)))
    return tuple(sorted(found.values(), key=lambda one: one.order))


def faults(place: Layout) -> Iterator[str]:
    """What is wrong with the lines of the file, a sentence each; a last line cut short by a crash is not."""
    lines = list(_lines(place.judgements)) if place.judgements.exists() else []
    yield from (fault for _, fault in lines[:-1] if fault)
    if lines and lines[-1][1] and place.judgements.read_bytes().endswith(b"\n"):
        yield lines[-1][1]


def append(place: Layout, judgement: Judgement) -> bool:
    """Write a judgement down, to be called under the lock; whether it is a new one, or newly from a file."""
    known = {one.id: one for one in read(place)}.get(judgement.id)
    if known and set(judgement.files) <= set(known.files):
        return False
    layout.append(place.judgements, to_json(judgement))
    return True


def foreign(place: Layout, path: Path) -> tuple[Judgement, ...]:
    """The judgements of somebody else's file that are not known here, under its name.

    A file with a line that is no judgement is refused whole: raises BadJudgementError.
    """
    known = {one.id: one for one in read(place)}
    try:
        lines = list(_lines(path))
    except OSError as error:
        msg = f"{path} cannot be read ({error.strerror or error}); name a file of judgements"
        raise BadJudgementError(msg) from error
    if fault := next((fault for _, fault in lines if fault), None):
        msg = f"{path}: {fault}; nothing was read in"
        raise BadJudgementError(msg)
    found = merged(replace(one, files=(*one.files, path.name)) for one, _ in lines if one)
    return tuple(one for one in found if one.id not in known or not set(one.files) <= set(known[one.id].files))


def import_(place: Layout, path: Path) -> tuple[Judgement, ...]:
    """Take over the judgements of somebody else's file, under its name; those that were not known before.

    To be called under the lock. Raises BadJudgementError, as `foreign` does.
    """
    known = {one.id for one in read(place)}
    found = foreign(place, path)
    for one in found:
        append(place, one)
    return tuple(one for one in found if one.id not in known)


def _lines(path: Path) -> Iterator[tuple[Judgement | None, str]]:
    """Of each line that holds anything the judgement, or what is wrong with it."""
    # Split as bytes, since a line may be cut in the middle of a character.
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if line.strip():
            try:
                yield from_json(line.decode("utf-8")), ""
            except (BadJudgementError, UnicodeDecodeError) as error:
                yield None, f"line {number} is no judgement ({error})"
