"""The population as columns: what scans and forecasts ask the store for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from services.scan import Facts


@dataclass(frozen=True)
class People:
    """A chunk of the population as of a day.

    Attributes:
        ids: Of the persons, ascending.
        regions: Where each lives.
        facts: What the law takes.
        paid: Service -> True where it is being paid or granted on the day.
    """

    ids: npt.NDArray[np.int64]
    regions: npt.NDArray[Any]
    facts: Facts
    paid: dict[str, npt.NDArray[np.bool_]]

    def receives(self, service: str) -> npt.NDArray[np.bool_]:
        """Who is being paid a service."""
        return self.paid.get(service, np.zeros(len(self.ids), dtype=bool))


class Population(Protocol):
    """All living persons, read in chunks so that memory does not grow with their number."""

    def over(self, days: Sequence[date]) -> Iterator[Iterator[People]]:
        """Chunk after chunk; of each the same persons as of each of the days.

        On a later day they are older, what has an end has ended, and what is open goes on; nothing else happens.
        """
        ...
