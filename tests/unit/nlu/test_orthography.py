"""All spellings of a word meet in one skeleton, and words that differ stay apart."""

import pytest

from knowledge.orthography import fix_layout, normalise

KAZAKH = ["зейнетақы", "Зейнетакы", "ЗЕЙНЕТАҚЫ", "zeinetaqy", "zeynetaqy", "zejnetaqy".replace("j", "i"), "zeinetaky"]
BENEFIT = ["жәрдемақы", "жардемакы", "járdemaqy", "järdemaqı", "jardemaqy", "zhardemaky"]
CHILD = ["балаңыз", "баланыз", "balanyz", "balañız"]


@pytest.mark.parametrize("spellings", [KAZAKH, BENEFIT, CHILD], ids=lambda spellings: spellings[0])
def test_spellings_of_a_kazakh_word_meet(spellings: list[str]) -> None:
    assert len({normalise(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("posobie", "пособие"),
        ("zhena", "жена"),
        ("shkola", "школа"),
        ("ещё", "еще"),
        ("пенссия", "пенсия"),
        ("a'leumettik", "әлеуметтік"),
    ],
)
def test_russian_in_latin_letters_doubled_letters_and_marks_meet_the_usual_spelling(typed: str, meant: str) -> None:
    assert normalise(typed) == normalise(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gtycbz", "пенсия"),
        ("ptqytnf0s", "зейнетақы"),
        ("зутышщт", "pension"),
        ("rjulf ghbltn", "когда придет"),
        ("jajhvbnm gtycb.", "оформить пенсию"),
        ("ve; ytlfdyj evth", "муж недавно умер"),
        (",f,eirf-jgtrey", "бабушка-опекун"),
        ("2015nt -kuty r8qte3v", "2015те өлген күйеуім"),
        ("09;fnnfh rthtr", "құжаттар керек"),
    ],
)
def test_the_wrong_keyboard_layout_is_put_right(typed: str, meant: str) -> None:
    assert fix_layout(typed) == meant
    assert normalise(typed) == normalise(meant)


@pytest.mark.parametrize("text", ["what is my pension", "қандай төлем бар", "мне 61 год", "status", "ok", "да", ""])
def test_what_was_typed_on_the_right_layout_stays(text: str) -> None:
    assert fix_layout(text) == text


def test_the_layout_is_put_right_letter_for_letter_so_that_places_in_the_text_hold() -> None:
    assert len(fix_layout("vfvt 61 ujl, gjkj;tyj kb?")) == len("vfvt 61 ujl, gjkj;tyj kb?")


@pytest.mark.parametrize(
    ("one", "another"),
    [("мама", "папа"), ("жена", "және"), ("сын", "дочь"), ("база", "баға"), ("2000", "20000"), ("да", "нет")],
)
def test_words_that_differ_stay_apart(one: str, another: str) -> None:
    assert normalise(one) != normalise(another)


def test_numbers_stay_as_typed() -> None:
    assert normalise("100000 тг, 55,5 %") == "100000 tg 55,5"


@pytest.mark.parametrize("text", ["Зейнетақым қанша болады?", "mame 61 god", "vfvt 61 ujl"])
def test_a_skeleton_is_its_own_skeleton(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
