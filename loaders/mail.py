"""E-mail: subject, sender, recipients and date, the body as plain text, attachments as documents of their own."""

import re
from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser

from loaders.card import Card, dated
from loaders.found import Found
from loaders.layout import mark, plain
from loaders.limits import Limits
from loaders.media import MAIL
from loaders.reading import Reading, finish
from loaders.story import Story
from loaders.webpage import article
from ontology import Block, Document
from ontology.errors import UnreadableDocumentError

# What the standard library raises for messages that are not as they should be.
DAMAGES = (ValueError, LookupError, AttributeError, TypeError, MessageError, OverflowError)
_FIELDS = ("from", "to", "cc", "date")
# The dashes that open a signature, and the lines that open an older message under a reply.
_SIGNATURE = re.compile(r"(?m)^--[ ]?$")
_QUOTED = re.compile(r"(?:>|On .{5,120} wrote:$|El .{5,120} escribió:$|-{2,} ?(?:Original|Forwarded) )")


def read(found: Found, limits: Limits) -> Document:
    """The message in an .eml file: its subject as title, its fields as header, its body.

    Signatures and quoted older messages are kept in the text and are boilerplate. Raises UnreadableDocumentError where
    it is damaged or too long.
    """
    try:
        reading = _reading(found)
    except DAMAGES as error:
        reason = f"is a damaged message ({' '.join(str(error).split())}); save it again from its program"
        raise UnreadableDocumentError(found.name, reason) from error
    if len(reading.text) > limits.text_characters:
        reason = f"holds {len(reading.text):,} characters, the limit is {limits.text_characters:,}; split it"
        raise UnreadableDocumentError(found.name, reason)
    return finish(found, reading)


def _reading(found: Found) -> Reading:
    message = _parsed(found.data)
    story, subject = Story(), _field(message, "subject")
    story.add("title", subject or "")
    story.add("header", "\n".join(f"{name.title()}: {words}" for name in _FIELDS if (words := _field(message, name))))
    for kind, words in _body(message, found.name):
        story.add(kind, words)
    text = story.text()
    facts = Card(title=subject, author=_field(message, "from"), published=_sent(message))
    blocks = mark(text, story.blocks(), title=subject)
    return Reading(text=text, blocks=blocks, media_type=MAIL, reader="mail 1", facts=facts)


def attachments(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """The attachments of a message, as many as the limit lets through: a name that is safe, and the bytes.

    Raises one of DAMAGES where the message is not as it should be.
    """
    message = _parsed(data)
    taken = 0
    for number, part in enumerate(message.iter_attachments() if message.is_multipart() else (), start=1):
        is_picture = part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment"
        if is_picture or taken >= limits.attachments:
            continue
        taken += 1
        inner = part.get_payload(0) if part.get_content_type() == MAIL else None
        content = inner.as_bytes() if isinstance(inner, Message) else part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            name = f"message-{number}.eml" if inner else f"attachment-{number}"
            yield _safe(part.get_filename() or name), content


def _parsed(data: bytes) -> EmailMessage:
    return BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)


def _safe(name: str) -> str:
    # A name is the sender's to choose: no folders, no blanks at its ends, never empty or hidden.
    return re.split(r"[/\\]", name.strip())[-1].lstrip(".") or "attachment"


def _field(message: EmailMessage, name: str) -> str | None:
    return " ".join(str(_header(message, name) or "").split()) or None


def _header(message: EmailMessage, name: str) -> object:
    """A field as it is parsed, or as it is written where that fails: over a date whose year no clock can hold."""
    try:
        return message.get(name)
    except OverflowError:
        return next((value for field, value in message.raw_items() if field.lower() == name), None)


def _sent(message: EmailMessage) -> str | None:
    sent = getattr(_header(message, "date"), "datetime", None)
    return dated(sent) if isinstance(sent, datetime) else None


def _body(message: EmailMessage, name: str) -> Iterator[tuple[str, str]]:
    """The parts of the body, of its plain form when there is one."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return
    content = str(part.get_content())
    if part.get_content_subtype() == "html":
        yield from article(content, name)[1].parts()
        return
    signature = _SIGNATURE.search(content)
    end = signature.start() if signature else len(content)
    for block in plain(content[:end], title=""):
        yield _kind(content, block), content[block.start : block.end]
    yield "boilerplate", content[end:].removeprefix("--")


def _kind(content: str, block: Block) -> str:
    return "boilerplate" if _QUOTED.match(content[block.start : block.end]) else block.kind
