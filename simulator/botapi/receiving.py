"""How the bot gets updates: getUpdates, the webhook; and answering taps."""

import re
from typing import Any
from urllib.parse import urlsplit

from simulator.botapi.params import Params
from simulator.core import Simulator
from simulator.errors import WEBHOOK_ACTIVE, BotApiError, bad_request
from simulator.webhook import WebhookDelivery, WebhookSettings

MAX_POLL_S = 50
SECRET = re.compile(r"[A-Za-z0-9_-]*")
MAX_CALLBACK_ANSWER = 200


async def get_updates(sim: Simulator, hook: WebhookDelivery, params: Params) -> list[dict[str, Any]]:
    """Hand out what waits, or wait for it."""
    if hook.settings.url:
        raise BotApiError(409, WEBHOOK_ACTIVE)
    _set_allowed(sim, params)
    limit = min(max(params.integer("limit", 100), 1), 100)
    timeout_s = min(max(params.integer("timeout"), 0), MAX_POLL_S)
    return await sim.updates.poll(params.integer("offset"), limit, timeout_s, lambda: sim.hub.closed)


def _set_allowed(sim: Simulator, params: Params) -> None:
    allowed = params.json("allowed_updates", "allowed updates")
    if isinstance(allowed, list):
        sim.updates.allowed = [str(kind) for kind in allowed]


def set_webhook(sim: Simulator, hook: WebhookDelivery, params: Params) -> str:
    """Deliver updates to a URL; http is taken too, as a Bot API server of one's own does."""
    url = params.text("url")
    if not url:
        return delete_webhook(sim, hook, params)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    secret = params.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _set_allowed(sim, params)
    if params.flag("drop_pending_updates"):
        sim.updates.drop_all()
    connections = min(max(params.integer("max_connections", 40), 1), 100)
    known = hook.settings.url == url
    hook.set(WebhookSettings(url, secret, connections, params.text("ip_address")))
    return "Webhook is already set" if known else "Webhook was set"


def delete_webhook(sim: Simulator, hook: WebhookDelivery, params: Params) -> str:
    """Stop delivering to the webhook."""
    known = bool(hook.settings.url)
    if params.flag("drop_pending_updates"):
        sim.updates.drop_all()
    hook.set(WebhookSettings())
    return "Webhook was deleted" if known else "Webhook is already deleted"


def get_webhook_info(sim: Simulator, hook: WebhookDelivery) -> dict[str, Any]:
    """Where updates go, how many wait, and what went wrong last."""
    settings = hook.settings
    info: dict[str, Any] = {
        "url": settings.url,
        "has_custom_certificate": False,
        "pending_update_count": len(sim.updates.pending),
    }
    if settings.url:
        info["max_connections"] = settings.max_connections
        info["ip_address"] = settings.ip_address or "127.0.0.1"
    if settings.last_error_message:
        info["last_error_date"] = settings.last_error_date
        info["last_error_message"] = settings.last_error_message
    if sim.updates.allowed:
        info["allowed_updates"] = sim.updates.allowed
    return info


def answer_callback_query(sim: Simulator, params: Params) -> bool:
    """Answer a tap: the button stops waiting, a note may appear."""
    text = params.text("text")
    if len(text) > MAX_CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    callback_id = params.text("callback_query_id")
    callback = sim.open_callback(callback_id)
    callback.answer = {"text": text, "show_alert": params.flag("show_alert"), "url": params.text("url")}
    sim.hub.publish(
        "callback_answer",
        callback.chat_id,
        {"callback_query_id": callback_id, "message_id": callback.message_id, **callback.answer},
    )
    return True
