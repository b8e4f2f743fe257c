"""The cast of a document: which names and descriptions speak of one and the same."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable
from itertools import pairwise

from loaders.extract.lexicon import names
from loaders.extract.naming import state
from loaders.extract.naming.acronym import fits_acronym, initials, is_short, spells, whole
from loaders.extract.naming.aircraft import carrier
from loaders.extract.naming.designation import bare, called, state_behind, told
from loaders.extract.naming.likeness import compatible, extends, key, kind_of
from loaders.extract.naming.mention import Entity, Mention
from loaders.extract.naming.namesake import bearers, is_label, is_other, names_relatives
from loaders.extract.naming.personhood import people
from loaders.extract.naming.settlement import settlements

_DEFINED = re.compile(r"\s*\(\s*[\"“]?(?:the )?[\"“]?$")
_SECTION = re.compile(r",? ?\(?")
_LAST_WORD = re.compile(r"(\w+)\s?$")
# No title is longer than this.
_TITLE = 40


class Cast:
    """Entities of one document, found by name or by place."""

    def __init__(self, text: str) -> None:
        """A cast without members; `text` is the stored text."""
        self.text = text
        self.entities: list[Entity] = []
        self._by_key: dict[str, Entity] = {}
        self._by_word: dict[str, dict[str, Entity]] = {}
        self._by_initials: dict[str, dict[int, Entity]] = {}
        self._by_title: dict[str, dict[int, Entity]] | None = None
        self._rank: dict[int, int] = {}
        self._countries: list[Entity] = []
        # Where people are named only within the name of a government.
        self.givers: set[int] = set()
        self._places: list[tuple[int, int, Mention, Entity]] = []
        self._noted: set[tuple[int, Mention]] = set()
        self._by_start: dict[int, tuple[Mention, Entity]] = {}
        self._starts: list[int] = []
        self._spoken: dict[frozenset[str], bool] = {}

    def add_names(self, mentions: Iterable[Mention]) -> None:
        """Gather the names of the whole document into entities."""
        listed = sorted(
            people(settlements(told(list(mentions), self.text), self.text), self.text), key=lambda m: m.start
        )
        self._define(listed)
        # Full names first, so that a surname, wherever it stands, finds the one person it can mean.
        # "MS. RUIZ:" may be Ana Ruiz or "her wife, Carla": in doubt, somebody of her own.
        unsure = {m.text for m in listed if is_label(m, self.text)}
        labels = {text: self._new("Person") for text in sorted(unsure)} if unsure and names_relatives(self.text) else {}
        for mention in sorted(listed, key=lambda m: (-len(m.text.split()), m.start)):
            if mention.text in labels and is_label(mention, self.text):
                self.put(labels[mention.text], mention)
                continue
            entity = self._known(mention) or self._new(mention.kind)
            self.put(entity, mention)
            self._call(key(mention.text, mention.kind), entity)
            if alone := bare(mention):
                self._note(entity, alone)
                self._call(key(alone.text, alone.kind), entity)
            if word := called(mention):
                self._call(key(word, mention.kind), entity)
        for inner in filter(None, (*map(state_behind, listed), *map(carrier, listed))):
            self._give(inner)
        self._name_givers([m for m in listed if m.method == "government"])
        for entity in self.entities:
            entity.kind = kind_of(entity.mentions)
            codes = (names().countries.get(m.text) for m in entity.mentions)
            entity.country = next((code for code in codes if code), None) if entity.kind == "Country" else None
        self._countries = [entity for entity in self.entities if entity.country]

    def _name_givers(self, governments: list[Mention]) -> None:
        """The people whose names governments bear: "the Trump administration" names Trump too."""
        known = {name for listed in names().gazetteer.values() for name, kind in listed if kind == "Person"}
        for mention in governments:
            if nation := state.nation(mention) or state.governed(mention):
                self._give(nation)
                continue
            name = re.sub(r"['’]s$", "", mention.text.rsplit(" ", 1)[0])
            if name.split()[-1] in known or state.is_leaders(mention, self.text):
                giver = Mention(mention.start, mention.start + len(name), name, "Person", "name", "known", 0.85)
                if len(name) < len(mention.text.rsplit(" ", 1)[0]) or self._known(giver):
                    self._give(giver)  # "the Trump administration" alone tells of no Trump, "Trump's government" does
                    self.givers.add(giver.start)

    def _give(self, giver: Mention) -> None:
        entity = self._known(giver) or self._new(giver.kind)
        self._note(entity, giver)
        self._call(key(giver.text, giver.kind), entity)

    def put(self, entity: Entity, mention: Mention) -> None:
        """Give an entity one more mention."""
        self._note(entity, mention)
        if mention.start not in self._by_start:
            self._by_start[mention.start] = (mention, entity)
            insort(self._starts, mention.start)

    def also(self, entity: Entity, mention: Mention) -> None:
        """Let an entity be called so too, by words that hold other names, which are found before it."""
        self._note(entity, mention)

    def _note(self, entity: Entity, mention: Mention) -> None:
        if (id(entity), mention) not in self._noted:
            self._noted.add((id(entity), mention))
            entity.mentions.append(mention)
            if mention.form == "name" and (letters := initials(mention.text)):
                self._by_initials.setdefault(letters, {})[id(entity)] = entity
            insort(self._places, (mention.start, len(self._noted), mention, entity))

    def speaks_of(self, words: frozenset[str]) -> bool:
        """Whether the document has one of these words, in lower case; looked for once."""
        if words not in self._spoken:
            lower = self.text.lower()
            self._spoken[words] = any(word in lower for word in words)
        return self._spoken[words]

    def within(self, start: int, end: int) -> list[tuple[Mention, Entity]]:
        """The mentions that begin from `start` to before `end`, with their entities, in the order of the text."""
        low, high = bisect_left(self._places, (start,)), bisect_left(self._places, (end,))
        return [(mention, entity) for _, _, mention, entity in self._places[low:high]]

    def _new(self, kind: str) -> Entity:
        entity = Entity(kind)
        self.keep(entity)
        return entity

    def keep(self, entity: Entity) -> None:
        """Take in an entity that was made elsewhere."""
        self._rank[id(entity)] = len(self.entities)
        self.entities.append(entity)

    def create(self, mention: Mention) -> Entity:
        """A new entity of one mention."""
        entity = self._new(mention.kind)
        self.put(entity, mention)
        return entity

    def at(self, start: int, end: int) -> tuple[Mention, Entity] | None:
        """The mention that covers `start`:`end`, with its entity."""
        nearest = bisect_right(self._starts, start)
        for at in reversed(self._starts[bisect_right(self._starts, start - 80, hi=nearest) : nearest]):
            found = self._by_start[at]
            if found[0].end >= end:
                return found
        return None

    def last(self, before: int, fits: Callable[[Entity], bool], reach: int) -> Entity | None:
        """Of the entities that fit, the one mentioned last before an offset, at most `reach` characters back."""
        near = [(m.start, self._rank[id(e)], e) for m, e in self.within(max(0, before - reach), before) if fits(e)]
        return max(near, key=lambda item: item[:2])[2] if near else None

    def country(self, code: str, mention: Mention) -> Entity:
        """The country of that code; made, with `mention` for its only form, where the text does not name it."""
        entity = next((e for e in self._countries if e.country == code), None)
        if entity is None:
            entity = self._new("Country")
            entity.country = code
            self._countries.append(entity)
        self._note(entity, mention)
        return entity

    def _define(self, mentions: list[Mention]) -> None:
        """Tie long and short names that the text itself puts side by side: "Human Rights Watch (HRW)"."""
        for before, after in pairwise(whole(mentions)):
            between = self.text[before.end : after.start]
            closed = self.text[after.end : after.end + 2].lstrip('"”').startswith(")")
            named = re.fullmatch(
                r",? (?:also |better |commonly )?(?:known as|called|conocido como|llamado) (?:the |el )?", between
            )
            if before.kind == "Place" and after.kind != "Place":
                continue  # "KIEV (Reuters)": where, and who says so
            cited = after.method == "numbered" and before.kind == "Law" and before.method != "numbered"
            if cited and _SECTION.fullmatch(between):
                # "the Alien Enemies Act, 50 U.S.C. 21": the section of the code is the act's.
                entity = self._known(before) or self._new(before.kind)
                for mention in (before, after):
                    self._call(key(mention.text, mention.kind), entity)
            letters = is_short(before.text) != is_short(after.text) or spells(before.text, after.text)
            if ((_DEFINED.match(between) and closed) or named) and letters:
                entity = self._known(before) or self._known(after) or self._new(before.kind)
                for mention in (before, after):
                    self._call(key(mention.text, mention.kind), entity)

    def _known(self, mention: Mention) -> Entity | None:
        wanted = key(mention.text, mention.kind)
        if wanted in self._by_key and not is_other(mention, self._by_key[wanted], self.text):
            return self._by_key[wanted]
        if mention.method in ("called", "office", "numbered", "inner"):
            return None
        if is_short(mention.text) and mention.method in ("parser", "known", "capitals"):
            made = self._by_initials.get(mention.text.replace(".", "").upper(), {})
            spelt = [entity for entity in made.values() if fits_acronym(mention, entity)]
            if len(spelt) == 1:
                return spelt[0]
        # A longer name has all words of the shorter one: those with its rarest word are looked at.
        longer = min((self._by_word.get(word, {}) for word in wanted.split()), key=len, default={})
        found = {id(e): e for k, e in longer.items() if extends(k, wanted, mention, e) and compatible(mention, e)}
        meant = list(found.values())
        if mention.kind == "Person" or all(one.is_a("Person") for one in meant):
            meant = bearers(mention, meant, self.text)
        return meant[0] if len(meant) == 1 else None

    def _call(self, called: str, entity: Entity) -> None:
        """Let an entity be found by a name; who had the name first keeps it."""
        if called not in self._by_key:
            self._by_key[called] = entity
            for word in called.split():
                self._by_word.setdefault(word, {})[called] = entity

    def bearer(self, name: str, kind: str) -> Entity | None:
        """The one of a class that is called exactly so somewhere."""
        found = self._by_key.get(key(name, kind))
        return found if found and found.kind == kind and name in found.wordings else None

    def titled(self, title: str) -> list[Entity]:
        """The people before whose name a title stands somewhere; in lower case."""
        if self._by_title is None:
            self._by_title = {}
            for start, _, mention, entity in self._places:
                before = _LAST_WORD.search(self.text, max(0, start - _TITLE), start)
                if before and mention.form == "name" and entity.is_a("Person"):
                    self._by_title.setdefault(before[1].lower(), {})[id(entity)] = entity
        return list(self._by_title.get(title, {}).values())
