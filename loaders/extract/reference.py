"""Who or what a noun phrase or a pronoun stands for, within one document; in doubt, nobody."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from loaders.extract.cast import Cast, noun_kind
from loaders.extract.lexicon import lexicon, names
from loaders.extract.mention import Entity, Link, Mention, sorts
from loaders.extract.numbers import is_people
from loaders.extract.syntax import Part

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_SINGULAR = frozenset(("he", "she", "him", "her", "his", "himself", "herself"))
_PLURAL = frozenset(("they", "them", "their", "themselves", "theirs", "those"))
_RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "such"))
_LEFT = frozenset(("det", "amod", "compound", "nummod", "poss", "quantmod", "nmod", "advmod", "predet", "case", "punct", "cc", "conj", "neg"))
# Nouns wide enough to stand for any name of their family; "the airport" must be one that is called so.
_GENERIC = frozenset("law act statute legislation facility prison camp center centre compound jail report court government administration regime gang group organization agreement deal accord policy".split())
# Families in which a description may stand for a name.
_FAMILIES = ("Facility", "Report", "Law", "Agreement", "Court", "Government", "ArmedGroup", "Organization", "Aircraft", "Policy")


class Reference:
    """Resolves the noun phrases of one document, in the order of reading."""

    def __init__(self, cast: Cast) -> None:
        """A resolver over the names of `cast`; descriptions are added to it as they are met."""
        self.cast = cast
        self.main_group: Entity | None = None
        self._groups: dict[str, Entity] = {}
        self._subjects: list[tuple[int, Entity]] = []

    def link(self, part: Part, token: "Token") -> Link | None:
        """What the phrase headed by `token` stands for, or None where that is unknown or nothing to us."""
        start, end = part.start(token), part.end(token)
        known = self.cast.at(start, end)
        if known and not (known[0].form == "name" and known[1].kind == "Country" and noun_kind(token.lower_)):
            carried = known[0].method == "description" and known[0] is not known[1].first
            return Link(known[1], known[0].start, known[0].end, known[0].confidence, carried, known[0].method)
        if token.pos_ == "PRON" or token.lower_ in _PLURAL | _SINGULAR or token.tag_ in ("WP", "WDT"):
            return self._pronoun(part, token)
        return self._beside(part, token) or self._noun(part, token)

    def _beside(self, part: Part, token: "Token") -> Link | None:
        """A noun with its name beside it: "CECOT prison", "one detainee, Luis Chacón", "the gang Tren de Aragua"."""
        kind = noun_kind(token.lower_)
        if kind is None or kind == "PersonGroup":
            return None
        for child in token.children:
            if child.dep_ not in ("appos", "compound", "nmod"):
                continue
            found = self.cast.at(part.start(child), part.end(child))
            if found and found[0].form == "name" and _same_family(found[1], kind):
                return Link(found[1], found[0].start, found[0].end, 0.9, carried=False, how="beside")
        if token.dep_ == "appos":
            found = self.cast.at(part.start(token.head), part.end(token.head))
            if found and _same_family(found[1], kind):
                return Link(found[1], found[0].start, found[0].end, 0.85, carried=False, how="apposition")
        return None

    def _pronoun(self, part: Part, token: "Token") -> Link | None:
        low = token.lower_
        start, end = part.start(token), part.end(token)
        if low in _RELATIVE and token.tag_ in ("WP", "WDT", "WP$"):
            verb = token.head
            while verb.dep_ in ("conj", "xcomp", "ccomp") and verb.dep_ != "relcl":
                verb = verb.head
            if verb.dep_ == "relcl":
                link = self.link(part, verb.head)
                if low in ("who", "whom") and (not link or link.entity.kind not in ("Person", "PersonGroup")):
                    group = self._last(start, lambda e: e.kind in ("Person", "PersonGroup"), 200)
                    return group and Link(group, start, end, 0.6, carried=True, how=f'"{low}" for the people spoken of last')
                return link and Link(link.entity, start, end, link.confidence * 0.95, carried=True, how="relative pronoun")
            return None
        if low in _SINGULAR:
            other = self._own_subject(part, token)
            person = self._last_subject(start, other) or self._last(start, lambda e: e.kind == "Person" and e is not other, 600)
            return person and Link(person, start, end, 0.6, carried=True, how=f'"{low}" for the person named last')
        if low in _PLURAL:
            if low == "those" and any(c.dep_ in ("acl", "relcl", "prep") for c in token.children) and self.main_group:
                return Link(self.main_group, start, end, 0.55, carried=True, how='"those" for the group the document is about')
            other = self._own_subject(part, token)
            group = self._last(start, lambda e: e.kind == "PersonGroup" and e is not other, 400)
            return group and Link(group, start, end, 0.55, carried=True, how=f'"{low}" for the group spoken of last')
        return None

    def _noun(self, part: Part, token: "Token") -> Link | None:
        if is_people(token) or token.lower_ in lexicon().words["group_collective"]:
            return self._people(part, token)
        kind = noun_kind(token.lower_)
        if kind is None or token.dep_ in ("compound", "amod"):
            return None
        start, end = self.phrase(part, token)
        definite = any(c.lower_ in _DEFINITE and c.dep_ in ("det", "poss") for c in token.children)
        family = next((name for name in _FAMILIES if Entity(kind).is_a(name)), None)
        if family and (definite or family in ("Facility", "Report")):
            found = self._antecedent(family, kind, token.lower_, start, definite=definite)
            if found and not self._elsewhere(part, token, found):
                how = f'"{part.text[start - part.base : end - part.base]}" for the {family.lower()} it can mean'
                mention = Mention(start, end, self.text(start, end), found.kind, "nominal", "description", 0.65)
                self.cast.put(found, mention)
                return Link(found, start, end, 0.65, carried=True, how=how)
        if kind == "Person" and definite and (person := self._office_holder(part, token)):
            return person
        if kind in ("Organization", "Government", "Policy", "Law", "Case", "Agreement") or kind == "Aircraft" and definite:
            return None
        return self._create(kind, start, end)

    def _office_holder(self, part: Part, token: "Token") -> Link | None:
        """ "the president" for the one person of that title named so far."""
        title = token.lower_
        titled = [
            e
            for e in self.cast.persons()
            if any(self.cast.text[max(0, m.start - len(title) - 1) : m.start].lower().strip() == title for m in e.mentions)
        ]
        if len(titled) == 1 and not any(c.dep_ == "prep" for c in token.children):
            start, end = self.phrase(part, token)
            return Link(titled[0], start, end, 0.65, carried=True, how=f'"the {title}" for the only one named')
        return None

    def _people(self, part: Part, token: "Token") -> Link | None:
        """A group of people: one met before, the group that the document is about, or a new one."""
        start, end = self.phrase(part, token)
        text = self.text(start, end)
        counted = any(c.dep_ == "nummod" for c in token.children)
        lead = text.split()[0].lower() if text else ""
        role = token.lemma_.lower()
        plain = lead in _DEFINITE or lead == role or text.lower() == token.lower_
        if not counted and plain and self.main_group and self._about(token):
            mention = Mention(start, end, text, "PersonGroup", "nominal", "description", 0.6)
            self.cast.put(self.main_group, mention)
            return Link(self.main_group, start, end, 0.6, carried=True, how=f'"{text}" for the group the document is about')
        key = re.sub(r"^(?:the|these|those|its|their|his|her)\s+", "", text.lower())
        if not counted and key in self._groups:
            entity = self._groups[key]
            self.cast.put(entity, Mention(start, end, text, "PersonGroup", "nominal", "same words", 0.8))
            return Link(entity, start, end, 0.8, carried=False, how="same words")
        link = self._create("PersonGroup", start, end)
        self._groups.setdefault(key, link.entity)
        return link

    def _about(self, token: "Token") -> bool:
        """Whether a bare noun can mean the group that the document is about: held, moved or simply "men"."""
        held = ("men", "women", "people", "detainees", "prisoners", "inmates", "deportees", "migrants", "individuals", "captives", "hostages", "refugees", "passengers")
        return token.lower_ in held and not any(
            c.dep_ in ("amod", "compound") and (c.text in names().demonyms or c.lower_ in ("other", "many", "several", "some", "more"))
            for c in token.children
        ) and not any(c.dep_ == "relcl" or c.dep_ == "prep" and c.lower_ in ("of", "in", "with", "at") for c in token.children)

    def _antecedent(self, family: str, kind: str, word: str, start: int, *, definite: bool) -> Entity | None:
        fits = [e for e in self.cast.entities if e.is_a(family) and not (family == "Policy" and e.is_a("Law"))]
        exact = [e for e in fits if e.is_a(kind) and (e.name or kind == "Report")]
        if len(exact) == 1 and kind in ("Prison", "Report") and (definite or kind == "Prison"):
            return exact[0]
        if not definite:
            return None
        if word not in _GENERIC:
            fits = [e for e in fits if any(word in m.text.lower() for m in e.mentions)]
        return self._last(start, lambda e: e in fits, 1500)

    def _elsewhere(self, part: Part, token: "Token", entity: Entity) -> bool:
        """Whether the phrase has a name or a number of its own that the entity does not have."""
        for child in token.subtree:
            if child == token or child.i > token.i + 6:
                continue
            found = self.cast.at(part.start(child), part.end(child))
            if found and found[1] is not entity and found[1].kind not in ("Country", "Place") and child.dep_ in ("compound", "poss", "amod"):
                return True
        return any(c.dep_ in ("nummod",) or c.lower_ in ("other", "another", "second", "third", "new", "several", "similar", "foreign", "many") for c in token.children) or token.tag_ == "NNS"

    def _last(self, before: int, fits: Callable[[Entity], bool], reach: int) -> Entity | None:
        """The entity that fits and was mentioned last before an offset, not further back than `reach` characters."""
        best: tuple[int, Entity] | None = None
        for entity in self.cast.entities:
            if not fits(entity):
                continue
            at = max((m.start for m in entity.mentions if m.start < before), default=-1)
            if at >= 0 and before - at <= reach and (best is None or at > best[0]):
                best = (at, entity)
        return best[1] if best else None

    def note_subjects(self, part: Part) -> None:
        """Remember which people are subjects: the next "he" means one of them rather than another."""
        for token in part.doc:
            if token.dep_ in ("nsubj", "nsubjpass"):
                found = self.cast.at(part.start(token), part.end(token))
                if found and found[1].kind == "Person" and found[0].form == "name":
                    self._subjects.append((part.start(token), found[1]))

    def _last_subject(self, before: int, other: Entity | None) -> Entity | None:
        return next((e for start, e in reversed(self._subjects) if start < before and before - start < 500 and e is not other), None)

    def _own_subject(self, part: Part, token: "Token") -> Entity | None:
        """The subject of the verb that a pronoun is the object of: in "guards beat them", they are not the guards."""
        verb = token.head
        while verb.pos_ in ("ADP", "NOUN") and verb.head != verb:
            verb = verb.head
        if token.dep_ not in ("dobj", "pobj", "dative") or verb.pos_ != "VERB":
            return None
        for child in verb.children:
            found = self.cast.at(part.start(child), part.end(child)) if child.dep_ in ("nsubj", "agent") else None
            if found:
                return found[1]
        return None

    def _create(self, kind: str, start: int, end: int) -> Link:
        found = self.cast.at(start, end)
        if found and found[0].form == "nominal":
            return Link(found[1], start, end, 0.8, carried=False, how="description")
        entity = self.cast.create(Mention(start, end, self.text(start, end), kind, "nominal", "description", 0.75))
        return Link(entity, start, end, 0.75, carried=False, how="description")

    def phrase(self, part: Part, token: "Token") -> tuple[int, int]:
        """The noun phrase without relative clauses: from its first modifier to its head, and "of …" after a group."""
        first, last = token, token
        for child in token.children:
            if child.i < token.i and child.dep_ in _LEFT and child.i < first.i:
                first = child.left_edge
            if child.i > token.i and child.dep_ == "prep" and child.lower_ == "of" and token.lower_ in ("members", "group", "dozens", "hundreds", "thousands", "officers", "relatives"):
                last = child.right_edge
        while first.i < token.i and (first.pos_ in ("PUNCT", "CCONJ", "ADP", "ADV") and first.lower_ not in ("more", "at", "about", "nearly", "over") or first.is_space):
            first = part.doc[first.i + 1]
        return part.start(first), part.end(last)

    def text(self, start: int, end: int) -> str:
        """The words at an offset with white space folded."""
        return " ".join(self.cast.text[start:end].split())


def _same_family(entity: Entity, kind: str) -> bool:
    if (kind == "Person") != (entity.kind == "Person"):
        return False
    wanted = sorts(Entity(kind)) - {"place"}
    return bool(wanted & sorts(entity)) and entity.kind != "Country"
