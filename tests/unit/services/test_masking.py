"""IINs, cards and phones leave a text before anything is kept."""

import pytest

from services.iin import is_valid, make
from services.masking import mask, phone_normalised
from services.records.people import Sex
from store.encryption import FernetVault
from tests.builders import TODAY

VAULT = FernetVault(["key"])
IIN = make(TODAY.replace(year=1990), Sex.FEMALE, 42) or ""


def test_a_valid_iin_becomes_a_token_that_services_can_resolve() -> None:
    assert mask(f"мой ИИН {IIN}, помогите", VAULT) == f"мой ИИН [iin:{VAULT.index(IIN).hex()}], помогите"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("123456789012", "[number]"),
        ("карта 4400 4301 1234 5678", "карта [card]"),
        ("звоните +7 701 123 45 67", "звоните [phone]"),
        ("8(701)123-45-67", "[phone]"),
        ("87011234567", "[phone]"),
        ("пособие 164 350 тенге, 2 детей с 2019 года", "пособие 164 350 тенге, 2 детей с 2019 года"),
        ("код 123456", "код 123456"),
        ("05.11.2026", "05.11.2026"),
    ],
)
def test_numbers_of_persons_are_masked_and_others_stay(typed: str, kept: str) -> None:
    assert mask(typed, VAULT) == kept


def test_an_iin_with_gaps_is_masked_too() -> None:
    assert "[iin:" in mask(f"{IIN[:6]} {IIN[6:]}", VAULT)


def test_an_iin_is_valid_only_with_its_check_digit_and_a_possible_day() -> None:
    wrong = f"{IIN[:11]}{(int(IIN[11]) + 1) % 10}"

    assert is_valid(IIN)
    assert not is_valid(wrong)
    assert not is_valid("991332400000")


@pytest.mark.parametrize("typed", ["8 701 123-45-67", "+77011234567", "77011234567", "7011234567"])
def test_a_phone_is_one_and_the_same_however_it_is_written(typed: str) -> None:
    assert phone_normalised(typed) == "+77011234567"
