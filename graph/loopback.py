"""A graph server for those who have none: ArcadeDB, embedded with its own Java, listening on this machine alone.

Its data are derived from a workspace and can be deleted. Whoever may ask it has the password, a new one each time.
"""

import os
import secrets
import shutil
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from graph.bolt import Server
from ontology.errors import ServerError

HOST, USER, DATABASE = "127.0.0.1", "root", "onrecord"
PLUGIN = "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"
# Java starts with little and takes no more than this.
HEAP = "2g"
# Without a file of settings it writes a log into the current folder and onto the screen.
_LOG = "handlers=\n.level=OFF\n"


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[Server]:
    """A running server with its data in `folder`; a process can have one, and a folder too. Port 0 is a free one.

    Raises ServerError where the extra is not installed, the folder is in use, or the port is taken.
    """
    try:
        import arcadedb_embedded
    except ImportError as error:
        msg = "The graph server at hand is not installed; install it with: pip install 'onrecord[cypher]'"
        raise ServerError(msg) from error
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / "lock", timeout=0):
            password = secrets.token_urlsafe(16)
            port = port or _free()
            _require_free(port)
            running = _started(arcadedb_embedded.ArcadeDBServer, folder, port, password)
            try:
                running.create_database(DATABASE)
                yield Server(f"bolt://{HOST}:{port}", USER, password, DATABASE)
            finally:
                running.stop()
    except Timeout as error:
        msg = f"{folder} is served already by another process; ask that one, or stop it"
        raise ServerError(msg) from error
    except arcadedb_embedded.ArcadeDBError as error:
        reason = " ".join(str(error).split())[:300]
        msg = f"The graph server does not start ({reason}); {folder} can be deleted, it is made anew"
        raise ServerError(msg) from error


def _started(kind: type[Any], folder: Path, port: int, password: str) -> Any:
    # A user keeps the password of the first start; without them it is set anew.
    shutil.rmtree(folder / "config", ignore_errors=True)
    settings = folder / "log.properties"
    settings.write_text(_LOG, "utf-8")
    java = [f"-Djava.util.logging.config.file={settings}", f"-XX:ErrorFile={folder / 'java-error.log'}"]
    config = {"host": HOST, "http_port": _free(), "bolt_port": port, "server_plugins": PLUGIN}
    with _aside(folder / "java.log"):
        running = kind(str(folder), password, config, {"heap_size": HEAP, "jvm_args": java})
        running.start()
    return running


@contextmanager
def _aside(file: Path) -> Iterator[None]:
    """What Java says of itself while it starts goes into a file; no option of its own keeps it quiet."""
    sys.stderr.flush()
    kept = os.dup(2)
    try:
        with file.open("wb") as log:
            os.dup2(log.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _free() -> int:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        return int(taken.getsockname()[1])


def _require_free(port: int) -> None:
    try:
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((HOST, port))
    except OSError as error:
        msg = f"Port {port} cannot be used ({error.strerror}); choose another with --port"
        raise ServerError(msg) from error
