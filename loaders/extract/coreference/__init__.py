"""Who and what words stand for: noun phrases, pronouns, "the government", who speaks."""
