"""Lists: the heads that share a place in the clause, "officials, members of X, and families"."""

from typing import TYPE_CHECKING

from loaders.extract.grammar import series

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


_OWN = ("nsubj", "nsubjpass", "aux", "auxpass")


def with_conjuncts(token: "Token") -> "list[Token]":
    """A word and those that are listed with it, in their order."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            found.extend(with_conjuncts(child))
        elif child.dep_ == "prep" and (child.lower_ == "including" or _is_such(child)):
            found.extend(t for c in child.children if c.dep_ == "pobj" for t in with_conjuncts(c))
        elif child.dep_ == "relcl" and token.dep_ in ("nsubj", "nsubjpass"):
            # "the editor who was seized and her brother were tried", where the parser hangs the brother on "seized"
            found.extend(t for c in child.children if _is_astray(c, token) for t in with_conjuncts(c))
        elif _is_directly(token, child):
            found.extend(t for c in child.children if c.dep_ == "conj" for t in with_conjuncts(c))
        elif _is_listed(token, child):
            found.extend(with_conjuncts(child))
        else:
            listed = [*_titled(token, child), *_called(token, child)]
            found.extend(name for each in listed for name in with_conjuncts(each))
    return found


def _is_astray(noun: "Token", subject: "Token") -> bool:
    """Whether a noun that is coordinated with the verb of a clause goes on with the subject of the one around it."""
    between = subject.i < noun.i < subject.head.i
    return between and noun.dep_ == "conj" and noun.pos_ in ("NOUN", "PROPN") and noun.head.pos_ == "VERB"


def _is_directly(token: "Token", name: "Token") -> bool:
    """Whether a name stands right behind the noun of whose bearer it is, and others go on: "the poet Ana and X"."""
    beside = name.dep_ == "appos" and name.pos_ == "PROPN" and token.pos_ == "NOUN" and token.tag_ == "NN"
    return beside and name.left_edge.i == token.i + 1


def _is_such(preposition: "Token") -> bool:
    """Whether names of some of those follow: "administrators such as Ana Ruiz"."""
    such = preposition.lower_ == "as" and preposition.i > 0 and preposition.nbor(-1).lower_ == "such"
    return such and any(c.dep_ == "pobj" and c.pos_ == "PROPN" for c in preposition.children)


def _called(token: "Token", apposed: "Token") -> "list[Token]":
    """The names behind those whose names they are: "two men, Ana Ruiz and Luis Gil", "three Americans: …"."""
    plural = token.tag_ in ("NNS", "NNPS") or token.pos_ == "NUM"
    named = apposed.dep_ == "appos" and apposed.tag_ == "NNP" and apposed.ent_type_ in ("PERSON", "ORG", "")
    full = apposed.i > token.i and any(c.dep_ == "compound" for c in apposed.children)
    return [apposed] if plural and named and full and any(c.dep_ == "conj" for c in apposed.children) else []


def _titled(token: "Token", apposed: "Token") -> "list[Token]":
    """The name behind what only says who is next in a list of people: "Ana Soto, the poet Carlos Ruiz and Luis Paz"."""
    if token.ent_type_ != "PERSON" or apposed.dep_ != "appos" or apposed.pos_ != "NOUN":
        return []
    names = [c for c in apposed.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i > apposed.i]
    listed = [c for c in names if c.left_edge.i == apposed.i + 1 and any(t.dep_ == "conj" for t in c.children)]
    return [] if apposed.right_edge.i + 1 < len(apposed.doc) and apposed.right_edge.nbor(1).text == "," else listed


def _is_listed(token: "Token", apposed: "Token") -> bool:
    """Whether the parser took the second of a list for an apposition: "officials, members of X, and families"."""
    if apposed.dep_ != "appos" or not any(c.dep_ == "conj" for c in apposed.children):
        return False
    commas = sum(c.text == "," for c in apposed.children)
    return apposed.tag_ in ("NNS", "NNPS") and token.tag_ in ("NNS", "NNPS") and commas > 0


def detached(verb: "Token") -> bool:
    """Whether a coordinated verb belongs to the main clause although the parser hung it on a clause inside it.

    So in "never said who was sent but claimed …".
    """
    if verb.dep_ == "conj" and verb.head.dep_ == "xcomp":
        # "declined to lift it, and the ministry has asked for more"
        own = {c.dep_: c.tag_ for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass")}
        return bool({"nsubj", "nsubjpass"} & own.keys()) and not {"MD", "TO"} & set(own.values())
    if verb.dep_ == "conj" and verb.head.dep_ == "ccomp" and verb.tag_ in ("VBZ", "VBP", "VBD"):
        # "denies that he was beaten and maintains that …"
        said = any(c.dep_ == "ccomp" for c in verb.children) and not any(c.dep_ == "nsubj" for c in verb.children)
        return said and verb.tag_ == verb.sent.root.tag_ and _is_passive(verb.head)
    if series.is_perfect(verb.head) and verb.lower_.endswith("ed") and not any(c.dep_ in _OWN for c in verb.children):
        return False  # "said that it has killed 12 men, arrested 70"
    finite = verb.tag_ in ("VBD", "VBZ", "VBP")
    hung = verb.dep_ == "conj" and verb.head.dep_ in ("pcomp", "acl", "relcl")
    return hung and finite and bool(verb.sent.root.tag_ == verb.tag_)


def _is_passive(verb: "Token") -> bool:
    """Whether a verb stands in the passive with its auxiliary: "was beaten"."""
    return verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)
