"""Of which whole a group is a share."""

import pytest

SHARES = [
    (
        "Aboard were 261 people: 137 Venezuelans, 101 others, and 23 Salvadorans.",
        {("137 Venezuelans", "261 people"), ("101 others", "261 people"), ("23 Salvadorans", "261 people")},
    ),
    ("They met 61 former detainees. Eleven said that guards beat them.", {("Eleven", "61 former detainees")}),
    ("Some 95 journalists were arrested, and 42 were jailed.", {("42", "Some 95 journalists")}),
    # more than there were before
    ("They met nine former detainees. Eleven said that guards beat them.", set()),
]


@pytest.mark.parametrize(("text", "shares"), SHARES)
def test_a_number_of_a_counted_group_is_a_share_of_it(read, text, shares):
    """Behind a colon, and by itself where more were counted before."""
    assert {(s, o) for s, _, o in read(text).facts("partOf") if s.split()[0][0] in "0123456789E"} == shares
