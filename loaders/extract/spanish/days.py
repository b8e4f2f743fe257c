"""Days that Spanish texts tell by their weekday or their number, counted from another day."""

import datetime as dt
import re

from loaders.extract.spanish.amounts import value
from loaders.extract.spanish.expressions import words

# A time as EDTF, the reasoning behind what the words leave out, and how sure it is.
Told = tuple[str, str | None, float]
_FAR = 62


def dayed(match: re.Match[str], base: dt.date | None) -> Told | None:
    """A day by its weekday and its number: the nearest such day to the publication."""
    if base is None:
        return None
    weekday, day = words()["weekdays"][match["dw"].lower()], int(match["dd"])
    near = (base + dt.timedelta(days=step * sign) for step in range(46) for sign in (-1, 1))
    found = next((d for d in near if (d.day, d.weekday()) == (day, weekday)), None)
    note = f"nearest such day to the publication date, {base.isoformat()}"
    return (found.isoformat(), note, 0.85) if found else None


def numbered(match: re.Match[str], base: dt.date | None) -> Told | None:
    """A day by its number alone: the last before the publication; behind "próximo" or "hasta el", the next."""
    if base is None:
        return None
    lead = match.string[max(0, match.start() - 8) : match.start()].lower()
    ahead = (match["nl"] or "").lower().startswith("próximo") or re.search(r"(?:hasta|antes|para) $", lead)
    near = (base + dt.timedelta(days=n if ahead else -n) for n in range(_FAR))
    found = next((d for d in near if d.day == int(match["nd"])), None)
    note = f"{'next' if ahead else 'last'} such day, counted from the publication date, {base.isoformat()}"
    return (found.isoformat(), note, 0.75) if found else None


def that(match: re.Match[str], before: dt.date | None) -> Told | None:
    """The day of "aquel sábado": the one told before, or the first such day behind it."""
    if before is None:
        return None
    ahead = (words()["weekdays"][match["aw"].lower()] - before.weekday()) % 7
    day = (before + dt.timedelta(days=ahead)).isoformat()
    return day, f"first such day from the date before it in the text, {before.isoformat()}", 0.7


def on(match: re.Match[str], base: dt.date | None) -> Told | None:
    """A weekday: the last before the publication, or the next behind "próximo"."""
    if base is None:
        return None
    back = (base.weekday() - words()["weekdays"][match["weekday"].lower()]) % 7
    future = "próximo" in match.group().lower()
    day = base + dt.timedelta(days=7 - back) if future else base - dt.timedelta(days=back)
    return day.isoformat(), f"counted from the publication date, {base.isoformat()}", 0.75


def lasting(match: re.Match[str]) -> Told | None:
    """How long something lasts: "dos años y medio", "doce años y seis meses"."""
    count, of = value(match["dn"]), words()["units"][match["du"].lower()]
    if count is None or count != int(count) or len(of) > 2 or (of.startswith("T") and of not in ("TH", "TM")):
        return None
    told, rest = ("PT" if of.startswith("T") else "P") + f"{int(count)}{of[-1]}", ""
    if match["half"]:
        rest = {"Y": "6M", "M": "15D"}.get(of, "")
    elif match["dm"] and of in ("Y", "M"):
        more = value(match["dm"])
        rest = f"{int(more)}{'D' if match['dv'].lower() == 'días' else 'M'}" if more is not None else ""
    return told + rest, None, 0.9
