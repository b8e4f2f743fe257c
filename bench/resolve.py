"""Resolve a made-up graph: seconds, peak memory, precision and recall; then the time that one more document takes.

    python bench/resolve.py [NODES]          100,000 by default

A fifth of the nodes are second writings of others (`bench/people.py`). Documents name ten each, with nationality and
some with the body they belong to; all countries are hubs that thousands of documents name.
"""

import hashlib
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from people import Made, made

from graph import index, project, refresh
from graph.workspace import Workspace
from ontology import Document, Evidence, Refusal, Source, Statement, node_id

_EACH = 10


@dataclass(frozen=True, slots=True)
class Told:
    """One made-up document, as a loader would give it, and the nodes of its writings."""

    document: Document
    original: bytes
    statements: tuple[Statement, ...]
    refusals: tuple[Refusal, ...]
    nodes: tuple[str, ...]


def told(number: int, writings: Sequence[Made]) -> Told:
    """A document with one line for each writing."""
    lines = [f"{w.name} of {w.nation}" + (f" at {w.body}" if w.body else "") + "." for w in writings]
    text = f"Note {number}.\n" + "\n".join(lines) + "\n"
    source = hashlib.sha256(text.encode()).hexdigest()
    said: list[Statement] = []

    def node(name: str, kind: str, start: int) -> str:
        at = text.index(name, start)
        found = node_id(source, at, at + len(name), kind)
        for predicate, value in (("rdf:type", f"rec:{kind}"), ("rec:name", name)):
            say(found, predicate, value, at, at + len(name))
        return found

    def say(subject: str, predicate: str, value: str, start: int, end: int) -> None:
        evidence = Evidence(start, end, text[start:end])
        said.append(
            Statement(
                subject=subject, predicate=predicate, value=value, source=source, evidence=evidence, method="made/1"
            )
        )

    nodes, lands, at = [], dict[str, str](), len(f"Note {number}.\n")
    for writing, line in zip(writings, lines, strict=True):
        one = node(writing.name, writing.kind, at)
        if writing.nation not in lands:
            lands[writing.nation] = node(writing.nation, "Country", at + len(writing.name))
        predicate = "rec:nationality" if writing.kind == "Person" else "rec:locatedIn"
        say(one, predicate, lands[writing.nation], at, at + len(line))
        if writing.body:
            body = node(writing.body, "Organization", at + len(writing.name))
            say(one, "rec:memberOf", body, at, at + len(line))
        nodes.append(one)
        at += len(line) + 1
    card = Source(id=source, name=f"{number}.txt", media_type="text/plain")
    return Told(
        Document(source=card, text=text, blocks=(), reader="plaintext/1"), text.encode(), tuple(said), (), tuple(nodes)
    )


def documents(writings: Sequence[Made]) -> Iterator[Told]:
    """All documents."""
    for start in range(0, len(writings), _EACH):
        yield told(start // _EACH, writings[start : start + _EACH])


def measured(clusters: Iterable[Sequence[str]], asked: Iterable[tuple[str, str]], truth: dict[str, Made]) -> None:
    """Print how many of the tied pairs are truly one, and how many of those that are one were tied, or asked."""
    wanted = {frozenset(pair) for pair in _pairs_of(truth)}
    tied = {frozenset(pair) for members in clusters for pair in combinations(members, 2)}
    questions = {frozenset(pair) for pair in asked} - tied
    right = len(tied & wanted)
    print(
        f"precision {100 * right / max(len(tied), 1):.2f} recall {100 * right / len(wanted):.2f} of {len(wanted)} pairs"
    )
    both = len((tied | questions) & wanted)
    print(f"with {len(questions)} questions for people: recall {100 * both / len(wanted):.2f}")
    of, found, queued = Counter[str](), Counter[str](), Counter[str]()
    for pair in wanted:
        (way,) = {truth[node].way for node in pair} - {"first"}
        of[way] += 1
        found[way] += pair in tied
        queued[way] += pair in questions
    for way, count in of.most_common():
        print(f"  {way:10} {count:6}  tied {100 * found[way] / count:5.1f}  asked {100 * queued[way] / count:5.1f}")
    for pair in sorted(tied - wanted, key=sorted)[:10]:
        print("  wrong:", " | ".join(truth[node].name for node in sorted(pair)))


def _pairs_of(truth: dict[str, Made]) -> Iterator[tuple[str, str]]:
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for node, writing in truth.items():
        groups[writing.truth].append(node)
    for members in groups.values():
        yield from combinations(sorted(members), 2)


def _members(place: Path, truth: dict[str, Made]) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """The clusters of the writings, and the pairs that people are asked about, both among the writings alone."""
    with index.reading(place) as db:
        clusters: defaultdict[str, list[str]] = defaultdict(list)
        roots: defaultdict[str, list[str]] = defaultdict(list)
        for node, canonical, root in db.execute("SELECT node, canonical, root FROM member"):
            if node in truth:
                clusters[canonical].append(node)
                roots[root].append(node)
        asked = [
            (a, b)
            for left, right in db.execute("SELECT left, right FROM edge").fetchall()
            for a in roots[left]
            for b in roots[right]
        ]
    return list(clusters.values()), asked


class Watch:
    """Seconds since the last look, of the clock and of the processor: the two part where others use the machine too."""

    def __init__(self) -> None:
        self._last = self._now()

    def _now(self) -> tuple[float, float]:
        return time.perf_counter(), time.process_time()

    def __str__(self) -> str:
        before, self._last = self._last, self._now()
        return f"{self._last[0] - before[0]:.1f} s ({self._last[1] - before[1]:.1f} s of the processor)"


# What adding goes through after the documents are kept, by where each step is looked up.
STAGES = {
    "read and indexed": (refresh, "contribution", "replace_source"),
    "resolved": (refresh, "resolve_all"),
    "findings": (refresh, "shape", "refind"),
    "published as RDF": (project, "publish"),
}


def timed(spent: Counter[tuple[str, str]]) -> None:
    """Have every step note its seconds, of the clock and of the processor."""

    def around(stage: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any) -> Any:
            clock, processor = time.perf_counter(), time.process_time()
            try:
                return step(*given)
            finally:
                spent[stage, "clock"] += time.perf_counter() - clock
                spent[stage, "processor"] += time.process_time() - processor

        return run

    for stage, (module, *names) in STAGES.items():
        for name in names:
            setattr(module, name, around(stage, getattr(module, name)))


def main(number: int) -> None:
    """Make, add, resolve, measure, and add one more."""
    spent = Counter[tuple[str, str]]()
    timed(spent)
    writings = made(number)
    truth: dict[str, Made] = {}
    with tempfile.TemporaryDirectory() as folder:
        workspace, watch = Workspace.create(Path(folder) / "case"), Watch()
        with workspace.batch() as adding:
            for one in documents(writings):
                adding.add(one)
                truth |= dict(zip(one.nodes, writings[len(truth) : len(truth) + _EACH], strict=True))
            print(f"{len(truth)} nodes in {number // _EACH} documents kept: {watch}", flush=True)
        print(f"indexed, resolved and published: {watch}")
        for stage in STAGES:
            print(f"  {stage:16} {spent[stage, 'clock']:7.1f} s ({spent[stage, 'processor']:.1f} s of the processor)")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        print(f"peak memory {peak:.2f} GB", flush=True)
        measured(*_members(workspace.place.index, truth), truth)
        for seed in (2, 3):
            more, watch = told(number + seed, made(_EACH, seed)), Watch()
            workspace.add(more)
            print(f"one more document: {watch}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
