"""Damaged and senseless input through finding, reading and extracting: nothing but the errors of ontology/errors.py.

    python bench/fuzz.py [--minutes 10] [--seed 1] [--keep FOLDER] [FOLDER …]

Each round takes a real file (the bundled sample, files made on the spot, and those of the folders given), damages it
(bits flipped, cut, spliced with another, pieces doubled or moved) or, where it is text, shuffles its sentences and
swaps its words, and also feeds plain random bytes. What is found is loaded, every statement must pass the gate, and
what crashes is saved under the folder to keep. Prints counts, the slowest input, and seconds; exits with 1 after a
crash.
"""

import argparse
import faulthandler
import io
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from graph import gate
from loaders import Found, Limits, find, load
from ontology.errors import OnRecordError

HERE = Path(__file__).parents[1]
LIMITS = Limits(file_bytes=2**22, pages=50, archive_bytes=2**24, ocr_pages=0)
# Longer files are cut to a window of so many bytes before they are damaged, so that a round takes a moment.
WINDOW = 6_000
ODD = ("\u202e", "\u0000", "“", "»", "…", "'", "\u2028", "\ufeff", "𝕏", "é", "ß", "(", "((((", "$9", "2025-02-30", "v.")
EXTENSIONS = (".txt", ".md", ".html", ".csv", ".tsv", ".jsonl", ".eml", ".pdf", ".docx", ".zip", "")


@dataclass(slots=True)
class Tally:
    """What came of the rounds."""

    outcomes: Counter[str] = field(default_factory=Counter)
    formats: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    slowest: tuple[float, str] = (0.0, "")
    crashes: int = 0


def seeds(folders: list[Path]) -> list[tuple[str, bytes]]:
    """The real files, by name."""
    paths = [p for folder in folders for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix != ".toml"]
    listed = [(path.name, path.read_bytes()) for path in paths]
    text = next(data for name, data in listed if name.endswith(".txt"))
    words = text.decode(errors="replace").encode("cp1252", errors="replace").decode("cp1252").splitlines()
    listed.append(("made.zip", _zip(listed[:3])))
    listed.append(("made.jsonl", b'{"a": "Ana", "n": 1}\n{"a": "Luis", "n": 2}\n'))
    listed.append(("made.docx", _word(words[:30])))
    return listed


