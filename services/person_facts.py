"""A person's facts of the law, taken from the registers, each with where it came from. What is not held is absent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from knowledge.legislation.declared_facts import declared_facts
from services.ages import age_on, months_between
from services.contribution_months import average_of_last, best_average, incomes_by_month, month_index, record_months
from services.person_file import PersonFile
from services.records.people import AwardState, ContributionKind, Person, Sex

STUDENT_CATEGORIES = (
    "college_student",
    "minor_college_student",
    "bachelor_full_time",
    "master_full_time",
    "doctoral_student",
)
HEALTH_CATEGORIES = {
    "unemployed": "unemployed",
    "maternity_leave": "on_maternity_or_childcare_leave",
    "carer_child_to_1": "parent_of_child_under_3",
    "carer_child_to_3": "parent_of_child_under_3",
    "carer_disabled_child": "disabled_child_carer",
    "pensioner_by_age": "pensioner",
    "pensioner_war_veteran": "pensioner",
    "pensioner_long_service": "pensioner",
    "prisoner": "prisoner",
    "kandas_not_working": "kandas_not_working",
    "mother_of_many": "awarded_mother",
    "disability_group_1": "person_with_disability",
    "disability_group_2": "person_with_disability",
    "disability_group_3": "person_with_disability",
    "social_benefit_recipient": "targeted_assistance",
    **dict.fromkeys(STUDENT_CATEGORIES, "student"),
}
DISABILITY_CATEGORIES = ("disability_group_1", "disability_group_2", "disability_group_3")
DISABLED_CHILD = "child_with_disability"
CHILD_WITHOUT_GROUP = 7
RISK_CATEGORIES = (("unemployed",), ("maternity_leave",))
# The income that counts is that of the last 24 months, breaks or not: who paid in any of them takes part.
MONTHS_INSURED = 24
MONTHS_OF_CHILDCARE = 18
DAY = timedelta(days=1)
PAID_STATES = (AwardState.AGREED, AwardState.ASSIGNED, AwardState.ENDED)
RESIDENCE = {
    "kandas_with_income": "kandas",
    "kandas_not_working": "kandas",
    "foreigner_permanent": "permanent_foreigner",
    "refugee": "refugee",
    "foreigner_may_work": "temporary",
    "foreigner_may_not_work": "temporary",
}


@dataclass(frozen=True)
class KnownFact:
    """A fact's value and the system it came from (`self`: her own word)."""

    value: Any
    source: str


Found = Iterator[tuple[str, Any, str]]


def facts_of(file: PersonFile) -> dict[str, KnownFact]:
    """All facts that the registers hold of a person; later readers win over earlier ones."""
    facts: dict[str, KnownFact] = {}
    for reader in READERS:
        for name, value, source in reader(file):
            if value is not None and name in declared_facts():
                facts[name] = KnownFact(value, source)
    return facts


def values_of(facts: dict[str, KnownFact]) -> dict[str, Any]:
    """The bare values, as the law engine takes them."""
    return {name: fact.value for name, fact in facts.items()}


def _identity(file: PersonFile) -> Found:
    person = file.person
    yield "birth_date", person.birth_date, "gdb_individuals"
    yield "sex", person.sex.value, "gdb_individuals"
    foreign = file.has_status(*RESIDENCE)
    basis = RESIDENCE[foreign.category] if foreign else ("citizen" if person.citizenship == "KZ" else None)
    yield "residence_basis", basis, "gdb_individuals"
    if foreign and basis == "kandas":
        yield "kandas_since", foreign.from_day, foreign.source


def _family(file: PersonFile) -> Found:
    if file.children:
        youngest = file.children[-1]
        twins = sum(child.birth_date == youngest.birth_date for child in file.children)
        yield "child_birth_date", youngest.birth_date, "civil_registry"
        yield "child_order", len(file.children) - twins + 1, "civil_registry"
        yield "children_born_together", twins, "civil_registry"
    dependent = [child for child in file.children if _is_dependent(file, child)]
    yield "dependent_children", len(dependent), "civil_registry"
    yield "family_size", 1 + (file.spouse is not None) + len(dependent), "civil_registry"
    yield "children_aged_1_to_6", sum(1 <= age_on(c.birth_date, file.on) <= 6 for c in dependent), "civil_registry"
    if file.person.sex is Sex.FEMALE:
        raised = sum(age_on(child.birth_date, file.on) >= 8 for child in file.children)
        yield "children_raised_to_eight", raised, "civil_registry"
    disabled = [
        c for c in file.children if _has(file, c, "child_with_disability") and age_on(c.birth_date, file.on) < 18
    ]
    yield "disabled_children", len(disabled), "disability_cdb"
    if disabled:
        yield "disabled_child_birth_date", disabled[-1].birth_date, "disability_cdb"


def _has(file: PersonFile, person: Person, *categories: str) -> bool:
    return any(record.category in categories for record in file.children_statuses.get(person.id or 0, []))


def _is_dependent(file: PersonFile, child: Person) -> bool:
    age = age_on(child.birth_date, file.on)
    return age < 18 or (age < 23 and _has(file, child, *STUDENT_CATEGORIES))


