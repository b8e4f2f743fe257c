"""Words per second of extraction beside spaCy's own pipeline on the same texts, in the same run.

    python bench/extract.py [FOLDER …]

Reads the bundled sample, or the folders given, and prints for each round the speed of the bare pipeline, of reading and
extracting (what `onrecord extract` does after its start), and the ratio. The limit is a ratio of 0.5. Quote the median.
"""

import statistics
import sys
import time
from pathlib import Path

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from loaders import Found, Limits, find, load, read
from loaders.extract.grammar.syntax import pipeline

ROUNDS = 5
LIMIT = 0.5
SAMPLE = Path(__file__).parents[1] / "examples" / "cecot"


def prose(paths: list[str]) -> list[Found]:
    """The documents of the paths that are English prose."""
    found = [f for f in find(paths, Limits()) if isinstance(f, Found)]
    return [f for f in found if not (document := read(f, Limits())).rows and document.source.language == "en"]


def main() -> None:
    """Print the table."""
    limits = Limits()
    documents = prose(sys.argv[1:] or [str(SAMPLE)])
    texts = [read(found, limits).text for found in documents]
    words = sum(len(text.split()) for text in texts)
    parser = pipeline()
    load(documents[0], limits)  # warm: the models and tables are in memory for both
    list(parser.pipe(texts[:1]))
    print(f"{len(documents)} documents, {words} words")
    print(f"{'round':>5} {'pipeline w/s':>13} {'extract w/s':>13} {'ratio':>6}")
    ratios = []
    for number in range(1, ROUNDS + 1):
        started = time.perf_counter()
        list(parser.pipe(texts, batch_size=32))
        between = time.perf_counter()
        for found in documents:
            load(found, limits)
        ended = time.perf_counter()
        ours, bare = words / (ended - between), words / (between - started)
        ratios.append(ours / bare)
        print(f"{number:>5} {bare:>13.0f} {ours:>13.0f} {ratios[-1]:>6.2f}")
    median = statistics.median(ratios)
    print(f"median ratio {median:.2f}; at least {LIMIT} is wanted: {'kept' if median >= LIMIT else 'MISSED'}")
    sys.exit(median < LIMIT)


if __name__ == "__main__":
    main()
