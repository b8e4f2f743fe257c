"""Whether the telling of an event says enough to be one: a bare noun in passing is refused, with the reason."""

from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.extract.coreference.sort import sort_of
from loaders.extract.coreference.speaker import speaks
from loaders.extract.grammar import series
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.grammar.voice import is_passive
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.cast import Cast
from loaders.extract.statements.telling import Told

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_SAYINGS = ("Speech",)
# Classes of what is done as a routine, which harms nobody.
_ROUTINE = frozenset(
    ("ReportPublication", "Negotiation", "Legislation", "Funding", "Visit", "AgreementMade", "Speech", "Creation")
)
# What hangs on a noun by one of these takes part in what it tells: "talks with two states", "the arrest by police".
_PARTAKING = ("by", "with", "between", "against")
# Somebody of whom the text tells, whether or not it is known who.
# What nobody goes through without being somebody of the text: "spent five months in solitary confinement".
_LASTING = ("SolitaryConfinement", "HungerStrike")
_SPEAKING = frozenset(("he", "she", "it", "they"))
_THIRD = ("he", "she", "him", "her", "they", "them")
# Of what sort those are who take part in an event.
_TAKING = frozenset(("person", "actor", "place", "money", "report", "need", "access", "aircraft", "dissent", "freedom"))


def refused(event: Told, part: Part, cast: Cast) -> str | None:
    """Why an event is not worth a statement; None where it is."""
    token = event.token
    if token is None:
        return None
    if token.sent.text.rstrip().endswith("?"):
        return "a question states nothing"
    if token.lemma_.lower() in saying().documents and speaks(token):
        return "a paper that speaks is no event"
    if event.kind in _ROUTINE and _is_habit(token):
        return "a habit, no single event"
    if event.kind in _SAYINGS and not _is_voiced(event, token):
        return "a saying of nobody in particular"
    if _only_names(token):
        return "only says who is meant"
    somebody = [a for a in event.arguments if a.role != "location"]
    named = [a for a in somebody if not a.link.carried]
    less = replace(event, arguments=tuple(somebody))
    told = event.kind not in _ROUTINE and _is_deed(token)
    wanted = event.status == "hypothetical" and not named
    if wanted and (_is_in_relative(token) or not (told or _says_of(less, part, cast))):
        return "hypothetical, of nobody in particular"
    voiced = event.kind in _SAYINGS  # nobody's sayings were refused above
    return None if voiced or told or _says_of(event, part, cast) else f"{event.kind} without anybody, place or time"


_CLAUSES = ("ROOT", "ccomp", "relcl", "pcomp")


def _is_deed(token: "Token") -> bool:
    """Whether the verb of a clause tells the event, which is one whoever takes part in it: "they were jailed"."""
    if token.pos_ not in ("VERB", "AUX") or any(t.lower_ in ("us", "me") for t, _ in core(token)):
        return False
    if token.lemma_ == "be" and any(c.dep_ == "prep" for c in token.children):
        return False  # "is on her way"
    first = token
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    below = {c.dep_ for verb in (first, token) for c in verb.children}
    told = below & ({"auxpass"} if first.dep_ == "pcomp" else {"auxpass", "nsubj", "nsubjpass"})
    return first.dep_ in _CLAUSES and bool(told) and not token.is_title


def _is_voiced(event: Told, token: "Token") -> bool:
    """Whether an event tells who says something, or to whom, and no verb beside it does: not "said in a statement"."""
    if event.method == "verb":
        return _is_spoken(token) or _is_said_by(event, token)
    if speaks(token) and token.lower_ in saying().papers:
        return False
    verb = token.head.head if token.dep_ == "pobj" and token.head.lower_ in ("in", "during") else None
    if verb is not None and verb.lemma_.lower() in lexicon().reporting:
        return False
    return any(a.role == "speaker" for a in event.arguments)


