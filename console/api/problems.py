"""Failures of the open API as RFC 9457 problem details; each kind is described at its own address."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from services.life_events import NotAnEvent

MEDIA_TYPE = "application/problem+json"
FILE = Path(__file__).parent / "problems.yaml"
ADDRESS = "/api/problems/"
BY_STATUS = {404: "not_found", 405: "method_not_allowed"}


@dataclass(frozen=True)
class ProblemKind:
    """A kind of failure."""

    id: str
    status: int
    title: str
    meaning: str


class FieldProblem(BaseModel):
    """One field that does not fit."""

    field: str = Field(description="Path of the field, such as `data.day` or `[3].subject`.")
    pointer: str = Field(description="The same as a JSON pointer, such as `#/data/day`.")
    detail: str


class ProblemBody(BaseModel):
    """A failure (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] | None = None


@cache
def problem_kinds() -> dict[str, ProblemKind]:
    """All kinds of failure by id."""
    rows: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {id_: ProblemKind(id_, **row) for id_, row in rows.items()}


class Problem(Exception):
    """A failure to be told; `detail` unless given is the meaning of its kind."""

    def __init__(
        self,
        kind: str,
        detail: str = "",
        errors: list[FieldProblem] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        self.kind = problem_kinds()[kind]
        self.detail = detail or self.kind.meaning
        self.errors = errors or []
        self.headers = headers or {}
        super().__init__(self.detail)

    @property
    def body(self) -> dict[str, Any]:
        """The problem details."""
        body = ProblemBody(
            type=f"{ADDRESS}{self.kind.id}",
            title=self.kind.title,
            status=self.kind.status,
            detail=self.detail,
            errors=self.errors or None,
        )
        return body.model_dump(exclude_none=True)


def field_problem(path: tuple[str | int, ...], detail: str) -> FieldProblem:
    """A field by its path: names of fields and places in lists."""
    written = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")
    return FieldProblem(field=written, pointer="#/" + "/".join(str(part) for part in path), detail=detail)


def invalid(wrong: NotAnEvent, *place: int) -> Problem:
    """The problem of an event that does not have its form; `place` is its place in a batch."""
    return Problem("invalid", errors=[field_problem((*place, *path), detail) for path, detail in wrong.errors])


async def refuse_unknown_parameters(request: Request) -> None:
    """A misspelt filter must not answer as if it were not there.

    Raises:
        Problem: A query parameter that the route does not take.
    """
    taken = {parameter.alias for parameter in request.scope["route"].dependant.query_params}
    unknown = [name for name in request.query_params if name not in taken]
    if unknown:
        detail = f"there is no such parameter; there are: {', '.join(sorted(taken)) or 'none'}"
        raise Problem("invalid", errors=[field_problem((name,), detail) for name in unknown])


def answers(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Problems that a route for sources may answer with, beside those of every such route."""
    return described(401, 422, 429, *statuses)


def described(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Problems that a route may answer with, as OpenAPI describes them."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemBody"}}}
    titles = {kind.status: kind.title for kind in problem_kinds().values()}
    return {status: {"description": titles[status], "content": content} for status in statuses}


def answer_problems(app: FastAPI) -> None:
    """Answer whatever fails with problem details."""

    async def tell(_: Request, problem: Problem) -> JSONResponse:
        return JSONResponse(problem.body, problem.kind.status, headers=problem.headers, media_type=MEDIA_TYPE)

    @app.exception_handler(Problem)
    async def known(request: Request, problem: Problem) -> JSONResponse:
        return await tell(request, problem)

    @app.exception_handler(RequestValidationError)
    async def wrong_parameter(request: Request, wrong: RequestValidationError) -> JSONResponse:
        errors = [field_problem(tuple(error["loc"][1:]), str(error["msg"])) for error in wrong.errors()]
        return await tell(request, Problem("invalid", errors=errors))

    @app.exception_handler(HTTPException)
    async def no_route(request: Request, failure: HTTPException) -> JSONResponse:
        headers = dict(failure.headers or {})
        return await tell(request, Problem(BY_STATUS.get(failure.status_code, "unexpected"), headers=headers))

    @app.exception_handler(Exception)
    async def unexpected(request: Request, _: Exception) -> JSONResponse:
        return await tell(request, Problem("unexpected"))
