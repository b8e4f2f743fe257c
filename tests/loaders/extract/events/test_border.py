"""A move of people is a deportation where it leads across a border in a document about deportations."""

import pytest

ABOUT = "The government deported 40 Haitians in May. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ABOUT + "Six men were flown to Ghana.", "Deportation"),
        (ABOUT + "Officers put two women on a plane to Lomé.", "Deportation"),
        (ABOUT + "The others were returned to their countries of origin.", "Deportation"),
        (ABOUT + "The minister wants to fly migrants out of the country.", "Deportation"),
        (ABOUT + "Six men were flown to a hospital.", "Transfer"),  # no border
        (ABOUT + "One of the men was returned to the United States in June.", "Transfer"),  # home again
        ("Six hostages were freed. They were flown to Ghana.", "Transfer"),  # another kind of document
    ],
)
def test_class_of_a_move(read, text, kind):
    """Where it leads and what the document is about decide."""
    events = read(text).events()
    moved = [event for event in events if event.split("[")[1] in ("flown]", "put]", "returned]", "fly]")]
    assert [event.split("[")[0] for event in moved] == [kind]
