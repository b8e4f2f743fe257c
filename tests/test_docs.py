"""The docs lag behind nothing: each command, option, setting, query and term is there, and links lead somewhere."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from explorer import reference
from explorer.cli import COMMANDS, main
from explorer.commands.judging import JUDGING
from explorer.settings import table
from graph import named
from ontology import vocabulary

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
GROUP = typer.main.get_command(main)
NAMES = [command.__name__ for command, _ in COMMANDS]


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _text(name: str) -> str:
    return (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")


def _calls(text: str) -> list[list[str]]:
    """The calls of `onrecord` in the code of a page, as words."""
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    code = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    code += re.findall(r"`(onrecord [^`]*)`", text)
    parts = [part.strip() for line in code for part in re.split(r"&&|\||;", line)]
    return [shlex.split(part.partition(" > ")[0], comments=True) for part in parts if part.startswith("onrecord ")]


@pytest.mark.parametrize("name", reference.PAGES)
def test_generated_pages_are_up_to_date(name: str) -> None:
    """`python -m explorer.reference docs/reference` would change nothing."""
    assert _text(name) == reference.PAGES[name]().rstrip() + "\n"


def _commands() -> dict[str, Any]:
    """Every command by its name, those of a group with the group's."""
    found: dict[str, Any] = dict(GROUP.commands)  # type: ignore[attr-defined]  # a group
    return found | {f"judge {name}": command for name, command in found["judge"].commands.items()}


@pytest.mark.parametrize("name", [*NAMES, *(f"judge {name}" for name, _, _ in JUDGING)])
def test_every_command_is_documented(name: str) -> None:
    """Each has its section, help that is a sentence, and help for every option and argument."""
    command = _commands()[name]
    assert f"## onrecord {name}" in _text("cli.md")
    assert re.search(r"\w\.$", command.help.strip())
    for param in command.params:
        assert re.search(r"[.\]]$", param.help or ""), param.name
        for option in param.opts if param.param_type_name == "option" else ():
            assert f"`{option}`" in _text("cli.md")


def test_every_setting_is_documented() -> None:
    """Each stands in the reference with its variable and its default."""
    for row in table():
        assert f"| `{row.name}` | `{row.variable}` | `{row.default}` | {row.help} |" in _text("settings.md")


def test_every_query_is_documented() -> None:
    """Each named query has a title, one sentence, and defaults for its parameters."""
    for query in named.catalogue():
        assert f"## {query.name}\n\n**{query.title}.** {query.about}" in _text("queries.md")
        assert re.fullmatch(r"[A-Z].*\.", query.about)
        assert not query.title.endswith(".")
        assert all(param.default for param in query.params)


def test_every_term_is_documented() -> None:
    """Each class, predicate and status is on both pages of the ontology."""
    words = vocabulary()
    for term in (*words.kinds, *words.predicates, *words.statuses):
        assert f"| `{term}` |" in _text("ontology.md")
        assert f'id="{term}"' in _text("ontology.html")


@pytest.mark.parametrize("path", PAGES, ids=_named)
def test_commands_in_prose_exist(path: Path) -> None:
    """What a page tells people to type is a command with these options."""
    for words in _calls(path.read_text(encoding="utf-8")):
        rest = words[1:]
        known = {option for param in GROUP.params for option in param.opts}
        if rest[0] == "-w":
            rest = rest[2:]
        if not rest[0].startswith("-"):
            name = " ".join(rest[:2]) if rest[0] == "judge" and rest[1:] else rest[0]
            assert name in _commands() or name.isupper() or name == "...", words
            if name in _commands():
                params = _commands()[name].params
                known = {option for param in params for option in param.opts}
        for word in rest:
            if re.match(r"--?[a-z]", word):
                assert word.partition("=")[0] in known | {"--help", "-h"}, words


@pytest.mark.parametrize("path", PAGES, ids=_named)
def test_links_lead_somewhere(path: Path) -> None:
    """A relative link of a page names a file or folder that is there."""
    prose = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", prose):
        if not re.match(r"[a-z]+:", target):
            assert (path.parent / target).exists(), target


def test_the_readme_says_how_to_start_and_to_test() -> None:
    """Its start installs and runs the demo; its test command is what the one script of the checks runs last."""
    readme, script = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", ".ci/run"))
    assert "pip install . && onrecord demo\n" in readme
    assert "pip install -e '.[test]' && pytest\n" in readme
    assert script.rstrip().splitlines()[-1] == "pytest"


def test_decisions_are_numbered_and_complete() -> None:
    """Each record has its number in its title, and says context, decision and consequences."""
    for path in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(path.name[:4])}. "), path.name
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences")), path.name


def test_the_changelog_keeps_its_form() -> None:
    """It begins with what is not released, in the sections of Keep a Changelog."""
    headings = re.findall(r"^(##+) \[?([^\]\n]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == ("##", "Unreleased")
    allowed = {"Security", "Removed", "Deprecated", "Added", "Changed", "Fixed"}
    assert {name for level, name in headings if level == "###"} <= allowed
