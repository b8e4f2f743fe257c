"""What a verb makes of what stands below it: ordered, planned, asked for, prevented, only in view."""

from typing import TYPE_CHECKING

from loaders.extract.grammar.mood import has, is_infinitive, marks_of, stronger
from loaders.extract.grammar.negation import is_negated
from loaders.extract.grammar.saying import aims, saying
from loaders.extract.lexicon import lexicon
from loaders.extract.sayings.reported import reported
from loaders.extract.sayings.sayer import CONTENT, reports

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Verbs of letting: who is not let do something does not do it.
_GOVERNED = CONTENT - {"nsubjpass", "pobj", "parataxis"}
_LETTING = ("allow", "permit", "enable", "let", "authorize", "authorise")


def governed(token: "Token", below: "Token", head: "Token", *, speaks: bool) -> str:
    """The status that a verb gives to what stands below it."""
    lexis, lemma = lexicon(), head.lemma_.lower()
    if below.dep_ == "advcl":
        return _beside(below, head)
    if (out := lexis.governing.get(f"{lemma} {_particle(head)}")) and below.dep_ in ("dobj", "xcomp", "ccomp", "pcomp"):
        return "hypothetical" if is_negated(head) else out
    in_view = _in_view(below, head)
    if in_view:
        return in_view
    if reports(below, head, own_object=speaks):
        return reported(below, head)
    if lemma == "call" and below.dep_ != "xcomp":
        return "asserted"  # "called it illegal"; "called for it" is read above
    aimed = below.dep_ != "prep" or below.lower_ in aims().prepositions
    # "The extradition was blocked"; but an order or a charge that was blocked had been made.
    undergone = below.dep_ == "nsubjpass" and below == token and below.lemma_.lower() not in aims().standing
    undergone = undergone and not any(c.dep_ == "oprd" for c in head.children)  # "is considered rare"
    if lemma in lexis.governing and aimed and (below.dep_ in _GOVERNED or undergone):
        said = _refusing(head, lexis.governing[lemma])
        # "agreed a deal", "sought asylum": what is agreed or sought is done by it; "proposed an exchange": it is not.
        made = below.lemma_.lower() in aims().made.get(lemma, ()) or lemma in ("agree", "grant")
        if made and below.dep_ in ("dobj", "nsubjpass"):
            return marks_of(head)
        # Who should refuse it has not refused, and who should order it has not ordered it.
        unsure = said in ("denied", "ordered", "planned") and marks_of(head) == "hypothetical"
        return "hypothetical" if unsure else said
    return _shared(token, below, head)


def _of_being(below: "Token", head: "Token") -> str | None:
    """What there is, or is so: "there was no trial", "it is false that they fled", "he has yet to be freed"."""
    if head.lemma_ == "have":
        return "denied" if below.dep_ == "xcomp" and head.nbor().lower_ == "yet" else None
    if below.dep_ == "attr":
        return marks_of(head) if any(c.dep_ == "expl" for c in head.children) else "asserted"
    if below.dep_ != "ccomp":
        return None
    said = next((c for c in head.children if c.dep_ == "acomp"), None)
    if said is None:
        return marks_of(head)
    if said.lower_ in ("true", "correct", "certain", "clear") and is_negated(head):
        return "denied" if said.lower_ in ("true", "correct") else "hypothetical"
    return lexicon().adjectives.get(said.lower_, "asserted")


def _particle(verb: "Token") -> str:
    return next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")


def _refusing(verb: "Token", said: str) -> str:
    """What a verb makes of its content where it is negated: who is not allowed to do something does not do it."""
    modal = any(c.dep_ == "aux" and c.lower_ in lexicon().modal for c in verb.children)
    if verb.lemma_.lower() in aims().averting and (is_negated(verb) or _for_nothing(verb)):
        return "hypothetical" if modal else "asserted"  # "did not prevent the killing"
    return "denied" if verb.lemma_.lower() in _LETTING and is_negated(verb) and not modal else said


