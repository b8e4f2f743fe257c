"""Where what is told by verbs in a row happened, where one of them alone says it: "was beaten and held in a prison"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.grammar import series
from loaders.extract.grammar.preposition import phrases
from loaders.extract.grammar.voice import is_passive
from loaders.extract.lexicon import Frame, lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_NEARBY = ("punct", "cc", "advmod", "neg")
_LOOSE = frozenset(("prep", "dobj", "nsubj", "nsubjpass", "aux", "auxpass", "agent", "advcl", "npadvmod", "prt"))


def places(verb: "Token", frame: Frame) -> "Iterator[tuple[str, Token]]":
    """The places that a verb of harm or of holding shares with those in its row."""
    if frame.kind not in lexicon().suffered | lexicon().harm or _own(verb, frame.kind):
        return
    after = _after(verb)
    behind = _own(after, frame.kind) if after is not None else []
    yield from (("location", token) for token in behind or _ahead(verb, frame.kind))


def _own(verb: "Token", kind: str) -> "list[Token]":
    return [token for role, token in phrases(verb, kind) if role == "location"]


def _after(verb: "Token") -> "Token | None":
    """The last verb of a row in which nothing but commas and "and" stands between: "beaten, raped and kept in X"."""
    last = verb
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.dep_ in _NEARBY or token.pos_ == "CCONJ":
            continue
        if token.pos_ != "VERB" or series.before(token) != last or _told(last):
            break
        last = token
    held = lexicon().suffered | lexicon().harm
    kinds = {frame.kind for frame in lexicon().verbs.get(last.lemma_.lower(), ())}
    return last if last != verb and is_passive(last) and kinds & held else None


def _told(verb: "Token") -> bool:
    """Whether a verb has words of its own behind it."""
    return any(c.dep_ in _LOOSE and c.i > verb.i for c in verb.children)


def _ahead(verb: "Token", kind: str) -> "list[Token]":
    """The places of the first verb of a passive row: "in X he was beaten and starved", "taken to X and beaten"."""
    top = series.first(verb)
    if top == verb or not is_passive(verb) or not is_passive(top):
        return []
    kinds = {frame.kind for frame in lexicon().verbs.get(top.lemma_.lower(), ())}
    goals = [token for role, token in phrases(top, "Transfer") if role == "destination" and token.i < verb.i]
    goals += [c for c in top.children if c.lower_ == "there" and c.dep_ == "advmod" and c.i < verb.i]
    if goals and kinds & _LEADING:
        return goals
    return [token for token in _own(top, kind) if token.i < top.i or ("Detention" in kinds and token.i < verb.i)]


# Who is taken somewhere and harmed is harmed there.
_LEADING = frozenset(("Transfer", "Deportation", "Arrest"))
