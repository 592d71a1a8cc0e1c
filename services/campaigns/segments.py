"""Segments: the people a campaign is for, as conditions on what the registers hold. An empty condition admits all."""

from dataclasses import dataclass, field
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from knowledge.catalogue import LANGUAGES, has, say
from knowledge.service_catalogue import service, service_ids
from knowledge.statuses import categories

STRICT = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Span(BaseModel):
    """Whole numbers from one to another, both included; an open end is None."""

    model_config = STRICT

    least: int | None = Field(default=None, alias="from", ge=0, le=150)
    most: int | None = Field(default=None, alias="to", ge=0, le=150)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError(f"'from' is {self.least} and 'to' is {self.most}: the first may not be the greater.")
        return self

    @property
    def is_open(self) -> bool:
        """Whether it admits every number."""
        return self.least is None and self.most is None


class Segment(BaseModel):
    """Who is meant; all conditions hold together, within one list any value does.

    Attributes:
        statuses: Categories on record today, verified or waiting for verification.
        age: In full years.
        children: How many children under 18.
        child_age: At least one child of this age in full years.
        languages: In which the person reads us.
        service_due: A benefit she is entitled to today by the registers and does not receive.
    """

    model_config = STRICT

    statuses: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    age: Span = Span()
    children: Span = Span()
    child_age: Span = Span()
    languages: tuple[str, ...] = ()
    service_due: str | None = None

    @field_validator("statuses")
    @classmethod
    def _known_statuses(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        return _known(given, categories().keys(), "status")

    @field_validator("regions")
    @classmethod
    def _known_regions(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        return _known(given, {region for region in given if has(f"region-{region}")}, "region")

    @field_validator("languages")
    @classmethod
    def _known_languages(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        return _known(given, LANGUAGES, "language")

    @field_validator("service_due")
    @classmethod
    def _known_benefit(cls, given: str | None) -> str | None:
        if given is not None and (given not in service_ids() or "entitled" not in service(given).variables):
            raise ValueError(f"'{given}' is no benefit that can be computed; see `aldyn calculate --list`.")
        return given


@dataclass(frozen=True)
class Member:
    """Somebody of a segment who has a chat that takes our messages."""

    person_id: int
    chat_link_id: str
    language: str


@dataclass(frozen=True)
class SegmentPage:
    """The next members; `reached` is the id up to which everybody was looked at, None after the last person."""

    members: list[Member]
    reached: int | None


@dataclass(frozen=True)
class SegmentCount:
    """How many people a segment holds.

    Attributes:
        people: All of them.
        reachable: Those with a chat, by the language she reads us in.
    """

    people: int
    reachable: dict[str, int] = field(default_factory=dict)

    @property
    def with_chat(self) -> int:
        """Everybody who can be written to."""
        return sum(self.reachable.values())


def describe(segment: Segment, language: str) -> list[str]:
    """The conditions in words, one a line; a segment without any is everybody."""
    due = [segment.service_due] if segment.service_due else []
    named = {
        "statuses": [say(language, f"category-{status}") for status in segment.statuses],
        "regions": [say(language, f"region-{region}") for region in segment.regions],
        "languages": [say(language, f"campaign-language-{reads}") for reads in segment.languages],
        "service-due": [say(language, f"service-{service_id}") for service_id in due],
    }
    spans = {"age": segment.age, "children": segment.children, "child-age": segment.child_age}
    lines = [say(language, f"campaign-segment-{key}", names="; ".join(names)) for key, names in named.items() if names]
    lines += [
        say(language, f"campaign-segment-{key}", span=_span(language, span))
        for key, span in spans.items()
        if not span.is_open
    ]
    return lines or [say(language, "campaign-segment-everybody")]


def _known(given: tuple[str, ...], known: Any, what: str) -> tuple[str, ...]:
    unknown = [value for value in given if value not in known]
    if unknown:
        raise ValueError(f"There is no {what} {', '.join(map(repr, unknown))}.")
    return given


def _span(language: str, span: Span) -> str:
    if span.most is None:
        return say(language, "campaign-span-from", least=str(span.least))
    if span.least is None:
        return say(language, "campaign-span-to", most=str(span.most))
    return say(language, "campaign-span", least=str(span.least), most=str(span.most))