def _is_spoken(verb: "Token") -> bool:
    """Whether the subject of a verb of saying is there, its own or that of the row of sayings that it goes on with."""
    row = series.first(verb)  # "the envoy, who said little and urged that they be freed"
    goes_on = row != verb and row.lemma_.lower() in lexicon().reporting
    if any(
        c.dep_ == "nsubj" and c.tag_ != "PRP" for head in ([verb, row] if goes_on else [verb]) for c in head.children
    ):
        return True
    pronouns = {c.lower_ for c in verb.children if c.dep_ == "nsubj" and c.tag_ == "PRP"}
    if pronouns & _SPEAKING and verb.lemma_ != "be" and any(c.dep_ == "ccomp" for c in verb.children):
        return True  # "it said that": whoever of the text it is, that was said
    # "We urge both governments": the document's own.
    return bool(pronouns & {"we", "i"}) and verb.lemma_.lower() in saying().asking


def _is_said_by(event: Told, verb: "Token") -> bool:
    """Whether an event has a speaker, or those who are told something: "manufacturers who were told"."""
    if any(c.dep_ == "nsubjpass" and c.tag_ in ("NNS", "NN", "NNP", "NNPS", "WP") for c in verb.children):
        return True
    told = is_passive(verb) or any(c.dep_ == "nsubj" for c in verb.children)
    return any(a.role == "speaker" or (told and a.role == "beneficiary") for a in event.arguments)


def _is_habit(verb: "Token") -> bool:
    """Whether a verb tells in the present tense what is done again and again: "every two years it publishes"."""
    if verb.tag_ not in ("VBZ", "VBP") and not any(
        c.dep_ == "auxpass" and c.tag_ in ("VBZ", "VBP") for c in verb.children
    ):
        return False
    if any(c.dep_ == "aux" for c in verb.children):
        return False
    marks = lexicon().marks
    rounds = (c for c in verb.children if c.dep_ == "npadvmod" and c.lower_ in marks["rounds"])
    again = any(t.lower_ in ("every", "each") for c in rounds for t in c.children)
    return again or any(c.dep_ == "advmod" and c.lower_ in marks["habitual"] for c in verb.children)


def _is_in_relative(token: "Token") -> bool:
    """Whether a relative clause tells it, which says what sort of thing is meant: "a land where they face torture".

    What is said in such a clause is not told by it: "a lawyer, who urged that they be freed".
    """
    for each in (token, *token.ancestors):
        if each.dep_ in ("relcl", "ccomp"):
            return each.dep_ == "relcl"
    return False


def _only_names(token: "Token") -> bool:
    """Whether a bare participle only says which people are meant, whose fate was told before: "those held"."""
    those = token.head
    bare = token.dep_ == "acl" and token.tag_ == "VBN" and not any(token.children)
    return bare and those.lower_ == "those" and those.dep_ in ("nsubj", "nsubjpass") and those.head.lemma_ != "include"


def _says_of(event: Told, part: Part, cast: Cast) -> bool:
    """Whether anything is said of the event besides that it is one."""
    token = event.token
    if token is None:
        return True
    known = event.arguments or event.times or event.numbers
    return (
        bool(known)
        or _is_alone(event, token)
        or _counted(token)
        or _is_said(event, token)
        or _involves(event, token, part, cast)
    )


def _is_alone(event: Told, token: "Token") -> bool:
    """Whether a noun tells an event whoever takes part in it: "before the hearing", "the law permits detention"."""
    if token.pos_ != "NOUN" or token.dep_ in ("poss", "compound", "amod"):
        return False
    lemma, words = token.lemma_.lower(), lexicon().words
    governed = token.dep_ == "dobj" or event.status != "asserted"
    if lemma in words["alone"] or (governed and lemma in words["alone_object"]):
        return True
    # "Declined to say who ordered the murder": that it is known to have happened is not what is denied.
    listed = (lemma in words["alone_known"] and event.status != "denied") or event.kind == "Asylum"
    if event.kind in _LASTING or (listed and _is_known(token)):
        return True
    return lemma in words["alone_suffered"] and _is_met_with(token)


