"""The law asked: one person's decision, the whole population at once, what would change an answer."""
