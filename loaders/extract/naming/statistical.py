"""Names that the parser's model finds, trimmed and mended by the words beside them, and runs of proper nouns."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import cities, lexicon, names
from loaders.extract.naming.form import ABBREVIATED, POSSESSIVE, form_of
from loaders.extract.naming.mention import Mention
from loaders.extract.naming.persons import full_name, named, title_length
from loaders.extract.naming.surroundings import lies, placed

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Span

# The parser's labels; what is not here (dates, numbers, works of art) is not a name to us.
_LABELS = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Facility", "LAW": "Law"}


def parsed(part: Part, _text: str) -> Iterator[Mention]:
    """The names of the parser's model."""
    for span in part.doc.ents:
        kind = _LABELS.get(span.label_)
        if kind and not (kind in ("Organization", "Place") and _is_portfolio(span.text, part.text[span.end_char :])):
            yield from _trimmed(part, span, kind)


def capitals(part: Part, text: str) -> Iterator[Mention]:
    """Two or three proper nouns that nothing else explains, inside a sentence: most often a person's full name."""
    if not part.doc.has_annotation("DEP"):
        yield from _unparsed(part, text)
        return
    for chunk in part.doc.noun_chunks:
        words = [t for t in chunk if t.tag_ == "NNP" and t.is_title and t.is_alpha and not t.ent_type_]
        whole = len(words) in (2, 3) and [t.i for t in words] == list(range(words[0].i, words[-1].i + 1))
        heading = whole and _is_heading(" ".join(t.text for t in words), "Person")
        if whole and words[-1] == chunk.root and not heading and not {t.text for t in words} & names().stop:
            start = words[0].idx
            if start and text[max(0, start - 2) : start - 1] not in '.:;!?"':
                yield named(part, start, words[-1].idx + len(words[-1]), "Person", "capitals", 0.55)


_FULL = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?: (?:de |del |de la )?[A-ZÀ-Þ][a-zà-ÿ]+){1,3}")


def _unparsed(part: Part, text: str) -> Iterator[Mention]:
    """The same without a parser: a run of capitalised words that begins no sentence."""
    for match in _FULL.finditer(text):
        opens = not match.start() or text[max(0, match.start() - 2) : match.start()].strip() in (
            ".",
            "?",
            "!",
            "¿",
            "¡",
        )
        if not opens and not set(match.group().split()) & names().stop:
            yield named(part, match.start(), match.end(), "Person", "capitals", 0.5)


def _trimmed(part: Part, span: "Span", kind: str) -> Iterator[Mention]:
    """The parser's span without articles, titles and what is no name."""
    kind = _retyped(part, span, kind)
    start, end = span.start_char, span.end_char
    text = part.text[start:end]
    lead = re.match(r"(?:[Tt]he|[Aa]n?|[Ee]l|[Ll]a)\s+|[\"'“\[(]+", text)
    if lead and text not in cities():  # "El Paso"
        start += lead.end()
        text = text[lead.end() :]
    while text.split(" ")[0] in names().leading and " " in text:
        start += len(text.split(" ")[0]) + 1
        text = part.text[start:end]
    if kind == "Person":
        cut = title_length(text)
        start, text = start + cut, re.sub(r"(?: [a-z]+)+$", "", text[cut:])
    text = re.split(r"(?<=[a-z\d)])[.;:] ", text)[0].rstrip(" ,;:\"'")
    if re.search(r" (?:and|or)$", text):
        return  # cut off in the middle: "Central and" Northern Mexico
    if text.endswith(".") and not ABBREVIATED.search(text):
        text = text[:-1]
    end = start + len(text)
    bare = POSSESSIVE.sub("", text)
    ruled = bare.isupper() and bare.endswith("ED") and _RULED.search(part.text[:start])  # "the motion is GRANTED"
    if ruled or not bare or not _is_name(bare, kind) or (kind == "Person" and _is_several(part, span)):
        return
    before = part.doc[span.start - 1] if span.start and start == span.start_char else None
    if kind == "Person" and before is not None and before.pos_ == "PROPN" and before.i > span.sent.start:
        start = full_name(part.text, start)  # the parser may take a first name for a part of the title
        text = part.text[start:end]
    if kind == "Person" and (more := _LAST_NAME.match(part.text, end)) and " " in bare and _goes_on(more[1]):
        end = more.end()
        bare = text = part.text[start:end]
    formed = form_of(bare)
    yield named(part, start, end, formed or kind, "form" if formed else "parser", 0.9 if formed else 0.7)


