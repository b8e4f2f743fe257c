"""Who says what a word tells: the verb of saying, the report or claim above it, "according to", direct speech."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.speaker import can_say, named, owners, subject
from loaders.extract.grammar.construction import is_inserted
from loaders.extract.grammar.coordination import detached
from loaders.extract.grammar.mood import nobody
from loaders.extract.grammar.negation import is_negated, is_negative
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link
from loaders.extract.sayings.according import according

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# The ways in which a word depends on one that can govern it.
CONTENT = frozenset(("ccomp", "xcomp", "pcomp", "advcl", "parataxis", "dobj", "pobj", "nsubjpass", "prep", "oprd"))
_BELOW = CONTENT | frozenset(
    ("acl", "acomp", "conj", "relcl", "nsubj", "attr", "appos", "amod", "dative", "compound", "poss")
)


def sayer(
    part: Part, token: "Token", reference: Reference, *, own_object: bool = False, harm: bool = False
) -> Link | None:
    """Who says what a word tells; None: the document itself.

    The object of a reporting verb is reported too, except that of the word itself where `own_object`: who "made a
    statement" states it themselves. `harm` where it tells harm done to people, which no order vouches for.
    """
    chain = above(token)
    for below, head in chain:
        if _denies(below, head, own_object=own_object) and not is_negated(head):
            # That it is not so is the denier's word, whoever else claimed it.
            return subject(part, head, reference)
    found = _inserted(part, token, reference)
    chain += _around(chain)
    for below, head in chain:
        if found:
            return found
        reported = reports(below, head, own_object=own_object) or _asks(below, head) or _calls(below, head)
        reported = reported or (not harm and _commands(below, head))
        if is_negative(head) or (is_negated(head) and (reported or head.pos_ not in ("VERB", "AUX"))):
            return None  # who does not say it, or finds no evidence of it, is not its sayer
        if head.pos_ in ("VERB", "AUX"):
            if reported and (is_unsaid(head) or is_question(below) or nobody(head) != "asserted"):
                return None
            found = subject(part, head, reference) if reported else _inserted(part, head, reference)
            found = found or _by_position(part, below, head, reference)
        elif head.pos_ in ("NOUN", "PROPN"):
            found = _by_noun(part, below, head, reference)
    return found or according(part, token, reference) or _around_it(part, token, reference)


def _around_it(part: Part, token: "Token", reference: Reference) -> Link | None:
    """Who speaks the direct speech, or says the list, in which a word stands."""
    direct = reference.voices.direct(part.start(token))
    if direct:
        return direct.speaker
    listed = reference.voices.listed if part.block.kind == "item" else None
    return listed.speaker if listed else None


def _denies(below: "Token", head: "Token", *, own_object: bool) -> bool:
    denied = lexicon().reporting.get(head.lemma_.lower()) == "denied" and head.pos_ == "VERB"
    return denied and reports(below, head, own_object=own_object)


def _inserted(part: Part, verb: "Token", reference: Reference) -> Link | None:
    """The sayer of a clause set into what it says: "guards, Ana Soto said, beat them", "as the report puts it"."""
    for child in verb.children:
        as_ = child.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in child.children)
        alone = not any(c.dep_ in ("ccomp", "dobj") and c.lower_ != "it" for c in child.children)
        if is_inserted(child) or (as_ and alone and child.lemma_.lower() in saying().speech):
            found = subject(part, child, reference)
            if found:
                return found
    return None


def above(token: "Token") -> "list[tuple[Token, Token]]":
    """Each word on the way up with its head, as far as one clause is the content of the other."""
    pairs = []
    cur = token
    while cur.head != cur and cur.dep_ in _BELOW and not detached(cur) and not is_inserted(cur):
        verb = _torn_from(cur)
        if verb is not None:
            pairs.append((cur, verb))
            cur = verb
            continue
        pairs.append((cur, cur.head))
        if is_parted(cur):
            pairs.pop()
            break
        # A relative clause, or a clause whose subject the word belongs to, is not its content.
        if (cur.dep_ == "relcl" and not _pictures(cur)) or (
            cur.dep_ == "nsubj" and cur.head.pos_ == "VERB" and cur != token
        ):
            break
        cur = cur.head
    return pairs


def is_parted(clause: "Token") -> bool:
    """Whether a semicolon stands between a clause and what governs it: each side says its own."""
    first, last = sorted((clause.i, clause.head.i))
    verbal = clause.dep_ in ("ccomp", "parataxis", "advcl", "conj") and clause.pos_ in ("VERB", "AUX")
    return verbal and any(t.text == ";" for t in clause.doc[first:last])


def _torn_from(verb: "Token") -> "Token | None":
    """The verb of saying from whose "that" the parser tore a clause: "said in a statement that guards beat them"."""
    noun = verb.head
    if verb.dep_ == "prep" and noun.dep_ == "pobj" and noun.head.dep_ == "agent":
        # "is accused by prosecutors of killing": what of hangs on those who accuse.
        accused = noun.head.head
        return accused if verb.lower_ == "of" and accused.lemma_.lower() in lexicon().object_control else None
    if verb.dep_ not in ("relcl", "acl") or noun.dep_ != "pobj" or noun.head.head.pos_ != "VERB":
        return None
    that = [c for c in verb.children if c.lower_ == "that"]
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.lower_ != "that"]
    return noun.head.head if that and own and noun.head.head.lemma_.lower() in lexicon().reporting else None


def _pictures(verb: "Token") -> bool:
    """Whether a relative clause is what is described: "described a camp where men were beaten"."""
    noun = verb.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        return noun.head.head.lemma_.lower() in lexicon().reporting  # "described them as men who killed"
    told = noun.dep_ == "dobj" and noun.head.lemma_.lower() in lexicon().reporting
    return told and any(c.lower_ == "where" or (c.dep_ == "prep" and c.lower_ == "in") for c in verb.children)


def _around(chain: "list[tuple[Token, Token]]") -> "list[tuple[Token, Token]]":
    """The words that say what a relative clause stands in: "said that she fled to Chad, where guards beat her"."""
    if not chain or chain[-1][0].dep_ != "relcl":
        return []
    return [(below, head) for below, head in above(chain[-1][1]) if below.dep_ == "ccomp"]


def reports(below: "Token", head: "Token", *, own_object: bool) -> bool:
    """Whether a verb reports what stands below it."""
    lemma = head.lemma_.lower()
    if lemma in saying().clausal:
        return below.dep_ == "ccomp" and any(c.dep_ == "mark" and c.lower_ == "that" for c in below.children)
    hearsay = lemma in saying().hearsay and any(c.dep_ == "auxpass" for c in head.children)
    if not (hearsay or lemma in lexicon().reporting) or (below.dep_ in ("dobj", "nsubjpass") and own_object):
        return False
    if below.dep_ == "dobj" and lemma in saying().addressed:
        return False  # "told reporters"
    if below.dep_ in ("dobj", "nsubjpass") and lemma in saying().without_object:
        return below.lemma_.lower() in saying().evidence
    if lemma in lexicon().governing:
        # "suggested that they killed" reports; "suggested killing" does not.
        return below.dep_ == "ccomp" and below.tag_ not in ("VB", "VBG")
    if below.dep_ == "advcl":
        # "claimed that … while 137 were removed": what stands after "while" is claimed too.
        return below.i > head.i and any(c.dep_ == "mark" and c.lower_ in ("while", "whereas") for c in below.children)
    if below.dep_ == "prep":
        # "told of beatings" is what is told; "said in May" is not, nor "instead of freeing him, they charged him".
        return below.i > head.i and below.lower_ in saying().prepositions
    return below.dep_ in CONTENT - {"pobj"} or below.dep_ in ("relcl", "acl")


def _asks(below: "Token", head: "Token") -> bool:
    """Whether a verb asks somebody for what stands below it: "urged Iran to free X", "called for the release"."""
    if head.lemma_.lower() not in saying().asking:
        return False
    if below.dep_ == "prep":
        return below.lower_ == "for" and below.i > head.i
    infinitive = any(c.tag_ == "TO" for c in below.children)
    return below.dep_ in ("ccomp", "dobj") or (below.dep_ in ("xcomp", "advcl") and infinitive)


def _calls(below: "Token", head: "Token") -> bool:
    """Whether a verb gives something the name that stands below it: "called the killings a massacre"."""
    named = below.dep_ == "oprd" or (below.dep_ == "ccomp" and below.pos_ == "NOUN")
    return named and head.lemma_.lower() in lexicon().light["calling"]


def _commands(below: "Token", head: "Token") -> bool:
    """Whether a verb orders what stands below it: "ordered their release", "enjoined them from removing her"."""
    if below.dep_ == "prep" and below.lower_ == "from":
        return head.lemma_.lower() in saying().forbidding
    infinitive = below.dep_ == "xcomp" and any(c.tag_ == "TO" for c in below.children)
    return head.lemma_.lower() in saying().commanding and (infinitive or below.dep_ in ("ccomp", "dobj"))


def is_question(clause: "Token") -> bool:
    """Whether a clause is asked, and nobody says it: "asked them if they had fled"."""
    return clause.dep_ == "ccomp" and any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in clause.children)


def is_unsaid(verb: "Token") -> bool:
    """Whether a saying has not been made: "may determine that", "if she claims that", "authorized to find that"."""
    aimed = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in lexicon().governing
    return aimed or any(c.dep_ in ("aux", "mark") and c.lower_ in saying().unsaid for c in verb.children)


def _by_noun(part: Part, below: "Token", head: "Token", reference: Reference) -> Link | None:
    """Who says it by a noun: "the report on torture", "Iran's claim that", "allegations by Amnesty that"."""
    if head.lower_ in lexicon().words["report"] and below.dep_ in ("acl", "prep"):
        own = below.dep_ == "acl" and below.lemma_.lower() in saying().publishing | saying().handling
        return None if own or _is_to_come(head) else reference.link(part, head)
    if head.lemma_.lower() not in saying().nouns or below.dep_ not in ("acl", "relcl", "ccomp", "prep"):
        return None
    if below.dep_ == "prep" and below.lower_ not in saying().prepositions:
        return None
    if below.dep_ == "relcl" and not any(c.lower_ == "that" and c.dep_ != "nsubj" for c in below.children):
        return None
    for token in (*owners(head), *(c for c in head.children if c.dep_ == "compound")):
        link = named(part, token, reference)
        if link and can_say(link.entity):
            return link
    return None


def _by_position(part: Part, below: "Token", verb: "Token", reference: Reference) -> Link | None:
    """Whose position or claim it is that a clause tells: "the government's position is that nobody was hurt"."""
    if below.dep_ != "ccomp" or verb.lemma_ not in ("be", "remain"):
        return None
    words = saying().held | saying().nouns
    nouns = (c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in words)
    links = (named(part, owner, reference) for noun in nouns for owner in owners(noun))
    return next((link for link in links if link and can_say(link.entity)), None)


def _is_to_come(report: "Token") -> bool:
    """Whether a report is yet to be made: "shall submit a report on"."""
    verb = report.head
    return any(c.dep_ == "aux" and (c.tag_ == "TO" or c.lower_ in lexicon().modal) for c in verb.children)
