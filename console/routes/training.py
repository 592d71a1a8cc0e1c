"""Trainings of the language model: begin one, watch it, compare before and after."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from console.pages import page
from console.visits import CurrentVisit
from knowledge.catalogue import say
from services.learning.training_data import list_new_labels
from services.learning.trainings import ask_training, list_trainings
from services.records.learning import UNFINISHED
from services.records.staff import Staff

router = APIRouter(prefix="/training")
SHARES = ("intent", "service", "outside_recognised", "real_refused", "for_whom_precision", "for_whom_recall")
SLICES = ("by_language", "by_spelling")


@router.get("", name="trainings")
async def trainings(request: Request, visit: CurrentVisit) -> Response:
    """The newest trainings; a part of it while one runs."""
    async with visit.tools.store.read() as uow:
        found = await list_trainings(uow)
        new_labels = len(await list_new_labels(uow))
        accounts = {account.id: account for account in await uow.list(Staff)}
    is_part = request.headers.get("hx-target") == "trainings"
    return page(
        request,
        visit,
        "improve/trainings.html" if is_part else "improve/training.html",
        trainings=found,
        rows={training.id: compared(training.before, training.after) for training in found if training.after},
        new_labels=new_labels,
        accounts=accounts,
        refusal=lambda refused: _words(visit.language, refused),
        runs=any(training.state in UNFINISHED for training in found),
    )


@router.post("", name="begin_training")
async def begin_training(visit: CurrentVisit, because: Annotated[str, Form()] = "") -> Response:
    """Ask for a training."""
    async with visit.tools.store.begin() as uow:
        await ask_training(uow, visit.tools.clock, visit.staff, because)
    return RedirectResponse("/training", 303)


def _words(language: str, refused: dict[str, str]) -> Markup:
    """Why a label could not become a phrase; `say` escapes what staff did not write."""
    fields = {name: value for name, value in refused.items() if name != "code"}
    return Markup(say(language, f"refused-phrase-{refused['code']}", **fields))


def compared(before: dict[str, Any] | None, after: dict[str, Any]) -> list[dict[str, Any]]:
    """Figures side by side: `{what, slice, before, after, of}`, shares from 0 to 1."""
    before = before or {}
    rows = [_row(name, None, before.get(name), after[name]) for name in SHARES if name in after]
    rows.append(_row("calibration_error", None, before.get("calibration_error"), after["calibration_error"]))
    for by in SLICES:
        rows += [_row(by, name, before.get(by, {}).get(name), share) for name, share in after.get(by, {}).items()]
    return rows


def _row(what: str, part: str | None, before: Any, after: Any) -> dict[str, Any]:
    of = after["of"] if isinstance(after, dict) else None
    return {"what": what, "slice": part, "before": _share(before), "after": _share(after), "of": of}


def _share(figure: Any) -> float | None:
    share: float | None = figure["share"] if isinstance(figure, dict) else figure
    return share
