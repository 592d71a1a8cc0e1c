"""The Rasa project: understanding and dialogue, in an environment of its own (Python 3.10)."""
