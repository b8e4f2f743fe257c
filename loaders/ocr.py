"""Words from pictures of pages, by tesseract; the extra `ocr` and the program itself are needed."""

import shutil
from typing import Any

HINT = "install the extra `ocr` (pip install 'onrecord[ocr]') and the program tesseract, and add it again"
_LANGUAGES = ("eng", "spa")


def is_available() -> bool:
    """Whether pages can be read by OCR here."""
    try:
        import pytesseract  # noqa: F401  # only whether it is there
    except ImportError:
        return False
    return shutil.which("tesseract") is not None


def recognise(picture: Any) -> str:
    """The words on the picture of a page (a PIL image), in English and Spanish as far as tesseract has them."""
    import pytesseract

    known = set(pytesseract.get_languages())
    languages = "+".join(language for language in _LANGUAGES if language in known)
    return str(pytesseract.image_to_string(picture, lang=languages or None))
