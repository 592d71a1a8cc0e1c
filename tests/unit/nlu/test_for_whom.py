"""Whom a message is about is told by the form of the word for kin, in any spelling."""

import unicodedata

import pytest

from knowledge.for_whom import person_concerned


def _value(text: str, service: str | None = None) -> str | None:
    person = person_concerned(text, service)
    return person.value if person else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("маме 61 год, положено ли", "parent"),
        ("анама зейнетақы қашан", "parent"),
        ("for my mother", "parent"),
        ("у сына инвалидность положено ли ему", "child"),
        ("балам мүгедек, оған не береді", "child"),
        ("does my son's disability money go up", "child"),
        ("күйеуім жұмыссыз қалды оған не тиесілі", "spouse"),
        ("жене 57 когда ей на пенсию", "spouse"),
        ("when does my wife retire", "spouse"),
        ("моему брату", "other"),
        ("әжеме не тиесілі", "other"),
        ("my neighbour is disabled, what is he due", "other"),
        ("какая помощь положена пенсионерам", "other"),
    ],
)
def test_the_person_asked_about_is_told(text: str, value: str) -> None:
    assert _value(text) == value


@pytest.mark.parametrize(
    "text", ["мамe 61 год".replace("e", "е"), "mame 61 god", "МАМЕ 61", "vfvt 61 ujl", "anama qashan"]
)
def test_the_spelling_does_not_matter(text: str) -> None:
    assert _value(text) == "parent"


@pytest.mark.parametrize(
    "text",
    [
        "пособие на ребенка",
        "бала туылса",
        "за малыша",
        "муж умер",
        "жена в роддоме",
        "күйеуім қайтыс болды",
        "балаға ақша",
    ],
)
def test_the_occasion_of_a_payment_is_not_the_person_asked_about(text: str) -> None:
    assert _value(text) is None


@pytest.mark.parametrize("text", ["мать-одиночка", "мать героиня", "көпбалалы ана", "a mother of many children"])
def test_kinds_of_people_are_no_kin(text: str) -> None:
    assert _value(text) is None


@pytest.mark.parametrize("text", ["а мне?", "маған не тиесілі", "what about for me", "муж погиб, что мне положено"])
def test_the_citizen_herself_is_told_when_she_says_so(text: str) -> None:
    assert _value(text) == "self"


@pytest.mark.parametrize("text", ["иә", "и сколько", "бере ме", "on the phone", "он жыл", "какие документы", "", "🙂"])
def test_short_words_that_look_like_pronouns_tell_nobody(text: str) -> None:
    assert _value(text) is None


def test_asking_the_assistant_to_tell_me_is_not_asking_for_me() -> None:
    assert _value("подскажите мне, мама выходит на пенсию когда") == "parent"


def test_what_is_paid_to_a_mother_for_her_child_is_about_her() -> None:
    assert _value("сыну год, сколько дают", "childcare_benefit") is None
    assert _value("сыну год, сколько дают", "disability_benefit") == "child"


def test_the_dead_are_not_asked_about_in_a_survivors_benefit() -> None:
    assert _value("пособие за отца", "survivor_benefit") is None


@pytest.mark.parametrize(
    "text", ["муж умер, детям сколько дадут", "балаларға әкесі үшін", "money for the kids he left"]
)
def test_a_survivors_benefit_is_about_the_children_left(text: str) -> None:
    assert _value(text, "survivor_benefit") == "child"


def test_money_for_a_burial_is_about_whoever_died() -> None:
    assert _value("умерла мама, похоронные положены?", "funeral_benefit") == "parent"


@pytest.mark.parametrize(
    "text", ["соседке пришло а мне нет", "подруга говорит дают пособие", "my friend says it is paid"]
)
def test_whoever_is_only_compared_with_is_not_asked_about(text: str) -> None:
    assert _value(text) in (None, "self")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Здравствуйте, у сына инвалидность?", "у сына"),
        ("🙂 маме 61", "маме"),
        ("vfvt 61 ujl", "vfvt"),
        ("my mother's pension", "my mother's"),
        (unicodedata.normalize("NFD", "мой любимый дедушка"), "дедушка"),
    ],
)
def test_the_place_is_that_of_the_words_as_typed(text: str, words: str) -> None:
    person = person_concerned(text)

    assert person is not None
    assert text[person.start : person.end] == words
