"""Aircraft and flights: "N417RK", "a government Embraer", "six Boeing 737s", "Avior Airlines Flight 1220"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from loaders.extract.naming.form import CAPITALISED
from loaders.extract.naming.mention import Mention
from loaders.extract.naming.persons import named

# A United States registration, or any state's where the text says that it is one.
_REGISTERED = re.compile(
    r"\b(N\d{2,4}[A-HJ-NP-Z]{1,2})\b"
    r"|\b(?:[Rr]egist(?:ration|ered)(?: as| number| mark)?|[Tt]ail number|[Tt]ail No\.)"
    r" ([A-Z0-9]{1,3}-?[A-Z0-9]{3,5})\b"
)


def registered(part: Part, text: str) -> Iterator[Mention]:
    """The registrations of aircraft: letters and figures together."""
    for match in _REGISTERED.finditer(text):
        group = 1 if match[1] else 2
        if any(c.isdigit() for c in match[group]) or "-" in match[group]:
            yield named(part, match.start(group), match.end(group), "Aircraft", "numbered")


@cache
def _modelled() -> re.Pattern[str]:
    makers, models = ("|".join(re.escape(word) for word in names().aircraft[key]) for key in ("makers", "models"))
    model = rf"(?:{models}|[A-Z]{{0,3}}-?\d{{1,4}}(?:-\d{{1,4}})?)(?:s|[A-Z]{{1,3}})?"
    number = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a|an|the|its|one|their|his)"
    lead = rf"(?:(?P<det>{number}) (?:[a-z-]+ ){{0,2}}?)?"
    return re.compile(rf"\b{lead}(?:(?P<whole>(?:{makers}) {model})|(?P<maker>{makers})s?)(?![\w-])(?! [A-Z])")


@cache
def _makers_own() -> re.Pattern[str]:
    return re.compile(rf"['’]s\b| (?:{'|'.join(names().aircraft['of_maker'])})")


def modelled(part: Part, text: str) -> Iterator[Mention]:
    """Aircraft by their make: a model's number shows one, or an article, where the maker takes none."""
    for match in _modelled().finditer(text):
        after = text[match.end() :]
        makes = match["whole"] is None and (
            match["det"] in (None, "the", "its", "their", "his") or _makers_own().match(after)
        )
        if makes:
            continue
        start = match.start()
        # A number before them counts them, and is a quantity of its own.
        if match["det"]:
            start = match.end("det") + 1
        yield Mention(
            part.base + start, part.base + match.end(), text[start : match.end()], "Aircraft", "nominal", "form", 0.8
        )


# "Avior Airlines Flight 1220", "flight KQ 310"; a bare number in lower case may count flights.
_FLIGHT = re.compile(
    rf"(?<![\w-])((?:{CAPITALISED} ){{1,3}}[Ff]light (?:No\. |number )?[A-Z]{{0,3}} ?\d{{2,5}}"
    r"|[Ff]light (?:No\. |number )?[A-Z][A-Z0-9]{1,2} ?\d{2,4})(?![\w-])"
)


def flown(part: Part, text: str) -> Iterator[Mention]:
    """Flights by their number."""
    for match in _FLIGHT.finditer(text) if "light " in text else ():
        lead = re.match(r"(?:The|On|In|When|After|But|And|From|For) ", match.group())
        yield named(part, match.start() + (lead.end() if lead else 0), match.end(), "Flight", "form")


def carrier(mention: Mention) -> Mention | None:
    """Whose a flight is that bears a carrier's name: "Avior Airlines" of "Avior Airlines Flight 1220"."""
    name = re.match(r"(.+?) [Ff]light ", mention.text) if mention.kind == "Flight" else None
    if name is None or mention.form != "name":
        return None
    return replace(mention, end=mention.start + len(name[1]), text=name[1], kind="Company", method="form")
