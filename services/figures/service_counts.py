"""Services due and received over the whole population, counted once a day by the law engine and kept by region."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import numpy as np

from knowledge.service_catalogue import Service, all_services
from services.law.population import People, Population
from services.law.scan import joined, scan
from services.records.published import ServiceCount


def count_services(population: Population, on: date) -> list[ServiceCount]:
    """How many people of each region are due each benefit on a day, receive it, or cannot be decided on."""
    asked = [s for s in all_services() if s.kind == "benefit" and "entitled" in s.variables]
    sums: defaultdict[tuple[str, str], list[float]] = defaultdict(lambda: [0, 0, 0, 0])
    for days in population.over([on]):
        for people in days:
            for service in asked:
                for region, counted in _of_chunk(people, service, on):
                    before = sums[service.id, region]
                    sums[service.id, region] = [a + b for a, b in zip(before, counted, strict=True)]
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


def _of_chunk(people: People, service: Service, on: date) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    answers = joined(scan(service.id, on, people.facts))
    due, received = people.due(service, answers), people.counted(service) & people.receives(service.id)
    undecided = people.undecided(service, answers)
    amounts = np.where(due, np.nan_to_num(answers.amount), 0.0)
    for region in np.unique(people.regions):
        here = people.regions == region
        due_here, received_here, open_here = (float((flags & here).sum()) for flags in (due, received, undecided))
        yield str(region), (due_here, received_here, open_here, float(amounts[here].sum()))
