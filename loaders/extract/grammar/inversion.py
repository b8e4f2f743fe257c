"""What the parser mistakes as a rule, set right: "…," said X; "X, he told them, fled"; "they are once more urged"."""

from typing import TYPE_CHECKING

from loaders.extract.grammar.saying import saying
from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Doc, Token

_CLOSING = ("”", '"', "»", ",")
# Verbs that after a mere comma only say: "he stopped, called his wife" is told by nobody's wife.
_PLAINLY = ("say", "add", "recall", "explain", "allege", "insist", "argue", "concede")
_FINITE = ("VBD", "VBZ", "VBP")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
# What a phrase without a preposition consists of.
_WITHIN = ("DET", "ADJ", "NUM", "PROPN", "NOUN")


def mend(doc: "Doc") -> None:
    """Give the verbs of saying beside direct speech their subjects, and part them from the nouns they stand behind."""
    told = saying().speech | lexicon().reporting.keys()
    for token in doc:
        if token.pos_ in ("VERB", "AUX") and token.tag_ in _FINITE and token.lemma_.lower() in told:
            _turn(token)
            _follow(token)
            _part(token)
        elif token.dep_ in ("acl", "relcl") and token.head.dep_ == "pobj":
            _lead_back(token)
        elif token.lower_ == "upwards" and token.dep_ == "advmod" and token.head.pos_ == "VERB":
            token.dep_ = "dobj"  # "arrested upwards of 300 people"
        elif token.dep_ in ("acomp", "attr") and token.head.lemma_ == "be" and _is_done(token):
            _undergo(token)


def _turn(verb: "Token") -> None:
    """Give a verb right behind direct speech, or behind a comma, the name or noun behind it for its subject."""
    said = saying().speech if verb.i and verb.nbor(-1).text != "," else _PLAINLY
    if not verb.i or verb.nbor(-1).text not in _CLOSING or verb.i + 1 >= len(verb.doc) or verb.lemma_ not in said:
        return
    mine = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if any(c.i < verb.i or (c.tag_ in (*_NOUNS, "PRP", "CD") and c.dep_ == "nsubj") for c in mine):
        return
    run = _phrase(verb)
    if not run or verb in run[-1].subtree:
        return
    head = run[-1]
    torn = head.head if head.dep_ in ("nsubj", "nsubjpass") and head.head != verb else None
    head.head, head.dep_ = verb, "nsubj"
    for token in run[:-1]:
        if token.head not in run or token.dep_ in ("nsubj", "prep", "pobj"):
            token.head, token.dep_ = head, "det" if token.pos_ == "DET" else "compound"
    if torn is not None and torn.dep_ == "ccomp" and torn.head == verb and torn.i > head.i:
        _relate(torn, head)


def _follow(verb: "Token") -> None:
    """Give a verb without a subject the noun phrase between the commas before it: "Reached in Lima, her son denied"."""
    opening = verb.sent[0]
    doers = [c for c in verb.children if c.dep_.startswith(("nsubj", "csubj", "expl"))]
    if verb.dep_ != "ROOT" or verb.i - verb.sent.start < 3 or verb.nbor(-1).text != ",":
        return
    if any(c != opening or c.tag_ != "VBN" for c in doers):
        return
    noun = verb.nbor(-2)
    while noun.dep_ in ("appos", "compound", "nummod") and noun.head.i < noun.i and noun.head != verb:
        if noun.dep_ == "appos" and noun.head.dep_ not in ("appos", "compound", "npadvmod"):
            break
        noun = noun.head
    if noun.dep_ in ("appos", "npadvmod") and noun.tag_ in _NOUNS and verb not in noun.subtree:
        noun.head, noun.dep_ = verb, "nsubj"
        for child in doers:
            child.dep_ = "advcl"


def _lead_back(clause: "Token") -> None:
    """Hang on the verb of saying the clause that the parser hung on a noun: "said in a letter that he fled"."""
    verb = clause.head.head.head
    that = any(c.lower_ == "that" for c in clause.children)
    others = {c.dep_ for c in clause.children if c.lower_ != "that"}
    # What is told is whole without "that": an active verb has its object, a passive its subject.
    marked = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    own = bool(others & {"nsubj", "nsubjpass"}) and (marked or bool(others & {"dobj", "nsubjpass", "acomp", "attr"}))
    said = verb.pos_ == "VERB" and verb.lemma_.lower() in saying().speech and verb.i < clause.head.i
    if that and own and said and not any(c.dep_ in ("ccomp", "dobj") for c in verb.children):
        clause.head, clause.dep_ = verb, "ccomp"


def _is_done(word: "Token") -> bool:
    """Whether what follows "be" is a participle, whatever the tagger takes it for."""
    return (word.tag_ == "VBN" and word.dep_ == "acomp") or _is_found(word) or _is_ordered(word)


def _is_ordered(word: "Token") -> bool:
    """Whether the tagger takes for a name what a court orders in capitals: "they are ENJOINED from"."""
    stems = (word.lower_.removesuffix("ed"), word.lower_.removesuffix("d"))
    lemma = next((s for s in stems if s != word.lower_ and s in lexicon().verbs), None)
    if not word.is_upper or lemma is None or word.nbor(-1).is_upper:
        return False
    word.tag_, word.pos_, word.lemma_ = "VBN", "VERB", lemma
    return True


