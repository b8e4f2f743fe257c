"""Shares of a group ("49 percent had no criminal record"): which group a share is of, by where it stands in the text.

The words that name the whole ("of those deported") hold the trigger of an event or the wording of a group; who is the
patient there is the whole. Where that is not one group, nothing is said.
"""

from collections.abc import Iterator

from graph.scene import TOLD, Scene
from graph.tally import ROLES, Share, bound_of
from ontology import Evidence, Statement

_WORDINGS = ("rec:mention", "rec:name", "rec:count")


def of_group(scene: Scene, node: str) -> Iterator[Share]:
    """The shares whose whole is a resolved group."""
    members = set(scene.cluster(node).members)
    for source in sorted({s.source for s in (*scene.cluster(node).statements, *scene.naming(node))}):
        said = scene.source(source)
        for share in shares(said):
            whole = _whole(scene, said, share)
            if whole and whole in members:
                yield _row(share, said)


def shares(said: tuple[Statement, ...]) -> list[str]:
    """The measures of a source that are shares."""
    return sorted({s.subject for s in said if s.predicate == "rec:unit" and s.value == "percent" and s.status in TOLD})


def _whole(scene: Scene, said: tuple[Statement, ...], share: str) -> str | None:
    """The local node of the group that a share is of."""
    place = _words(said, share, "rec:outOf") or _words(said, share, "rec:definition")
    if not place:
        return None
    inside = {s.subject for s in said if s.predicate == "rdf:type" and _within(s.evidence, place)}
    patients = {s.value for s in said if s.predicate in ROLES and s.subject in inside and ROLES[s.predicate] != "agent"}
    named = {s.subject for s in said if s.predicate in _WORDINGS and _within(s.evidence, place)}
    for found in (named, patients):
        groups = sorted(node for node in found if scene.is_a(scene.root(node), "PersonGroup"))
        if groups:
            return groups[0] if len({scene.root(node) for node in groups}) == 1 else None
    return None


def _words(said: tuple[Statement, ...], share: str, predicate: str) -> Evidence | None:
    return next((s.evidence for s in said if s.subject == share and s.predicate == predicate), None)


def _within(inner: Evidence, outer: Evidence) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _row(share: str, said: tuple[Statement, ...]) -> Share:
    about = [s for s in said if s.subject == share and s.status in TOLD]
    value = next(s for s in about if s.predicate == "rec:value")
    given = next((s for s in about if s.predicate == "rec:definition"), value)
    ids = tuple(sorted({value.id, given.id}))
    words = " ".join(given.value.split()) if given is not value else ""
    return Share(share, value.value, bound_of(value, about), words, ids, value.source, value.claimant)
