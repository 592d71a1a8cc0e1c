"""The open API for systems of record as an application: CloudEvents and files in, what became of them out."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from console.api import deliveries, events, files, open_data
from console.api.bodies import BATCH, EVENT
from console.api.desk import Desk
from console.api.pages import add_pages
from console.api.problems import (
    Problem,
    ProblemBody,
    answer_problems,
    described,
    problem_kinds,
    refuse_unknown_parameters,
)
from services.life_events.schemas import all_models, model_of

EXAMPLES = Path(__file__).parent / "examples"
REF = "#/components/schemas/{model}"
DESCRIPTION = """Systems of record report life events as [CloudEvents 1.0](https://cloudevents.io); organisations
without a system send files. Every call but those of descriptions bears the key of a source. Failures are
[RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem details."""


@cache
def examples() -> dict[str, dict[str, Any]]:
    """An example of each type of event."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(EXAMPLES.glob("*.json"))}


def create_api(desk: Desk) -> FastAPI:
    """The open API, to be mounted at `/api`."""
    app = FastAPI(title="Aldyn open API", version="1.0", description=DESCRIPTION, docs_url=None, redoc_url=None)
    answer_problems(app)
    checked = [Depends(refuse_unknown_parameters)]
    for part in (
        events.create_router(desk, _body_of_events()),
        files.create_router(desk),
        deliveries.create_router(desk),
        open_data.create_router(desk),
    ):
        app.include_router(part, prefix="/v1", dependencies=checked)
    app.include_router(_descriptions())
    add_pages(app)
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]  # the way FastAPI documents
    return app


def _descriptions() -> APIRouter:
    """What is published without a key: the forms of events and the kinds of problems."""
    router = APIRouter(tags=["descriptions"])

    @router.get("/v1/schemas")
    async def list_schemas() -> list[str]:
        """The types of events."""
        return list(examples())

    @router.get("/v1/schemas/{type_}", responses=described(404))
    async def one_schema(type_: str) -> dict[str, Any]:
        """The JSON Schema of a type of event, for `dataschema`, with an example."""
        model = model_of(type_)
        if model is None:
            raise Problem("not_found")
        return {**model.model_json_schema(), "examples": [examples()[type_]]}

    @router.get("/problems/{kind}", responses=described(404))
    async def one_problem(kind: str) -> dict[str, Any]:
        """What a kind of problem means and what to do."""
        found = problem_kinds().get(kind)
        if found is None:
            raise Problem("not_found")
        return {"type": kind, "title": found.title, "status": found.status, "meaning": found.meaning}

    return router


def _body_of_events() -> dict[str, Any]:
    models = {model.model_fields["type"].annotation.__args__[0]: model.__name__ for model in all_models()}  # type: ignore[union-attr]
    one = {
        "oneOf": [{"$ref": REF.format(model=name)} for name in models.values()],
        "discriminator": {
            "propertyName": "type",
            "mapping": {type_: REF.format(model=name) for type_, name in models.items()},
        },
    }
    named = {type_: {"summary": type_, "value": example} for type_, example in examples().items()}
    batch = {"type": "array", "items": one, "minItems": 1, "maxItems": 500}
    return {
        "required": True,
        "content": {
            EVENT: {"schema": one, "examples": named},
            BATCH: {"schema": batch, "examples": {"batch": {"value": list(examples().values())[:2]}}},
        },
    }


def _described(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        published = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        models = [(model, "validation") for model in (*all_models(), ProblemBody)]
        _, forms = models_json_schema(models, ref_template=REF)  # type: ignore[arg-type]  # a list of literal pairs
        components = published.setdefault("components", {})
        components.setdefault("schemas", {}).update(forms["$defs"])
        components["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        for path, methods in published["paths"].items():
            for operation in methods.values():
                is_open = path.startswith(("/v1/schemas", "/v1/open-data", "/problems"))
                operation["security"] = [] if is_open else [{"key": []}]
        app.openapi_schema = published
    return app.openapi_schema
