"""Who or what a noun phrase or a pronoun stands for, within one document; in doubt, nobody."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from loaders.extract.coreference import calling, government, pronoun, whoever
from loaders.extract.coreference.antecedent import hearer
from loaders.extract.coreference.captive import captive
from loaders.extract.coreference.extent import clause, complemented, short
from loaders.extract.coreference.locality import local
from loaders.extract.coreference.oneof import beside_whose, one_of, some_of
from loaders.extract.coreference.phrase import (
    DEFINITE,
    complement,
    copula,
    elsewhere,
    is_definite,
    is_generic,
    is_nobody,
    is_one_of_many,
    phrase,
    standing,
)
from loaders.extract.coreference.referent import (
    can_mean_main,
    counted_beside,
    is_armed,
    is_made,
    is_national,
    is_numbered,
)
from loaders.extract.coreference.subjects import Subjects
from loaders.extract.coreference.voices import Voices
from loaders.extract.figures.counting import is_people
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Entity, Link, Mention
from loaders.extract.naming.personhood import is_source

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Families in which a description may stand for a name.
_FAMILIES = ("Facility", "Report", "Law", "Agreement", "Court", "Government", "ArmedGroup", "Organization", "Policy")
_NOBODY = ("no", "neither", "whose")
_SIGNED = re.compile(r"\bI, (?=[A-Z])")
# Descriptions of these classes are too vague to be a node of their own.
_VAGUE = ("Organization", "Government", "Policy", "Law", "Case", "Agreement")


class Reference:
    """Resolves the noun phrases of one document, in the order of reading."""

    def __init__(self, cast: Cast) -> None:
        """A resolver over the names of `cast`; descriptions are added to it as they are met."""
        self.cast = cast
        self.main_group: Entity | None = None
        self.voices = Voices()
        self._groups: dict[str, Entity] = {}
        # "the government", "the authorities" of a text that names none.
        self.rulers: dict[str, Entity] = {}
        # Groups of unsaid people, "some", which no pronoun means.
        self.apart: set[int] = set()
        self._things: dict[tuple[int, int], Entity] = {}
        self._signed: tuple[re.Match[str] | None] | None = None
        self.subjects = Subjects(cast)
        # Who was told to be held or tried, by name.
        self.captives: list[Entity] = []

    def link(self, part: Part, token: "Token") -> Link | None:
        """What the phrase headed by `token` stands for, or None where that is unknown or nothing to us."""
        if known := standing(self.cast, part, token):
            mention, entity = known
            carried = mention.method == "description" and mention is not entity.first
            return Link(entity, mention.start, mention.end, mention.confidence, carried=carried, how=mention.method)
        if place := local(self, part, token):
            return place
        clause_of = whoever.telling(token)
        if clause_of is not None and not (self.main_group and whoever.is_handled(token)):
            return self.apart_from("PersonGroup", *short(part, token.left_edge, clause_of.right_edge))
        if pronoun.is_pronoun(token) and token.lower_ not in lexicon().words["some"]:
            return pronoun.link(self, part, hearer(token) or token)
        if token.lower_ == "one" and (person := one_of(self, part, token)):
            return person
        if token.lower_ in lexicon().words["some"] and token.pos_ != "NOUN":
            return some_of(self, part, token)
        if any(c.lower_ in _NOBODY and c.dep_ in ("det", "preconj", "poss", "neg") for c in token.children):
            return beside_whose(self, part, token)  # "no prisoner", "whose brother": nobody that is known
        state = government.rulers(self, part, token) or government.single(self, part, token)
        named = calling.beside(self, part, token) or calling.called_so(self, part, token)
        return named or state or self._noun(part, token)

    @property
    def first_person(self) -> Entity | None:
        """Who says "I" of the document: "I, DONALD J. TRUMP, President of …"."""
        if self._signed is None:
            self._signed = (_SIGNED.search(self.cast.text),)
        match = self._signed[0]
        found = self.cast.at(match.end(), match.end() + 1) if match else None
        return found[1] if found and found[1].kind == "Person" else None

    def _noun(self, part: Part, token: "Token") -> Link | None:
        armed = is_armed(token) and not is_definite(token)
        if not armed and (is_people(token) or token.lower_ in lexicon().words["group_collective"]):
            return government.advocates(self, part, token) or self._people(part, token)
        kind = noun_kind(token.lower_) or ("Person" if is_source(token) or is_national(token) else None)
        places = kind is None and is_one_of_many(part, token, self.cast)
        if armed or places:
            return self._whole(part, token, self.create("ArmedGroup" if armed else "Facility", *phrase(part, token)))
        # Where "hundreds" are of no people, they are nobody: "hundreds of phone lines".
        many = token.lower_ in lexicon().words["many"]
        if kind is None or token.dep_ in ("compound", "amod") or many or is_generic(token, kind):
            return None
        if kind == "Report" and is_numbered(token):
            return None
        start, end = phrase(part, token)
        family = next((name for name in _FAMILIES if Entity(kind).is_a(name)), None)
        found = self._antecedent(family, kind, token, start) if family else None
        if found and not elsewhere(self.cast, part, token, found):
            how = f'"{self.text(start, end)}" for the {str(family).lower()} it can mean'
            self.cast.put(found, Mention(start, end, self.text(start, end), found.kind, "nominal", "description", 0.65))
            return Link(found, start, end, 0.65, carried=True, how=how)
        if kind == "Person":
            return self._somebody(part, token, start, end)
        if (kind in _VAGUE and not is_made(kind, token)) or (kind in ("Aircraft", "Flight") and is_definite(token)):
            return None
        return self._whole(part, token, self.create(kind, start, end))

    def _somebody(self, part: Part, token: "Token", start: int, end: int) -> Link | None:
        if token.text[0].isupper() and not any(c.dep_ in ("det", "poss") for c in token.children):
            # "Secretary", "Chief": a title that belongs to a name; "Plaintiff" is the one called so.
            return self._office_holder(part, token) if token.lower_ in lexicon().words["litigant"] else None
        if is_nobody(token):
            return None
        holder = (self._office_holder(part, token) or captive(self, part, token)) if is_definite(token) else None
        return holder or self._whole(part, token, self.create("Person", start, end))

    def _whole(self, part: Part, token: "Token", link: Link) -> Link:
        """The link; its entity is called by the words with the name behind them too: "a hospital in Bialystok"."""
        end = complement(part, token, self.cast)
        if end:
            words = self.text(link.start, end)
            mention = Mention(link.start, end, words, link.entity.kind, "nominal", "description", 0.75)
            self.cast.also(link.entity, mention)
        return link

    def _office_holder(self, part: Part, token: "Token") -> Link | None:
        """The one person of that title named so far, for "the president"."""
        title = token.lower_
        titled = self.cast.titled(title)
        known = title in lexicon().words["litigant"]
        if len(titled) != 1 or (not known and any(c.dep_ == "prep" for c in token.children)):
            return None
        start, end = phrase(part, token)
        return Link(titled[0], start, end, 0.65, carried=True, how=f'"the {title}" for the only one named')

    def _people(self, part: Part, token: "Token") -> Link | None:
        """A group of people: one met before, the group that the document is about, or a new one."""
        same = copula(token)
        if same is not None and (link := self.link(part, same)) and link.entity.kind in ("Person", "PersonGroup"):
            return link
        if (apposed := counted_beside(token)) is not None:
            return self._grouped(part, token, apposed)
        start, end = phrase(part, token)
        text = self.text(start, end)
        counted = any(c.dep_ == "nummod" for c in token.children)
        lead = text.split()[0].lower() if text else ""
        plain = lead in DEFINITE  # bare "prisoners" are not all of the group, and may be others
        main = self.main_group
        if not counted and plain and main and main.first.start < start and can_mean_main(token):
            self.cast.put(main, Mention(start, end, text, "PersonGroup", "nominal", "description", 0.6))
            how = f'"{text}" for the group the document is about'
            return Link(main, start, end, 0.6, carried=True, how=how)
        key = re.sub(r"^(?:the|these|those|its|their|his|her)\s+", "", text.lower())
        if not counted and key in self._groups:
            entity = self._groups[key]
            self.cast.put(entity, Mention(start, end, text, "PersonGroup", "nominal", "same words", 0.8))
            return Link(entity, start, end, 0.8, carried=False, how="same words")
        link = self.create("PersonGroup", start, end)
        self._groups.setdefault(key, link.entity)
        return self._whole(part, token, link)

    def _grouped(self, part: Part, token: "Token", people: "Token") -> Link | None:
        """The people beside a group, whom its words mean as well: "the first group, sixteen men"."""
        link, (start, end) = self._people(part, people), phrase(part, token)
        if link is not None and self.cast.at(start, end) is None:
            words = self.text(start, end)
            self.cast.put(link.entity, Mention(start, end, words, "PersonGroup", "nominal", "apposition", 0.75))
        return link

    def _antecedent(self, family: str, kind: str, token: "Token", start: int) -> Entity | None:
        if kind == "Prison" or (kind == "Report" and is_definite(token)):
            exact = list(islice((e for e in self.cast.entities if e.is_a(kind) and (kind == "Report" or e.name)), 2))
            if len(exact) == 1:
                return exact[0]
        if not is_definite(token):
            return None
        word = token.lower_
        any_word = word in lexicon().words["generic"]

        def fits(entity: Entity) -> bool:
            kin = entity.is_a(family) and not (family == "Policy" and entity.is_a("Law"))
            return kin and (any_word or any(word in text.lower() for text in entity.wordings))

        return self.cast.last(start, fits, 1500)

    def node(self, part: Part, token: "Token", kind: str) -> Link:
        """A node for what a description names that nothing else refers to: "batons", "the indictment"."""
        return self.create(kind, *phrase(part, token))

    def thing(self, part: Part, token: "Token", *, whole: bool = False) -> Link:
        """A node for a thing that something is done with or about: "batons", "driving without a license".

        `whole` where what stands behind a noun belongs to it: "claims that it sends them on".
        """
        start, end = phrase(part, token)
        told = token.pos_ in ("VERB", "AUX") or token.dep_ == "pcomp"
        if whole or told:
            start, end = (clause if told else complemented)(part, token)
        # What a quotation ends within goes no further than its end.
        end = start + (self.cast.text[start:end].find("”") if "”" in self.cast.text[start + 1 : end] else end - start)
        return self.apart_from("Thing", start, end)

    def apart_from(self, kind: str, start: int, end: int) -> Link:
        """A node that is not looked up in the cast, for the words inside may name others."""
        if (start, end) not in self._things:
            mention = Mention(start, end, self.text(start, end), kind, "nominal", "description", 0.75)
            self._things[start, end] = Entity(kind, [mention])
            self.cast.keep(self._things[start, end])
        return Link(self._things[start, end], start, end, 0.75, carried=False, how="description")

    def create(self, kind: str, start: int, end: int) -> Link:
        """The entity that the words at a place describe: the one made of them before, or a new one."""
        found = self.cast.at(start, end)
        if found and found[0].form == "nominal":
            return Link(found[1], start, end, 0.8, carried=False, how="description")
        text = self.text(start, end)
        entity = self.cast.create(Mention(start, end, text, kind, "nominal", "description", 0.75))
        return Link(entity, start, end, 0.75, carried=False, how="description")

    def text(self, start: int, end: int) -> str:
        """The words at an offset with white space folded."""
        return " ".join(self.cast.text[start:end].split())
