"""The command that asks: pairs of nodes that may be one, a pair at a time, until somebody has had enough."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from explorer.commands.deciding import WhoOption, now
from explorer.commands.options import WorkspaceOption, settings_of
from explorer.commands.output import note
from explorer.wording import count

if TYPE_CHECKING:  # late where they are used: databases are behind them, and --help must not wait
    from graph.judgement import Act, Judgement
    from graph.review import Candidate
    from graph.view import View
    from graph.workspace import Workspace

_PAGE = 50
_QUOTES = 4
_ACTS: "dict[str, Act]" = {"s": "same", "d": "different", "u": "unsure"}
_KEYS = "s same · d different · u unsure, each with a reason after it · p what would change · Enter skip · q quit"


@dataclass(slots=True)
class _Sitting:
    """One sitting: who decides in which workspace, what was seen and what became of it."""

    place: "Workspace"
    view: "View"
    who: str
    seen: set[tuple[str, str]] = field(default_factory=set)
    decided: int = 0
    skipped: int = 0


def review(
    workspace: WorkspaceOption = None,
    who: WhoOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Stop after so many pairs.")] = 1_000_000,
) -> None:
    """Decide about pairs of nodes that may be one, the likeliest first; what is left comes again next time.

    Answers are read line by line, from a terminal or from a pipe: a key, and after it the reason.
    """
    from explorer.person import person
    from graph.view import View
    from graph.workspace import Workspace

    settings = settings_of(workspace=workspace, who=who)
    place = Workspace.open(settings.workspace)
    sitting = _Sitting(place, View.open(settings.workspace), person(settings))
    try:
        for number, pair in enumerate(_queue(sitting), 1):
            _show(sitting, pair, number)
            if not _answered(sitting, pair) or number == limit:
                break
    finally:
        sitting.view.close()
        note(f"{count(sitting.decided, 'pair')} decided, {sitting.skipped:,} skipped.")


def _queue(sitting: _Sitting) -> "Iterator[Candidate]":
    """The pairs that were not seen in this sitting; asked for anew, because each decision can change the rest."""
    offset = 0
    while page := sitting.view.candidates(_PAGE, offset):
        fresh = next((pair for pair in page if (pair.left, pair.right) not in sitting.seen), None)
        if fresh is None:
            offset += _PAGE
            continue
        sitting.seen.add((fresh.left, fresh.right))
        yield fresh
        offset = 0


def _show(sitting: _Sitting, pair: "Candidate", number: int) -> None:
    note(f"\n{number}. {pair.why} ({pair.rule}, {pair.score:.2f})")
    for ref in (pair.one, pair.other):
        node = sitting.view.node(ref.id)
        also = f", also {', '.join(node.aliases)}" if node.aliases else ""
        note(f"  {ref.kind}: {ref.label}{also}  {ref.id}")
        told = {(s.source.label, s.statement.evidence.quote): None for s in sitting.view.sayings(ref.id)}
        for source, quote in sorted(told, key=lambda each: (-len(each[1]), each))[:_QUOTES]:
            note(f"    “{' '.join(quote.split())}” ({source})")
    note(_KEYS)


def _answered(sitting: _Sitting, pair: "Candidate") -> bool:
    """Do as the next lines say, until the pair is done with; whether to go on."""
    while True:
        typer.echo("> ", nl=False, err=True)
        line = sys.stdin.readline()
        key, _, why = line.strip().partition(" ")
        if not line or key in ("q", "quit"):
            return False
        if key in ("", "skip"):
            sitting.skipped += 1
            return True
        if key in ("p", "preview"):
            _preview(sitting, pair)
            continue
        act = _ACTS.get(key, key if key in _ACTS.values() else None)
        if act:
            made = sitting.place.judge(_judgement(sitting, pair, act, why))  # type: ignore[arg-type]  # one of the three
            sitting.decided += 1
            typer.echo(made.judgement)
            return True
        note(f"{key!r} is no answer: {_KEYS}")


def _preview(sitting: _Sitting, pair: "Candidate") -> None:
    from explorer.changes import told

    for line in told(sitting.place.preview(_judgement(sitting, pair, "same", ""))):
        note(f"  {line}")


def _judgement(sitting: _Sitting, pair: "Candidate", act: "Act", why: str) -> "Judgement":
    from graph.drafting import Draft

    reason = why.strip() or f"no reason given; what was shown: {pair.why}"
    things = (pair.left, pair.right)
    return sitting.place.draft(Draft(act=act, things=things, who=sitting.who, when=now(), why=reason))
