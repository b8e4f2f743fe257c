"""What a file may cost: bounds against hostile or mistaken input, passed down from the settings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one file, archive or document may hold; whatever is over it is refused in one line.

    `archive_ratio` is how many bytes a member may give for each byte it takes up in its archive; small members are
    let through whatever their ratio. `depth` is how many folders may lie in each other.
    """

    file_bytes: int = 64 * 2**20
    text_characters: int = 20_000_000
    pages: int = 5_000
    rows: int = 200_000
    archive_nesting: int = 3
    archive_members: int = 20_000
    archive_ratio: int = 200
    archive_bytes: int = 2 * 2**30
    attachments: int = 200
    depth: int = 64
    ocr_pages: int = 200


DEFAULT_LIMITS = Limits()
