"""Verbs of headlines, which capitals hide among names: "Border Patrol Detains Family Near River"."""

from collections.abc import Callable

from loaders.extract.lexicon import lexicon, names

# Beside those that tell events and sayings.
_VERBS = frozenset(("target", "block", "seek", "face", "win", "lose", "back", "keep", "get", "push", "probe", "vow"))
# Plurals that look like a verb and stand in names: "UN Sanctions Committee".
_PLURALS = frozenset(
    (
        "Sanctions",
        "Forces",
        "Services",
        "Claims",
        "Appeals",
        "Visits",
        "Reports",
        "Releases",
        "Returns",
        "Rules",
        "Supplies",
        "Transfers",
        "Shares",
        "Works",
        "Orders",
        "Records",
        "Plans",
        "Finds",
        "States",
        "Calls",
        "Deals",
        "Holds",
        "Trades",
        "Marches",
        "Strikes",
        "Arms",
        "Exports",
        "Imports",
    )
)


def tells(piece: str, is_body: Callable[[str], bool]) -> bool:
    """Whether a piece is a body with what it does: `is_body` says whether the words before a verb are one."""
    words = piece.split()
    return any(is_verb(words[at]) and is_body(" ".join(words[:at])) for at in range(1, len(words) - 1))


def is_verb(word: str) -> bool:
    """Whether a capitalised word is the third person of a verb rather than a plural.

    >>> is_verb("Detains"), is_verb("Services"), is_verb("Affairs")
    (True, False, False)
    """
    lemma = _lemma(word)
    return lemma is not None and (lemma in lexicon().verbs or lemma in lexicon().reporting or lemma in _VERBS)


def _lemma(word: str) -> str | None:
    if not word.endswith("s") or word.endswith("ss") or word in _PLURALS or word in names().last:
        return None
    low = word.lower()
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("shes", "ches", "xes", "sses", "zzes")) else low[:-1]
