"""Proper names in a paragraph: names known by heart, names whose form tells their class, and the parser's own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon, names
from loaders.extract.mention import Mention
from loaders.extract.syntax import Part

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Span

# A word that may stand in a name: capitalised, with inner points, hyphens and apostrophes (U.S., al-Shabaab, O'Neill).
_CAP = r"(?:(?:[A-Z]\.)+|(?:St|Jr|Dr|Inc|Corp|Ltd|No)\.|[A-ZÀ-Þ][\w’']*(?:[.-][\w’']+)*|\d{1,4}(?=\s+[A-Z]))"
_JOIN = r"(?:of the|of|for the|for|on the|on|against|and the|and|to|de la|de los|de las|del|de|la|las|los|y|contra la|contra|para)"
_CHUNK = re.compile(rf"{_CAP}(?:\s+(?:{_JOIN}\s+)?{_CAP})*")
_WORD = re.compile(r"[\w’']+(?:\.[\w]\.?)*")
# A full stop that belongs to the name: an initial or a dotted acronym.
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Corp|Ltd|Jr|Sr|St)\.)$")
_POSSESSIVE = re.compile(r"(?:'s|’s)$|(?<=s)['’]$")
# The parser's labels; what is not here (dates, numbers, works of art) is not a name to us.
_LABELS = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Facility", "LAW": "Law"}
_NUMBERED = re.compile(
    r"\b(?:Executive Order|Proclamation|Public Law|Resolution|Title|Orden Ejecutiva|Decreto|Resolución)"
    r"(?:\s+(?:No\.|Nº|number))?\s+\d[\d,.-]*\d\b|\bTitle \d+\b"
)
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_CITED = re.compile(r"\b\d{1,3} (?:U\.?S\.?C\.?|C\.?F\.?R\.?) (?:§+ ?)?\d+[\w.]*(?:\([\w]+\))*(?:[-–]\d+\w*)?")
_CASE = re.compile(rf"{_CAP}(?:,? {_CAP}){{0,3}} v\.? {_CAP}(?: {_CAP}){{0,3}}")
_NAMED_LAW = re.compile(r"(?:the )?principle of [a-z-]+")
_CALLED = re.compile(r"(?:called|named|known as|nicknamed|dubbed|llamad[oa]s?|conocid[oa]s? como)\s+[\"“‘']((?:the |el |la )?[A-Za-zÀ-ÿ][\w .-]{1,30}?)[,.]?[\"”’']")


def find(part: Part) -> list[Mention]:
    """The proper names of a paragraph, none overlapping another, in their order."""
    text = part.text
    taken: list[tuple[int, int]] = []
    kept: list[Mention] = []
    # Longer first within a way of finding; a way that knows more goes before one that guesses.
    for way in (_nicknames, _numbered, _offices, _formed, _governments, _known, _initials, _parsed, _persons):
        found = sorted(way(part, text), key=lambda m: (m.start - m.end, m.start))
        for mention in found:
            if not any(mention.start < end and start < mention.end for start, end in taken):
                taken.append((mention.start, mention.end))
                kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _nicknames(part: Part, text: str) -> Iterator[Mention]:
    """What somebody or something is called in quotation marks: 'a guard called "the Tiger"'; the noun before says what."""
    words = lexicon().words
    for match in _CALLED.finditer(text):
        before = re.findall(r"[\w-]+", text[max(0, match.start() - 60) : match.start()].lower())[-6:]
        after = text[match.end() : match.end() + 6]
        nouns = [w for w in before if w in words["facility"]]
        kind = "Facility" if nouns or " area " in f" {' '.join(before)} " else "Person" if re.match(r"['\"]?,? who", after) or {"one", "another"} & set(before) or any(w in words["person"] for w in before) else None
        if kind:
            yield _mention(part, match.start(1), match.end(1), kind, "called", 0.8)


def _mention(part: Part, start: int, end: int, kind: str, method: str, confidence: float = 0.9) -> Mention:
    text = part.text[start:end]
    trimmed = _POSSESSIVE.sub("", text.rstrip())
    if trimmed.endswith(".") and not _ABBREVIATED.search(trimmed):
        trimmed = trimmed[:-1]
    end = start + len(trimmed)
    return Mention(part.base + start, part.base + end, trimmed, kind, "name", method, confidence)


def _numbered(part: Part, text: str) -> Iterator[Mention]:
    for match in _NUMBERED.finditer(text):
        yield _mention(part, match.start(), match.end(), "Law", "numbered")
    for match in _CITED.finditer(text):
        yield _mention(part, match.start(), match.end(), "Law", "numbered")
    for match in _CASE.finditer(text):
        yield _mention(part, match.start(), match.end(), "Case", "numbered")
    for match in _NAMED_LAW.finditer(text):
        yield _mention(part, match.start() + 4 * match.group().startswith("the "), match.end(), "Policy", "principle", 0.7)


_OFFICE = re.compile(
    r"\b[Tt]he ((?:Deputy |Acting |Assistant |First |Vice |Prime )?(?:Secretary|Minister|Director|Attorney|Administrator|Commissioner|"
    rf"President|Governor|Ambassador|Chancellor|Chief Justice|Commander|Chairman|Inspector)(?:[ -]General)?(?: (?:of|to|for) (?:the )?{_CAP}(?: {_CAP}){{0,3}})?)"
    rf"(?! {_CAP})"
)


def _offices(part: Part, text: str) -> Iterator[Mention]:
    """An office in place of its holder: "the Secretary of the Treasury"."""
    for match in _OFFICE.finditer(text):
        if len(match[1].split()) > 1:
            yield _mention(part, match.start(1), match.end(1), "Person", "office", 0.8)


def _formed(part: Part, text: str) -> Iterator[Mention]:
    """Chunks of capitalised words whose last or first word says what they are."""
    for chunk in _CHUNK.finditer(text):
        for start, end in _pieces(chunk.group()):
            kind = _form(chunk.group()[start:end])
            if kind:
                yield _mention(part, chunk.start() + start, chunk.start() + end, kind, "form")


def _pieces(chunk: str) -> list[tuple[int, int]]:
    """The chunk whole if its form is known, else its parts between conjunctions and prepositions, likewise."""
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", chunk)]
    found, at = [], 0
    while at < len(words):
        if not chunk[words[at][0]].isupper() and not chunk[words[at][0]].isdigit() or _is_stop(chunk, words[at]):
            at += 1
            continue
        best = None
        for to in range(len(words) - 1, at - 1, -1):
            piece = chunk[words[at][0] : words[to][1]]
            if chunk[words[to][0]].isupper() and _form(piece) and _joins_well(piece):
                best = to
                break
        if best is not None:
            found.append((words[at][0], words[best][1]))
            at = best + 1
        else:
            at += 1
    return found


def _is_stop(chunk: str, word: tuple[int, int]) -> bool:
    text = chunk[word[0] : word[1]]
    return text in names().stop and text not in names().first and text not in ("American", "Americans")


def _joins_well(piece: str) -> bool:
    """Whether "and" inside a piece belongs to one name: "Immigration and Customs Enforcement", "Committee on X and Y"."""
    if " to " in piece and not _starts_form(piece):
        return False
    if " and " not in piece and " y " not in piece:
        return True
    before = re.split(r" (?:and|y) ", piece)[0]
    known = before in names().countries or any(before == name for name, _ in names().gazetteer.get(before.split()[0], ()))
    return not known and (_starts_form(piece) is not None or len(before.split()) <= 2 and _form(before) is None)


def _starts_form(piece: str) -> str | None:
    words = piece.split()
    for length in (4, 3, 2, 1):
        kind = names().first.get(" ".join(words[:length]))
        if kind and len(words) > length:
            return kind
    return None


def _form(piece: str) -> str | None:
    """The class that the form of a name tells, or None: "X Act" is a law, "Ministry of X" an agency."""
    piece = _POSSESSIVE.sub("", piece.rstrip(".,"))
    words = piece.split()
    if len(words) < 2:
        return None
    known = dict(names().gazetteer.get(words[0].split("-")[0], ())).get(piece)
    if known:
        return known
    if _MONTH.search(piece):
        return None
    lead = 2 if " ".join(words[:2]) in names().countries else 1
    if lead == 2 or words[0] in names().demonyms or words[0] in ("UN", "U.N.", "US", "U.S."):
        inner = _form(" ".join(words[lead:]))
        if inner and _starts_form(" ".join(words[lead:])):
            return inner
    if re.search(r" (?:of|for) ", piece) and not _starts_form(piece):
        return None
    for length in (3, 2, 1):
        kind = names().last.get(" ".join(words[-length:]))
        if kind and len(words) > length and not all(word.isdigit() for word in words[:-length]):
            first = _starts_form(piece)
            return first if first and " of " in piece and kind != "Court" else kind
    joined = re.match(r"\S+(?: \S+)? (?:of|for|to|on|Against|against|de|del|para|contra)\b", piece)
    return _starts_form(piece) if joined or words[0] in ("Camp", "Fort", "Mount", "Operation", "Cárcel", "Ley", "Operación") else None


def _governments(part: Part, text: str) -> Iterator[Mention]:
    """"The Maduro regime", "US authorities", "Venezuelan police": a country or leader and what governs there."""
    nouns, agencies = names().government, names().agencies
    for match in re.finditer(rf"({_CAP}(?: {_CAP}){{0,2}}|both the {_CAP} and {_CAP})(?:['’]s)? ([a-z]+(?: forces)?)\b", text):
        who, noun = match[1].split(" ", 1)[-1] if match[1].split(" ")[0] in ("The", "In", "But") else match[1], match[2]
        if noun not in nouns and noun not in agencies or who in names().stop and who not in names().demonyms or who.lower() in lexicon().words["title"]:
            continue
        start = match.start(1) + match[1].rfind(who)
        if noun in agencies and who not in names().demonyms and who not in names().countries:
            continue
        kind = "Government" if noun in nouns else "GovernmentAgency"
        yield Mention(part.base + start, part.base + match.end(), text[start : match.end()], kind, "name", "government", 0.9)


def _known(part: Part, text: str) -> Iterator[Mention]:
    """Names known by heart."""
    for word in re.finditer(r"(?<![\w-])[\w’']+(?:\.\w)*\.?", text):
        key = word.group()
        for first in {key, key.rstrip("."), _POSSESSIVE.sub("", key)}:
            for name, kind in names().gazetteer.get(first, ()):
                end = word.start() + len(name)
                if text.startswith(name, word.start()) and not re.match(r"[\w-]*[A-Za-z0-9]", text[end : end + 1] if name[-1] != "." else ""):
                    if not _is_pronoun(part, word.start(), name):
                        start = _full_name(text, word.start()) if kind == "Person" else word.start()
                        yield _mention(part, start, end, kind, "known", 0.95)
                    break


def _full_name(text: str, start: int) -> int:
    """Where a person's name begins whose last part stands at `start`: "Nicolás Maduro", not "President Maduro"."""
    before = re.search(rf"((?:{_CAP} ){{1,3}})$", text[:start])
    if not before:
        return start
    words = before[1].split()
    while words and (words[0] in names().stop or words[0] in names().demonyms or words[0].lower() in lexicon().words["title"]):
        words.pop(0)
    lead = " ".join(words)
    return start - len(lead) - 1 if words and not _title_length(lead + " X") and _form(lead) is None else start


