"""Logging in by OpenID Connect against a provider that really runs."""

import dataclasses
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from oidc_provider_mock import User, run_server_in_thread

from console.openid import IdentityProvider
from services.records.staff import Role, Staff
from tests.integration.console.house import House

PEOPLE = (
    User(sub="u-1", claims={"name": "Дана Ахметова", "roles": ["supervisor"]}),
    User(sub="u-2", claims={"name": "Никто", "roles": []}),
    User(sub="u-3", claims={"name": "Марат", "roles": ["body_officer"]}),
)


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with run_server_in_thread(user_claims=PEOPLE) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
async def house(tmp_path: Path, issuer: str) -> AsyncIterator[House]:
    provider = IdentityProvider(issuer, "aldyn", "secret", "http://console/login/openid/back", "roles")
    made = House(tmp_path, provider)
    yield made
    await made.parts.close()


async def proven(client: httpx.AsyncClient, subject: str) -> httpx.URL:
    """Go to the provider, prove oneself there, and give the address it sends back to."""
    begun = await client.get("/login/openid")
    async with httpx.AsyncClient() as browser:
        answer = await browser.post(begun.headers["location"], data={"sub": subject})
    return httpx.URL(answer.headers["location"])


async def test_somebody_the_provider_vouches_for_gets_an_account_by_her_subject(house: House) -> None:
    client = house.stranger()
    entered = await client.get(await proven(client, "u-1"))
    page = await client.get("/", follow_redirects=True)
    again = house.stranger()
    await again.get(await proven(again, "u-1"))
    async with house.parts.store.read() as uow:
        accounts = await uow.list(Staff)
    assert (entered.status_code, page.status_code) == (303, 200)
    assert [(a.subject, a.display_name, a.role, a.password_hash) for a in accounts] == [
        ("u-1", "Дана Ахметова", Role.SUPERVISOR, None)
    ]


@pytest.mark.parametrize("subject", ["u-2", "u-3"])
async def test_without_a_role_the_provider_may_give_nobody_enters(house: House, subject: str) -> None:
    client = house.stranger()
    refused = await client.get(await proven(client, subject))
    assert refused.status_code == 403
    assert (await client.get("/conversations")).headers["location"] == "/login"


async def test_a_closed_account_stays_closed_and_a_local_one_still_enters(house: House) -> None:
    local = await house.staff(Role.OPERATOR)
    client = house.stranger()
    await client.get(await proven(client, "u-1"))
    async with house.parts.store.begin() as uow:
        (await uow.find(Staff, subject="u-1")).is_active = False
    again = house.stranger()
    assert (await again.get(await proven(again, "u-1"))).status_code == 403
    assert (await local.get("/conversations")).status_code == 200


async def test_an_answer_of_another_login_is_refused(house: House, issuer: str) -> None:
    victim, thief = house.stranger(), house.stranger()
    back = await proven(thief, "u-1")
    await victim.get("/login/openid")
    stolen = await victim.get(back)
    bare = await house.stranger().get("/login/openid/back?code=x&state=y")
    twice = [(await thief.get(back)).status_code, (await thief.get(back)).status_code]
    assert (stolen.status_code, bare.status_code, twice) == (403, 403, [303, 403])


async def test_a_token_for_another_client_proves_nobody(house: House) -> None:
    client = house.stranger()
    back = await proven(client, "u-1")
    tools = house.app.state.tools
    tools.provider = dataclasses.replace(tools.provider, client_id="somebody-else")
    assert (await client.get(back)).status_code == 403


async def test_a_silent_provider_is_told_as_such(house: House) -> None:
    tools = house.app.state.tools
    tools.provider = dataclasses.replace(tools.provider, issuer="http://127.0.0.1:9")
    assert (await house.stranger().get("/login/openid")).status_code == 503
