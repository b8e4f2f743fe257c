"""Who was the subject of the sentences before: whom the next "he" or "it" means rather than another."""

import re
from bisect import insort
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


# A quotation as short as this is a name or a word at arm's length: "“Marisol” told us".
_SHORT = re.compile(r'"[^"]{1,14}"')

# Within so many characters a text goes on about somebody.
_FOCUS = 2000


class Subjects:
    """The named subjects of a document, in the order of reading."""

    def __init__(self, cast: Cast) -> None:
        """None so far; `cast` has the names."""
        self.cast = cast
        self._bodies: list[tuple[int, Entity]] = []
        self._people: list[tuple[int, Entity]] = []
        self._sayers: list[tuple[Part, Token]] = []

    def note(self, part: Part) -> None:
        """Remember which people are subjects: the next "he" means one of them rather than another."""
        for token in part.doc:
            if _says(part, token):
                self._sayers.append((part, token))
            # Where the parser found no verb, the name that its sentence hangs on is what it is about.
            heads = token.dep_.startswith("nsubj") or (token.dep_ == "ROOT" and token.pos_ == "PROPN")
            subject = heads and part.text[: token.idx].count('"') % 2 == 0
            found = self.cast.at(part.start(token), part.end(token)) if subject else None
            if found and found[0].form == "name" and (found[1].is_a("Organization") or found[1].kind == "Country"):
                self._bodies.append((part.start(token), found[1]))
            if found and found[1].kind == "Person" and found[0].form == "name":
                self._people.append((part.start(token), found[1]))

    def remember(self, start: int, entity: Entity) -> None:
        """Note whom a pronoun at `start` stands for that is a subject: the next one most often means the same."""
        if (start, entity) not in self._people:
            insort(self._people, (start, entity), key=lambda noted: noted[0])

    def sayer(self, before: int) -> "tuple[Part, Token] | None":
        """Who says something last, within 500 characters before an offset, and is no pronoun.

        None where somebody else has been spoken of since the end of that sentence.
        """
        last = next((said for said in reversed(self._sayers) if said[0].start(said[1]) < before), None)
        if last is None or last[0].start(last[1]) <= before - 500:
            return None
        part, token = last
        ends = part.end(part.doc[token.sent.end - 1])
        return None if self.person(before, lambda _: True, ends) else last

    def body(self, before: int, other: Entity | None) -> Entity | None:
        """The body or country that was a subject last, within 300 characters before an offset; never `other`."""
        near = _back(self._bodies, before - 299, before)
        return next((e for _, e in near if e is not other), None)

    def person(self, before: int, fits: Callable[[Entity], bool], since: int) -> Entity | None:
        """The person that fits who was a subject last before an offset and `since` on, within 500 characters."""
        first = max(since, before - 499)
        near = _back(self._people, first, before)
        return next((entity for _, entity in near if fits(entity)), None)

    def focus(self, before: int, fits: Callable[[Entity], bool]) -> Entity | None:
        """The person that fits whom the text goes on about: a subject more often than any other, and more than once."""
        counts: dict[int, list[Entity]] = {}
        for _, entity in _back(self._people, before - _FOCUS, before):
            if fits(entity):
                counts.setdefault(id(entity), []).append(entity)
        ranked = sorted(counts.values(), key=len, reverse=True)
        alone = ranked and len(ranked[0]) > 1 and (len(ranked) == 1 or len(ranked[0]) > len(ranked[1]))
        return ranked[0][0] if alone else None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _says(part: Part, token: "Token") -> bool:
    """Whether a noun is the subject of a verb of saying in the document's own words, or behind "according to"."""
    if token.pos_ not in ("NOUN", "PROPN") or _SHORT.sub(_blank, part.text)[: token.idx].count('"') % 2:
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.i:
        return bool(token.head.nbor(-1).lower_ == "according")
    lemma = token.head.lemma_.lower()
    says = lemma in lexicon().reporting or lemma in saying().asking
    return token.dep_ == "nsubj" and token.head.pos_ == "VERB" and says


def _back(noted: list[tuple[int, Entity]], first: int, before: int) -> Iterator[tuple[int, Entity]]:
    """What was noted from `first` to before `before`, the last first; `noted` is in the order of reading."""
    for start, entity in reversed(noted):
        if start < first:
            return
        if start < before:
            yield start, entity
