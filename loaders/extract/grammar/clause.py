"""The clause of a verb: its subject and object, whatever the construction hides them behind."""

from functools import lru_cache
from typing import TYPE_CHECKING

from loaders.extract.grammar import series
from loaders.extract.grammar.construction import is_bare, is_small
from loaders.extract.grammar.coordination import detached
from loaders.extract.grammar.voice import is_headline, is_passive, raised
from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


# Prepositions whose gerund has the subject of the clause.
_BESIDE = ("after", "before", "while", "since", "upon", "on", "without")
_STATES = frozenset(("hostage", "captive", "prisoner"))


# Every rule asks for the clause of the same verb, one after the other; a parse no longer changes once it is read.
@lru_cache(maxsize=64)
def core(verb: "Token", depth: int = 0) -> "tuple[tuple[Token, str], ...]":
    """Subject and object of a verb, passives, participles, relative clauses, control and coordination undone."""
    found: list[tuple[Token, str]] = []
    passive = is_passive(verb)
    for child in (c for c in verb.children if not _says_how(c)):
        if child.dep_ == "nsubj":
            found.append((child, "object" if is_bare(verb) or is_headline(verb) else "subject"))
        elif child.dep_ == "nsubjpass" or (child.dep_ in ("dobj", "oprd") and not _is_clause(child)):
            found.append((child, "object"))
        elif child.dep_ == "dative" and child.pos_ != "ADP":
            found.append((child, "beneficiary"))
        elif (child.dep_ == "agent" and not _is_active(verb)) or (
            child.dep_ == "prep" and child.lower_ == "by" and passive
        ):
            found.extend((c, "subject") for c in child.children if c.dep_ == "pobj")
        elif (
            child.dep_ == "prep"
            and child.lower_ in ("on", "against")
            and verb.lemma_ in ("rely", "spy", "crack", "fire")
        ):
            found.extend((c, "object") for c in child.children if c.dep_ == "pobj")
        else:
            found.extend((c, "object") for c in _predicated(verb, child))
    found.extend((token, "object") for token in (*raised(verb), *_let_go(verb)))
    have = {role for _, role in found}
    if passive and not any(c.dep_ == "nsubjpass" for c in verb.children):
        have.discard("object")  # "was seized and denied a lawyer": who is denied one is not told here
    if depth < 4:
        row = _of_row(verb, have, depth)
        found.extend(row or _inherited(verb, have, passive=passive, depth=depth))
    return tuple(found)


def _of_row(verb: "Token", have: set[str], depth: int) -> "list[tuple[Token, str]]":
    """Whom a relative clause is about, for the verbs in its row: "people whom it had seized, bound and shot"."""
    top = series.first(verb)
    if top == verb or top.dep_ != "relcl" or not any(c.dep_ == "nsubj" for c in top.children):
        return []
    if any(c.dep_ in ("nsubj", "nsubjpass", "dobj", "auxpass") for c in verb.children):
        return []
    return [(token, role) for token, role in core(top, depth + 1) if role in ("subject", "object") and role not in have]


def _is_clause(below: "Token") -> bool:
    """Whether what stands for an object is a clause: a verb, or a noun with a subject."""
    return below.pos_ == "VERB" or is_small(below)


def _predicated(verb: "Token", child: "Token") -> "list[Token]":
    """Who is said to be something: X in "declared X a threat", and what stands after the verb "be"."""
    lets = verb.lemma_ == "let" and child.lemma_ == "go"  # "let them go"
    told = child.pos_ in ("NOUN", "ADJ", "PROPN") or lets or is_bare(child)
    if is_small(child) or (child.dep_ == "ccomp" and told):
        return [c for c in child.children if c.dep_ == "nsubj"]
    return [child] if child.dep_ == "attr" and child.i > verb.i and verb.lemma_ == "be" else []