def _zip(members: list[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def _word(words: list[str]) -> bytes:
    import docx

    document = docx.Document()
    for line in words:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def flipped(data: bytes, chance: random.Random, _: bytes) -> bytes:
    """With up to twenty bits turned."""
    out = bytearray(data)
    for _number in range(chance.randint(1, 20)):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def cut(data: bytes, chance: random.Random, _: bytes) -> bytes:
    """Without its end, or without a piece in the middle."""
    a, b = sorted(chance.randrange(len(data) + 1) for _number in range(2))
    return data[:a] if chance.random() < 0.5 else data[:a] + data[b:]


def spliced(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """With the end or a piece of another file."""
    at, a = chance.randrange(len(data) + 1), chance.randrange(len(other) + 1)
    return data[:at] + other[a:] if chance.random() < 0.5 else data[:at] + other[a : a + 500] + data[at:]


def doubled(data: bytes, chance: random.Random, _: bytes) -> bytes:
    """With a piece many times over, or elsewhere."""
    a, b = sorted(chance.randrange(len(data) + 1) for _number in range(2))
    piece = data[a : min(b, a + 300)]
    at = chance.randrange(len(data) + 1)
    return data[:at] + piece * chance.choice((1, 2, 30)) + data[at:]


def shuffled(data: bytes, chance: random.Random, _: bytes) -> bytes:
    """Its sentences in another order."""
    told = data.decode(errors="replace").split(". ")
    chance.shuffle(told)
    return chance.choice((". ", " ", "\n\n", "\n")).join(told).encode(errors="replace")


def swapped(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """Some of its words changed for another file's, for odd signs, or for nothing."""
    told, others = data.decode(errors="replace").split(" "), other.decode(errors="replace").split() or ["x"]
    share = chance.choice((0.02, 0.1, 0.5))
    for at in range(len(told)):
        if chance.random() < share:
            told[at] = chance.choice((chance.choice(others), chance.choice(ODD), "", told[at].upper(), told[at] * 20))
    return " ".join(told).encode(errors="replace")


BYTES: tuple[Callable[[bytes, random.Random, bytes], bytes], ...] = (flipped, cut, spliced, doubled)
TEXT = (shuffled, swapped, *BYTES)


def cases(known: list[tuple[str, bytes]], chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Names and bytes without end."""
    while True:
        name, data = chance.choice(known)
        other = chance.choice(known)[1]
        if chance.random() < 0.05:
            yield f"random{chance.choice(EXTENSIONS)}", chance.randbytes(chance.choice((0, 1, 20, 2000)))
            continue
        is_text = not name.endswith((".pdf", ".docx", ".zip"))
        if is_text and len(data) > WINDOW:
            start = chance.randrange(len(data) - WINDOW)
            data = data[start : start + WINDOW]
        for way in chance.choices(TEXT if is_text else BYTES, k=chance.randint(1, 3)):
            data = way(data, chance, other[:WINDOW]) or b"x"
        suffix = Path(name).suffix
        yield f"case{chance.choice(EXTENSIONS) if chance.random() < 0.05 else suffix}", data


def tried(name: str, data: bytes, folder: Path, tally: Tally) -> None:
    """Find and load one file."""
    path = folder / name
    path.write_bytes(data)
    for entry in find([path], LIMITS):
        if not isinstance(entry, Found):
            tally.outcomes["refused when found"] += 1
            continue
        try:
            loaded = load(entry, LIMITS)
        except OnRecordError as error:
            if "\n" in str(error):
                raise AssertionError(str(error)) from error
            tally.outcomes["refused when read"] += 1
            continue
        passed, turned = gate.sift(loaded.document, loaded.statements)
        if turned:
            message = f"turned away: {turned[0].reason}: {turned[0].statement}"
            raise AssertionError(message)
        tally.outcomes["read"] += 1
        tally.statements += len(passed)
    path.unlink()


def main() -> None:
    """Run for so many minutes and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "folders", nargs="*", type=Path, default=[HERE / "examples" / "cecot", HERE / "tests/loaders/data"]
    )
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-crashes"))
    asked = parser.parse_args()
    faulthandler.enable()  # a fault below Python ends the run, and says where; its file stays in the temporary folder
    tally, started = Tally(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for name, data in cases(seeds(asked.folders), random.Random(asked.seed)):
            if time.monotonic() - started > asked.minutes * 60:
                break
            began = time.process_time()
            faulthandler.dump_traceback_later(120, exit=True)
            tally.formats[Path(name).suffix or "none"] += 1
            try:
                tried(name, data, Path(folder), tally)
            except Exception:  # noqa: BLE001  # whatever comes is what is looked for
                tally.crashes += 1
                asked.keep.mkdir(exist_ok=True)
                kept = asked.keep / f"{sha256(data).hexdigest()[:12]}-{name}"
                kept.write_bytes(data)
                print(f"CRASH {kept}\n{traceback.format_exc()}", flush=True)
            faulthandler.cancel_dump_traceback_later()
            took = time.process_time() - began
            if took > tally.slowest[0]:
                tally.slowest = (took, f"{name}, {len(data):,} bytes, {sha256(data).hexdigest()[:12]}")
    print(f"seed {asked.seed}, {time.monotonic() - started:.0f} s, {tally.formats.total()} files")
    print("formats:", ", ".join(f"{name} {count}" for name, count in sorted(tally.formats.items())))
    print("outcomes:", ", ".join(f"{name} {count}" for name, count in sorted(tally.outcomes.items())))
    print(f"statements through the gate: {tally.statements}")
    print(f"slowest: {tally.slowest[0]:.1f} s of processor time: {tally.slowest[1]}")
    print(f"crashes: {tally.crashes}")
    sys.exit(tally.crashes > 0)


if __name__ == "__main__":
    main()
