"""What goes where: data to the standard output, notes to the standard error, colours and bars to a terminal only."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import typer


def note(text: str) -> None:
    """A line for people, on the standard error."""
    typer.echo(text, err=True)


def lines(objects: Iterable[dict[str, Any]]) -> None:
    """One JSON object a line."""
    for row in objects:
        typer.echo(json.dumps(row, ensure_ascii=False))


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table: drawn on a terminal; elsewhere fields parted by tabs, without a head, for `cut` and `sort`."""
    texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for row in texts:
            typer.echo("\t".join(" ".join(cell.split()) for cell in row))
        return
    from rich.console import Console  # late: only a terminal needs it
    from rich.table import Table
    from rich.text import Text

    drawn = Table(*columns, box=None, header_style="bold", pad_edge=False)
    for row in texts:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn)


@contextmanager
def advancing(total: int | None, about: str) -> Iterator[Callable[[int], None]]:
    """A function that moves a bar on the standard error by some steps; no bar where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # late: only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    parts = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    # Data that goes into a file must not be drawn above the bar instead.
    same = sys.stdout.isatty()
    with Progress(*parts, console=Console(stderr=True), transient=True, redirect_stdout=same) as bar:
        task = bar.add_task(about, total=total)
        yield lambda steps: bar.advance(task, steps)


def progress(entries: Iterable[Any], total: int | None, about: str) -> Iterator[Any]:
    """Pass the entries on while a bar on the standard error counts them; no bar where that is no terminal."""
    with advancing(total, about) as told:
        for entry in entries:
            yield entry
            told(1)
