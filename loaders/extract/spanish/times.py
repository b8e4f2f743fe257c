"""Times in a Spanish text, as EDTF with the reasoning behind what the words leave out."""

import datetime as dt
import re
from collections.abc import Iterator

from loaders.extract.figures.times import Calendar, Clock, Time
from loaders.extract.grammar.syntax import Part
from loaders.extract.spanish import days
from loaders.extract.spanish.amounts import value
from loaders.extract.spanish.days import Told
from loaders.extract.spanish.expressions import YEAR, patterns, words
from ontology.dates import bounds
from ontology.errors import BadValueError

# What makes a day one to come, in its own sentence: "se reunirán el 3 de mayo", "antes del 31 de marzo".
_FUTURE = re.compile(
    r"(?:\b(?!habr)\w{3,}(?:rá|rán|ría|rían)\b|\b(?:va|van) a \w+|\bprevé\w*|\bprevist[oa]s?\b|\bplanea\w*)"
    r"(?:(?!\b\w{3,}(?:ó|aron|ieron)\b)[^.;!?]){0,120}$"
    r"|\bpara (?:el )?$|\b(?:antes del?|a más tardar(?: en)?|no más tarde del?|a partir del?) (?:el )?$"
)


class SpanishClock(Clock):
    """Reads the times of a Spanish document in order, so that "al día siguiente" knows the day before it."""

    def __init__(self, against: Calendar) -> None:
        """A clock that has read nothing yet."""
        super().__init__(against)

    def read(self, part: Part) -> Iterator[Time]:
        """The times of a paragraph."""
        found: list[tuple[int, int, str, re.Match[str]]] = []
        for name, pattern in patterns():
            for match in pattern.finditer(part.text):
                start, end = _inner(name, match)
                if not any(start < b and a < end for a, b, _, _ in found):
                    found.append((start, end, name, match))
        for start, end, name, match in sorted(found, key=lambda item: item[:2]):
            told = self._ahead(self._told(name, match, part.base + start), part.text, start)
            if told and _valid(told[0]):
                if re.fullmatch(r"\d{4}-\d\d-\d\d", told[0]):
                    self.narrative = dt.date.fromisoformat(told[0])
                yield Time(part.base + start, part.base + end, *told)

    def _ahead(self, told: Told | None, text: str, start: int) -> Told | None:
        """A time to come, where the year is not told and a future verb or "antes del" stands before the day."""
        base = self.against.published
        if not told or not told[1] or not told[1].startswith("year taken from") or not base:
            return told
        if told[0].rstrip("~") >= base.isoformat()[: len(told[0].rstrip("~"))] or not _FUTURE.search(text[:start]):
            return told
        day = told[0][4:].rstrip("~")
        year = base.year + (day < base.isoformat()[4 : 4 + len(day)])
        return f"{year}{told[0][4:]}", "year taken from the publication date, as the next such day", told[2]

    def _told(self, name: str, match: re.Match[str], at: int) -> Told | None:
        simple = {
            "range": self._range,
            "since": self._since,
            "date": self._full,
            "fuzzy": self._fuzzy,
            "ago": self._ago,
            "later": self._later,
            "weekday": lambda found, _: days.on(found, self._today()),
            "dayed": lambda found, _: days.dayed(found, self._today()),
            "numbered": lambda found, _: days.numbered(found, self._today()),
            "that": lambda found, _: days.that(found, self.narrative),
            "bare season": self._season,
            "tomorrow": lambda found, _: self._counted(found["tm"].lower()),
            "span": self._span,
        }
        if name in simple:
            return simple[name](match, at)
        if name == "iso":
            return match["iso"], None, 0.95
        if name == "season":
            return f"{match['sy']}-{words()['seasons'][match['season'].lower()]}", None, 0.9
        if name in ("month", "bare"):
            year = match["my"] if name == "month" else ""
            return self._point(f"{match['month'] if name == 'month' else match['bare']} {year}", at)
        if name == "decade":
            tens = {"cincuenta": 5, "sesenta": 6, "setenta": 7, "ochenta": 8, "noventa": 9}[match["decade"].lower()]
            return f"19{tens}X", None, 0.9
        if name == "relative":
            return self._counted(match["relative"].lower())
        return (match["year"], None, 0.9) if name == "year" else days.lasting(match)

    def _season(self, match: re.Match[str], _at: int) -> Told | None:
        """A season of the year of publication, or of that before or behind it."""
        base = self.against.published
        if base is None:
            return None
        number = words()["seasons"][match["bs"].lower()]
        passed, lead = base.month > 3 * (number - 21) + 5, (match["lead"] or "").lower()
        year = base.year + (1 if lead.startswith("próxim") and passed else 0)
        year -= 1 if lead.startswith("pasad") and not passed else 0
        return f"{year}-{number}", "year taken from the publication date", 0.7

    def _point(self, told_words: str, at: int, year: int | None = None) -> Told | None:
        """A day, a month or a year; a year that it leaves out is `year`, else inferred, and the note says how."""
        low = told_words.lower()
        months = [n for m, n in words()["months"].items() if re.search(rf"\b{m}\b", low)]
        years = re.findall(YEAR, low)
        days = re.match(r"\D*?(\d{1,2})\b|.*\b(primero)\b", re.sub(YEAR, "", low))
        day = (1 if days[2] else int(days[1])) if days else None
        note = None
        if years:
            told = int(years[0])
            self.year_at = (told, at) if months else self.year_at
        elif year:
            told = year
        else:
            found, note = self._year(months[0] if months else 1, day, at)
            if found is None:
                return None
            told = found
        text = f"{told}" + (f"-{months[0]:02}" if months else "") + (f"-{day:02}" if day and months else "")
        return text, note, 0.8 if note else 0.95

    def _full(self, match: re.Match[str], at: int) -> Told | None:
        future = "próximo" in (match["lead"] or match["tail"] or "").lower()
        told = self._point(match["date"], at)
        base = self.against.published
        if told and future and told[1] and base and told[0] < base.isoformat():
            return (
                f"{int(told[0][:4]) + 1}{told[0][4:]}",
                "year taken from the publication date, as the next such day",
                told[2],
            )
        return told

    def _range(self, match: re.Match[str], at: int) -> Told | None:
        first, last = match["from"], match["to"]
        to = self._point(last, at)
        if not to or re.fullmatch(r"(?:el )?(?:pasado )?\d{1,2}", last.lower()):
            return None
        month = re.search(rf"({'|'.join(words()['months'])})", first, re.IGNORECASE)
        year = int(to[0][:4])
        if re.fullmatch(r"(?:el )?(?:pasado )?(?:\d{1,2}|primero)", first.lower()):
            first = f"{re.sub(r'[^0-9]', '', first) or 1} de {last.lower().split(' de ')[1]}"
        elif not month and not re.search(YEAR, first):
            return None
        begin = self._point(first, at, year)
        if not begin or begin[0] > to[0]:
            begin = self._point(first, at, year - 1)
        return (f"{begin[0]}/{to[0]}", to[1], 0.85) if begin else None

    def _since(self, match: re.Match[str], at: int) -> Told | None:
        told = self._point(match["since"], at)
        return (f"{told[0]}/..", told[1], told[2]) if told else None

    def _fuzzy(self, match: re.Match[str], at: int) -> Told | None:
        what, base = match["what"].lower(), self.against.published
        if span := re.search(r"\b(mes|año)( pasado| anterior)?$", what):
            back = base.replace(day=1) - dt.timedelta(days=1) if base and span[2] else base
            back = back.replace(year=base.year - 1) if base and back and span[2] and span[1] == "año" else back
            near = back.isoformat()[: 4 if span[1] == "año" else 7] if back else ""
            return (f"{near}~", "counted from the publication date", 0.7) if near else None
        told = self._point(what, at)
        if not told:
            return None
        return f"{told[0]}~", f"{told[1]}; " * bool(told[1]) + f'"{match["fuzzy"]}" is kept as approximate', 0.8

    def _ago(self, match: re.Match[str], _at: int) -> Told | None:
        return self._shifted(match["an"], match["au"], -1, self.against.published if self.against.precise else None)

    def _later(self, match: re.Match[str], _at: int) -> Told | None:
        side = match["side"].lower()
        base = self.against.published if side == "atrás" else self.narrative
        return self._shifted(match["ln"], match["lu"], -1 if side in ("antes", "atrás") else 1, base)

    def _shifted(self, number: str, unit: str, sign: int, base: dt.date | None) -> Told | None:
        count, of = value(number), words()["units"][unit.lower()]
        if count is None or base is None or of not in "DWMY":
            return None
        steps = int(count) * sign
        note = f"counted from {base.isoformat()}"
        if of == "Y":
            return f"{base.year + steps}~", note, 0.7
        if of == "M":
            month = base.year * 12 + base.month - 1 + steps
            return f"{month // 12}-{month % 12 + 1:02}~", note, 0.7
        day = (base + dt.timedelta(days=steps * (7 if of == "W" else 1))).isoformat()
        return (day, note, 0.75) if of == "D" else (day + "~", note, 0.7)

    def _counted(self, phrase: str) -> Told | None:
        narrative = phrase in words()["narrative"]
        base = self.narrative if narrative else self.against.published if self.against.precise else None
        if not base:
            return None
        days = words()["narrative" if narrative else "publication"][phrase]
        told = "the date before it in the text" if narrative else "the publication date"
        return (base + dt.timedelta(days=days)).isoformat(), f'"{phrase}" counted from {told}, {base.isoformat()}', 0.75

    def _today(self) -> dt.date | None:
        """The day of publication, where it is known to the day."""
        return self.against.published if self.against.precise else None

    def _span(self, match: re.Match[str], _at: int) -> Told | None:
        base, span = self.against.published, match["span"].lower()
        told = re.search(r"pasad|próxim|anterior|est[ea] |lo que va", span)
        if not base or not told:
            return None
        step = 1 if "próxim" in span else 0 if told.group().startswith(("est", "lo")) else -1
        note = f"counted from the publication date, {base.isoformat()}"
        if "año" in span:
            return str(base.year + step), note, 0.8
        if "mes" in span:
            month = base.year * 12 + base.month - 1 + step
            return f"{month // 12}-{month % 12 + 1:02}", note, 0.8
        monday = base - dt.timedelta(days=base.weekday()) + dt.timedelta(days=7 * step)
        return f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}", note, 0.7


def _inner(name: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the time's own words stand, without a preposition before them."""
    key = {"bare": "bare", "year": "year"}.get(name)
    return match.span(key) if key else match.span()


def _valid(edtf: str) -> bool:
    """Whether there is such a day."""
    try:
        bounds(edtf)
    except BadValueError:
        return False
    return True
