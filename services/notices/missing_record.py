"""What a pension record lacks: work before 1998 that nobody registered, and months without contributions since."""

from dataclasses import dataclass
from datetime import date

from knowledge.service_catalogue import service
from services.ages import add_months, months_between
from services.contribution_months import FIRST_PENSION_MONTH, month_index, record_months
from services.person_file import PersonFile
from services.records.people import ContributionKind

WORKING_AGE_MONTHS = 18 * 12
SHORTEST_GAP = 6  # months; shorter breaks between jobs are not worth a search for papers
GAPS_SHOWN = 3
PAPER_OF_RECORD = "work_record_before_1998"
COUNTED = (ContributionKind.OPV, ContributionKind.OPVR, ContributionKind.EQUATED)


@dataclass(frozen=True)
class Gap:
    """Months without contributions, both ends included, as first days of months."""

    first: date
    last: date

    @property
    def months(self) -> int:
        """How many."""
        return month_index(self.last) - month_index(self.first) + 1


@dataclass(frozen=True)
class MissingRecord:
    """What is worth bringing papers for.

    Attributes:
        before_1998: Months of work on record before 1998.
        unrecorded: Months of working age before 1998 without any record.
        gaps: The longest ones since 1998, in the order of time.
        documents: Papers that help, ids of the catalogue's `document-<id>`; only those the state does not hold.
    """

    before_1998: int
    unrecorded: int
    gaps: tuple[Gap, ...]
    documents: tuple[str, ...]


def missing_record(file: PersonFile, until: date) -> MissingRecord:
    """Compare the record with the years in which she may have worked.

    Args:
        until: The day of retirement; months after today are no gaps.
    """
    begins = add_months(file.person.birth_date, WORKING_AGE_MONTHS)
    before = record_months(file.contributions)
    possible = max(0, months_between(begins, FIRST_PENSION_MONTH)) if begins < FIRST_PENSION_MONTH else 0
    unrecorded = max(0, possible - before)
    gaps = _gaps(file, max(begins, FIRST_PENSION_MONTH), until)
    if unrecorded < SHORTEST_GAP:
        unrecorded = 0
    return MissingRecord(before, unrecorded, gaps, _documents(unrecorded, gaps))


def _gaps(file: PersonFile, first: date, until: date) -> tuple[Gap, ...]:
    months = _covered(file, until)
    gaps: list[Gap] = []
    begin: int | None = None
    for month in range(month_index(first), month_index(until) + 1):
        is_open = month < month_index(until) and month not in months
        if is_open and begin is None:
            begin = month
        elif not is_open and begin is not None:
            gaps.append(Gap(_first_day(begin), _first_day(month - 1)))
            begin = None
    longest = sorted((gap for gap in gaps if gap.months >= SHORTEST_GAP), key=lambda gap: -gap.months)[:GAPS_SHOWN]
    return tuple(sorted(longest, key=lambda gap: gap.first))


def _covered(file: PersonFile, until: date) -> set[int]:
    """Months that some contribution or equated period covers."""
    months: set[int] = set()
    for period in file.contributions:
        if period.kind in COUNTED:
            months.update(range(month_index(period.from_day), month_index(period.to_day or until) + 1))
    return months


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _documents(unrecorded: int, gaps: tuple[Gap, ...]) -> tuple[str, ...]:
    held_by_her = [d.id for d in service("pension_by_age").documents if not d.held_by_state]
    wanted = {PAPER_OF_RECORD} if unrecorded else set()
    wanted |= {"diploma", "military_card"} if gaps else set()
    return tuple(document for document in held_by_her if document in wanted)
