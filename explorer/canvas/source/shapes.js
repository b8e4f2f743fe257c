// Shapes that vis-network does not have. Each repeats what a colour says, so that colour is never alone.

const outlines = {
  page(context, x, y, r) {
    const fold = r * 0.6;
    context.moveTo(x - r * 0.8, y - r);
    context.lineTo(x + r * 0.8 - fold, y - r);
    context.lineTo(x + r * 0.8, y - r + fold);
    context.lineTo(x + r * 0.8, y + r);
    context.lineTo(x - r * 0.8, y + r);
  },
  case(context, x, y, r) {
    context.rect(x - r * 1.25, y - r * 0.75, r * 2.5, r * 1.5);
  },
  flight(context, x, y, r) {
    context.moveTo(x + r * 1.2, y);
    context.lineTo(x - r, y - r);
    context.lineTo(x - r * 0.45, y);
    context.lineTo(x - r, y + r);
  },
};

function renderer(outline) {
  return ({ ctx: context, x, y, state: { selected }, style, label }) => ({
    drawNode() {
      context.beginPath();
      outlines[outline](context, x, y, style.size);
      context.closePath();
      context.fillStyle = style.color;
      context.fill();
      context.lineWidth = selected ? 4 : style.borderWidth;
      context.strokeStyle = style.borderColor;
      context.stroke();
    },
    drawExternalLabel() {
      // As small as this, vis-network does not draw its labels either.
      if (!label || context.getTransform().a * 14 < 6) return;
      context.font = renderer.font;
      context.textAlign = "center";
      context.textBaseline = "top";
      label.split("\n").forEach((line, at) => {
        const top = y + style.size + 5 + at * 15;
        context.lineWidth = 4;
        context.strokeStyle = renderer.halo;
        context.strokeText(line, x, top);
        context.fillStyle = renderer.ink;
        context.fillText(line, x, top);
      });
    },
    nodeDimensions: { width: style.size * 2.5, height: style.size * 2 },
  });
}

// How the ontology's names of shapes are drawn by vis-network.
export function shaped(name, colour, paper) {
  const border = { color: { background: colour, border: colour, highlight: { background: colour, border: colour } } };
  const hollow = { color: { background: paper, border: colour, highlight: { background: paper, border: colour } }, borderWidth: 4 };
  switch (name) {
    case "ring":
      return { shape: "dot", ...hollow };
    case "hollowDiamond":
      return { shape: "diamond", ...hollow };
    case "page":
      return { shape: "custom", ctxRenderer: renderer("page"), ...border };
    case "box":
      return { shape: "custom", ctxRenderer: renderer("case"), ...border };
    case "flightTriangle":
      return { shape: "custom", ctxRenderer: renderer("flight"), ...border };
    default:
      return { shape: name, ...border };
  }
}

export function setLetters(font, ink, halo) {
  Object.assign(renderer, { font, ink, halo });
}
