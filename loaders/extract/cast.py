"""The cast of a document: which names and descriptions speak of one and the same."""

import re
import unicodedata
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from itertools import pairwise

from loaders.extract.acronym import fits_acronym, is_short, spells
from loaders.extract.lexicon import lexicon, names
from loaders.extract.mention import Entity, Mention
from loaders.extract.personhood import people, trades
from ontology import vocabulary

# Which way of finding a name knows its class best.
_TRUST = (
    "numbered",
    "known",
    "title",
    "office",
    "form",
    "government",
    "initial",
    "principle",
    "called",
    "parser",
    "capitals",
)
_DEFINED = re.compile(r"\s*\(\s*[\"“]?(?:the )?[\"“]?$")
_SECTION = re.compile(r",? ?\(?")
_ARTICLE = re.compile(r"^(?:the|a|an|el|la|los|las|both the)\s+", re.IGNORECASE)


def fold(name: str) -> str:
    """A name without case, accents, articles and points, for comparison.

    >>> fold("The Alien Enemies Act")
    'alien enemies act'
    """
    plain = unicodedata.normalize("NFKD", _ARTICLE.sub("", name).casefold())
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return " ".join(re.sub(r"['’]s\b|[^a-z0-9 ]+", " ", plain.replace(".", "")).split())


class Cast:
    """Entities of one document, found by name or by place."""

    def __init__(self, text: str) -> None:
        """A cast without members; `text` is the stored text."""
        self.text = text
        self.entities: list[Entity] = []
        self._by_key: dict[str, Entity] = {}
        self._places: list[tuple[int, int, Mention, Entity]] = []
        self._noted: set[tuple[int, Mention]] = set()
        self._by_start: dict[int, tuple[Mention, Entity]] = {}

    def add_names(self, mentions: Iterable[Mention]) -> None:
        """Gather the names of the whole document into entities."""
        listed = sorted(people(mentions, self.text), key=lambda m: m.start)
        self._define(listed)
        # Full names first, so that a surname, wherever it stands, finds the one person it can mean.
        for mention in sorted(listed, key=lambda m: (-len(m.text.split()), m.start)):
            entity = self._known(mention) or self._new(mention.kind)
            self.put(entity, mention)
            self._by_key.setdefault(_key(mention.text, mention.kind), entity)
        self._name_givers([m for m in listed if m.method == "government"])
        for entity in self.entities:
            entity.kind = _kind(entity.mentions)
            codes = (names().countries.get(m.text) for m in entity.mentions)
            entity.country = next((code for code in codes if code), None) if entity.kind == "Country" else None

    def _name_givers(self, governments: list[Mention]) -> None:
        """The people whose names governments bear: "the Trump administration" names Trump too."""
        known = {name for listed in names().gazetteer.values() for name, kind in listed if kind == "Person"}
        for mention in governments:
            name = re.sub(r"['’]s$", "", mention.text.rsplit(" ", 1)[0])
            if name.split()[-1] in known:
                giver = Mention(mention.start, mention.start + len(name), name, "Person", "name", "known", 0.85)
                entity = self._known(giver) or self._new("Person")
                self._note(entity, giver)
                self._by_key.setdefault(_key(name, "Person"), entity)

    def put(self, entity: Entity, mention: Mention) -> None:
        """Give an entity one more mention."""
        self._note(entity, mention)
        self._by_start.setdefault(mention.start, (mention, entity))

    def _note(self, entity: Entity, mention: Mention) -> None:
        if (id(entity), mention) not in self._noted:
            self._noted.add((id(entity), mention))
            entity.mentions.append(mention)
            insort(self._places, (mention.start, len(self._noted), mention, entity))

    def within(self, start: int, end: int) -> list[tuple[Mention, Entity]]:
        """The mentions that begin from `start` to before `end`, with their entities, in the order of the text."""
        low, high = bisect_left(self._places, (start,)), bisect_left(self._places, (end,))
        return [(mention, entity) for _, _, mention, entity in self._places[low:high]]

    def _new(self, kind: str) -> Entity:
        entity = Entity(kind)
        self.entities.append(entity)
        return entity

    def create(self, mention: Mention) -> Entity:
        """A new entity of one mention."""
        entity = self._new(mention.kind)
        self.put(entity, mention)
        return entity

    def at(self, start: int, end: int) -> tuple[Mention, Entity] | None:
        """The mention that covers `start`:`end`, with its entity."""
        for at in range(start, max(-1, start - 80), -1):
            found = self._by_start.get(at)
            if found and found[0].end >= end:
                return found
        return None

    def last(self, before: int, entities: Iterable[Entity], reach: int) -> Entity | None:
        """The one of `entities` that was mentioned last before an offset, not further back than `reach` characters."""
        order = {id(entity): i for i, entity in enumerate(entities)}
        near = [(m.start, order[id(e)], e) for m, e in self.within(max(0, before - reach), before) if id(e) in order]
        return max(near, key=lambda item: item[:2])[2] if near else None

    def country(self, code: str, mention: Mention) -> Entity:
        """The country of that code; made, with `mention` for its only form, where the text does not name it."""
        for entity in self.entities:
            if entity.country == code:
                self._note(entity, mention)
                return entity
        entity = self._new("Country")
        entity.country = code
        self._note(entity, mention)
        return entity

    def _define(self, mentions: list[Mention]) -> None:
        """Tie long and short names that the text itself puts side by side: "Human Rights Watch (HRW)"."""
        for before, after in pairwise(mentions):
            between = self.text[before.end : after.start]
            closed = self.text[after.end : after.end + 2].lstrip('"”').startswith(")")
            named = re.fullmatch(
                r",? (?:also |better |commonly )?(?:known as|called|conocido como|llamado) (?:the |el )?", between
            )
            cited = after.method == "numbered" and before.kind == "Law" and before.method != "numbered"
            if cited and _SECTION.fullmatch(between):
                # "the Alien Enemies Act, 50 U.S.C. 21": the section of the code is the act's.
                entity = self._known(before) or self._new(before.kind)
                for mention in (before, after):
                    self._by_key.setdefault(_key(mention.text, mention.kind), entity)
            if ((_DEFINED.match(between) and closed) or named) and (is_short(before.text) != is_short(after.text)):
                entity = self._known(before) or self._known(after) or self._new(before.kind)
                for mention in (before, after):
                    self._by_key.setdefault(_key(mention.text, mention.kind), entity)

    def _known(self, mention: Mention) -> Entity | None:
        key = _key(mention.text, mention.kind)
        if key in self._by_key:
            return self._by_key[key]
        if mention.method in ("called", "office", "numbered"):
            return None
        if is_short(mention.text) and mention.method in ("parser", "known", "capitals"):
            spelt = {id(e): e for e in self.entities if spells(mention.text, e) and fits_acronym(mention, e)}
            if len(spelt) == 1:
                return next(iter(spelt.values()))
        found = {id(e): e for k, e in self._by_key.items() if _extends(k, key, mention, e) and _compatible(mention, e)}
        return next(iter(found.values())) if len(found) == 1 else None

    def persons(self) -> Iterator[Entity]:
        """The people, in the order of their first mention."""
        return iter(sorted((e for e in self.entities if e.is_a("Person")), key=lambda e: e.first.start))


