"""The two addresses Rasa calls: the action webhook and the words of its responses."""

import logging
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from actions import ALL_ACTIONS
from actions.base import Tools
from knowledge.catalogue import LANGUAGES, say
from services.conversations import draft
from services.records.conversation import Conversation
from services.replies import Reply

logger = logging.getLogger(__name__)


def create_executor(tools: Tools) -> ActionExecutor:
    """An executor that knows every action of ours."""
    executor = ActionExecutor()
    for action in ALL_ACTIONS:
        executor.register_action(action(tools))
    return executor


def create_router(tools: Tools) -> APIRouter:
    """Routes `/actions/webhook` and `/actions/nlg`, for Rasa on loopback."""
    router = APIRouter(prefix="/actions", include_in_schema=False)
    executor = create_executor(tools)

    @router.post("/webhook", response_model=None)
    async def run_action(call: dict[str, Any]) -> JSONResponse | dict[str, Any]:
        try:
            result = await executor.run({"domain": {}, **call})  # Rasa does not send its domain: no action reads it
        except ActionExecutionRejection as rejection:
            return JSONResponse({"error": str(rejection), "action_name": rejection.action_name}, 400)
        except ActionNotFoundException as missing:
            logger.error("Rasa asked for an action we do not have: %s", missing.action_name)
            return JSONResponse({"error": str(missing), "action_name": missing.action_name}, 404)
        return result.model_dump() if result else {}

    @router.post("/nlg")
    async def respond(call: dict[str, Any]) -> dict[str, Any]:
        tracker = call["tracker"]
        async with tools.store.begin() as uow:
            conversation = await uow.get(Conversation, tracker["sender_id"])
            spoken = (tracker.get("slots") or {}).get("language")
            language = spoken if spoken in LANGUAGES else conversation.language
            message = await draft(uow, tools.clock, conversation, Reply(say(language, call["response"])))
        return {"custom": {"message": message.id}}

    return router
