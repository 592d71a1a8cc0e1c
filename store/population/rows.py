"""Turns households into rows of the tables, in the order of the tables' columns."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from knowledge.statuses import categories
from services.ages import add_months, age_on
from services.iin import make
from services.person_facts import CHILD_WITHOUT_GROUP
from services.ports import Vault
from services.records.people import Sex
from store.population.careers import Career, Period, make_career
from store.population.family_facts import facts_of_family
from store.population.people import Draw, Household, Member, distributions

Rows = defaultdict[str, list[dict[str, Any]]]
OPERATORS = ("701", "702", "705", "707", "747", "771", "775", "776", "777", "778")


class RowMaker:
    """Gives ids and serials, and the rows of one household after another."""

    def __init__(self, vault: Vault, seed: int, today: date, first_person_id: int) -> None:
        self._vault = vault
        self._today = today
        self._recorded_at = datetime.combine(today, time(0), tzinfo=UTC)
        self._seed = seed
        self._next_person = first_person_id
        self._serials: defaultdict[tuple[date, Sex], int] = defaultdict(int)

    def household(self, draw: Draw, home: Household, rows: Rows) -> int:
        """Add the rows of a household; how many people it has."""
        ids = {id(member): self._person(draw, home, member, rows) for member in home.members}
        self._relations(home, ids, rows)
        careers = {id(adult): make_career(draw, home, adult, self._today) for adult in home.adults}
        for member in home.members:
            person_id = ids[id(member)]
            if member.role == "child":
                self._child(draw, home, member, person_id, rows)
            else:
                self._adult(draw, home, member, careers[id(member)], person_id, rows)
        for fact in facts_of_family(draw, home, careers, self._today):
            person_id = ids[id(fact.member)]
            self._fact(rows, person_id, fact.name, fact.value, fact.source, fact.on)
            if fact.name == "mother_award" and len(home.children) < 6:
                self._status(rows, person_id, "mother_of_many", add_months(fact.member.born, 45 * 12))
        return len(home.members)

    def _person(self, draw: Draw, home: Household, member: Member, rows: Rows) -> int:
        person_id = self._next_person
        self._next_person += 1
        iin = self._iin(member)
        has_phone = age_on(member.born, self._today) >= 10 and draw.chance(distributions()["phone_share"])
        # The number's last digits are the person's id: unique, and the same for the same seed.
        phone = f"+7{OPERATORS[person_id % 10]}{person_id // 10:07d}" if has_phone else None
        rows["person"].append(
            {
                "id": person_id,
                "iin_sealed": self._vault.seal(iin),
                "iin_index": self._vault.index(iin),
                "given_name": member.given_name,
                "family_name": member.family_name,
                "patronymic": "",
                "sex": member.sex.value,
                "birth_date": member.born,
                "region": home.region,
                "citizenship": "KZ" if home.language != "en" else "XX",
                "language": home.language,
                "phone_sealed": self._vault.seal(phone) if phone else None,
                "phone_index": self._vault.index(phone) if phone else None,
            }
        )
        return person_id

    def _iin(self, member: Member) -> str:
        while True:
            key = (member.born, member.sex)
            self._serials[key] += 1
            iin = make(member.born, member.sex, (self._serials[key] * 7 + self._seed) % 10000)
            if iin is not None:
                return iin

    def _relations(self, home: Household, ids: dict[int, int], rows: Rows) -> None:
        adults = home.adults
        if home.married_on and len(adults) == 2:
            self._related(rows, ids[id(adults[0])], ids[id(adults[1])], "spouse", "spouse", home.married_on)
        for child in home.children:
            for adult in adults:
                self._related(rows, ids[id(adult)], ids[id(child)], "child", "parent", child.born)

    def _related(self, rows: Rows, one: int, other: int, is_to_one: str, is_to_other: str, since: date) -> None:
        for person, relative, relation in ((one, other, is_to_one), (other, one, is_to_other)):
            rows["family_relation"].append(
                {
                    "person_id": person,
                    "relative_id": relative,
                    "relation": relation,
                    "from_day": since,
                    "source": "civil_registry",
                }
            )

    def _child(self, draw: Draw, home: Household, member: Member, person_id: int, rows: Rows) -> None:
        age = age_on(member.born, self._today)
        school_year = date(self._today.year - (self._today.month < 9), 9, 1)
        category, since = child_category(draw, age, member.born, school_year)
        if category:
            self._status(rows, person_id, category, since)
        if len(home.adults) == 1 and 1 <= age < 16:
            self._status(rows, person_id, "child_of_single_parent", add_months(member.born, 12))
        if 1 <= age < 16 and draw.chance(distributions()["disability_share"]["child"]):
            since = add_months(member.born, draw.between(12, age * 12))
            self._status(rows, person_id, "child_with_disability", since)
            if age >= CHILD_WITHOUT_GROUP:
                self._fact(rows, person_id, "disability_group", self._group(draw), "disability_cdb", since)

    def _adult(self, draw: Draw, home: Household, member: Member, career: Career, person_id: int, rows: Rows) -> None:
        for period in career.periods:
            self._contribution(rows, person_id, period)
        for category, since in adult_categories(draw, home, member, career, self._today):
            self._status(rows, person_id, category, since)
        self._disability(draw, member, person_id, rows)
        self._money(draw, home, member, career, person_id, rows)

    def _disability(self, draw: Draw, member: Member, person_id: int, rows: Rows) -> None:
        shares = distributions()
        is_old = age_on(member.born, self._today) >= 60
        if not draw.chance(shares["disability_share"]["old" if is_old else "adult"]):
            return
        group = self._group(draw)
        since = add_months(self._today, -draw.between(2, 140))
        self._status(rows, person_id, f"disability_group_{group}", since)
        loss = {"1": 90, "2": 70, "3": 45}[group]
        for name, value in (("disability_cause", "general_illness"), ("work_capacity_loss_percent", loss)):
            self._fact(rows, person_id, name, value, "disability_cdb", since)

    def _group(self, draw: Draw) -> str:
        return draw.key(dict(zip("123", distributions()["disability_groups"], strict=True)))

    def _money(self, draw: Draw, home: Household, member: Member, career: Career, person_id: int, rows: Rows) -> None:
        paid = sum(p.base_tiyn * p.months(self._today) for p in career.periods if p.kind.value == "opv")
        if paid:
            # A tenth of the base for every month, with some income of the fund.
            saved = int(paid * 0.10 * draw.random.uniform(1.0, 1.6))
            row = {"person_id": person_id, "kind": "opv", "amount_tiyn": saved, "as_of": self._today}
            rows["savings"].append(row)
        bank = draw.of(["Kaspi Bank", "Halyk Bank", "ForteBank", "Jusan Bank"])
        masked = f"KZ** **** **** {person_id % 10000:04d}"
        account = {
            "person_id": person_id,
            "bank": bank,
            "masked_number": masked,
            "is_special": False,
            "is_chosen": True,
        }
        rows["bank_account"].append(account)
        insured = career.standing != "none"
        rows["insurance"].append(
            {
                "person_id": person_id,
                "is_insured": insured,
                "basis": career.standing,
                "from_day": career.since,
                "source": "ssif",
            }
        )

    def _contribution(self, rows: Rows, person_id: int, period: Period) -> None:
        rows["contribution_period"].append(
            {
                "person_id": person_id,
                "kind": period.kind.value,
                "from_day": period.start,
                "to_day": period.end,
                "monthly_base_tiyn": period.base_tiyn,
                "months_paid": period.months(self._today) if period.end else 0,  # 0: every month, while it goes on
                "payer": period.payer,
                "source": "scpp",
            }
        )

    def _status(self, rows: Rows, person_id: int, category: str, since: date) -> None:
        known = categories()[category]
        rows["status_record"].append(
            {
                "id": f"p{person_id}-{category}"[:64],
                "person_id": person_id,
                "category": category,
                "from_day": min(since, self._today),
                "source": known.sources[0],
                "responsible": known.responsible,
                "state": "verified",
                "evidence": "{}",
                "recorded_at": self._recorded_at,
            }
        )

    def _fact(self, rows: Rows, person_id: int, name: str, value: Any, source: str, on_day: date) -> None:
        told = json.dumps({"name": name, "value": value})
        row = {"person_id": person_id, "kind": "law_fact", "value": told, "source": source, "on_day": on_day}
        rows["registry_fact"].append(row)


def child_category(draw: Draw, age: int, born: date, school_year: date) -> tuple[str | None, date]:
    """The category of a child by age, and since when."""
    if age < 1:
        return "infant", born
    if age < 3:
        return ("toddler_in_preschool" if draw.chance(0.25) else "toddler_at_home"), add_months(born, 12)
    if age < 6:
        return ("preschooler", add_months(born, 36)) if draw.chance(0.85) else (None, born)
    if age < 16:
        return "school_pupil", max(add_months(born, 78).replace(month=9, day=1), born)
    if age < 18:
        return ("senior_school_pupil" if draw.chance(0.6) else "minor_college_student"), school_year
    if age < 22:
        return ("bachelor_full_time" if draw.chance(0.6) else "college_student"), school_year
    return None, born


def adult_categories(
    draw: Draw, home: Household, member: Member, career: Career, today: date
) -> Iterator[tuple[str, date]]:
    """The categories of an adult by what she is and the children she has."""
    if career.standing == "student":
        yield draw.of(["bachelor_full_time", "bachelor_full_time", "college_student"]), career.since
    elif career.standing == "pensioner":
        yield "pensioner_by_age", career.since
    elif career.standing == "carer":
        young = age_on(career.since, today) < 1
        yield ("carer_child_to_1" if young else "carer_child_to_3"), career.since
    elif career.standing in ("employee", "entrepreneur", "unemployed"):
        yield career.standing, career.since
    if member.sex is Sex.FEMALE and len(home.children) >= 6:
        yield "mother_of_many", home.children[5].born
