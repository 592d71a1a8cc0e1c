"""Answers to people who were given something already: what they have comes first, and no sum leaves a part out."""

from datetime import date

from actions.entitlements import ListEntitlements
from actions.pension import TellPensionAmount
from actions.services import Calculate
from services.records.people import Award, AwardState, ContributionKind, ContributionPeriod, Sex
from tests.builders import NOON
from tests.unit.actions.conftest import Talk
from tests.unit.actions.test_services import has_a_child

OLD_PENSION = date(2016, 4, 1)  # assigned by a law older than any that is held: nobody can compute it anew


async def given(talk: Talk, service: str, tenge: int, since: date, **award: object) -> None:
    async with talk.parts.store.begin() as uow:
        uow.add(
            Award(
                person_id=talk.person.id or 0,
                service=service,
                state=AwardState.ASSIGNED,
                amount_tiyn=tenge * 100,
                from_day=since,
                source="republican_budget",
                recorded_at=NOON,
                **{"period": "month", **award},  # type: ignore[arg-type]
            )
        )


async def test_a_pension_that_cannot_be_computed_anew_is_told_as_it_was_given(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        talk.person.birth_date, talk.person.sex = date(1953, 3, 1), Sex.MALE
        uow.add(talk.person)
    await given(talk, "base_pension", 58_988, OLD_PENSION)
    await given(talk, "pension_by_age", 49_486, OLD_PENSION)
    await given(talk, "pension_savings_payment", 35_596, OLD_PENSION, period="once")

    (answer,) = await talk.hears(TellPensionAmount, "сколько у меня пенсия", intent="ask_pension_amount")

    assert "49\u00a0486" in answer.text
    assert "108\u00a0474" in answer.text  # 58 988 + 49 486: what is paid once is no part of a month
    assert "35\u00a0596\u00a0₸</b>, один раз" in answer.text


async def test_what_is_paid_already_is_told_with_its_days_and_not_offered_again(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 5, 10))
    await given(talk, "birth_benefit", 164_350, date(2026, 5, 14), period="once")
    slots = {"service": "birth_benefit"}

    (answer,) = await talk.hears(Calculate, "сколько мне дали на рождение", intent="ask_amount", slots=slots)

    assert "Вам уже назначено: <b>164\u00a0350\u00a0₸</b>, один раз, 14 мая 2026 года" in answer.text
    assert "Обратиться можно до" not in answer.text


async def test_a_sum_that_differs_from_the_law_of_today_is_told_beside_it_and_may_be_disputed(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 5, 10))
    await given(talk, "birth_benefit", 100_000, date(2026, 5, 14), period="once")
    slots = {"service": "birth_benefit"}

    (answer,) = await talk.hears(Calculate, "сколько мне дали на рождение", intent="ask_amount", slots=slots)

    assert "другая сумма: <b>164\u00a0350\u00a0₸</b>" in answer.text  # 38 MCI of 4 325, Social Code art. 80 p. 1
    assert await talk.payload(answer, "Хочу оспорить")


async def test_the_list_of_what_she_has_tells_the_sums(talk: Talk) -> None:
    await given(talk, "childcare_social_payment", 96_045, date(2026, 5, 10), to_day=date(2027, 11, 10))

    (answer,) = await talk.hears(ListEntitlements, "что мне положено", intent="ask_entitlements")

    assert "уходу за ребенком: <b>96\u00a0045\u00a0₸</b> в месяц" in answer.text


async def test_asked_for_the_state_benefit_an_insured_mother_hears_of_the_payment_she_has(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 5, 10))
    async with talk.parts.store.begin() as uow:
        uow.add(
            ContributionPeriod(
                person_id=talk.person.id or 0,
                kind=ContributionKind.SOCIAL,
                from_day=date(2025, 1, 1),
                to_day=date(2026, 4, 30),
                monthly_base_tiyn=240_000_00,
                months_paid=16,
                source="ssif",
            )
        )
    await given(talk, "childcare_social_payment", 96_000, date(2026, 5, 10), to_day=date(2027, 11, 10))
    slots = {"service": "childcare_benefit"}

    (answer,), events = await talk.call(Calculate, "сколько платят по уходу", intent="ask_amount", slots=slots)

    assert "Вместо него" in answer.text
    assert "96\u00a0000" in answer.text
    assert {"event": "slot", "timestamp": None, "name": "service", "value": "childcare_social_payment"} in events


