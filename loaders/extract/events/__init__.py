"""Events: the words that tell them, and who took part, where and when."""
