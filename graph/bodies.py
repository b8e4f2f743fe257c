"""The bodies that nearly every state has, by what they are and by whose they are, in English and Spanish.

>>> state_body("russian defence ministry") == state_body("ministerio de defensa ruso") == "ministry of defence RU"
True
>>> state_body("ministry of defence"), state_body("museum of defence of russia")
(None, None)
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from graph.naming import aliases

# No country or nationality has more words.
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class _States:
    """What a body is by its words, and the countries by their names and adjectives."""

    bodies: Mapping[tuple[str, ...], str]
    nations: Mapping[str, str]


@cache
def _states() -> _States:
    data = tomllib.loads(resources.files("graph").joinpath("bodies.toml").read_text("utf-8"))
    bodies = {tuple(sorted(form.split())): body for body, forms in data["bodies"].items() for form in forms}
    nations = {word: code for code, words in data["nations"].items() for word in words}
    return _States(bodies, {**nations, **aliases().countries})


def state_body(folded: str) -> str | None:
    """What a folded name says of a state's body: what it is, and its country's code; None where it says less."""
    words, known = folded.split(), _states()
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        for nation, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            code = known.nations.get(" ".join(nation))
            body = known.bodies.get(tuple(sorted(word for word in rest if word not in aliases().fillers)))
            if code and body:
                return f"{body} {code}"
    return None
