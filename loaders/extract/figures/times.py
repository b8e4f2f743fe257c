"""Times in running text, as EDTF with the reasoning behind what the words leave out."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.figures.calendarword import pattern, time_words
from loaders.extract.figures.publication import counted
from loaders.extract.figures.reckoning import ahead, between, is_distance, opened, spanned
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from ontology import Document
from ontology.dates import bounds, is_duration


@dataclass(frozen=True, slots=True)
class Time:
    """A time at `start`:`end` of the stored text; `note` says how what the words leave out was found."""

    start: int
    end: int
    edtf: str
    note: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a document's dates are read against: its day of publication, or else a year and why that year."""

    published: dt.date | None
    precise: bool
    year: int | None
    reason: str | None


def calendar(document: Document) -> Calendar:
    """What the dates of a document are read against."""
    published = document.source.published
    if published and not is_duration(published):
        edges = bounds(published)
        if edges:
            return Calendar(dt.date.fromisoformat(edges[1]), edges[0] == edges[1], int(edges[1][:4]), None)
    found = [(day, name) for name, day in names().dated.items() if re.search(rf"\b{re.escape(name)}\b", document.text)]
    years = sorted({int(y) for y in re.findall(r"\b(?:19[5-9]|20[0-9])\d\b", document.text)})
    latest = max(found, default=None)
    unknown = "no publication date is known"
    if years and (not latest or years[-1] >= int(latest[0][:4])):
        reason = f"{unknown}; {years[-1]} is the latest year that the text names"
        return Calendar(None, precise=False, year=years[-1], reason=reason)
    if latest:
        reason = f"{unknown}; the text names {latest[1]}, which exists since {latest[0]}"
        return Calendar(None, precise=False, year=int(latest[0][:4]), reason=reason)
    return Calendar(None, precise=False, year=None, reason=None)


