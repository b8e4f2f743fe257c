"""A connection to a server that speaks Bolt and Cypher, by the official driver; its errors as one line each."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from neo4j import Driver, GraphDatabase, ManagedTransaction, Session
from neo4j.exceptions import DriverError, Neo4jError

from ontology.errors import ServerError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
OLDEST = (4, 4)
# What fails is told once, by us; the driver would write a line of its own before it.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Server:
    """Where a graph server listens and who asks; the password is in no text that is made of this.

    `patience` is how many seconds to wait for a connection, and to try again what failed for the moment.
    """

    url: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None
    patience: float = 15


@contextmanager
def connect(server: Server) -> Iterator[Driver]:
    """A driver that has reached its server; raises ServerError, also for what goes wrong while it is used."""
    if server.url.partition("://")[0] not in SCHEMES or not server.url.partition("://")[2]:
        msg = f"{server.url!r} is no address of a graph server; it looks like neo4j://localhost:7687"
        raise ServerError(msg)
    try:
        auth = (server.user, server.password)
        with GraphDatabase.driver(
            server.url,
            auth=auth,
            connection_timeout=server.patience,
            max_transaction_retry_time=server.patience,
            notifications_min_severity="OFF",
        ) as driver:
            _require_version(driver, server)
            yield driver
    except (Neo4jError, DriverError, ValueError, OSError) as error:
        raise ServerError(_told(error, server)) from error


def _require_version(driver: Driver, server: Server) -> None:
    with driver.session(database=server.database) as session:
        agent = session.run("RETURN 1").consume().server.agent
    number = agent.partition("/")[2].split(" ")[0].split("-")[0].split(".")
    found = tuple(int(part) for part in number[:2] if part.isdigit())
    if len(found) == 2 and found < OLDEST:
        msg = f"{server.url} is {agent}; version {OLDEST[0]}.{OLDEST[1]} or later is needed"
        raise ServerError(msg)


def _told(error: Exception, server: Server) -> str:
    """What went wrong, what to do, in one line; never with a password in it."""
    code = str(getattr(error, "code", "") or "")
    text = " ".join(str(getattr(error, "message", "") or error).split())[:300]
    if server.password:
        text = text.replace(server.password, "…")
    for mark, meaning in _MEANINGS.items():
        if mark in code or mark in type(error).__name__:
            return f"{server.url}: {meaning.format(user=server.user, database=server.database or 'its own')} ({text})"
    return f"{server.url}: the server answered with an error ({code or type(error).__name__}: {text})"


_MEANINGS = {
    "DatabaseNotFound": "there is no database {database}; choose another with --database",
    "AuthenticationRateLimit": "too many wrong passwords; wait a little, then try again",
    "Unauthorized": "the server does not accept user {user} with this password",
    "AuthError": "the server does not accept user {user} with this password",
    "Forbidden": "user {user} may not do this in database {database}",
    "ConfigurationError": "the address or its options cannot be used",
    "TransactionLogError": "the server cannot write, as if its disk were full; make room, restart it, push again",
    "TransactionStartFailed": "the database has stopped, as on a full disk; see its log, restart it, push again",
    "MemoryPool": "the server has too little memory for one batch; try a smaller --batch",
    "TransactionOutOfMemory": "the server has too little memory for one batch; try a smaller --batch",
    "ServiceUnavailable": "no server answers, or the connection was lost; start it and try again, what was done stays",
    "SessionExpired": "the connection was lost; try again, what was done stays",
    "IncompleteCommit": "the connection was lost; try again, what was done stays",
    "ReadOnly": "the database can only be read; choose another with --database",
}


def rows(tx: ManagedTransaction | Session, query: str, **parameters: Any) -> list[Mapping[str, Any]]:
    """The rows of a query, each by column."""
    return [record.data() for record in tx.run(query, parameters)]
