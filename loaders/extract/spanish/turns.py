"""Turns of a Spanish transcript, "La señora PAZ RUIZ: Señorías, …"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.mention import Entity, Link, Mention
from loaders.extract.spanish.lexis import UPPER
from loaders.extract.statements.telling import Told

_SHOUTED = rf"[{UPPER}][{UPPER}’'.-]+(?: (?:DE(?:L| LA| LOS| LAS)? )?[{UPPER}][{UPPER}’'.-]+){{0,6}}"
# A label opens a turn that lasts to the next: in capitals, with "El señor", or both, and what stands in parentheses.
_LABEL = re.compile(
    rf"[—–-]?\s*(?P<title>(?:[Ee]l|[Ll]a|EL|LA) (?:señora?|SEÑORA?|[Ss]ra?\.|SRA?\.) )?"
    rf"(?P<name>{_SHOUTED})(?: \([^()]{{1,60}}\))?:\s+(?=[¿¡«“\"—(]?\s?[{UPPER}])"
)
_ASKED = re.compile(r"(?:P|R|Pregunta|Respuesta|PREGUNTA|RESPUESTA)[.:] ")
# Heads of documents in capitals that are nobody's: "COMUNICADO:", "LIMA:".
_NOBODY = re.compile(
    r"\b(?:COMUNICADO|NOTA|CONSIDERANDO|RESUELVE|ACUERDA|DECRETA|DISPONE|FALLO|HECHOS|VISTOS?|ANTECEDENTES|CONCLUSI[ÓO]N"
    r"|CONCLUSIONES|ART[ÍI]CULO|ATENCI[ÓO]N|URGENTE|FOTOS?|V[ÍI]DEOS?|FUENTE|ACTUALIZACI[ÓO]N|[ÚU]LTIMA HORA)\b"
)


def labels(part: Part) -> Iterator[Mention]:
    """The person whom the label of a turn names."""
    label = _label(part.text)
    if label:
        start, end = part.base + label.start("name"), part.base + label.end("name")
        yield Mention(start, end, label["name"], "Person", "name", "title", 0.85)


def _label(text: str) -> re.Match[str] | None:
    label = _LABEL.match(text)
    several = label is not None and (" " in label["name"] or label["title"])
    return label if label and several and not _NOBODY.search(label["name"]) else None


@dataclass(slots=True)
class Floor:
    """Who has the floor in a transcript."""

    turn: Link | None = None

    def enter(self, part: Part, inside: Iterable[tuple[Mention, Entity]]) -> None:
        """Note whose turn a paragraph opens; a question or answer by no name is nobody's."""
        label = _label(part.text)
        if label is None:
            self.turn = None if _ASKED.match(part.text) else self.turn
            return
        at = part.base + label.start("name")
        found = next(((m, e) for m, e in inside if m.start <= at < m.end and e.is_a("Person")), None)
        self.turn = found and Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how="before the colon")

    def lend(self, told: Told) -> Told:
        """An event with the claimant whose turn it is told in, where the text names nobody nearer."""
        own = any(a.role == "speaker" and self.turn and a.link.entity is self.turn.entity for a in told.arguments)
        return told if told.claimant or own or self.turn is None else replace(told, claimant=self.turn)
