// Links between the explorer's pages, and jumps inside one. Python writes ordinary anchors; this follows them inside
// the running session (a plain click would load the whole application again), and scrolls to marked passages.
// Clicks with a modifier key stay the browser's own, so that a link still opens in a new tab.

const state = { go: null, installed: false, wanted: null };

function jump(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  document.querySelectorAll(".or-current").forEach((mark) => mark.classList.remove("or-current"));
  document.querySelectorAll(`[data-passage~="${CSS.escape(id)}"]`).forEach((mark) => mark.classList.add("or-current"));
  target.classList.add("or-current");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  return true;
}

// What Python asks for may be drawn a little later than this component.
function jumpWhenDrawn(id, tries = 40) {
  if (state.wanted !== id || jump(id) || tries === 0) return;
  setTimeout(() => jumpWhenDrawn(id, tries - 1), 100);
}

function follow(event) {
  const anchor = event.target.closest?.("a.or-link, a.or-jump");
  if (!anchor || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (anchor.classList.contains("or-jump")) {
    event.preventDefault();
    jump(anchor.getAttribute("href").slice(1));
    return;
  }
  if (!state.go) return;
  event.preventDefault();
  const address = new URL(anchor.href);
  const page = address.pathname.split("/").pop();
  state.go("go", { page, params: Object.fromEntries(address.searchParams) });
  if (!anchor.dataset.stay) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
}

export default function links({ data, setTriggerValue }) {
  state.go = setTriggerValue;
  if (!state.installed) {
    document.addEventListener("click", follow);
    state.installed = true;
  }
  const wanted = data?.scroll ?? null;
  if (wanted !== state.wanted) {
    state.wanted = wanted;
    if (wanted) jumpWhenDrawn(wanted);
  }
}
