"""What common nouns stand for: "prison", "men", "judge"."""

from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.personhood import trades


def noun_kind(word: str) -> str | None:
    """The class of what a common noun stands for: "prison" is a Prison, "men" a PersonGroup."""
    words = lexicon().words
    table = (
        ("PersonGroup", "person_plural"),
        ("Person", "person"),
        ("Prison", "prison"),
        ("Facility", "facility"),
        ("Report", "report"),
        ("Law", "law"),
        ("Agreement", "agreement"),
        ("Court", "court"),
        ("Government", "government"),
        ("Policy", "policy"),
        ("Flight", "flight"),
        ("Aircraft", "aircraft"),
        ("Organization", "organization"),
        ("Case", "case"),
    )
    if names().described.get(word, "Place") != "Place":
        return next((kind for kind, key in table if word in words[key] and kind != "Person"), "Organization")
    # What is a body or a thing as well as somebody's trade is the former.
    return next((kind for kind, key in table if word in words[key]), "Person" if word in trades() else None)
