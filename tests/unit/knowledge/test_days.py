"""Days as people write them; today is Monday 23 November 2026."""

from datetime import date

import pytest

from knowledge.days import ImpossibleDay, read_day

TODAY = date(2026, 11, 23)
LIKE_DAYS = ["мәртебемді өзгерткім келеді", "средний доход", "i got married", "maybe later", "Марат Серіков", "завтрак"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 қараша", date(2026, 11, 15)),
        ("15 қарашада", date(2026, 11, 15)),
        ("15 карашадан бастап", date(2026, 11, 15)),
        ("қарашаның 5-нен", date(2026, 11, 5)),
        ("кеше", date(2026, 11, 22)),
        ("кешеден бері", date(2026, 11, 22)),
        ("бүгін", TODAY),
        ("өткен жұма", date(2026, 11, 20)),
        ("бір апта бұрын", date(2026, 11, 16)),
        ("2025 жылғы 3 мамырда", date(2025, 5, 3)),
        ("в прошлую пятницу", date(2026, 11, 20)),
        ("меня сократили 5 ноября", date(2026, 11, 5)),
        ("вчера", date(2026, 11, 22)),
        ("три дня назад", date(2026, 11, 20)),
        ("неделю назад", date(2026, 11, 16)),
        ("месяц назад", date(2026, 10, 23)),
        ("5 числа", date(2026, 11, 5)),
        ("1 сентября 2024 года", date(2024, 9, 1)),
        ("в декабре", date(2026, 12, 1)),
        ("в мае", date(2026, 5, 1)),
        ("с марта", date(2026, 3, 1)),
        ("в прошлую среду", date(2026, 11, 18)),
        ("жұмадан бері", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 22)),
        ("last friday", date(2026, 11, 20)),
        ("on the 5th", date(2026, 11, 5)),
        ("November 5, 2026", date(2026, 11, 5)),
        ("two weeks ago", date(2026, 11, 9)),
        ("05.11.2026", date(2026, 11, 5)),
        ("5.11", date(2026, 11, 5)),
        ("5/11/26", date(2026, 11, 5)),
        ("2026-11-05", date(2026, 11, 5)),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date) -> None:
    read = read_day(text, TODAY)

    assert read is not None
    assert read.day == day


@pytest.mark.parametrize("text", ["31 февраля", "31.11.2026", "30 ақпан", "2026-02-30"])
def test_a_day_the_calendar_lacks_is_refused(text: str) -> None:
    with pytest.raises(ImpossibleDay):
        read_day(text, TODAY)


@pytest.mark.parametrize("text", ["не знаю", "жұмыстан шықтым", "two children", "", "когда как", *LIKE_DAYS])
def test_a_text_without_a_day_gives_none(text: str) -> None:
    assert read_day(text, TODAY) is None


def test_a_relative_day_is_marked_to_be_read_back() -> None:
    assert read_day("вчера", TODAY).is_inferred
    assert not read_day("05.11.2026", TODAY).is_inferred
