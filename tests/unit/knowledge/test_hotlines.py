"""Crisis: the kind is told by words in three languages, and only numbers with a source are shown."""

import pytest

from knowledge.hotlines import kind_of, kinds, lines, lines_for


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("муж меня бьет что делать", "violence"),
        ("он меня избил вчера при детях", "violence"),
        ("күйеуім ұрады", "violence"),
        ("kuyeuim urady", "violence"),
        ("kuieuim sabady politsiaga qorqam", "violence"),
        ("my husband hits me every day", "violence"),
        ("не хочу жить больше", "self_harm"),
        ("хочу просто умереть", "self_harm"),
        ("омир сургим келмейди", "self_harm"),
        ("I want to die", "self_harm"),
        ("детям нечего есть", "hunger"),
        ("балалар аш отыр", "hunger"),
        ("uide tamaq joq", "hunger"),
        ("my kids are hungry", "hunger"),
        ("отчим бьет ребенка, слышу через стену", "child"),
        ("соседка избивает своих детей", "child"),
        ("баламды мектепте урады", "child"),
        ("my son is missing since yesterday", "child"),
        ("забрали паспорт и заставляют работать на стройке", "captivity"),
    ],
)
def test_the_kind_of_crisis_is_told_by_its_words(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "какая у меня пенсия",
        "работаю бетонщиком, платят ли взносы",
        "пришла повестка в суд",
        "надбавка за вредность сколько",
        "зейнетақы қанша",
        "орындаушы ақшаны ұстап қалды",
        "how much is the birth benefit",
    ],
)
def test_other_matters_are_no_crisis(text: str) -> None:
    assert kind_of(text) is None


def test_every_line_has_a_source_and_names_in_three_languages() -> None:
    for line in lines().values():
        assert line.source.startswith("http")
        assert set(line.names) == {"kk", "ru", "en"}


def test_the_emergency_number_is_among_the_lines_of_every_kind() -> None:
    for kind in (*kinds(), None):
        assert "112" in [line.number for line in lines_for(kind)]


def test_the_line_that_is_not_the_states_is_never_first() -> None:
    for kind in kinds():
        assert lines_for(kind)[0].number != "150"
