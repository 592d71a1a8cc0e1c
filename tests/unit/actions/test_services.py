"""Answers about services: whose facts they rest on, what is supposed, what is kept."""

from datetime import date

import pytest

from actions.doubt import Clarify
from actions.facts import AnswerWithFact
from actions.services import Calculate, ListEntitlements, TellHowToApply
from services.corrections import correct_award
from services.records.conversation import Conversation
from services.records.people import (
    Award,
    AwardState,
    FamilyRelation,
    Payment,
    Person,
    RegistryFact,
    Relation,
)
from services.records.requests import Document, Request, RequestKind
from services.requests import open_request
from tests.builders import NOON, TODAY, a_person
from tests.unit.actions.conftest import Talk


async def has_a_child(talk: Talk, born: date) -> None:
    child, _ = await a_person(talk.parts, born=born)
    async with talk.parts.store.begin() as uow:
        uow.add(
            FamilyRelation(
                person_id=talk.person.id or 0, relative_id=child.id or 0, relation=Relation.CHILD, from_day=born
            )
        )


async def test_a_sum_for_the_fourth_child_is_of_that_child_and_not_of_the_youngest_on_record(talk: Talk) -> None:
    await has_a_child(talk, date(2016, 5, 1))

    (answer,) = await talk.hears(
        Calculate, "сколько за четвертого ребенка", intent="ask_amount", slots={"service": "birth_benefit"}
    )

    assert "272\u00a0475" in answer.text  # 63 MCI of 4 325, Social Code art. 80 p. 1
    assert "как если бы это случилось сегодня" in answer.text


async def test_what_is_told_of_her_mother_is_not_taken_for_her_own(talk: Talk) -> None:
    said = {"intent": "ask_amount", "slots": {"service": "disability_benefit", "for_whom": "parent"}}
    await talk.call(Calculate, "у мамы вторая группа инвалидности сколько платят", **said)

    (answer,) = await talk.hears(ListEntitlements, "что мне положено", intent="ask_entitlements")

    assert "инвалидности" not in answer.text
    conversation = await talk.now()
    assert conversation.told_facts == {"disability:parent": {"disability_group": "2"}}


async def test_a_service_named_anew_without_a_person_is_about_her_again(talk: Talk) -> None:
    _, events = await talk.call(
        Calculate,
        "сколько платят по безработице",
        intent="ask_amount",
        entities={"service": "job_loss_payment"},
        slots={"service": "job_loss_payment", "for_whom": "parent"},
    )

    assert {"event": "slot", "timestamp": None, "name": "for_whom", "value": None} in events


