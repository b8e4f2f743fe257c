"""What the words around a time make of it: open at an end, from one to another, still to come, or only a distance."""

import datetime as dt
import re

from ontology.dates import is_duration

_FROM = re.compile(
    r"\b(?:since|on (?:or|and) after|starting|beginning|effective|desde)"
    r"(?:\s+(?:in|on|the|el|early|mid|late)){0,2}\s*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|through|no later than|hasta)(?:\s+(?:the end of|el))?\s*$", re.IGNORECASE)
_ONWARD = re.compile(r"\s+(?:and\s+(?:beyond|after|onwards?|later)|onwards?)\b", re.IGNORECASE)
_DISTANCE = re.compile(r"\s+(?:after|before|prior to|from now|away|ahead of|into)\b", re.IGNORECASE)
# "Freed after two years": the years are not the freeing's.
_SINCE = re.compile(r"\bafter\s+(?:nearly\s+|almost\s+|about\s+|some\s+|more than\s+|over\s+|just\s+)?$", re.IGNORECASE)
_FILLED = re.compile(r"\s+(?:of|in|on|at|without|behind|under)\b", re.IGNORECASE)  # "after two years of detention"
_EVERY = re.compile(r"\b(?:every|each)\s+$", re.IGNORECASE)
_RATE = re.compile(r"(?:\d|\b(?:times|twice|once|dollars|euros|pounds|million|billion))\s+$", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|shall|is|are|be|been|was|were|has|have)\s+(?:set|scheduled|due|slated|planned|expected|adjourned|postponed)"
    r"\b[^.;!?]{0,60}$|\b(?:will|shall)\b[^.;!?]{0,120}$|\b(?:deadline of|no later than|on or before)\s+$",
    re.IGNORECASE,
)
# "to sign it by July", "could be held as early as October"; but "by July nine had left" was.
_DUE = re.compile(r"(?:by|before|until|till)\s", re.IGNORECASE)
_SOON = re.compile(r"as\s+(?:early|soon)\s+as\s", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:to|will|shall|must|should|could|may|might|would|can)\s+\w[^.;!?]*$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|was|were)\b[^.;!?]*$", re.IGNORECASE)
_ONE = re.compile(r"\b(?:between|from)\s+(?:the\s+|early\s+|mid-?\s*|late\s+|about\s+|in\s+|on\s+)*$", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:\s+(?:morning|afternoon|evening|night))?\s+(?:and|to|until|till|through)\s+(?:the\s+|early\s+|late\s+|on\s+|in\s+)*",
    re.IGNORECASE,
)
Told = tuple[str, str | None, float]


def opened(edtf: str, before: str, after: str) -> str:
    """The time as an interval open at one end, where the words around it say so: "since 2022" is `2022/..`."""
    if "/" in edtf or is_duration(edtf):
        return edtf
    if _FROM.search(before) or _ONWARD.match(after):
        return f"{edtf}/.."
    return f"../{edtf}" if _UNTIL.search(before) else edtf


def is_distance(before: str, words: str, after: str) -> bool:
    """Whether a length only says how far something lies from another event, or how often it comes.

    So in "five months after the verdict", "$20 a month", "every two years".
    """
    if _EVERY.search(before) or (words.lower().startswith(("a ", "an ")) and _RATE.search(before)):
        return True
    return bool(_DISTANCE.match(after) or (_SINCE.search(before) and not _FILLED.match(after)))


_WEEKDAY = re.compile(r"(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:will|shall|(?:plan|intend|hope|vow|want|threaten|promise|aim)s?\s+to|(?:is|are)\s+(?:due|set|expected|scheduled)?\s*to)\b"
    r"(?![^.;!?]*\b(?:said|says|told|announced|added|wrote|reported|confirmed|warned)\b)[^.;!?]{0,90}$",
    re.IGNORECASE,
)


def _coming(told: Told, published: dt.date, before: str, words: str) -> Told:
    """The next such day of the week, where what stands before it is still to come: "will meet on Friday"."""
    edtf, note, confidence = told
    day = re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) and dt.date.fromisoformat(edtf)
    if not day or day > published or not _WEEKDAY.fullmatch(words) or not _TO_COME.search(before):
        return told
    return (day + dt.timedelta(days=7)).isoformat(), note, confidence


def ahead(told: Told, published: dt.date | None, before: str, words: str) -> Told:
    """A day still to come, where its year is not told and what stands before it says so: "is set for May 1".

    `words` are those of the day with its preposition: "by July".
    """
    edtf, note, confidence = told
    if note and published and note.startswith("counted from the publication date"):
        return _coming(told, published, before, words)
    if not note or not note.startswith("year taken from the publication date") or published is None:
        return told
    due = bool(_SOON.match(words) or (_DUE.match(words) and _DUTY.search(before) and not _PAST.search(before)))
    late = note.endswith("as the last such day before it")
    over = edtf[:7] < published.isoformat()[:7] and due
    if not (late and (due or _FUTURE.search(before))) and not over:
        return told
    year = published.year + (not late)
    return f"{year}{edtf[4:]}", "year taken from the publication date, as the next such day", confidence


def between(text: str, start: int, end: int, other: int) -> bool:
    """Whether of two times one is where a span begins and the other where it ends: "between May and July"."""
    joined = _OTHER.fullmatch(text[end:other])
    # "May through July" needs no word before it.
    return bool(joined and (_ONE.search(text[:start]) or "through" in text[end:other].lower()))


def spanned(one: str, other: str, *, inferred: bool) -> str | None:
    """The interval from one time to another, None where the first is not the earlier of two plain dates.

    The year of the first is the last that fits where it is only `inferred`: "between October and May".
    """
    other = other.removeprefix("../")
    plain = re.compile(r"\d{4}(-\d\d){0,2}~?")
    if not plain.fullmatch(one) or not plain.fullmatch(other):
        return None
    if inferred and one[4:5] == other[4:5] == "-":
        one = f"{int(other[:4]) - (one[5:7] > other[5:7])}{one[4:]}"
    return f"{one}/{other}" if one <= other else None
