"""Places by their company: "en Guayas, Manabí y Sucumbíos" names three, though only one is known by heart."""

import re
from collections.abc import Iterable, Iterator

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from loaders.extract.naming.mention import Mention
from loaders.extract.spanish.lexis import CAPITAL, demonyms, forms
from loaders.extract.spanish.people import mention

_NAME = rf"(?:(?:El|La|Los|Las|San|Santa) )?{CAPITAL}(?: (?:(?:del?|de la|de los) )?{CAPITAL}){{0,2}}"
_ARTICLE = "(?:el |la |los |las )?"
_LIST = re.compile(
    rf"\b(?:en|desde|hacia|de|entre) {_ARTICLE}({_NAME}(?:, {_ARTICLE}{_NAME})*(?: (?:y|e|o) {_ARTICLE}{_NAME})?)"
)
_PARTS = re.compile(rf"(?:^|, | (?:y|e|o) ){_ARTICLE}({_NAME})")


def beside(part: Part, found: Iterable[Mention]) -> Iterator[Mention]:
    """The names of a list that nothing else tells, of which the others are places."""
    known = {(m.start - part.base, m.end - part.base): m.kind for m in found}
    for match in _LIST.finditer(part.text):
        members = [(match.start(1) + m.start(1), match.start(1) + m.end(1)) for m in _PARTS.finditer(match[1])]
        kinds = [kind for place in members for span, kind in known.items() if _meets(span, place)]
        if len(members) < 2 or not kinds or set(kinds) - {"Place", "Country"} or "Place" not in kinds:
            continue
        for start, end in members:
            name = part.text[start:end]
            if not any(_meets(span, (start, end)) for span in known) and _may_be(name):
                yield mention(part, start, end, "Place", "parser", 0.65)


def _meets(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _may_be(name: str) -> bool:
    first, listed = name.split(" ")[0], forms()
    told = first in listed.given or first in listed.stop or first in listed.first or name.lower() in demonyms()
    return not told and name not in names().stop and not name.isupper()
