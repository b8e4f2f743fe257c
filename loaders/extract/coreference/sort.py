"""What sorts of thing words can stand for, as the frames of events ask for them: people, places, laws, money."""

from typing import TYPE_CHECKING

from loaders.extract.figures.counting import is_people
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Mention, sorts
from loaders.extract.naming.personhood import is_source, trades

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Word lists that name a sort that frames ask for.
_SORT_LISTS = (
    ("person", "person_plural"),
    ("person", "person"),
    ("person", "group_collective"),
    ("worker", "worker"),
    ("law", "law"),
    ("report", "report"),
    ("agreement", "agreement"),
    ("money", "money"),
    ("sum", "sum"),
    ("paper", "paper"),
    ("case", "case"),
    ("court", "court"),
    ("aircraft", "aircraft"),
    ("body", "body"),
    ("place", "facility"),
    ("place", "place"),
    ("policy", "law"),
    ("policy", "policy"),
    ("violence", "violence"),
    ("limb", "limb"),
    ("need", "need"),
    ("access", "access"),
    ("dissent", "dissent"),
    ("freedom", "freedom"),
    ("motion", "motion"),
    ("actor", "organization"),
    ("actor", "government"),
)
# Titles of those whose name alone speaks for a court further on: "Smith ruled".
_JUDGES = ("judge", "justice", "magistrate")


def sort_of(part: Part, token: "Token", cast: Cast) -> frozenset[str]:
    """What sorts of thing a noun or pronoun can stand for, as frames ask for them."""
    found = cast.at(part.start(token), part.end(token))
    if found:
        known = _known_sort(*found)
        # A judge speaks for the court: "Judge James Boasberg ruled".
        titled = part.text[: found[0].start - part.base].rstrip().rsplit(" ", 1)[-1].lower()
        judge = bool(lexicon().words["court"] & {titled, token.lower_}) or any(
            found[1] is each for title in _JUDGES for each in cast.titled(title)
        )
        return known | {"court"} if judge else known
    low, words = token.lower_, lexicon().words
    demonym = token.text in names().demonyms
    if (
        low in words["people_pronouns"]
        or _is_anybody(token)
        or token.tag_ == "WP"
        or demonym
        or is_people(token)
        or is_source(token)
    ):
        judges = ("court",) if low in words["court"] else ()
        return frozenset(("person", "actor", "named", *judges))
    if token.tag_ == "WDT":
        verb = token.head
        while verb.dep_ in ("xcomp", "ccomp", "conj"):
            verb = verb.head
        return sort_of(part, verb.head, cast) if verb.dep_ == "relcl" else frozenset()
    if token.ent_type_ == "MONEY" or low in ("$", "€"):
        return frozenset(("money", "sum"))
    if token.pos_ == "NUM":
        return frozenset(("person", "actor"))
    told = {sort for sort, key in _SORT_LISTS if low in words[key] or token.lemma_.lower() in words[key]}
    if {low, token.lemma_.lower()} & trades() or _is_aged(token):
        told.add("person")
    if not told:  # "its treasurer, X", "one of them, a Boeing 737": what stands beside it says what it is
        told = {
            sort for c in token.children if c.dep_ == "appos" and c.pos_ != "NUM" for sort in sort_of(part, c, cast)
        }
    return frozenset(told | ({"actor", "named"} if told & {"person", "court"} else set()))


def _is_anybody(token: "Token") -> bool:
    """Whether a pronoun is people, whoever they are: "everyone", "no one"."""
    no = token.lower_ == "one" and any(c.dep_ == "det" and c.lower_ in ("no", "any", "every") for c in token.children)
    return no or token.lower_ in lexicon().words["human"]


def _is_aged(token: "Token") -> bool:
    """Whether somebody is called by the age: "the 61-year-old"."""
    return token.lower_ == "old" and any(c.dep_ == "npadvmod" and c.lower_ == "year" for c in token.children)


def _known_sort(mention: Mention, entity: Entity) -> frozenset[str]:
    told = set(sorts(entity))
    people = entity.kind in ("Person", "PersonGroup")
    if people:
        told |= {"person", "actor"}
    if entity.is_a("Organization") or entity.is_a("Facility"):
        told |= {"body", "actor"}
    if entity.kind == "Country":
        told.add("actor")
    return frozenset(told | ({"named"} if mention.form == "name" or people else set()))
