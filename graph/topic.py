"""The findings of one topic about people: the numbers side by side, with their parts; the shares; how long it took."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from graph import durations, headcount, tables
from graph.finding import Account, Comparison, Finding, gravity, made
from graph.headcount import Judged, Telling
from graph.people import Group
from graph.quantities import Amount, relation
from graph.tally import Share
from ontology import vocabulary


def findings(topic: str, groups: Iterable[Group]) -> Iterator[Finding]:
    """All findings of a topic; the order of the groups does not matter."""
    known = sorted(groups, key=lambda group: group.node)
    _, family, role, where, bond = topic.split("|")
    told = headcount.tellings(known, family, role, where)
    # What one bond ties is compared under that bond; one day at a place ties those of whom too little is known.
    tied = not where.startswith("on ")
    found = list(headcount.pairs(told, bound=True)) if tied else []
    if where.startswith(("on ", "in ")):
        found += headcount.pairs(told, bound=False)
    for part in _components(len(told), found):
        title = _title(family, [told[place] for place in part], bond)
        among = [(a, b, judged) for a, b, judged in found if a in part]
        yield from filter(None, [_numbers(topic, title, told, part, among)])
    # Shares and durations are told once, in the main topic of their group.
    main = [group for group in known if group.topics()[0] == topic]
    alone = _title(family, told or known, bond)
    yield from filter(None, [_shares(topic, alone, main), *durations.findings(topic, alone, main)])


def _title(family: str, told: Iterable[Telling | Group], bond: str) -> str:
    """What a topic is about, in words: the family, the place that holds all others, and the nation or body."""
    acts = [act for each in told for act in each.acts if act.family == family]
    of = {label for each in told for key, label, _ in _bonds(each) if key == bond}
    inner = {act.label for act in acts if act.place}
    place = min({act.label for act in acts if act.place and act.country == act.place} or inner, default="")
    known = tables.disagreements()["family"].get(family)
    words = known or {
        "title": vocabulary().kind(family).label() + " in {place}",
        "anywhere": vocabulary().kind(family).label(),
    }
    text = words["title"].format(place=place) if place else words["anywhere"]
    return f"{text} ({', '.join(sorted(of))})" if of else text


def _bonds(each: Telling | Group) -> tuple[tuple[str, str, str], ...]:
    return each.group.bonds if isinstance(each, Telling) else each.bonds


def _components(size: int, found: Iterable[tuple[int, int, Judged]]) -> list[set[int]]:
    """The tellings that hang together by comparison, and those alone."""
    root = list(range(size))

    def top(place: int) -> int:
        while root[place] != place:
            place = root[place]
        return place

    for left, right, _ in found:
        one, two = sorted((top(left), top(right)))
        root[two] = one
    groups: dict[int, set[int]] = {}
    for place in range(size):
        groups.setdefault(top(place), set()).add(place)
    return [groups[key] for key in sorted(groups)]


def _numbers(
    topic: str, title: str, told: list[Telling], part: set[int], among: list[tuple[int, int, Judged]]
) -> Finding | None:
    """One finding about how many: tellings of one number are one account, parts are accounts of their own."""
    merged: dict[Amount, list[Telling]] = {}
    for place in sorted(part):
        merged.setdefault(told[place].count.amount, []).append(told[place])
    amounts = sorted(merged)
    accounts = [_account(merged[amount]) for amount in amounts]
    at = {amount: place for place, amount in enumerate(amounts)}
    gravest: dict[tuple[int, int], Judged] = {}
    for left, right, judged in among:
        pair = tuple(sorted((at[told[left].count.amount], at[told[right].count.amount])))
        one, two = pair
        best = gravest.get((one, two))
        if not best or (gravity()[judged[0]], judged[1]) < (gravity()[best[0]], best[1]):
            gravest[one, two] = judged
    compared = [Comparison(a, b, *judged) for (a, b), judged in sorted(gravest.items()) if a != b]
    accounts, compared = _with_parts(topic, accounts, compared, merged)
    compared += [Comparison(a, a, *judged) for (a, b), judged in sorted(gravest.items()) if a == b]
    return made(topic, "number", title, accounts, compared)


def _account(tellings: Iterable[Telling]) -> Account:
    told = list(tellings)
    nodes = tuple(sorted({t.group.node for t in told}))
    return Account(str(told[0]), nodes, tuple(sorted({s for t in told for s in t.count.statements})))


def _with_parts(
    topic: str, accounts: list[Account], compared: list[Comparison], merged: dict[Amount, list[Telling]]
) -> tuple[list[Account], list[Comparison]]:
    """The accounts with those of the parts of each whole."""
    for place, amount in enumerate(sorted(merged)):
        groups = {t.group.node: t.group for t in merged[amount]}
        for group in groups.values():
            for part in group.parts if group.topics()[0] == topic else ():
                value = Amount.of(part.digits, part.bound)
                how = f", for {part.sum} (told together after it; the sum is checked)" if part.sum else ", as stated"
                words = f"{value} are a part of the {accounts[place].value}{how}."
                accounts.append(Account(str(value), (part.node,), part.statements))
                compared.append(Comparison(place, len(accounts) - 1, "part", words[:1].upper() + words[1:]))
    return accounts, compared


def _shares(topic: str, title: str, groups: Iterable[Group]) -> Finding | None:
    """The shares of the people of a topic: of one thing they can disagree, of other things they stand side by side."""
    found = sorted({share for group in groups for share in group.shares}, key=lambda share: share.statements)
    accounts = [
        Account(f"{_percent(s)}: {s.definition}" if s.definition else _percent(s), (s.node,), s.statements)
        for s in found
    ]
    compared = []
    for (left, one), (right, other) in combinations(enumerate(found), 2):
        judged = _share(one, other)
        if judged:
            compared.append(Comparison(left, right, *judged))
    return made(topic, "number", f"Shares of: {title}", accounts, compared)


def _percent(share: Share) -> str:
    return f"{Amount.of(share.digits, share.bound)} %"


def _share(one: Share, other: Share) -> Judged | None:
    lie = relation(Amount.of(one.digits, one.bound), Amount.of(other.digits, other.bound))
    if not one.definition or not other.definition:
        return None
    if _words(one) != _words(other):
        return "definition", f"{_percent(one)} and {_percent(other)} are shares of different things, each as worded."
    if lie == "apart":
        if (one.source, one.voice) == (other.source, other.voice):
            return None
        return "disagreement", f"{_percent(one)} and {_percent(other)} are given for the same words."
    return lie, f"{_percent(one)} and {_percent(other)} can both be true of the same people."


def _words(share: Share) -> frozenset[str]:
    words = share.definition.casefold().replace(share.digits, " ").split()
    return frozenset(word.strip(".,;:%—“”\"'()") for word in words) - {"", "only", "percent", "about", "approximately"}
