"""The ontology as a page to read: Markdown for the forge, and HTML that stands alone.

Both are made from `onrecord.ttl` and from nothing else; a test says whether those in `docs/reference` are up to date.
"""

from collections.abc import Iterable, Iterator
from html import escape

from ontology.names import compress, expand
from ontology.terms import Kind, Predicate, Term, Vocabulary, vocabulary

GROUPS = {
    "role": ("Roles", "What part something has in an event."),
    "relation": ("Relations", "How two things stand to each other outside of events."),
    "attribute": ("Attributes", "What is said of one thing: names, numbers, times."),
    "evidence": ("Evidence", "What the graph says about its own statements."),
}
_INTRODUCTION = (
    "Every class, predicate and status that a statement may use. This page is generated from `ontology/onrecord.ttl`; "
    "change it there."
)
_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #8886; }
td:first-child { white-space: nowrap; }
i.swatch { display: inline-block; width: .8em; height: .8em; border-radius: 2px; background: var(--light); }
@media (prefers-color-scheme: dark) { i.swatch { background: var(--dark); } }
code { font-size: .9em; overflow-wrap: anywhere; }
"""


def markdown() -> str:
    """The ontology as Markdown: a table for each group of terms."""
    return "\n".join(_markdown(vocabulary())) + "\n"


def html() -> str:
    """The ontology as one HTML file that asks nothing of any other; each term has an anchor of its name."""
    return "\n".join(_html(vocabulary())) + "\n"


def _markdown(terms: Vocabulary) -> Iterator[str]:
    yield f"# The ontology\n\n{_INTRODUCTION}\n\n## Classes\n"
    yield "| class | label | Spanish | stands below | definition | like |\n|---|---|---|---|---|---|"
    for kind in _tree(terms):
        yield _line(kind, f"`{kind.parent}`" if kind.parent else "")
    for group, (title, about) in GROUPS.items():
        yield f"\n## {title}\n\n{about}\n"
        yield "| predicate | label | Spanish | from → to | definition | like |\n|---|---|---|---|---|---|"
        for name in terms.group(group):
            predicate = terms.predicate(name)
            yield _line(predicate, f"`{predicate.domain}` → `{predicate.range}`")
    yield "\n## Statuses\n\nHow a source says what it says.\n"
    yield "| status | label | Spanish | definition |\n|---|---|---|---|"
    for status in terms.statuses.values():
        yield f"| `{status.name}` | {status.label()} | {status.label('es')} | {status.definition()} |"


def _line(term: Kind | Predicate, place: str) -> str:
    cells = (f"`{term.name}`", term.label(), term.label("es"), place, term.definition(), _like(term))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _like(term: Kind | Predicate) -> str:
    return ", ".join(f"[{compress(match)}]({match})" for match in term.matches)


def _tree(terms: Vocabulary) -> Iterator[Kind]:
    """Every class, each under its superclass, siblings by name."""
    roots = [kind.name for kind in terms.kinds.values() if not kind.parent]
    waiting = sorted(roots, reverse=True)
    while waiting:
        kind = terms.kind(waiting.pop())
        yield kind
        waiting += sorted((k.name for k in terms.kinds.values() if k.parent == kind.name), reverse=True)


def _html(terms: Vocabulary) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>The ontology of On Record</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>The ontology</h1>"
    yield f"<p>{escape(_INTRODUCTION).replace('`', '')}</p>"
    yield from _table("Classes", "The kinds of things there are.", ((k, _kind_place(terms, k)) for k in _tree(terms)))
    for group, (title, about) in GROUPS.items():
        rows = (
            (p, f"{_link(terms, p.domain)} → {_link(terms, p.range)}") for p in map(terms.predicate, terms.group(group))
        )
        yield from _table(title, about, rows)
    yield from _table("Statuses", "How a source says what it says.", ((s, "") for s in terms.statuses.values()))
    yield "</body>\n</html>"


def _table(title: str, about: str, rows: Iterable[tuple[Term, str]]) -> Iterator[str]:
    yield f"<h2>{escape(title)}</h2>\n<p>{escape(about)}</p>\n<table>"
    yield "<tr><th>term</th><th>label</th><th>place</th><th>definition</th></tr>"
    for term, place in rows:
        words = "<br>".join(f'<span lang="{code}">{escape(term.label(code))}</span>' for code in ("en", "es"))
        meant = "<br>".join(f'<span lang="{code}">{escape(term.definition(code))}</span>' for code in ("en", "es"))
        iri = escape(expand(f"rec:{term.name}"))
        cell = f'{_swatch(term)}<code title="{iri}">{escape(term.name)}</code>'
        yield f'<tr id="{escape(term.name)}"><td>{cell}</td><td>{words}</td><td>{place}</td><td>{meant}</td></tr>'
    yield "</table>"


def _swatch(term: Term) -> str:
    if not isinstance(term, Kind):
        return ""
    colours = f"--light: {term.display.light}; --dark: {term.display.dark}"
    return f'<i class="swatch" style="{escape(colours)}"></i> '


def _kind_place(terms: Vocabulary, kind: Kind) -> str:
    return " › ".join(_link(terms, name) for name in reversed(terms.above(kind.name)[1:]))


def _link(terms: Vocabulary, name: str) -> str:
    """A term of ours as a link within the page; a datatype as it is."""
    return f'<a href="#{escape(name)}">{escape(name)}</a>' if name in terms.kinds else f"<code>{escape(name)}</code>"