def _let_go(verb: "Token") -> "list[Token]":
    """Who is let go: in "let go dozens of prisoners", "has let go of Luis Gil"."""
    if verb.lemma_ != "let":
        return []
    gone = [c for c in verb.children if c.lower_ == "go" and c.dep_ in ("xcomp", "ccomp") and c.i == verb.i + 1]
    heads = [h for go in gone for h in (go, *(c for c in go.children if c.lower_ == "of"))]
    return [c for h in heads for c in h.children if c.dep_ in ("dobj", "pobj") and c.i > h.i]


def _is_active(verb: "Token") -> bool:
    """Whether a verb has a subject and an object of its own, so that "by" behind it belongs to another word."""
    return {"nsubj", "dobj"} <= {c.dep_ for c in verb.children}


def _says_how(token: "Token") -> bool:
    """Whether a word says how somebody is held, and is nobody more: "held hostage"."""
    return token.dep_ in ("dobj", "oprd") and token.lower_ in _STATES and not any(token.children)


def _inherited(verb: "Token", have: set[str], *, passive: bool, depth: int) -> "list[tuple[Token, str]]":
    """The subject, or of a passive the object, that a verb takes from the words above it."""
    missing = "object" if passive else "subject"
    if verb.head == verb:
        return []
    if missing in have:
        return [(verb.head, "object")] if _wants_object(verb, have) else []
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and _follows_object(verb):
        return [(token, missing) for token in _of_role(verb.head.head, "subject", depth)]
    if verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.lower_ in lexicon().light["aims"]:
        return [(token, missing) for token in _aiming(verb.head, depth)]
    if verb.dep_ == "acl":
        return [(verb.head, "object" if verb.tag_ == "VBN" else "subject")]
    if verb.dep_ == "relcl":
        place = "object" if "object" not in have and "subject" in have else missing
        return [] if have and place == missing else [(verb.head, place)]
    return [(token, missing) for token in _shared(verb, have, passive=passive, depth=depth)]


def _aiming(aim: "Token", depth: int) -> "list[Token]":
    """Whose aim it is: of "X's bid to", X; of "held them in a bid to" and "launched a bid to", who did."""
    owners = [c for c in aim.children if c.dep_ == "poss"]
    if owners:
        return owners
    above = aim.head.head if aim.dep_ == "pobj" and aim.head.lower_ in ("in", "with") else aim.head
    return _of_role(above, "subject", depth) if aim.dep_ in ("pobj", "dobj") else []


def _wants_object(verb: "Token", have: set[str]) -> bool:
    """Whether a clause behind a noun has a subject and lacks the object that the noun is: "the men guards beat"."""
    if verb.dep_ != "relcl" or "object" in have or "subject" not in have:
        return False
    below = [c for c in verb.children if c.dep_ in ("dative", "ccomp", "xcomp", "attr", "acomp", "auxpass", "advcl")]
    loose = any(c.dep_ == "prep" and not any(c.children) for c in verb.children)
    led = any(c.tag_ in ("WDT", "WP", "WP$", "WRB") or c.lower_ == "that" for c in verb.doc[verb.head.i + 1 : verb.i])
    return not (below or loose or led)


def _follows_object(verb: "Token") -> bool:
    """Whether a participle behind a comma goes on with what the subject did: "attacked him, breaking his arm"."""
    noun = verb.head
    return noun.dep_ == "dobj" and noun.head.pos_ == "VERB" and verb.i > 0 and verb.nbor(-1).text == ","


def _shared(verb: "Token", have: set[str], *, passive: bool, depth: int) -> "list[Token]":
    """Who the clause above hands down: to a coordinated verb, an infinitive, a participle or a gerund."""
    head = verb.sent.root if detached(verb) else verb.head
    if verb.dep_ == "pcomp":
        return _of_gerund(verb, depth)
    if verb.dep_ == "conj" or (verb.dep_ == "dep" and verb.tag_ == head.tag_ == "VBD"):
        # "arrested him in May, then deported him"
        return _of_role(head, _shared_role(verb, head, passive=passive), depth)
    if verb.dep_ == "xcomp" and head.pos_ == "ADJ" and head.dep_ == "acomp":
        return _of_role(head.head, "subject", depth)  # "officers were able to free them"
    asked = _asked(verb, head)
    if asked is not None:
        return [asked]
    if verb.dep_ == "xcomp" or (verb.dep_ == "ccomp" and not have):
        # What stands behind it is no doer of it: in "recounted attempting suicide, an event …" the parser may say so.
        before = [token for token in _of_role(head, "object", depth) if token.i < verb.i]
        return before or _of_role(head, "subject", depth)
    return _of_adverbial(verb, head, passive=passive, depth=depth) if verb.dep_ == "advcl" else []


