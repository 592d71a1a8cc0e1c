"""Crisis: the kind is told by words in three languages, and only numbers with a source are shown."""

import pytest
import yaml

from knowledge.hotlines import FILE, kind_of, lines_for


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("муж меня бьет что делать", "violence"),
        ("күйеуім ұрады", "violence"),
        ("kuyeuim urady", "violence"),
        ("не хочу жить больше", "self_harm"),
        ("I want to die", "self_harm"),
        ("детям нечего есть", "hunger"),
        ("балалар аш отыр", "hunger"),
        ("какая у меня пенсия", None),
    ],
)
def test_the_kind_of_crisis_is_told_by_its_words(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


def test_every_line_has_a_source_and_names_in_three_languages() -> None:
    for row in yaml.safe_load(FILE.read_text(encoding="utf-8"))["lines"]:
        assert row["source"].startswith("http")
        assert all(row[language] for language in ("kk", "ru", "en"))


def test_112_is_shown_for_every_kind() -> None:
    for kind in ("violence", "self_harm", "hunger", "child", None):
        assert lines_for(kind)[0].number == "112"