def _is_found(word: "Token") -> bool:
    """Whether the tagger takes for an adjective what was found of somebody: "was determined to be a spy"."""
    found = word.lower_ == "determined" and any(c.dep_ == "xcomp" and c.lemma_ == "be" for c in word.children)
    if found:
        word.tag_, word.pos_, word.lemma_ = "VBN", "VERB", "determine"
    return found


def _undergo(participle: "Token") -> None:
    """Make a participle that the parser took for an adjective the verb of its clause: "they are once more urged to"."""
    be = participle.head
    lemma = participle.lemma_.lower()
    whole = f"{participle.nbor(-2).lower_}-{lemma}" if participle.i > 1 else lemma  # "ill-treated"
    if participle.pos_ != "VERB" or not {lemma, whole} & lexicon().verbs.keys():
        return
    others, above, place = [c for c in be.children if c != participle], be.head, be.dep_
    participle.head = participle if above == be else above
    participle.dep_ = place
    be.head, be.dep_ = participle, "auxpass"
    for child in others:
        child.head = participle
        child.dep_ = {"nsubj": "nsubjpass", "csubj": "csubjpass"}.get(child.dep_, child.dep_)


def _phrase(verb: "Token") -> "list[Token]":
    """The words behind a verb up to the head of a name or a noun phrase with an article or a possessor."""
    doc, found = verb.doc, []
    for token in doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ not in _WITHIN and token.tag_ not in ("PRP$", "POS", "DT", *_NOUNS):
            break
        found.append(token)
    while found and found[-1].tag_ not in _NOUNS:
        found.pop()
    named = bool(found) and (found[0].pos_ == "PROPN" or found[0].tag_ in ("PRP$", "DT") or found[0].is_title)
    ended = bool(found) and _ends(doc, found[-1].i + 1)
    return found if named and ended else []


def _ends(doc: "Doc", at: int) -> bool:
    """Whether a phrase ends where a mark, a preposition, a relative or a name stands."""
    return at >= len(doc) or doc[at].is_punct or doc[at].is_title or doc[at].pos_ in ("ADP", "PRON", "CCONJ", "SCONJ")


def _relate(verb: "Token", noun: "Token") -> None:
    """Hang on a noun the clause that the parser took for what is said: "said X, whose husband is believed …"."""
    verb.head, verb.dep_ = noun, "relcl"
    for child in noun.children:
        if child.dep_ == "appos" and any(c.tag_ == "WP$" for c in child.children) and child.i < verb.i:
            child.head, child.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
            return


def _part(verb: "Token") -> None:
    """Part a clause between two commas from the noun before it: "the prisoner, he told reporters, had fled"."""
    if verb.dep_ != "relcl" or verb.head.head == verb.head:
        return
    first, last = verb.left_edge, verb.right_edge
    doers = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") and c.i < verb.i]
    related = any(t.tag_ in ("WDT", "WP", "WP$", "WRB") for t in verb.doc[first.i : verb.i])
    while first.text == "," and first.i < verb.i:
        first = first.nbor(1)
    before = first.i > 0 and first.nbor(-1).text == ","
    closed = last.text == "," or (last.i + 1 < len(verb.doc) and last.nbor(1).text == ",")
    if doers and before and closed and not related and verb.head.head.pos_ in ("VERB", "AUX"):
        verb.head, verb.dep_ = verb.head.head, "parataxis"


def stand(doc: "Doc") -> None:
    """Make a verb of saying the verb of a sentence that the parser left without one: "That court held that …"."""
    for sentence in list(doc.sents):
        noun = sentence.root
        if noun.pos_ not in ("NOUN", "PROPN"):
            continue
        verb = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD") and c.i > noun.i), None)
        if verb is None or not _can_stand(verb, noun):
            continue
        below = [c for c in noun.children if c.i > verb.i]
        verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
        noun.head, noun.dep_ = verb, "nsubj"
        for child in below:
            child.head = verb
            child.dep_ = "ccomp" if child.pos_ in ("VERB", "AUX") and child.dep_ in ("acl", "relcl") else child.dep_


def _can_stand(verb: "Token", noun: "Token") -> bool:
    """Whether a participle behind a noun is rather its verb: what is said stands behind it, or it closes a clause."""
    lemma = verb.lemma_.lower()
    said = lemma in saying().speech | saying().clausal | saying().asking
    clauses = [*noun.children, *verb.children]
    that = any(
        c.i > verb.i and c.pos_ in ("VERB", "AUX") and any(t.lower_ == "that" and t.dep_ == "mark" for t in c.children)
        for c in clauses
    )
    if lemma == "call" and any(c.lower_ in ("for", "on", "upon") and c.dep_ == "prep" for c in verb.children):
        return True  # "Lawyers Without Walls called Monday for the release of all"
    asked = lemma in saying().asking and any(c.dep_ == "xcomp" for c in verb.children)
    return said and (that or asked)
