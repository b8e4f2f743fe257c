"""One or some of several: "one of the Americans, Peter Hale", "some of them"; and "whose sister Ana"."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.extent import short
from loaders.extract.figures.counting import is_people
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

    from loaders.extract.coreference.reference import Reference


def one_of(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """Who "one of them" is: the person named right beside it, else somebody of the group."""
    noun = next((t for c in token.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"), None)
    if noun is None or any(c.dep_ == "det" for c in token.children):
        return None  # "every one of them"
    plain = [c.lower_ for c in noun.children if c.dep_ not in ("punct", "relcl", "acl")]
    if noun.lower_ not in ("them", "whom") and not (is_people(noun) and plain in (["the"], ["these"], ["those"])):
        return None  # "one of the largest producers"
    for named in (c for c in token.children if c.dep_ == "appos" and c.i > token.i):
        link = reference.link(part, named)
        return link if link and link.entity.kind == "Person" else None
    return reference.apart_from("Person", *short(part, token, noun.right_edge if noun.n_rights == 0 else noun))


def beside_whose(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """The name beside somebody whose: in "whose sister Ana was seized", Ana."""
    if not any(c.lower_ == "whose" for c in token.children):
        return None
    for named in (c for c in token.children if c.dep_ == "appos"):
        found = reference.cast.at(part.start(named), part.end(named))
        if found and found[0].form == "name" and found[1].kind == "Person":
            return Link(found[1], found[0].start, found[0].end, 0.85, carried=False, how="beside its name")
    return None


def some_of(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """Some of the people spoken of: a group of its own, for who they are is not said."""
    of = [t for c in token.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    people = not of or any(is_people(t) or t.lower_ in lexicon().words["people_pronouns"] for t in of)
    objects = [c for c in token.head.children if c.dep_ == token.dep_ == "dobj"]
    # "men, many at home, who said so": the men said so
    told = token.lower_ == "both" or len(objects) > 1 or any(c.dep_ == "relcl" for c in token.children)
    if not people or told or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    last = max([token, *(t.right_edge for t in of)], key=lambda t: t.i)
    link = reference.create("PersonGroup", part.start(token), part.end(last))
    reference.apart.add(id(link.entity))
    return link
