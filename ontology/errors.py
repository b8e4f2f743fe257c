"""Every error that is raised on purpose.

    OnRecordError
    ├── UnknownTermError        a class, predicate or status that the ontology does not have
    ├── BadValueError           a value that its predicate cannot take
    ├── UnreadableDocumentError a file that no statement can be made of
    ├── BadCardError            a card or a mapping beside a file that cannot be used
    ├── WorkspaceError          a workspace that is missing, damaged, busy or of another version
    ├── UnknownSourceError      a source or a node that is not there
    ├── BadJudgementError       a judgement that cannot be read, or that fits nothing that is here
    ├── BadQueryError           a query that is refused or cannot be parsed
    ├── QueryTimeoutError       a query that took longer than it may
    ├── ServerError             a graph server that cannot be reached, or that does not do what it is asked
    └── BadSettingError         a setting that cannot be used

Each message is one line: what was wrong, what was found, what to do.
"""


class OnRecordError(Exception):
    """The base of all errors below; the command line prints its text and exits with 1."""


class UnknownTermError(OnRecordError):
    """A class, predicate or status that the ontology does not have."""

    def __init__(self, name: str, known: tuple[str, ...] = ()) -> None:
        self.name = name
        hint = f"; did you mean {', '.join(known)}?" if known else ""
        super().__init__(f"The ontology has no term {name!r}{hint}")


class BadValueError(OnRecordError):
    """A value that its predicate cannot take."""


class UnreadableDocumentError(OnRecordError):
    """A file that no statement can be made of."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")


class BadCardError(OnRecordError):
    """A card or a mapping beside a file that cannot be used."""


class WorkspaceError(OnRecordError):
    """A workspace that is missing, damaged, busy or of another version."""


class UnknownSourceError(OnRecordError):
    """A source or a node that is not there."""


class BadJudgementError(OnRecordError):
    """A judgement that cannot be read, or that fits nothing that is here."""


class BadQueryError(OnRecordError):
    """A query that is refused or cannot be parsed."""


class QueryTimeoutError(OnRecordError):
    """A query that took longer than it may."""


class ServerError(OnRecordError):
    """A graph server that cannot be reached, or that does not do what it is asked."""


class BadSettingError(OnRecordError):
    """A setting that cannot be used."""
