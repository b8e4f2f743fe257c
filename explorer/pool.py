"""Documents read and extracted in several processes: the results of one process, in the same order."""

import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from loaders import Found, Limits, Loaded, Problem, load
from ontology.errors import OnRecordError, UnreadableDocumentError

T = TypeVar("T")


def attempt(item: Found | T, limits: Limits) -> Loaded | Problem | T:
    """The document with what it says, or the one line that says why there is none; it never raises.

    What is not Found passes as it is, so that it keeps its place in the order.
    """
    if not isinstance(item, Found):
        return item
    try:
        return load(item, limits)
    except UnreadableDocumentError as error:
        return Problem(item.name, error.reason)
    except OnRecordError as error:
        return Problem(item.name, str(error).removeprefix(f"{item.name}: "))
    except Exception as error:  # noqa: BLE001  a fault of ours in one file may not cost the others; it is said, not hidden
        return Problem(item.name, f"reading it failed, which is a fault to report ({type(error).__name__}: {error})")


def load_all(items: Iterable[Found | T], limits: Limits, jobs: int) -> Iterator[Loaded | Problem | T]:
    """Each item as `attempt` gives it, in the order of `items`; no more than a few are held at a time.

    A file that kills its process (a crash, no memory left) becomes a Problem, and the others go on.
    """
    if jobs == 1:
        yield from (attempt(item, limits) for item in items)
        return
    rest = iter(items)
    while suspects := (yield from _until_crash(rest, limits, jobs)):
        yield from (_alone(item, limits) for item in suspects)


def _until_crash(
    items: Iterator[Found | T], limits: Limits, jobs: int
) -> Generator[Loaded | Problem | T, None, list[Found | T]]:
    """Yield results until all are done or a process dies; return what was under way then."""
    under_way: deque[Found | T] = deque()
    futures: deque[Future[Loaded | Problem | T]] = deque()
    pool = _pool(jobs)

    def next_result() -> Loaded | Problem | T:
        result = futures[0].result()
        futures.popleft()
        under_way.popleft()
        return result

    try:
        for item in items:
            under_way.append(item)
            futures.append(pool.submit(attempt, item, limits))
            if len(futures) > 2 * jobs:
                yield next_result()
        while futures:
            yield next_result()
    except BrokenProcessPool:
        return list(under_way)
    finally:
        pool.shutdown(cancel_futures=True)
    return []


def _alone(item: Found | T, limits: Limits) -> Loaded | Problem | T:
    with _pool(1) as pool:
        try:
            future: Future[Loaded | Problem | T] = pool.submit(attempt, item, limits)
            return future.result()
        except BrokenProcessPool:
            name = getattr(item, "name", "")
            return Problem(name, "the process that read it died; it is damaged or too big for this machine's memory")


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the progress bar runs in a thread, and a forked thread's locks never open.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_die_quietly)


def _die_quietly() -> None:
    """Let Ctrl-C end a worker without its traceback; the main process keeps what is done."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
