"""In which language each paragraph is written: a release that is in English and in Spanish is read in both."""

import re
from collections.abc import Iterable, Iterator

from loaders.extract.lexicon import table

# Fewer such words than this show nothing, and so do fewer in a hundred: names of places have some too.
_FEWEST, _SHARE = 5, 0.25
# So many times those of the document's own language.
_CLEARLY = 4


def tongues(paragraphs: Iterable[str], language: str) -> Iterator[str]:
    """The ISO 639-1 code of each paragraph's language: that of the document, or another one that its words show.

    A short paragraph without any word of the document's language goes with the one before it.
    """
    known: dict[str, list[str]] = table("tongues.toml")
    before = language
    for paragraph in paragraphs:
        words = re.findall(r"[^\W\d_]+", paragraph.lower())
        counts = {tongue: sum(word in listed for word in words) for tongue, listed in known.items()}
        own = counts.pop(language, None)
        if own is None:  # of a language whose words are not listed
            yield language
            continue
        other = max(counts, key=lambda tongue: counts[tongue])
        shown = counts[other] >= max(_FEWEST, _SHARE * len(words), _CLEARLY * own)
        follows = own == 0 and before != language
        before = other if shown else before if follows else language
        yield before
