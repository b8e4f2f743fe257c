"""The arguments of a verb that tells an event: its subject and object, and what hangs on it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.events.scene import places
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.construction import is_small
from loaders.extract.grammar.preposition import doers, phrases, strayed
from loaders.extract.lexicon import Frame, lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


# Classes whose patient may stand behind their object.
_VERBS = ("VERB", "AUX")
# Behind "by somebody" these say where it was done.
_AROUND = ("outside", "inside", "near")
_FOR_A_REASON = ("Arrest", "Detention")
_ON_CHARGES = ("Arrest", "Detention", "LegalProceeding")
_STREETS = ("street", "streets", "square", "plaza", "avenue", "avenues")
_OF_OBJECT = ("Accusation", "LegalProceeding")
# Classes of which the court says where they are: "a judge in Quito ruled".
_OF_COURTS = ("CourtRuling", "CourtOrder", "LegalProceeding")


def of_verb(verb: "Token", frame: Frame) -> "Iterator[tuple[str, Token]]":
    """The roles of a verb's event with the heads that fill them."""
    roles = {"subject": frame.agent, "object": frame.object, "beneficiary": "beneficiary"}
    roles["object"] = _paid(verb, frame.kind) or frame.object
    fronted = list(_fronted(verb))
    for token, role in core(verb):
        if fronted and (token == verb.head or token.tag_ == "WP" or token.lower_ == "those"):
            continue  # of "those detained" only who is named is told here
        about = frame.kind == "Negotiation" and token.lemma_.lower() in lexicon().nouns  # "negotiated the release of X"
        yield ("topic" if role == "object" and (about or _is_label(verb, token)) else roles[role]), token
        yield from _around_subject(token, frame.kind) if role == "subject" else ()
        yield from _around_object(token, frame) if role == "object" else ()
    yield from _phrases(verb, frame)
    yield from places(verb, frame)
    yield from ((frame.object, t) for t in fronted)
    yield from _clauses(verb)
    yield from _aimed(verb, frame.kind)
    yield from (pair for pair in _adverbs(verb) if frame.agent != "speaker")
    yield from (("topic", c) for c in (*_content(verb, frame.kind), *_suspected(verb, frame.kind)))


def _around_subject(token: "Token", kind: str) -> "Iterator[tuple[str, Token]]":
    """What hangs on who does it and tells where: "a judge in Quito ruled", "was shot by police outside his home"."""
    if kind in _OF_COURTS and token.lower_ in lexicon().words["court"]:
        yield from ((r, t) for r, t in strayed(token, kind) if r == "location" and t.head.lower_ == "in")
    if token.head.dep_ == "agent" and kind in lexicon().suffered | lexicon().harm:
        yield from ((r, t) for r, t in phrases(token, kind) if r == "location" and t.head.lower_ in _AROUND)


def _around_object(token: "Token", frame: Frame) -> "Iterator[tuple[str, Token]]":
    """What hangs on whom or what it is done to, and belongs to the event."""
    yield from (("topic", t) for t in _gerunds(token, frame.kind))
    yield from ((r, t) for r, t in phrases(token, frame.kind) if r == "topic" and frame.kind == "Funding")
    if frame.kind == "Detention" and token.lemma_ in ("sentence", "term"):
        yield from ((r, t) for r, t in strayed(token, frame.kind) if r == "location")
    if frame.kind == "Deprivation" and token.head.lemma_.lower() in lexicon().light["give"]:
        # "denied Luis Gil access", where the parser takes whom for a part of what
        whom = (c for c in token.children if c.dep_ == "compound" and (c.ent_type_ == "PERSON" or c.tag_ == "NNS"))
        yield from (("patient", c) for c in whom)
    if token.lemma_.lower() not in lexicon().nouns:
        yield from strayed(token, frame.kind)
        yield from _reasons(token, frame.kind)
    if token.lemma_.lower() in lexicon().nouns:
        yield from ((frame.object, t) for t in doers(token) if frame.kind in _OF_OBJECT)
    elif frame.kind in _OF_OBJECT or token.lower_ in lexicon().words["provision"]:
        # "condemned the actions of X", "filed a case against X", "violated Article 3 of X"
        yield from ((frame.object, t) for r, t in phrases(token, "Event") if r == "patient")


