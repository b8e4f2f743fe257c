"""The file of HRDsAttack: articles, as documents to extract, with what the annotators answered."""

import calendar
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from explorer.accuracy.hrds.answer import Answer
from explorer.accuracy.hrds.scene import TABLE
from loaders import Card, Found
from ontology.errors import UnreadableDocumentError

# What annotators wrote where they had nothing to write; the code that comes with the set reads it as no answer.
_NOTHING = {"", "n/a", "n//a", "none"}
_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name} | TABLE["months"]


@dataclass(frozen=True, slots=True)
class Article:
    """An article as a document, its day of publication, and what was annotated: a date of 0 is no number."""

    found: Found
    published: tuple[int, int, int]
    wanted: Answer


def read_articles(path: Path) -> tuple[Article, ...]:
    """The articles of a part of the set (`train.json`, `dev.json`).

    Raises UnreadableDocumentError where the file is of another form.
    """
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        first, *others = (_article(row) for row in rows)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"not a part of HRDsAttack, a JSON list of annotated articles ({type(error).__name__}: {error})"
        raise UnreadableDocumentError(str(path), reason) from error
    return first, *others


def _article(row: Mapping[str, Any]) -> Article:
    sample, merged = row["sample"], row["merged_sample"]
    day = sample["Input.publish_date"][:10]
    year, month, date = (int(part) for part in day.split("-"))
    paragraphs = re.split(r"</p>|<br\s*/?>", sample["Input.article_interface"])
    plain = [" ".join(unescape(re.sub(r"<[^>]+>", " ", paragraph)).split()) for paragraph in paragraphs]
    text = "\n\n".join(filter(None, plain)) + "\n"
    card = Card(title=sample["Input.title"], published=day, language="en")
    return Article(
        Found(f"{sample['Input.GLOBALEVENTID']}.txt", text.encode(), card), (year, month, date), _wanted(merged)
    )


def _wanted(merged: Mapping[str, Any]) -> Answer:
    types = frozenset(merged["violation_types"])
    return Answer(
        victims=tuple(victim["victim_name"] for victim in merged["victims"] if victim["victim_name"]),
        # "Unknown" is no type beside another.
        types=types - {"unknown"} or types,
        country=_words(merged["country"]),
        city=_words(merged["city"]),
        year=_number(merged["year"]),
        month=_number(merged["month"]),
        day=_number(merged["date"]),
        perpetrator=bool(merged["perpetrator_mention"]),
    )


def _words(value: str | None) -> str | None:
    return None if value is None or value.strip().casefold() in _NOTHING else value.strip()


def _number(value: str | None) -> int | None:
    word = _words(value)
    if word is None or word.casefold() in _MONTHS:
        return word and _MONTHS[word.casefold()]  # type: ignore[return-value]  # None or a month
    return int(float(word)) if re.fullmatch(r"\d+(\.\d+)?", word) else 0
