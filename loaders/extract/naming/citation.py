"""Names that bear a number: executive orders, sections of a code, court cases, "Zone 7"."""

import re
from collections.abc import Iterator

from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.form import CAPITALISED
from loaders.extract.naming.mention import Mention
from loaders.extract.naming.persons import named

_NUMBERED = re.compile(
    r"\b(?:Executive Order|E\.O\.|EO|Proclamation|Public Law|Resolution|Title|Orden Ejecutiva|Decreto|Resolución)"
    r"(?:\s+(?:No\.|Nº|number))?\s+\d[\d,.-]*\d\b|\bTitle \d+\b"
    r"|\b(?:(?:Council|Commission|Delegated|Implementing) )*(?:Regulation|Directive|Decision) "
    r"(?:\((?:EU|EC|EEC|CFSP)(?:, Euratom)?\) )?(?:No\.? )?\d+/\d+(?:/(?:EU|EC|EEC|CFSP))?\b"
    r"|\b(?:Legislative |Supreme |Presidential |Federal |Royal |Military |Emergency )?"
    r"(?:Law|Decree|Act|Ordinance|Regulation) (?:No\.|Nº|number) \d[\d/.-]*\b(?: of \d{4}\b)?"
    r"|\b[Ss]ections? \d+[\w().-]*(?: (?:and|to) \d+[\w().-]*)? of [Tt]itle \d+"
    r"(?:, (?:United States Code|U\.S\.C\.?|U\.S\. Code))?"
)
_CITED = re.compile(r"\b\d{1,3} (?:U\.?S\.?C\.?|C\.?F\.?R\.?) (?:§+ ?)?\d+[\w.]*(?:\([\w]+\))*(?:[-–]\d+\w*)?")
_UNIT = re.compile(r"\b(Zone|Sector|Block|Module|Pavilion|Ward|Wing|Camp|Cell) (?:\d{1,2}|[A-Z])\b(?![’'-]| [A-Z])")
_CASE = re.compile(rf"{CAPITALISED}(?:,? {CAPITALISED}){{0,3}} v\.? {CAPITALISED}(?: {CAPITALISED}){{0,3}}")
_NAMED_LAW = re.compile(
    r"(?:the )?(?:principle of [a-z-]+|(?<= )(?:state of (?:exception|emergency|siege)|martial law))"
)


def find(part: Part, text: str) -> Iterator[Mention]:
    """The numbered laws, sections, cases, zones and wings of a paragraph."""
    for match in _NUMBERED.finditer(text):
        yield named(part, match.start(), match.end(), "Law", "numbered")
    for match in _CITED.finditer(text):
        yield named(part, match.start(), match.end(), "Law", "numbered")
    for match in _CASE.finditer(text):
        lead = re.match(r"(?:In|See|The|But|Under|From)\s+", match.group())
        yield named(part, match.start() + (lead.end() if lead else 0), match.end(), "Case", "numbered")
    for match in _UNIT.finditer(text):
        kind = "Place" if match[1] in ("Zone", "Sector") else "Facility"
        yield named(part, match.start(), match.end(), kind, "numbered", 0.8)
    for match in _NAMED_LAW.finditer(text):
        yield named(part, match.start() + 4 * match.group().startswith("the "), match.end(), "Policy", "principle", 0.7)
