"""Events beside the annotated tellings: found or not, how they are put, who says so, and who fills which role."""

import re
from dataclasses import dataclass

from explorer.accuracy.account import Account, Node
from explorer.accuracy.annotation import Annotation, Argument, Telling
from explorer.accuracy.folded import Span, meet, numeral, plain
from explorer.accuracy.labels import ROLES, labels
from explorer.accuracy.naming import Match
from explorer.accuracy.tally import Score, Tally, one
from ontology import vocabulary

Pair = tuple[Telling, str | None]


def pair(annotation: Annotation, account: Account, matched: Match, score: Score) -> list[Pair]:
    """Each telling with the node that answers for it, or None.

    Measures `events` (the annotated class or one below it, in the same sentence) and `triggers` (any class). A node
    answers again only for a telling whose trigger words its own passages touch.
    """
    nodes = events(account, matched)
    used: set[str] = set()
    nearby: set[str] = set()
    pairs: list[Pair] = []
    # What has no class of its own comes last, so that it takes no node from what has one.
    for telling in sorted(annotation.tellings, key=lambda telling: telling.kind == "Other"):
        sentence = account.text.find(telling.sentence)
        near = [key for key, node in nodes.items() if _touches(node, sentence)]
        nearby.update(near)
        node = _pick(telling, near, account, account.text.find(telling.trigger, sentence), used)
        used |= {node} if node else set()
        score.add("events", Tally(wanted=1, found=node is not None))
        score.add("triggers", Tally(wanted=1, found=bool(near)))
        if node is None:
            score.miss("events", telling.kind)
        pairs.append((telling, node))
    score.add("events", Tally(said=len(nodes), right=len(used)))
    score.add("triggers", Tally(said=len(nodes), right=len(nearby)))
    return pairs


def events(account: Account, matched: Match) -> dict[str, Node]:
    """The nodes that are events."""
    is_event = vocabulary().is_event
    return {
        k: n for k, n in account.nodes.items() if k not in matched.named and any(is_event(kind) for kind in n.kinds)
    }


def _touches(node: Node, span: Span | None) -> bool:
    return any(meet(own, span) for own in node.spans)


def _pick(telling: Telling, near: list[str], account: Account, trigger: Span | None, used: set[str]) -> str | None:
    """The best node of the class: one whose trigger it is before others, one that is still free before others."""
    ranked = []
    for place, key in enumerate(near):
        node = account.nodes[key]
        elsewhere, taken = not _touches(node, trigger), key in used
        if any(telling.kind in labels(kind) for kind in node.kinds) and not (elsewhere and taken):
            ranked.append((elsewhere, taken, place, key))
    return min(ranked)[-1] if ranked else None


def score_manner(annotation: Annotation, account: Account, matched: Match, pairs: list[Pair], score: Score) -> None:
    """Measures `status` (of found events), `hedged` (those that are not asserted) and `attribution` (who says so)."""
    for telling, key in pairs:
        if key is None:
            continue
        node = account.nodes[key]
        said = node.status or "asserted"
        accuses = telling.kind == "Accusation"
        # That somebody accuses is asserted, what they say is alleged: annotators write either.
        right = said == telling.status or (accuses and {said, telling.status} == {"asserted", "alleged"})
        score.add("status", one(hit=right))
        if not accuses:
            hedges = said != "asserted"
            score.add("hedged", one(hit=right and hedges, said=hedges, wanted=telling.status != "asserted"))
        if not right:
            score.miss("status", f"{telling.status} read as {said}")
        if telling.sayer:
            by = any(node.claimant in matched.of(sayer) for sayer in _sayers(annotation, telling.sayer))
            score.add("attribution", one(hit=by, said=node.claimant is not None))
            if not by:
                score.miss("attribution", telling.kind)


def _sayers(annotation: Annotation, sayer: str) -> set[str]:
    """The sayer, and the authors of a report or the reports of an author: either answers for the other."""
    written = [tie for tie in annotation.ties if tie.kind == "authorOf" and sayer in (tie.subject, tie.object)]
    return {sayer}.union(*((tie.subject, tie.object) for tie in written))


def score_arguments(account: Account, matched: Match, pairs: list[Pair], score: Score) -> None:
    """Measures `arguments` (role and filler; those of a missed event are missed) and `times` (of found events)."""
    filling = Filling(account, matched)
    right = set()
    for telling, key in pairs:
        edges = account.nodes[key].edges if key else []
        for argument in telling.arguments:
            hit = next((edge for edge in edges if filling.fills(argument, *edge)), None)
            score.add("arguments", Tally(wanted=1, found=hit is not None))
            if hit:
                right.add((key, *hit))
            elif key:
                score.miss("arguments", argument.role)
            if key and argument.role == "time" and argument.value:
                score.add("times", one(hit=hit is not None, said=any(role == "time" for role, _ in edges)))
    nodes = events(account, matched)
    said = {(key, role, value) for key, node in nodes.items() for role, value in node.edges if role in ROLES}
    score.add("arguments", Tally(said=len(said), right=len(right)))


@dataclass(frozen=True, slots=True)
class Filling:
    """Whether what fills a role is what was annotated."""

    account: Account
    matched: Match

    def fills(self, argument: Argument, role: str, value: str) -> bool:
        """Same role, and the annotated entity, time or number, or, where that entity was not found, the same words."""
        if role != argument.role:
            return False
        wanted = self.matched.of(argument.entity)
        if value in wanted:
            return True
        if role == "time":
            return _same_time(value, argument.value or "")
        node = self.account.nodes.get(value)
        if role == "quantity" and argument.value is not None and _same_number(node, value, argument.value):
            return True
        return not wanted and _same_words(node.names | node.quotes if node else {value}, argument.text)


def _same_time(said: str, wanted: str) -> bool:
    """The same date or duration, marks of doubt apart; an interval within an annotated month or year will do."""
    said, wanted = (re.sub(r"[~?%]", "", text) for text in (said, wanted))
    within = "/" in said and "/" not in wanted and all(end.startswith(wanted) for end in said.split("/"))
    return bool(wanted) and (said == wanted or within)


def _same_number(node: Node | None, value: str, wanted: str) -> bool:
    numbers = [number for number, _ in node.numbers] if node else [numeral(value)]
    return numeral(wanted) is not None and numeral(wanted) in numbers


def _same_words(forms: set[str], text: str) -> bool:
    """One of the two stands in the other, and they share a whole word."""
    wanted = plain(text)
    for form in map(plain, forms):
        if form and (form in wanted or wanted in form) and set(form.split()) & set(wanted.split()):
            return True
    return False
