"""Every script of `scripts/` goes as written, with the whole assistant running."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from services.records.conversation import Message
from services.records.requests import Request
from services.records.status import StatusRecord
from tests.conversations.conftest import Actor
from tests.rig import Rig

pytestmark = pytest.mark.assistant
SCRIPTS = Path(__file__).parent / "scripts"


def scripts() -> list[Any]:
    """All scripts; a script with `xfail` is a known fault of the assistant, told with its reason."""
    found = []
    for path in sorted(SCRIPTS.glob("*.yaml")):
        for script in yaml.safe_load(path.read_text(encoding="utf-8")):
            marks = [pytest.mark.xfail(reason=script["xfail"], strict=False)] if "xfail" in script else []
            found.append(pytest.param(script, id=f"{path.stem}: {script['name']}", marks=marks))
    return found


@pytest.mark.parametrize("script", scripts())
def test_a_conversation_goes_as_its_script_says(rig: Rig, actors: type[Actor], script: dict[str, Any]) -> None:
    actor = actors(rig, script.get("person", {}))

    try:
        for step in script["talk"]:
            play(actor, step)
    finally:
        actor.leaves()

    rig.run(check_store(rig, actor, script.get("store", {})))


def play(actor: Actor, step: dict[str, Any]) -> None:
    """Do a step and look at the answer."""
    answer = actor.plays(step)
    told = f"{step}\nanswered:\n{answer}"
    if "intent" in step:
        assert actor.understood() == step["intent"], told
    for expected in step.get("hears", []):
        assert str(expected) in answer, told
    for unwanted in step.get("not_hears", []):
        assert str(unwanted) not in answer, told


async def check_store(rig: Rig, actor: Actor, expected: dict[str, Any]) -> None:
    """What the store holds of this person after the talk."""
    person = actor.citizen.person_id
    async with rig.parts.store.read() as uow:
        records = await uow.list(StatusRecord, person_id=person)
        requests = await uow.count(Request, person_id=person)
        messages = await uow.list(Message)
    for wanted in expected.get("statuses", []):
        held = [(r.category, str(r.state), r.from_day) for r in records]
        assert any(all(getattr(r, name) == value for name, value in wanted.items()) for r in records), held
    assert requests == expected.get("requests", requests)
    for secret in expected.get("no_message_holds", []):
        assert not any(secret in m.text for m in messages), "A message holds what should be masked."
