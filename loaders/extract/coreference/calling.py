"""What stands beside a noun and names it: "CECOT prison", "one detainee, Luis", "a wing called the Island"."""

from typing import TYPE_CHECKING

from loaders.extract.coreference import phrase
from loaders.extract.coreference.phrase import called, copula, is_called
from loaders.extract.coreference.referent import is_national, same_family
from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

    from loaders.extract.coreference.reference import Reference

# Bodies of the one whose name stands before them: "the Hamas interior ministry" is not Hamas.
_OWNED = ("ministry", "army", "military", "judiciary", "embassy", "consulate")


def beside(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """A noun with its name beside it: "CECOT prison", "one detainee, Luis", "Secretary of State Marco Rubio"."""
    kind = noun_kind(token.lower_) or (
        "Person" if is_called(part, token, reference.cast) or is_national(token) else None
    )
    if kind is None or kind == "PersonGroup" or token.lower_ in _OWNED:
        return None
    other = token.head if token.dep_ == "appos" else copula(token)
    for child in (*phrase.beside(part, token, kind), other):
        found = reference.cast.at(part.start(child), part.end(child)) if child is not None else None
        seat = kind == "Court" and child is not other and found and not found[1].is_a("Court")  # "a Hanoi court"
        named = found and not seat and (found[0].form == "name" or child is other)
        if found and named and same_family(found[1], kind):
            return Link(found[1], found[0].start, found[0].end, 0.87, carried=False, how="beside its name")
    return None


def called_so(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """What a noun says that it is called: "a wing called the Island"."""
    kind = noun_kind(token.lower_)
    for name in called(token):
        found = reference.cast.at(part.start(name), part.end(name))
        if found and found[0].form == "name" and (kind is None or same_family(found[1], kind)):
            return Link(found[1], found[0].start, found[0].end, 0.85, carried=False, how="called so")
    return None
