"""A timeline as a list: what is known about when, as precisely as it is said."""

from collections.abc import Sequence

from explorer import pieces, wording
from explorer.addresses import href
from explorer.markup import Markup, element
from graph.answers import Moment


def timeline(moments: Sequence[Moment], limit: int) -> Markup:
    """The first `limit` moments, one a line, under their years; what is left out is said."""
    if not moments:
        return element("p", "No event here has a date.", class_="or-quiet")
    lines: list[Markup] = []
    year = ""
    for moment in moments[:limit]:
        this = (moment.earliest or moment.edtf)[:4]
        if this != year:
            lines.append(element("li", this, class_="or-year"))
            year = this
        lines.append(_line(moment))
    listed = element("ol", *lines, class_="or-timeline")
    rest = len(moments) - limit
    note = element("p", f"{wording.count(rest, 'later event')} not shown.", class_="or-quiet") if rest > 0 else None
    return element("div", listed, note)


def _line(moment: Moment) -> Markup:
    said = None if moment.status == "asserted" else pieces.status(moment.status)
    name = pieces.link(moment.label, href("dossier", id=moment.event.id))
    told = f"told since {wording.spoken(moment.said)}" if moment.said else None
    when = element("time", wording.spoken(moment.edtf), datetime=moment.earliest, title=told)
    return element("li", when, element("span", pieces.sign(moment.event.kind), " ", name, " ", said))