async def test_asked_for_her_youngest_by_order_the_register_tells_the_day_of_birth(talk: Talk) -> None:
    await has_a_child(talk, date(2019, 5, 1))
    await has_a_child(talk, date(2026, 5, 10))
    slots = {"service": "birth_benefit"}

    (answer,) = await talk.hears(Calculate, "сколько за второго ребенка", intent="ask_amount", slots=slots)

    assert "10 ноября 2027 года" in answer.text  # 18 months from the birth, Social Code art. 79 p. 3
    assert "случилось сегодня" not in answer.text


async def test_what_was_given_for_the_elder_child_does_not_stand_for_the_younger(talk: Talk) -> None:
    await has_a_child(talk, date(2024, 5, 1))
    await has_a_child(talk, date(2026, 5, 10))
    await given(talk, "birth_benefit", 140_296, date(2024, 5, 6), period="once")
    slots = {"service": "birth_benefit"}

    (answer,) = await talk.hears(Calculate, "сколько за малыша на рождение", intent="ask_amount", slots=slots)

    assert "Положено: <b>164\u00a0350" in answer.text  # 38 MCI of 4 325, Social Code art. 80 p. 1


async def test_asked_for_a_child_still_to_come_what_she_has_is_no_answer(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 5, 10))
    await given(talk, "birth_benefit", 164_350, date(2026, 5, 14), period="once")
    slots = {"service": "birth_benefit"}

    (answer,) = await talk.hears(Calculate, "сколько дают за четвертого ребенка", intent="ask_amount", slots=slots)

    assert "272\u00a0475" in answer.text  # 63 MCI of 4 325


async def test_after_a_list_with_one_sum_the_talk_is_about_that_one(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 5, 10))
    await given(talk, "childcare_benefit", 24_912, date(2026, 5, 10), to_day=date(2027, 11, 10))

    (answer,), events = await talk.call(ListEntitlements, "что мне положено", intent="ask_entitlements")

    assert "Пособие на рождение: <b>164\u00a0350\u00a0₸</b>, один раз" in answer.text
    assert {"event": "slot", "timestamp": None, "name": "service", "value": "birth_benefit"} in events


async def test_what_was_set_for_another_child_is_told_where_that_child_is_asked_about(talk: Talk) -> None:
    computed = {"facts": [{"name": "child_order", "value": 4, "assumed": False}]}
    await given(talk, "birth_benefit", 272_475, date(2026, 11, 20), period="once", computation=computed)
    slots = {"service": "birth_benefit"}

    (answer,) = await talk.hears(Calculate, "сколько за четвертого ребенка", intent="ask_amount", slots=slots)

    assert "Вам уже назначено: <b>272\u00a0475" in answer.text


async def test_a_pension_that_is_near_is_told_as_its_notice_tells_it_and_a_far_one_is_not(talk: Talk) -> None:
    for born, is_told in ((date(1963, 12, 3), True), (date(1970, 12, 3), False)):  # of age at 63: art. 207 p. 1
        async with talk.parts.store.begin() as uow:
            talk.person.birth_date, talk.person.sex = born, Sex.MALE
            uow.add(talk.person)
        ahead = await talk.hears(TellPensionAmount, "сколько будет пенсия", intent="ask_pension_amount")

        assert ("примерно такой" in ahead[0].text) is is_told
        assert ("Базовая пенсия: <b>" in ahead[0].text) is is_told
        assert ("Всего: <b>" in ahead[0].text) is is_told


async def test_asked_how_it_was_computed_what_she_has_is_not_told_as_due(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 5, 10))
    await given(talk, "birth_benefit", 164_350, date(2026, 5, 14), period="once")
    slots = {"service": "birth_benefit"}

    (answer,) = await talk.hears(Calculate, "как вы это посчитали?", intent="ask_amount", slots=slots)

    assert "Вам уже назначено: <b>164\u00a0350" in answer.text
    assert "Положено: <b>" not in answer.text
