"""Asks Rasa: a message of a conversation in, the ids of our answers and what was understood out."""

import asyncio
from collections import Counter
from dataclasses import dataclass
from typing import Any

import httpx

from aldyn.errors import Retryable

LOADING_S = 180


@dataclass(frozen=True)
class Answer:
    """What a turn gave: ids of drafted messages, and the channel's `understood`."""

    message_ids: list[str]
    understood: dict[str, Any]


class RasaClient:
    """Talks to the channel of `nlu/channel.py`."""

    def __init__(self, base_url: str, timeout_s: float = 30) -> None:
        self._client = httpx.AsyncClient(base_url=base_url, timeout=timeout_s)
        self._under_way: Counter[str] = Counter()

    def reach(self, base_url: str) -> None:
        """Talk to this address from now on (a server that was started on a free port)."""
        self._client.base_url = base_url

    async def leave(self, base_url: str, timeout_s: float = 30) -> None:
        """Return when no turn is under way at an address any more, or after the time out."""
        for _ in range(int(timeout_s / 0.05)):
            if not self._under_way[base_url.rstrip("/")]:
                return
            await asyncio.sleep(0.05)

    async def ask(
        self,
        conversation_id: str,
        text: str,
        language: str,
        linked: bool,
        message_id: str,
        *,
        is_suggestion: bool = False,
    ) -> Answer:
        """Take a message through the dialogue.

        Args:
            message_id: A message that is asked again is not acted on again: it gets the answers it got.
            is_suggestion: The answers are for an operator; nothing they would change is changed.
        Raises:
            Retryable: Rasa or the actions cannot be reached now; the same message may be asked again.
        """
        about = {"language": language, "linked": linked, "message_id": message_id, "is_suggestion": is_suggestion}
        body = {"sender": conversation_id, "message": text, "metadata": about}
        at = str(self._client.base_url).rstrip("/")
        self._under_way[at] += 1
        try:
            response = await self._client.post("/webhooks/aldyn/webhook", json=body)
        except httpx.HTTPError as failure:
            raise Retryable(f"Rasa did not answer: {failure!r}") from failure
        finally:
            self._under_way[at] -= 1
        if response.status_code != 200:
            raise Retryable(f"Rasa answered {response.status_code} for conversation {conversation_id}")
        answer = response.json()
        ids = [said["custom"]["message"] for said in answer["messages"] if "message" in said.get("custom", {})]
        return Answer(ids, answer["understood"])

    async def is_ready(self) -> bool:
        """Whether Rasa answers and has a model."""
        try:
            return (await self._client.get("/webhooks/aldyn/", timeout=3)).status_code == 200
        except httpx.HTTPError:
            return False

    async def forget(self, conversation_id: str) -> None:
        """Forget the dialogue state of a conversation.

        Raises:
            Retryable: Rasa cannot be reached now; the dialogue may still stand.
        """
        try:
            response = await self._client.delete(f"/webhooks/aldyn/conversations/{conversation_id}")
        except httpx.HTTPError as failure:
            raise Retryable(f"Rasa did not answer: {failure!r}") from failure
        if not response.is_success:
            raise Retryable(f"Rasa answered {response.status_code} when told to forget {conversation_id}")

    async def load(self, model_path: str, token: str) -> None:
        """Put another model into the running server; `model_path` is a path on its own disk, `token` opens its API.

        Raises:
            Retryable: It does not answer, or could not load the model; it goes on with the one it has.
        """
        try:
            response = await self._client.put(
                "/model", params={"token": token}, json={"model_file": model_path}, timeout=LOADING_S
            )
        except httpx.HTTPError as failure:
            raise Retryable(f"Rasa did not answer: {failure!r}") from failure
        if response.status_code != httpx.codes.NO_CONTENT:
            raise Retryable(f"Rasa did not take the model: {response.status_code} {response.text[:200]}")

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()