def _is_pronoun(part: Part, start: int, name: str) -> bool:
    """"US" may shout "us", "WHO" "who", "CAT" a cat; the shape of the words around decides."""
    return name in ("WHO", "US", "CAT", "House") and part.text[start : start + 40].isupper() or (
        name == "WHO" and not re.match(r"WHO\b(?! [a-z]+s\b)", part.text[start:])
    )


def _parsed(part: Part, text: str) -> Iterator[Mention]:
    for span in part.doc.ents:
        kind = _LABELS.get(span.label_)
        if kind:
            yield from _trimmed(part, span, kind)


def _trimmed(part: Part, span: "Span", kind: str) -> Iterator[Mention]:
    """The parser's span without articles, titles and what is no name."""
    start, end = span.start_char, span.end_char
    text = part.text[start:end]
    lead = re.match(r"(?:[Tt]he|[Aa]n?|[Ee]l|[Ll]a)\s+|[\"'“\[(]+", text)
    if lead:
        start += lead.end()
        text = text[lead.end() :]
    if kind == "Person":
        cut = _title_length(text)
        start, text = start + cut, re.sub(r"(?: [a-z]+)+$", "", text[cut:])
    text = re.split(r"(?<=[a-z\d)])[.;:] ", text)[0].rstrip(" ,;:\"'")
    if text.endswith(".") and not _ABBREVIATED.search(text):
        text = text[:-1]
    end = start + len(text)
    bare = _POSSESSIVE.sub("", text)
    if not bare or not any(w[0].isupper() for w in bare.split()) or bare in names().stop or bare in names().demonyms:
        return
    if kind == "Person" and (bare.lower() in lexicon().words["title"] or len(bare) < 2 or any(ch.isdigit() for ch in bare) or bare.islower()):
        return
    if kind == "Law" and _form(bare) is None:
        return
    formed = _form(bare)
    yield _mention(part, start, end, formed or kind, "form" if formed else "parser", 0.9 if formed else 0.7)


