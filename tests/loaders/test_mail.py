"""E-mail: fields, body, and attachments that are documents of their own."""

from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from tests.loaders.making import document, kinds, lines

BODY = """Dear Sir or Madam,

We ask where the men are, whom the government sent away
on a Saturday without a word.

> An older message
> of somebody else

--
The committee
"""


def _mail(*, html: bool = False) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Where are they? ¿Dónde?"
    message["From"] = "Ana <ana@example.org>"
    message["To"] = "desk@example.org"
    message["Date"] = "Wed, 02 Apr 2025 09:00:00 -0400"
    message["MIME-Version"] = "1.0"
    if html:
        message.set_content(
            "<html><body><p>We ask where the men are, whom you sent away on Saturday.</p></body></html>", "html"
        )
    else:
        message.set_content(BODY)
    return message


def test_the_fields_and_the_body_are_read() -> None:
    """Subject, sender and date make the card; quotes and signature are boilerplate."""
    read = document("letter.eml", _mail().as_bytes())
    assert kinds(read) == [
        ("title", "Where are they? ¿Dónde?"),
        ("header", "From: Ana <ana@example.org>\nTo: desk@example.org\nDate: Wed, 02 Apr 2025 09:00:00 -0400"),
        ("paragraph", "Dear Sir or Madam,"),
        ("paragraph", "We ask where the men are, whom the government sent away\non a Saturday without a word."),
        ("boilerplate", "> An older message\n> of somebody else"),
        ("boilerplate", "The committee"),
    ]
    source = read.source
    assert (source.title, source.author) == ("Where are they? ¿Dónde?", "Ana <ana@example.org>")
    assert source.published == "2025-04-02"


def test_a_body_of_html_is_read_as_a_page() -> None:
    """Its article is the body."""
    assert ("paragraph", "We ask where the men are, whom you sent away on Saturday.") in kinds(
        document("letter.eml", _mail(html=True).as_bytes())
    )


def test_mail_is_known_by_its_fields() -> None:
    """Under another name too; a text with a colon is none."""
    assert document("letter.txt", _mail().as_bytes(policy=SMTP)).source.media_type == "message/rfc822"
    assert (
        document("letter.txt", "From: here to there, a travel diary of many words.").source.media_type == "text/plain"
    )


def test_attachments_are_documents_of_their_own(tmp_path: Path) -> None:
    """With safe names below the message's; messages in messages too."""
    inner = _mail()
    inner.add_attachment(b"The list of the men, said the note.", "text", "plain", filename="inner.txt")
    message = _mail()
    message.add_attachment("A statement of the office of the president.", filename="../../statement.txt")
    message.add_attachment(b"a,b\n1,2\n", "text", "csv", filename="list.csv")
    message.add_attachment(inner)
    (tmp_path / "m.eml").write_bytes(message.as_bytes())
    good, bad = lines(tmp_path)
    assert bad == []
    assert good == [
        "m.eml",
        "m.eml/statement.txt",
        "m.eml/list.csv",
        "m.eml/message-3.eml",
        "m.eml/message-3.eml/inner.txt",
    ]


def test_a_date_that_no_clock_can_hold_is_kept_as_it_is_written() -> None:
    """The message is read, without a day of its own."""
    data = _mail().as_bytes().replace(b"02 Apr 2025", b"02 Apr 20250000000000000000000")
    read = document("letter.eml", data)
    assert "20250000000000000000000" in read.text
    assert read.source.published is None
