"""What a message tells of a change beside its kind."""

import pytest

from knowledge.status_changes import detail_told, of_her_child, recognise_change, status_changes, whose


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
    ("text", "who"),
    [
        ("мужа сократили вчера", "spouse"),
        ("у меня мужа сократили вчера", "spouse"),
        ("мужа сократили, я в шоке", "spouse"),
        ("my husband told me he was fired", "spouse"),
        ("анам зейнетке шықты", "parent"),
        ("әкем мен анам зейнетке шықты", "parent"),
        ("ұлым биыл университетке оқуға түсті", "child"),
        ("сноху уволили", "other"),
        ("жена потеряла работу", "spouse"),
        ("мама потеряла работу в ноябре", "parent"),
        ("я потеряла работу и ухаживаю за мамой", "self"),
        ("ушла с работы, ухаживаю за мамой", "self"),
        ("вышла замуж, мужу тридцать лет", "self"),
        ("анам ауырып қалды содан жұмыстан шықтым", "self"),
        ("жұмыстан босатты, әйелім декретте", "self"),
        ("I've lost my job and look after my mother", "self"),
        ("перестал быть безработным, взяли охранником на работу", "self"),
        ("меня уволили", "self"),
        ("уволилась с работы из-за мамы", "self"),
        ("из-за болезни мамы ушла с работы", "self"),
        ("i quit my job because of my sick mother", "self"),
        ("мужа из-за пьянки уволили с работы", "spouse"),
        ("у соседки родился ребенок", "other"),
        ("сестра родила", "other"),
        ("у дочери родился сын", "other"),
        ("қызым босанды", "other"),
        ("my daughter gave birth to a boy", "other"),
        ("у меня родилась дочь", "self"),
        ("жена родила вчера", "self"),
        ("әйелім босанды", "self"),
        ("балам мүгедек болып қалды", "child"),
    ],
)
def test_who_lives_a_change_is_told_by_the_words_beside_it(text: str, who: str) -> None:
    assert whose(text) == who


@pytest.mark.parametrize(
    "text", ["родила дочку", "родила сына", "балам туды", "ұлымыз туды", "my son was born", "our baby was born"]
)
def test_a_birth_told_of_her_own_child_is_hers(text: str) -> None:
    change = status_changes()[recognise_change(text) or ""]

    assert change.id == "child_born"
    assert whose(text) == "self" or (whose(text), change.of_child) == ("child", "child_born")


@pytest.mark.parametrize(
    ("change", "text", "of_hers"),
    [
        ("disability", "сыну 25 лет дали инвалидность", None),
        ("disability", "ұлым 30 жаста мүгедек болып қалды", None),
        ("disability", "дочке 7 лет дали инвалидность", "care_disabled_child"),
        ("disability", "ребенку дали инвалидность 12 октября", "care_disabled_child"),
        ("child_born", "в 30 лет родила сына", "child_born"),
        ("enrolled", "дочь поступила в колледж", None),
    ],
)
def test_what_a_child_lives_is_a_change_of_hers_unless_the_child_is_grown(
    change: str, text: str, of_hers: str | None
) -> None:
    assert of_her_child(status_changes()[change], text) == of_hers
