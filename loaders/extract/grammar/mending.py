"""What the tagger takes for another form of a verb than the words around it allow, put right."""

from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Doc, Token

_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "dobj", "ccomp")


def mend(doc: "Doc") -> None:
    """Mend participles behind nouns and infinitives before nouns, in place."""
    for token in doc:
        if _is_participle(token):
            token.tag_ = "VBN"
        elif _is_infinitive(token):
            _raise(token)
        elif token.dep_ == "advcl" and token.tag_ in ("VBD", "VBN") and (noun := _behind(token)) is not None:
            token.head, token.dep_, token.tag_ = noun, "acl", "VBN"


def _is_participle(token: "Token") -> bool:
    """Whether a past tense hangs on a noun without a subject, and so is none: "men sent to Chad were beaten"."""
    bare = token.dep_ == "acl" and token.tag_ == "VBD" and token.i > token.head.i
    if not bare or any(c.dep_ in _OWN for c in token.children) or token.head.lemma_.lower() in lexicon().nouns:
        return False
    return any(frame.patient == "person" for frame in lexicon().verbs.get(token.lemma_.lower(), ()))


def _behind(token: "Token") -> "Token | None":
    """The people right behind whom a bare participle stands: "freed all students and nurses unlawfully detained"."""
    before = token.i - 1
    while before > token.sent.start and token.doc[before].dep_ == "advmod" and token.doc[before].head == token:
        before -= 1
    noun = token.doc[before]
    if noun.tag_ != "NNS" or any(c.dep_ in _OWN for c in token.children):
        return None
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    frames = lexicon().verbs.get(token.lemma_.lower(), ())
    done = any(frame.patient == "person" or frame.kind in lexicon().suffered for frame in frames)
    return noun if done and noun.dep_ in ("dobj", "pobj") and token.head.i < noun.i else None


def _is_infinitive(token: "Token") -> bool:
    """Whether "to" stands before a verb that is taken for a part of the noun after it: "paid to imprison deportees"."""
    noun = token.head
    if token.dep_ not in ("compound", "amod") or noun.dep_ != "pobj" or noun.lower_ not in _people():
        return False
    first = next((t for t in token.doc[noun.head.i + 1 : token.i] if t.pos_ != "ADV"), token)
    return noun.head.lower_ == "to" and first == token and token.lower_ in lexicon().transitive


def _people() -> frozenset[str]:
    return lexicon().words["person_plural"]


def _raise(token: "Token") -> None:
    """Make the verb an infinitive of what governs its "to", and the noun its object."""
    noun, to = token.head, token.head.head
    for adverb in [c for c in (*noun.children, *to.children) if c.pos_ == "ADV" and to.i < c.i < token.i]:
        adverb.head = token
    token.head, token.dep_ = to.head, "xcomp" if to.head.pos_ == "VERB" else "acl"
    token.tag_, token.pos_, token.lemma_ = "VB", "VERB", token.lower_
    noun.head, noun.dep_ = token, "dobj"
    to.head, to.dep_, to.tag_, to.pos_ = token, "aux", "TO", "PART"
