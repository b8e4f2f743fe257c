"""The graph server of `onrecord cypher` for tests: the command itself, in a process of its own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from graph.bolt import Server, connect
from graph.workspace import Workspace
from tests.graph.neo4jserver import free_port, tied


class ArcadeServer:
    """One server on a workspace, a new one where there is none; it can be killed and started again on the same data."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.port = free_port()
        Workspace.open(root, create=True)
        self.start()

    def start(self) -> None:
        code = "from explorer.cli import main; main()"
        command = [sys.executable, "-c", code, "cypher", "-w", str(self.root), "--port", str(self.port), "--json"]
        log = self.root.parent / "err.log"
        with log.open("wb") as err:
            self._process = subprocess.Popen(
                tied(command), stdout=subprocess.PIPE, stderr=err, start_new_session=True, env=dict(os.environ)
            )
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, log.read_text()
        self.server = Server(**json.loads(line))

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(30)
        if self._process.stdout:
            self._process.stdout.close()

    def stop(self) -> int:
        """End it as Ctrl-C does; its exit code."""
        os.killpg(self._process.pid, signal.SIGINT)
        code = self._process.wait(30)
        self.kill()
        return code

    def empty(self) -> None:
        """Take everything out of its database but constraints and indexes."""
        with connect(self.server) as driver, driver.session(database=self.server.database) as session:
            session.run("MATCH (n) DETACH DELETE n").consume()
