"""HTML made of parts: text is escaped where it enters, so that no document's words ever become markup.

>>> str(element("a", "<b> & co", href="dossier?id=1&x=2", class_="or-link"))
'<a href="dossier?id=1&amp;x=2" class="or-link">&lt;b&gt; &amp; co</a>'
"""

import html
from collections.abc import Iterable


class Markup(str):
    """HTML that is safe to show: made by this module only."""

    __slots__ = ()


def element(tag: str, *content: str | None, **attributes: str | int | None) -> Markup:
    """One element; text in it is escaped, Markup stays.

    `class_` and `data_x` become `class` and `data-x`; what is None is left out.
    """
    named = ((name.strip("_").replace("_", "-"), value) for name, value in attributes.items() if value is not None)
    opened = "".join([tag, *(f' {name}="{html.escape(str(value))}"' for name, value in named)])
    return Markup(f"<{opened}>{together(content)}</{tag}>")


def together(parts: Iterable[str | None], separator: str = "") -> Markup:
    """The parts after one another; None is left out."""
    safe = (part if isinstance(part, Markup) else html.escape(part) for part in parts if part is not None)
    return Markup(html.escape(separator).join(safe))


def rows(lines: Iterable[Iterable[str | None]], heads: Iterable[str], caption: str) -> Markup:
    """A table with a caption for screen readers; the first cell of a line names it."""
    names = tuple(heads)
    head = element("tr", *(element("th", name, scope="col", role="columnheader") for name in names), role="row")
    body = [element("tr", *map(_cell, line, names), role="row") for line in lines]
    # Narrow windows show rows as blocks, which must not stop them from being a table for those who listen.
    parts = (
        element("caption", caption),
        element("thead", head, role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
    )
    table = element("table", *parts, class_="or-table", role="table")
    return element("div", table, class_="or-scroll", tabindex="0", role="region", aria_label=caption)


def _cell(content: str | None, head: str) -> Markup:
    return element("td", content, data_head=head, role="cell")
