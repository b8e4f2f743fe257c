"""Everything at once: all quads that some sources' statements and people's judgements make, as a pure function.

It is the meaning of the index and the store, which come to the same quads step by step; tests and `check` hold
them to it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph import occasions
from graph.claims import source_quads
from graph.cluster import Cluster, Neighbour, plain_title, profile
from graph.cover import Cover, Withheld, covering, shown, shown_card
from graph.decisions import Decisions, decide, fallen, judged, remade
from graph.derivation import findings
from graph.disagreement import finding_quads
from graph.facts import cluster_quads
from graph.judgement import Judgement
from graph.local import Local, locals_of
from graph.ontology_graph import ontology_quads
from graph.quad import Quad
from graph.resolve import Resolution, compared
from graph.tellings import told_by
from graph.ties import Tie
from graph.verdicts import Verdict, judgement_quads
from graph.weighing import SAME
from graph.whereabouts import Whereabouts
from ontology import Source, Statement, is_node


@dataclass(frozen=True, slots=True)
class _Seen:
    """A statement as it is shown: whether it counts, and by which judgement it was made, if by one."""

    statement: Statement
    holds: bool
    judged: str | None


def dataset(
    contributions: Iterable[tuple[Source, Iterable[Statement]]],
    judgements: Sequence[Judgement] = (),
    text: Callable[[str], str | None] = lambda _: None,
) -> set[Quad]:
    """All quads of some sources and of what people decided: sources' graphs, facts, links, judgements, the ontology.

    `text` gives the stored text of a source; it is asked for passages that are withheld.
    """
    given = [(source, list(statements)) for source, statements in contributions]
    said = {source.id: statements for source, statements in given}
    raw = [s for statements in said.values() for s in statements]
    here = {s.id for s in raw} | {node for s in raw for node in _nodes(s)}
    found = decide(judgements, Whereabouts(here, lambda source: said.get(source, ()), text))
    made = {key: value for key, value in remade(found).items() if key not in here}
    gone = fallen(found)
    held = [s for s in raw if s.id not in gone] + [s for _, s in made.values()]
    ties = [Tie(*pair, one.act, one.id) for pair, one in found.ties.items()]
    known = list(locals_of(held, {node for s in raw for node in _nodes(s)}))
    canonical = _canonical(known, ties, held, {source.id: source.published for source, _ in given})
    veil = _veil(found, canonical, raw, [s for _, s in made.values()])
    quads = set(ontology_quads())
    seen: list[_Seen] = []
    for source, statements in given:
        visible = _visible(veil, source.id, statements, made, gone)
        quads.update(source_quads(shown_card(veil, source), [s.statement for s in visible if not s.judged]))
        seen += visible
    quads.update(_resolved(veil, canonical, seen))
    quads.update(_found({source.id: source.published for source, _ in given}, veil, canonical, seen))
    quads.update(_judged(found, veil, seen))
    return quads


def _canonical(
    known: Sequence[Local], ties: Sequence[Tie], held: Iterable[Statement], published: Mapping[str, str | None]
) -> dict[str, str]:
    """The canonical id of every local node: by keys, decisions and comparison; and, by these, of events."""
    resolution = Resolution(known, ties)
    alike = compared(resolution, known)
    told = told_by(held, published, {node: link.canonical for node, link in resolution.links(alike).items()})
    alike += [edge for edge in occasions.meetings(told) if edge.score >= SAME]
    links = resolution.links(alike, occasions.rivals(told, alike))
    return {node: link.canonical for node, link in links.items()}


def _nodes(s: Statement) -> Iterator[str]:
    return (node for node in (s.subject, s.value, s.claimant) if node and is_node(node))


def _veil(found: Decisions, canonical: Mapping[str, str], raw: Iterable[Statement], made: Iterable[Statement]) -> Cover:
    """What is withheld: whole clusters, with the names that any statement gives their members."""
    roots = {canonical[node] for node in found.nodes if node in canonical}
    sources: dict[str, str] = {}
    for s in raw if roots else ():
        for node in _nodes(s):
            sources[node] = min(s.source, sources.get(node, s.source))
    members = [(node, sources[node], root) for node, root in canonical.items() if root in roots]
    nodes = {node for node, _, _ in members}
    withheld = Withheld(frozenset(found.statements), frozenset(found.passages), frozenset(found.names))
    return covering(withheld, members, (s for s in (*raw, *made) if s.subject in nodes))


def _visible(
    veil: Cover, source: str, raw: Sequence[Statement], made: Mapping[str, tuple[str, Statement]], gone: set[str]
) -> list[_Seen]:
    """What is shown of one source's statements, and of those that were made of them."""
    own = {key: (by, s) for key, (by, s) in made.items() if s.source == source}
    everything = [*raw, *(s for _, s in own.values())]
    looks = shown(veil, source, everything)
    found = []
    for s in everything:
        look = looks.get(s.id, s)
        if look:
            found.append(_Seen(look, s.id not in gone, own[s.id][0] if s.id in own else None))
    return found


