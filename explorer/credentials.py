"""Where the password of a graph server comes from: the environment, a file, or a prompt; never an address or a page."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from explorer.settings import Settings
from graph.bolt import Server
from ontology.errors import BadSettingError

PASSWORD = "ONRECORD_NEO4J_PASSWORD"  # noqa: S105  the name of a variable, no password


def server_of(settings: Settings) -> Server:
    """The graph server that the settings name, with its password as far as environment or file give one.

    Raises BadSettingError where no server is named, an address carries a password, or the file cannot be read.
    """
    if not settings.neo4j_url:
        msg = "No graph server is named; give its address, as neo4j://localhost:7687, or set ONRECORD_NEO4J_URL"
        raise BadSettingError(msg)
    if "@" in urlsplit(settings.neo4j_url).netloc:
        msg = (
            f"The address of the graph server carries a name or a password; use --user, and {PASSWORD} for the password"
        )
        raise BadSettingError(msg)
    password = os.environ.get(PASSWORD) or _in_file(settings.neo4j_password_file)
    return Server(settings.neo4j_url, settings.neo4j_user, password, settings.neo4j_database or None)


def _in_file(name: str) -> str:
    if not name:
        return ""
    try:
        return Path(name).read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        msg = f"{name}: the password cannot be read from this file ({reason})"
        raise BadSettingError(msg) from error
