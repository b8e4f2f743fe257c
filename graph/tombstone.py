"""The log of withdrawals: which sources were taken out, why, by whom and when, and which came back."""

import json
from dataclasses import asdict
from typing import Any

from graph import layout
from graph.layout import Layout
from graph.outcomes import Tombstone

_FIELDS = ("source", "label", "reason", "who", "when", "purged")


def withdraw(place: Layout, tombstone: Tombstone) -> None:
    """Note a withdrawal; it counts from now on, even if the process ends before the rest is done."""
    _append(place, {"act": "withdrawn", **asdict(tombstone)})


def forget(place: Layout, source_id: str) -> None:
    """Take the label of a source out of everything that the log says of it; that it was withdrawn stays.

    Lines that a crash cut short go: they say nothing, and may hold the label.
    """
    entries = _entries(place)
    if entries:
        kept = [entry | {"label": ""} if _is_labelled(entry, source_id) else entry for entry in entries]
        layout.write(place.tombstones, "".join(f"{json.dumps(entry)}\n" for entry in kept).encode())


def _is_labelled(entry: dict[str, Any], source_id: str) -> bool:
    return entry.get("source") == source_id and "label" in entry


def restore(place: Layout, source_id: str, when: str) -> None:
    """Note that a withdrawn source was added again."""
    _append(place, {"act": "restored", "source": source_id, "when": when})


def clear(place: Layout, source_id: str) -> None:
    """Note that nothing of a purged source is left."""
    _append(place, {"act": "cleared", "source": source_id})


def standing(place: Layout) -> dict[str, Tombstone]:
    """The withdrawals that hold, by source, in the order in which they were made."""
    found: dict[str, Tombstone] = {}
    for entry in _entries(place):
        if entry["act"] != "cleared":
            found.pop(entry["source"], None)
        if entry["act"] == "withdrawn":
            found[entry["source"]] = Tombstone(**{name: entry[name] for name in _FIELDS})
    return found


def unfinished(place: Layout) -> tuple[str, ...]:
    """The purged sources of which something may still be here."""
    cleared: set[str] = set()
    for entry in _entries(place):
        (cleared.add if entry["act"] == "cleared" else cleared.discard)(entry["source"])
    return tuple(source for source, stone in standing(place).items() if stone.purged and source not in cleared)


def _append(place: Layout, entry: dict[str, Any]) -> None:
    # Names and reasons come from outside; half a character has no form in which it could be shown.
    clean = {key: _shown(value) if isinstance(value, str) else value for key, value in entry.items()}
    layout.append(place.tombstones, json.dumps(clean))


def _shown(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _entries(place: Layout) -> list[dict[str, Any]]:
    """What the lines say, but for those that a crash cut short: what they would have said was not done either."""
    if not place.tombstones.exists():
        return []
    # Split as bytes, since a line may be cut in the middle of a character.
    found = (_entry(line) for line in place.tombstones.read_bytes().split(b"\n"))
    return [entry for entry in found if entry is not None]


def _entry(line: bytes) -> dict[str, Any] | None:
    try:
        entry = json.loads(line.decode("utf-8"))
    except ValueError:
        return None
    if not isinstance(entry, dict) or not isinstance(entry.get("source"), str):
        return None
    needed = _FIELDS if entry.get("act") == "withdrawn" else ("act",)
    return entry if all(name in entry for name in needed) else None
