"""When two names are alike, and what class the mentions of one entity tell."""

import re
import unicodedata

from loaders.extract.lexicon import names
from loaders.extract.naming.mention import Entity, Mention
from ontology import vocabulary

# Which way of finding a name knows its class best.
_TRUST = (
    "numbered",
    "known",
    "title",
    "office",
    "form",
    "government",
    "inner",
    "initial",
    "principle",
    "called",
    "parser",
    "capitals",
)
_ARTICLE = re.compile(r"^(?:the|a|an|el|la|los|las|both the)\s+", re.IGNORECASE)


def fold(name: str) -> str:
    """A name without case, accents, articles and points, for comparison.

    >>> fold("The Alien Enemies Act")
    'alien enemies act'
    >>> fold("Łukasz Ñúñez"), fold("Мария")
    ('łukasz nunez', 'мария')
    """
    plain = unicodedata.normalize("NFKD", _ARTICLE.sub("", name).casefold())
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return " ".join(re.sub(r"['’]s\b|[^\w ]|_", " ", plain.replace(".", "")).split())


def key(name: str, kind: str) -> str:
    """What a name is found by: a country by its code, all else by its folded words, aliases spelt out."""
    if name in names().countries and not (kind == "Place" and name in names().ambiguous):
        return "country:" + names().countries[name]
    return fold(names().aliases.get(_ARTICLE.sub("", name), name))


def extends(longer: str, shorter: str, mention: Mention, entity: Entity) -> bool:
    """Whether one name is the end of the other, or a given name or first surname of a person named before it."""
    if mention.kind == "Person" and (longer.startswith(shorter + " ") or f" {shorter} " in longer):
        return entity.first.start < mention.start
    if longer.startswith(shorter + " of ") and mention.kind == "Law":
        return True
    return longer.endswith(" " + shorter) and not longer.startswith("country:")


def compatible(mention: Mention, entity: Entity) -> bool:
    """Whether a mention can be of an entity by their classes, a longer name of which is alike."""
    kinds = {m.kind for m in entity.mentions} | {entity.kind}
    person = "Person" in kinds
    if person:
        # The parser takes a bare surname for a place or an organisation; "un juez de Estelí" has none.
        named = any(m.method != "office" for m in entity.mentions)
        return mention.kind == "Person" or (named and mention.method in ("parser", "capitals"))
    if mention.kind == "Country" or "Country" in kinds or mention.kind == "Person":
        return False
    many = len(mention.text.split()) > 1
    return many and any(_family(mention.kind) == _family(kind) for kind in kinds)


def _family(kind: str) -> str:
    above = vocabulary().above(kind)
    return next(
        (name for name in ("Law", "Policy", "Place", "Organization", "Report", "Agreement") if name in above), above[0]
    )


def kind_of(mentions: list[Mention]) -> str:
    """The class that most of the best-knowing mentions tell."""
    if not mentions:
        return "Thing"
    best = min(_TRUST.index(m.method) for m in mentions)
    told = [m.kind for m in mentions if _TRUST.index(m.method) == best]
    if _TRUST[best] == "known" and all(" " not in m.text for m in mentions if m.method == "known"):
        # Letters may be of several bodies; the name in full says which.
        told = [m.kind for m in mentions if " " in m.text and m.method == "form"] or told
    return max(sorted(set(told)), key=told.count)
