"""Turns what was found into statements: entities with their names, events with their roles, and relations."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING

from loaders.extract.coreference import epithet
from loaders.extract.events.arguments import Argument
from loaders.extract.events.trigger import Trigger
from loaders.extract.figures.quantity import Number, bounded
from loaders.extract.figures.times import Time
from loaders.extract.grammar.mood import stronger
from loaders.extract.grammar.saying import saying
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Relation
from loaders.extract.sayings.stance import Stance
from loaders.extract.writing import LONGEST, Put, Writer, cover, entity_names
from ontology import node_id
from ontology.dates import bounds, is_duration

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# A number of people that is told in no more than words.
_MANY = re.compile(r"(?:tens of |many )?(?:dozens|scores|hundreds|thousands)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """An event as the text tells it; `token` is the head of its words where there is a parse."""

    kind: str
    start: int
    end: int
    method: str
    arguments: tuple[Argument, ...]
    status: str
    claimant: Link | None
    times: tuple[Time, ...]
    token: "Token | None"
    # Numbers that count no people: sums, shares, things.
    numbers: tuple[Number, ...] = ()
    # Events that a saying is about.
    topics: "tuple[Told, ...]" = ()

    @classmethod
    def of(cls, trigger: Trigger, arguments: tuple[Argument, ...], stance: Stance, times: tuple[Time, ...]) -> "Told":
        """The event of a trigger in a parsed text."""
        method = "verb" if trigger.is_verb else "noun"
        return cls(
            trigger.frame.kind,
            trigger.start,
            trigger.end,
            method,
            arguments,
            stance.status,
            stance.claimant,
            times,
            trigger.token,
        )


def share(told: list[Told]) -> list[Told]:
    """Give an exchange the people and the day of the releases and returns that the same sentence tells it by."""
    shared = []
    for event in told:
        if event.kind == "PrisonerExchange":
            near = [
                e
                for e in told
                if e is not event and _same_sentence(e, event) and e.kind in ("Release", "Transfer", "Detention")
            ]
            people = [a for e in near for a in e.arguments if a.role == "patient"]
            agents = [a for e in near if e.kind == "Release" for a in e.arguments if a.role == "agent"]
            have = {id(a.link.entity) for a in event.arguments}
            more = {(a.role, id(a.link.entity)): a for a in (*people, *agents) if id(a.link.entity) not in have}
            back = [e for e in told if _same_sentence(e, event) and e.kind in ("Deportation", "FlightLeg")]
            days = (t for e in (*near, *back) for t in e.times if not is_duration(t.edtf))
            times = event.times or tuple(dict.fromkeys(days))[:1]
            status = reduce(stronger, (e.status for e in near if e.kind == "Release"), event.status)
            arguments = (*event.arguments, *more.values())
            event = replace(event, arguments=arguments, times=times, status=status)
        shared.append(event)
    return shared


def _same_sentence(one: Told, other: Told) -> bool:
    return one.token is not None and other.token is not None and one.token.sent == other.token.sent


def tell(writer: Writer, cast: Cast, told: Iterable[Told], stated: Iterable[Relation]) -> None:
    """Write all of it."""
    source = writer.document.source.id
    told = list(told)
    counted = _counted(told, source)
    mentions = {id(entity): _entity(writer, entity, source, counted) for entity in cast.entities if entity.mentions}
    for event in told:
        _event(writer, event, mentions, source)
    for relation in stated:
        rests = _rests(mentions, relation.subject, relation.object)
        claimant = relation.claimant.entity.id(source) if relation.claimant else None
        carried = "; ".join(end.how for end in (relation.subject, relation.object) if end.carried)
        put = Put(relation.status, claimant, relation.confidence, carried or None, rests)
        place = (relation.start, relation.end)
        writer.say(
            relation.subject.entity.id(source),
            relation.predicate,
            relation.object.entity.id(source),
            place,
            "relation",
            put,
        )


def _counted(told: list[Told], source: str) -> dict[tuple[int, int], Put]:
    """How a number of people is put: as the event that the group takes part in where it is counted."""
    found: dict[tuple[int, int], Put] = {}
    for event in told:
        for argument in event.arguments:
            for _, _, start, end in argument.link.entity.counted(argument.link.start, argument.link.end):
                said = event.claimant.entity.id(source) if event.claimant else None
                # A denied event denies what happened, not that there are so many people.
                status = "hypothetical" if event.status == "denied" else event.status
                had = found.get((start, end))
                status = stronger(status, had.status) if had else status
                found[start, end] = Put(status, said or (had.claimant if had else None))
    return found


def _entity(
    writer: Writer, entity: Entity, source: str, counted: dict[tuple[int, int], Put]
) -> dict[tuple[int, int], str]:
    """Its class, names, mentions and counts; the ids of its mention statements by place."""
    node, first = entity.id(source), entity.first
    writer.say(
        node, "rdf:type", f"rec:{entity.kind}", (first.start, first.end), first.method, Put(confidence=first.confidence)
    )
    forms = ((m.start, m.end, m.text, m.form) for m in entity.mentions)
    ids = {}
    called = {(m.start, m.end) for m in entity.mentions if m.method == "called"}
    for (predicate, words), place in entity_names(writer.document.text, forms).items():
        said = writer.say(node, predicate, words, place, "name", Put(note=epithet.NOTE if place in called else None))
        if said:
            ids[place] = said
    placed = sorted((m.start, m.end) for m in entity.mentions) if entity.counts else []
    for digits, bound, start, end in entity.counts:
        # The number with what it counts, as it stands: "252 Venezuelans".
        low, high = bisect_left(placed, (start - LONGEST,)), bisect_left(placed, (start + 1,))
        place, put = next((p for p in placed[low:high] if end <= p[1]), (start, end)), counted.get((start, end), Put())
        writer.say(node, "rec:count", digits, place, "count", put)
        if bound != "exact":
            held = cover(place, (bounded(writer.document.text, start), end))
            writer.say(node, "rec:bound", bound, held, "count", put)
    return ids


def _rests(mentions: dict[int, dict[tuple[int, int], str]], *links: Link) -> tuple[str, ...]:
    """The statements that a link through a description or a pronoun rests on: the mention of what it means."""
    found = []
    for link in links:
        if link.carried:
            ids = mentions.get(id(link.entity), {})
            first = (link.entity.first.start, link.entity.first.end)
            said = ids.get((link.start, link.end)) or ids.get(first)
            if said:
                found.append(said)
    return tuple(dict.fromkeys(found))


def _event(writer: Writer, told: Told, mentions: dict[int, dict[tuple[int, int], str]], source: str) -> None:
    node = node_id(source, told.start, told.end, "event")
    claimant = told.claimant.entity.id(source) if told.claimant else None
    place = (told.start, told.end)
    method = f"{told.kind} {told.method}"
    note = f"claimant: {told.claimant.how}" if told.claimant and told.claimant.carried else None
    writer.say(node, "rdf:type", f"rec:{told.kind}", place, method, Put(told.status, claimant, 0.8, note))
    for argument in told.arguments:
        _argument(writer, told, argument, node, mentions)
    for topic in told.topics:
        held, value = cover(place, (topic.start, topic.end)), node_id(source, topic.start, topic.end, "event")
        writer.say(node, "rec:topic", value, held, method, Put(told.status, claimant, 0.75))
    for number in told.numbers:
        held = cover(place, (number.start, number.end))
        measured = node_id(source, number.start, number.end, "measure")
        writer.say(node, "rec:quantity", measured, held, method, Put(told.status, claimant, 0.8))
    for time in told.times:
        held = cover(place, (time.start, time.end))
        put = Put(told.status, claimant, time.confidence, time.note)
        writer.say(node, "rec:time", time.edtf, held, method, put)
        edges = bounds(time.edtf)
        if edges:
            writer.say(node, "rec:earliest", edges[0], held, method, put)
            writer.say(node, "rec:latest", edges[1], held, method, put)


def _answers_for(told: Told, argument: Argument) -> Link | None:
    """Whose word a role is: that X accuses is the document's, whom and of what is X's own word."""
    if told.claimant or argument.role == "speaker" or told.kind not in saying().accusing:
        return told.claimant
    return next((a.link for a in told.arguments if a.role == "speaker"), None)


def _argument(
    writer: Writer, told: Told, argument: Argument, node: str, mentions: dict[int, dict[tuple[int, int], str]]
) -> None:
    source, link = writer.document.source.id, argument.link
    said = _answers_for(told, argument)
    claimant = said.entity.id(source) if said else None
    put = Put(told.status, claimant, link.confidence * 0.9, link.how if link.carried else None, _rests(mentions, link))
    held = cover((told.start, told.end), (link.start, link.end))
    value, method = link.entity.id(source), f"{told.kind} {told.method}"
    writer.say(node, f"rec:{argument.role}", value, held, method, put)
    if argument.role == "agent" and told.kind == "ReportPublication":
        for other in told.arguments:
            if other.role == "patient" and other.link.entity.is_a("Report"):
                words = cover(held, (other.link.start, other.link.end))
                writer.say(value, "rec:authorOf", other.link.entity.id(source), words, "relation", put)
    many = argument.role == "patient" and not link.carried and _MANY.match(link.entity.first.text) is not None
    counted = link.entity.counted(link.start, link.end) and argument.role in ("patient", "agent")
    if counted or many:
        writer.say(node, "rec:quantity", value, held, method, put)
