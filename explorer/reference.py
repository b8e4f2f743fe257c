"""The reference pages of docs/reference, generated from the program itself.

python -m explorer.reference docs/reference           # write them
python -m explorer.reference --check docs/reference   # 1 and a line for each that is not up to date
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

from explorer.cli import COMMANDS, main
from explorer.commands.judging import JUDGING
from explorer.commands.output import note
from explorer.settings import FILE, table
from graph import named
from graph.answers import NamedQuery
from ontology import page

_HEAD = "This page is generated: `python -m explorer.reference docs/reference` writes it anew."


def cli() -> str:
    """Every command with its help, its options and its example."""
    group = typer.main.get_command(main)
    return "\n".join([f"# The command line\n\n{_HEAD}\n", *_command_line(group)])


def settings() -> str:
    """Every setting with its variable, its default and what it does."""
    rows = (f"| `{s.name}` | `{s.variable}` | `{s.default}` | {s.help} |" for s in table())
    about = f"Each can be set in the environment, or in `{FILE}` in the workspace; the environment wins."
    return "\n".join(
        [
            f"# Settings\n\n{_HEAD}\n\n{about}\n",
            "| name | variable | default | what it does |",
            "|---|---|---|---|",
            *rows,
        ]
    )


def queries() -> str:
    """Every named query with its parameters and its SPARQL."""
    about = "Run one with `onrecord query NAME --param name=value`; the explorer offers the same."
    return "\n".join([f"# Named queries\n\n{_HEAD} {about}\n", *(_named(query) for query in named.catalogue())])


PAGES: Mapping[str, Callable[[], str]] = {
    "cli.md": cli,
    "settings.md": settings,
    "queries.md": queries,
    "ontology.md": page.markdown,
    "ontology.html": page.html,
}


def _command_line(group: Any) -> Iterator[str]:
    yield f"`onrecord [OPTIONS] COMMAND`: {group.help}\n"
    yield "Data goes to the standard output, notes and progress to the standard error. Exit codes: 0 done; 1 refused in"
    yield "one line, or some file failed; 2 wrong usage; 130 stopped by Ctrl-C (what is done is kept).\n"
    yield from _options(group)
    for command, example in COMMANDS:
        yield from _command(command.__name__, group.commands[command.__name__], example)
    judge = group.commands["judge"]
    for name, _, example in JUDGING:
        yield from _command(f"judge {name}", judge.commands[name], example)


def _command(name: str, about: Any, example: str) -> Iterator[str]:
    arguments = " ".join(p.metavar or p.name.upper() for p in about.params if p.param_type_name == "argument")
    yield f"## onrecord {name} {arguments}".rstrip() + f"\n\n{_unwrapped(about.help)}\n"
    yield f"```\n{example}\n```\n"
    yield from _options(about)


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def _options(command: Any) -> Iterator[str]:
    yield "| option or argument | what it does |\n|---|---|"
    for param in command.params:
        names = (
            ", ".join(f"`{name}`" for name in param.opts) if param.param_type_name == "option" else f"`{param.metavar}`"
        )
        default = f" Default: `{param.default}`." if isinstance(param.default, str) else ""
        yield f"| {names} | {(param.help or '').replace('|', '/').replace('  [default', ' [default')}{default} |"
    yield ""


def _named(query: NamedQuery) -> str:
    params = "".join(f"- `{p.name}` ({p.kind}), default `{p.default}`\n" for p in query.params)
    return f"## {query.name}\n\n**{query.title}.** {query.about}\n\n{params}\n```sparql\n{query.text.strip()}\n```\n"


def run(arguments: list[str]) -> int:
    """Write the pages, or check them; the exit code."""
    folder, stale = Path(arguments[-1]), 0
    for name, make in PAGES.items():
        path, text = folder / name, make().rstrip() + "\n"
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale = 1
            note(f"{path} is not up to date; run: python -m explorer.reference {folder}")
    return stale


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
