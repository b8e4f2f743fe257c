"""What the form of a proper name says of its class: "X Act" is a law, "Ministry of X" an agency."""

import re

from loaders.extract.lexicon import cities, lexicon, names
from loaders.extract.naming import headline

# A word that may stand in a name: capitalised, with inner points, hyphens and apostrophes (U.S., al-Shabaab, O'Neill).
CAPITALISED = (
    r"(?:(?:[A-Z]\.)+|(?:St|Jr|Dr|Inc|Corp|Ltd|Co|No)\.|[A-ZÀ-Þ][\w’']*(?:[.-][\w’']+)*"
    r"|\d{1,4}(?=\s+[A-Z])|\d+(?:st|nd|rd|th)(?=\s+[A-Z]))"
)
_JOIN = (
    r"(?:of the|of|for the|for|on the|on|against|and the|and|or|to|"
    r"de la|de los|de las|del|de|la|las|los|y|contra la|contra|para)"
)
CHUNK = re.compile(
    rf"{CAPITALISED}(?:\s+(?:{_JOIN}\s+)?{CAPITALISED})*(?:\.?, (?:Ltd|LTD|Inc|LLC|L\.L\.C|S\.A|Corp)\b\.?)?"
)
# A full stop that belongs to the name: an initial or a dotted acronym.
ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Corp|Ltd|Co|Bros|Jr|Sr|St)\.)$")
POSSESSIVE = re.compile(r"(?:'s|’s)$|(?<=s)['’]$")
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


# No name has more words; a run of capitals without an end has no form as a whole, and every part of it would be tried.
_MOST = 24


def pieces(chunk: str) -> list[tuple[int, int]]:
    """The chunk whole if its form is known, else its parts between conjunctions and prepositions, likewise."""
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", chunk)]
    found, at = [], 0
    while at < len(words):
        opens = _opens(chunk, words[at])
        if at and headline.is_verb(chunk[words[at][0] : words[at][1]]):
            at += 1
            continue
        if (not chunk[words[at][0]].isupper() and not chunk[words[at][0]].isdigit()) or (
            not opens and _is_stop(chunk, words[at])
        ):
            at += 1
            continue
        best = None
        for to in range(min(len(words) - 1, at + _MOST), at - 1 + 2 * opens, -1):
            piece = chunk[words[at][0] : words[to][1]]
            if (
                chunk[words[to][0]].isupper()
                and not _owns(piece)
                and not _bears(piece)
                and form_of(piece)
                and _joins_well(piece)
            ):
                best = to
                break
        if best is not None:
            found.append((words[at][0], words[best][1]))
            at = best + 1
        else:
            at += 1
    return found


# What no name goes over: a day, and an adjective made of a name ("the Geneva-based Committee").
_BROKEN = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|-(?:based|born|backed|led|run|owned|controlled|linked|funded|registered|trained|educated|sponsored|style|wide) "
)


# An office of somebody's is a body of its own.
_OF_OFFICE = re.compile(
    r"(?:\w+ ){0,2}(?:Prosecutor|General|Ombudsman|Mayor|Governor|Comptroller|Commissioner|President|Sheriff|Attorney"
    r"|Defender|Minister|Secretary|Coroner)['’]s Office"
)


def _owns(piece: str) -> bool:
    """Whether a piece holds a body and what is its own, a day, or a year: "Commerce's Bureau of Industry"."""
    if _BROKEN.search(piece) or headline.tells(piece, _is_body):
        return True
    owner = None if _OF_OFFICE.fullmatch(piece) else re.match(r"(.+?)['’]s ", piece)
    if owner and (owner[1] in names().countries or form_of(owner[1]) or _is_known(owner[1])):
        return True
    return bool(re.match(r"\d{4} ", piece)) and form_of(piece[5:]) not in ("Law", "Treaty", "Report", None)


def _bears(piece: str) -> bool:
    """Whether a body's name goes over into a person's: "Director of the Census Bureau Ana Soto"."""
    words = piece.split()
    for at in range(2, len(words)):
        if words[at] in names().given and len(words) - at <= 3 and form_of(" ".join(words[:at])):
            return form_of(" ".join(words[at:])) is None
    return False


def _is_body(lead: str) -> bool:
    """Whether the words before a headline's verb are a body, or end one: "Border Patrol", "Ministry"."""
    return _is_known(lead) or form_of(lead) is not None or lead in names().last


def _is_known(name: str) -> bool:
    return any(name == full for full, _ in names().gazetteer.get(name.split()[0], ()))


def _opens(chunk: str, word: tuple[int, int]) -> bool:
    """Whether a word that is no name by itself begins names of three words and more: "State Border Guard Service"."""
    return chunk[word[0] : word[1]] in names().opening


def _is_stop(chunk: str, word: tuple[int, int]) -> bool:
    text = chunk[word[0] : word[1]]
    return text in names().stop and text not in names().first and text not in ("American", "Americans")


# "or" stands in what a body is for: "Working Group on Enforced or Involuntary Disappearances".
_EITHER = re.compile(r"(?:\S+ ){1,4}(?:on|for|against) [A-Z]\w+ or [A-Z]")


