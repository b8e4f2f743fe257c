"""Numbers and times, as a paragraph tells them."""
