"""The generation store under several processes: readers keep what they read, see whole states only, and never wait."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph import store
from ontology.errors import WorkspaceError

GRAPH = NamedNode("http://a/g")


def quads(number: int) -> list[Quad]:
    """A hundred quads that belong together."""
    return [Quad(NamedNode(f"http://a/{each}"), NamedNode("http://a/p"), Literal(number), GRAPH) for each in range(100)]


def write(root: Path, number: int) -> None:
    with store.writing(root, f"{number:08}-x") as live:
        live.replace_graphs([GRAPH], quads(number))


def test_readers_keep_their_state_and_find_the_next(tmp_path: Path) -> None:
    """An open checkpoint stays as it is while others are published, and is deleted when it is let go."""
    write(tmp_path, 1)
    first = store.read(tmp_path)
    write(tmp_path, 2)
    write(tmp_path, 3)
    second = store.read(tmp_path)
    assert {int(q.object.value) for q in first.store} == {1}
    assert {int(q.object.value) for q in second.store} == {3}
    assert sorted(p.name for p in (tmp_path / "gen").glob("*/")) == ["00000001-x", "00000003-x"]
    first.close()
    assert store.sweep(tmp_path) == []
    assert [p.name for p in (tmp_path / "gen").glob("*/")] == ["00000003-x"]
    second.close()


def test_an_error_publishes_nothing(tmp_path: Path) -> None:
    """What fails in the middle is not seen by anybody."""
    write(tmp_path, 1)

    def fail() -> None:
        with store.writing(tmp_path, "00000002-x") as live:
            live.replace_graphs([GRAPH], quads(2))
            live.replace_graphs([GRAPH], ["no quad"])  # type: ignore[list-item]  # as a fault would

    with pytest.raises(TypeError):
        fail()
    assert store.current(tmp_path) == "00000001-x"
    write(tmp_path, 3)
    reader = store.read(tmp_path)
    assert {int(q.object.value) for q in reader.store} == {3}
    reader.close()


def test_where_nothing_was_published(tmp_path: Path) -> None:
    """One line says so."""
    with pytest.raises(WorkspaceError, match="nothing was published"):
        store.read(tmp_path)


READER = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from graph import store

root, last, seen = Path(sys.argv[2]), int(sys.argv[3]), []
print("ready", flush=True)
while not seen or seen[-1] < last:
    reader = store.read(root)
    numbers = {int(q.object.value) for q in reader.store}
    assert len(numbers) == 1 and len(reader.store) == 100, numbers
    assert not seen or seen[-1] <= min(numbers), (seen, numbers)
    seen.append(min(numbers))
    reader.close()
print(len(seen), seen[-1])
"""


def test_two_other_processes_read_while_one_writes(tmp_path: Path, root: Path) -> None:
    """Every state that another process sees is whole, and none is older than the one before."""
    last = 25
    write(tmp_path, 1)
    command = [sys.executable, "-c", textwrap.dedent(READER), str(root), str(tmp_path), str(last)]
    readers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
    for number in range(2, last + 1):
        write(tmp_path, number)
    for reader in readers:
        out, err = reader.communicate(timeout=60)
        assert (reader.returncode, err) == (0, "")
        assert out.split()[1] == str(last)
    store.sweep(tmp_path)
    assert len(list((tmp_path / "gen").glob("*/"))) == 1


def test_a_killed_writer_leaves_a_store_that_goes_on(tmp_path: Path, root: Path) -> None:
    """A process that ends between its commit and its publication leaves nothing that the next one minds."""
    write(tmp_path, 1)
    code = f"""
        import os, sys
        sys.path.insert(0, {str(root)!r})
        from pathlib import Path
        from pyoxigraph import Literal, NamedNode, Quad
        from graph import store
        with store.writing(Path({str(tmp_path)!r}), "00000002-x") as live:
            g = NamedNode("http://a/g")
            live.replace_graphs([g], [Quad(NamedNode("http://a/0"), NamedNode("http://a/p"), Literal(2), g)])
            os.kill(os.getpid(), 9)
    """
    assert subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=False).returncode == -9
    reader = store.read(tmp_path)
    assert {int(q.object.value) for q in reader.store} == {1}
    reader.close()
    write(tmp_path, 3)
    reader = store.read(tmp_path)
    assert len(reader.store) == 100
    reader.close()
