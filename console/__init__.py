"""The web console of support staff, and the open API."""
