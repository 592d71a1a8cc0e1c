"""What an adult has done: record before 1998, jobs with contributions, studies, what she is today."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from knowledge.legislation.system import parameter
from services.ages import add_months, age_on, months_between
from services.records.people import ContributionKind, Sex
from store.population.people import Draw, Household, Member, distributions

ACCUMULATION_BEGAN = date(1998, 1, 1)
SOCIAL_BEGAN = date(2005, 1, 1)
HEALTH_BEGAN = date(2020, 1, 1)
PAYERS = (
    "мектеп № 12",
    "қалалық аурухана",
    "ТОО «Береке»",
    "АО «Құрылыс»",
    "КТЖ",
    "ИП Ахметова",
    "кафе «Дастархан»",
    "Magnum",
    "такси паркі",
    "шаруа қожалығы",
)


@dataclass
class Period:
    """A job or record between two days (no end: it goes on) at an average monthly base in tiyn."""

    kind: ContributionKind
    start: date
    end: date | None
    base_tiyn: int
    payer: str

    def months(self, today: date) -> int:
        """How long it has lasted."""
        return max(1, months_between(self.start, self.end or today))


@dataclass
class Career:
    """Where work has brought an adult.

    Attributes:
        standing: employee, entrepreneur, unemployed, student, pensioner, carer or none.
        since: The first day of that.
    """

    standing: str
    since: date
    periods: list[Period] = field(default_factory=list)

    @property
    def monthly_income_tiyn(self) -> int:
        """What pension contributions are being paid from."""
        return sum(p.base_tiyn for p in self.periods if p.kind is ContributionKind.OPV and p.end is None)


def retirement_day(sex: Sex, born: date) -> date:
    """The first day of the general retirement age, by the ages in force in each year. Social Code art. 207 p. 1."""
    ages = _age_steps("women" if sex is Sex.FEMALE else "men")
    reached = (
        (add_months(born, round(years * 12)), since, until)
        for (since, years), (until, _) in pairwise([*ages, (date.max, 0.0)])
    )
    return next(max(day, since) for day, since, until in reached if day < until)


@cache
def _age_steps(sex: str) -> list[tuple[date, float]]:
    entries = parameter(f"pensions.age.{sex}").values_list
    return sorted((date.fromisoformat(entry.instant_str), float(entry.value)) for entry in entries)


def make_career(draw: Draw, home: Household, member: Member, today: date) -> Career:
    """Draw an adult's history and what she is today."""
    age = age_on(member.born, today)
    began = member.born + timedelta(days=int(draw.random.uniform(18.5, 24) * 365.25))
    retires = retirement_day(member.sex, member.born)
    if retires <= today:
        return Career("pensioner", retires, _work(draw, home, began, retires))
    if age < 23 and draw.chance(0.6):
        return Career("student", date(today.year - draw.between(0, min(3, max(0, age - 18))), 9, 1))
    if began >= today - timedelta(days=60):
        return Career("none", today)
    if (caring := _carer_since(draw, home, member, today)) is not None:
        worked_until = caring - timedelta(days=126)
        return Career("carer", caring, _work(draw, home, began, worked_until) if worked_until > began else [])
    return _working_age(draw, home, began, today)


def _working_age(draw: Draw, home: Household, began: date, today: date) -> Career:
    shares = distributions()
    if draw.chance(shares["unemployed_share"]):
        lost = today - timedelta(days=draw.between(20, 240))
        return Career("unemployed", lost, _work(draw, home, min(began, lost - timedelta(days=400)), lost))
    if draw.chance(shares["employed_share"] / (1 - shares["unemployed_share"])):
        periods = _work(draw, home, began, None, today)
        current = [p for p in periods if p.end is None]
        return Career("employee", current[0].start if current else today, periods)
    if draw.chance(shares["entrepreneur_share"] / 0.3):
        since = today - timedelta(days=draw.between(100, 4000))
        return Career("entrepreneur", max(since, began), _work(draw, home, max(since, began), None, today))
    return Career("none", today, _work(draw, home, began, today - timedelta(days=900)))


def _carer_since(draw: Draw, home: Household, member: Member, today: date) -> date | None:
    if member.sex is not Sex.FEMALE or not home.children:
        return None
    youngest = home.children[-1].born
    months = months_between(youngest, today)
    return youngest if months < 36 and draw.chance(0.9 if months < 18 else 0.45) else None


def _work(draw: Draw, home: Household, began: date, ended: date | None, today: date | None = None) -> list[Period]:
    """Jobs from a day to a day (None: until now), with breaks; contributions by the kinds that existed."""
    last = ended or today
    if last is None or began >= last:
        return []
    periods: list[Period] = []
    level = float(np_clip(draw.random.lognormal(-0.35, 0.5)))
    start = began.replace(day=1)
    while start < last:
        end = add_months(start, draw.between(14, 110))
        is_last = end >= last
        periods += _job(draw, home, start, (ended if is_last else end), level, last)
        start = add_months(end, draw.between(0, 7))
    return periods


def np_clip(value: float) -> float:
    """Wages from a fifth of the average to six times it."""
    return min(max(value, 0.22), 6.0)


def _job(draw: Draw, home: Household, start: date, end: date | None, level: float, last: date) -> list[Period]:
    payer = draw.of(list(PAYERS))
    found = []
    if start < ACCUMULATION_BEGAN:
        before_end = min(end or last, ACCUMULATION_BEGAN)
        found.append(Period(ContributionKind.WORK_BEFORE_1998, start, before_end, 0, payer))
    firsts = {
        ContributionKind.OPV: ACCUMULATION_BEGAN,
        ContributionKind.SOCIAL: SOCIAL_BEGAN,
        ContributionKind.HEALTH: HEALTH_BEGAN,
    }
    for kind, first in firsts.items():
        opened = max(start, first)
        closed = end or last
        if opened < closed:
            base = _wage(home, opened, closed, level)
            found.append(Period(kind, opened, end, base, payer))
    return found


def _wage(home: Household, start: date, end: date, level: float) -> int:
    """The average monthly base of a job in tiyn: the country's wage at its middle, by region and level."""
    table = distributions()["average_wage_tenge"]
    middle = start.year + (end.year - start.year) // 2
    year = max((known for known in table if known <= middle), default=min(table))
    tenge = table[year] * distributions()["wage_ratio"].get(home.region, 1.0) * level
    return int(tenge // 100 * 100) * 100