def _key(name: str, kind: str) -> str:
    if name in names().countries and not (kind == "Place" and name in names().ambiguous):
        return "country:" + names().countries[name]
    return fold(names().aliases.get(_ARTICLE.sub("", name), name))


def _extends(longer: str, shorter: str, mention: Mention, entity: Entity) -> bool:
    """Whether one name is the end of the other, or a given name or first surname of a person named before it."""
    if mention.kind == "Person" and (longer.startswith(shorter + " ") or f" {shorter} " in longer):
        return entity.first.start < mention.start
    if longer.startswith(shorter + " of ") and mention.kind == "Law":
        return True
    return longer.endswith(" " + shorter) and not longer.startswith("country:")


def _compatible(mention: Mention, entity: Entity) -> bool:
    kinds = {m.kind for m in entity.mentions} | {entity.kind}
    person = "Person" in kinds
    if person:
        # The parser takes a bare surname for a place or an organisation.
        return mention.kind == "Person" or mention.method in ("parser", "capitals")
    if mention.kind == "Country" or "Country" in kinds or mention.kind == "Person":
        return False
    many = len(mention.text.split()) > 1
    return many and any(_family(mention.kind) == _family(kind) for kind in kinds)


def _family(kind: str) -> str:
    above = vocabulary().above(kind)
    return next(
        (name for name in ("Law", "Policy", "Place", "Organization", "Report", "Agreement") if name in above), above[0]
    )


def _kind(mentions: list[Mention]) -> str:
    """The class that most of the best-knowing mentions tell."""
    if not mentions:
        return "Thing"
    best = min(_TRUST.index(m.method) for m in mentions)
    told = [m.kind for m in mentions if _TRUST.index(m.method) == best]
    return max(sorted(set(told)), key=told.count)


def noun_kind(word: str) -> str | None:
    """The class of what a common noun stands for: "prison" is a Prison, "men" a PersonGroup."""
    words = lexicon().words
    table = (
        ("PersonGroup", "person_plural"),
        ("Person", "person"),
        ("Prison", "prison"),
        ("Facility", "facility"),
        ("Report", "report"),
        ("Law", "law"),
        ("Agreement", "agreement"),
        ("Court", "court"),
        ("Government", "government"),
        ("Policy", "policy"),
        ("Flight", "flight"),
        ("Aircraft", "aircraft"),
        ("Organization", "organization"),
        ("Case", "case"),
    )
    # What is a body or a thing as well as somebody's trade is the former.
    return next((kind for kind, key in table if word in words[key]), "Person" if word in trades() else None)
