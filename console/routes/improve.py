"""Teaching the assistant: the inbox of doubtful messages, labelled by keyboard, and what is made of the labels."""

import json
from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response

from console.figure_words import meaning_named
from console.pages import page
from console.tools import Visit
from console.visits import CurrentVisit
from knowledge.articles import articles
from knowledge.catalogue import LANGUAGES, has, say
from knowledge.intents import all_intents, persons, with_service
from knowledge.service_catalogue import all_services
from services.learning import labels
from services.learning.doubts import DOUBTS, doubt_as_staff
from services.learning.labels import Doubtful, Meaning, list_doubtful
from services.learning.training_data import exported, list_new_labels
from services.ports import UnitOfWork

router = APIRouter()
Step = Callable[[UnitOfWork], Awaitable[Any]]


@router.get("/improve", name="improve")
async def improve(request: Request, visit: CurrentVisit) -> Response:
    """What waits for a label."""
    return await _shown(request, visit, None)


@router.get("/improve/labels.jsonl", name="export_labels")
async def export_labels(visit: CurrentVisit) -> Response:
    """Labels that are not training data yet, as lines for `aldyn nlu import`."""
    async with visit.tools.store.read() as uow:
        lines = [json.dumps(exported(label), ensure_ascii=False) for label in await list_new_labels(uow)]
    headers = {"Content-Disposition": 'attachment; filename="labels.jsonl"'}
    return Response("".join(f"{line}\n" for line in lines), media_type="application/x-ndjson", headers=headers)


@router.get("/improve/{message_id}", name="improve_message")
async def improve_message(request: Request, visit: CurrentVisit, message_id: str) -> Response:
    """One of them, to be labelled."""
    return await _shown(request, visit, message_id)


@router.post("/improve/{message_id}", name="label_message")
async def label_message(
    request: Request,
    visit: CurrentVisit,
    message_id: str,
    intent: Annotated[str, Form()] = "",
    service: Annotated[str, Form()] = "",
    for_whom: Annotated[str, Form()] = "",
    article: Annotated[str, Form()] = "",
) -> Response:
    """Say what it and all equal ones mean; the next one is shown."""
    meaning = Meaning(*(value.strip() for value in (intent, service, for_whom, article)))
    return await _settle(
        request, visit, message_id, lambda uow: labels.label(uow, visit.tools.clock, visit.staff, message_id, meaning)
    )


@router.post("/improve/{message_id}/aside", name="set_message_aside")
async def set_message_aside(request: Request, visit: CurrentVisit, message_id: str) -> Response:
    """Say that it teaches nothing; the next one is shown."""
    return await _settle(
        request, visit, message_id, lambda uow: labels.set_aside(uow, visit.tools.clock, visit.staff, message_id)
    )


@router.post("/improve/{message_id}/undo", name="take_label_back")
async def take_label_back(request: Request, visit: CurrentVisit, message_id: str) -> Response:
    """Take the last word back; the message is shown again."""
    async with visit.tools.store.begin() as uow:
        await labels.take_back(uow, visit.tools.clock, visit.staff, message_id)
    return await _shown(request, visit, message_id)


@router.post("/conversations/{identity}/messages/{message_id}/misread", name="doubt_message")
async def doubt_message(visit: CurrentVisit, identity: str, message_id: str) -> Response:
    """An operator saw in the transcript that a message was misread."""
    async with visit.tools.store.begin() as uow:
        await doubt_as_staff(uow, visit.tools.clock, visit.staff, identity, message_id)
    visit.tools.feed.wake(identity)
    return Response(status_code=204)


async def _settle(request: Request, visit: Visit, message_id: str, step: Step) -> Response:
    """Carry out a step on a message and show the one that stood after it."""
    async with visit.tools.store.begin() as uow:
        before = [one.message.id for one in await _waiting(uow, request, visit)]
        await step(uow)
    after = before[before.index(message_id) + 1 :] if message_id in before else before
    return await _shown(request, visit, after[0] if after else None, settled=message_id)


async def _shown(request: Request, visit: Visit, message_id: str | None, settled: str | None = None) -> Response:
    async with visit.tools.store.read() as uow:
        waiting = await _waiting(uow, request, visit)
        asked = {"new_labels": len(await list_new_labels(uow)), "all_waiting": await labels.count_doubtful(uow)}
    chosen = next((one for one in waiting if one.message.id == message_id), waiting[0] if waiting else None)
    is_part = request.headers.get("hx-target") == "desk"
    return page(
        request,
        visit,
        "improve/part.html" if is_part else "improve/inbox.html",
        waiting=waiting,
        chosen=chosen,
        settled=settled,
        language_asked=_asked(request, "language", LANGUAGES),
        why_asked=_asked(request, "why", DOUBTS),
        query=f"?{request.query_params}" if request.query_params else "",
        doubts=DOUBTS,
        choices=_choices(visit.language),
        **asked,
    )


async def _waiting(uow: UnitOfWork, request: Request, visit: Visit) -> list[Doubtful]:
    return await list_doubtful(
        uow, visit.staff, language=_asked(request, "language", LANGUAGES), why=_asked(request, "why", DOUBTS)
    )


def _asked(request: Request, name: str, known: tuple[str, ...]) -> str:
    value = request.query_params.get(name, "")
    return value if value in known else ""


def _choices(language: str) -> dict[str, Any]:
    """What a meaning is chosen from: ids with the names staff read."""
    return {
        "intents": {intent: meaning_named(language, intent) for intent in all_intents()},
        "services": {s.id: say(language, f"service-{s.id}") for s in all_services() if has(f"service-{s.id}")},
        "persons": {person: say(language, f"console-person-{person}") for person in persons()},
        "articles": {article.id: article.title for article in articles(language).values()},
        "with_service": with_service(),
    }
