"""Broken input: each file gives one clear line, the rest is read."""

import os
import zipfile
from pathlib import Path

import pytest

from loaders import Limits
from tests.loaders.making import lines, page, pdf, zipped

GOOD = "The court ordered the release of the men on Friday, and they were freed the next day."
PAGE = pdf([page("The court ordered the release of the men.")])
WORD = zipped({"word/document.xml": b"<broken", "[Content_Types].xml": b"<Types/>"})

CASES = [
    ("empty.txt", b"", "is empty"),
    ("blank.md", b" \n\t\n", "is empty"),
    ("binary.txt", bytes(range(256)) * 40, "NUL|no encoding"),
    ("program.txt", b"\x7fELF" + bytes(200), "is a program"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG picture"),
    ("cut.pdf", PAGE[: len(PAGE) // 2], "is cut off|cut off"),
    ("locked.pdf", pdf([page("secret")], encrypted=True), "is an encrypted PDF"),
    ("rubbish.pdf", b"%PDF-1.4\nnothing here\n%%EOF\n", "is a damaged PDF"),
    ("not.pdf", b"only words", "is named .pdf and is not a PDF"),
    ("scan.pdf", pdf([[]]), "is a scan|no text that can be read"),
    (
        "nothing.html",
        b"<html><head><title>x</title></head><body><script>1</script></body></html>",
        "without an article",
    ),
    ("menu.html", b"<!doctype html><html><body><nav><a href='/'>Home</a></nav></body></html>", "without an article"),
    ("mixed.txt", "Ya llegó. Así fue, señor.".encode() + b" s\xed", "is UTF-8 with 1 broken"),
    ("half.txt", b"\xff\xfeo\x00d\x00d", "begins as utf-16-le and is not"),
    ("nul.csv", b"a,b\n1,\x002\n", "is NUL"),
    ("header.csv", b"a,b\n", "table of one line"),
    ("bad.jsonl", b'{"a": 1}\n{"a": }\n', "is no JSON lines"),
    ("bad.docx", WORD, "damaged Word document"),
    ("cut.docx", WORD[:60], "damaged Word document"),
    # A version of the format that nobody has written.
    ("new.docx", WORD.replace(b"PK\x01\x02\x14\x03\x14\x00", b"PK\x01\x02\x14\x03\x54\x00"), "damaged Word document"),
    ("sheet.xlsx", zipped({"xl/workbook.xml": b"x"}), "is a spreadsheet"),
    ("strange.xyz", b"words of some kind", "has no reader for .xyz"),
    ("hollow.zip", zipped({}), "zip archive without files"),
    ("broken.zip", b"PK\x03\x04 and no more", "damaged zip archive"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old or encrypted Office file"),
    (
        "silent.eml",
        b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: image/png\n\nxx",
        "no text that can be read",
    ),
]


@pytest.mark.parametrize(("name", "data", "reason"), CASES, ids=[case[0] for case in CASES])
def test_a_broken_file_gives_one_line_and_the_rest_is_read(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """One line that says what is wrong; the file beside it is read."""
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz-good.txt").write_text(GOOD)
    good, bad = lines(tmp_path)
    assert good == ["zz-good.txt"]
    assert len(bad) == 1, bad
    assert "\n" not in bad[0]
    assert bad[0].startswith(f"{name}: ")
    assert any(part in bad[0] for part in reason.split("|")), bad[0]


def test_a_file_over_the_limit_is_refused_unread_with_both_figures(tmp_path: Path) -> None:
    """A text of 100 MB: the limit and what was found are said."""
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(100 * 2**20)
    good, bad = lines(tmp_path)
    assert good == []
    assert bad == ["large.txt: is 104,857,600 bytes large, the limit is 67,108,864; split it or raise the limit"]


@pytest.mark.parametrize(
    ("name", "data", "limits", "reason"),
    [
        ("a.txt", b"word " * 50, Limits(text_characters=100), "holds 250 characters, the limit is 100"),
        ("a.csv", b"a,b\n" + b"1,2\n" * 20, Limits(rows=10), "has more than 10 rows"),
        ("a.jsonl", b'{"a": 1}\n' * 20, Limits(rows=10), "has more than 10 rows"),
        ("a.pdf", pdf([page("x")] * 3), Limits(pages=2), "has 3 pages, the limit is 2"),
    ],
)
def test_limits_are_said_with_what_was_found(
    tmp_path: Path, name: str, data: bytes, limits: Limits, reason: str
) -> None:
    """Characters, rows and pages are bounded."""
    (tmp_path / name).write_bytes(data)
    good, bad = lines(tmp_path, limits=limits)
    assert good == []
    assert len(bad) == 1
    assert reason in bad[0]


def test_a_zip_bomb_is_left_closed(tmp_path: Path) -> None:
    """By the ratio of a member, and by the total of all; other members are read."""
    bomb = zipped({"bomb.txt": bytes(8 * 2**20), "fine.txt": GOOD.encode()})
    (tmp_path / "a.zip").write_bytes(bomb)
    good, bad = lines(tmp_path)
    assert good == ["a.zip/fine.txt"]
    assert len(bad) == 1
    assert "a zip bomb" in bad[0]
    good, bad = lines(tmp_path, limits=Limits(archive_bytes=2**20))
    assert good == []
    assert bad == [f"a.zip: unpacks to {8 * 2**20 + len(GOOD):,} bytes, the limit is 1,048,576; it is left closed"]


@pytest.mark.parametrize("name", ["../up.txt", "a/../../up.txt", "/etc/up.txt", "..\\up.txt", "C:\\up.txt"])
def test_a_member_that_names_a_place_outside_is_left_out(tmp_path: Path, name: str) -> None:
    """Names that leave the archive are refused, its other members are read, nothing is written."""
    (tmp_path / "a.zip").write_bytes(zipped({name: b"bad words here", "fine.txt": GOOD.encode()}))
    good, bad = lines(tmp_path)
    assert good == ["a.zip/fine.txt"]
    assert len(bad) == 1
    assert "names a place outside its archive" in bad[0]
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_archives_are_opened_to_the_limit_of_nesting(tmp_path: Path) -> None:
    """A zip in a zip is opened; below the limit it is refused in one line."""
    data = zipped({"deep.txt": GOOD.encode()})
    for level in range(4):
        data = zipped({f"{level}.zip": data, f"{level}.txt": f"{GOOD} It was told {level} times.".encode()})
    (tmp_path / "a.zip").write_bytes(data)
    good, bad = lines(tmp_path)
    assert good == ["a.zip/3.txt", "a.zip/3.zip/2.txt", "a.zip/3.zip/2.zip/1.txt"]
    assert len(bad) == 1
    assert "lies in 3 archives, the limit is 3" in bad[0]


def test_members_that_are_links_or_too_many_are_left_out(tmp_path: Path) -> None:
    """A link inside an archive, and an archive with more files than the limit."""
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("fine.txt", GOOD)
    assert lines(tmp_path) == (
        ["a.zip/fine.txt"],
        ["a.zip/link.txt: is a link inside an archive; it is left out"],
    )
    assert lines(tmp_path, limits=Limits(archive_members=1))[1] == [
        "a.zip: holds 2 files, the limit is 1; split it",
    ]


def test_links_that_lead_nowhere_or_round_are_said(tmp_path: Path) -> None:
    """A dangling link and a link back up give a line each, and no loop."""
    (tmp_path / "fine.txt").write_text(GOOD)
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "round").symlink_to(".")
    good, bad = lines(tmp_path)
    assert good == ["fine.txt"]
    assert bad == [
        "gone.txt: is a link that leads nowhere (nowhere.txt); mend or remove it",
        "round: is a link back to a folder that holds it; it is left out",
    ]


def test_a_card_that_cannot_be_read_stops_its_document_alone(tmp_path: Path) -> None:
    """A document without the card that it should have is not added with the wrong facts."""
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "a.toml").write_text("title = never closed")
    (tmp_path / "b.txt").write_text(GOOD + " So it was.")
    (tmp_path / "b.toml").write_text('titel = "x"')
    (tmp_path / "c.txt").write_text(GOOD + " So it was said.")
    good, bad = lines(tmp_path)
    assert good == ["c.txt"]
    assert bad[0].startswith("a.txt: a.toml: the card cannot be read: ")
    assert bad[1].startswith("b.txt: b.toml: the card has 'titel', which is not known; known: title")


def test_places_without_documents_are_said(tmp_path: Path) -> None:
    """An empty folder, a name that is not there, a pattern without a match, an address, a lone card, a pipe."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "lone.toml").write_text('title = "x"')
    os.mkfifo(tmp_path / "pipe.txt")
    assert lines(tmp_path / "empty")[1] == ["empty: is a folder without documents"]
    assert "is not there" in lines(tmp_path / "absent.txt")[1][0]
    assert "is not there" in lines(tmp_path / "*.pdf")[1][0]
    assert "is an address" in lines(Path("https://example.org/a"))[1][0]
    assert "is a card without a document" in lines(tmp_path / "lone.toml")[1][0]
    assert lines(tmp_path / "pipe.txt")[1] == ["pipe.txt: is no regular file; it is left out"]
