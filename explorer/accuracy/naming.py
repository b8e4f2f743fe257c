"""Named entities beside the annotated ones: which nodes stand for which, whether they are typed and whole."""

from dataclasses import dataclass

from explorer.accuracy.account import Account
from explorer.accuracy.annotation import Annotation
from explorer.accuracy.folded import plain
from explorer.accuracy.labels import ENTITIES, RELATIONS, is_entity, labels, narrowest
from explorer.accuracy.tally import Score, Tally, one

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """The nodes that stand for an annotated entity, the entities that a node stands for, and all nodes that count."""

    nodes: dict[str, frozenset[str]]
    entities: dict[str, frozenset[str]]
    named: frozenset[str]

    def of(self, entity: str | None) -> frozenset[str]:
        """The nodes that stand for an entity; none for None."""
        return self.nodes.get(entity, NOBODY) if entity else NOBODY


def match(annotation: Annotation, account: Account) -> Match:
    """Tie nodes to annotated entities by any shared wording; a named entity only to nodes of a class of such."""
    named = frozenset(k for k, n in account.nodes.items() if n.names and any(is_entity(kind) for kind in n.kinds))
    nodes: dict[str, frozenset[str]] = {}
    owners: dict[str, set[str]] = {}
    for entity in annotation.entities:
        forms = {plain(form) for form in entity.forms} - {""}
        hits = NOBODY.union(*(account.named.get(form, NOBODY) for form in forms))
        nodes[entity.id] = hits & named if entity.kind in ENTITIES else hits
        for node in nodes[entity.id]:
            owners.setdefault(node, set()).add(entity.id)
    return Match(nodes, {node: frozenset(ids) for node, ids in owners.items()}, named)


def score_names(annotation: Annotation, account: Account, matched: Match, score: Score) -> None:
    """Measures `entities` (any wording), `typed` (also the class or one below), `merged` (one node, nobody else's)."""
    kinds = {entity.id: entity.kind for entity in annotation.entities}
    for node in matched.named:
        own = account.nodes[node].kinds
        owners = matched.entities.get(node, NOBODY)
        fits = any(kinds[owner] in labels(kind) for owner in owners for kind in own)
        score.add("entities", Tally(said=1, right=any(kinds[owner] in ENTITIES for owner in owners)))
        score.add("typed", Tally(said=len(narrowest(own)), right=fits))
    for entity in annotation.entities:
        if entity.kind not in ENTITIES:
            continue
        hits = matched.of(entity.id)
        typed = any(entity.kind in labels(kind) for node in hits for kind in account.nodes[node].kinds)
        score.add("entities", Tally(wanted=1, found=bool(hits)))
        score.add("typed", Tally(wanted=1, found=typed))
        if hits:
            score.add("merged", one(hit=len(hits) == 1 and all(len(matched.entities[node]) == 1 for node in hits)))
        if not typed:
            score.miss("typed" if hits else "entities", entity.kind)


def score_ties(annotation: Annotation, account: Account, matched: Match, score: Score) -> None:
    """Measure `relations`: subject, kind and object."""
    told = {
        (key, predicate, value)
        for key, node in account.nodes.items()
        for predicate, value in node.edges
        if predicate in RELATIONS and value in account.nodes
    }
    wanted = set()
    for tie in annotation.ties:
        ways = {(s, tie.kind, o) for s in matched.of(tie.subject) for o in matched.of(tie.object)}
        wanted |= ways
        score.add("relations", Tally(wanted=1, found=bool(ways & told)))
        if not ways & told:
            score.miss("relations", tie.kind)
    score.add("relations", Tally(said=len(told), right=len(told & wanted)))
