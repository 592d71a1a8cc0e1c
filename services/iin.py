"""The individual identification number: 12 digits with birth date, sex, century and a check digit.

Source: Rules for forming the IIN (Government resolution No. 853 of 28 August 2013): digits 1-6 birth date YYMMDD,
digit 7 sex and century (1/2 XIX, 3/4 XX, 5/6 XXI; odd male), digits 8-11 serial, digit 12 check digit mod 11.
"""

from datetime import date

from services.records.people import Sex

_FIRST = range(1, 12)
_SECOND = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


def check_digit(first_eleven: str) -> int | None:
    """The twelfth digit, or None when these eleven digits cannot make a number."""
    for weights in (_FIRST, _SECOND):
        rest = sum(int(digit) * weight for digit, weight in zip(first_eleven, weights, strict=True)) % 11
        if rest < 10:
            return rest
    return None


def is_valid(iin: str) -> bool:
    """Whether the text is an IIN: twelve digits, a possible birth date, the right check digit."""
    return (
        len(iin) == 12
        and iin.isascii()
        and iin.isdigit()
        and birth_date(iin) is not None
        and check_digit(iin[:11]) == int(iin[11])
    )


def birth_date(iin: str) -> date | None:
    """The birth date the number states, or None when it states no possible day."""
    century = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}.get(iin[6])
    if century is None:
        return None
    try:
        return date(century + int(iin[:2]), int(iin[2:4]), int(iin[4:6]))
    except ValueError:
        return None


def make(born: date, sex: Sex, serial: int) -> str | None:
    """The IIN of a birth date, sex and serial (0 to 9999), or None when that serial cannot be given."""
    century = {18: 1, 19: 3, 20: 5}[born.year // 100] + (1 if sex is Sex.FEMALE else 0)
    eleven = f"{born:%y%m%d}{century}{serial:04d}"
    digit = check_digit(eleven)
    return None if digit is None else f"{eleven}{digit}"