async def test_an_answer_for_somebody_else_says_so_and_its_buttons_ask_for_the_same_person(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        conversation = await uow.get(Conversation, talk.conversation.id)
        conversation.told_facts = {"families:parent": {"dependent_children": 4}}

    (answer,) = await talk.hears(
        Calculate, "а маме?", intent="ask_amount", slots={"service": "large_family_benefit", "for_whom": "parent"}
    )

    assert "для родителя" in answer.text
    assert '"for_whom": "parent"' in (await talk.payload(answer, "Документы"))["say"]


async def test_the_children_a_dead_man_left_are_asked_about_as_by_their_mother(talk: Talk) -> None:
    named = {"service": "survivor_benefit", "for_whom": "child"}

    answer, events = await talk.call(
        Calculate, "муж умер, сколько дадут детям", intent="ask_amount", entities=named, slots=dict(named)
    )

    assert {"event": "slot", "timestamp": None, "name": "for_whom", "value": None} in events
    assert "для ребёнка" not in str(answer)


async def test_only_facts_about_herself_are_offered_to_be_saved(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        conversation = await uow.get(Conversation, talk.conversation.id)
        conversation.told_facts = {"families:self": {"child_order": 4, "child_birth_date": "2026-11-01"}}

    asked = {"fact": "child_order", "service": "birth_benefit", "for_whom": None, "supposed": None, "then": None}
    answers = await talk.hears(AnswerWithFact, "4", intent="answer", slots={"fact_asked": asked})

    assert len(answers) == 1


async def test_a_register_wins_over_her_saved_word(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 10, 1))
    async with talk.parts.store.begin() as uow:
        told = {"name": "child_order", "value": 4}
        uow.add(
            RegistryFact(person_id=talk.person.id or 0, kind="law_fact", value=told, source="self", on_day=NOON.date())
        )

    (answer,) = await talk.hears(
        Calculate, "сколько при рождении", intent="ask_amount", slots={"service": "birth_benefit"}
    )

    assert "164\u00a0350" in answer.text


async def test_a_file_sent_unasked_joins_the_open_request(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        person = await uow.get(Person, talk.person.id)
        request = await open_request(uow, talk.clock, person, kind=RequestKind.CORRECTION, responsible="MLSPP")
        document = Document(
            conversation_id=talk.conversation.id,
            name="photo.jpg",
            media_type="image/jpeg",
            size_bytes=3,
            sha256="0",
            storage_key="k",
            received_at=NOON,
        )
        uow.add(document)

    (answer,) = await talk.hears(Clarify, "", intent="answer", entities={"document": document.id})

    assert request.number in answer.text
    async with talk.parts.store.read() as uow:
        assert (await uow.get(Document, document.id)).request_id == request.id
        assert await uow.count(Request) == 1


async def test_am_i_due_something_without_a_service_looks_at_all_of_them(talk: Talk) -> None:
    (answer,) = await talk.hears(Calculate, "чё мне положено", intent="ask_eligibility")

    assert "Вам сейчас положено" in answer.text
    assert "О какой услуге" not in answer.text


async def test_what_is_supposed_is_said_with_a_refusal_too(talk: Talk) -> None:
    (answer,) = await talk.hears(
        Calculate, "сколько декретные", intent="ask_amount", slots={"service": "maternity_payment"}
    )

    assert "Сейчас не положено" in answer.text
    assert "как если бы это случилось сегодня" in answer.text


async def test_a_service_that_is_not_clearly_the_likeliest_is_asked_back(talk: Talk) -> None:
    likely = {
        "childcare_benefit": 0.46,
        "large_family_benefit": 0.22,
        "birth_benefit": 0.16,
        "mother_award_benefit": 0.02,
    }

    (answer,) = await talk.hears(
        Calculate,
        "сколько пособие на ребёнка",
        intent="ask_amount",
        entities={"service": "childcare_benefit"},
        slots={"service": "childcare_benefit"},
        services=[{"name": name, "confidence": confidence} for name, confidence in likely.items()],
    )

    labels = [button["label"] for row in answer.buttons for button in row]
    assert labels == ["Пособие по уходу за ребенком", "Пособие многодетной семье", "Пособие на рождение"]


async def test_asked_how_it_was_computed_the_sum_and_the_steps_come_at_once(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 5, 10))
    slots = {"service": "birth_benefit"}

    for text in ("как вы это посчитали?", "қалай есептедіңіз", "how did you calculate it"):
        (answer,) = await talk.hears(Calculate, text, intent="ask_amount", slots=slots)

        title, amount, first_step = answer.text.split("\n\n")[:3]
        assert title == "<b>Как посчитали: Пособие на рождение</b>"
        assert "164\u00a0350" in amount  # 38 MCI of 4 325, Social Code art. 80 p. 1
        assert first_step.startswith("1. ")


async def test_asked_how_the_pension_was_computed_the_steps_follow_the_sums(talk: Talk) -> None:
    slots = {"service": "pension_by_age"}
    async with talk.parts.store.begin() as uow:
        talk.person.birth_date = date(1963, 3, 1)
        uow.add(talk.person)
        conversation = await uow.get(Conversation, talk.conversation.id)
        record = {"pension_participation_years": 30, "record_before_1998_months": 150}
        money = {"average_pension_income": 150_000, "pension_savings": 1_000_000}
        conversation.told_facts = {"pensions:self": {**record, **money}}

    answers = await talk.hears(Calculate, "как посчитали пенсию", intent="ask_amount", slots=slots)

    assert "Как посчитали" in answers[-1].text


async def test_how_it_was_computed_tells_what_staff_corrected_when_why_and_what_was_paid_too_little(talk: Talk) -> None:
    await has_a_child(talk, date(2026, 5, 1))
    award = {"service": "birth_benefit", "state": AwardState.ASSIGNED, "amount_tiyn": 16_435_000, "period": "once"}
    async with talk.parts.store.begin() as uow:
        person = await uow.get(Person, talk.person.id)
        given = Award(person_id=person.id or 0, from_day=TODAY, source="event:1", recorded_at=NOON, **award)
        uow.add(given)
        await uow.flush()
        paid = {"gross_tiyn": 16_435_000, "paid_tiyn": 16_435_000}
        uow.add(Payment(award_id=given.id or 0, person_id=person.id or 0, on_day=TODAY, **paid))
        request = await open_request(
            uow, talk.clock, person, kind=RequestKind.DISPUTE, responsible="MLSPP", service="birth_benefit"
        )
        request.decision_reason = "mistake_of_ours"
        await correct_award(uow, talk.clock, request, 27_247_500)

    asked = {"intent": "ask_amount", "slots": {"service": "birth_benefit"}}
    (sum_told,) = await talk.hears(Calculate, "сколько мне пособие на рождение", **asked)
    (steps,) = await talk.hears(Calculate, "как посчитано", entities={"facet": "steps"}, **asked)

    said = f"272\u00a0475\u00a0₸ вместо 164\u00a0350\u00a0₸. Решение: 23 ноября 2026 года, обращение {request.number}"
    for answer in (sum_told, steps):
        assert said in answer.text
        assert "наша ошибка" in answer.text
        assert "недоплатили всего 108\u00a0125\u00a0₸" in answer.text


@pytest.mark.parametrize(
    ("service", "said"),
    [("birth_benefit", "предлагает само"), ("funeral_benefit", "не ждите сообщения"), ("guardian_orphan_benefit", "")],
)
async def test_that_a_service_comes_by_itself_is_said_only_where_a_source_confirms_it(
    talk: Talk, service: str, said: str
) -> None:
    (answer,) = await talk.hears(TellHowToApply, "как оформить", intent="ask_how_to_apply", slots={"service": service})

    assert said in answer.text
    assert ("предлагает само" in answer.text) == (said == "предлагает само")
