// The network by keyboard. Arrows go to the nearest node in that direction; L goes through the links of a node.

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function nearest(view, [dx, dy]) {
  const places = view.network.getPositions();
  const here = places[view.cursor];
  let best = null;
  for (const [id, place] of Object.entries(places)) {
    const along = (place.x - here.x) * dx + (place.y - here.y) * dy;
    const aside = Math.abs((place.x - here.x) * dy) + Math.abs((place.y - here.y) * dx);
    if (id === view.cursor || along <= 0 || aside > along * 2) continue;
    const cost = along + aside * 2;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

function visit(view, id) {
  if (!id) return;
  view.cursor = id;
  view.network.selectNodes([id], true);
  view.say(view.sayNode(id));
  view.network.moveTo({ position: view.network.getPosition(id), animation: view.calm ? false : { duration: 150 } });
}

function nextLink(view) {
  const links = view.network.getConnectedEdges(view.cursor);
  if (!links.length) return;
  view.link = links[(links.indexOf(view.link) + 1) % links.length];
  view.choose(view.link);
}

function zoom(view, factor) {
  view.moved = true;
  view.network.moveTo({ scale: view.network.getScale() * factor, animation: false });
}

export function keyboard(view) {
  const keys = {
    Enter: () => view.send("open", view.cursor),
    " ": () => view.choose(view.cursor),
    e: () => view.send("expand", view.cursor),
    l: () => nextLink(view),
    "+": () => zoom(view, 1.25),
    "=": () => zoom(view, 1.25),
    "-": () => zoom(view, 0.8),
    0: () => view.network.fit({ animation: false }),
    Escape: () => view.canvas.blur(),
  };
  view.canvas.addEventListener("focus", () => {
    if (!view.byNode.has(view.cursor)) view.cursor = view.data.focus[0] ?? view.data.nodes[0]?.id;
    view.say(view.cursor ? view.sayNode(view.cursor) : "");
  });
  view.canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !view.data.nodes.length) return;
    const act = STEPS[event.key] ? () => visit(view, nearest(view, STEPS[event.key])) : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    view.moved = true;
    act();
  });
}
