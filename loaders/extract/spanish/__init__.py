"""Spanish, read without a parser: the forms of its verbs, its closed classes of words, and their order in the clause."""