def _asked(verb: "Token", head: "Token") -> "Token | None":
    """Who is asked to do what an infinitive tells: in "called on Iran to free them", Iran."""
    if verb.dep_ not in ("xcomp", "ccomp", "advcl") or verb.tag_ != "VB" or head.pos_ != "VERB":
        return None
    if head.lemma_.lower() in lexicon().light["entrust"]:
        # "paid Chad $6 million to hold them", "gave the army a week to free them"
        given = next((c for c in head.children if c.dep_ == "dative" and c.pos_ == "PROPN" and c.i < verb.i), None)
        if given is not None:
            return given
    roles = lexicon().verb_prepositions.get(head.lemma_.lower(), {})
    asked = (c for c in head.children if c.dep_ == "prep" and roles.get(c.lower_) == "beneficiary" and c.i < verb.i)
    return next((t for c in asked for t in c.children if t.dep_ == "pobj"), None)


def _of_gerund(verb: "Token", depth: int) -> "list[Token]":
    """Who does what a gerund behind a preposition tells: "accused X of killing", "left after killing"."""
    governor = verb.head.head
    accused = _accused(verb, governor)
    if accused is not None:
        return [accused]
    found = [c for c in governor.children if c.dep_ == "nsubj"] if governor.pos_ == "ADJ" else []
    if found:
        return found  # "found him guilty of killing"
    of_object = governor.pos_ == "VERB" and governor.lemma_ in lexicon().object_control
    # "was freed after serving a year": who was freed served it.
    freed = governor.pos_ == "VERB" and is_passive(governor) and verb.head.lower_ in _BESIDE
    return _of_role(_finite(governor), "object" if of_object or freed else "subject", depth)


def _of_adverbial(verb: "Token", head: "Token", *, passive: bool, depth: int) -> "list[Token]":
    """Who takes part in what an adverbial clause without a subject tells."""
    if passive and any(c.lower_ == "to" for c in verb.children):
        # "deported them to be imprisoned": who is deported is imprisoned.
        return _of_role(head, "object", depth) or _of_role(head, "subject", depth)
    # "were raped by guards, attacked by others"
    return _of_role(head, "object" if passive and is_passive(head) else "subject", depth)


def _accused(gerund: "Token", noun: "Token") -> "Token | None":
    """Whom a verb accuses, where the parser hung what of on it: "accused soldiers of killing"."""
    while noun.dep_ == "conj":
        noun = noun.head
    if gerund.head.lower_ not in ("of", "with") or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent":  # "is accused by prosecutors of killing"
        verb, wanted = noun.head.head, "nsubjpass"
    else:
        verb, wanted = noun.head, noun.dep_
    if verb.lemma_.lower() not in lexicon().object_control or wanted not in ("dobj", "nsubjpass"):
        return None
    return noun if wanted == "dobj" else next((c for c in verb.children if c.dep_ == wanted), None)


def _shared_role(verb: "Token", head: "Token", *, passive: bool) -> str:
    """The role that conjoined verbs share: the grammatical subject, which of a passive is the object.

    So in "he was attacked by guards and died", and in "she appeared in court and was charged".
    """
    if any(c.dep_ == "auxpass" for c in verb.children) or (not passive and verb.tag_ in ("VBD", "VBZ", "VBP")):
        return "object" if is_passive(head) else "subject"
    return "object" if passive else "subject"


def _finite(token: "Token") -> "Token":
    while token.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    return token


def _of_role(verb: "Token", wanted: str, depth: int) -> "list[Token]":
    if verb.pos_ not in ("VERB", "AUX"):
        return []
    return [token for token, role in core(verb, depth + 1) if role == wanted]