_RULED = re.compile(r"\b(?:is|are|be|was|were|hereby|SO|further|therefore) (?:also |hereby |therefore )?$")


def _is_portfolio(name: str, after: str) -> bool:
    """Whether a word only says of what somebody is minister: "Interior Minister Luis Gil", "the Press Secretary"."""
    known = names()
    named = name.isupper() or name in known.countries or name in known.states or name.split()[0] in known.gazetteer
    return (
        " " not in name and not named and re.match(r" (?:Minister|Secretary|Judge|Commissioner)\b", after) is not None
    )


_SEVERAL = frozenset(("all", "these", "those", "many", "most", "several", "both"))


def _is_several(part: Part, span: "Span") -> bool:
    """Whether the word before says that they are many: "all Alien Enemies" are people, and nobody's name."""
    lead = part.doc[span.start - 1].lower_ if span.start else ""
    return lead in lexicon().marks["anybody"] or lead in _SEVERAL


# One more word in capitals right behind a name of two, where the parser ends it too early: "Min Aung Hlaing".
_LAST_NAME = re.compile(r" ([A-ZÀ-Þ][a-zà-ÿ]{2,})(?!['’\w-]|\.\w| [A-ZÀ-Þ])")


def _goes_on(word: str) -> bool:
    """Whether a word can be somebody's last name: it is no ordinary one, no title and no part of another name."""
    known = names()
    other = (known.stop, known.countries, known.demonyms, known.last, known.first, known.gazetteer)
    low = word.lower()
    plain = low in known.ordinary or low in lexicon().words["title"]
    return not plain and not any(word in each for each in other)


def _is_name(bare: str, kind: str) -> bool:
    """Whether words can be the name of something of a class: no title, no stop word, no heading in capitals."""
    words = bare.split()
    if not any(word[0].isupper() for word in words) or bare in names().demonyms:
        return False
    titles = lexicon().words["title"]
    if all(word in names().stop or word == "High" or word.lower() in titles for word in words) or _is_heading(
        bare, kind
    ):
        return False
    if kind == "Person":
        short = len(bare) < 2 or bare.islower() or any(ch.isdigit() for ch in bare)
        return not short and bare.lower() not in lexicon().words["title"]
    return kind != "Law" or form_of(bare) is not None


# What has sections is a law, by whatever name: "section 12 of the Trade Expansion of 1962".
_SECTION = re.compile(r"\b(?:[Ss]ec(?:tions?|s?\.)|[Aa]rt(?:icles?|\.)) \d+\S* of (?:the )?$")


def _retyped(part: Part, span: "Span", kind: str) -> str:
    """The class of a parser's name, mended by the words beside it: "her mother, Malphine", "Absolutbank, a bank"."""
    words, root = lexicon().words, span.root
    first = span.text.split()[0]
    if lies(part, span):
        return "Place"
    if first in names().given and form_of(span.text) is None and not span.text.isupper():
        return "Person"
    place = placed(part, span, kind)
    if place or (kind == "Place" and span.text in cities()):
        return place or "Place"
    beside = [c.lower_ for c in root.children if c.dep_ == "appos"]
    if any(word in words["citizen"] or word in words["person"] for word in beside) and form_of(span.text) is None:
        return "Person"
    if root.dep_ == "appos" and root.head.lower_ in (*words["relative"], *words["person"]):
        return "Person"
    if kind in ("Person", "Place") and len(span) == 1 and any(word in words["organization"] for word in beside):
        return "Organization"
    if kind == "Organization" and _SECTION.search(part.text[: span.start_char]):
        return "Law"
    return "Place" if kind == "Organization" and span.text in cities() else kind


def _is_heading(name: str, kind: str) -> bool:
    """Whether a name is a heading in capitals: "Expedited Removal", "General Provisions"."""
    words = [word.lower() for word in name.split()]
    ordinary = [word in names().ordinary or word in ("and", "of", "the", "for", "on", "to") for word in words]
    return all(ordinary) or (kind == "Person" and any(ordinary) and words[0].title() not in names().given)
