"""The bounds of evaluating processes."""

import os

from graph.evaluators import MEMORY


def test_a_process_leaves_most_of_the_machine_to_others() -> None:
    """A quarter of its memory at most, and never more than 8 GiB."""
    machine = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    assert 0 < MEMORY <= 8 * 2**30
    assert machine >= 4 * MEMORY
