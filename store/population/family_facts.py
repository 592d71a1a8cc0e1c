"""What registers tell of a family beside its statuses: a breadwinner lost, awards of mothers, a low income."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from services.ages import age_on
from services.records.people import Sex
from store.population.careers import Career
from store.population.people import Draw, Household, Member, distributions


@dataclass(frozen=True)
class FamilyFact:
    """A fact of the law that a register holds of a member of a household."""

    member: Member
    name: str
    value: Any
    source: str
    on: date


def facts_of_family(draw: Draw, home: Household, careers: Mapping[int, Career], today: date) -> Iterator[FamilyFact]:
    """The facts of one household; `careers` by the identity of its adults."""
    head = home.adults[0]
    if home.is_widowed:
        yield from _breadwinner_lost(draw, home, head, today)
    mothers = [member for member in home.adults if member.sex is Sex.FEMALE]
    for mother in mothers:
        if award := _mother_award(draw, home, mother, today):
            yield FamilyFact(mother, "mother_award", award, "civil_registry", today)
    if any(age_on(child.born, today) < 18 for child in home.children):
        yield from _low_income(draw, home, head, careers, today)


def _breadwinner_lost(draw: Draw, home: Household, head: Member, today: date) -> Iterator[FamilyFact]:
    dependants = sum(age_on(child.born, today) < 18 for child in home.children)
    if not dependants:
        return
    youngest = home.children[-1].born
    died = today - timedelta(days=draw.between(30, max(31, min(2500, (today - youngest).days))))
    months = draw.between(0, 180)
    income = draw.between(90, 500) * 1000
    facts: dict[str, Any] = {"survivors_unable_to_work": dependants, "death_date": died.isoformat()}
    if months >= 6:
        facts |= {"deceased_dependants": dependants, "deceased_participation_months": months}
        facts["deceased_average_monthly_income"] = income
    for name, value in facts.items():
        yield FamilyFact(head, name, value, "ssif" if name.startswith("deceased") else "civil_registry", died)


def _mother_award(draw: Draw, home: Household, mother: Member, today: date) -> str | None:
    """Six children in the home give Kumis alqa; of older women a share had an award or title in their time."""
    if len(home.children) >= 6:
        return "kumis_alqa"
    shares = distributions()["mother_award"]
    is_older = not home.children and age_on(mother.born, today) >= shares["from_age"]
    return draw.key(shares["awards"]) if is_older and draw.chance(shares["share"]) else None


def _low_income(
    draw: Draw, home: Household, head: Member, careers: Mapping[int, Career], today: date
) -> Iterator[FamilyFact]:
    """The figures that decide on targeted assistance, for families near the line: others never apply."""
    figures = distributions()["targeted_assistance"]
    ratio = distributions()["wage_ratio"].get(home.region, 1.0)
    median = int(figures["median_income_tenge"] * ratio) // 100 * 100
    earned = sum(_monthly_income(draw, career, median) for career in careers.values())
    members = len(home.adults) + sum(age_on(child.born, today) < 18 for child in home.children)
    if earned / members > median * figures["asked_below_median_share"]:
        return
    able = sum(careers[id(adult)].standing not in ("pensioner", "student") for adult in home.adults)
    caring = any(careers[id(adult)].standing == "carer" for adult in home.adults)
    facts: dict[str, Any] = {
        "family_income_monthly": earned,
        "regional_median_income": median,
        "regional_subsistence_minimum": figures["regional_minimum_tenge"],
        "able_bodied_members": able,
        "only_able_bodied_member_cares": able == 1 and caring,
    }
    for name, value in facts.items():
        yield FamilyFact(head, name, value, "akimat", today)


def _monthly_income(draw: Draw, career: Career, median: int) -> int:
    """In tenge: what contributions are paid from, or another income that most without it have."""
    figures = distributions()["targeted_assistance"]
    if career.monthly_income_tiyn or not draw.chance(figures["other_income_share"]):
        return career.monthly_income_tiyn // 100
    return int(median * draw.random.uniform(*figures["other_income_medians"])) // 100 * 100
