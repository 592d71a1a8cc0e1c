"""Sending files, contacts and places; fetching files that people sent."""

from collections.abc import Callable
from typing import Any

from simulator.acts import file_body
from simulator.botapi.chats import chat_of
from simulator.botapi.messages import caption_content, post
from simulator.botapi.params import Params, Upload
from simulator.core import Simulator
from simulator.errors import bad_request
from simulator.files import MAX_DOWNLOAD_BYTES, StoredFile

MAX_UPLOAD_BYTES = 50 * 1024 * 1024
MAX_PHOTO_BYTES = 10 * 1024 * 1024
KINDS = ("photo", "document", "voice", "audio", "video", "animation", "sticker", "video_note")
WITHOUT_CAPTION = ("sticker", "video_note")


def sender_of(kind: str) -> Callable[[Simulator, Params], dict[str, Any]]:
    """The method that sends one kind of file."""

    def send_file(sim: Simulator, params: Params) -> dict[str, Any]:
        chat = chat_of(sim, params)
        stored = _file_for(sim, params, kind)
        extra = {"duration": params.integer("duration")} if kind in ("voice", "audio", "video", "video_note") else {}
        content = {kind: file_body(kind, stored.file_id, sim, extra)}
        if kind not in WITHOUT_CAPTION:
            content |= caption_content(params)
        return post(sim, chat, params, content, f"send{kind.replace('_', '')}")

    return send_file


def _file_for(sim: Simulator, params: Params, kind: str) -> StoredFile:
    if upload := _upload_for(params, kind):
        limit = MAX_PHOTO_BYTES if kind == "photo" else MAX_UPLOAD_BYTES
        if len(upload.content) > limit:
            raise bad_request(
                f"file of size {len(upload.content)} bytes is too big for a {kind}; the maximum size is {limit} bytes"
            )
        if not upload.content:
            raise bad_request("file must be non-empty")
        return sim.files.add(kind, upload.content, upload.name, upload.mime_type)
    reference = params.text(kind)
    if not reference:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if "://" in reference:  # the local Telegram fetches nothing from the internet
        raise bad_request("failed to get HTTP URL content")
    if reference not in sim.files.by_id:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return sim.files.by_id[reference]


def _upload_for(params: Params, kind: str) -> Upload | None:
    name = params.text(kind).removeprefix("attach://") if params.text(kind).startswith("attach://") else kind
    return params.files.get(name)


def send_contact(sim: Simulator, params: Params) -> dict[str, Any]:
    """Send a contact."""
    chat = chat_of(sim, params)
    contact = {name: params.text(name) for name in ("phone_number", "first_name", "last_name") if params.text(name)}
    if "phone_number" not in contact:
        raise bad_request('parameter "phone_number" is required')
    if "first_name" not in contact:
        raise bad_request('parameter "first_name" is required')
    return post(sim, chat, params, {"contact": contact}, "sendcontact")


def send_location(sim: Simulator, params: Params) -> dict[str, Any]:
    """Send a place on the map."""
    chat = chat_of(sim, params)
    place: dict[str, Any] = {}
    for name in ("latitude", "longitude"):
        try:
            place[name] = float(params.text(name))
        except ValueError:
            raise bad_request(f"{name} is empty") from None
    return post(sim, chat, params, {"location": place}, "sendlocation")


def get_file(sim: Simulator, params: Params) -> dict[str, Any]:
    """Where a file can be downloaded; up to 20 MB, as with Telegram."""
    if not params.text("file_id"):
        raise bad_request("file_id not specified")
    stored = sim.files.get(params.text("file_id"))
    if stored.size > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {**stored.reference(), "file_path": stored.path}


METHODS: dict[str, Callable[[Simulator, Params], Any]] = {
    **{f"send{kind.replace('_', '')}": sender_of(kind) for kind in KINDS},
    "sendcontact": send_contact,
    "sendlocation": send_location,
    "getfile": get_file,
}
