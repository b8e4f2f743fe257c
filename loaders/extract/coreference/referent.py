"""What a description may stand for: one of its family, the group a text is about, or a thing told of first."""

from typing import TYPE_CHECKING

from loaders.extract.figures.counting import is_people
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.mention import Entity, sorts

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def is_made(kind: str, token: "Token") -> bool:
    """Whether a law or an agreement is one that the text tells of for the first time: "signed a new order"."""
    if kind == "Government":
        return any(c.lower_ in ("prior", "previous", "interim", "incoming", "new", "my") for c in token.children)
    new = any(c.lower_ in ("a", "an", "new") and c.dep_ in ("det", "amod") for c in token.children)
    told = token.dep_ == "nsubj" and any(c.dep_ == "acl" and c.tag_ == "VBN" for c in token.children)
    return kind in ("Law", "Agreement") and new and (told or token.dep_ in ("dobj", "nsubjpass", "pobj", "conj"))


_GROUPS = frozenset(("group", "groups", "organization", "organizations", "organisation", "organisations", "faction"))
_BANDS = frozenset(("gang", "gangs", "militia", "militias", "cartel", "cartels", "factions", "bands"))
_ARMED = frozenset(
    (
        *("armed", "paramilitary", "rebel", "militant", "insurgent", "criminal", "guerrilla"),
        *("separatist", "pro-government", "vigilante", "Islamist", "islamist", "opposition-linked"),
    )
)


def is_armed(token: "Token") -> bool:
    """Whether a noun tells an armed group without a name: "a criminal gang", "paramilitary groups"."""
    if token.lower_ not in _GROUPS | _BANDS or token.dep_ in ("compound", "amod"):
        return False
    return any(c.lower_ in _ARMED and c.dep_ in ("amod", "compound") for c in token.children)


def is_national(token: "Token") -> bool:
    """Whether a demonym stands for one of the nation: "a Jamaican", "an Eritrean who was not named"."""
    if token.text not in names().demonyms:
        return False
    told = any(c.lower_ in ("a", "an", "one", "another") and c.dep_ in ("det", "nummod") for c in token.children)
    alone = token.tag_ in ("NN", "NNP", "JJ") and token.dep_ not in ("amod", "compound", "nmod", "poss")
    return told and alone and not any(c.dep_ == "compound" for c in token.children)


def counted_beside(token: "Token") -> "Token | None":
    """The people that stand beside a group as what it is: in "the first group, sixteen men from Chad", the men."""
    if token.lower_ not in _COUNTED:
        return None
    counted = (c for c in token.children if c.dep_ == "appos" and c.tag_ == "NNS" and c.i > token.i)
    return next((c for c in counted if is_people(c) and any(n.dep_ == "nummod" for n in c.children)), None)


_COUNTED = ("group", "batch", "contingent", "team", "crew", "delegation", "cohort", "party")


def is_numbered(token: "Token") -> bool:
    """Whether a number behind a noun says which one of a law it is: "Article 117"."""
    return any(c.i == token.i + 1 and c.like_num for c in token.children)


def can_mean_main(token: "Token") -> bool:
    """Whether a plain plural can mean the group that the document is about: no other people are singled out."""
    if token.lower_ not in lexicon().words["held"]:
        return False
    apart = ("other", "many", "several", "some", "more")
    for child in token.children:
        singled = child.dep_ in ("amod", "compound") and (child.text in names().demonyms or child.lower_ in apart)
        inside = child.dep_ == "prep" and child.lower_ in ("of", "in", "with", "at")
        if singled or inside or child.dep_ == "relcl":
            return False
    return True


def same_family(entity: Entity, kind: str) -> bool:
    """Whether an entity can be what a noun of a class stands for."""
    if (kind == "Person") != (entity.kind == "Person"):
        return False
    wanted = sorts(Entity(kind)) - {"place"}
    return bool(wanted & sorts(entity)) and entity.kind != "Country"
