"""Shared fixtures: a PostgreSQL where one answers."""

import os
import secrets
from collections.abc import Iterator
from urllib.parse import urlsplit

import psycopg
import pytest


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """A database of tests; its tables are made and dropped by who uses it."""
    url = os.environ.get("ALDYN_TEST_POSTGRES_URL")
    if not url:
        pytest.skip("No PostgreSQL: set ALDYN_TEST_POSTGRES_URL to a database that may be emptied.")
    return url


@pytest.fixture
def fresh_postgres(postgres_url: str) -> Iterator[str]:
    """A database of one test, made and dropped."""
    name = f"aldyn_{secrets.token_hex(6)}"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield urlsplit(postgres_url)._replace(path=f"/{name}").geturl()
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
