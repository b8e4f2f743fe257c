"""Those beside whom a group was named, and whom "they" means as well: "238 men and 23 women came; they were held"."""

from itertools import pairwise
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.naming.mention import Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_AND = (" and ", ", and ", " and the ", ", and the ")
_REACH = 400


def beside(reference: Reference, token: "Token", link: Link) -> list[Link]:
    """The counted group that was coordinated with the one that "they" or "them" stands for, just before it."""
    group = link.entity
    if token.lower_ not in ("they", "them") or group.kind != "PersonGroup" or not group.counts:
        return []
    near = [
        pair for pair in reference.cast.within(max(0, link.start - _REACH), link.start) if pair[1].kind == "PersonGroup"
    ]
    for (one, left), (two, right) in pairwise(near):
        joined = reference.cast.text[one.end : two.start] in _AND and left is not right
        if joined and left.counts and right.counts and group in (left, right):
            other = left if group is right else right
            how = f'"{token.lower_}" for the groups spoken of last'
            return [Link(other, link.start, link.end, link.confidence * 0.95, carried=True, how=how)]
    return []