def _is_known(noun: "Token") -> bool:
    """Whether a noun tells of certain events, and of no kind of event: "the arrests", "two killings", "his return"."""
    above = (noun.head, noun.head.head, noun.head.head.head)
    if any(c.dep_ == "neg" for head in above for c in head.children):
        return False  # "not by opposing these attacks"
    lead = {c.lower_ for c in noun.children if c.dep_ in ("det", "poss", "nummod")}
    if lead - lexicon().marks["anybody"] - lexicon().marks["nobody"]:
        return True
    whole = [t for c in noun.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    return noun.tag_ == "NNS" and all(_is_one(t) for t in whole)  # no "attacks of nerves"


def _is_met_with(noun: "Token") -> bool:
    """Whether somebody suffers what a bare noun tells: "subjected to torture", "allegations of ill-treatment"."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.dep_ in ("pobj", "dobj") and above.lemma_.lower() in lexicon().words["meeting"]


def _counted(token: "Token") -> bool:
    return token.pos_ == "NOUN" and any(c.dep_ == "nummod" for c in token.children)


def _is_said(event: Told, token: "Token") -> bool:
    """Whether a noun is what a clause is about, so that the clause says something of the event."""
    while token.dep_ == "conj":
        token = token.head
    # A noun of several words is one even where the tagger takes its last for a verb: "hunger strikes".
    alone = token.pos_ == "VERB" and event.end - event.start == len(token.text)
    return not alone and token.dep_ in ("nsubj", "nsubjpass", "ROOT") and token.head.lemma_ != "be"


def _involves(event: Told, token: "Token", part: Part, cast: Cast) -> bool:
    """Whether the words around an event name who takes part in it, although nobody that is known."""
    if token.dep_ in ("amod", "compound"):
        return False
    if token.pos_ == "VERB":
        told = [t for t, _ in core(token)]
        befalls = "person" in lexicon().patients.get(event.kind, ())  # food is withheld from somebody
        suffers = any(t.pos_ == "NOUN" and t.dep_ == "nsubjpass" for t in told)
        third = token.dep_ != "advcl" and not any(t.lower_ in ("us", "me") for t in told)
        somebody = any(_is_somebody(t, part, cast) or (third and t.lower_ in _THIRD) for t in told)
        owned = (c for t in told if t.dep_ == "nsubjpass" for c in t.children if c.dep_ == "poss")
        return (befalls and suffers) or somebody or any(_is_somebody(c, part, cast) or _is_his(c) for c in owned)
    befalls = "person" in lexicon().patients.get(event.kind, ())  # "their release", not "their assault on truth"
    for child in token.children:
        if child.dep_ == "poss" and (_is_somebody(child, part, cast) or (befalls and _is_his(child))):
            return True
        if child.dep_ in ("prep", "agent") and child.lower_ in (*_PARTAKING, "of"):
            whom = [t for t in child.children if t.dep_ == "pobj" and _is_somebody(t, part, cast)]
            if any(child.lower_ != "of" or _is_one(t) for t in whom):
                return True
    return False


def _is_somebody(token: "Token", part: Part, cast: Cast) -> bool:
    """Whether a word stands for people, a body or a place; "they" of nobody known says nothing, "nobody" does."""
    if token.lower_ in lexicon().words["anyone"] or token.lower_ == "those":
        return True
    told = sort_of(part, token, cast)
    if token.pos_ == "PROPN" and token.dep_ in ("nsubj", "nsubjpass") and not told:
        return True  # a name that nothing is known of does or suffers something
    return token.pos_ != "PRON" and not _TAKING.isdisjoint(told)


def _is_his(token: "Token") -> bool:
    """Whether a possessive stands for somebody of whom the text tells: "his release"."""
    return token.lower_ in ("his", "her", "their")


def _is_one(token: "Token") -> bool:
    """Whether what stands after "of" is one in particular, and not what something consists of: "threats of war"."""
    return token.pos_ in ("PRON", "PROPN", "NUM") or any(c.dep_ in ("det", "poss", "nummod") for c in token.children)
