"""Relations between two nodes that a text states outside events: place in place, leader of country."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import is_deemed
from loaders.extract.coreference.reference import Reference
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming import state
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Mention, Relation
from loaders.extract.relations import (
    adjacency,
    authorship,
    citizenship,
    eponym,
    kinship,
    members,
    operation,
    premises,
    shares,
    ties,
)
from loaders.extract.relations.adjacency import named
from loaders.extract.relations.posts import governing, held
from loaders.extract.sayings import stance
from ontology import vocabulary

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def find(part: Part, cast: Cast, reference: Reference) -> Iterator[Relation]:
    """The relations that a paragraph states."""
    mentions = _mentions(part, cast)
    yield from adjacency.neighbours(part, mentions)
    yield from _governed(mentions, cast)
    yield from eponym.find(mentions, cast)
    for token in part.doc:
        yield from governing(part, token, reference)
        if token.dep_ in ("poss", "prep"):
            yield from (_put(r, part, token.head, reference) for r in held(part, token, reference))
        if token.pos_ == "VERB" and token.dep_ != "amod":
            yield from (_put(r, part, token, reference) for r in _told(part, token, reference))
        for way in _BY_WORD:
            for relation in way(part, token, reference):
                yield _put(relation, part, token, reference)
        yield from authorship.find(part, token, reference)
        if token.lower_ in ("membership", "affiliation", "ties", "links"):
            yield from _membership(part, token, reference)


# What hangs on one word, whatever else it tells.
_BY_WORD = (ties.find, kinship.find, shares.find, members.find, premises.find, operation.find, citizenship.find)
# What a description of people takes for granted, whatever is said of them.
_GIVEN = ("rec:relativeOf", "rec:nationality")


def _put(relation: Relation, part: Part, token: "Token", reference: Reference) -> Relation:
    """The relation as its words put it; belonging to an armed group is never more than alleged."""
    how = stance.of_word(part, token, reference)
    contested = relation.predicate == "rec:memberOf" and relation.object.entity.is_a("ArmedGroup")
    inside = token.pos_ in ("NOUN", "PROPN", "ADJ") and token.dep_ not in ("attr", "ROOT")
    # "He escaped from an ICE facility": what a noun phrase takes for granted is not denied or planned with its verb.
    given = (inside or is_deemed(token)) and (
        how.status in ("denied", "planned", "ordered") or relation.predicate in _GIVEN
    )
    plain = "asserted" if given else how.status
    status = "alleged" if contested and plain == "asserted" else plain
    claimant = how.claimant if how.claimant and how.claimant.entity is not relation.subject.entity else None
    return replace(relation, status=status, claimant=claimant)


def _mentions(part: Part, cast: Cast) -> list[tuple[Mention, Entity]]:
    end = part.base + len(part.text)
    found = [(m, e) for m, e in cast.within(part.base, end) if m.form == "name"]
    return sorted(found, key=lambda pair: pair[0].start)


def _of_land(one: Link, mention: Mention, code: str, word: Mention, cast: Cast) -> Iterator[Relation]:
    """Of which country a body of state is, by its name; the name alone makes no country."""
    owned = word.start == mention.start and word.method == "known"
    if owned or any(other.country == code for other in cast.entities):
        land = cast.country(code, word)
        there = Link(land, word.start, word.end, word.confidence, carried=False, how=word.method)
        abroad = mention.text.lower().endswith(("embassy", "consulate"))
        ends = (there, "rec:operates", one) if abroad else (one, "rec:partOf", there)
        yield Relation(*ends, mention.start, mention.end)


def _governed(mentions: list[tuple[Mention, Entity]], cast: Cast) -> Iterator[Relation]:
    """The person that a government bears the name of leads it: "the Trump administration"."""
    for mention, entity in mentions:
        of_state = entity.is_a("GovernmentAgency") or entity.is_a("Court")
        if of_state and (found := state.land(mention)):
            yield from _of_land(named(entity, mention), mention, *found, cast)
        if entity.kind != "Government" or mention.method != "government":
            continue
        name = mention.text.rsplit(" ", 1)[0].removesuffix("'s").removesuffix("’s")
        leader = cast.bearer(name, "Person")
        # "the Trump administration" alone says nothing of a Trump.
        elsewhere = leader and any(m.form == "name" and m.start not in cast.givers for m in leader.mentions)
        if leader and (elsewhere or "'" in mention.text or "’" in mention.text):
            there = Link(leader, mention.start, mention.start + len(name), 0.8, carried=False, how="government")
            yield Relation(there, "rec:leaderOf", named(entity, mention), mention.start, mention.end)


def _told(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """What a verb states: "CECOT is staffed by 1,000 guards", "a company that operates the aircraft"."""
    told = lexicon().relations.get(verb.lemma_.lower())
    if not told or any(
        c.dep_ in ("neg", "aux") and c.lower_ in (*lexicon().modal, "not", "n't") for c in verb.children
    ):
        return
    predicate, order = told
    pairs = core(verb)
    subjects = [t for t, role in pairs if role == "subject"]
    objects = [t for t, role in pairs if role == "object"]
    for one in subjects:
        for other in objects:
            left, right = reference.link(part, one), reference.link(part, other)
            if left and right and left.entity is not right.entity:
                holder, held = (left, right) if order == "so" else (right, left)
                holder, held = (
                    (left, right)
                    if predicate == "rec:employedBy" and order == "os" and left.entity.is_a("PersonGroup")
                    else (holder, held)
                )
                if _may(predicate, holder.entity, held.entity):
                    yield Relation(
                        holder,
                        predicate,
                        held,
                        min(left.start, right.start, part.start(verb)),
                        max(left.end, right.end, part.end(verb)),
                    )


def _may(predicate: str, holder: Entity, held: Entity) -> bool:
    wanted = vocabulary().predicate(predicate)
    fits = holder.is_a(wanted.domain) and held.is_a(wanted.range)
    return (
        fits
        and (predicate != "rec:memberOf" or held.is_a("Organization") or _is_fighting(held))
        and (predicate != "rec:operates" or held.is_a("Facility") or held.is_a("Aircraft"))
        and (predicate not in ("rec:leaderOf", "rec:employedBy") or held.is_a("Organization") or held.is_a("Place"))
    )


# Groups that somebody joins for good: "he joined the insurgents"; "I join his family" makes nobody a relative.
_FIGHTERS = ("insurgents", "rebels", "fighters", "militants", "militiamen", "guerrillas", "jihadists", "separatists")


def _is_fighting(group: Entity) -> bool:
    return group.kind == "PersonGroup" and group.first.text.lower().endswith(_FIGHTERS)


def _membership(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """Accused of membership: an alleged memberOf of those accused."""
    group = next(
        (
            link
            for c in token.children
            if c.dep_ in ("compound", "poss", "nmod")
            and (link := reference.link(part, c))
            and link.entity.is_a("Organization")
        ),
        None,
    )
    verb = token.head
    while verb.head != verb and verb.pos_ != "VERB":
        verb = verb.head
    if group is None or verb.lemma_ not in ("accuse", "suspect", "allege", "charge"):
        return
    for one, role in core(verb):
        link = reference.link(part, one) if role == "object" else None
        if link and link.entity.kind not in ("Person", "PersonGroup"):
            link = next(
                (
                    x
                    for t in reversed(part.doc[verb.sent.start : verb.i])
                    if t.pos_ in ("NUM", "NOUN", "PROPN")
                    and (x := reference.link(part, t))
                    and x.entity.kind in ("Person", "PersonGroup")
                ),
                None,
            )
        if link:
            yield Relation(
                link,
                "rec:memberOf",
                group,
                min(link.start, group.start, part.start(verb)),
                max(link.end, group.end, part.end(token)),
                "alleged",
            )
