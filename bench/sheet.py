"""Statements drawn at random for somebody to judge: quote against statement, right or wrong, and what kind of error.

    python bench/sheet.py FOLDER [--seed 2025] [--number 100]                     prints them legibly
    python bench/sheet.py FOLDER [--seed …] --verdicts FILE > docs/accuracy-sheet.csv

Drawn are roles, relations, types, counts, values and times, as they come, from all prose of the folder; not names and
mentions. The same folder, seed and code give the same statements. The file of verdicts has a line for each statement
in the order of drawing, `N right` or `N KIND OF ERROR`, numbered from 1; it may end with a `#` and a remark. The sheet
holds the id of the statement, the hash of its quote, and the verdicts: no sentences.
"""

import argparse
import csv
import random
import sys
from hashlib import sha256
from pathlib import Path

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from loaders import Found, find, load
from ontology import Document, Statement, vocabulary

APART = ("rec:name", "rec:mention")
AROUND = 160
HEAD = ("statement", "quote", "predicate", "reader_a", "error_a", "reader_b", "error_b")


def drawn(folder: Path, seed: int, number: int) -> tuple[list[tuple[Document, Statement]], dict[str, list[str]]]:
    """The statements in the order of drawing, and what each node is called: its class and its words, longest first."""
    told: list[tuple[Document, Statement]] = []
    called: dict[str, list[str]] = {}
    for found in find([folder]):
        if not isinstance(found, Found):
            continue
        loaded = load(found)
        for statement in loaded.statements:
            if statement.predicate in APART:
                called.setdefault(statement.subject, []).append(statement.value)
            elif statement.predicate == "rdf:type":
                called.setdefault(statement.subject, []).insert(0, f"{statement.value[4:]}:")
        told.extend((loaded.document, s) for s in loaded.statements if s.predicate not in APART)
    told.sort(key=lambda pair: (pair[0].source.name, pair[1].evidence.start, pair[1].id))
    return random.Random(seed).sample(told, min(number, len(told))), called


def shown(document: Document, statement: Statement, called: dict[str, list[str]]) -> str:
    """A statement with its ends named, its quote marked within its surroundings, and how it is put."""
    place = statement.evidence
    before = " ".join(document.text[max(0, place.start - AROUND) : place.start].split())
    after = " ".join(document.text[place.end : place.end + AROUND].split())
    quote = " ".join(place.quote.split())

    def words(node: str) -> str:
        return " | ".join(called.get(node, [node])[:4])

    predicate = statement.predicate.removeprefix("rec:")
    holds_node = predicate != "rdf:type" and vocabulary().predicate(predicate).holds_node
    value = words(statement.value) if holds_node else statement.value
    put = [statement.status]
    if statement.claimant:
        put.append(f"says {words(statement.claimant)}")
    if statement.note:
        put.append(statement.note)
    return f"<{words(statement.subject)}> {predicate} <{value}>  ({'; '.join(put)})\n    …{before} [[{quote}]] {after}…"


def verdicts(path: Path) -> dict[int, str]:
    """What a reader found, by number."""
    lines = [line.partition("#")[0].strip() for line in path.read_text().splitlines()]
    return {int(number): verdict for number, _, verdict in (line.partition(" ") for line in lines if line)}


def main() -> None:
    """Print the statements, or the sheet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=2025)
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--verdicts", type=Path)
    asked = parser.parse_args()
    sample, called = drawn(asked.folder, asked.seed, asked.number)
    if asked.verdicts is None:
        for number, (document, statement) in enumerate(sample, start=1):
            print(f"{number}. {document.source.name[:24]} {shown(document, statement, called)}\n")
        return
    judged = verdicts(asked.verdicts)
    sheet = csv.writer(sys.stdout, lineterminator="\n")
    sheet.writerow(HEAD)
    for number, (_, statement) in enumerate(sample, start=1):
        right = judged[number] == "right"
        quote = sha256(statement.evidence.quote.encode()).hexdigest()[:16]
        error = "" if right else judged[number]
        sheet.writerow((statement.id, quote, statement.predicate, "right" if right else "wrong", error, "", ""))


if __name__ == "__main__":
    main()