def _resolved(veil: Cover, canonical: Mapping[str, str], seen: Iterable[_Seen]) -> Iterator[Quad]:
    """The facts and the links of all nodes of which anything is shown."""
    visible = sorted(seen, key=lambda each: each.statement.id)
    spoken = {canonical[node] for each in visible for node in _nodes(each.statement)}
    members: defaultdict[str, list[str]] = defaultdict(list)
    own: defaultdict[str, list[Statement]] = defaultdict(list)
    lost: defaultdict[str, list[Statement]] = defaultdict(list)
    for node, root in sorted(canonical.items()):
        if root in spoken and root not in veil.nodes:
            members[root].append(node)
    for each in visible:
        (own if each.holds else lost)[canonical[each.statement.subject]].append(each.statement)
    clusters = [Cluster(root, tuple(nodes), tuple(own[root]), tuple(lost[root])) for root, nodes in members.items()]
    profiles = {cluster.id: profile(cluster) for cluster in clusters}
    near = {
        node: Neighbour(root, profiles[root].base, profiles[root].plain)
        for root, nodes in members.items()
        for node in nodes
    }
    for cluster in clusters:
        shape = profiles[cluster.id]
        yield from cluster_quads(cluster, shape, plain_title(cluster, shape, near), near)


def _found(
    published: Mapping[str, str | None], veil: Cover, canonical: Mapping[str, str], seen: Iterable[_Seen]
) -> Iterator[Quad]:
    """What the statements that hold and are shown do not agree on."""
    shown_nodes = {node: root for node, root in canonical.items() if root not in veil.nodes}
    for finding in findings(published, (each.statement for each in seen if each.holds), shown_nodes):
        yield from finding_quads(finding)


def _judged(found: Decisions, veil: Cover, seen: Sequence[_Seen]) -> Iterator[Quad]:
    """The graph of the judgements that are not about what is withheld."""
    there = {each.statement.id for each in seen}
    corrected: defaultdict[str, list[Statement]] = defaultdict(list)
    for each in seen:
        if each.judged:
            corrected[each.judged].append(each.statement)
    about: defaultdict[str, list[str]] = defaultdict(list)
    for thing, judgement in sorted(judged(found)):
        about[judgement].append(thing)
    mask = veil.mask()
    verdicts = [
        Verdict(
            id=one.id,
            act=one.act,
            who=one.who,
            when=one.when,
            why=mask.hide(one.why),
            evidence=tuple(s for s in one.evidence if s in there),
            about=tuple(about[one.id]),
        )
        for one in found.awake.values()
        if one.act != "withhold"
        and all(thing not in veil.nodes and (is_node(thing) or thing in there) for thing in about[one.id])
    ]
    yield from judgement_quads(verdicts, corrected)
