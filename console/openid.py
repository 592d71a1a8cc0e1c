"""OpenID Connect: authorization code with PKCE against the provider of the settings, by Authlib."""

from dataclasses import dataclass
from typing import Any

import httpx
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.jose import JsonWebKey, JsonWebToken
from authlib.oidc.core import CodeIDToken

from aldyn.errors import AldynError, Retryable

SCOPES = "openid profile"
ALGORITHMS = ["RS256", "ES256", "PS256"]
LEEWAY_S = 60


class NotProven(AldynError):
    """The provider's answer does not prove who she is."""

    code = "openid_not_proven"


@dataclass(frozen=True)
class Claims:
    """Who the provider says she is; `role` is the configured claim, as text."""

    subject: str
    name: str
    role: str


@dataclass(frozen=True)
class IdentityProvider:
    """The provider and our registration with it."""

    issuer: str
    client_id: str
    client_secret: str
    redirect_uri: str
    role_claim: str

    async def begin(self, state: str, nonce: str, verifier: str) -> str:
        """The address where she proves herself.

        Raises:
            Retryable: The provider does not answer.
        """
        endpoints = await self._discover()
        client = self._client()
        url, _ = client.create_authorization_url(
            endpoints["authorization_endpoint"], state=state, nonce=nonce, code_verifier=verifier
        )
        await client.aclose()
        return str(url)

    async def finish(self, code: str, nonce: str, verifier: str) -> Claims:
        """Exchange the code and check the ID token: signature, issuer, audience, times and nonce.

        Raises:
            NotProven: The code or the token is not good.
            Retryable: The provider does not answer.
        """
        endpoints = await self._discover()
        try:
            async with self._client() as client:
                token = await client.fetch_token(endpoints["token_endpoint"], code=code, code_verifier=verifier)
            keys = JsonWebKey.import_key_set(await _read(endpoints["jwks_uri"]))
            claims = self._checked(token["id_token"], keys, endpoints["issuer"], nonce)
        except httpx.HTTPError as silence:
            raise Retryable("The identity provider does not answer.") from silence
        except (AuthlibBaseError, KeyError, ValueError) as wrong:
            raise NotProven("The identity provider's answer is not valid.") from wrong
        return Claims(str(claims["sub"]), str(claims.get("name") or claims["sub"]), self._role(claims))

    def _checked(self, id_token: str, keys: Any, issuer: str, nonce: str) -> Any:
        expected = {
            "iss": {"essential": True, "value": issuer},
            "aud": {"essential": True, "value": self.client_id},
            "nonce": {"essential": True, "value": nonce},
        }
        claims = JsonWebToken(ALGORITHMS).decode(
            id_token,
            keys,
            claims_cls=CodeIDToken,
            claims_options=expected,
            claims_params={"client_id": self.client_id, "nonce": nonce},
        )
        claims.validate(leeway=LEEWAY_S)
        return claims

    def _role(self, claims: Any) -> str:
        given = claims.get(self.role_claim) or ""
        return str(given[0]) if isinstance(given, list) else str(given)

    async def _discover(self) -> dict[str, Any]:
        try:
            return await _read(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
        except httpx.HTTPError as silence:
            raise Retryable("The identity provider does not answer.") from silence

    def _client(self) -> AsyncOAuth2Client:
        return AsyncOAuth2Client(
            self.client_id,
            self.client_secret,
            scope=SCOPES,
            redirect_uri=self.redirect_uri,
            code_challenge_method="S256",
            timeout=10,
        )


async def _read(address: str) -> dict[str, Any]:
    async with httpx.AsyncClient(timeout=10) as client:
        answer = await client.get(address)
    answer.raise_for_status()
    read: dict[str, Any] = answer.json()
    return read
