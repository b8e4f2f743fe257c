"""The labels of the annotations beside the classes of the ontology.

>>> sorted(labels("FlightLeg") & {"Flight", "Event"})
['Event', 'Flight']
>>> is_entity("Prison"), is_entity("PersonGroup"), is_entity("Deportation")
(True, False, False)
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from ontology import vocabulary

MEASURES: dict[str, Any] = tomllib.loads((resources.files("explorer.accuracy") / "measures.toml").read_text("utf-8"))
ENTITIES = frozenset(MEASURES["entities"])
ROLES = frozenset(MEASURES["roles"])
RELATIONS = frozenset(MEASURES["relations"])
_RENAMED: dict[str, str] = MEASURES["renamed"]


@cache
def labels(kind: str) -> frozenset[str]:
    """The labels that a node of this class may be annotated with: its own and those of the classes above it."""
    return frozenset(_RENAMED.get(name, name) for name in vocabulary().above(kind))


@cache
def is_entity(kind: str) -> bool:
    """Whether nodes of the class count among the named entities."""
    return not vocabulary().is_event(kind) and bool(labels(kind) & ENTITIES)


def narrowest(kinds: Sequence[str]) -> set[str]:
    """The entity classes among them that do not stand above another of them."""
    own = {kind for kind in kinds if is_entity(kind)}
    return {
        kind for kind in own if not any(other != kind and _RENAMED.get(kind, kind) in labels(other) for other in kinds)
    }
