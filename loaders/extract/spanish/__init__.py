"""Spanish, read without a parser: verb forms, closed classes of words, and their order in the clause."""
