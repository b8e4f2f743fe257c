// The network view: nodes come placed from Python, physics stays off, clicks and keys go back to Python.
// Text reaches the page through textContent and the canvas only, never as HTML.

import { Network } from "vis-network/peer";
import { DataSet } from "vis-data/peer";
import { keyboard } from "./keyboard.js";
import { setLetters, shaped } from "./shapes.js";

const FACE = "'Source Sans', sans-serif";
const DASHES = { asserted: false, ordered: [12, 4, 2, 4], denied: [3, 5], alleged: [7, 5], planned: [7, 5], hypothetical: [2, 5] };
const FEW_EDGES = 14;
const views = new WeakMap();

function colours(host) {
  const style = getComputedStyle(host);
  const paper = style.getPropertyValue("--st-background-color").trim() || "#ffffff";
  const ink = style.getPropertyValue("--st-text-color").trim() || "#1a1a1a";
  const accent = style.getPropertyValue("--st-primary-color").trim() || "#0b5c8a";
  const [r, g, b] = (paper.match(/^#(..)(..)(..)/) ?? []).slice(1).map((part) => parseInt(part, 16));
  const dark = r === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : r * 0.299 + g * 0.587 + b * 0.114 < 128;
  return { paper, ink, accent, dark };
}

function drawnNode(node, data, theme) {
  const look = data.looks[node.group];
  const form = shaped(look.shape, theme.dark ? look.dark : look.light, theme.paper);
  const focus = data.focus.includes(node.id);
  return {
    id: node.id, x: node.x, y: node.y, label: node.text, size: node.size, ...form,
    borderWidth: form.borderWidth ?? 2,
    font: { face: FACE, size: focus ? 16 : 14, color: theme.ink, strokeWidth: 4, strokeColor: theme.paper, bold: focus },
  };
}

function drawnEdge(edge, data, theme, labelled) {
  return {
    id: edge.id, from: edge.source, to: edge.target,
    label: labelled ? edge.text : undefined,
    dashes: DASHES[edge.status] ?? [7, 5],
    width: Math.min(1 + edge.sources * 0.6, 4), selectionWidth: 2,
    smooth: edge.bend ? { enabled: true, type: "curvedCW", roundness: edge.bend } : false,
    color: { color: theme.dark ? "#9a968e" : "#77736b", highlight: theme.accent, hover: theme.accent },
    font: { face: FACE, size: 12, color: theme.ink, strokeWidth: 4, strokeColor: theme.paper, align: "middle" },
    arrows: { to: { enabled: true, scaleFactor: 0.55 } },
  };
}

class View {
  constructor(parent) {
    this.canvas = parent.querySelector(".or-canvas");
    this.live = parent.querySelector(".or-live");
    this.tip = parent.querySelector(".or-tip");
    this.calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.nodes = new DataSet();
    this.edges = new DataSet();
    this.drawn = new Map();
    this.network = new Network(this.canvas, { nodes: this.nodes, edges: this.edges }, {
      physics: false, layout: { improvedLayout: false },
      interaction: { hover: true, keyboard: false, tooltipDelay: 150, zoomSpeed: 0.6, multiselect: false },
    });
    this.network.on("click", (event) => this.clicked(event));
    this.network.on("doubleClick", ({ nodes }) => nodes[0] && this.send("expand", nodes[0]));
    this.network.on("hoverNode", ({ node, event }) => this.hint(this.sayNode(node), event));
    this.network.on("hoverEdge", ({ edge, event }) => this.hint(this.sayEdge(edge), event));
    this.network.on("blurNode", () => this.hint(""));
    this.network.on("blurEdge", () => this.hint(""));
    this.network.on("afterDrawing", (context) => this.crossDenied(context));
    keyboard(this);
    new MutationObserver(() => this.data && this.draw(this.data)).observe(parent.host ?? parent, { attributes: true });
    // A view outside of the window is drawn in a box without size; it fits itself once it is seen.
    new ResizeObserver(() => this.data && !this.moved && this.network.fit({ animation: false })).observe(this.canvas);
    this.canvas.handle = this;
  }

  draw(data) {
    const first = !this.data || this.data.place !== data.place;
    this.data = data;
    this.theme = colours(this.canvas);
    setLetters(`14px ${FACE}`, this.theme.ink, this.theme.paper);
    this.byNode = new Map(data.nodes.map((node) => [node.id, node]));
    this.byEdge = new Map(data.edges.map((edge) => [edge.id, edge]));
    this.sync(this.nodes, data.nodes.map((node) => drawnNode(node, data, this.theme)));
    this.redrawEdges();
    this.mark(data.selected);
    if (first) {
      this.moved = false;
      this.network.fit({ animation: false });
    }
    this.canvas.setAttribute("data-ready", "1");
    this.canvas.setAttribute("aria-label", data.summary);
  }

  redrawEdges() {
    const chosen = this.data.selected?.[0];
    const all = this.data.edges.length <= FEW_EDGES;
    const labelled = (edge) => all || [edge.id, edge.source, edge.target].includes(chosen);
    this.sync(this.edges, this.data.edges.map((edge) => drawnEdge(edge, this.data, this.theme, labelled(edge))));
  }

  // Only what changed is touched, so that the view stays where its reader left it.
  sync(set, items) {
    const keep = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !keep.has(id)));
    const fresh = items.filter((item) => {
      const now = JSON.stringify(item);
      const same = this.drawn.get(item.id) === now && set.get(item.id);
      this.drawn.set(item.id, now);
      return !same;
    });
    set.update(fresh);
  }

  mark(selected) {
    const id = selected?.[0];
    this.network.unselectAll();
    if (this.byNode.has(id)) this.network.selectNodes([id], true);
    if (this.byEdge.has(id)) this.network.selectEdges([id]);
    if (this.byNode.has(id)) this.cursor = id;
  }

  clicked({ nodes, edges }) {
    this.moved = true;
    const id = nodes[0] ?? edges[0];
    if (!id) return;
    this.choose(id);
  }

  choose(id) {
    this.data = { ...this.data, selected: [id] };
    this.redrawEdges();
    this.mark([id]);
    this.say(this.byNode.has(id) ? this.sayNode(id) : this.sayEdge(id));
    this.set("selected", id);
  }

  sayNode(id) {
    const node = this.byNode.get(id);
    return node ? `${node.label}, ${node.kind}, ${this.network.getConnectedEdges(id).length} links` : "";
  }

  sayEdge(id) {
    const edge = this.byEdge.get(id);
    if (!edge) return "";
    return `${this.byNode.get(edge.source).label}: ${edge.label}: ${this.byNode.get(edge.target).label} (${edge.status})`;
  }

  say(words) {
    this.live.textContent = words;
  }

  hint(words, event) {
    this.tip.textContent = words;
    this.tip.hidden = !words;
    if (!words || !event) return;
    const box = this.canvas.getBoundingClientRect();
    this.tip.style.left = `${Math.min(event.clientX - box.left + 12, box.width - 180)}px`;
    this.tip.style.top = `${event.clientY - box.top + 14}px`;
  }

  crossDenied(context) {
    if (!this.data) return;
    context.font = "bold 18px sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const edge of this.data.edges.filter(({ status }) => status === "denied")) {
      const middle = this.network.body.edges[edge.id]?.edgeType?.getPoint(0.5);
      if (!middle) continue;
      context.lineWidth = 4;
      context.strokeStyle = this.theme.paper;
      context.strokeText("×", middle.x, middle.y);
      context.fillStyle = this.theme.ink;
      context.fillText("×", middle.x, middle.y);
    }
  }

  // For tests: where in the window a node, or the middle of an edge, is drawn.
  at(id) {
    const place = this.byNode.has(id) ? this.network.getPosition(id) : this.network.body.edges[id].edgeType.getPoint(0.5);
    const spot = this.network.canvasToDOM(place);
    const box = this.canvas.getBoundingClientRect();
    return { x: box.left + spot.x, y: box.top + spot.y };
  }
}

export default function network({ data, parentElement, setStateValue, setTriggerValue }) {
  let view = views.get(parentElement);
  if (!view || !view.canvas.isConnected) {
    view = new View(parentElement);
    views.set(parentElement, view);
  }
  view.set = setStateValue;
  view.send = setTriggerValue;
  view.draw(data);
}
