"""What a SPARQL query is, told from its tokens: its form, whether it names its data set, and whether it is refused.

Updates change what is derived, SERVICE and LOAD would reach other machines; all are refused before an engine sees them.
The query is cut into tokens as the grammar has them, so that words in strings, comments and IRIs are no keywords. The
engine reads keywords without a space between them too (`SERVICESILENT<…>`, `trueSERVICE ex:a`), therefore it is enough
that a bare word, or the prefix of a name, holds one.

>>> inspect("SELECT * { ?s ?p 'SERVICE' } # LOAD").form
'SELECT'
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontology.errors import BadQueryError

# A query longer than this, in characters, is a mistake or an attack.
LONGEST = 2**16
# Every repetition is possessive and what fails is not tried again from the middle: the time is linear, also for text
# that is made to be slow, because queries are read outside the time limit of their evaluation.
_TOKEN = re.compile(
    r'''
    (?P<space>\s++|\#[^\r\n]*+)
    | (?P<string>"""(?:"{0,2}+(?:[^"\\]|\\.))*+"""|\'\'\'(?:'{0,2}+(?:[^'\\]|\\.))*+\'\'\'
        |"(?!"")(?:[^"\\\r\n]|\\.)*+"|'(?!'')(?:[^'\\\r\n]|\\.)*+')
    | (?P<iri><(?:[A-Za-z][A-Za-z0-9+.-]*+://[^<>"{}|^`\\\x00-\x20]*+|[^'\#<>"{}|^`\\\x00-\x20]*+)>)
    | (?P<open>["']|<[^<>"{}|^`\\\x00-\x20]++>)
    | (?P<variable>[?$]\w++)
    | (?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
    | (?P<name>(?:[^\W\d_][\w.-]*+)?+:(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])?+
        (?:[\w:.-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*+)
    | (?P<run>[^\W\d_][\w.-]*+)
    | (?P<other>.)
    ''',
    re.VERBOSE | re.DOTALL,
)
# What is left where a word ends without a colon, and where it is not known where strings begin and end.
_BARE = re.compile(r"(?P<space>\s++)|(?P<word>[^\W\d_]\w*+)|(?P<other>.)", re.DOTALL)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")


@dataclass(frozen=True, slots=True)
class Shape:
    """A query's form (SELECT, ASK, CONSTRUCT or DESCRIBE), and whether it says FROM."""

    form: str
    has_dataset: bool


def inspect(query: str) -> Shape:
    """The shape of a query; raises BadQueryError where it is refused, or is no query."""
    if reason := refusal(query):
        raise BadQueryError(reason)
    words = list(_bare(query))
    first = next((word for word in words if word.startswith(_FORMS)), "")
    form = next((form for form in _FORMS if first.startswith(form)), "")
    if not form:
        msg = "No SPARQL query was found; write SELECT, ASK, CONSTRUCT or DESCRIBE"
        raise BadQueryError(msg)
    return Shape(form, any(word.startswith("FROM") for word in words))


def refusal(query: str) -> str | None:
    """Why a query is not evaluated whatever it asks, in one line; None where nothing speaks against it."""
    if len(query) > LONGEST:
        return f"The query has {len(query):,} characters; {LONGEST:,} are the most that is read, so ask in parts"
    # Escapes of code points stand for their characters before anything else is read: SERV\u0049CE is a keyword.
    for text in sorted({query, _ESCAPE.sub(_character, query)}):
        if "SERVICE" in " ".join(_suspects(text)):
            return "SERVICE is refused here: a query may not reach other machines (nor a prefix have that word in it)"
    # Prefixes and a base come before the form; a name with a colon is no word.
    first = next((word for word in _bare(query) if word.startswith((*_FORMS, *_UPDATES))), "")
    if first.startswith(_UPDATES):
        return "Updates are refused here; the graph changes when documents are added or withdrawn"
    return None


def _bare(query: str) -> Iterator[str]:
    return (text.upper() for kind, text in spans(query) if kind == "word")


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else match[0]


def _suspects(text: str) -> Iterator[str]:
    """What could be keywords to an engine that needs no spaces: bare words and prefixes, in capitals."""
    for kind, token in spans(text):
        if kind in ("word", "name"):
            yield token.partition(":")[0].upper()
        elif kind == "iri" and not _ABSOLUTE.match(token):
            # "?a<?b)…>" is an IRI by the longest match, and a comparison to a parser that looks at what came before;
            # what would be keywords in the second reading are suspects, unless the text begins with them.
            begun = False
            for inner, part in spans(token[1:]):
                if begun and inner in ("word", "name"):
                    yield part.partition(":")[0].upper()
                begun = True


def spans(text: str) -> Iterator[tuple[str, str]]:
    """Every token of a query with its kind, spaces and comments too; together they are the text again.

    From a string without an end on nothing is a string, an IRI or a comment any more: all words are bare. So it is from
    a quotation mark or a hash in what may be an IRI or a comparison ("?a<'x>y'"), as two readings part there.
    """
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "open":
            yield from _pieces(text[match.start() :])
            return
        if match.lastgroup == "run":
            yield from _pieces(match[0])
        else:
            yield match.lastgroup or "other", match[0]


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    return ((match.lastgroup or "other", match[0]) for match in _BARE.finditer(text))
