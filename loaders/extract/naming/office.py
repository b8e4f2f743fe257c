"""Offices that a text names in place of who holds them: "the Secretary of the Treasury", "Special Rapporteur on …"."""

import re
from collections.abc import Iterator

from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.form import CAPITALISED
from loaders.extract.naming.mention import Mention
from loaders.extract.naming.persons import named

_MANDATE = re.compile(
    r"\b(?:(?:UN|U\.N\.|United Nations) )?"
    r"(?:Special Rapporteur|Independent Expert|Special Representative|Special Envoy)"
    r" (?:on|for) (?:the )?[a-z][^,.;:()*]{3,90}?"
    r"(?=[,.;:()*]|$| (?:said|told|has|had|was|were|is|called|calls|who|warned|urged|visited|found|reported|and the)\b)"
)
_OFFICE = re.compile(
    r"\b[Tt]he ((?:(?:Deputy|Acting|Assistant|First|Vice|Prime|Federal|Union|State|Interior|Foreign|Justice|Defen[cs]e"
    r"|Finance|Home|Health|Education|Labou?r|Immigration) )?"
    r"(?:Secretary|Minister|Director|Attorney|Administrator|Commissioner|President|Governor|Ambassador|Chancellor"
    r"|Chief Justice|Commander|Chairman|Inspector|(?:Chief |Public |State |Special )?Prosecutor|Comptroller|Ombudsman"
    r"|(?:(?:UN|U\.N\.|United Nations) )?(?:High Commissioner|Special Rapporteur|Special Envoy))(?:[ -]General)?"
    rf"(?: (?:of|to|for|on) (?:the )?{CAPITALISED}(?: {CAPITALISED}){{0,3}})?)"
    rf"(?! {CAPITALISED}|['’]s (?:Office|office))"
)


def find(part: Part, text: str) -> Iterator[Mention]:
    """An office in place of its holder: "the Secretary of the Treasury"."""
    for match in _OFFICE.finditer(text):
        if len(match[1].split()) > 1:
            yield named(part, match.start(1), match.end(1), "Person", "office", 0.8)
    for match in _MANDATE.finditer(text):
        yield named(part, match.start(), match.end(), "Person", "office", 0.8)
