"""Where the nodes of a network are drawn: computed here, once, the same for the same network.

Drawing stays still: a simulation in the browser takes most of a minute for what takes a fraction of a second here.
"""

import math
from functools import lru_cache
from itertools import combinations

import networkx as nx

Place = tuple[float, float]
Box = tuple[float, float]  # half the width and half the height of a node with its label
STEP = 150.0  # pixels between neighbours, about
ROUNDS = 60
LETTER, LINE, GAP = 7.0, 16.0, 10.0
ROOM, SHAPE = 40.0, 1.6


@lru_cache(maxsize=128)
def placed(sizes: tuple[tuple[str, int, int], ...], links: frozenset[tuple[str, str]]) -> dict[str, Place]:
    """Positions in pixels, of `sizes`: each node with the width of its label in letters, and its lines."""
    boxes = {name: (width * LETTER / 2 + GAP, (lines * LINE + 34) / 2) for name, width, lines in sizes}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(boxes)
    graph.add_edges_from(sorted(links))
    islands = [_island(graph.subgraph(nodes), boxes) for nodes in nx.connected_components(graph)]
    return _packed(sorted(islands, key=lambda island: (-len(island), min(island))), boxes)


def _island(graph: "nx.Graph[str]", boxes: dict[str, Box]) -> dict[str, Place]:
    """Places for nodes that are all connected; sorted first, so that the order of sets decides nothing."""
    names = sorted(graph)
    if len(names) == 1:
        return {names[0]: (0.0, 0.0)}
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(names)
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges))
    start = nx.circular_layout(ordered)
    found = nx.forceatlas2_layout(ordered, pos=start, max_iter=250, scaling_ratio=3.0, gravity=1.0, seed=7)
    places = {name: (float(found[name][0]), float(found[name][1])) for name in names}
    lying = _scaled(places, frozenset(ordered.edges))
    wide, high = (max(abs(place[axis]) for place in lying.values()) for axis in (0, 1))
    stretch = min(max(SHAPE * high / wide, 1.0), 2.0) if wide else 1.0
    return _apart({name: (x * stretch, y) for name, (x, y) in lying.items()}, boxes)


def _packed(islands: list[dict[str, Place]], boxes: dict[str, Box]) -> dict[str, Place]:
    """The islands side by side in rows, the largest first, in about the shape of a screen."""
    frames = [_frame(island, boxes) for island in islands]
    area = sum((right - left + ROOM) * (bottom - top + ROOM) for left, top, right, bottom in frames)
    width = max([math.sqrt(area * SHAPE), *(frame[2] - frame[0] for frame in frames)])
    done: dict[str, Place] = {}
    x = y = tallest = 0.0
    for island, (left, top, right, bottom) in zip(islands, frames, strict=True):
        if x and x + right - left > width:
            x, y, tallest = 0.0, y + tallest + ROOM, 0.0
        done |= {name: (round(at[0] - left + x, 1), round(at[1] - top + y, 1)) for name, at in island.items()}
        x, tallest = x + right - left + ROOM, max(tallest, bottom - top)
    return done


def _frame(island: dict[str, Place], boxes: dict[str, Box]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of an island with its labels."""
    return (
        min(x - boxes[name][0] for name, (x, _) in island.items()),
        min(y - boxes[name][1] for name, (_, y) in island.items()),
        max(x + boxes[name][0] for name, (x, _) in island.items()),
        max(y + boxes[name][1] for name, (_, y) in island.items()),
    )


def _scaled(places: dict[str, Place], links: frozenset[tuple[str, str]]) -> dict[str, Place]:
    """Neighbours are about a step apart, and the whole lies around the origin."""
    lengths = sorted(math.dist(places[a], places[b]) for a, b in links if a != b) or [1.0]
    factor = STEP / (lengths[len(lengths) // 2] or 1.0)
    middle = [sum(place[axis] for place in places.values()) / len(places) for axis in (0, 1)]
    found = {name: ((x - middle[0]) * factor, (y - middle[1]) * factor) for name, (x, y) in places.items()}
    wide, high = (max(abs(place[axis]) for place in found.values()) for axis in (0, 1))
    # Screens and labels are wide: lie down what stands up.
    return {name: ((y, x) if high > wide else (x, y)) for name, (x, y) in found.items()}


def _apart(places: dict[str, Place], boxes: dict[str, tuple[float, float]]) -> dict[str, Place]:
    """Push nodes away from one another until no label lies on another's, sideways where that is not much longer."""
    at = {name: list(place) for name, place in places.items()}
    for _ in range(ROUNDS):
        moved = False
        for a, b in combinations(at, 2):
            dx, dy = at[b][0] - at[a][0], at[b][1] - at[a][1]
            over_x = boxes[a][0] + boxes[b][0] - abs(dx)
            over_y = boxes[a][1] + boxes[b][1] - abs(dy)
            if over_x <= 0 or over_y <= 0:
                continue
            moved = True
            axis, push = (0, over_x) if over_x < over_y * SHAPE else (1, over_y)
            sign = 1 if (dx, dy)[axis] >= 0 else -1
            at[a][axis] -= sign * push / 2
            at[b][axis] += sign * push / 2
        if not moved:
            break
    return {name: (round(x, 1), round(y, 1)) for name, (x, y) in at.items()}
