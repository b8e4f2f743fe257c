"""By what a node can be found: the keys that its names give, for the rules that need no judgement.

A node gives keys; nodes that share a key are one. Keys hold the family of the node's classes, so that a person and a
court of the same name stay two. The rules:

* `full-name`       the same name, folded; of persons only names of two full words
* `country-name`    names of one country, from alias data
* `agency-name`     names of one agency, from alias data; names of a body that every state has, with its country
* `law-name`        names of one law or treaty, from alias data
* `defined-acronym` an acronym that a document gives together with the long name. Four letters and more stand for
                    themselves; three letters only while all documents that define them mean the same long name
* never             first names, nicknames, pseudonyms, initials, placeholders, offices, groups of people, events,
                    measures, names that many bodies, laws or places bear, cases and flights without a number or caption

A place whose name is one of several in the world is known by name and country together, if its document says in which
country it lies.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.bodies import state_body
from graph.geography import place_name
from graph.local import Local, family
from graph.marks import identifies
from graph.naming import acronym, aliases, fold, is_full_name, is_generic, signature, without_titles
from ontology import vocabulary


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What a node offers to be found by. A `weak` key counts only while its acronym has one meaning (`meaning`)."""

    rule: str
    text: str
    weak: bool = False
    meaning: str = ""

    @property
    def bucket(self) -> str:
        """What nodes share; a recomputation has to see all nodes of a bucket together."""
        return f"{self.rule}|{self.text}"


def keys(node: Local) -> frozenset[Key]:
    """All keys of a node; none where it must stay alone."""
    group = family(node.kinds)
    if not group:
        return frozenset()
    found: set[Key] = set()
    for name in node.names:
        if group == "person":
            if is_full_name(name):
                found.add(Key("full-name", f"person|{without_titles(fold(name))}"))
        else:
            found.update(_name_keys(name, group, node))
    if group not in ("person", "country") and not _is_spelled(node, group):
        found.update(_acronym_keys(node.names, group))
    return frozenset(found)


def _is_spelled(node: Local, group: str) -> bool:
    """Whether names in capitals are no acronyms: "A320" and "GTI3" are numbers, "CÓRDOBA" is a town."""
    facility = any(vocabulary().is_a(kind, "Facility") for kind in node.kinds)
    return group in ("case", "flight", "aircraft") or (group == "place" and not facility)


def _name_keys(name: str, group: str, node: Local) -> Iterator[Key]:
    folded, known = fold(name), aliases()
    if group == "country" and folded in known.countries:
        yield Key("country-name", known.countries[folded])
    if group == "organization" and folded in known.agencies:
        yield Key("agency-name", known.agencies[folded])
    if group == "organization" and (body := state_body(folded)):
        yield Key("agency-name", body)
    if group == "policy" and folded in known.laws:
        yield Key("law-name", known.laws[folded])
    spelled = _is_spelled(node, group)
    if len(folded) <= 2 or (acronym(name) and not spelled) or is_generic(folded) or not identifies(name, group):
        return
    text = place_name(folded, node.country) if group == "place" and spelled else folded
    if text:
        yield Key("full-name", f"{group}|{text}")


def _acronym_keys(names: frozenset[str], group: str) -> Iterator[Key]:
    longs = [name for name in names if not acronym(name) and len(fold(name).split()) > 1]
    if longs and all(is_generic(fold(name)) for name in longs):
        # The "Policía Nacional (PN)" of one country is not that of another.
        return
    meanings = sorted({signature(name) for name in longs})
    for letters in sorted({letters for name in names if (letters := acronym(name)) and not is_generic(fold(name))}):
        text = f"{group}|{letters}"
        if len(letters) > 3:
            yield Key("defined-acronym", text)
            continue
        for meaning in meanings or [""]:
            yield Key("defined-acronym", text, weak=True, meaning=meaning)
