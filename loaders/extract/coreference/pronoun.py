"""Pronouns: who "he", "they" and "who" stand for; below a threshold the place is left empty, not guessed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from loaders.extract.coreference.antecedent import Resolver, beside, governor, group, own_subject, sayer, unread
from loaders.extract.coreference.spoken import FIRST, PLURAL, SINGULAR, WE, in_speech
from loaders.extract.coreference.whoever import is_handled
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.gender import agrees, is_known
from loaders.extract.naming.mention import Entity, Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_OF_BODIES = frozenset(("it", "its", "their"))
_BODIES = frozenset(("its", "their"))
_PEOPLE = ("Person", "PersonGroup")
# Between a relative pronoun and its verb: "whose claim is pending", "two of whom were freed".
_NOMINAL = ("prep", "pobj", "nsubj", "nsubjpass", "dobj", "attr", "compound")


def is_pronoun(token: "Token") -> bool:
    """Whether a word only stands for another."""
    return token.pos_ == "PRON" or token.lower_ in PLURAL | SINGULAR | _BODIES or token.tag_ in ("WP", "WDT")


def link(resolver: Resolver, part: Part, token: "Token") -> Link | None:
    """Whom a pronoun stands for, with the reason; None where that is unsure."""
    if token.tag_ in ("WP", "WDT", "WP$"):
        return _relative(resolver, part, token)
    low, start = token.lower_, part.start(token)
    turn = low in FIRST | WE and resolver.voices.direct(start) is not None  # has no marks of quotation
    if turn or part.text[: token.idx].count('"') % 2:
        # In direct speech "they" is seen from the one who speaks.
        return in_speech(resolver, part, token)
    if low in FIRST:
        entity = resolver.first_person
        return Link(entity, start, part.end(token), 0.8, carried=True, how="says I") if entity else None
    own = _clause_subject(resolver, part, token) if low in _BODIES and token.tag_ == "PRP$" else None
    if own:
        return Link(own.entity, start, part.end(token), 0.7, carried=True, how=f'"{low}" for the subject of its clause')
    above = governor(token)
    return _above(resolver, part, token, above) if above is not None else _before(resolver, part, token)


def _before(resolver: Resolver, part: Part, token: "Token") -> Link | None:
    """Whom a pronoun stands for that was spoken of before its clause."""
    low, start, entity, how = token.lower_, part.start(token), None, ""
    if low in SINGULAR:
        entity, how = _person(resolver, part, token), f'"{low}" for the person named last'
    elif low == "those" and any(c.dep_ in ("acl", "relcl", "prep") for c in token.children):
        main = resolver.main_group if is_handled(token) else None
        # "Those responsible": who they are is not said.
        entity = main if main and main.first.start < start else None
        how = '"those" for the group the document is about'
    elif low in PLURAL:
        entity, how = group(resolver, part, token), f'"{low}" for the group spoken of last'
    if entity is None and low in _OF_BODIES:
        entity, how = _body(resolver, part, token), f'"{low}" for the body that was a subject last'
    return Link(entity, start, part.end(token), 0.57, carried=True, how=how) if entity else None


def _above(resolver: Resolver, part: Part, token: "Token", subject: "Token") -> Link | None:
    """The subject of the clause above, where it is what the pronoun can mean."""
    found, low = resolver.link(part, subject), token.lower_
    if found is None or not (found.entity.kind == "PersonGroup" if low == "they" else _is_body(found.entity)):
        return None
    how = f'"{low}" for the subject of the clause above'
    return Link(found.entity, part.start(token), part.end(token), 0.65, carried=True, how=how)


def settle(resolver: Resolver, part: Part) -> None:
    """Note whom each "he" and "she" of a paragraph stands for that is a subject, in the order of reading."""
    for token in part.doc:
        subject = token.lower_ in ("he", "she") and token.dep_ in ("nsubj", "nsubjpass")
        quoted = part.text[: token.idx].count('"') % 2
        if subject and not quoted and not _has_rival(resolver, part, token):
            entity = _person(resolver, part, token)
            if entity is not None:
                resolver.subjects.remember(part.start(token), entity)


def _has_rival(resolver: Resolver, part: Part, token: "Token") -> bool:
    """Whether its sentence speaks of somebody before it who has no name: "the minister said that he …"."""
    for before in part.doc[token.sent.start : token.i]:
        if before.dep_ in ("nsubj", "nsubjpass") and before.pos_ == "NOUN" and noun_kind(before.lower_) == "Person":
            found = resolver.cast.at(part.start(before), part.end(before))
            if found is None or found[1].name is None:
                return True
    return False


def _person(resolver: Resolver, part: Part, token: "Token") -> Entity | None:
    """Who "he" is: who the paragraph itself names goes before whoever was a subject in the one before it."""
    start, others = part.start(token), (own_subject(resolver.cast, part, token), _interrupted(resolver, part, token))

    crowd = _listed(resolver, part, token)
    words, subject = lexicon().words, token.dep_ == "nsubj" and token.lower_ in ("he", "she")
    says = subject and token.head.lemma_.lower() in lexicon().reporting
    aside = (frozenset() if says else words["source"]) | (frozenset() if subject else words["deciding"])

    def fits(entity: Entity) -> bool:
        meant = entity.kind == "Person" and entity not in (*others, *crowd) and not _only(entity, aside)
        return meant and agrees(entity, token.lower_, resolver.cast.text)

    nearer = beside(token, words["source"] | words["deciding"])
    if nearer is not None:
        link = resolver.link(part, nearer)
        return link.entity if link and fits(link.entity) else None
    found = (
        (sayer(resolver, token, start, fits) if token.head.lemma_.lower() in lexicon().reporting else None)
        or resolver.subjects.person(start, fits, part.base)
        or resolver.cast.last(start, fits, start - part.base)
        or _gone_on_about(resolver, token.lower_, start, fits)
        or resolver.cast.last(start, fits, 600)
    )
    return None if found is None or unread(resolver, part, token, found) else found


def _listed(resolver: Resolver, part: Part, token: "Token") -> list[Entity]:
    """Whom "they", who do something to a "him", may be: the people told of together before, so none of them is he."""
    if token.dep_ not in ("dobj", "pobj", "dative") or not any(t.lower_ == "they" for t, _ in core(token.head)):
        return []
    together = (
        t for t in part.doc[: token.sent.start] if t.dep_ == "conj" or any(c.dep_ == "conj" for c in t.children)
    )
    found = (resolver.cast.at(part.start(t), part.end(t)) for t in together)
    return [f[1] for f in found if f and f[1].kind == "Person"]


def _gone_on_about(resolver: Resolver, pronoun: str, start: int, fits: Callable[[Entity], bool]) -> Entity | None:
    """Whom the paragraphs before went on about, else who was a subject last; a gender that is known goes before."""
    focus, last = resolver.subjects.focus(start, fits), resolver.subjects.person(start, fits, 0)
    if focus is None or last is None:
        return focus or last
    text = resolver.cast.text
    return last if is_known(last, pronoun, text) and not is_known(focus, pronoun, text) else focus


def _only(entity: Entity, aside: frozenset[str]) -> bool:
    """Whether somebody without a name is only one of those who say or decide things: what they tell is of another.

    So in "the source reports that he was held", "a judge ordered the minister to free him".
    """
    words = entity.first.text.lower().split()
    return entity.name is None and bool(words) and words[-1] in aside


def _interrupted(resolver: Resolver, part: Part, token: "Token") -> Entity | None:
    """Who stands right before a saying set into a clause: in "Luis Gil, she said, fled" she is another."""
    said = token.i > 1 and token.dep_ == "nsubj" and token.head.lemma_.lower() in lexicon().reporting
    if not said or token.nbor(-1).text != ",":
        return None
    before = token.nbor(-2)
    found = resolver.cast.at(part.start(before), part.end(before))
    return found[1] if found else None


def _body(resolver: Resolver, part: Part, token: "Token") -> Entity | None:
    """What "it" and "its" are: the body that was a subject last, where its sentence speaks of no other before it."""
    start, other = part.start(token), own_subject(resolver.cast, part, token)
    found = resolver.subjects.body(start, other)

    def rivals(entity: Entity) -> bool:
        return entity not in (found, other) and _is_body(entity)

    return None if resolver.cast.last(start, rivals, start - part.start(part.doc[token.sent.start])) else found


def _is_body(entity: Entity) -> bool:
    return entity.is_a("Organization") or entity.kind == "Country"


def _clause_subject(resolver: Resolver, part: Part, token: "Token") -> Link | None:
    """The body or country that is the subject of the clause in which "its" or "their" stands."""
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    for child, role in core(verb):
        if role == "subject" and child.i < token.i and not is_pronoun(child):
            link = resolver.link(part, child)
            if link and (_is_body(link.entity) or (token.lower_ == "their" and link.entity.kind == "PersonGroup")):
                return link
    return None


def _relative(resolver: Resolver, part: Part, token: "Token") -> Link | None:
    """A relative pronoun stands for the noun before its clause; "who" only for people."""
    verb = token.head
    while verb.dep_ in ("conj", "xcomp", "ccomp") or (verb.dep_ in _NOMINAL and verb.pos_ not in ("VERB", "AUX")):
        verb = verb.head
    if verb.dep_ != "relcl":
        return None
    start, end = part.start(token), part.end(token)
    before = resolver.link(part, verb.head)
    if token.lower_ in ("who", "whom") and (not before or before.entity.kind not in _PEOPLE):
        group = resolver.cast.last(start, lambda e: e.kind in _PEOPLE and id(e) not in resolver.apart, 200)
        how = f'"{token.lower_}" for the people spoken of last'
        return Link(group, start, end, 0.6, carried=True, how=how) if group else None
    if not before:
        return None
    return Link(before.entity, start, end, before.confidence * 0.95, carried=True, how="relative pronoun")
