"""A real Neo4j Community server for tests: its jars from Maven Central, started on loopback in a folder of its own."""

import os
import resource
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import time
import zipfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from neo4j import GraphDatabase

from graph.bolt import Server, connect

# The release with long support, which runs on the Java 17 of Debian, and a current one; others by the environment.
VERSION = os.environ.get("ONRECORD_NEO4J_VERSION", "5.26.0")
CURRENT = "2026.08.1"
_ARTIFACTS = (("org.neo4j", "neo4j"), ("org.neo4j", "neo4j-bolt"), ("org.neo4j.app", "neo4j-server"))
# Releases spell the class that starts them differently.
_ENTRIES = ("org/neo4j/server/Neo4jCommunity", "org/neo4j/server/CommunityEntryPoint")
_OPENS = ("java.nio", "java.io", "java.util.concurrent", "sun.nio.ch")
SECONDS = 120


class MissingServerError(Exception):
    """Why no server can be had here."""


def fetch(folder: Path, version: str = VERSION) -> Path:
    """The folder with the server's jars; raises MissingServerError."""
    if not shutil.which("mvn") or not shutil.which("java"):
        msg = "a Neo4j server needs Maven and Java, and they are not here"
        raise MissingServerError(msg)
    dependencies = "".join(
        f"<dependency><groupId>{group}</groupId><artifactId>{name}</artifactId><version>{version}</version></dependency>"
        for group, name in _ARTIFACTS
    )
    folder.mkdir(parents=True, exist_ok=True)
    head = '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    about = "<groupId>onrecord</groupId><artifactId>server</artifactId><version>1</version>"
    (folder / "pom.xml").write_text(f"{head}{about}<dependencies>{dependencies}</dependencies></project>")
    command = ["mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib", "-DincludeScope=runtime"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=900, check=False)
    if done.returncode:
        msg = f"Maven cannot fetch the Neo4j server: {(done.stdout + done.stderr).strip()[-300:]}"
        raise MissingServerError(msg)
    return folder / "lib"


def java_for(version: str) -> list[str]:
    """The command of a Java that runs a release, with the options that it wants; raises MissingServerError."""
    if version.startswith("5."):
        return ["java"]
    found = find_spec("arcadedb_embedded")
    if not found or not found.origin:
        msg = (
            f"Neo4j {version} needs a later Java than Debian's, such as that of the extra `cypher`, and it is not here"
        )
        raise MissingServerError(msg)
    java = Path(found.origin).parent / "jre" / "bin" / "java"
    return [str(java), "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector"]


def tied(command: list[str]) -> list[str]:
    """A command that is killed when this process dies, however it dies, where the system can do that."""
    return ["setpriv", "--pdeathsig", "KILL", *command] if shutil.which("setpriv") else command


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


class RealNeo4j:
    """One server with one database; it can be killed and started again on the same data."""

    def __init__(self, home: Path, jars: Path, version: str = VERSION, imported: Path | None = None) -> None:
        self.home, self.jars, self.java = home, jars, java_for(version)
        with zipfile.ZipFile(jars / f"neo4j-{version}.jar") as jar:
            classes = set(jar.namelist())
        self._entry = next(name for name in _ENTRIES if f"{name}.class" in classes).replace("/", ".")
        self.port = free_port()
        self.password = secrets.token_urlsafe(16)
        self._process: subprocess.Popen[bytes] | None = None
        _configure(home, self.port, version)
        if imported:
            # `import.sh` as it is written, with the tool of these jars in the place of an installed one.
            tool = home / "bin" / "neo4j-admin"
            tool.parent.mkdir()
            tool.write_text(f'#!/bin/sh\nexec {shlex.join(self._java("org.neo4j.cli.AdminTool"))} "$@"\n')
            tool.chmod(0o755)
            path = f"{tool.parent}{os.pathsep}{os.environ['PATH']}"
            environment = {**os.environ, "PATH": path, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
            subprocess.run([imported], env=environment, check=True, capture_output=True, timeout=SECONDS)
        self.start()
        # What a new server asks for before anything else.
        auth = ("neo4j", "neo4j")
        with GraphDatabase.driver(self.server.url, auth=auth) as driver, driver.session(database="system") as session:
            session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=self.password).consume()

    @property
    def server(self) -> Server:
        return Server(f"bolt://127.0.0.1:{self.port}", "neo4j", self.password)

    def start(self) -> None:
        command = tied(self._java(self._entry))
        command += [f"--home-dir={self.home}", f"--config-dir={self.home}/conf", "--console-mode"]
        log = self.home / "out.log"
        with log.open("wb") as out:
            self._process = subprocess.Popen(command, stdout=out, stderr=out, start_new_session=True)
        end = time.monotonic() + SECONDS
        while "Started." not in log.read_text("utf-8", "replace"):
            if self._process.poll() is not None or time.monotonic() > end:
                self.kill()
                msg = f"the Neo4j server does not start: {log.read_text('utf-8', 'replace')[-500:]}"
                raise MissingServerError(msg)
            time.sleep(0.2)

    def _java(self, entry: str) -> list[str]:
        opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENS]
        return [*self.java, "-Xmx768m", *opens, "-cp", f"{self.jars}/*", entry]

    def fill_disk(self) -> None:
        """Let it write no further, until it is started again."""
        assert self._process
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (1, 1))

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(30)

    def empty(self) -> None:
        """Take everything out of its database but constraints and indexes."""
        with connect(self.server) as driver, driver.session() as session:
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()


def _configure(home: Path, port: int, version: str) -> None:
    folders = ("data", "logs", "run", "import", "plugins")
    lines = [f"server.directories.{name}={home / name}" for name in folders]
    lines += [
        f"server.directories.transaction.logs.root={home / 'tx'}",
        "server.default_listen_address=127.0.0.1",
        f"server.bolt.listen_address=127.0.0.1:{port}",
        "server.http.enabled=false",
        "server.https.enabled=false",
        "dbms.security.auth_enabled=true",
        "dbms.usage_report.enabled=false",
        "server.memory.pagecache.size=64m",
    ]
    if not version.startswith("5."):
        # Later ones call out to the network; not all of them know these settings.
        lines += ["server.fleet_discovery.enabled=false", "dbms.fleet_manager.enabled=false"]
        lines += ["server.config.strict_validation.enabled=false"]
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text("\n".join(lines) + "\n")


def content(server: Server) -> tuple[set[str], set[str]]:
    """Everything that a database holds, nodes and relationships, each as one text; equal contents, equal sets."""
    with connect(server) as driver, driver.session(database=server.database) as session:
        nodes = session.run("MATCH (n) WHERE NOT n:Dataset RETURN labels(n) AS labels, properties(n) AS properties")
        found = {f"{sorted(row['labels'])} {_shown(row['properties'].items())}" for row in nodes}
        query = "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties"
        arrows = session.run(query)
        ties = {f"{row['start']} {row['type']} {row['end']} {_shown(row['properties'].items())}" for row in arrows}
    return found, ties


def _shown(items: Iterable[tuple[str, object]]) -> str:
    return str([(key, str(value)) for key, value in sorted(items)])
