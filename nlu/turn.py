"""One turn: a message is understood, handled by the dialogue, and its answers are gathered."""

from collections.abc import Iterable
from contextvars import ContextVar
from typing import Any

import aiohttp
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.constants import DEFAULT_REQUEST_TIMEOUT
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from nlu.reading import Reading, is_close, read_message

# Rasa logs a failing action and goes on without its answer; a turn must not lose one silently.
_failure: ContextVar[list[str]] = ContextVar("failure")
RANKED = 8
KEPT_OPEN_S = 2  # shorter than the other side keeps them, so that none is used that is just being closed
_INNER_ACTIONS = {"action_listen", "action_extract_slots", "action_session_start", "action_deactivate_loop"}


class TurnFailed(Exception):
    """The turn could not be answered; the dialogue stands as before it, and what its actions did they know again."""

    code = "turn_failed"


class Turn:
    """Takes one message of a conversation through understanding and dialogue."""

    def __init__(self, agent: Agent, sender: str, text: str, metadata: dict[str, Any]) -> None:
        self._agent = agent
        self._sender = sender
        self._text = text
        self._metadata = metadata
        prepare(agent)
        self._store = agent.tracker_store

    async def take(self) -> dict[str, Any]:
        """Answer the message; one that was taken to its end before gets the answers it got.

        Returns:
            `{"messages": […], "understood": {…}}`, the channel's answer.
        Raises:
            TurnFailed: An action or the texts could not be reached; the conversation stands as before the message.
        """
        before = await self._store.read(self._sender)
        tracker = self._store.restored(self._sender, before)
        if (given := given_before(tracker, self._metadata.get("message_id"))) is not None:
            return given
        with self._store.at_hand(tracker):
            readings = await read_message(self._agent, self._text, self._metadata, tracker)
            understood = readings[0].understood()
            if len(readings) == 1 and is_close(readings[0]):
                readings[0].ask_back()
            messages, actions = await self._answered(readings, before)
        return {"messages": messages, "understood": {**understood, "intent": readings[0].intent, "actions": actions}}

    async def _answered(self, readings: list[Reading], before: str | None) -> tuple[list[dict[str, Any]], list[str]]:
        """Take each question through the dialogue; the answers, and the actions that gave them."""
        messages: list[dict[str, Any]] = []
        actions: list[str] = []
        for part, reading in enumerate(readings):
            failures: list[str] = []
            token = _failure.set(failures)
            try:
                messages += await self._handle(reading, part, is_last=reading is readings[-1])
            finally:
                _failure.reset(token)
            if failures:
                self._undo(before)
                raise TurnFailed(failures[0])
            actions += _actions(_turns(await self._store.retrieve(self._sender))[-1])
        return messages, actions

    async def _handle(self, reading: Reading, part: int, is_last: bool) -> list[dict[str, Any]]:
        """Take one question through the dialogue; of several, only the last is followed by a form's open question."""
        output = CollectingOutputChannel()
        message = UserMessage(
            reading.text,
            output,
            self._sender,
            parse_data=remembered(reading.parse_data),
            input_channel="aldyn",
            metadata={**self._metadata, "part": part, "more_follow": not is_last},
        )
        await self._agent.handle_message(message)
        return [{k: v for k, v in said.items() if k != "recipient_id"} for said in output.messages]

    def _undo(self, before: str | None) -> None:
        if before is None:
            self._store.delete_row(self._sender)
        else:
            self._store.write_row(self._sender, before)


def remembered(parse_data: dict[str, Any]) -> dict[str, Any]:
    """What the dialogue keeps of a reading: of the many intents it might have been, the few that are ever offered."""
    rankings = {name: ranking[:RANKED] for name, ranking in parse_data.items() if name.endswith("_ranking")}
    return {**parse_data, **rankings}


def given_before(tracker: DialogueStateTracker | None, message_id: str | None) -> dict[str, Any] | None:
    """What a message was answered in the dialogue, as `Turn.take` gives it; None where it did not come to its end."""
    if tracker is None or message_id is None:
        return None
    events = [event for turn in _turns(tracker) if turn[0].metadata.get("message_id") == message_id for event in turn]
    heard = [event for event in events if isinstance(event, UserUttered)]
    if not heard or heard[-1].metadata.get("more_follow"):
        return None
    said = [event.data["custom"] for event in events if isinstance(event, BotUttered) and event.data.get("custom")]
    understood = Reading(heard[0].text or "", heard[0].parse_data).understood()
    return {"messages": [{"custom": one} for one in said], "understood": {**understood, "actions": _actions(events)}}


def _turns(tracker: DialogueStateTracker) -> list[list[Event]]:
    """The events of each thing that was said, it being the first of them."""
    turns: list[list[Event]] = []
    for event in tracker.events:
        if isinstance(event, UserUttered):
            turns.append([])
        if turns:
            turns[-1].append(event)
    return turns


def _actions(events: Iterable[Event]) -> list[str]:
    executed = (event.action_name for event in events if isinstance(event, ActionExecuted))
    return [name for name in executed if name and name not in _INNER_ACTIONS]


class WatchedEndpoint(EndpointConfig):
    """An endpoint that notes its failures for the turn under way; a form's refusal (400) is no failure.

    It keeps its connections, and sends of the conversation the present turn only: no action looks further back.
    """

    _connector: aiohttp.TCPConnector | None = None

    def session(self) -> aiohttp.ClientSession:
        """Give a session on connections that are kept."""
        if self._connector is None:
            self._connector = aiohttp.TCPConnector(keepalive_timeout=KEPT_OPEN_S)
        timeout = aiohttp.ClientTimeout(total=DEFAULT_REQUEST_TIMEOUT)
        return aiohttp.ClientSession(connector=self._connector, connector_owner=False, timeout=timeout)

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Send a request as `EndpointConfig` does."""
        tracker = kwargs["json"]["tracker"]
        try:
            return await super().request(*args, **{**kwargs, "json": {**kwargs["json"], "tracker": _present(tracker)}})
        except Exception as failure:
            if getattr(failure, "status", None) != 400:
                _failure.get([]).append(f"{self.url}: {failure!r}")
            raise


def _present(tracker: dict[str, Any]) -> dict[str, Any]:
    events = tracker["events"]
    starts = [place for place, event in enumerate(events) if event["event"] == UserUttered.type_name]
    return {**tracker, "events": events[starts[-1] :] if starts else events}


def prepare(agent: Agent) -> None:
    """Make an agent's failures heard: Rasa would swap a failing store for memory, and lose what people said."""
    if isinstance(agent.tracker_store, FailSafeTrackerStore):
        agent.tracker_store = agent.processor.tracker_store = agent.tracker_store._tracker_store
    for holder, attribute in ((agent.processor, "action_endpoint"), (agent.processor.nlg, "nlg_endpoint")):
        endpoint = getattr(holder, attribute, None)
        if isinstance(endpoint, EndpointConfig):
            endpoint.__class__ = WatchedEndpoint
