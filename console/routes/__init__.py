"""Routes, one module a topic."""
