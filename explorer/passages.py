"""A document's stored text as HTML: escaped, in its blocks, with the passages of its statements marked by offset."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from explorer.addresses import href, passage
from explorer.markup import Markup, element, together
from ontology import Block, Document, Refusal, Statement

PART = 30_000  # characters; longer documents are shown in parts, cut between blocks
_TAGS = {"title": "h2", "heading": "h3", "item": "p", "paragraph": "p", "caption": "p", "row": "p"}
# What gives no facts is shown grey.
_GREY = ("title", "heading", "caption", "header", "boilerplate")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document: its characters, and which it is (from 1) of how many."""

    start: int
    end: int
    number: int
    total: int


def parts(document: Document) -> tuple[Part, ...]:
    """The document cut between blocks into parts of about PART characters; at least one."""
    cuts = [0]
    for block in document.blocks:
        if block.end - cuts[-1] > PART and block.start > cuts[-1]:
            cuts.append(block.start)
    ends = [*cuts[1:], len(document.text)]
    return tuple(
        Part(start, end, number, len(cuts)) for number, (start, end) in enumerate(zip(cuts, ends, strict=True), 1)
    )


def rendered(document: Document, part: Part, statements: Sequence[Statement], refusals: Sequence[Refusal]) -> Markup:
    """The HTML of one part. Marks link to their passage; an anchor stands where each passage begins."""
    marks = sorted({(s.evidence.start, s.evidence.end) for s in statements})
    turned = [refusal for refusal in refusals if refusal.start < part.end and refusal.end > part.start]
    pen = _Pen(document, [mark for mark in marks if mark[0] < part.end and mark[1] > part.start], turned)
    body = together(pen.block(block) for block in _blocks(document, part))
    return element("article", body, class_="or-document", lang=document.source.language)


def _blocks(document: Document, part: Part) -> Iterator[Block]:
    """The blocks of a part with what lies between them, which belongs to no block."""
    at = part.start
    for block in document.blocks:
        if block.end <= part.start or block.start >= part.end:
            continue
        if document.text[at : block.start].strip():
            yield Block(at, block.start, "header")
        yield block
        at = max(at, block.end)
    if document.text[at : part.end].strip():
        yield Block(at, part.end, "header")


class _Pen:
    """Writes the blocks of one document."""

    def __init__(self, document: Document, marks: Sequence[Span], refusals: Sequence[Refusal]) -> None:
        self.document = document
        self.marks = marks
        self.refusals = refusals

    def block(self, block: Block) -> Markup:
        grey = " or-grey" if block.kind in _GREY else ""
        return element(
            _TAGS.get(block.kind, "div"),
            *self._pieces(block.start, block.end),
            class_=f"or-block or-{block.kind}{grey}",
        )

    def _pieces(self, start: int, end: int) -> Iterator[Markup | str]:
        marks = [mark for mark in self.marks if mark[0] < end and mark[1] > start]
        refusals = [r for r in self.refusals if r.start < end and r.end > start]
        edges = {edge for span in [*marks, *((r.start, r.end) for r in refusals)] for edge in span}
        cuts = sorted({start, end, *(edge for edge in edges if start < edge < end)})
        for left, right in pairwise(cuts):
            for mark in marks:
                # A passage over several blocks begins in the first of them.
                if mark[0] == left:
                    yield element("span", id=passage(*mark), class_="or-anchor")
            yield self._piece(left, right, marks, refusals)

    def _piece(self, left: int, right: int, marks: Sequence[Span], refusals: Sequence[Refusal]) -> Markup | str:
        words = self.document.text[left:right]
        over = [mark for mark in marks if mark[0] <= left and mark[1] >= right]
        if over and not words.strip():
            return element("mark", words)  # nothing that a link could be called by
        if over:
            inner = min(over, key=lambda mark: mark[1] - mark[0])
            address = href("reader", id=self.document.source.id, at=f"{inner[0]}-{inner[1]}")
            named = " ".join(passage(*mark) for mark in over)
            return element(
                "a", element("mark", words), href=address, class_="or-link or-mark", data_passage=named, data_stay="1"
            )
        reason = next((r.reason for r in refusals if r.start <= left and r.end >= right), None)
        return element("span", words, class_="or-refused", title=reason) if reason else words
