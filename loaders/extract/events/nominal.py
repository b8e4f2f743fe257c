"""The arguments of a noun that tells an event: "the arrest of X by Y", "X's release", "guards inflicted beatings"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.events.onlooker import shifted
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.preposition import doers, phrases, strayed
from loaders.extract.grammar.saying import aims
from loaders.extract.grammar.voice import is_passive
from loaders.extract.lexicon import Frame, lexicon, names
from ontology import vocabulary

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def of_noun(noun: "Token", frame: Frame) -> "Iterator[tuple[str, Token]]":
    """The roles of a noun's event with the heads that fill them."""
    kind = frame.kind
    noun = noun.head if noun.dep_ == "compound" else noun  # "the murder case of X"
    doer = "speaker" if frame.agent == "speaker" else "agent"
    owner = doer if _is_owned(noun, kind) else "patient"
    accuses = vocabulary().is_a(kind, "LegalProceeding")  # "United States charges" are by it
    patients = [t for r, t in phrases(noun, kind) if r == "patient"]
    for token in noun.children:
        if token.dep_ == "poss":
            yield (doer if patients and owner == "patient" else owner), token
        elif token.dep_ in ("amod", "compound", "nmod") and _names(token) and not (owner == "patient" and accuses):
            yield owner, token
        elif token.dep_ == "acl":
            yield from _participle(token, kind, doer)
    yield from ((doer, t) for t in doers(noun))
    yield from phrases(noun, kind)
    yield from _behind(noun, kind, doer, patients)
    yield from shifted(_lent(noun, kind, doer), told=bool(patients))
    if kind in lexicon().moves and noun.dep_ == "dobj":  # "blocked the deportation of X to Chad"
        yield from ((r, t) for r, t in phrases(noun.head, kind) if r == "destination" and t.i > noun.i)
    if kind == "LawInvocation":
        yield from (("patient", t) for c in noun.conjuncts for t in complements(c, "including"))
    if owner == "patient" and not patients:
        yield from _beside(noun, kind, doer)


def complements(noun: "Token", preposition: str) -> "Iterator[Token]":
    """What stands behind a preposition on a noun: "the laws, including the Alien Act"."""
    yield from (t for c in noun.children if c.lower_ == preposition for t in c.children if t.dep_ == "pobj")


def _is_owned(noun: "Token", kind: str) -> bool:
    """Whether the possessor of a noun does what it tells: of an attack or an appeal, and not of a conviction."""
    lemma, light = noun.lemma_.lower(), lexicon().light
    return lemma in light["owners"] | light["holder"] or (kind in lexicon().owned and lemma not in light["befall"])


def _beside(noun: "Token", kind: str, doer: str) -> "Iterator[tuple[str, Token]]":
    """Who suffers what the nouns beside it tell too: "the kidnapping and murder of X by Y", "X's arrest and death"."""
    if any(c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ == "of") for c in noun.children):
        return
    for other in noun.conjuncts:
        if other.pos_ != "NOUN" or other.lemma_.lower() not in lexicon().nouns:
            continue
        whom = [t for role, t in phrases(other, kind) if role == "patient"]
        yield from (("patient", t) for t in whom)
        yield from ((doer, t) for t in doers(other) if whom)
        yield from (("patient", c) for c in other.children if c.dep_ == "poss" and other.i < noun.i)


