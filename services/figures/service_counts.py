"""Services due and received over the whole population, counted once a day by the law engine and kept by region."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import numpy as np

from knowledge.service_catalogue import all_services
from services.law.population import People, Population
from services.law.scan import joined, scan
from services.records.published import ServiceCount


def count_services(population: Population, on: date) -> list[ServiceCount]:
    """How many people of each region are due each benefit on a day, receive it, or cannot be decided on."""
    asked = [s.id for s in all_services() if s.kind == "benefit" and "entitled" in s.variables]
    sums: defaultdict[tuple[str, str], list[float]] = defaultdict(lambda: [0, 0, 0, 0])
    for days in population.over([on]):
        for people in days:
            for service in asked:
                for region, counted in _of_chunk(people, service, on):
                    sums[service, region] = [a + b for a, b in zip(sums[service, region], counted, strict=True)]
    return [
        ServiceCount(
            day=on,
            service=service,
            region=region,
            due=int(due),
            received=int(received),
            undecided=int(undecided),
            tenge_due=int(tenge),
        )
        for (service, region), (due, received, undecided, tenge) in sums.items()
    ]


def _of_chunk(people: People, service: str, on: date) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    answers, paid = joined(scan(service, on, people.facts)), people.receives(service)
    due = answers.entitled & ~paid
    amounts = np.where(due, np.nan_to_num(answers.amount), 0.0)
    for region in np.unique(people.regions):
        here = people.regions == region
        due_here, received = float((due & here).sum()), float((paid & here).sum())
        undecided = float((answers.undecided & ~paid & here).sum())
        yield str(region), (due_here, received, undecided, float(amounts[here].sum()))
