"""The population as columns: what scans and forecasts ask the store for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from knowledge.service_catalogue import Service
from services.law.scan import NO_DAY, Answers, Facts


@dataclass(frozen=True)
class People:
    """A chunk of the population as of a day.

    Attributes:
        ids: Of the persons, ascending.
        regions: Where each lives.
        facts: What the law takes.
        paid: Service -> True where it is being paid or granted on the day, to her or, one per family, to her spouse.
        paid_until: Service -> the last day of the latest award of it that has ended, NaT where none has.
        second_of_couple: True for the one of two living spouses who is not counted where a service is one per family.
    """

    ids: npt.NDArray[np.int64]
    regions: npt.NDArray[Any]
    facts: Facts
    paid: dict[str, npt.NDArray[np.bool_]]
    paid_until: dict[str, npt.NDArray[np.datetime64]] = field(default_factory=dict)
    second_of_couple: npt.NDArray[np.bool_] | None = None

    def counted(self, service: Service) -> npt.NDArray[np.bool_]:
        """Who counts for a service: of a couple one, where it is due once per family."""
        if not service.one_per_family or self.second_of_couple is None:
            return np.ones(len(self.ids), dtype=bool)
        return ~self.second_of_couple

    def receives(self, service: str) -> npt.NDArray[np.bool_]:
        """Who is being paid a service."""
        return self.paid.get(service, np.zeros(len(self.ids), dtype=bool))

    def due(self, service: Service, answers: Answers) -> npt.NDArray[np.bool_]:
        """Who is entitled to a service by its answers, and neither receives it nor had all of it."""
        open_to = self.counted(service) & ~self.receives(service.id)
        return open_to & answers.entitled & ~self.was_paid(service.id, answers)

    def undecided(self, service: Service, answers: Answers) -> npt.NDArray[np.bool_]:
        """Of whom a missing fact leaves open whether they are due a service that they do not receive."""
        return self.counted(service) & ~self.receives(service.id) & answers.undecided

    def was_paid(self, service: str, answers: Answers) -> npt.NDArray[np.bool_]:
        """Who had the payment for the very days the right is for, and nothing more is due."""
        none = np.full(len(self.ids), NO_DAY)
        until = self.paid_until.get(service, none)
        return (until >= answers.dates.get("from", none)) & (until >= answers.dates.get("to", none))


class Population(Protocol):
    """All living persons, read in chunks so that memory does not grow with their number."""

    def over(self, days: Sequence[date]) -> Iterator[Iterator[People]]:
        """Chunk after chunk; of each the same persons as of each of the days.

        On a later day they are older, what has an end has ended, and what is open goes on; nothing else happens.
        """
        ...
