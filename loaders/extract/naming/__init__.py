"""Names: where they stand, what class their form tells, and which of them are of one thing."""