def _for_nothing(verb: "Token") -> bool:
    """Whether nothing was done for it: "did nothing to prevent it"."""
    return is_infinitive(verb) and any(c.dep_ == "dobj" and c.lower_ == "nothing" for c in verb.head.children)


def _in_view(noun: "Token", verb: "Token") -> str | None:
    """The status of an object that is only in view, or part of a charge or a plan; None of any other."""
    lemma, word = verb.lemma_.lower(), noun.lemma_.lower()
    if noun.dep_ == "prep":
        # Who is wanted for murder is said to have done it; what is called for has not happened.
        wanted = noun.lower_ == "for" and verb.tag_ == "VBN" and lemma in saying().pending
        if noun.lower_ in aims().preventing.get(lemma, ()):
            return "hypothetical" if is_negated(verb) else "denied"
        sought = "hypothetical" if noun.lower_ in aims().seeking.get(lemma, ()) else None
        return "alleged" if wanted else sought
    if noun.dep_ != "dobj":
        return None
    if word in aims().prospect.get(lemma, ()):
        return "hypothetical"
    if word in aims().coming.get(lemma, ()):
        return "planned"
    if lemma not in aims().including:
        return None
    holders = (c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj")
    stances = lexicon().nouns_of_stance
    return next((stances[holder] for holder in holders if holder in stances), "asserted")


def _shared(token: "Token", below: "Token", head: "Token") -> str:
    """What a verb that only lends its mood hands down: "will begin deporting", "did not take part in the killing"."""
    lemma = head.lemma_.lower()
    if lemma in ("be", "have") and (told := _of_being(below, head)):
        return told
    aimed = below.dep_ == "xcomp" and is_infinitive(below)
    if aimed and (lemma == "be" or (lemma in aims().set and head.tag_ in ("VBN", "VBG"))):
        return stronger("planned", marks_of(head))
    if below.dep_ == "nsubjpass" and below == token and lemma in aims().setting:
        return stronger("planned", marks_of(head))
    if aimed and lemma not in aims().done and any(c.dep_ == "dobj" and c.i < below.i for c in head.children):
        return "planned"  # "signed an order to impose", "sent troops to arrest"
    carried = below.lemma_.lower() in lexicon().light["carriers"]
    if below.dep_ == "prep":
        return marks_of(head) if below.lower_ in aims().lending.get(lemma, ()) else "asserted"
    if below.dep_ == "nsubj":
        return marks_of(head) if below == token and lemma in aims().happening else "asserted"
    if below.dep_ in ("xcomp", "ccomp") or (below.dep_ in ("dobj", "nsubjpass") and (below == token or carried)):
        return marks_of(head)
    return "asserted"


def _beside(below: "Token", head: "Token") -> str:
    """The status of an adverbial clause: a condition and a purpose have not happened, a time and a reason have."""
    if has(below, "mark", "conditional"):
        return "hypothetical"
    lemma = head.lemma_.lower()
    if any(c.lower_ == "than" and c.i and c.nbor(-1).lower_ == "rather" for c in below.children):
        return "denied"  # "rather than deport them, Chad freed them"
    if _is_to_come(below, head):
        return "planned"
    if not is_infinitive(below) or lemma in aims().done:
        return "asserted"
    # "I direct the Secretary, within 60 days, to publish it": the parser takes what is ordered for a purpose.
    return "ordered" if lexicon().governing.get(lemma) == "ordered" else "planned"


def _is_to_come(clause: "Token", head: "Token") -> bool:
    """Whether a clause of time tells what is still to come: "the search will not stop until they are found"."""
    foretold = any(c.dep_ == "aux" and lexicon().modal.get(c.lower_) in ("planned", "ordered") for c in head.children)
    timed = any(c.dep_ in ("mark", "advmod", "prep") and c.lower_ in aims().whens for c in clause.children)
    tensed = (clause, *(c for c in clause.children if c.dep_ in ("aux", "auxpass")))
    return foretold and timed and any(t.tag_ in ("VBZ", "VBP") for t in tensed)
