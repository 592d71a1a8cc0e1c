"""Texts to phones by an HTTP gateway (`POST {phone, text}`), such as the local Telegram's phone panel."""

import httpx

from aldyn.errors import Retryable


class HttpSms:
    """The gateway behind `services.ports.SmsGateway`."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def send(self, phone: str, text: str) -> None:
        """Hand a text to the gateway."""
        try:
            async with httpx.AsyncClient(timeout=10) as client:
                response = await client.post(self._url, json={"phone": phone, "text": text})
        except httpx.HTTPError as failure:
            raise Retryable("The SMS gateway did not answer.") from failure
        if response.status_code >= 300:
            raise Retryable(f"The SMS gateway answered {response.status_code}.")


class NoSms:
    """Where no gateway is set: linking says that no SMS could be sent."""

    async def send(self, phone: str, text: str) -> None:
        """Refuse."""
        raise Retryable("No SMS gateway is set; set ALDYN_SMS_URL.")
