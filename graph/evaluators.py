"""A few evaluating processes, reused from query to query; one that takes too long is killed."""

import json
import os
import queue
import re
import selectors
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ontology.errors import BadQueryError, QueryTimeoutError, WorkspaceError
from ontology.names import PREFIXES

_PACKAGES = Path(__file__).resolve().parent.parent
# An evaluating process may use so many bytes of memory; the rest of the machine stays usable whatever is asked.
MEMORY = min(8 * 2**30, os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 4)


@dataclass(frozen=True, slots=True)
class Query:
    """A query that passed the guard; None as graphs leaves the data set to the query's own FROM."""

    text: str
    media_type: str
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    limit: int = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Result:
    """A whole result in the media type that was asked for, the generation it is of, and the seconds it took."""

    body: bytes
    generation: str
    seconds: float


class Evaluators:
    """At most `size` processes over the store at `root`; they start when they are first needed."""

    def __init__(self, root: Path, size: int = 2) -> None:
        self._root = root
        self._idle: queue.LifoQueue[_Process | None] = queue.LifoQueue()
        for _ in range(size):
            self._idle.put(None)

    def run(self, asked: Query, seconds: float) -> Result:
        """Evaluate a query within so many seconds, waiting for a free process included.

        Raises BadQueryError where it cannot be read or its result is too large, QueryTimeoutError where it takes too
        long or nothing is free, WorkspaceError where there is no store.
        """
        until = time.monotonic() + seconds
        try:
            process = self._idle.get(timeout=seconds)
        except queue.Empty as error:
            msg = f"All evaluating processes were busy for {seconds:g} seconds; try again later"
            raise QueryTimeoutError(msg) from error
        kept = None
        try:
            kept = process if process and process.is_alive() else _Process(self._root)
            head, body = kept.ask(asked, until, seconds)
        except BaseException:
            # Whatever it was doing, its answer would be taken for that of the next query.
            if kept:
                kept.end()
            kept = None
            raise
        finally:
            self._idle.put(kept)
        return _result(head, body)

    def close(self) -> None:
        """End the processes that are idle; they would start again when needed."""
        for _ in range(self._idle.qsize()):
            process = self._idle.get()
            if process:
                process.end()
            self._idle.put(None)


def _result(head: dict[str, Any], body: bytes) -> Result:
    if "error" not in head:
        return Result(body, head["generation"], head["seconds"])
    message = " ".join(str(head["message"]).split())
    if head["error"] == "syntax":
        msg = f"The query cannot be read: {_syntax(message)}"
    elif head["error"] == "large":
        msg = f"The answer is too large: {message}; ask for less, or with LIMIT"
    elif head["error"] == "store":
        raise WorkspaceError(message)
    else:
        msg = f"The query cannot be evaluated: {message}"
    raise BadQueryError(msg)


def _syntax(message: str) -> str:
    """An engine's message about a query with line and column in words, and not all that it would have liked better.

    >>> _syntax("error at 2:7: expected one of a, b, c, d, e, f, g")
    'line 2, column 7: expected one of a, b, c, d …'
    """
    text = re.sub(r"^error at (\d+):(\d+)", r"line \1, column \2", message)
    wishes = text.split(", ")
    return ", ".join(wishes[:5]) + (" …" if len(wishes) > 5 else "")


class _Process:
    """One evaluating process and the pipes to it."""

    def __init__(self, root: Path) -> None:
        # Its code is found beside ours, wherever that lies, and never in the folder it happens to start in.
        code = f"import sys; sys.path.insert(0, {str(_PACKAGES)!r}); from graph.evaluation import serve; "
        command = [sys.executable, "-P", "-c", f"{code}serve({str(root)!r}, {MEMORY})"]
        self._process = subprocess.Popen(  # noqa: S603  # our own module and paths, no words of a user
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def is_alive(self) -> bool:
        """Whether it can take another query."""
        return self._process.poll() is None

    def ask(self, asked: Query, until: float, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Send a query and wait for the whole answer; raises QueryTimeoutError."""
        request = {
            "query": asked.text, "prefixes": PREFIXES, "media_type": asked.media_type, "limit": asked.limit,
            "default": asked.default, "named": asked.named, "seconds": seconds,
        }  # fmt: skip
        sender, receiver = self._process.stdin, self._process.stdout
        if sender is None or receiver is None:
            msg = "The evaluating process has no pipes; start the program again"
            raise WorkspaceError(msg)
        with suppress(BrokenPipeError):
            sender.write(json.dumps(request).encode() + b"\n")
            sender.flush()
        answer = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(receiver, selectors.EVENT_READ)
            while (head := _head(answer)) is None or len(answer) < head[1]:
                if not selector.select(max(until - time.monotonic(), 0)):
                    msg = f"The query took longer than {seconds:g} seconds; ask for less, or with LIMIT"
                    raise QueryTimeoutError(msg)
                part = os.read(receiver.fileno(), 1 << 20)
                if not part:
                    msg = "The evaluation ended by itself, most likely for want of memory; ask for less, or with LIMIT"
                    raise BadQueryError(msg)
                answer += part
        return head[0], bytes(answer[len(answer) - head[0]["bytes"] :])

    def end(self) -> None:
        """Kill it, and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(BrokenPipeError):
                    pipe.close()


def _head(answer: bytearray) -> tuple[dict[str, Any], int] | None:
    """The first line of an answer, and how many bytes the whole answer has; None while the line is not whole."""
    end = answer.find(b"\n")
    if end < 0:
        return None
    head: dict[str, Any] = json.loads(answer[:end])
    return head, end + 1 + head["bytes"]
