"""The form of each type of event: one description that checks what comes in and that the open API publishes."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, WithJsonSchema, create_model

from knowledge.life_events import EventField, LifeEventKind, life_events
from knowledge.regions import REGIONS
from services import iin as iins
from services.life_events.reported import IIN_ENDING, WITHDRAWAL, Reported
from services.records.people import Sex

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 1, 1)
TEXT = r"^[^\x00-\x1f\x7f]+$"
EXTENSION_NAME = re.compile(r"[a-z0-9]{1,20}")
MOST_MONEY = 1_000_000_000_000


def _checked_iin(value: str) -> str:
    if not iins.is_valid(value):
        raise ValueError("give a valid IIN: 12 digits, the last one a check digit")
    return value


def _checked_day(value: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise ValueError("give a day as YYYY-MM-DD") from None
    if len(value) != len("YYYY-MM-DD") or not EARLIEST <= day < LATEST:
        raise ValueError("give a day as YYYY-MM-DD, from 1900 to 2099")
    return value


def _checked_moment(value: str) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise ValueError("give a moment by RFC 3339, such as 2026-11-05T09:30:00+05:00") from None
    if moment.tzinfo is None:
        raise ValueError("give a moment with its offset, such as 2026-11-05T09:30:00+05:00")
    return value


Iin = Annotated[
    str,
    AfterValidator(_checked_iin),
    WithJsonSchema({"type": "string", "format": "iin", "pattern": "^[0-9]{12}$", "minLength": 12, "maxLength": 12}),
]
Day = Annotated[str, AfterValidator(_checked_day), WithJsonSchema({"type": "string", "format": "date"})]
Moment = Annotated[str, AfterValidator(_checked_moment), WithJsonSchema({"type": "string", "format": "date-time"})]
Name = Annotated[str, Field(min_length=1, max_length=200, pattern=TEXT)]
TYPES: dict[str, Any] = {
    "day": Day,
    "iin": Iin,
    "sex": Literal[tuple(sex.value for sex in Sex)],
    "region": Literal[REGIONS],
    "money": Annotated[float, Field(ge=0, le=MOST_MONEY, allow_inf_nan=False, description="Tenge.")],
    "count": Annotated[int, Field(ge=0, le=1000)],
    "percent": Annotated[int, Field(ge=0, le=100)],
    "text": Name,
}


class Envelope(BaseModel):
    """A CloudEvent 1.0. Further attributes by its rules are taken and not kept."""

    model_config = ConfigDict(extra="allow", strict=True)

    specversion: Literal["1.0"]
    id: Name = Field(description="Unique in the source: the same id again changes nothing.")
    source: Name = Field(description="Id of the source that the key belongs to.")
    type: str
    subject: Iin = Field(description="IIN of the person.")
    time: Moment | None = Field(None, description="When it was entered; what counts is `data.day`.")
    datacontenttype: Literal["application/json"] | None = None
    dataschema: Name | None = None
    corrects: Name | None = Field(None, description="Id of an earlier event of the source that this one replaces.")


class Data(BaseModel):
    """Data of an event; fields beyond the type's own are not kept."""

    model_config = ConfigDict(strict=True)


class Withdrawn(Data):
    """What is taken back."""

    event: Name = Field(description="Id of the source's own event.")


@cache
def model_of(type_: str) -> type[Envelope] | None:
    """The form of a type of event; None for a type that there is not."""
    if type_ == WITHDRAWAL:
        return _model(WITHDRAWAL, Withdrawn)
    kind = life_events().get(type_)
    return None if kind is None else _model(kind.id, _data_model(kind))


def all_models() -> Iterator[type[Envelope]]:
    """The forms of all types."""
    for type_ in (*life_events(), WITHDRAWAL):
        model = model_of(type_)
        assert model is not None
        yield model


def _data_model(kind: LifeEventKind) -> type[Data]:
    fields: dict[str, Any] = {"day": (Day, Field(description="The day it took effect."))}
    fields |= {field.name: _typed(field) for field in kind.fields}
    return create_model(f"{_title(kind.id)}Data", __base__=Data, **fields)


def _typed(field: EventField) -> tuple[Any, Any]:
    type_ = Literal[field.choices] if field.choices else TYPES[field.type]
    return (type_ | None, None) if field.is_optional else (type_, ...)


def _model(type_: str, data: type[Data]) -> type[Envelope]:
    return create_model(_title(type_), __base__=Envelope, type=(Literal[type_], ...), data=(data, ...))


def _title(type_: str) -> str:
    return "".join(part.title() for part in re.split(r"[._]", type_))


class NotAnEvent(ValueError):
    """What came in does not have the form of its type; `errors` are (path, what to give instead)."""

    def __init__(self, errors: Sequence[tuple[tuple[str | int, ...], str]]) -> None:
        super().__init__(str(errors))
        self.errors = errors


def read_event(model: type[Envelope], raw: dict[str, Any]) -> Envelope:
    """An event in the form of its type.

    Raises:
        NotAnEvent: Names every field that does not fit.
    """
    try:
        event = model.model_validate(raw)
    except ValidationError as wrong:
        raise NotAnEvent([(e["loc"], _said(e)) for e in wrong.errors()]) from None
    extras = event.model_extra or {}
    bad = [name for name, value in extras.items() if not _is_extension(name, value)]
    if bad:
        rule = "an extension attribute is named by lower-case letters and digits and holds a text, number or flag"
        raise NotAnEvent([((name,), rule) for name in bad])
    if disagreements := list(_disagreements(event)):
        raise NotAnEvent(disagreements)
    return event


def _disagreements(event: Envelope) -> Iterator[tuple[tuple[str, ...], str]]:
    """People who would be their own relatives, and birth dates that are not those of their IINs."""
    data = event.data.model_dump()  # type: ignore[attr-defined]  # each form has its own data
    for name, value in data.items():
        if not name.endswith(IIN_ENDING) or value is None:
            continue
        if value == event.subject:
            yield ("data", name), "this is the subject's own IIN"
        born = data.get(name.removesuffix(IIN_ENDING) + "_birth_date")
        if born is not None and born != str(iins.birth_date(value)):
            yield ("data", name), "the birth date of this IIN is another than the one given"


def _said(error: Any) -> str:
    return str(error["msg"]).removeprefix("Value error, ")


def _is_extension(name: str, value: Any) -> bool:
    return EXTENSION_NAME.fullmatch(name) is not None and (value is None or isinstance(value, str | int | bool))


def reported(event: Envelope, today: date) -> Reported:
    """What an event says; fields left out or beyond its type are not kept."""
    told: Data = event.data  # type: ignore[attr-defined]  # each form has its own data
    data = told.model_dump(exclude_none=True)
    if event.type == WITHDRAWAL:
        return Reported(event.id, event.type, event.subject, today, withdraws=data["event"])
    day = date.fromisoformat(data.pop("day"))
    return Reported(event.id, event.type, event.subject, day, data, corrects=event.corrects)
