"""One text to many: written, checked, approved by a second person, sent, counted."""
