"""Acting as a person: everything she can do in her Telegram."""

from typing import Annotated, Any

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

from simulator import acts
from simulator.acts import Done
from simulator.control.access import HerChat, Sim, chat_of_user
from simulator.control.forms import (
    ActForm,
    ContactForm,
    EditForm,
    ForwardForm,
    ReplyForm,
    StartForm,
    TapForm,
    TextForm,
)
from simulator.control.samples import SAMPLES
from simulator.core import Simulator
from simulator.errors import ActRefused
from simulator.people import Chat

router = APIRouter(prefix="/users/{user_id}", tags=["act as a person"])
Attachment = Annotated[UploadFile | None, File(description="By default a small sample.")]


@router.post("/start")
async def start(sim: Sim, chat: HerChat, form: StartForm | None = None) -> Done:
    """Press Start (or Restart after blocking)."""
    return acts.press_start(sim, chat, form.parameter if form else "")


@router.post("/text")
async def text(sim: Sim, chat: HerChat, form: TextForm) -> Done:
    """Send a text."""
    return acts.say(sim, chat, form.text, form.reply_to)


@router.post("/tap")
async def tap(sim: Sim, chat: HerChat, form: TapForm) -> Done:
    """Tap an inline button, found by its text or its data."""
    return tap_newest(sim, chat, form)


def tap_newest(sim: Simulator, chat: Chat, form: TapForm) -> Done:
    """Tap a button of the named message, or of the newest message that has it."""
    if form.message_id is not None:
        candidates = [form.message_id]
    else:
        candidates = [key for key, record in reversed(chat.records.items()) if "reply_markup" in record.message]
    refusals: list[ActRefused] = []
    for message_id in candidates:
        try:
            return acts.tap_inline(
                sim, chat, message_id, text=form.text, data=form.data, inaccessible=form.inaccessible
            )
        except ActRefused as refusal:
            refusals.append(refusal)
    raise next(iter(refusals), ActRefused(f"There is no inline button in the chat of {chat.id}."))


@router.post("/reply-button")
async def reply_button(sim: Sim, chat: HerChat, form: ReplyForm) -> Done:
    """Tap a button of the keyboard below the chat."""
    return acts.tap_reply(sim, chat, form.text)


@router.post("/contact")
async def contact(sim: Sim, chat: HerChat, form: ContactForm | None = None) -> Done:
    """Share a contact: her own, or somebody else's when a phone number is given."""
    other = form.model_dump(exclude_none=True) if form and form.phone_number else None
    return acts.share_contact(sim, chat, other)


@router.post("/edit")
async def edit(sim: Sim, chat: HerChat, form: EditForm) -> Done:
    """Change one of her own messages."""
    return acts.edit(sim, chat, form.message_id, form.text)


@router.post("/forward")
async def forward(sim: Sim, chat: HerChat, form: ForwardForm) -> Done:
    """Forward a text of somebody else."""
    return acts.forward(sim, chat, form.text, form.origin)


@router.post("/content")
async def content(sim: Sim, chat: HerChat, form: dict[str, Any]) -> Done:
    """Send a message with any content: {"location": …}, {"dice": …}, {"poll": …}, {} for an empty one."""
    return acts.send(sim, chat, form)


@router.post("/block")
async def block(sim: Sim, chat: HerChat) -> Done:
    """Block the bot."""
    return acts.block(sim, chat)


@router.post("/unblock")
async def unblock(sim: Sim, chat: HerChat) -> Done:
    """Let the bot write again."""
    return acts.unblock(sim, chat)


async def _send(sim: Simulator, chat: Chat, kind: str, file: UploadFile | None, **extra: Any) -> Done:
    sample = SAMPLES[kind]
    body = await file.read() if file else sample.content
    name = (file.filename or "") if file else sample.name
    mime_type = (file.content_type or "") if file else sample.mime_type
    return acts.send_file(sim, chat, kind, body, name=name, mime_type=mime_type, **extra)


@router.post("/photo")
async def photo(sim: Sim, chat: HerChat, file: Attachment = None, caption: Annotated[str, Form()] = "") -> Done:
    """Send a photo."""
    return await _send(sim, chat, "photo", file, caption=caption)


@router.post("/document")
async def document(sim: Sim, chat: HerChat, file: Attachment = None, caption: Annotated[str, Form()] = "") -> Done:
    """Send a file."""
    return await _send(sim, chat, "document", file, caption=caption)


@router.post("/voice")
async def voice(sim: Sim, chat: HerChat, file: Attachment = None, duration: Annotated[int, Form()] = 1) -> Done:
    """Send a voice message; duration in seconds."""
    return await _send(sim, chat, "voice", file, duration=duration)


@router.post("/sticker")
async def sticker(sim: Sim, chat: HerChat, file: Attachment = None, emoji: Annotated[str, Form()] = "👍") -> Done:
    """Send a sticker."""
    return await _send(sim, chat, "sticker", file, emoji=emoji)


together = APIRouter(tags=["act as a person"])
FORMS: dict[str, type[BaseModel]] = {
    "text": TextForm,
    "start": StartForm,
    "contact": ContactForm,
    "reply": ReplyForm,
    "tap": TapForm,
    "forward": ForwardForm,
}


@together.post("/acts")
async def act_together(sim: Sim, forms: list[ActForm]) -> list[Done]:
    """Several acts at the same moment, so that their updates come in one getUpdates."""
    try:
        return [_act(sim, chat_of_user(sim, one.user_id), one) for one in forms]
    except ValidationError as wrong:
        raise RequestValidationError(wrong.errors(include_context=False)) from wrong


def _act(sim: Simulator, chat: Chat, one: ActForm) -> Done:
    form: Any = FORMS[one.act].model_validate(one.form) if one.act in FORMS else one.form
    match one.act:
        case "text":
            return acts.say(sim, chat, form.text, form.reply_to)
        case "start":
            return acts.press_start(sim, chat, form.parameter)
        case "contact":
            return acts.share_contact(sim, chat, form.model_dump(exclude_none=True) if form.phone_number else None)
        case "reply":
            return acts.tap_reply(sim, chat, form.text)
        case "tap":
            return tap_newest(sim, chat, form)
        case "forward":
            return acts.forward(sim, chat, form.text, form.origin)
        case "block":
            return acts.block(sim, chat)
        case "unblock":
            return acts.unblock(sim, chat)
        case _:
            return acts.send(sim, chat, form)
