"""Messages that lean on the question before them."""

import pytest

from knowledge.follow_ups import FollowUp, follow_up, names_only_person
from knowledge.for_whom import person_concerned


@pytest.mark.parametrize(
    "text", ["а для мамы?", "what about my mother?", "ал анама ше?", "а если муж", "мне", "and for my son"]
)
def test_a_message_that_only_names_a_person_is_known(text: str) -> None:
    person = person_concerned(text)

    assert person is not None
    assert names_only_person(text, person.start, person.end)


@pytest.mark.parametrize("text", ["мама умерла у меня", "сколько маме", "my mother is ill", "анама пәтер керек"])
def test_a_message_that_says_more_of_a_person_stands_by_itself(text: str) -> None:
    person = person_concerned(text)

    assert person is not None
    assert not names_only_person(text, person.start, person.end)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("нет, не за ребёнком, по беременности", "по беременности"),
        ("нет, я про пенсию", "пенсию"),
        ("no, the maternity one", "maternity one"),
        ("not the birth one, the maternity one", "maternity one"),
        ("бала күтімі емес, жүктілік", "жүктілік"),
        ("жоқ, жүктілік туралы айтамын", "жүктілік туралы айтамын"),
    ],
)
def test_a_correction_leaves_what_is_meant(text: str, rest: str) -> None:
    assert follow_up(text) == FollowUp(rest, is_correction=True)


@pytest.mark.parametrize("text", ["а декретные?", "and the maternity one?", "ал жүктілік төлемі ше?"])
def test_another_service_may_be_asked_by_its_name_alone(text: str) -> None:
    told = follow_up(text)

    assert told is not None
    assert not told.is_correction


@pytest.mark.parametrize(
    "text", ["нет", "не работаю", "сколько платят", "а сколько?", "я одна воспитываю троих детей и нигде не работаю"]
)
def test_other_messages_stand_by_themselves(text: str) -> None:
    assert follow_up(text) is None
