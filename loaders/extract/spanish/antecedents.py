"""What a Spanish relative or participle tells of: the phrases right before it."""

from collections.abc import Sequence

from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb


def antecedent(elements: Sequence[Element], at: int) -> list[Phrase]:
    """The phrases right before a relative, the nearest first, back to a verb or a clause.

    For "quien" what stands between commas of a person's body is passed: "Ana Paz, de la Cruz Roja, quien …".
    """
    found: list[Phrase] = []
    mark = elements[at]
    person = isinstance(mark, Mark) and mark.low.startswith("quien")
    for element in reversed(elements[max(0, at - 8) : at]):
        if isinstance(element, Phrase) and _aged(element):
            continue  # "Ana Paz, de 29 años, quien …"
        if isinstance(element, Phrase):
            if element.time is None:
                found.append(element)
            if element.prep is None:
                break
        elif isinstance(element, Verb) and not found and element.outer.mood == "participle":
            continue  # "menores no acompañados, que …"
        elif not (
            isinstance(element, Mark) and element.kind == "comma" and (not found or (person and _of_body(found)))
        ):
            break
    return found


def _of_body(found: Sequence[Phrase]) -> bool:
    """Whether the phrases so far only say of what body somebody is."""
    return all(p.prep == "de" and p.mention is not None and p.mention[1].is_a("Organization") for p in found)


def _aged(phrase: Phrase) -> bool:
    return phrase.prep == "de" and phrase.head in ("años", "meses") and phrase.mention is None


def nearest(elements: Sequence[Element], at: int, *, aside: bool) -> list[Phrase]:
    """The phrase that a participle behind it tells of: the nearest, over "de" where the number asks for it.

    Behind a comma (`aside`) only one that agrees with it; else it tells of the subject.
    """
    found = antecedent(elements, at)
    verb = elements[at]
    chain = found[:1]
    for phrase in found[1:]:
        if chain[-1].prep == "de":
            chain.append(phrase)
    fit = [p for p in chain if isinstance(verb, Verb) and p.plural == verb.form.plural]
    if aside and isinstance(verb, Verb):
        agreeing = [p for p in fit if _agrees(p, verb)]
        # "Ana Paz, reportera de origen ruso, detenida en …": whom the rest describes.
        named = [p for p in agreeing if p.same is not None and p.prep is None]
        return (named or agreeing)[:1]
    return fit[:1] or chain[:1]


def _agrees(phrase: Phrase, verb: Verb) -> bool:
    """Whether a phrase may be of the gender of a participle; a name may be of any."""
    if phrase.mention:
        return not (phrase.prep and phrase.mention[1].is_a("Place"))  # "desterrado a Roma, despojado de …"
    if not phrase.units:
        return True
    low, feminine = phrase.units[0].low, verb.main.low.rstrip("s").endswith("a")
    if low in _GENDER:
        return _GENDER[low] == feminine
    return feminine == phrase.head.rstrip("s").endswith(("a", "ión", "ione", "dad", "tud", "ez"))


_GENDER = {"el": False, "los": False, "un": False, "unos": False, "la": True, "las": True, "una": True, "unas": True}


def passed(elements: Sequence[Element], at: int) -> bool:
    """Whether a phrase stands with a participle set between commas: "X, detenido en Itagüí, negó …"."""
    for element in reversed(elements[:at]):
        if isinstance(element, Verb):
            return not element.finite
        if isinstance(element, Mark):
            return False
    return False


def own(elements: Sequence[Element], before: Sequence[tuple[int, Phrase]]) -> list[tuple[int, Phrase]]:
    """The phrases before a verb without those of an infinitive or a participle: "tras oír el fallo, Ana Paz calló"."""
    kept = [(i, p) for i, p in before if not passed(elements, i)]
    if any(p.prep is None and not p.time for _, p in kept):
        return kept
    return [(i, p) for i, p in before if not p.prep or not passed(elements, i)]