def _joins_well(piece: str) -> bool:
    """Whether "and" inside a piece belongs to one name: "Immigration and Customs Enforcement"."""
    if " to " in piece and not starts_form(piece):
        return False
    if " and the " in piece or (" or " in piece and not _EITHER.match(piece)):
        return False
    if " and " not in piece and " y " not in piece:
        return True
    before, after = re.split(r" (?:and|y) ", piece)[0], re.split(r" (?:and|y) ", piece)[-1]
    if _law_about(before) and (form_of(after) is None or after.endswith(" Rights")):
        return True  # "the Declaration for Migration and Protection"
    if _is_of_fields(before, after):
        return True
    known = before in names().countries or any(
        before == name for name, _ in names().gazetteer.get(before.split()[0], ())
    )
    return not known and (starts_form(piece) is not None or (len(before.split()) <= 2 and form_of(before) is None))


def _is_of_fields(before: str, after: str) -> bool:
    """Whether "and" joins what one body of state is for: "Ministry for Europe and Foreign Affairs"."""
    fields = names().state["fields"]
    if after.lower() in fields and re.search(r"\b(?:Ministry|Department|Directorate) (?:of|for) ", before):
        return True
    told = form_of(after) if len(after.split()) == 2 and after.split()[0].lower() in fields else None
    return told == "GovernmentAgency" and before.split()[-1].lower() in fields


def starts_form(piece: str) -> str | None:
    """The class that the first words of a name tell, or None: "Ministry of X" is an agency."""
    words = piece.split()
    for length in (4, 3, 2, 1):
        kind = names().first.get(" ".join(words[:length]))
        if kind and len(words) > length:
            return kind
    return None


_FOR = re.compile(r"\w+ for (?:the )?\w+ (\w+)")
_NATIONAL = re.compile(r"(.+ .+) of (?:the )?([A-ZÀ-Þ][\w’' -]+)")


def _whole(piece: str) -> str | None:
    """The class of a body whose name goes on after "of" or "for": "Energy Agency of Chile", "Ideas for Peace Fund"."""
    known = _FOR.fullmatch(piece)
    if known and known[1] in names().bodies and names().last.get(known[1]) == "NGO":
        return "NGO"
    nation = _NATIONAL.fullmatch(piece)
    if nation is None or nation[2] not in names().countries or " of " in nation[1]:
        return None
    told = names().last.get(nation[1]) or form_of(nation[1])
    return told if told in ("GovernmentAgency", "Court", "NGO") else None


def _law_about(piece: str) -> str | None:
    """The class of a law or body whose name says its subject: "European Convention on Human Rights"."""
    if re.match(r"(?:Law|Act) on ", piece):
        return "Law"
    law = re.match(r"(.+?) (?:on|of|for|against|Against|relating to|concerning) ", piece)
    words = law[1].split() if law and " " in law[1] else []
    told = names().last.get(" ".join(words[-2:])) or names().last.get(words[-1]) if words else None
    head = law[1].split()[-1] if law else ""
    known = told in ("Treaty", "Law", "Court", "Agreement") or head in names().bodies
    if {word.lower() for word in piece.split()[1:]} & lexicon().words["office"]:
        return None  # what follows the name of a body may be somebody's post in it
    # A centre for or of something is a body, whatever stands in a centre.
    told = "NGO" if told == "Facility" and known else told
    apart = names().stop - ({"U.S.", "US", "Court"} if told == "Court" else set())
    return told if known and not set(piece.split()) & apart else None


# First words that no preposition need follow: "Radio Progreso".
_ALONE = frozenset(
    (
        "Camp",
        "Fort",
        "Mount",
        "Operation",
        "Cárcel",
        "Ley",
        "Operación",
        "Radio",
        "Diario",
        "Semanario",
        "Prisión",
        "Observatorio",
        "Colectivo",
        "Fundación",
        "Asociación",
        "Movimiento",
    )
)


def form_of(piece: str) -> str | None:
    """The class that the form of a name tells, or None: "X Act" is a law, "Ministry of X" an agency."""
    piece = POSSESSIVE.sub("", piece.rstrip(".,"))
    words = piece.split()
    if len(words) < 2:
        return None
    known = dict(names().gazetteer.get(words[0].split("-")[0], ())).get(piece)
    if known:
        return known
    if _MONTH.search(piece):
        return None
    lead = 2 if " ".join(words[:2]) in names().countries else 1
    if lead == 2 or words[0] in names().demonyms or words[0] in ("UN", "U.N.", "US", "U.S."):
        inner = form_of(" ".join(words[lead:]))
        if inner and starts_form(" ".join(words[lead:])):
            return inner
    told = _law_about(piece) or _whole(piece)
    if told or (re.search(r" (?:of|for) ", piece) and not starts_form(piece)):
        return told
    for length in (3, 2, 1):
        kind = names().last.get(" ".join(words[-length:]))
        if kind and len(words) > length and not all(word.isdigit() for word in words[:-length]):
            first = starts_form(piece)
            kind = "Airport" if words[-1] == "International" and " ".join(words[:-1]) in cities() else kind
            return first if first and " of " in piece and kind != "Court" else kind
    joined = re.match(r"\S+(?: \S+)? (?:of|for|to|on|Against|against|de|del|para|contra)\b", piece)
    return starts_form(piece) if joined or words[0] in _ALONE else None
