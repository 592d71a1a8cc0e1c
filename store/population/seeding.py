"""Makes the synthetic population, chunk by chunk: the same seed gives the same people, and memory stays flat."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from sqlalchemy import Connection, create_engine, func, select, text

from store.columns import people_after
from store.encryption import FernetVault
from store.population.awards import AwardMaker
from store.population.people import Draw, make_household
from store.population.rows import RowMaker, Rows
from store.population.writing import write_rows
from store.tables import metadata, people

CHUNK = 20_000
ORDER = (
    "person",
    "family_relation",
    "status_record",
    "contribution_period",
    "savings",
    "insurance",
    "bank_account",
    "registry_fact",
    "award",
    "payment",
)
# The day the population is as of; a fixed one, so that a seed means the same people whenever it is sown.
AS_OF = date(2026, 11, 23)


def sync_engine_url(sync_url: str) -> str:
    """The URL with a driver for synchronous work."""
    return sync_url.replace("postgresql://", "postgresql+psycopg://")


def population_size(sync_url: str) -> int:
    """How many people the store holds."""
    engine = create_engine(sync_engine_url(sync_url))
    with engine.connect() as connection:
        size = connection.execute(select(func.count()).select_from(people)).scalar_one()
    engine.dispose()
    return int(size)


def seed(sync_url: str, keys: list[str], people: int, seed: int, progress: Callable[[int], None] | None = None) -> int:
    """Add a synthetic population.

    Args:
        sync_url: Database, already migrated.
        keys: Secret keys that seal IINs and phones.
        people: At least so many; the last household is completed.
        seed: Decides who they are.
        progress: Told the number made so far after each chunk.
    Returns:
        How many were made.
    """
    engine = create_engine(sync_engine_url(sync_url))
    made = 0
    with engine.connect() as connection:
        first = _first_free(connection, "person")
        maker = RowMaker(FernetVault(keys), seed, AS_OF, first)
        awards = AwardMaker(AS_OF, _first_free(connection, "award"))
        for chunk in range(people):
            if made >= people:
                break
            rows: Rows = defaultdict(list)
            draw, until = Draw(seed, chunk), min(made + CHUNK, people)
            while made < until:
                made += maker.household(draw, make_household(draw, AS_OF), rows)
            _write_chunk(connection, rows)
            first_of_chunk = rows["person"][0]["id"]
            found = people_after(connection, AS_OF, first_of_chunk - 1, len(rows["person"]))
            assert found is not None
            paid: Rows = defaultdict(list)
            awards.awards(found, draw.random, paid)
            _write_chunk(connection, paid)
            connection.commit()
            if progress:
                progress(made)
        if connection.dialect.name == "postgresql":
            for table in ("person", "award"):
                told = {"table": table, "last": _first_free(connection, table) - 1}
                connection.execute(text("SELECT setval(pg_get_serial_sequence(:table, 'id'), :last)"), told)
            connection.commit()
    engine.dispose()
    return made


def _first_free(connection: Connection, table: str) -> int:
    return int(connection.execute(text(f'SELECT COALESCE(MAX(id), 0) + 1 FROM "{table}"')).scalar_one())


def _write_chunk(connection: Connection, rows: Rows) -> None:
    for table in ORDER:
        write_rows(connection, metadata.tables[table], rows[table])
