"""People's names: after titles, with initials, and where a full name begins."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import cities, lexicon, names, table
from loaders.extract.naming.form import ABBREVIATED, CAPITALISED, POSSESSIVE, form_of
from loaders.extract.naming.mention import Mention

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_TITLED = re.compile(rf"\b([A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?) ({CAPITALISED}(?: {CAPITALISED}){{0,3}})")


_INITIAL = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]+ [A-Z]\.(?!\w)(?! [A-Z][a-z])")


def initials(part: Part, text: str) -> Iterator[Mention]:
    """A first name and an initial: "Julián G."."""
    for match in _INITIAL.finditer(text):
        if match.group().split()[0] not in names().stop:
            yield named(part, match.start(), match.end(), "Person", "initial", 0.8)


_DOTTED = re.compile(r"(?<![\w.-])(?:[A-Z]\.){2,4}(?!\w|[A-Z]\.| [A-ZÀ-Þ0-9§])")
# Before or behind letters that stand for somebody whose name is kept back: "Petitioner R.J.M.", "A.B., whose father".
_KEPT_BACK = re.compile(
    r"\b(?:[Pp]etitioner|[Pp]laintiff|[Aa]pplicant|[Aa]ppellant|[Cc]laimant|as|named|called|initials|client|mother|father"
    r"|girl|boy|woman|man|minor|child|teenager|detainee) (?:only )?$"
)
_SOMEBODY = re.compile(
    r", (?:an?|who|whose|\d\d)\b| (?:fled|testified|told|arrived|was (?:born|arrested|detained|held))\b"
)


def dotted(part: Part, text: str) -> Iterator[Mention]:
    """Letters for somebody whose name is kept back: "identified only as L.P.S."."""
    found = list(_DOTTED.finditer(text))
    for match in found:
        plain = match.group().replace(".", "")
        known = match.group() in names().countries or plain in names().countries or plain in names().states
        if known or match.group() in names().stop or any(plain == name for name, _ in names().gazetteer.get(plain, ())):
            continue
        if _KEPT_BACK.search(text[: match.start()]) or _SOMEBODY.match(text, match.end()):
            yield replace(named(part, match.start(), match.end(), "Person", "initial", 0.8), text=match.group())


def titled(part: Part, text: str) -> Iterator[Mention]:
    """A title and a name: "Judge James Boasberg"."""
    for match in _TITLED.finditer(text):
        cut = title_length(match.group())
        name = match.group()[cut:].rstrip(".,")
        if cut and name and name not in names().stop and POSSESSIVE.sub("", name) not in names().countries:
            yield named(part, match.start() + cut, match.start() + cut + len(name), "Person", "title", 0.85)


_CAPITALS = re.compile(r"^((?:[A-ZÀ-Þ.]+ )+)([A-ZÀ-Þ'’-]{3,}(?: [A-ZÀ-Þ'’-]{3,})?):")


# Who writes an opinion of a court, at its head.
_WRITING = re.compile(
    r"([A-ZÀ-Þ'’-]{3,}(?: [A-ZÀ-Þ'’.-]{2,}){0,2}), (?:(?:Chief|Senior|United States|U\.S\.|Associate|Presiding) )*"
    r"(?:(?:District|Circuit|Magistrate|Immigration|Bankruptcy) )?(?:Judge|Justice)\b"
)


def labels(part: Part, text: str) -> Iterator[Mention]:
    """Who speaks or writes, in capitals beside a title: "SECRETARY RUBIO:", "RUIZ, District Judge" heads it."""
    signed = _WRITING.match(text)
    if signed:
        yield named(part, signed.start(1), signed.end(1), "Person", "title", 0.85)
    match = _CAPITALS.match(text)
    if match and match[1].strip().lower() in lexicon().words["title"]:
        yield named(part, match.start(2), match.end(2), "Person", "title", 0.85)


_QUOTED = re.compile(rf"((?:{CAPITALISED} ){{1,4}}{CAPITALISED}):\s+[\"“]")


def quoted(part: Part, text: str) -> Iterator[Mention]:
    """A name that nothing else explains, at the head of a paragraph that quotes its words: "Ana Soto Centre: “…”"."""
    match = _QUOTED.match(text)
    if match and not set(match[1].split()) <= names().stop:
        yield named(part, 0, match.end(1), "Organization", "capitals", 0.5)


_FULL = re.compile(rf"{CAPITALISED}(?: {CAPITALISED}){{1,3}}$")


_BARE = ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "poss")


def alone(part: Part, _text: str) -> Iterator[Mention]:
    """A given name by itself that the parser has not seen: "Mina, his wife, was freed"."""
    listed = table("given.toml")
    given = {name for gender in ("male", "female") for name in listed[gender]}
    for token in part.doc if part.doc.has_annotation("DEP") else ():
        if token.text not in given or token.pos_ != "PROPN" or token.ent_type_ or token.dep_ not in _BARE:
            continue
        places = cities() | names().states | names().countries.keys() | names().capitals | names().stop
        beside = any(c.pos_ == "PROPN" and abs(c.i - token.i) == 1 for c in (*token.children, token.head))
        if token.text not in places and token.lower_ not in names().ordinary and not beside:
            yield named(part, token.idx, token.idx + len(token.text), "Person", "parser", 0.65)


def speakers(part: Part, text: str) -> Iterator[Mention]:
    """A full name that the parser knows for nobody's, where only a person can stand: who speaks, "who …", an office."""
    for token in part.doc:
        if token.pos_ != "PROPN" or token.ent_type_ or not _is_personal(token):
            continue
        first = token
        while first.i and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).dep_ == "compound":
            first = first.nbor(-1)
        start, end = first.idx, token.idx + len(token.text)
        words = text[start:end]
        known = words.split()[0] in names().stop or form_of(words) or title_length(words)
        if _FULL.match(words) and not known:
            yield named(part, start, end, "Person", "parser", 0.7)


