"""Which judgements hold: not taken back, the later of two on the same thing, and about what is here.

A judgement about something that is not here sleeps, and wakes when it is back. What comes out depends on the judgements
and on what is here alone, never on the order in which files were read in.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from graph.gate import misfit
from graph.judgement import PAIRED, RULED, Judgement, Target
from graph.whereabouts import Missing, Whereabouts
from ontology import STATUSES, Statement, vocabulary


@dataclass(frozen=True, slots=True)
class Asleep:
    """A judgement that nobody took back and that has no effect now, and why."""

    judgement: Judgement
    reason: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was decided on a statement; `instead` is the corrected one."""

    judgement: Judgement
    instead: Statement | None = None


@dataclass(slots=True)
class Decisions:
    """What holds: on pairs of local nodes (the smaller first), on statements, and what is withheld by which judgement.

    `nodes` and `statements` are withheld by id, `passages` by source, start and end. `names` are those of all nodes
    that are withheld, also of such as are not here now: they stay masked, because a name may come back in other words.
    """

    ties: dict[tuple[str, str], Judgement] = field(default_factory=dict)
    rulings: dict[str, Ruling] = field(default_factory=dict)
    nodes: dict[str, Judgement] = field(default_factory=dict)
    statements: dict[str, Judgement] = field(default_factory=dict)
    passages: dict[tuple[str, int, int], Judgement] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    awake: dict[str, Judgement] = field(default_factory=dict)
    asleep: list[Asleep] = field(default_factory=list)


def taken_back(judgements: Iterable[Judgement]) -> set[str]:
    """The judgements that somebody undid; to undo an undoing restores what it undid."""
    undoing: dict[str, list[str]] = {}
    for one in judgements:
        if one.undoes:
            undoing.setdefault(one.undoes, []).append(one.id)

    def is_undone(judgement: str) -> bool:
        # It ends: the id of what takes back is a hash of the id of what is taken back.
        return not all(map(is_undone, undoing.get(judgement, ())))

    return {judgement for judgement in undoing if is_undone(judgement)}


def standing(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """The judgements that nobody took back, in the order of time, without those that only take back."""
    known = {one.id: one for one in judgements}
    undone = taken_back(known.values())
    for one in sorted(known.values(), key=lambda one: one.order):
        if one.id not in undone and one.undoes not in known:
            yield one


def decide(judgements: Iterable[Judgement], where: Whereabouts) -> Decisions:
    """What holds of some judgements, about what is here."""
    found = Decisions()
    for one in standing(judgements):
        if one.act in PAIRED:
            reason = _tie(found, one, where)
        elif one.act in RULED:
            reason = _rule(found, one, where)
        elif one.act == "withhold":
            reason = _withhold(found, one, where)
        else:
            reason = "the judgement that it takes back is not here"
        if reason:
            found.asleep.append(Asleep(one, reason))
    effective = (*found.ties.values(), *(ruling.judgement for ruling in found.rulings.values()))
    hidden = (*found.nodes.values(), *found.statements.values(), *found.passages.values())
    found.awake = {one.id: one for one in sorted((*effective, *hidden), key=lambda one: one.order)}
    return found


def _one(target: Target, where: Whereabouts) -> str | Missing:
    """The one thing that a target is now."""
    found = where.find(target)
    if isinstance(found, Missing):
        return found
    if len(found) > 1:
        return Missing(f"{len(found)} {target.what}s have its words now: {target.quote[:60]!r}")
    return found[0]


def _tie(found: Decisions, one: Judgement, where: Whereabouts) -> str | None:
    ends = [_one(target, where) for target in one.targets]
    for end in ends:
        if isinstance(end, Missing):
            return end.reason
    left, right = sorted(end for end in ends if isinstance(end, str))
    if left == right:
        return "its two nodes are read as one now"
    found.ties[left, right] = one
    return None


def _rule(found: Decisions, one: Judgement, where: Whereabouts) -> str | None:
    statement = _one(one.targets[0], where)
    if isinstance(statement, Missing):
        return statement.reason
    instead = None
    if one.act == "correct":
        made = _corrected(one, statement, where)
        if isinstance(made, Missing):
            return made.reason
        instead = made
    found.rulings[statement] = Ruling(one, instead)
    return None


def _corrected(one: Judgement, statement: str, where: Whereabouts) -> Statement | Missing:
    """The statement that a correction puts in the place of another: in the same words, by the same source."""
    old = next(s for s in where.statements(one.targets[0].source) if s.id == statement)
    moved: dict[str, str] = {}
    for target in one.targets[1:]:
        node = _one(target, where)
        if isinstance(node, Missing):
            return Missing(f"of what it says instead: {node.reason}")
        moved[target.id] = node
    changes = {name: moved.get(value, value) if value else value for name, value in one.instead}
    new = amended(old, changes, f"judgement/{one.id}")
    fault = misfit(new, vocabulary()) or (None if new.status in STATUSES else f"{new.status!r} is no status")
    return Missing(f"what it says instead does not fit: {fault}") if fault else new


def amended(old: Statement, changes: Mapping[str, str | None], method: str) -> Statement:
    """A statement with something else in place of some of CORRECTED; without its note, which was about the old one."""
    return replace(old, **changes, method=method, note=None)  # type: ignore[arg-type]  # the names are fields of text


def _withhold(found: Decisions, one: Judgement, where: Whereabouts) -> str | None:
    """Note all that is to be hidden. Where things cannot be told apart, each of them: rather one too many."""
    missing = []
    for target in one.targets:
        found.names.update(target.names)
        if target.what == "passage":
            place = where.place(target)
            if isinstance(place, Missing):
                missing.append(place.reason)
            else:
                found.passages[target.source, *place] = one
            continue
        there = where.find(target)
        if isinstance(there, Missing):
            missing.append(there.reason)
        else:
            (found.nodes if target.what == "node" else found.statements).update(dict.fromkeys(there, one))
    return missing[0] if len(missing) == len(one.targets) else None


def fallen(found: Decisions) -> set[str]:
    """The statements that were rejected or corrected: they no longer count."""
    return {statement for statement, ruling in found.rulings.items() if ruling.judgement.act != "accept"}


def remade(found: Decisions) -> dict[str, tuple[str, Statement]]:
    """The corrected statements by id, each with the judgement that made it, the smallest should there be several."""
    made: dict[str, tuple[str, Statement]] = {}
    for ruling in sorted(found.rulings.values(), key=lambda ruling: ruling.judgement.id):
        if ruling.instead:
            made.setdefault(ruling.instead.id, (ruling.judgement.id, ruling.instead))
    return made


def judged(found: Decisions) -> set[tuple[str, str]]:
    """Nodes and statements with each judgement that is about them now; a corrected statement is judged too."""
    about = {(node, one.id) for pair, one in found.ties.items() for node in pair}
    for statement, ruling in found.rulings.items():
        about.add((statement, ruling.judgement.id))
        if ruling.instead:
            about.add((ruling.instead.id, ruling.judgement.id))
    return about
