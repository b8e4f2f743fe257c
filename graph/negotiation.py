"""Which of the formats that can be given a client would like best (RFC 9110, section 12.5.1)."""

from collections.abc import Iterator, Sequence

from graph.evaluation import GRAPHS, SOLUTIONS

# Other names under which clients ask for the same formats.
_SYNONYMS = {
    "application/json": ("application/sparql-results+json", "application/ld+json"),
    "application/xml": ("application/sparql-results+xml",),
    "text/xml": ("application/sparql-results+xml",),
    "text/plain": ("application/n-triples",),
    "application/x-turtle": ("text/turtle",),
    "application/n3": ("text/turtle",),
}
OFFERED = {"SELECT": tuple(SOLUTIONS), "ASK": tuple(SOLUTIONS), "CONSTRUCT": tuple(GRAPHS), "DESCRIBE": tuple(GRAPHS)}


def choose(accept: str, offered: Sequence[str]) -> str | None:
    """The media type to answer in: of those wanted most the one offered first; None where none is acceptable.

    >>> choose("text/csv;q=0.5, application/*;q=0.4", ["application/sparql-results+json", "text/csv"])
    'text/csv'
    >>> choose("", ["text/turtle"]), choose("image/png", ["text/turtle"])
    ('text/turtle', None)
    """
    if not accept.strip():
        return offered[0]
    wanted = list(_ranges(accept))
    graded = [(_quality(media_type, wanted), -place, media_type) for place, media_type in enumerate(offered)]
    quality, _, best = max(graded)
    return best if quality > 0 else None


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for entry in accept.split(","):
        media_range, *parameters = (part.strip().lower() for part in entry.split(";"))
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip() == "q":
                try:
                    quality = min(max(float(value), 0.0), 1.0)
                except ValueError:
                    quality = 0.0
        if media_range:
            yield media_range, quality


def _quality(media_type: str, wanted: Sequence[tuple[str, float]]) -> float:
    """How much a type is wanted: the most specific range that covers it decides."""
    best = (-1, 0.0)
    for media_range, quality in wanted:
        if media_range == media_type or media_type in _SYNONYMS.get(media_range, ()):
            best = max(best, (2, quality))
        elif media_range == media_type.partition("/")[0] + "/*":
            best = max(best, (1, quality))
        elif media_range in ("*/*", "*"):
            best = max(best, (0, quality))
    return best[1]
