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
    layout.append(place.tombstones, json.dumps({"act": "withdrawn", **asdict(tombstone)}, ensure_ascii=False))


def forget(place: Layout, source_id: str) -> None:
    """Take the label of a source out of everything that the log says of it; that it was withdrawn stays."""
    if not place.tombstones.exists():
        return
    lines = []
    for line in place.tombstones.read_text("utf-8").split("\n"):
        entry = _entry(line)
        if entry.get("source") == source_id and "label" in entry:
            line = json.dumps(entry | {"label": ""}, ensure_ascii=False)  # the line as it is now to be
        lines.append(line)
    layout.write(place.tombstones, "\n".join(lines).encode())


def restore(place: Layout, source_id: str, when: str) -> None:
    """Note that a withdrawn source was added again."""
    layout.append(place.tombstones, json.dumps({"act": "restored", "source": source_id, "when": when}))


def standing(place: Layout) -> dict[str, Tombstone]:
    """The withdrawals that hold, by source, in the order in which they were made."""
    found: dict[str, Tombstone] = {}
    if not place.tombstones.exists():
        return found
    for line in place.tombstones.read_text("utf-8").split("\n"):
        entry = _entry(line)
        found.pop(entry.get("source", ""), None)
        if entry.get("act") == "withdrawn":
            found[entry["source"]] = Tombstone(**{name: entry[name] for name in _FIELDS})
    return found


def _entry(line: str) -> dict[str, Any]:
    """What a line says; nothing where a crash cut it short, as what it would have said was not done either."""
    try:
        entry: dict[str, Any] = json.loads(line)
    except ValueError:
        return {}
    return entry
