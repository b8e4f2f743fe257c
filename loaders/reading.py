"""What all readers end with: a document whose card is filled from what was found."""

from dataclasses import dataclass, field

from loaders import language
from loaders.card import Card
from loaders.found import Found
from loaders.layout import prose, title_of
from ontology import Block, Document, Row
from ontology.errors import UnreadableDocumentError

READABLE = frozenset({"title", "heading", "paragraph", "item", "caption", "row"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader made of a file: the stored text with its parts, and the facts that stand in the file."""

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    reader: str
    facts: Card = field(default_factory=Card)
    rows: tuple[Row, ...] = ()


def finish(found: Found, reading: Reading) -> Document:
    """The document of a file that was read.

    The card beside the file wins over the facts in it, and these over what the text itself shows. Raises
    UnreadableDocumentError where no block can be read.
    """
    text, blocks = reading.text, reading.blocks
    if not any(block.kind in READABLE for block in blocks):
        raise UnreadableDocumentError(found.name, "holds no text that can be read")
    card = found.card.over(reading.facts)
    if card.title is None:
        card = card.over(Card(title=title_of(text, blocks)))
    if card.language is None:
        card = card.over(Card(language=language.detect(prose(text, blocks))))
    source = card.source(found.digest, found.name, reading.media_type)
    return Document(source=source, text=text, blocks=blocks, rows=reading.rows, reader=reading.reader)