def _social_insurance(file: PersonFile) -> Found:
    """Counted up to the month in which the right arose. Social Code art. 85 p. 1, art. 118 p. 3."""
    right_arose = _right_to_payment_arose(file)
    social = incomes_by_month(file.contributions, ContributionKind.SOCIAL, right_arose)
    yield "participation_months", len(social), "ssif"
    yield "is_insured", month_index(right_arose) - max(social, default=-99) <= MONTHS_INSURED, "ssif"
    if social:
        yield "average_monthly_income", average_of_last(social, right_arose, 24) / 100, "ssif"
        yield "average_monthly_income_12", average_of_last(social, right_arose, 12) / 100, "ssif"


def _right_to_payment_arose(file: PersonFile) -> date:
    """The first day of what gives a right to a payment of the fund now; the day asked about where nothing does."""
    for categories in RISK_CATEGORIES:
        if record := file.has_status(*categories):
            return record.from_day
    if file.children and months_between(file.children[-1].birth_date, file.on) <= MONTHS_OF_CHILDCARE:
        return file.children[-1].birth_date
    group = file.has_status(*DISABILITY_CATEGORIES)
    return group.from_day if group else file.on


def _pension(file: PersonFile) -> Found:
    opv = incomes_by_month(file.contributions, ContributionKind.OPV, file.on)
    before = record_months(file.contributions)
    equated = sum(p.months_paid for p in file.contributions if p.kind is ContributionKind.EQUATED)
    yield "record_before_1998_months", before, "scpp"
    yield "pension_participation_years", (before + len(opv) + equated) // 12, "scpp"
    yield "average_pension_income", best_average(opv) / 100, "scpp"
    if file.savings:
        yield "pension_savings", sum(s.amount_tiyn for s in file.savings) / 100, "scpp"


def _work(file: PersonFile) -> Found:
    employed, business = file.has_status("employee", "kandas_with_income"), file.has_status("entrepreneur")
    unemployed = file.has_status("unemployed")
    kind = "employee" if employed else "entrepreneur" if business else "not_working"
    source = (employed or business).source if employed or business else "labour_contracts"  # type: ignore[union-attr]
    yield "work_kind", kind, source
    yield "is_employed", kind != "not_working" and unemployed is None, source
    yield "is_registered_unemployed", unemployed is not None, unemployed.source if unemployed else "labour_market"
    if unemployed:
        yield "unemployed_since", unemployed.from_day, unemployed.source
    current = [p for p in file.contributions if p.kind is ContributionKind.OPV and (p.to_day or file.on) >= file.on]
    yield "monthly_income", sum(p.monthly_base_tiyn for p in current) / 100 if current else None, "scpp"
    student = file.has_status(*STUDENT_CATEGORIES)
    yield "is_full_time_student", student is not None, student.source if student else "nedb"
    leave = file.has_status("maternity_leave")
    if leave:
        yield "maternity_leave_start", leave.from_day, leave.source


def _health(file: PersonFile) -> Found:
    record = file.has_status(*HEALTH_CATEGORIES)
    category = HEALTH_CATEGORIES[record.category] if record else "none"
    if age_on(file.person.birth_date, file.on) < 18:
        category = "child"
    yield "health_category", category, record.source if record else "ssif"
    paid = incomes_by_month(file.contributions, ContributionKind.HEALTH, file.on)
    if paid:
        yield "months_since_health_contribution", max(0, month_index(file.on) - max(paid) - 1), "ssif"


def _disability(file: PersonFile) -> Found:
    """A child under seven has a disability without a group; of an older one the register tells the group."""
    group, child = file.has_status(*DISABILITY_CATEGORIES), file.has_status(DISABLED_CHILD)
    if group:
        yield "disability_group", group.category[-1], "disability_cdb"
    elif not child:
        yield "disability_group", "none", "disability_cdb"
    elif age_on(file.person.birth_date, file.on) < CHILD_WITHOUT_GROUP:
        yield "disability_group", "child", "disability_cdb"
    if record := group or child:
        yield "disability_established_on", record.from_day, record.source


def _received(file: PersonFile) -> Found:
    yield "receives_long_service_pension", file.has_status("pensioner_long_service") is not None, "scpp"
    assigned = next((a for a in file.awards if a.service == "pension_by_age"), None)
    if assigned:
        yield "pension_assigned_on", assigned.from_day, "scpp"
        yield "old_age_pension_monthly", (assigned.amount_tiyn or 0) / 100, "scpp"
    unemployed = file.has_status("unemployed")
    lost = unemployed.from_day if unemployed else file.on
    earlier = [a for a in file.awards if a.service == "job_loss_payment" and a.state in PAID_STATES]
    spans = [(a.from_day, a.to_day + DAY) for a in earlier if a.to_day and a.to_day < lost]
    yield "job_loss_months_paid_before", sum(months_between(start, end) for start, end in spans), "ssif"


def _own_word(file: PersonFile) -> Found:
    """What she told and agreed to have saved; any register that holds the fact wins over it."""
    for fact in file.registry:
        if fact.kind == "law_fact" and fact.source == "self":
            yield fact.value["name"], fact.value["value"], fact.source


def _registers(file: PersonFile) -> Found:
    """Facts that a system reports under the law's own names."""
    for fact in file.registry:
        if fact.kind == "law_fact" and fact.source != "self":
            yield fact.value["name"], fact.value["value"], fact.source


READERS: tuple[Callable[[PersonFile], Found], ...] = (
    _own_word,
    _identity,
    _family,
    _social_insurance,
    _pension,
    _work,
    _health,
    _disability,
    _received,
    _registers,
)
