"""Whom a Spanish noun phrase means: a name, a counted group, a description of somebody known, or somebody new."""

import re
from decimal import Decimal
from functools import partial

from loaders.extract.lexicon import names
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Mention
from loaders.extract.spanish import anaphora, senses, unnamed
from loaders.extract.spanish.amounts import is_people, value
from loaders.extract.spanish.lexis import CAPITAL, demonyms, is_person, nouns, words
from loaders.extract.spanish.phrases import Phrase

# "Efectivos de la Policía Nacional del Perú": the country of a state's body belongs to the name of its people.
_STATE = re.compile(rf" (?:del?|de los|de la) ((?:El )?{CAPITAL}(?: {CAPITAL})*)")


# "Ese país" is one named before, "un tercer país" another.
_SOME_COUNTRY = ("ese", "este", "dicho", "aquel", "un", "otro")
# How far back, in characters, "ese país" may find which.
_COUNTRY_NEAR = 400
# How far back "la norma" may find which.
_LAW_NEAR = 900


class Descriptions:
    """Finds or makes what the phrases of a document mean."""

    def __init__(self, cast: Cast) -> None:
        """Nobody described yet."""
        self.cast = cast
        self.main: Entity | None = None
        self.made: dict[tuple[int, int], Entity] = {}
        self.offices: dict[str, Entity] = {}

    def kinds(self, phrase: Phrase) -> frozenset[str]:
        """The sorts of what a phrase means, without making anything."""
        return senses.kinds(phrase)

    def link(self, phrase: Phrase, base: int, *, make: bool = True) -> Link | None:
        """Whom a phrase means; None where that is not sure, or where nothing may be made."""
        start, end = base + phrase.start, base + phrase.end
        if not phrase.units and phrase.same:
            before = self.link(phrase.same, base)
            if before is None:
                return None
            how = f"subject left out, after {self.cast.text[before.start : before.end]!r}"
            return Link(before.entity, start, end, 0.55, carried=True, how=how)
        if phrase.mention:
            mention, entity = phrase.mention
            return Link(entity, mention.start, mention.end, 0.75, carried=False, how="order of words")
        if phrase.empty or not phrase.units:
            return self._none_of(phrase, base) if make and len(phrase.units) > 1 else None
        return self._described(phrase, base, make=make)

    def _none_of(self, phrase: Phrase, base: int) -> Link | None:
        """The group of whom "ninguno de los detenidos" tells that it happened to none."""
        whole = Phrase(phrase.units[1].start, phrase.end, "de", phrase.units[1:])
        return self._described(whole, base, make=True) if whole.definite or whole.head in anaphora.THEY else None

    def _described(self, phrase: Phrase, base: int, *, make: bool) -> Link | None:
        """Whom a phrase without a name means."""
        start, end = base + phrase.start, base + phrase.end
        mention = self._mention(phrase, base, self._kind(phrase) or "PersonGroup")
        made = self.made.get((mention.start, mention.end))
        if made:
            return Link(made, mention.start, mention.end, 0.65, carried=False, how="order of words")
        if (of := senses.part_of(phrase)) is not None:
            return Link(of[1], of[0].start, of[0].end, 0.65, carried=False, how="order of words")
        if phrase.head in ("país", "estado") and phrase.units[0].low in _SOME_COUNTRY:
            return self._country(phrase, base) if make else None
        found = self._again(phrase, start) or self._back(phrase, start)
        if found:
            self.cast.put(found, self._mention(phrase, base, found.kind))
            return Link(found, start, end, 0.65, carried=True, how="description")
        kind = self._kind(phrase)
        if kind and make:
            return self.create(phrase, base, kind)
        return self._office(phrase, base) if make else None

    def _country(self, phrase: Phrase, base: int) -> Link | None:
        """The country named last for "ese país", another for "un tercer Estado"."""
        if not phrase.definite:
            return self.create(phrase, base, "Country")
        start, end = base + phrase.start, base + phrase.end
        found = self.cast.last(start, lambda e: e.kind == "Country", _COUNTRY_NEAR)
        if found is None:
            return None
        self.cast.put(found, self._mention(phrase, base, "Country"))
        return Link(found, start, end, 0.6, carried=True, how="description")

    def _office(self, phrase: Phrase, base: int) -> Link | None:
        """Who holds an office of which the document names nobody: "el canciller", always the same."""
        sole = len(phrase.heads) == 1 and phrase.units[0].low in ("el", "la") and phrase.of is None
        if not sole or phrase.head not in anaphora.OFFICIAL or unnamed.titled(self.cast.text, phrase.head):
            return None
        return self._always(phrase, base, "Person")

    def _always(self, phrase: Phrase, base: int, kind: str) -> Link:
        """Who is meant by a noun of which the document names nobody, always the same."""
        entity = self.offices.get(phrase.head)
        if entity is None or not entity.is_a(kind):
            created = self.create(phrase, base, kind)
            self.offices[phrase.head] = created.entity
            return created
        self.cast.put(entity, self._mention(phrase, base, kind))
        return Link(entity, base + phrase.start, base + phrase.end, 0.6, carried=True, how="the same office")

    def create(self, phrase: Phrase, base: int, kind: str) -> Link:
        """Somebody or something new, of which the phrase is the first mention."""
        mention = self._mention(phrase, base, kind)
        entity = self.made.get((mention.start, mention.end)) or self.cast.create(mention)
        self.made[mention.start, mention.end] = entity
        for other in unnamed.otherwise(self.cast.text, phrase, base, mention):
            self.cast.put(entity, other)
        return Link(entity, mention.start, mention.end, 0.65, carried=False, how="order of words")

    def again(self, phrase: Phrase, base: int, entity: Entity) -> Link:
        """Somebody or something known, whom a phrase means again."""
        mention = self._mention(phrase, base, entity.kind)
        self.cast.put(entity, mention)
        self.made[mention.start, mention.end] = entity
        return Link(entity, mention.start, mention.end, 0.65, carried=True, how="description")

    def sayer(self, phrase: Phrase, base: int) -> Link | None:
        """Somebody without a name who speaks, whom nothing before names: "la empresa", "el ministro"."""
        kind = unnamed.speaking(phrase)
        known = phrase.head in anaphora.OFFICIAL and unnamed.titled(self.cast.text, phrase.head)
        if kind is None or known:
            return None
        law = self.cast.last(base + phrase.start, lambda e: e.is_a("Law"), _LAW_NEAR) if kind == "Law" else None
        if law is not None and phrase.definite:
            return Link(law, base + phrase.start, base + phrase.end, 0.55, carried=True, how="description")
        sole = len(phrase.heads) == 1 and phrase.units[0].low in ("el", "la") and phrase.of is None
        return self._always(phrase, base, kind) if sole and kind != "Person" else self.create(phrase, base, kind)

    def thing(self, phrase: Phrase, base: int) -> Link:
        """A node for what a saying or a ruling is about and nothing else means: "la mediación del Vaticano"."""
        start, end = base + phrase.start, base + (phrase.of or phrase).end
        end = end if end - start <= anaphora.SHORT else base + phrase.end
        return self.words(start, end)

    def words(self, start: int, end: int) -> Link:
        """A node for the words at an offset of the text."""
        if (start, end) not in self.made:
            # Not put in the cast: the words inside may name others.
            mention = Mention(start, end, self.cast.text[start:end], "Thing", "nominal", "description", 0.7)
            self.made[start, end] = Entity("Thing", [mention])
            self.cast.keep(self.made[start, end])
        return Link(self.made[start, end], start, end, 0.65, carried=False, how="description")

    def _mention(self, phrase: Phrase, base: int, kind: str) -> Mention:
        start, end, of = base + phrase.units[0].start, base + phrase.units[-1].end, phrase.of
        named = of.mention[1] if of is not None and of.mention is not None else None
        organised = named is not None and not named.is_a("Person") and named.kind != "Country"
        if of is not None and (
            unnamed.reaches(phrase, kind)
            or kind in ("Agreement", "Facility", "Prison", "Report", "Law")
            or (organised and phrase.mention is None)
            or phrase.head in nouns("speaking")
        ):
            end = base + of.end
            state = _STATE.match(self.cast.text, end) if organised else None
            end = state.end() if state and state[1] in names().countries else end
        return Mention(start, end, self.cast.text[start:end], kind, "nominal", "description", 0.7)

    def _again(self, phrase: Phrase, start: int) -> Entity | None:
        """Whom a number alone counts again, "los 47", and the paper or agency whose text this is, "este diario"."""
        if unnamed.ours(phrase):
            return self.cast.last(start, partial(anaphora.speaks, self.cast.text), start)
        if not senses.unnamed_count(phrase):
            return None
        many = value(phrase.units[1].low)
        return self.cast.last(start, lambda e: any(Decimal(d) == many for d, *_ in e.counts if d), anaphora.FAR)

    def _back(self, phrase: Phrase, start: int) -> Entity | None:
        """Who was spoken of before: only behind a definite article or a demonstrative, and only one of the class."""
        known = phrase.definite or phrase.head in anaphora.THEY
        if not known or any(u.kind == "num" or u.low in anaphora.OTHER for u in phrase.units):
            return None
        if len(phrase.heads) == 1 and self._main_at(start, phrase.head):
            return self.main
        if phrase.of is None and phrase.heads in (("jueces",), ("magistrados",), ("juezas",), ("magistradas",)):
            return self.one_before(start, "Court", 1500)
        if phrase.head in anaphora.THEY:
            return self.one_before(start, "Person") if phrase.head in ("él", "ella") else self._group(start)
        if phrase.heads in anaphora.PAPERS:
            return self.cast.last(start, lambda e: any(e.is_a(k) for k in ("Agreement", "Law", "Report")), 900)
        if phrase.plural and phrase.head not in nouns("person_plural"):
            return None
        if is_person(phrase.head):
            return self._person(phrase, start)
        return self._body(phrase, start) if len(phrase.heads) == 1 or "presente" in phrase.heads else None

    def _group(self, start: int) -> Entity | None:
        """The last group of people spoken of shortly before: "todos ellos"."""
        return self.cast.last(start, lambda e: e.kind == "PersonGroup", anaphora.NEAR)

    def _person(self, phrase: Phrase, start: int) -> Entity | None:
        """The one person spoken of shortly before: "el accionante"; not "su madre", nor an office."""
        own = phrase.units[0].low in ("su", "sus") or phrase.head in anaphora.OFFICIAL or phrase.of is not None
        if own or phrase.head in words()["offices"]["relative"] or phrase.plural or len(phrase.heads) > 1:
            return None
        return self.one_before(start, reach=1500 if phrase.head in anaphora.PARTIES else anaphora.NEAR)

    def one_before(self, start: int, kind: str = "Person", reach: int = anaphora.NEAR) -> Entity | None:
        """The one person, or body, named shortly before an offset; None where there are several."""
        near = {
            id(e): e
            for m, e in self.cast.within(max(0, start - reach - anaphora.LONG), start)
            if m.form == "name" and 0 < start - m.end < reach and m.method != "office" and e.is_a(kind)
        }
        return next(iter(near.values())) if len(near) == 1 else None

    def _body(self, phrase: Phrase, start: int) -> Entity | None:
        """The last of the bodies or papers that a noun may stand for: "el tribunal", "la organización"."""
        for sort, (kind, reach) in anaphora.BACK.items():
            if phrase.head not in nouns(sort) or (sort == "organization" and phrase.head not in anaphora.ORGANIZATIONS):
                continue
            private = phrase.head in anaphora.PRIVATE
            own = self.cast.last(start, lambda e: e.is_a("NGO"), reach) if private else None
            return own or self.cast.last(start, partial(anaphora.may_be, sort, kind, phrase.head), reach)
        return None

    def _main_at(self, start: int, head: str) -> bool:
        """Whether the group that the text is about stands before, and may be called so: "los detenidos"."""
        if self.main is None or self.main.first.start >= start:
            return False
        own = set(self.main.first.text.lower().split())
        if head == "grupo":
            return self.cast.last(start, lambda e: "grupo" in (e.name or "").lower(), start) is None
        return head in own if head in demonyms() else head in words()["nouns"]["held"] and not own & anaphora.WIDE

    def _kind(self, phrase: Phrase) -> str | None:
        if senses.of_people(phrase):
            return "PersonGroup"
        if senses.one_of_nation(phrase):
            return None if phrase.definite else "Person"
        if is_person(phrase.head) and not any(is_people(h) for h in phrase.heads):
            definite = phrase.units[0].low in ("el", "la") and len(phrase.heads) == 1 and phrase.of is None
            return None if definite else "Person"
        if unnamed.ours(phrase):
            return "MediaOrganization"
        if phrase.head == "informe" and (phrase.units[0].low == "este" or "presente" in phrase.heads):
            return "Report"
        new = next((kind for sort, kind in anaphora.NEW.items() if phrase.head in nouns(sort)), None)
        told = unnamed.says_enough(phrase)
        return new if told or new == "Prison" else None
