"""Nicknames that a text gives with the noun they stand for: 'a cell ominously named "the island"' is one place."""

import re

from loaders.extract.coreference.phrase import phrase
from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Mention

# Between the noun and the quotation mark, nothing but the word for naming.
_BETWEEN = re.compile(
    r",?\s+(?:\w+ly\s+)?(?:which (?:is|was) |that (?:is|was) )?(?:called|named|known as|nicknamed|dubbed)\s+[\"“‘']"
)
NOTE = "nickname: the text says that it is called so"


def join(part: Part, cast: Cast) -> None:
    """Give each nicknamed place of a paragraph the wording before its nickname as another mention."""
    for token in part.doc:
        if noun_kind(token.lower_) is None:
            continue
        after = _BETWEEN.match(part.text, token.idx + len(token.text))
        found = cast.at(part.base + after.end(), part.base + after.end() + 1) if after else None
        if found and found[0].method == "called" and found[1].is_a("Facility"):
            start, end = phrase(part, token)
            words = " ".join(cast.text[start:end].split())
            cast.put(found[1], Mention(start, end, words, "Facility", "nominal", "description", 0.8))
