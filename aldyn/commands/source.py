"""`aldyn source`: systems of record that may report over the open API."""

from typing import Annotated, Any

import typer

from aldyn.one_off import with_parts
from services.records.proactive import EventSource

app = typer.Typer(help="Admit systems of record to the open API, renew and revoke their keys.", no_args_is_help=True)

Id = Annotated[str, typer.Argument(help="Id of the source, as its events name it.")]


@app.command()
def add(
    source: Id,
    name: Annotated[str, typer.Option(help="As staff see it.")] = "",
    type_: Annotated[list[str] | None, typer.Option("--type", help="What it may report; repeatable.")] = None,
    region: Annotated[list[str] | None, typer.Option(help="Only people of these regions; repeatable.")] = None,
    rate: Annotated[int, typer.Option(min=1, help="Calls a minute.")] = 600,
) -> None:
    """Admit a source and print its key once.

    A system named in knowledge/life_events.yaml may report its own types unless others are given.
    """
    from services.event_sources import add_source

    async def work(parts: Any) -> str:
        async with parts.store.begin() as uow:
            types, regions = type_ or [], region or []
            return await add_source(
                uow, parts.clock, source, name or source, types=types, regions=regions, rate_per_minute=rate
            )

    typer.echo(f"{source} admitted. Key: {with_parts(work)}")


@app.command()
def rotate(source: Id) -> None:
    """Give a source a new key and print it once; the old one opens nothing any more."""
    from services.event_sources import rotate_key

    async def work(parts: Any) -> str:
        async with parts.store.begin() as uow:
            return await rotate_key(uow, source)

    typer.echo(f"{source}: new key: {with_parts(work)}")


@app.command()
def revoke(source: Id) -> None:
    """Let a source report no more; what it reported stands."""
    from services.event_sources import revoke as end

    async def work(parts: Any) -> None:
        async with parts.store.begin() as uow:
            await end(uow, source)

    with_parts(work)
    typer.echo(f"{source} may report no more. A new key (`aldyn source rotate {source}`) admits it again.")


@app.command(name="list")
def list_sources() -> None:
    """Print the sources and what they may report."""

    async def work(parts: Any) -> list[EventSource]:
        async with parts.store.read() as uow:
            found: list[EventSource] = await uow.list(EventSource, order="id")
            return found

    for source in with_parts(work):
        place = ", ".join(source.regions) or "everywhere"
        state = "" if source.is_active else " (revoked)"
        typer.echo(f"{source.id:<20} {source.rate_per_minute:>5}/min  {place}{state}\n    {', '.join(source.types)}")
