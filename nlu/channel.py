"""The one door to the assistant: a message in, the answers and what was understood out."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from nlu.turn import Turn, TurnFailed

logger = logging.getLogger(__name__)


class AldynChannel(InputChannel):
    """`POST /webhooks/aldyn/webhook` of a conversation's next message; see `docs/architecture.md` for the contract."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in addresses and in trackers."""
        return "aldyn"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Give the routes of the channel (called by Rasa)."""
        routes = Blueprint("aldyn_channel")
        routes.add_route(health, "/", methods=["GET"])
        routes.add_route(webhook, "/webhook", methods=["POST"])
        routes.add_route(forget, "/conversations/<conversation_id>", methods=["DELETE"])
        return routes


async def health(request: Request) -> HTTPResponse:
    """Tell whether a model is loaded, and which."""
    agent = _agent(request)
    if agent is None or not agent.is_ready():
        return _error(503, "model_missing", "no model is loaded; run: aldyn train")
    return response.json({"status": "ok", "model": agent.model_name})


async def webhook(request: Request) -> HTTPResponse:
    """Answer one message."""
    agent = _agent(request)
    if agent is None or not agent.is_ready():
        return _error(503, "model_missing", "no model is loaded; run: aldyn train")
    try:
        sender, text, metadata = _read(request.json)
    except (TypeError, KeyError, ValueError) as wrong:
        return _error(400, "bad_request", f"send {{sender, message, metadata}}: {wrong}")
    try:
        turn = await Turn(agent, sender, text, metadata).take()
    except TurnFailed as failure:
        logger.error("turn of %s failed: %s", sender, failure)
        return _error(503, failure.code, str(failure))
    except Exception:
        logger.exception("turn of %s failed", sender)
        return _error(500, "unexpected", "the message could not be answered; the server's log says why")
    return response.json(turn)


async def forget(request: Request, conversation_id: str) -> HTTPResponse:
    """Forget the dialogue state of a conversation."""
    agent = _agent(request)
    if agent is not None:
        agent.tracker_store.delete_row(conversation_id)
    return response.empty()


def _agent(request: Request) -> Agent | None:
    return getattr(request.app.ctx, "agent", None)


def _read(body: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    sender, text, metadata = body["sender"], body["message"], body.get("metadata") or {}
    if not isinstance(sender, str) or not sender or not isinstance(text, str) or not isinstance(metadata, dict):
        raise ValueError("sender and message are texts, metadata is an object")
    return sender, text, metadata


def _error(status: int, code: str, message: str) -> HTTPResponse:
    return response.json({"error": {"code": code, "message": message}}, status=status)
