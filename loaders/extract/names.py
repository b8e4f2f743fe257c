"""Proper names in a paragraph: names known by heart, names whose form tells their class, and the parser's own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.form import ABBREVIATED, CAPITALISED, CHUNK, POSSESSIVE, form_of, pieces
from loaders.extract.lexicon import lexicon, names
from loaders.extract.mention import Mention
from loaders.extract.persons import full_name, initials, labels, named, speakers, title_length, titled
from loaders.extract.syntax import Part

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Span

# The parser's labels; what is not here (dates, numbers, works of art) is not a name to us.
_LABELS = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Facility", "LAW": "Law"}
_NUMBERED = re.compile(
    r"\b(?:Executive Order|Proclamation|Public Law|Resolution|Title|Orden Ejecutiva|Decreto|Resolución)"
    r"(?:\s+(?:No\.|Nº|number))?\s+\d[\d,.-]*\d\b|\bTitle \d+\b"
)
_CITED = re.compile(r"\b\d{1,3} (?:U\.?S\.?C\.?|C\.?F\.?R\.?) (?:§+ ?)?\d+[\w.]*(?:\([\w]+\))*(?:[-–]\d+\w*)?")
_CASE = re.compile(rf"{CAPITALISED}(?:,? {CAPITALISED}){{0,3}} v\.? {CAPITALISED}(?: {CAPITALISED}){{0,3}}")
_NAMED_LAW = re.compile(r"(?:the )?principle of [a-z-]+")
_CALLED = re.compile(
    r"(?:called|named|known as|nicknamed|dubbed|llamad[oa]s?|conocid[oa]s? como)\s+"
    r"[\"“‘']((?:the |el |la )?[A-Za-zÀ-ÿ][\w .-]{1,30}?)[,.]?[\"”’']"
)


def find(part: Part) -> list[Mention]:
    """The proper names of a paragraph, none overlapping another, in their order."""
    text = part.text
    taken: list[tuple[int, int]] = []
    kept: list[Mention] = []
    # Longer first within a way of finding; a way that knows more goes before one that guesses.
    for way in (
        labels,
        _nicknames,
        _numbered,
        _offices,
        _formed,
        _governments,
        _known,
        initials,
        _parsed,
        titled,
        speakers,
        _capitals,
    ):
        found = sorted(way(part, text), key=lambda m: (m.start - m.end, m.start))
        for mention in found:
            if not any(mention.start < end and start < mention.end for start, end in taken):
                taken.append((mention.start, mention.end))
                kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _nicknames(part: Part, text: str) -> Iterator[Mention]:
    """What somebody or something is called in quotation marks: 'a guard called "the Tiger"'."""
    words = lexicon().words
    for match in _CALLED.finditer(text):
        before = re.findall(r"[\w-]+", text[max(0, match.start() - 60) : match.start()].lower())[-6:]
        after = text[match.end() : match.end() + 6]
        nouns = [w for w in before if w in words["facility"]]
        kind = (
            "Facility"
            if nouns or " area " in f" {' '.join(before)} "
            else "Person"
            if re.match(r"['\"]?,? who", after)
            or {"one", "another"} & set(before)
            or any(w in words["person"] for w in before)
            else None
        )
        if kind:
            yield named(part, match.start(1), match.end(1), kind, "called", 0.8)


def _numbered(part: Part, text: str) -> Iterator[Mention]:
    for match in _NUMBERED.finditer(text):
        yield named(part, match.start(), match.end(), "Law", "numbered")
    for match in _CITED.finditer(text):
        yield named(part, match.start(), match.end(), "Law", "numbered")
    for match in _CASE.finditer(text):
        lead = re.match(r"(?:In|See|The|But|Under|From)\s+", match.group())
        yield named(part, match.start() + (lead.end() if lead else 0), match.end(), "Case", "numbered")
    for match in _NAMED_LAW.finditer(text):
        yield named(part, match.start() + 4 * match.group().startswith("the "), match.end(), "Policy", "principle", 0.7)


_OFFICE = re.compile(
    r"\b[Tt]he ((?:Deputy |Acting |Assistant |First |Vice |Prime )?"
    r"(?:Secretary|Minister|Director|Attorney|Administrator|Commissioner|President|Governor|Ambassador|Chancellor"
    r"|Chief Justice|Commander|Chairman|Inspector)(?:[ -]General)?"
    rf"(?: (?:of|to|for) (?:the )?{CAPITALISED}(?: {CAPITALISED}){{0,3}})?)(?! {CAPITALISED})"
)


def _offices(part: Part, text: str) -> Iterator[Mention]:
    """An office in place of its holder: "the Secretary of the Treasury"."""
    for match in _OFFICE.finditer(text):
        if len(match[1].split()) > 1:
            yield named(part, match.start(1), match.end(1), "Person", "office", 0.8)


def _formed(part: Part, text: str) -> Iterator[Mention]:
    """Chunks of capitalised words whose last or first word says what they are."""
    for chunk in CHUNK.finditer(text):
        for start, end in pieces(chunk.group()):
            kind = form_of(chunk.group()[start:end])
            if kind:
                yield named(part, chunk.start() + start, chunk.start() + end, kind, "form")


_GOVERNING = re.compile(
    rf"({CAPITALISED}(?: {CAPITALISED}){{0,2}}|both the {CAPITALISED} and {CAPITALISED})"
    r"(?:['’]s)? ([a-z]+(?: forces)?)\b"
)


_OF_COUNTRY = re.compile(
    rf"\b(?:[Gg]overnment|[Rr]egime|[Aa]uthorities) of (?:the )?({CAPITALISED}(?: {CAPITALISED}){{0,3}})"
)


def _governments(part: Part, text: str) -> Iterator[Mention]:
    """A country or a leader and what governs there: "the Maduro regime", "US authorities", "Venezuelan police"."""
    for match in _OF_COUNTRY.finditer(text):
        if POSSESSIVE.sub("", match[1]) in names().countries:
            yield named(part, match.start(), match.end(), "Government", "government")
    nouns, agencies = names().government, names().agencies
    for match in _GOVERNING.finditer(text):
        who, noun = match[1].split(" ", 1)[-1] if match[1].split(" ")[0] in ("The", "In", "But") else match[1], match[2]
        if (
            (noun not in nouns and noun not in agencies)
            or (who in names().stop and who not in names().demonyms)
            or who.lower() in lexicon().words["title"]
        ):
            continue
        start = match.start(1) + match[1].rfind(who)
        if noun in agencies and who not in names().demonyms and who not in names().countries:
            continue
        kind = "Government" if noun in nouns else "GovernmentAgency"
        yield Mention(
            part.base + start, part.base + match.end(), text[start : match.end()], kind, "name", "government", 0.9
        )


def _known(part: Part, text: str) -> Iterator[Mention]:
    """Names known by heart."""
    for word in re.finditer(r"(?<![\w-])[\w’']+(?:\.\w)*\.?", text):
        key = word.group()
        for first in {key, key.rstrip("."), POSSESSIVE.sub("", key)}:
            for name, kind in names().gazetteer.get(first, ()):
                end = word.start() + len(name)
                if text.startswith(name, word.start()) and not re.match(
                    r"[\w-]*[A-Za-z0-9]", text[end : end + 1] if name[-1] != "." else ""
                ):
                    if not _is_pronoun(part, word.start(), name):
                        kind = "Place" if name in names().ambiguous and text[: word.start()].endswith(", ") else kind
                        start = full_name(text, word.start()) if kind == "Person" else word.start()
                        yield named(part, start, end, kind, "known", 0.95)
                    break


def _is_pronoun(part: Part, start: int, name: str) -> bool:
    """Whether capitals only shout: "US" for "us", "WHO" for "who"; the words around decide."""
    return (name in ("WHO", "US", "CAT", "House") and part.text[start : start + 40].isupper()) or (
        name == "WHO" and not re.match(r"WHO\b(?! [a-z]+s\b)", part.text[start:])
    )


def _parsed(part: Part, _text: str) -> Iterator[Mention]:
    for span in part.doc.ents:
        kind = _LABELS.get(span.label_)
        if kind:
            yield from _trimmed(part, span, kind)


def _capitals(part: Part, text: str) -> Iterator[Mention]:
    """Two or three proper nouns that nothing else explains, inside a sentence: most often a person's full name."""
    if not part.doc.has_annotation("DEP"):
        yield from _unparsed(part, text)
        return
    for chunk in part.doc.noun_chunks:
        words = [t for t in chunk if t.tag_ == "NNP" and t.is_title and t.is_alpha and not t.ent_type_]
        whole = len(words) in (2, 3) and [t.i for t in words] == list(range(words[0].i, words[-1].i + 1))
        if whole and words[-1] == chunk.root and not {t.text for t in words} & names().stop:
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
    start, end = span.start_char, span.end_char
    text = part.text[start:end]
    lead = re.match(r"(?:[Tt]he|[Aa]n?|[Ee]l|[Ll]a)\s+|[\"'“\[(]+", text)
    if lead:
        start += lead.end()
        text = text[lead.end() :]
    if kind == "Person":
        cut = title_length(text)
        start, text = start + cut, re.sub(r"(?: [a-z]+)+$", "", text[cut:])
    text = re.split(r"(?<=[a-z\d)])[.;:] ", text)[0].rstrip(" ,;:\"'")
    if text.endswith(".") and not ABBREVIATED.search(text):
        text = text[:-1]
    end = start + len(text)
    bare = POSSESSIVE.sub("", text)
    if not bare or not any(w[0].isupper() for w in bare.split()) or bare in names().stop or bare in names().demonyms:
        return
    if kind == "Person" and (
        bare.lower() in lexicon().words["title"] or len(bare) < 2 or any(ch.isdigit() for ch in bare) or bare.islower()
    ):
        return
    if kind == "Law" and form_of(bare) is None:
        return
    before = part.doc[span.start - 1] if span.start and start == span.start_char else None
    if kind == "Person" and before is not None and before.pos_ == "PROPN" and before.i > span.sent.start:
        start = full_name(part.text, start)  # the parser may take a first name for a part of the title
        text = part.text[start:end]
    formed = form_of(bare)
    yield named(part, start, end, formed or kind, "form" if formed else "parser", 0.9 if formed else 0.7)