def _paid(verb: "Token", kind: str) -> str | None:
    """The role of a subject with money as an object beside it: who "was paid a sum" has it, who "was billed" pays."""
    below = {c.dep_ for c in verb.children}
    if kind != "Funding" or "nsubjpass" not in below or not below & {"dobj", "oprd", "npadvmod"}:
        return None
    return "agent" if verb.lemma_.lower() in lexicon().light["bill"] else "beneficiary"


def _is_label(verb: "Token", token: "Token") -> bool:
    """Whether an object is what another is said to be: "a gang that the state designated a terrorist organization"."""
    first = next((c for c in verb.children if c.dep_ == "dobj" and c.tag_ in ("WDT", "WP")), None)
    return verb.lemma_ in _DESIGNATING and first is not None and token.i > verb.i and token.head == verb


_DESIGNATING = ("designate", "declare", "name", "label", "brand", "deem", "proclaim")


def _finite(verb: "Token") -> "Token":
    """The verb whose clause another only goes on with."""
    while verb.dep_ in ("conj", "xcomp", "ccomp"):
        verb = verb.head
    return verb


def _reasons(token: "Token", kind: str) -> "Iterator[tuple[str, Token]]":
    """Why somebody is seized or held, which the parser may hang on whom: "arrested five men over a book"."""
    if kind in _FOR_A_REASON:
        yield from ((r, t) for r, t in phrases(token, kind) if r == "topic" and t.head.lower_ == "over")


def _content(verb: "Token", kind: str) -> "Iterator[Token]":
    """The clause that tells what is ruled, ordered or agreed: "ruled that …", "ordered them to …"."""
    if kind in lexicon().contents:
        yield from (c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.i > verb.i and c.pos_ in _VERBS)


def _is_deed(token: "Token") -> bool:
    """Whether a word tells a deed: "of hiding money", "of the killing"."""
    return token.dep_ == "pcomp" or token.tag_ == "VBG" or token.lemma_.lower() in lexicon().nouns


def _suspected(verb: "Token", kind: str) -> "Iterator[Token]":
    """On suspicion of what somebody is seized or held, and what somebody is found guilty of."""
    below = [c for c in verb.children if c.lower_ in ("on", "under") or c.lower_ == "guilty"]
    if kind == "LegalProceeding" and verb.lemma_ == "plead":  # "pleaded guilty to fraud"
        yield from (t for c in below for to in c.children if to.lower_ == "to" for t in to.children if t.dep_ == "pobj")
    elif kind in _ON_CHARGES:
        told = (t for c in below for t in c.children if t.dep_ == "pobj" and t.lower_ in lexicon().light["suspicion"])
        yield from told
    elif kind == "CourtRuling":
        heads = [c for c in below if c.lower_ == "guilty"]
        heads += [t for c in verb.children if heads and c.dep_ == "agent" for t in c.children]
        of = (c for head in heads for c in head.children if c.lower_ == "of")
        yield from (t for c in of for t in c.children if t.dep_ == "pobj")


def _clauses(verb: "Token") -> "Iterator[tuple[str, Token]]":
    """What clauses and adverbs on a verb add: "using the act", "agreed to hold them", "there"."""
    for child in verb.children:
        if child.dep_ in ("advcl", "xcomp") and child.lemma_ in ("use", "invoke", "cite", "rely", "apply"):
            for token, role in core(child):
                if role == "object":
                    yield "legalBasis", token
        if child.dep_ == "advcl" and child.lemma_ == "act":
            # "acting under the act, the minister listed the firm"
            yield from ((r, t) for r, t in phrases(child, "Event") if r in ("legalBasis", "under"))
        if is_small(child):
            yield "topic", child
        if child.dep_ == "xcomp" and verb.lemma_ in lexicon().content:
            yield "topic", child


