"""The file of judgements: what is written is read, whatever was cut short, and other people's files are told apart."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import judgement
from graph.judgement import Judgement, Target
from graph.layout import Layout
from graph.workspace import Workspace
from ontology.errors import BadJudgementError


def node(number: int, name: str = "Ana Ruiz") -> Target:
    """A node as a judgement names it."""
    return Target(
        what="node", id=f"id:{number:020x}", source="5" * 64, start=0, end=8, quote=name, labels=(name,), names=(name,)
    )


def said(number: int) -> Target:
    """A statement as a judgement names it."""
    return Target(
        what="statement",
        id=f"{number:032x}",
        source="5" * 64,
        start=3,
        end=9,
        quote="left",
        predicate="rec:name",
        value="x",
    )


def pair(act: str = "same", when: str = "2026-01-01T10:00:00Z", **more: object) -> Judgement:
    given_ = {"targets": (node(1), node(2)), "who": "Ana", "why": "a reason"} | more
    return Judgement(act=act, when=when, **given_)  # type: ignore[arg-type]  # the fields of a Judgement


ONE = pair()
OTHERS = (
    pair("different", who="Ángela"),
    pair("reject", targets=(said(1),), evidence=("b" * 32, "a" * 32)),
    pair("correct", targets=(said(1), node(3)), instead=(("status", "alleged"), ("claimant", None))),
    pair("withhold", targets=(node(1), node(2), node(3)), scope="public"),
    pair("undo", targets=(), undoes=ONE.id),
)


@pytest.fixture
def place(workspace: Workspace) -> Layout:
    """Where a workspace lies."""
    return workspace.place


@pytest.mark.parametrize("one", [ONE, *OTHERS], ids=lambda one: one.act)
def test_what_is_written_is_read(one: Judgement) -> None:
    """With the same id; a line is plain ASCII."""
    line = judgement.to_json(one)
    assert line.isascii()
    read = judgement.from_json(line)
    assert (read.id, read.act, read.targets[:1], read.who) == (one.id, one.act, one.targets[:1], one.who)


def test_the_id_does_not_depend_on_the_order_in_which_things_were_given() -> None:
    """Nor on the file that it was read in from; it does on all else."""
    assert pair(targets=(node(2), node(1))).id == ONE.id == replace(ONE, files=("x.jsonl",)).id
    first = pair("reject", targets=(said(1),), evidence=("a" * 32, "b" * 32, "a" * 32))
    assert first.id == OTHERS[1].id
    changed = [
        pair(who="B"),
        pair(why="b"),
        pair(when="2026-01-01T10:00:01Z"),
        pair(evidence=("c" * 32,)),
        pair("unsure"),
    ]
    assert len({ONE.id, *(one.id for one in (*changed, *OTHERS))}) == 11


@pytest.mark.parametrize(
    ("wrong", "said_"),
    [
        (lambda: pair("marry"), "is no act"),
        (lambda: pair(when="yesterday"), "no time"),
        (lambda: pair(who=" "), "nobody judges"),
        (lambda: pair(targets=(node(1),)), "about two nodes"),
        (lambda: pair(targets=(node(1), node(1))), "about two nodes"),
        (lambda: pair("reject"), "about one statement"),
        (lambda: pair("correct", targets=(said(1),)), "is put instead"),
        (lambda: pair("reject", targets=(said(1),), instead=(("value", "x"),)), "about one statement"),
        (lambda: pair("withhold", targets=(node(1),), scope="the press"), "withheld from one of"),
        (lambda: pair("withhold", targets=(node(1), said(1)), scope="public"), "withheld from one of"),
        (lambda: pair("undo"), "names the judgement"),
    ],
)
def test_what_is_no_judgement(wrong: Callable[[], Judgement], said_: str) -> None:
    """One line says why."""
    with pytest.raises(BadJudgementError, match=said_):
        wrong()


def test_times_are_compared_as_moments() -> None:
    """Whatever zone their clocks were in; without a zone it is UTC."""
    later = pair(when="2026-01-01T10:30:00+01:00")
    assert later.order < ONE.order < pair(when="2026-01-01T10:00:01").order


@given(cut=st.integers(1, 400))
def test_a_line_that_was_cut_short_spoils_no_other(cut: int) -> None:
    """Wherever it was cut; a crash leaves only the last line so, and that is nothing wrong."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        place = Layout(Path(folder))
        judgement.append(place, ONE)
        line = judgement.to_json(OTHERS[0]).encode()
        with place.judgements.open("ab") as file:
            file.write(line[: min(cut, len(line) - 1)])
        assert judgement.read(place) == (ONE,)
        assert list(judgement.faults(place)) == []
        assert judgement.append(place, OTHERS[0])
        assert [one.id for one in judgement.read(place)] == [one.id for one in judgement.merged([ONE, OTHERS[0]])]
        assert len(list(judgement.faults(place))) == 1


@pytest.mark.parametrize("line", ["7", "[]", "{}", "nonsense", "\u2028"])
def test_a_line_that_is_none_is_passed_over_and_found(line: str, place: Layout) -> None:
    """What stands before and after it counts, and `check` says which it is."""
    judgement.append(place, ONE)
    with place.judgements.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    judgement.append(place, OTHERS[0])
    assert len(judgement.read(place)) == 2
    assert [fault.partition(" (")[0] for fault in judgement.faults(place)] == ["line 2 is no judgement"]


def test_a_changed_line_counts_for_nothing(place: Layout) -> None:
    """Its id is the hash of what it said when it was written."""
    row = json.loads(judgement.to_json(ONE)) | {"act": "different"}
    place.judgements.write_text(json.dumps(row) + "\n")
    assert judgement.read(place) == ()
    assert "was changed after it was written" in next(judgement.faults(place))


def test_files_of_others_are_told_apart(place: Layout) -> None:
    """By who and by file; what is known already is not written again, but for the file that it came from too."""
    judgement.append(place, ONE)
    theirs = place.root / "berta.jsonl"
    theirs.write_text("".join(f"{judgement.to_json(one)}\n" for one in (ONE, OTHERS[0])))
    assert [one.id for one in judgement.import_(place, theirs)] == [OTHERS[0].id]
    assert judgement.import_(place, theirs) == ()
    before = place.judgements.read_bytes()
    assert judgement.import_(place, theirs) == ()
    assert place.judgements.read_bytes() == before
    assert {one.who: one.files for one in judgement.read(place)} == {
        "Ana": ("berta.jsonl",),
        "Ángela": ("berta.jsonl",),
    }


def test_a_file_with_a_line_that_is_none_is_refused_whole(place: Layout) -> None:
    """With the number of the line; and one that cannot be read."""
    theirs = place.root / "berta.jsonl"
    theirs.write_text(f"{judgement.to_json(ONE)}\nnonsense\n")
    with pytest.raises(BadJudgementError, match="line 2 is no judgement"):
        judgement.import_(place, theirs)
    with pytest.raises(BadJudgementError, match="cannot be read"):
        judgement.import_(place, place.root / "nowhere.jsonl")
    assert not place.judgements.exists()


def test_half_a_character_in_a_reason() -> None:
    """What a shell passes on of bytes that are no UTF-8 is written down as what can be shown of it."""
    assert pair(why="at \udce9 wish").why == "at ? wish"
