"""What a message tells of a change beside its kind."""

import pytest

from knowledge.status_changes import detail_told, hers, status_changes


@pytest.mark.parametrize(
    ("change", "text", "detail"),
    [
        ("lost_job", "меня сократили 5 ноября", "redundancy"),
        ("lost_job", "попал под сокращение", "redundancy"),
        ("lost_job", "мені жұмыстан қысқартып жіберді", "redundancy"),
        ("lost_job", "sokratili menya vchera", "redundancy"),
        ("lost_job", "i was laid off", "redundancy"),
        ("lost_job", "уволилась по собственному", "own_wish"),
        ("lost_job", "өз еркіммен шықтым", "own_wish"),
        ("lost_job", "закончился договор с первого числа", "contract_ended"),
        ("lost_job", "наш магазин закрылся", "company_closed"),
        ("lost_job", "меня уволили", None),
        ("lost_job", "жұмыстан шықтым", None),
        ("enrolled", "поступила в колледж", "college"),
        ("enrolled", "дочь поступила в универ заочно", "bachelor_part_time"),
        ("enrolled", "поступил в университет", None),
        ("left_studies", "меня отчислили", "expelled"),
        ("kandas", "получил статус кандаса, не работаю", "not_working"),
        ("found_job", "устроилась в школу", None),
    ],
)
def test_a_detail_that_a_message_tells_is_known(change: str, text: str, detail: str | None) -> None:
    assert detail_told(status_changes()[change], text) == detail


@pytest.mark.parametrize(
    ("change", "text", "for_whom", "hers_is"),
    [
        ("lost_job", "мужа сократили вчера", "spouse", None),
        ("retired", "анам зейнетке шықты", "parent", None),
        ("enrolled", "my son got into college", "child", None),
        ("disability", "сыну установили инвалидность", "child", "care_disabled_child"),
        ("lost_job", "я потеряла работу и ухаживаю за мамой", "parent", "lost_job"),
        ("lost_job", "меня уволили", None, "lost_job"),
        ("child_born", "у дочери родился сын", "child", "child_born"),
    ],
)
def test_what_another_lives_is_no_change_of_hers(
    change: str, text: str, for_whom: str | None, hers_is: str | None
) -> None:
    assert hers(change, text, for_whom) == hers_is
