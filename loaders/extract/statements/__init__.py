"""What was found, made into statements: whole enough to be said, and with their numbers."""
