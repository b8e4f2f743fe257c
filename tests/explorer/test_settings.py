"""Settings are one table; the environment wins over the workspace's file, and nonsense is refused in one line."""

from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from explorer.settings import FILE, Settings, table
from loaders import Limits
from ontology.errors import BadSettingError


def test_nothing_said_means_the_defaults() -> None:
    """An empty environment gives the table's own values."""
    assert Settings.from_env({}) == Settings()


def test_every_field_is_a_documented_setting() -> None:
    """Each has a name, a variable of that name, and a sentence of help."""
    assert [row.name for row in table()] == [field.name for field in fields(Settings)]
    for row in table():
        assert row.variable == f"ONRECORD_{row.name.upper()}"
        assert row.help.endswith(".")


def test_limits_are_those_of_the_readers() -> None:
    """The readers' bounds can all be set, and have the readers' own defaults."""
    assert Settings().limits() == Limits()
    assert {f"limit_{field.name}" for field in fields(Limits)} <= {row.name for row in table()}


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("PORT", "8600", 8600), ("QUERY_SECONDS", "0.5", 0.5), ("HOST", "::1", "::1"), ("JOBS", "2", 2)],
)
def test_values_are_parsed_as_what_they_are(name: str, text: str, value: object) -> None:
    """A number is a number, words are words."""
    assert getattr(Settings.from_env({f"ONRECORD_{name}": text}), name.lower()) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PORT", "http"),
        ("PORT", "-1"),
        ("PORT", "65536"),
        ("PORT", "80.5"),
        ("JOBS", "many"),
        ("QUERY_SECONDS", "nan"),
        ("QUERY_SECONDS", "inf"),
        ("LIMIT_PAGES", "-3"),
    ],
)
def test_nonsense_is_refused(name: str, text: str) -> None:
    """What cannot be used is said with its variable and its value, in one line."""
    with pytest.raises(BadSettingError, match=f"ONRECORD_{name} is '{text}'") as caught:
        Settings.from_env({f"ONRECORD_{name}": text})
    assert "\n" not in str(caught.value)


def test_an_empty_variable_says_nothing() -> None:
    """`ONRECORD_PORT= onrecord ...` is as if it were not there."""
    assert Settings.from_env({"ONRECORD_PORT": ""}) == Settings()


def test_the_file_of_the_workspace_counts_and_the_environment_wins(tmp_path: Path) -> None:
    """onrecord.toml sets what the environment does not."""
    (tmp_path / FILE).write_text("port = 8600\njobs = 2\n", encoding="utf-8")
    settings = Settings.from_env({"ONRECORD_WORKSPACE": str(tmp_path), "ONRECORD_PORT": "8700"})
    assert (settings.port, settings.jobs) == (8700, 2)


@pytest.mark.parametrize(
    "line", ["colour = 1", "workspace = 'elsewhere'", "port = true", "port = [1]", "port = 1 2", "\udce9"]
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, line: str) -> None:
    """An unknown name, a value of another kind, or no TOML: one line that names the file."""
    (tmp_path / FILE).write_bytes(line.encode("utf-8", "surrogateescape"))
    with pytest.raises(BadSettingError, match=FILE) as caught:
        Settings.from_env({"ONRECORD_WORKSPACE": str(tmp_path)})
    assert "\n" not in str(caught.value)


def test_settings_are_frozen() -> None:
    """Nobody changes them once they are read."""
    with pytest.raises(FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]  # that is what is tested
