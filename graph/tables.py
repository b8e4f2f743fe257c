"""What findings go by that is data: `disagreements.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from ontology import vocabulary


@cache
def disagreements() -> Mapping[str, Any]:
    """The relations, the families of events and the words that comparisons go by; read once."""
    return tomllib.loads(resources.files("graph").joinpath("disagreements.toml").read_text("utf-8"))


@cache
def step(kind: str) -> tuple[str, str] | None:
    """The family of a class of events and the step in it; a class in no family is one by itself, at its root.

    >>> step("Deportation"), step("SolitaryConfinement"), step("Speech")
    (('custody', 'moved'), ('Abuse', 'Abuse'), None)
    """
    above = vocabulary().above(kind)
    if "Event" not in above or set(above) & set(disagreements()["apart"]["kinds"]):
        return None
    for name, family in sorted(disagreements()["family"].items()):
        for stage, kinds in sorted(family["steps"].items()):
            if set(above) & set(kinds):
                return name, stage
    root = above[above.index("Event") - 1] if above.index("Event") else "Event"
    return (root, root) if root != "Event" else None
