"""The clause of a verb: its subject and object, whatever the construction hides them behind."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def core(verb: "Token", depth: int = 0) -> "list[tuple[Token, str]]":
    """Subject and object of a verb, passives, participles, relative clauses, control and coordination undone."""
    found: list[tuple[Token, str]] = []
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or (
        verb.tag_ == "VBN"
        and verb.dep_ in ("acl", "conj")
        and not any(c.dep_ in ("nsubj", "aux", "dobj") for c in verb.children)
    )
    for child in verb.children:
        if child.dep_ == "nsubj":
            found.append((child, "subject"))
        elif child.dep_ == "nsubjpass" or (child.dep_ in ("dobj", "oprd") and child.pos_ not in ("VERB",)):
            found.append((child, "object"))
        elif child.dep_ == "dative" and child.pos_ != "ADP":
            found.append((child, "beneficiary"))
        elif child.dep_ in ("agent",) or (child.dep_ == "prep" and child.lower_ == "by" and passive):
            found.extend((c, "subject") for c in child.children if c.dep_ == "pobj")
        elif (
            child.dep_ == "prep"
            and child.lower_ in ("on", "against")
            and verb.lemma_ in ("rely", "spy", "crack", "fire")
        ):
            found.extend((c, "object") for c in child.children if c.dep_ == "pobj")
        elif child.dep_ == "attr" and child.i > verb.i and verb.lemma_ == "be":
            found.append((child, "object"))
    have = {role for _, role in found}
    if depth < 4:
        found.extend(_inherited(verb, have, passive=passive, depth=depth))
    return found


def detached(verb: "Token") -> bool:
    """Whether a coordinated verb belongs to the main clause although the parser hung it on a clause inside:
    "never said who was sent but claimed …".
    """
    finite = verb.tag_ in ("VBD", "VBZ", "VBP")
    return (
        verb.dep_ == "conj"
        and finite
        and verb.head.dep_ in ("pcomp", "acl", "relcl")
        and verb.sent.root.tag_ == verb.tag_
    )


def _inherited(verb: "Token", have: set[str], *, passive: bool, depth: int) -> "list[tuple[Token, str]]":
    head = verb.head
    missing = "object" if passive else "subject"
    if missing in have or head == verb:
        return []
    if verb.dep_ == "acl":
        return [(head, "object" if verb.tag_ == "VBN" else "subject")]
    if verb.dep_ == "relcl":
        if "object" not in have and "subject" in have:
            return [(head, "object")]
        return [] if have else [(head, missing)]
    if detached(verb):
        head = verb.sent.root
    above = core(head, depth + 1) if head.pos_ in ("VERB", "AUX") else []
    if verb.dep_ == "conj":
        # Conjoined verbs share the subject; of passives it is the object.
        roles = ("object",) if passive else ("subject",)
        return [(t, missing) for t, role in above if role in roles]
    if verb.dep_ == "xcomp" or (verb.dep_ == "ccomp" and not have):
        controlled = [t for t, role in above if role == "object"] or [t for t, role in above if role == "subject"]
        return [(t, missing) for t in controlled]
    if verb.dep_ in ("advcl", "pcomp"):
        if verb.dep_ == "pcomp":
            head = head.head
            accused = head.pos_ == "VERB" and head.lemma_ in (
                "accuse",
                "suspect",
                "charge",
                "convict",
                "acquit",
                "bar",
                "prevent",
                "prohibit",
                "ban",
                "stop",
                "block",
            )
            while head.pos_ not in ("VERB", "AUX") and head.head != head:
                head = head.head
            above = core(head, depth + 1) if head.pos_ in ("VERB", "AUX") else []
            if accused:
                return [(t, missing) for t, role in above if role == "object"]
        return [(t, missing) for t, role in above if role == "subject"]
    return []
