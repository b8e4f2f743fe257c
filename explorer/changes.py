"""What a judgement changes, in words: the lines of a preview."""

from collections.abc import Iterator, Sequence

from explorer.wording import count
from graph.answers import Ref
from graph.outcomes import Change

# So many of each kind are listed; the numbers are always whole.
_LISTED = 20


def told(change: Change) -> Iterator[str]:
    """The preview, a line each; one line where nothing changes."""
    lines = [*_told(change)]
    yield from lines or ["Nothing that is shown changes."]


def _told(change: Change) -> Iterator[str]:
    for reason in change.asleep:
        yield f"It will sleep: {reason}."
    yield from _listed("become one", [_refs(group) for group in change.joined])
    yield from _listed("part again", [_refs(group) for group in change.parted])
    yield from _listed("are no longer shown", [_ref(ref) for ref in change.hidden])
    yield from _listed("are shown again", [_ref(ref) for ref in change.revealed])
    if change.statements_hidden:
        yield f"Statements that are no longer shown: {change.statements_hidden:,}."
    if change.masked:
        yield f"Statements in which names are masked: {change.masked:,}."
    yield from _facts("go", change.facts_going)
    yield from _facts("come", change.facts_coming)
    for what, found in (("go", change.findings_going), ("come", change.findings_coming)):
        if found:
            yield f"Findings that {what}: {count(len(found), 'finding')}."
            yield from _some([f"{title}: {reason}" for title, reason in found])


def _listed(what: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"Nodes that {what}: {len(lines):,}."
        yield from _some(lines)


def _facts(what: str, facts: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    if facts:
        yield f"Facts that {what}: {count(len(facts), 'fact')}."
        yield from _some([" ".join(fact) for fact in facts])


def _some(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:_LISTED])
    if len(lines) > _LISTED:
        yield f"  and {len(lines) - _LISTED:,} more"


def _refs(group: Sequence[Ref]) -> str:
    return " + ".join(map(_ref, group))


def _ref(ref: Ref) -> str:
    return f"{ref.kind}: {ref.label} ({ref.id})"