def _title_length(text: str) -> int:
    """How many characters of titles stand before a person's name."""
    words = text.split(" ")
    titles = lexicon().words["title"]
    for length in (3, 2, 1):
        if len(words) > length and " ".join(words[:length]).lower() in titles:
            head = sum(len(word) + 1 for word in words[:length])
            return head + _title_length(text[head:])
    return 0


_TITLED = re.compile(rf"\b([A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?) ({_CAP}(?: {_CAP}){{0,3}})")


_INITIAL = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]+ [A-Z]\.(?!\w)(?! [A-Z][a-z])")


def _initials(part: Part, text: str) -> Iterator[Mention]:
    """A first name and an initial: "Julián G."."""
    for match in _INITIAL.finditer(text):
        if match.group().split()[0] not in names().stop:
            yield _mention(part, match.start(), match.end(), "Person", "initial", 0.8)


def _persons(part: Part, text: str) -> Iterator[Mention]:
    """A title and a name: "Judge James Boasberg"."""
    for match in _TITLED.finditer(text):
        cut = _title_length(match.group())
        name = match.group()[cut:].rstrip(".,")
        if cut and name and name not in names().stop and _POSSESSIVE.sub("", name) not in names().countries:
            yield _mention(part, match.start() + cut, match.start() + cut + len(name), "Person", "title", 0.85)
