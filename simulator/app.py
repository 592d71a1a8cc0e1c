"""The local Telegram as one web application: Bot API, control API, chat page."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from simulator.botapi.router import BotApi
from simulator.control import doing, seeing, trouble
from simulator.core import Simulator
from simulator.errors import ActRefused
from simulator.settings import SimulatorSettings
from simulator.snapshot import Snapshot
from simulator.webhook import WebhookDelivery

STATIC = Path(__file__).parent / "static"
PAGE_POLICY = (
    b"default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none'; "
    b"base-uri 'none'; frame-ancestors 'self'"
)


def create_app(settings: SimulatorSettings) -> FastAPI:
    """Build a local Telegram with a state of its own.

    `app.state.simulator` holds the state; call its `close()` before stopping the server, so that the page's
    live stream and waiting calls end at once.
    """
    sim = Simulator(settings)
    hook = WebhookDelivery(
        sim.updates,
        sim.clock,
        settings.webhook_backoff_s,
        settings.webhook_timeout_s,
        lambda *call: api.call_from_webhook(*call),
    )
    api = BotApi(sim, hook)
    snapshot = Snapshot(sim, hook, settings.data_dir) if settings.data_dir else None
    if snapshot:
        snapshot.load()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        hook.start()
        if snapshot:
            snapshot.start()
        try:
            yield
        finally:
            sim.close()
            hook.stop()
            if snapshot:
                await snapshot.stop()
            sim.files.close()

    app = FastAPI(title="Local Telegram", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.simulator = sim
    app.router.routes.extend(api.routes())
    app.mount("/control", control_app(sim))
    app.mount("/", PagePolicy(StaticFiles(directory=STATIC, html=True)))
    return app


def control_app(sim: Simulator) -> FastAPI:
    """The control API with its own description at /control/openapi.json and page at /control/docs."""
    control = FastAPI(
        title="Local Telegram: control API",
        version="1",
        description="Act as a person, read what she sees, make trouble. For tests, benchmarks and the chat page.",
        docs_url=None,
        redoc_url=None,
    )
    control.state.simulator = sim
    for router in (seeing.router, doing.router, doing.together, trouble.router):
        control.include_router(router)

    @control.get("/docs", include_in_schema=False)
    async def docs() -> Response:
        return FileResponse(STATIC / "docs.html", headers={"Content-Security-Policy": PAGE_POLICY.decode()})

    @control.exception_handler(ActRefused)
    async def refuse(_: Request, refusal: ActRefused) -> Response:
        return JSONResponse({"detail": str(refusal)}, 409)

    return control


class PagePolicy:
    """Lets the page load nothing from outside."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the policy to every answer."""

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message["headers"],
                    (b"content-security-policy", PAGE_POLICY),
                    (b"x-content-type-options", b"nosniff"),
                    (b"cache-control", b"no-cache"),
                ]
            await send(message)

        await self._app(scope, receive, send_with_policy)
