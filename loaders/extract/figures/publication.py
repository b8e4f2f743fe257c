"""Times counted from the day of publication: "last week", "this weekend", "on Friday", "last spring"."""

import datetime as dt

from loaders.extract.figures.calendarword import time_words


def counted(base: dt.date, word: str, last: str | None) -> tuple[str, str, float]:
    """The time, the reasoning and how sure it is, of a word in lower case and what stands before it: "last"."""
    note = f"counted from the publication date, {base.isoformat()}"
    step = {"last": -1, "next": 1}.get((last or "this").lower(), 0)
    if word in time_words()["weekdays"]:
        return _day(base, time_words()["weekdays"][word], last), note, 0.7
    if word in time_words()["seasons"]:
        season = time_words()["seasons"][word]
        over = base.month > 3 * (season - 20) + 2  # spring ends with May
        return f"{base.year + step + (step < 0 and over)}-{season}", note, 0.75
    if word == "year":
        return str(base.year + step), note, 0.8
    if word == "month":
        month = base.year * 12 + base.month - 1 + step
        return f"{month // 12}-{month % 12 + 1:02}", note, 0.8
    if word == "night":
        return (base + dt.timedelta(days=step)).isoformat(), note, 0.7
    return (_weekend if word == "weekend" else _week)(base, step), note, 0.7


def _day(base: dt.date, weekday: int, last: str | None) -> str:
    back = (base.weekday() - weekday) % 7
    return (base + dt.timedelta(days=7 - back if last == "next" else -back)).isoformat()


def _weekend(base: dt.date, step: int) -> str:
    """The weekend before the day of publication, or the one that it falls in; late in the week the one to come."""
    back = (base.weekday() + 2) % 7 + (7 if step < 0 and base.weekday() > 4 else 0)
    ahead = 7 * (step > 0 or (step == 0 and base.weekday() in (3, 4)))
    saturday = base + dt.timedelta(days=ahead - back)
    return f"{saturday.isoformat()}/{(saturday + dt.timedelta(days=1)).isoformat()}"


def _week(base: dt.date, step: int) -> str:
    monday = base - dt.timedelta(days=base.weekday()) + dt.timedelta(days=7 * step)
    return f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"
