"""Sayers without a name of their own: "it", "the third", "most of them", "Chad's interior ministry", "the outlet"."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import is_definite, phrase
from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.sort import sort_of
from loaders.extract.figures.counting import is_people
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Entity, Link, Mention

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# How far back the outlet or body may have been named that "the outlet" means.
_REACH = 1500
# A description goes on no further than this: "a spokesman for the ministry of the interior".
_LONGEST = 90
_BODIES = ("Organization", "Government", "Court")
_BELONGING = ("for", "of", "at", "in", "from", "with")


def may_speak(part: Part, token: "Token", cast: Cast) -> bool:
    """Whether a word that does a verb of saying can be somebody or a body, by its noun alone."""
    low, words = token.lower_, lexicon().words
    if low in ("it", *saying().single, *saying().offices) or _is_medium(token):
        return True
    if "actor" in sort_of(part, token, cast):
        return True
    lemma = token.lemma_.lower()
    if any(lemma in words[key] or low in words[key] for key in ("office", "relative", "employee", "member")):
        return True
    return token.pos_ == "PROPN" and token.is_title and cast.at(part.start(token), part.end(token)) is None


def without_name(part: Part, token: "Token", reference: Reference) -> Link | None:
    """Whom a pronoun, a quantifier or a number stands for that says something; None where it is none of these."""
    low = token.lower_
    if low == "it":
        return _it(part, token, reference)
    if low == "they" and (link := _they(part, token, reference)):
        return link
    if low in saying().quantifiers and token.dep_ == "nsubj":
        return _some(part, token, reference)
    return None


def follows(part: Part, token: "Token", reference: Reference) -> bool:
    """Whether "they" can only be those who said something last, known or not."""
    if token.lower_ != "they" or token.dep_ != "nsubj":
        return False
    last = reference.subjects.sayer(part.start(token))
    return last is not None and last[1].tag_ in ("NNS", "NNPS")


def described(part: Part, token: "Token", reference: Reference) -> Link | None:
    """A node for a sayer whom only a description tells, where nothing else does: "one", "rights groups"."""
    kind = noun_kind(token.lower_)
    if token.pos_ == "PROPN" and token.lower_ not in saying().offices and kind not in _BODIES:
        return None
    lead = [c for c in token.children if c.dep_ in ("det", "poss", "amod", "compound", "nummod", "nmod")]
    if token.lower_ in saying().single:
        return reference.node(part, token, "Person")
    if _is_medium(token):
        return _medium(part, token, reference) or reference.node(part, token, "MediaOrganization")
    if (not lead and token.tag_ != "NNS") or any(c.tag_ == "WP$" for c in lead):
        return None
    if (
        is_people(token)
        or token.lower_ in lexicon().words["source"]
        or (token.tag_ == "NNS" and noun_kind(token.lemma_.lower()) in ("Organization", "Person"))
    ):
        return reference.node(part, token, "PersonGroup")
    if token.lower_ in saying().offices:
        return reference.node(part, token, "GovernmentAgency")
    if kind in _BODIES:
        return reference.node(part, token, kind)
    return reference.node(part, token, "Person") if token.lemma_.lower() in lexicon().words["office"] else None


def together(part: Part, token: "Token", reference: Reference) -> Link | None:
    """One group for two that say something together and have no names: "relatives and lawyers"."""
    both = [c for c in token.children if c.dep_ == "conj"]
    if token.tag_ != "NNS" or len(both) != 1 or both[0].tag_ != "NNS" or not (is_people(token) and is_people(both[0])):
        return None
    start, end = phrase(part, token)[0], phrase(part, both[0])[1]
    if end - start > _LONGEST:
        return None
    made = [entity for mention, entity in reference.cast.within(start, start + 1) if mention.end == end]
    words = Mention(start, end, reference.text(start, end), "PersonGroup", "nominal", "description", 0.7)
    return Link(made[0] if made else reference.cast.create(words), start, end, 0.7, carried=False, how="description")


def lengthen(part: Part, token: "Token", link: Link, reference: Reference) -> None:
    """Add to a sayer without a name whom it speaks for or belongs to: "a spokesman for the ministry"."""
    if link.entity.name is not None or token.pos_ != "NOUN":
        return
    own = (c for c in token.children if c.dep_ == "prep" and c.lower_ in _BELONGING and c.i == token.i + 1)
    for child in own:
        end = part.end(child.right_edge)
        clause = any(t.dep_ in ("relcl", "acl") or t.text == "," for t in child.subtree)
        if not clause and end - link.start <= _LONGEST:
            words = reference.text(link.start, end)
            put = Mention(link.start, end, words, link.entity.kind, "nominal", "description", 0.7)
            reference.cast.put(link.entity, put)


def _it(part: Part, token: "Token", reference: Reference) -> Link | None:
    """Whom "it" stands for that says something: the report or body that said something last."""
    last = reference.voices.last(part.start(token))
    if last is None or last.kind in ("Person", "PersonGroup"):
        return None
    how = '"it" for the one who said something last'
    return Link(last, part.start(token), part.end(token), 0.6, carried=True, how=how)


def _they(part: Part, token: "Token", reference: Reference) -> Link | None:
    """Whom "they" stands for that says something: the group that said something last."""
    last = reference.subjects.sayer(part.start(token)) if follows(part, token, reference) else None
    link = reference.link(*last) if last else None
    if link is None or link.entity.kind != "PersonGroup":
        return None
    how = '"they" for those who said something last'
    return Link(link.entity, part.start(token), part.end(token), 0.6, carried=True, how=how)


def _some(part: Part, token: "Token", reference: Reference) -> Link | None:
    """The group of which "most", "several" or "all but one" say something."""
    inside = next((c for p in token.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"), None)
    if inside is not None:
        return reference.link(part, inside)
    group = reference.cast.last(part.start(token), lambda e: e.kind == "PersonGroup", 400)
    how = f'"{token.lower_}" for the group spoken of last'
    return Link(group, part.start(token), part.end(token), 0.57, carried=True, how=how) if group else None


def _is_medium(token: "Token") -> bool:
    return token.pos_ == "NOUN" and {token.lower_, token.lemma_.lower()} & saying().media != frozenset()


def _medium(part: Part, token: "Token", reference: Reference) -> Link | None:
    """The outlet named last, for "the outlet", "the news website"."""
    if not is_definite(token) or token.tag_ == "NNS" or any(c.dep_ == "poss" for c in token.children):
        return None
    start, end = phrase(part, token)

    def fits(entity: Entity) -> bool:
        return entity.is_a("MediaOrganization") and entity.name is not None

    found = reference.cast.last(start, fits, _REACH)
    if found is None:
        return None
    words = reference.text(start, end)
    reference.cast.put(found, Mention(start, end, words, found.kind, "nominal", "description", 0.65))
    return Link(found, start, end, 0.65, carried=True, how=f'"{words}" for the outlet named last')
