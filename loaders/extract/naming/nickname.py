"""What somebody or something is called in quotation marks: 'a guard called "the Tiger"', 'said “Nora”, 31'."""

import re
from collections.abc import Iterator

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Mention
from loaders.extract.naming.persons import named

_CALLED = re.compile(
    r"(?:called|named|known(?: locally| collectively| simply| also)? as|nicknamed|dubbed"
    r"|llamad[oa]s?|conocid[oa]s? como)\s+"
    r"[\"“‘']((?:the |el |la )?[A-Za-zÀ-ÿ][\w .-]{1,30}?)[,.]?[\"”’']"
)
# Who goes by a name in quotation marks: 'said “Nora”, 31', 'One, “Nora”, saw it'.
_ALIAS = re.compile(
    r"[“\"]([A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ]\.?)?),?[”\"]"
    r"(?:, \d\d\b|, an? \d\d-year-old|, whose (?:real )?name|, not (?:his|her) real)"
)


def find(part: Part, text: str) -> Iterator[Mention]:
    """What somebody or something is called in quotation marks: 'a guard called "the Tiger"'."""
    words = lexicon().words
    for match in _ALIAS.finditer(text):
        yield named(part, match.start(1), match.end(1), "Person", "called", 0.8)
    for match in _CALLED.finditer(text):
        before = re.findall(r"[\w-]+", text[max(0, match.start() - 60) : match.start()].lower())[-6:]
        after = text[match.end() : match.end() + 6]
        nouns = [w for w in before if w in words["facility"]]
        kind = (
            "Facility"
            if nouns or " area " in f" {' '.join(before)} "
            else "ArmedGroup"
            if {"gang", "gangs", "militia", "militias", "cartel", "cartels"} & set(before)
            else "Person"
            if re.match(r"['\"]?,? who", after)
            or {"one", "another"} & set(before)
            or any(w in words["person"] for w in before)
            else None
        )
        if kind:
            yield named(part, match.start(1), match.end(1), kind, "called", 0.8)