def _participle(token: "Token", kind: str, doer: str) -> "Iterator[tuple[str, Token]]":
    """What a participle adds: "an attack targeting monks", "sanctions imposed by the EU"."""
    if token.lemma_ in ("target", "involve", "affect"):
        yield from (("patient", t) for t, role in core(token) if role == "object")
    elif kind == "CourtOrder" and token.tag_ == "VBG" and token.lemma_ in _REQUIRING:
        # "an order requiring Chad to free them"
        yield from (("patient", t) for t, role in core(token) if role == "object")
        yield from (("topic", c) for c in token.children if c.dep_ in ("xcomp", "ccomp") and c.pos_ == "VERB")
    elif token.tag_ == "VBN":
        yield from ((doer, t) for t in doers(token))
        yield from strayed(token, kind)
        yield from ((r, t) for r, t in phrases(token, kind) if r == doer)  # "a deal reached with Chad"
        hung = (t for c in token.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj")
        yield from ((doer, t) for h in hung for t in doers(h))  # "signed in 2017 by Chad"
        against = (c for c in token.children if c.dep_ == "prep" and c.lower_ in ("against", "at"))
        yield from (("patient", t) for c in against for t in c.children if t.dep_ == "pobj")


_REQUIRING = ("require", "direct", "order", "compel", "oblige", "instruct", "command", "tell")


def _behind(noun: "Token", kind: str, doer: str, patients: "list[Token]") -> "Iterator[tuple[str, Token]]":
    """What the parser hung on the nouns after "of" and "as", although it belongs to the event: "by X", "in X"."""
    for role, token in phrases(noun, kind):
        if role == "topic":
            yield from ((doer, t) for t in doers(token))
            yield from strayed(token, kind) if token.head.lower_ == "against" else ()
    for patient in (*patients, *_whole(noun)):
        yield from ((doer, t) for t in doers(patient))
        for inner in _whole(patient):
            yield from ((doer, t) for t in doers(inner))
            yield from strayed(inner, kind)
        yield from strayed(patient, kind)


def _whole(noun: "Token") -> "Iterator[Token]":
    """What stands after "of" on a noun."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (found for found in child.children if found.dep_ == "pobj")


def _names(token: "Token") -> bool:
    return token.pos_ == "PROPN" and token.text not in names().demonyms


def _lent(noun: "Token", kind: str, doer: str) -> "Iterator[tuple[str, Token]]":
    """What a verb lends to the noun that tells the event: "guards inflicted beatings", "they suffered beatings"."""
    light = lexicon().light
    carriers = []
    while noun.dep_ == "conj" or (
        noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in light["carriers"]
    ):
        carriers += [noun.head.head.lower_] if noun.dep_ == "pobj" else []
        noun = noun.head if noun.dep_ == "conj" else noun.head.head
    verb, through = noun.head, None
    if noun.dep_ == "pobj" and verb.dep_ == "prep":
        through, verb = verb.lower_, verb.head
    if (through in _BLAMED or (through == "in" and verb.lower_ in _JUDGED)) and (
        verb.lemma_.lower() in light["blame"] or verb.lower_ in light["blame"]
    ):
        yield from ((doer, t) for t in _blamed(verb) if kind in lexicon().harm)
        return
    yield from _tied(noun, verb, kind, through)
    if verb.pos_ not in ("VERB", "AUX") or noun.dep_ not in ("dobj", "nsubjpass", "pobj", "nsubj"):
        return
    lemma = verb.lemma_.lower()
    if lemma in light["give"] and noun.dep_ == "dobj":
        whose = doer if kind == "Visit" else "patient"  # who is granted access makes the visit
        given = {"subject": "patient" if kind == "Visit" else doer, "object": whose, "beneficiary": whose}
        yield from ((given[place], token) for token, place in core(verb) if token != noun)
        yield from (("patient", t) for r, t in phrases(verb, "Event") if r == "destination")
        return
    if noun.dep_ in ("nsubj", "nsubjpass") and (lemma in aims().happening or lemma == "break"):
        yield from _happening(verb, kind, doer)
    role, place = _share(verb, kind, doer, through, carriers)
    if role:
        yield from ((role, token) for token, found in core(verb) if token != noun and found == place)
    if role and through not in _BESIDE:
        yield from ((r, t) for r, t in phrases(verb, "Event") if r in ("location", "origin", "destination"))


def _happening(verb: "Token", kind: str, doer: str) -> "Iterator[tuple[str, Token]]":
    """What the verb that says that it happened adds: "talks took place in Quito between X and Y"."""
    for role, token in phrases(verb, kind):
        yield from [(role, token)] if role in ("location", doer) else ()
        yield from ((doer, t) for r, t in phrases(token, kind) if r == doer and t.head.lower_ == "between")
    yield from ((doer, t) for t in doers(verb))


def _tied(noun: "Token", word: "Token", kind: str, through: str | None) -> "Iterator[tuple[str, Token]]":
    """Who suffers what a noun or an adjective is tied to: "the people in its custody", "is subject to removal"."""
    tells = any(frame.kind == kind for frame in lexicon().nouns.get(noun.lemma_.lower(), ()))
    if word.pos_ == "NOUN" and through == "in" and kind in lexicon().suffered and tells:
        if word.lower_ in lexicon().light["spans"]:  # "his seven months in detention"
            yield from (("patient", c) for c in word.children if c.dep_ == "poss")
        else:
            yield "patient", word
    claimed = [word] if word.dep_ == "dobj" else [c for c in word.children if c.dep_ == "dobj"]
    if through == "for" and kind in lexicon().suffered and any(c.lower_ in lexicon().light["redress"] for c in claimed):
        yield from (("patient", t) for t, place in core(claimed[0].head) if place == "subject")
    if word.pos_ == "ADJ" and word.lower_ == "subject" and through == "to":
        # The verb's own subject alone: one further up may be who decrees it.
        yield from (("patient", c) for c in word.head.children if c.dep_ == "nsubj")


def _is_undergone(verb: "Token") -> bool:
    """Whether the subject of a verb is who it is done to: "was freed", "walked free"."""
    words = {verb.lemma_.lower(), *(f"{verb.lemma_.lower()} {c.lower_}" for c in verb.children)}
    frames = (frame for word in words for frame in lexicon().verbs.get(word, ()))
    return is_passive(verb) or any(frame.agent == "patient" for frame in frames)


def _in_custody(lemma: str) -> bool:
    """Whether a verb tells that somebody is seized, held or charged."""
    frames = lexicon().verbs.get(lemma, ())
    return any(frame.kind in ("Arrest", "Detention", "LegalProceeding", "CourtRuling") for frame in frames)


def _is_removed(lemma: str) -> bool:
    """Whether a verb tells that somebody is sent away."""
    return any(frame.kind in ("Deportation", "Transfer") for frame in lexicon().verbs.get(lemma, ()))


def _befalls_people(kind: str) -> bool:
    """Whether people alone suffer events of a class."""
    return "person" in lexicon().patients.get(kind, ()) or vocabulary().is_a(kind, "LegalProceeding")


_BLAMED = ("of", "with", "for", "over")
_JUDGED = ("convicted", "charged", "indicted", "guilty")


def _blamed(word: "Token") -> "Iterator[Token]":
    """Who stands accused by a verb or an adjective: the object of "charge", who is or was found guilty."""
    if word.pos_ == "ADJ":
        verb = word.head
        place = "object" if verb.pos_ == "VERB" and verb.lemma_ != "be" else "subject"
        yield from (t for t, role in core(verb) if role == place)
    elif word.pos_ == "VERB":
        yield from (t for t, role in core(word) if role == "object")


_BESIDE = ("after", "during", "following", "in", "as", "through")


def _share(
    verb: "Token", kind: str, doer: str, through: str | None, carriers: list[str]
) -> tuple[str | None, str | None]:
    """The role that a verb lends, and whether its subject or its object has it."""
    lexis, lemma = lexicon(), verb.lemma_.lower()
    if through in ("after", "during", "following"):
        # "After months of torture he was freed": he was tortured.
        passive = any(c.dep_ == "nsubjpass" for c in verb.children)
        suffered = kind in lexis.suffered and lexis.light["spans"] & set(carriers)
        return ("patient" if suffered else None), ("object" if passive else "subject")
    if through in ("in", "into") and kind in lexis.suffered and _in_custody(lemma):
        return "patient", "object"  # "was held in solitary confinement"
    if through in _BESIDE or (through, lemma) == ("into", "enter"):  # "entered into an agreement"
        return (doer if kind in lexis.joint and not _is_undergone(verb) else None), "subject"
    if through == "on" and lemma == "go" and vocabulary().is_a(kind, "Protest"):
        return ("patient" if kind in lexis.patients else doer), "subject"  # "went on hunger strike"
    menaced = through == "with" and lemma in lexis.light["menace"]
    if menaced or (through in ("without", "on", "with") and vocabulary().is_a(kind, "LegalProceeding")):
        # "threatened with prosecution", "deported without a hearing", "held on charges of spying"
        suffers = (
            _befalls_people(kind) if menaced else _in_custody(lemma) or (through == "without" and _is_removed(lemma))
        )
        return ("patient" if suffers else None), "object"
    borne = lemma in lexis.light["bear"] and vocabulary().is_a(kind, "LegalProceeding") and not carriers
    place = "object" if through == "to" or lemma == "subject" else "subject"
    dreaded = lemma in lexis.light["dread"] and through is None and _befalls_people(kind) and not carriers
    if borne or dreaded or lemma in lexis.light["patient"]:
        return "patient", place
    doing = lexis.light["commit" if kind in lexis.harm else "agent"]
    return (doer if lemma in doing and through is None else None), place
