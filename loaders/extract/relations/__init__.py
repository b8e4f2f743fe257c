"""Relations that a text states outside events: posts, seats, members, authors."""
