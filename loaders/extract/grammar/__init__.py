"""Words and how a sentence joins them: the parse, clauses, negation, and the verbs that report."""
