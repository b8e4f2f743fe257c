"""Time and memory of one large document, in a process of its own for each size: linear, and under a gigabyte.

    python bench/large.py [--megabytes 1 5] [--language en] [FOLDER]

The text is what the folder holds in that language (the bundled sample where none is given), told again and again with
other numbers and other names, so that each megabyte brings new people, bodies and groups. Prints for each size the
seconds, the seconds a megabyte, the peak of resident memory, how much of the text was read for facts, and how many
statements were written.
"""

import argparse
import itertools
import random
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from loaders import Card, Found, Limits, find, load, read

SAMPLE = Path(__file__).parents[1] / "examples" / "cecot"
SYLLABLES = ("an", "ero", "ing", "ov", "elli", "sen", "adze", "uri")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?![\w-])")
_NUMBER = re.compile(r"(?<![\d.,])[2-9]\d?(?![\d.,])")


def varied(text: str, chance: random.Random) -> str:
    """The text with some names and small numbers changed."""

    def renamed(match: re.Match[str]) -> str:
        return match[0] + chance.choice(SYLLABLES) + chance.choice(SYLLABLES) if chance.random() < 0.2 else match[0]

    return _NUMBER.sub(lambda _: str(chance.randint(2, 99)), _NAME.sub(renamed, text))


def story(folder: Path, language: str, size: int) -> str:
    """So many bytes of text, made of the folder's prose in a language."""
    found = [f for f in find([folder], Limits()) if isinstance(f, Found)]
    documents = [d for d in map(read, found) if not d.rows and d.source.language == language]
    chance = random.Random(2025)
    told: list[str] = []
    length = 0
    for document in itertools.cycle(documents):
        told.append(varied(document.text, chance))
        length += len(told[-1].encode()) + 2
        if length >= size:
            return "\n\n".join(told)
    message = f"{folder} has no prose in {language!r}"
    raise SystemExit(message)


def one(folder: Path, language: str, megabytes: float) -> None:
    """Load one document of that size and print its line."""
    text = story(folder, language, int(megabytes * 1_000_000))
    found = Found("large.txt", text.encode(), Card(language=language, published="2025-06-01"))
    started = time.process_time()
    loaded = load(found)
    seconds = time.process_time() - started
    blocks = loaded.document.blocks
    covered = sum(block.end - block.start for block in blocks) / len(loaded.document.text)
    last = max(s.evidence.end for s in loaded.statements) / len(loaded.document.text)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{megabytes:>5g} {seconds:>8.1f} {seconds / megabytes:>8.1f} {peak:>8.0f} {covered:>8.1%} {last:>8.1%} "
        f"{len(loaded.statements):>10}",
        flush=True,
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--megabytes", nargs="+", type=float, default=[1, 5])
    parser.add_argument("--language", default="en")
    parser.add_argument("--alone", action="store_true", help="in this process, without the head of the table")
    asked = parser.parse_args()
    if asked.alone:
        one(asked.folder, asked.language, asked.megabytes[0])
        return
    print(f"{'MB':>5} {'s':>8} {'s/MB':>8} {'peak MB':>8} {'covered':>8} {'last at':>8} {'statements':>10}", flush=True)
    for megabytes in asked.megabytes:
        again = [sys.executable, __file__, str(asked.folder), "--language", asked.language, "--alone"]
        subprocess.run([*again, "--megabytes", str(megabytes)], check=True)


if __name__ == "__main__":
    main()
