"""Settings: one table of names, defaults and help; read once at the edge, from the environment and `onrecord.toml`.

>>> Settings.from_env({"ONRECORD_PORT": "8600"}).port
8600
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.errors import BadSettingError

if TYPE_CHECKING:  # `onrecord --help` must not wait for the readers' engines
    from loaders import Limits

FILE = "onrecord.toml"
PREFIX = "ONRECORD_"


def _setting(default: Any, about: str) -> Any:
    """One row of the table; the type is the field's own."""
    return field(default=default, metadata={"help": about})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings; each can be given as `ONRECORD_<NAME>` or, in the workspace, as a line of `onrecord.toml`."""

    workspace: str = _setting(".", "The folder of the case; `-w` on the command line wins. Not for `onrecord.toml`.")
    who: str = _setting("", "Who judges and withdraws; without it git's `user.name`, else the name of the account.")
    host: str = _setting("127.0.0.1", "The address on which explorer and endpoint listen.")
    port: int = _setting(8501, "The port on which explorer and endpoint listen.")
    jobs: int = _setting(0, "Processes that read and extract; 0 means one a processor, fewer for a few files.")
    query_seconds: float = _setting(30.0, "Seconds after which a query is stopped.")
    neo4j_url: str = _setting("", "The graph server to push to and to ask in Cypher, as neo4j://localhost:7687; none.")
    neo4j_user: str = _setting("neo4j", "The user at the graph server.")
    neo4j_database: str = _setting("", "The database at the graph server; the server's own choice.")
    neo4j_password_file: str = _setting(
        "", "A file with the password; ONRECORD_NEO4J_PASSWORD in the environment wins."
    )
    limit_file_bytes: int = _setting(64 * 2**20, "The largest file that is read, in bytes.")
    limit_text_characters: int = _setting(20_000_000, "The longest text that a document may have, in characters.")
    limit_pages: int = _setting(5_000, "The most pages that a PDF may have.")
    limit_rows: int = _setting(200_000, "The most rows that a table may have.")
    limit_archive_nesting: int = _setting(3, "How many archives may lie in each other.")
    limit_archive_members: int = _setting(20_000, "The most files that an archive may hold.")
    limit_archive_ratio: int = _setting(200, "The most bytes that an archived file may give for each byte it takes up.")
    limit_archive_bytes: int = _setting(2 * 2**30, "The most bytes that an archive may give in all.")
    limit_attachments: int = _setting(200, "The most attachments that an e-mail may have.")
    limit_depth: int = _setting(64, "How many folders may lie in each other.")
    limit_ocr_pages: int = _setting(200, "The most scanned pages that are read by OCR.")

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> "Settings":
        """The settings of an environment and of the workspace that it names; the environment wins.

        Raises BadSettingError where a name or a value cannot be used.
        """
        known = {item.name: item for item in fields(cls)}
        given = {name: environ[PREFIX + name.upper()] for name in known if environ.get(PREFIX + name.upper())}
        path = Path(given.get("workspace", cls().workspace)) / FILE
        values = _file(path, known) | {name: _parse(name, text, PREFIX + name.upper()) for name, text in given.items()}
        return cls(**values)

    def limits(self) -> "Limits":
        """The bounds that the readers are given."""
        from loaders import Limits  # late: see above

        bounds = {item.name: getattr(self, item.name) for item in fields(self) if item.name.startswith("limit_")}
        return Limits(**{name.removeprefix("limit_"): value for name, value in bounds.items()})


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table as it is documented."""

    name: str
    variable: str
    default: str | int | float
    help: str


def table() -> tuple[Setting, ...]:
    """Every setting, for the reference and for the test that it is complete."""
    usual = Settings()
    return tuple(
        Setting(item.name, PREFIX + item.name.upper(), getattr(usual, item.name), item.metadata["help"])
        for item in fields(Settings)
    )


def _file(path: Path, known: Mapping[str, Any]) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        lines = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        msg = f"{path} cannot be read as TOML: {error}"
        raise BadSettingError(msg) from error
    for name in lines:
        if name not in known or name == "workspace":
            msg = f"{path} sets {name!r}, which it cannot; it may set {', '.join(n for n in known if n != 'workspace')}"
            raise BadSettingError(msg)
    return {name: _parse(name, value, f"{path}: {name}") for name, value in lines.items()}


def _parse(name: str, value: object, where: str) -> str | int | float:
    """The value in its default's type; no number is negative, and a port is one that exists."""
    wanted = type(getattr(Settings(), name))
    kind = "a port from 0 to 65535" if name == "port" else "a whole number" if wanted is int else "a number"
    try:
        parsed = wanted(str(value))
        usable = wanted is str or 0 <= parsed < (65536 if name == "port" else float("inf"))
    except ValueError:
        usable = False
    if not usable:
        msg = f"{where} is {value!r}; it must be {kind}, zero or more"
        raise BadSettingError(msg)
    return parsed  # type: ignore[no-any-return]  # the default's type is one of the three
