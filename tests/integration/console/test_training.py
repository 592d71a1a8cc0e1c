"""Trainings from the console: begun once, carried out, guarded, shown; only the training itself is stood in for."""

from pathlib import Path
from typing import Any

import pytest

from aldyn.errors import SetupFailed
from aldyn.language_data import Imported, Refused
from aldyn.language_model import Model
from aldyn.lessons import Lesson, Serve, Tell
from aldyn.trainer import Trainer
from services.records.learning import Label, Training, TrainingState
from services.records.staff import Role
from tests.integration.console.house import House
from tests.integration.console.test_improve import understood

MODEL = Model(Path("aldyn-new.tar.gz"), "new")


def figures(intent: float) -> dict[str, Any]:
    return {
        "intent": {"share": intent, "of": 400},
        "calibration_error": 0.02,
        "by_language": {"kk": {"share": intent, "of": 150}},
        "by_spelling": {"latin": {"share": intent, "of": 30}},
    }


class School:
    """Stands in for training and for the server that takes the model."""

    def __init__(self, is_kept: bool = True, is_servable: bool = True) -> None:
        self.is_kept, self.is_servable = is_kept, is_servable
        self.lines: list[dict[str, Any]] = []
        self.served: list[Model] = []

    def teach(self, lines: list[dict[str, Any]], forced_because: str | None, tell: Tell, serve: Serve) -> Lesson:
        tell("training")
        self.lines = lines
        added = [line["label"] for line in lines]
        refused = [Refused("measured", {"text": "где деньги"})]
        model = MODEL if self.is_kept or forced_because else None
        if model:
            serve(model)
        return Lesson(figures(0.955), figures(0.91), model, Imported(added=added, refused=refused))

    async def swap(self, model: Model) -> None:
        if not self.is_servable:
            raise SetupFailed("The language model is broken")
        self.served.append(model)


async def labelled(house: House) -> str:
    """A labelled message; the id of its label."""
    operator = await house.staff(login="dinara")
    message = await understood(house, await house.conversation("чё нести на дитё"), "nlu_fallback", 0.8)
    await operator.post(f"/improve/{message.id}", data={"intent": "ask_documents", "service": "childcare_benefit"})
    async with house.parts.store.read() as uow:
        (label,) = await uow.list(Label)
    return str(label.id)


async def only_training(house: House) -> Training:
    async with house.parts.store.read() as uow:
        (training,) = await uow.list(Training)
    return training


async def test_labels_are_taught_the_model_is_taken_and_both_figures_are_shown(house: House) -> None:
    label_id, school, boss = await labelled(house), School(), await house.staff(Role.SUPERVISOR)
    trainer = Trainer(house.parts.store, house.clock, school, school.teach)

    await boss.post("/training")
    waiting = await boss.get("/training")
    await trainer.take_next()
    page = await boss.get("/training")

    assert 'hx-trigger="every 2s"' in waiting.text
    assert 'hx-trigger="every 2s"' not in page.text
    assert [line["label"] for line in school.lines] == [label_id]
    assert school.served == [MODEL]
    assert (await house.read(Label, label_id)).exported_at is not None
    assert "0.910" in page.text
    assert "0.955" in page.text
    assert "what is measured is never trained on" in page.text


async def test_a_model_that_understands_less_is_not_taken_and_the_labels_wait(house: House) -> None:
    label_id, school, boss = await labelled(house), School(is_kept=False), await house.staff(Role.SUPERVISOR)

    await boss.post("/training")
    await Trainer(house.parts.store, house.clock, school, school.teach).take_next()

    assert school.served == []
    assert (await only_training(house)).state is TrainingState.REFUSED
    assert (await house.read(Label, label_id)).exported_at is None
    assert "understands less" in (await boss.get("/training")).text


async def test_a_reason_lets_a_worse_model_through_and_is_kept(house: House) -> None:
    school, boss = School(is_kept=False), await house.staff(Role.SUPERVISOR)

    await boss.post("/training", data={"because": "a new topic"})
    await Trainer(house.parts.store, house.clock, school, school.teach).take_next()

    training = await only_training(house)
    assert (training.state, training.forced_because) == (TrainingState.KEPT, "a new topic")


async def test_a_model_that_cannot_be_served_fails_the_training_and_the_labels_wait(house: House) -> None:
    label_id, school, boss = await labelled(house), School(is_servable=False), await house.staff(Role.SUPERVISOR)

    await boss.post("/training")
    await Trainer(house.parts.store, house.clock, school, school.teach).take_next()

    training = await only_training(house)
    assert (training.state, training.error) == (TrainingState.FAILED, "The language model is broken")
    assert [step["step"] for step in training.steps][-1] == "swapping"
    assert (await house.read(Label, label_id)).exported_at is None


async def test_two_trainings_do_not_run_at_once(house: House) -> None:
    boss = await house.staff(Role.SUPERVISOR)
    first, second = await boss.post("/training"), await boss.post("/training")

    assert (first.status_code, second.status_code) == (303, 409)


async def test_a_training_that_fails_or_is_interrupted_says_so_and_another_may_begin(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    boss, school = await house.staff(Role.SUPERVISOR), School()

    def fail(lines: list[dict[str, Any]], forced_because: str | None, tell: Tell, serve: Serve) -> Lesson:
        raise SetupFailed("The language environment is missing; run: make setup")

    await boss.post("/training")
    await Trainer(house.parts.store, house.clock, school, fail).take_next()
    failed = await boss.get("/training")
    await boss.post("/training")
    async with house.parts.store.begin() as uow:
        (await uow.list(Training, state=TrainingState.ASKED))[0].state = TrainingState.RUNNING
    trainer = Trainer(house.parts.store, house.clock, school, school.teach)
    await trainer.start()
    await trainer.stop()

    assert "make setup" in failed.text
    assert "The training broke off" in (await boss.get("/training")).text