_INVOKING = ("invoke", "use", "cite", "apply")
_AIMS = ("demand", "protest", "oppose", "denounce", "seek", "urge", "condemn", "support", "commemorate")


def _aimed(verb: "Token", kind: str) -> "Iterator[tuple[str, Token]]":
    """What the purpose of an event tells: by which law, "invoked the act to expel them", for what, "to demand X"."""
    above = verb.head
    if verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VB" and above.lemma_ in _INVOKING:
        yield from (("legalBasis", c) for c in above.children if c.dep_ == "dobj")
    if kind == "Protest":
        aims = (c for c in verb.children if c.dep_ in ("xcomp", "advcl") and c.lemma_ in _AIMS)
        yield from (("topic", t) for c in aims for t in c.children if t.dep_ == "dobj")


def _adverbs(verb: "Token") -> "Iterator[tuple[str, Token]]":
    """Where something happens by an adverb: "there", "in Chad, where they were held"."""
    for child in (c for c in verb.children if c.dep_ == "advmod"):
        if child.lower_ == "there":
            yield "location", child
        if child.lower_ == "where" and _finite(verb).dep_ == "relcl":
            yield "location", _finite(verb).head


def _phrases(verb: "Token", frame: Frame) -> "Iterator[tuple[str, Token]]":
    """The prepositional phrases of a verb, and what the parser hung on them: "named as X under the act by Y"."""
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    for role, token in phrases(verb, frame.kind):
        if frame.kind == "Protest" and role == "destination" and token.lower_ in _STREETS:
            # "took to the streets of Minsk"
            yield from (("location", t) for t in (token, *(p for _, p in phrases(token, "Event"))))
            continue
        yield role, token
        if role in ("topic", "legalBasis", "instrument") and token.pos_ != "VERB":
            yield from strayed(token, frame.kind)
        if role == "origin":  # "from Chad to Iran"
            hung = [*phrases(token.head, frame.kind), *phrases(token, frame.kind)]
            yield from ((r, t) for r, t in hung if r == "destination")
        if token.pos_ != "VERB":
            yield from ((frame.agent, t) for t in doers(token) if passive)
            yield from (("topic", t) for t in _gerunds(token, frame.kind))


def _gerunds(noun: "Token", kind: str) -> "Iterator[Token]":
    """What somebody is accused of doing, where the parser hung it on a noun: "accused the party of hiding money"."""
    if kind in ("Accusation", "CourtRuling", "LegalProceeding"):
        yield from (t for r, t in phrases(noun, kind) if r == "topic" and _is_deed(t))


def _fronted(verb: "Token") -> "Iterator[Token]":
    """Who is one of those: in "Among those detained was X", "those arrested include X", "those killed were X and Y"."""
    top = verb
    while top.dep_ in ("conj", "xcomp") and top.head.pos_ == "VERB":
        top = top.head
    those = top.head if top.dep_ in ("acl", "relcl") else None
    if those is not None and those.dep_ == "pobj" and those.head.lower_ in ("among", "amongst"):
        if those.head.head.lemma_ == "be":
            yield from (c for c in those.head.head.children if c.dep_ in ("nsubj", "attr") and c.i > verb.i)
    elif those is not None and those.dep_ == "nsubj" and those.lower_ in _THOSE:
        listed = {"include": "dobj", "be": "attr"}.get(those.head.lemma_)
        yield from (c for c in those.head.children if c.dep_ == listed and (listed == "dobj" or c.pos_ == "PROPN"))
    elif verb.tag_ in ("VBN", "VBD") and verb.sent[0].lower_ == "those":
        # "Those seized and believed to be held there include X": the parser makes clauses of all three.
        after = (t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.lemma_ == "include")
        include = next((t for t in after if not any(c.dep_.startswith("nsubj") for c in t.children)), None)
        between = verb.doc[verb.sent.start : include.i] if include is not None else ()
        if include is not None and not any(t.text == "," or t.tag_ in ("PRP", "WP", "WDT") for t in between):
            yield from (c for c in include.children if c.dep_ == "dobj")


_THOSE = ("those", "people", "victims")
