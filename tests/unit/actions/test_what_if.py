"""What if: the same law with a fact supposed otherwise; nothing supposed is kept as told."""

from datetime import date

from actions.facts import AnswerWithFact
from actions.pension import TellPensionAmount
from actions.services import Calculate
from tests.unit.actions.conftest import Talk
from tests.unit.actions.test_services import has_a_child

BIRTH = {"service": "birth_benefit"}


async def test_a_fourth_child_is_told_for_every_service_it_matters_for(talk: Talk) -> None:
    for year in (2015, 2018, 2021):
        await has_a_child(talk, date(year, 5, 1))

    (answer,) = await talk.hears(Calculate, "что будет, если у меня родится четвёртый", intent="ask_amount")

    assert "Если родится 4-й ребёнок" in answer.text
    assert "272\u00a0475" in answer.text  # 63 MCI of 4 325, Social Code art. 80 p. 1
    assert "Пособие многодетной семье: сейчас — не положено, тогда — <b>69\u00a0330" in answer.text


async def test_one_service_shows_now_then_and_the_difference_and_the_steps_of_then(talk: Talk) -> None:
    for year in (2015, 2018, 2021):
        await has_a_child(talk, date(year, 5, 1))
    slots = {"service": "large_family_benefit"}

    (answer,) = await talk.hears(Calculate, "а если родится четвёртый?", intent="ask_amount", slots=slots)

    assert "Без этого: не положено" in answer.text
    assert "Разница: на <b>" in answer.text
    said = (await talk.payload(answer, "Как посчитали"))["say"]
    assert '"suppose": {"kind": "child", "value": 4}' in said


async def test_what_is_supposed_is_not_kept_as_told(talk: Talk) -> None:
    await talk.call(Calculate, "сколько, если родится четвёртый ребёнок?", intent="ask_amount", slots=BIRTH)

    assert (await talk.now()).told_facts == {}


async def test_a_fact_that_the_supposition_needs_is_asked_and_the_supposition_kept(talk: Talk) -> None:
    slots = {"service": "childcare_social_payment", "for_whom": "other"}

    _, events = await talk.call(Calculate, "а если родится второй?", intent="ask_amount", slots=slots)

    asked = next(event["value"] for event in events if event.get("name") == "fact_asked")
    assert asked["supposed"] == {"kind": "child", "value": 2}
    answers = await talk.hears(
        AnswerWithFact, "да", slots={"fact_asked": {**asked, "fact": "is_insured"}, "fact_value": "told"}
    )
    assert answers == []  # the next fact is asked


async def test_a_pension_is_reckoned_for_the_day_of_retirement(talk: Talk) -> None:
    (answer,) = await talk.hears(
        TellPensionAmount, "какая будет пенсия, если поработать ещё 10 лет?", intent="ask_pension_amount"
    )

    assert "Если проработать ещё 10 лет" in answer.text
    assert "закон на тот день ещё не принят" in answer.text


async def test_what_can_be_supposed_is_offered_where_nothing_known_is_supposed(talk: Talk) -> None:
    text, slots = "а если я перееду в Астану, сколько?", {"service": "job_loss_payment"}

    normal, offered = await talk.hears(Calculate, text, intent="ask_amount", slots=slots)

    assert "Выплата по потере работы" in normal.text
    assert "Какой случай посчитать?" in offered.text
    payload = await talk.payload(offered, "Потерять работу")
    assert '"kind": "job_loss"' in payload["say"]
