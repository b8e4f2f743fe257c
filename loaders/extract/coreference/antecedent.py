"""Who was spoken of before a pronoun: the subject it cannot be, the last to say something, the group it means."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from loaders.extract.coreference.subjects import Subjects
from loaders.extract.coreference.voices import Voices
from loaders.extract.grammar import series
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.syntax import Part
from loaders.extract.grammar.voice import is_passive
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Entity, Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


class Resolver(Protocol):
    """What a pronoun needs to know of the document."""

    cast: Cast
    main_group: Entity | None
    apart: set[int]
    subjects: Subjects
    voices: Voices

    def link(self, part: Part, token: "Token") -> Link | None:
        """What a noun phrase stands for."""

    @property
    def first_person(self) -> Entity | None:
        """Who says "I" of the document."""


def own_subject(cast: Cast, part: Part, token: "Token") -> Entity | None:
    """The subject that a pronoun does not mean: "guards" in "guards beat them" and in "guards, he said, beat them"."""
    verb = token.head
    while verb.pos_ in ("ADP", "NOUN") and verb.head != verb:
        verb = verb.head
    if token.dep_ == "nsubj" and verb.pos_ == "ADJ" and verb.dep_ in ("ccomp", "xcomp", "oprd"):
        # "the court found it unlawful": it is not the court
        judges = [c for c in verb.head.children if c.dep_ == "nsubj"]
        known = [cast.at(part.start(judge), part.end(judge)) for judge in judges]
        return known[0][1] if known and known[0] else None
    inserted = token.dep_ == "nsubj" and verb.dep_ == "parataxis"
    verb = verb.head if inserted else verb
    if (token.dep_ not in ("dobj", "pobj", "dative") and not inserted) or verb.pos_ != "VERB":
        return None
    for subject, role in core(verb):
        found = cast.at(part.start(subject), part.end(subject)) if role == "subject" else None
        if found:
            return found[1]
    return None


def beside(token: "Token", aside: frozenset[str]) -> "Token | None":
    """Somebody without a name who is the subject beside a possessive: "a student was beaten during his detention".

    None for whoever only says or decides something, one of `aside`, and for who belongs to another: "her lawyer".
    """
    prep = token.head.head
    if token.tag_ != "PRP$" or token.head.dep_ != "pobj" or prep.dep_ != "prep" or prep.head.pos_ != "VERB":
        return None
    for child in prep.head.children:
        if child.dep_ in ("nsubj", "nsubjpass") and child.tag_ == "NN" and noun_kind(child.lower_) == "Person":
            own = any(c.dep_ == "poss" for c in child.children)
            return None if own or child.lower_ in aside else child
    return None


def unread(resolver: Resolver, part: Part, token: "Token", entity: Entity) -> bool:
    """Whether a name that nothing else has read is a subject between somebody and a pronoun that might mean them."""
    for before in reversed(part.doc[: token.i]):
        if before.dep_ not in ("nsubj", "nsubjpass") or before.pos_ != "PROPN":
            continue
        found = resolver.cast.at(part.start(before), part.end(before))
        if found is None:
            return before.left_edge.tag_ == "NNP" or any(c.dep_ == "compound" for c in before.children)
        if found[1] is entity:
            return False
    return False


def says(token: "Token") -> bool:
    """Whether a word is the subject of a verb that tells what somebody says: "they called on", "they added"."""
    lemma = token.head.lemma_.lower()
    frames = lexicon().verbs.get(lemma, ()) + tuple(
        f for c in token.head.children for f in lexicon().verbs.get(f"{lemma} {c.lower_}", ())
    )
    spoken = lemma in lexicon().reporting or any(f.agent == "speaker" for f in frames)
    return token.dep_ == "nsubj" and spoken


def sayer(resolver: Resolver, token: "Token", start: int, fits: Callable[[Entity], bool]) -> Entity | None:
    """Who said something last, for a pronoun that says something: "…, the lawyer said. She added that …"."""
    last = resolver.subjects.sayer(start) if token.dep_ == "nsubj" else None
    if last and token.head.dep_ == "parataxis" and last[1].head == token.head.head:
        return None  # "a guard, he recalled, warned them": he is not the guard
    phrases = [last[1], *(c for c in last[1].children if c.dep_ == "appos")] if last else []
    link = next((found for each in phrases if last and (found := resolver.link(last[0], each))), None)
    return link.entity if link and fits(link.entity) else None


def group(resolver: Resolver, part: Part, token: "Token") -> Entity | None:
    """Who "they" are: the group spoken of last, never one of unsaid people."""
    other = own_subject(resolver.cast, part, token)

    said, suffers, hurts = says(token), token.dep_ == "nsubjpass", harms(token)

    def fits(entity: Entity) -> bool:
        own = entity.first.text.lower().startswith("their ")  # "they" are not "their lawyers"
        meant = entity.kind == "PersonGroup" and entity is not other and id(entity) not in resolver.apart
        unlikely = (suffers and _is_of(entity, "force")) or (hurts and _is_of(entity, "helpless"))
        return meant and not own and not unlikely

    if said:
        return sayer(resolver, token, part.start(token), fits)
    nearer = _subject_of_its_sentence(part, token)
    if nearer is not None:
        link = resolver.link(part, nearer)
        return link.entity if link and fits(link.entity) else None
    if token.dep_ not in ("nsubj", "nsubjpass") or not token.sent.start:
        return resolver.cast.last(part.start(token), fits, 400)
    before = part.doc[token.sent.start - 1].sent
    # Whom a sentence goes on about, the one before spoke of: by name, or by a pronoun that is clear itself.
    found = _subject_before(resolver, part, token, fits)
    reach = part.start(token) - part.start(before[0])
    unclear = any(t.lower_ == "they" and resolver.link(part, t) is None for t in before)
    return found or (None if unclear else resolver.cast.last(part.start(token), fits, reach))


def _subject_of_its_sentence(part: Part, token: "Token") -> "Token | None":
    """The people that the sentence of a "they" has for a subject already: "the rebels fled when they saw it".

    Those who only say or want something are passed over: "guards said that they were beaten".
    """
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return None
    for before in reversed(part.doc[token.sent.start : token.i]):
        if before.dep_ not in ("nsubj", "nsubjpass") or before.tag_ != "NNS" or before.head == token.head:
            continue
        of = (w for c in before.children if c.lower_ == "of" for w in c.children)
        people = any(noun_kind(w.lower_) == "PersonGroup" for w in (before, *of))
        governs = token.head.dep_ in ("ccomp", "xcomp", "acl", "relcl") and before.head in token.ancestors
        if people and not governs and before.head.lemma_.lower() not in lexicon().reporting:
            return before
    return None


def _subject_before(resolver: Resolver, part: Part, token: "Token", fits: Callable[[Entity], bool]) -> Entity | None:
    """The group that is the subject of the sentence before, for a "they" that is a subject too."""
    begins = token.sent.start
    if token.dep_ not in ("nsubj", "nsubjpass") or not begins:
        return None
    root = part.doc[begins - 1].sent.root
    if root.lemma_.lower() in lexicon().reporting:
        return None  # who said something is seldom whom the next sentence is about
    for child in root.children:
        if child.dep_ in ("nsubj", "nsubjpass") and child.tag_ in ("NNS", "NNPS"):
            link = resolver.link(part, child)
            return link.entity if link and fits(link.entity) else None
    return None


def _is_of(entity: Entity, sort: str) -> bool:
    """Whether a group is of those who seize and hold others, or of those to whom it is done."""
    return entity.first.text.split()[-1].lower() in lexicon().words[sort]


def harms(token: "Token") -> bool:
    """Whether a pronoun is the subject of a verb of seizing or hurting: "they raided", "they beat him"."""
    if token.dep_ != "nsubj" or is_passive(token.head):
        return False
    return any(frame.kind in _HARMS for frame in lexicon().verbs.get(token.head.lemma_.lower(), ()))


def force(resolver: Resolver, since: int, start: int) -> Entity | None:
    """The only armed group that a speech told of, for its "they" that seizes or hurts people."""
    near = {id(e): e for _, e in resolver.cast.within(since, start) if e.kind == "PersonGroup"}
    armed = [entity for entity in near.values() if _is_of(entity, "armed") and id(entity) not in resolver.apart]
    return armed[0] if len(armed) == 1 else None


_HARMS = frozenset(
    (
        "Arrest",
        "Detention",
        "Attack",
        "Torture",
        "Killing",
        "Beating",
        "Abuse",
        "Kidnapping",
        "Deportation",
        "SexualViolence",
        "Deprivation",
        "EnforcedDisappearance",
        "Threat",
    )
)


def governor(token: "Token") -> "Token | None":
    """The subject of the clause above, for a pronoun that does what a relative clause tells of its object.

    So in "the militia buried the farmers it had shot", "soldiers freed the men they had taken".
    """
    verb = series.first(token.head)
    if token.lower_ not in ("it", "they") or token.dep_ != "nsubj" or verb.dep_ != "relcl" or token.i < verb.head.i:
        return None
    whom, above = verb.head, verb.head.head
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    subjects = (t for t, role in core(above) if role == "subject" and t != whom and t.i < whom.i)
    plural = ("NNS", "NNPS") if token.lower_ == "they" else ("NN", "NNP")
    return next((t for t in subjects if t.tag_ in plural), None)


def hearer(token: "Token") -> "Token | None":
    """Who was told what a pronoun is the subject of, by a pronoun: in "told them that they would be freed", "them"."""
    clause = token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ not in ("ccomp", "advcl") or clause.head.i > token.i:
        return None
    if clause.head.lemma_.lower() not in lexicon().light["tell"] | {"ask", "warn"}:
        return None
    whom = _SAME.get(token.lower_)
    return next((c for c in clause.head.children if c.dep_ in ("dobj", "dative") and c.lower_ == whom), None)


_SAME = {"they": "them", "he": "him", "she": "her"}
