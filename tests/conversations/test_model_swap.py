"""Another model takes over in the middle of a conversation, and nothing of it is lost."""

import pytest

from aldyn.language_model import current_model
from tests.conversations.conftest import Actor
from tests.rig import Rig

pytestmark = pytest.mark.assistant
BEFORE = [
    {"says": "сколько дадут на рождение третьего ребенка"},
    {"taps": "⚖️ Хочу оспорить"},
    {"taps": "Со всем расчётом"},
]
AFTER = [
    {"says": "у меня это четвёртый ребёнок а не третий, посмотрите внимательно"},
    {"taps": "Документов нет"},
]


def test_a_form_goes_on_where_it_was_when_another_model_takes_over(rig: Rig, actors: type[Actor]) -> None:
    actor = actors(rig, {"statuses": {}})
    for step in BEFORE:
        asked = actor.plays(step)
    old_address, model = rig.rasa.url, current_model()
    assert model is not None

    rig.run(rig.rasa.swap(model))
    for step in AFTER:
        summary = actor.plays(step)
    number = actor.plays({"taps": "✅ Да, всё так"})

    assert rig.rasa.url != old_address
    assert "что не так" in asked
    assert "четвёртый ребёнок" in summary
    assert "Номер обращения: D26-" in number
