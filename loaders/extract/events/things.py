"""What fills a role although only its noun tells it: things, places without a name, the provision of a law."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.events.trigger import Trigger
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Roles of places that only their noun tells: "at his home".
_PLACES = ("location", "origin", "destination")


def thing_fits(trigger: Trigger, role: str, token: "Token") -> bool:
    """Whether a word that stands for nothing we know can fill a role all the same."""
    if role == "instrument":
        means = (
            trigger.frame.kind in lexicon().harm
            or token.lower_ in lexicon().words["vehicle"] | lexicon().words["medium"] | lexicon().words["shackles"]
        )
        return token.pos_ == "NOUN" and means
    if role in _PLACES:
        lead = any(c.dep_ in ("det", "poss", "nummod") and c.lower_ not in ("no", "any") for c in token.children)
        return (lead and token.lower_ in lexicon().words["premises"]) or _is_somewhere(token)
    if role == "patient" and not _takes_things(trigger, token):
        return False
    if token.ent_type_ in ("DATE", "TIME"):
        return False
    told = ("NOUN", "PROPN", "VERB")
    return token.pos_ in told and trigger.frame.kind in lexicon().things.get(role, ())


def is_asked(trigger: Trigger, role: str, token: "Token") -> bool:
    """Whether bodies without a name are asked to do something: "urged both governments to free them"."""
    if trigger.frame.kind != "Speech" or role not in ("topic", "beneficiary") or token.tag_ not in ("NNS", "NNPS"):
        return False
    own = token.dep_ in ("dobj", "dative", "nsubjpass") and token.head == trigger.token
    own = own or (token.dep_ == "pobj" and token.head.lower_ in ("on", "upon") and token.head.head == trigger.token)
    asks = trigger.token.lemma_.lower() in lexicon().light["ask"]
    what = any(c.tag_ == "VB" and c.dep_ in ("xcomp", "ccomp", "advcl") for c in trigger.token.children)
    return own and asks and what and noun_kind(token.lemma_.lower()) in ("Organization", "Government", "Court")


def _is_somewhere(token: "Token") -> bool:
    """Whether a place is told that has no name and was not told of before: "a third country", "European jails"."""
    words = {c.lower_ for c in token.children if c.dep_ in ("det", "amod", "nummod", "predet")}
    new = words & {"a", "an", "another", "other", "different", "third", "several", "some", "various", "neighboring"}
    told = ("amod", "compound", "relcl", "acl")
    plural = token.tag_ == "NNS" and any(c.dep_ in told and c.lower_ != "new" for c in token.children)
    given = any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an", "another", "some") for c in token.children)
    return token.lower_ in lexicon().words["somewhere"] and bool(new or plural) and not given and "such" not in words


def _takes_things(trigger: Trigger, token: "Token") -> bool:
    """Whether what is done to a thing makes the event: of a law or an order, the thing is the verb's own object."""
    if trigger.frame.kind == "Sanction":
        return trigger.frame.patient == "actor"  # what is imposed or lifted is the sanction itself
    lead = [c.lower_ for c in token.children if c.dep_ in ("det", "poss", "nummod")]
    told = bool(lead or token.tag_ == "NNS") and not {"this", "these", "any", "no"} & set(lead)
    if trigger.frame.kind == "Funding" and token.tag_ == "NNS":
        return False  # sums and payments are what the measure tells
    return told and trigger.is_verb and token.head == trigger.token and token.dep_ in ("dobj", "nsubjpass")


def provided(trigger: Trigger, reference: Reference, role: str, token: "Token") -> Link | None:
    """The law of which a provision is named: "under Section 12 of the Aliens Act"."""
    if role not in ("legalBasis", "under") or token.lower_ not in lexicon().words["provision"]:
        return None
    of = [c for p in token.children if p.lower_ in ("of", "in") for c in p.children if c.dep_ == "pobj"]
    known = next((link for c in of if (link := reference.link(trigger.part, c))), None)
    numbers = [c for c in token.children if c.i == token.i + 1 and (c.like_num or c.text[:1].isdigit())]
    last = max((c.right_edge for c in (*of, *numbers)), key=lambda t: t.i, default=None)
    if known or last is None or not numbers or last.i - token.i > _LONG:
        return known
    return reference.apart_from("Law", trigger.part.start(token), trigger.part.end(last))


# A provision is named in so many words: "Article 117 of the Criminal Code".
_LONG = 8