class Clock:
    """Reads the times of a document in order, so that "the following day" knows the day before it."""

    def __init__(self, against: Calendar) -> None:
        """A clock that has read nothing yet."""
        self.against = against
        self.narrative: dt.date | None = None
        self.year_at: tuple[int, int] | None = None
        self.month_at: tuple[int, int] | None = None
        self.told: int | None = None  # the last year

    def read(self, part: Part) -> Iterator[Time]:
        """The times of a paragraph."""
        held: Time | None = None
        for time in self._each(part):
            both = held and between(part.text, held.start - part.base, held.end - part.base, time.start - part.base)
            span = spanned(held.edtf, time.edtf, inferred=held.note is not None) if held and both else None
            if held and span:
                note = held.note if span.startswith(held.edtf) else "year taken from the end of the span"
                held = Time(held.start, time.end, span, note or time.note, min(held.confidence, time.confidence))
                continue
            if held:
                yield held
            held = time
        if held:
            yield held

    def _each(self, part: Part) -> Iterator[Time]:
        """The times of a paragraph, those of a span one by one."""
        for match in pattern().finditer(part.text):
            if (match["m1"] and match["m1"] == "may") or match["m5"] == "may":
                continue
            told = self._edtf(match, part.base + match.start())
            if told and not (
                is_duration(told[0]) and is_distance(part.text[: match.start()], match[0], part.text[match.end() :])
            ):
                edtf, note, confidence = ahead(told, self.against.published, part.text[: match.start()], match[0])
                start, end = _inner(match)
                edtf = opened(edtf, part.text[:start], part.text[end:])
                if re.match(r"\d{4}", edtf):
                    self.told = int(edtf[:4])
                due = part.text[:start].endswith(" by ")  # a day by which something is due tells no day of the story
                if len(edtf) == 10 and "/" not in edtf and not is_duration(edtf) and not due:
                    self.narrative = dt.date.fromisoformat(edtf)
                elif re.fullmatch(r"\d{4}(-\d\d)?", edtf):
                    self.narrative = None  # "two days later" no longer counts from a day before this month
                yield Time(part.base + start, part.base + end, edtf, note, confidence)

    def _edtf(self, match: re.Match[str], at: int) -> tuple[str, str | None, float] | None:
        get = match.groupdict()
        if get["iso"]:
            return _valid(get["iso"], None, 0.95)
        if get["n"]:
            return self._duration(get)
        if get["until"]:
            since = get["y8"] or get["y9"] or get["ya"] or ""
            return _valid(f"{since}/{get['until']}", None, 0.9)
        if get["decade"]:
            return f"{get['decade'][:3]}X", None, 0.9
        if get["turn"]:
            return self._turned(get["turn"].lower(), time_words()["months"][(get["m6"] or "").lower()])
        if get["relative"] or get["near"]:
            return self._relative((get["relative"] or "").lower()) if get["relative"] else self._near(get["near"] or "")
        if (day := get["weekday"] or get["weekday2"] or get["weekend"]) or get["last"]:
            return self._weekday((day or get["span"] or "").lower(), get["last"])
        return self._date(get, at)

    def _date(self, get: dict[str, str | None], at: int) -> tuple[str, str | None, float] | None:
        """A date with month, day or year; the year that it leaves out is inferred, and the note says how."""
        month = next((time_words()["months"][word.lower()] for word in _of(get, "m")), None)
        day, year = next(map(int, _of(get, "d")), None), next(map(int, _of(get, "y")), None)
        if get["feast"]:
            month, day = time_words()["feasts"][get["feast"].lower()]
        note = None
        if year is None:
            year, note = self._year(month or 1, day, at)
        elif month:
            self.year_at, self.month_at = (year, at), (year, month)
        if year is None:
            return None
        if get["season"]:
            return _valid(f"{year}-{time_words()['seasons'][get['season'].lower()]}", note, 0.9)
        text = f"{year}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
        fuzzy = get["part"] or get["part2"] or get["part3"]
        if fuzzy:
            note = f"{note}; " * bool(note) + f'"{fuzzy}" is kept as approximate'
            text += "~"
        return _valid(text, note, 0.8 if note else 0.95)

    def _year(self, month: int, day: int | None, at: int) -> tuple[int | None, str | None]:
        """The year that a date leaves out, and why."""
        against = self.against
        if self.year_at and at - self.year_at[1] < 250 and self.year_at[0] != against.year and self.year_at[0] > 1900:
            return self.year_at[0], "year taken from the date before it in the text"
        if against.published:
            year = against.published.year
            late = (month, day or 1) > (against.published.month, against.published.day + 31)
            return year - late, "year taken from the publication date" + (
                ", as the last such day before it" if late else ""
            )
        return against.year, f"year inferred: {against.reason}" if against.reason else None

    def _duration(self, get: dict[str, str | None]) -> tuple[str, str | None, float] | None:
        number = _small(get["n"] or "")
        number = 10 * number if number and (get["unit"] or "").lower().startswith("decade") else number
        unit = time_words()["units"][(get["unit"] or "").lower()]
        if number is None:
            return None
        ago = (get["ago"] or "").strip()
        if ago and unit in "DWMY":
            base = self.against.published if ago == "ago" else self._base(unit)
            if not base or (ago == "ago" and not self.against.precise):
                return None
            days = number * {"D": 1, "W": 7, "M": 30, "Y": 365}[unit] * (-1 if ago in ("ago", "earlier") else 1)
            day = (base + dt.timedelta(days=days)).isoformat()
            near = unit == "W" and number < 3 and (ago == "ago" or self.narrative is not None)
            mark = day if unit == "D" or near else day[:7] if unit in "WM" else day[:4]
            return mark + "~" * (unit != "D"), f"counted from {base.isoformat()}", 0.7
        half = "6M" if get["half"] and unit == "Y" else ""
        return ("PT" if "T" in unit else "P") + f"{number}{unit[-1]}{half}", None, 0.9

    def _base(self, unit: str) -> dt.date | None:
        """The day before in the text; the middle of the month before, to count weeks or months from."""
        if self.narrative or self.month_at is None or unit == "D":
            return self.narrative
        return dt.date(*self.month_at, 15)

    def _relative(self, words: str) -> tuple[str, str | None, float] | None:
        if words in time_words()["narrative"]:
            base, days, told = self.narrative, time_words()["narrative"][words], "the date before it in the text"
        else:
            base = self.against.published if self.against.precise else None
            days, told = time_words()["publication"][words], "the publication date"
        if not base:
            return None
        day = (base + dt.timedelta(days=days)).isoformat()
        return day, f'"{words}" counted from {told}, {base.isoformat()}', 0.75

    def _near(self, word: str) -> tuple[str, str | None, float] | None:
        """A year counted from the one before it in the text: "the following year"."""
        if self.told is None:
            return None
        step = {"following": 1, "same": 0}.get(word.lower(), -1)
        return f"{self.told + step}", f"counted from {self.told}, the year before it in the text", 0.75

    def _turned(self, turn: str, month: int) -> tuple[str, str | None, float] | None:
        """A month counted from the month before it in the text: "the previous November"."""
        if self.month_at is None:
            return None
        year, base = self.month_at
        year += (month <= base) if turn in ("following", "next") else -(month >= base)
        return f"{year}-{month:02}", f"counted from {self.month_at[0]}-{base:02}, the month before it in the text", 0.75

    def _weekday(self, word: str, last: str | None) -> tuple[str, str | None, float] | None:
        base = self.against.published
        # "Earlier this year", said in January, is as likely the year before.
        unsure = base and word == "year" and base.month == 1 and (last or "").lower().startswith("earlier")
        if not base or not self.against.precise or unsure:
            return None
        return counted(base, word, last)


def _inner(match: re.Match[str]) -> tuple[int, int]:
    """Where the time's own words stand, without a preposition before them."""
    for key in ("weekday", "weekday2", "m5"):
        if match[key]:
            return match.span(key)
    return match.span()


def _of(get: dict[str, str | None], letter: str) -> list[str]:
    """What the groups of one letter and a digit caught: months, days or years."""
    return [word for key, word in get.items() if word and re.fullmatch(rf"{letter}\d", key)]


def _small(word: str) -> int | None:
    low = word.lower()
    if low.isdigit():
        return int(low)
    return 1 if low in ("a", "an") else time_words()["numbers"].get(low)


def _valid(edtf: str, note: str | None, confidence: float) -> tuple[str, str | None, float] | None:
    """The time, or None where no such day exists."""
    from ontology.errors import BadValueError

    try:
        bounds(edtf)
    except BadValueError:
        return None
    return edtf, note, confidence
