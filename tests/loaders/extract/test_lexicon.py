"""The lexicon is data: closed against misspelt classes, and enough to have a class extracted."""

import pytest

from loaders.extract.lexicon import lexicon, names
from loaders.extract.spanish.triggers import frames
from ontology import vocabulary


def test_frames_name_classes_and_roles_of_the_ontology():
    """Every frame's class is an event, every role that the lexicon gives is a role."""
    roles = set(vocabulary().group("role"))
    for frame in lexicon().frames:
        assert vocabulary().is_event(frame.kind)
        assert {frame.agent, frame.object} <= roles
    # "under" becomes a role by what stands behind it: a law or a doer.
    assert set(lexicon().prepositions.values()) <= roles | {"under"}
    assert all(set(own.values()) <= roles for own in lexicon().class_prepositions.values())
    assert all(vocabulary().is_event(frame.kind) and {frame.agent, frame.object} <= roles for frame in frames())


def test_statuses_are_the_ontology_s():
    """Every status behind a word is declared."""
    lexis = lexicon()
    told = {
        *lexis.reporting.values(),
        *lexis.governing.values(),
        *lexis.modal.values(),
        *lexis.nouns_of_stance.values(),
    }
    assert told <= set(vocabulary().statuses)


def test_names_have_classes():
    """Forms and gazetteer name classes of the ontology."""
    for kind in {
        *names().last.values(),
        *names().first.values(),
        *(k for pairs in names().gazetteer.values() for _, k in pairs),
    }:
        assert not vocabulary().is_event(kind)


@pytest.mark.parametrize("kind", [k for k in vocabulary().below("Event") if k not in ("Event", "OtherEvent")])
def test_each_class_of_event_has_words(kind):
    """Each class can be told in English; a class that nothing tells would be dead."""
    assert any(frame.kind == kind and (frame.verbs or frame.nouns) for frame in lexicon().frames)