def _is_personal(token: "Token") -> bool:
    """Whether a name's place in its sentence is a person's."""
    if any(c.dep_ == "relcl" and any(w.lower_ in ("who", "whose") for w in c.subtree) for c in token.children):
        return True
    if token.dep_ == "appos":
        return token.head.lower_ in lexicon().words["person"] | lexicon().words["office"]
    if token.dep_ in ("nsubjpass", "dobj") and token.head.lower_ in table("persons.toml")["suffered"]:
        return True  # "police arrested X", "X was arrested"
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in saying().speech


def title_length(text: str) -> int:
    """How many characters of titles stand before a person's name."""
    words = text.split(" ")
    titles = lexicon().words["title"]
    for length in (3, 2, 1):
        if len(words) > length and " ".join(words[:length]).lower() in titles:
            head = sum(len(word) + 1 for word in words[:length])
            return head + title_length(text[head:])
    return 0


def full_name(text: str, start: int) -> int:
    """Where a person's name begins whose last part stands at `start`: "Nicolás Maduro", not "President Maduro"."""
    before = re.search(rf"(?<![\w.])((?:{CAPITALISED} ){{1,3}})$", text[max(0, start - 60) : start])
    if not before:
        return start
    words = before[1].split()
    titled = [i for i, word in enumerate(words) if word.lower() in lexicon().words["title"]]
    words = words[titled[-1] + 1 :] if titled else words  # "El Salvador President Bukele" is Bukele
    while words and (
        words[0] in names().stop or words[0] in names().demonyms or words[0].lower() in lexicon().words["title"]
    ):
        words.pop(0)
    lead = " ".join(words)
    return start - len(lead) - 1 if words and not title_length(lead + " X") and form_of(lead) is None else start


def named(part: Part, start: int, end: int, kind: str, method: str, confidence: float = 0.9) -> Mention:
    """The mention of a name at `start`:`end` of the paragraph, without a possessive or a full stop."""
    text = part.text[start:end]
    trimmed = POSSESSIVE.sub("", text.rstrip())
    if trimmed.endswith(".") and not ABBREVIATED.search(trimmed):
        trimmed = trimmed[:-1]
    end = start + len(trimmed)
    return Mention(part.base + start, part.base + end, trimmed, kind, "name", method, confidence)
