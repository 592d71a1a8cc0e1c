"""Shared fixtures: a PostgreSQL where one answers."""

import os

import pytest


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """A database of tests; its tables are made and dropped by who uses it."""
    url = os.environ.get("ALDYN_TEST_POSTGRES_URL")
    if not url:
        pytest.skip("No PostgreSQL: set ALDYN_TEST_POSTGRES_URL to a database that may be emptied.")
    return url
