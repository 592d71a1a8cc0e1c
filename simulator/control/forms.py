"""What the control API takes."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from simulator.faults import FaultKind


class PersonForm(BaseModel):
    """Somebody the page offers."""

    key: str = Field(description="Stable name of the person; her Telegram id follows from it.")
    name: str = Field(description="First name, then last name.")
    phone: str = ""
    language: str = Field("ru", description="Language of her Telegram: kk, ru, en or any other code.")
    story: dict[str, str] = Field(default_factory=dict, description="A sentence about her, by language.")


class UserForm(BaseModel):
    """A person who is not among those offered."""

    name: str = "Жаңа адам"
    phone: str = Field("", description="Empty: a free number is given.")
    language_code: str = "ru"
    story: dict[str, str] = Field(default_factory=dict)
    id: int | None = Field(None, description="Her Telegram id; by default the next free one.")
    start: bool = Field(False, description="Press Start at once.")


class StartForm(BaseModel):
    """Pressing Start."""

    parameter: str = Field("", description="The deep-link parameter after /start.")


class TextForm(BaseModel):
    """A text she types."""

    text: str
    reply_to: int | None = Field(None, description="The message_id she answers.")


class TapForm(BaseModel):
    """A tap on an inline button."""

    message_id: int | None = Field(None, description="By default the newest message that has the button.")
    text: str | None = None
    data: str | None = None
    inaccessible: bool = Field(False, description="The bot gets the tap without the message, as when it is old.")


class ReplyForm(BaseModel):
    """A tap on a button of the keyboard below the chat."""

    text: str


class ContactForm(BaseModel):
    """A contact; without a phone number, her own."""

    phone_number: str = ""
    first_name: str = ""
    last_name: str | None = None
    user_id: int | None = Field(None, description="Only when that person is on Telegram.")


class EditForm(BaseModel):
    """A changed text of her own message."""

    message_id: int
    text: str


class ForwardForm(BaseModel):
    """A text forwarded from somebody else."""

    text: str
    origin: dict[str, Any] | None = Field(None, description="MessageOrigin; by default a hidden user.")


class SmsForm(BaseModel):
    """A text message to a phone."""

    phone: str
    text: str


class FaultForm(BaseModel):
    """Trouble for the next calls."""

    kind: FaultKind = "error"
    times: int = Field(1, ge=1)
    status: int = Field(500, description="429 or 500 and so on, for kind `error`.")
    retry_after: int = Field(1, ge=1, description="Seconds, for 429.")
    delay_ms: int = Field(0, ge=0, description="For kind `slow`.")
    methods: list[str] = Field(default_factory=list, description="Only these methods; empty: all but getUpdates.")


class LimitsForm(BaseModel):
    """Telegram's limits on or off."""

    enabled: bool


class ClockForm(BaseModel):
    """Setting the clock: a moment to stand at, seconds to move, or neither to follow the real time again."""

    at: datetime | None = None
    advance_s: float | None = Field(None, ge=-1e9, le=1e9)


class UpdateForm(BaseModel):
    """Any update at all, also of kinds nobody knows yet."""

    kind: str = Field(examples=["message_reaction", "poll_answer", "something_of_next_year"])
    user_id: int
    content: dict[str, Any]


class ActForm(BaseModel):
    """One act of several that happen at the same time."""

    user_id: int
    act: Literal["text", "start", "contact", "block", "unblock", "reply", "tap", "forward", "content"]
    form: dict[str, Any] = Field(default_factory=dict, description="What the act's own address takes.")
