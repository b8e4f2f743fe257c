"""Errors are one tree, each with one line to show."""

import inspect

import pytest

from ontology import errors
from ontology.errors import OnRecordError, UnknownTermError, UnreadableDocumentError

ALL = [cls for _, cls in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("error", ALL, ids=lambda cls: cls.__name__)
def test_every_error_is_in_the_tree_that_is_drawn(error: type[Exception]) -> None:
    """Each is an OnRecordError, and the drawing at the top of the module has it."""
    assert issubclass(error, OnRecordError)
    assert error.__name__ in (errors.__doc__ or "")


def test_messages_say_what_was_found() -> None:
    """Errors that carry data show it in one line."""
    assert str(UnreadableDocumentError("a.pdf", "it is encrypted")) == "a.pdf: it is encrypted"
    assert str(UnknownTermError("Flihgt", ("Flight",))) == "The ontology has no term 'Flihgt'; did you mean Flight?"
