"""`aldyn campaign`: campaigns and surveys from a file, step by step. Each step is kept in the staff audit."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from aldyn.clock import ALMATY
from aldyn.errors import InvalidInput, NotFound
from aldyn.one_off import with_parts

app = typer.Typer(help="Write, check, approve, start and watch campaigns and surveys.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="A YAML file as docs/campaigns.md shows it.")]
Id = Annotated[str, typer.Argument(help="The campaign's id, as `list` prints it.")]
As = Annotated[str, typer.Option("--as", help="The login of the member of staff who does it.")]
Step = Callable[..., Awaitable[Any]]


@app.command()
def new(
    file: File, login: As, change: Annotated[str | None, typer.Option(help="Id of a draft to change.")] = None
) -> None:
    """Keep a campaign as a draft and say what its texts still lack."""
    from services.campaigns.checks import problems
    from services.campaigns.lifecycle import change_campaign, draft_campaign

    form = _form(file)

    async def work(parts: Any, staff: Any) -> Any:
        async with parts.store.begin() as uow:
            if change:
                return await change_campaign(uow, parts.clock, staff, change, form)
            return await draft_campaign(uow, parts.clock, staff, form)

    campaign = _run(login, work)
    typer.echo(f"{campaign.id}: draft, revision {campaign.revision}.")
    for problem in problems(form):
        typer.echo(f"  to put right: {problem.words('en')}")


@app.command()
def preview(campaign_id: Id, login: As) -> None:
    """Count the segment, estimate how long it takes, and show the message on a real person of each language."""
    from services.campaigns.form import form_of
    from services.campaigns.lifecycle import find_campaign
    from services.campaigns.preview import TAG, count_segment, estimate, preview_campaign
    from services.campaigns.segments import describe

    async def work(parts: Any, staff: Any) -> Any:
        async with parts.store.read() as uow:
            form = form_of(await find_campaign(uow, staff, campaign_id))
        count = await count_segment(parts.clock, parts.segments, form)
        async with parts.store.begin() as uow:
            shown = await preview_campaign(uow, parts.clock, parts.segments, staff, form)
        return form, count, estimate(parts.clock, form, count.with_chat), shown

    form, count, time, shown = _run(login, work)
    reachable = ", ".join(f"{language} {number}" for language, number in sorted(count.reachable.items()))
    typer.echo(f"For: {'; '.join(describe(form.segment, 'en'))}")
    typer.echo(f"People: {count.people}; with a chat: {count.with_chat}{f' ({reachable})' if reachable else ''}")
    typer.echo(f"Takes {time.lasts} of sending: {_moment(time.starts_at)} to {_moment(time.ends_at)}.")
    for one in shown:
        if one.reply is None:
            typer.echo(f"\n--- {one.language}: nobody of the segment with a chat reads it")
            continue
        typer.echo(f"\n--- {one.language}, to {one.given_name} ({one.length} characters of {one.most})")
        typer.echo(TAG.sub("", one.reply.text))
        for row in one.reply.rows:
            typer.echo(" ".join(f"[{choice.label}]" for choice in row))


@app.command()
def test(campaign_id: Id, login: As) -> None:
    """Send it to your own chat (the phone of your account) in every language."""
    from services.campaigns.preview import send_test

    async def work(parts: Any, staff: Any) -> Any:
        async with parts.store.begin() as uow:
            return await send_test(uow, parts.clock, parts.outbox, staff, campaign_id)

    typer.echo(f"{len(_run(login, work))} test messages are on their way; a running worker sends them.")


@app.command()
def submit(campaign_id: Id, login: As) -> None:
    """Hand a draft to a second person."""
    from services.campaigns.lifecycle import submit_campaign

    _step(login, submit_campaign, campaign_id)


@app.command()
def approve(campaign_id: Id, login: As) -> None:
    """Approve what somebody else wrote."""
    from services.campaigns.lifecycle import approve_campaign

    _step(login, approve_campaign, campaign_id)


@app.command(name="return")
def give_back(
    campaign_id: Id, login: As, reason: Annotated[str, typer.Option(help="What the author should change.")]
) -> None:
    """Give a campaign back to its author."""
    from services.campaigns.lifecycle import return_campaign

    _step(login, return_campaign, campaign_id, reason)


@app.command()
def start(
    campaign_id: Id, login: As, at: Annotated[str | None, typer.Option(help="Like 2026-12-01T10:00, Almaty.")] = None
) -> None:
    """Start an approved campaign, now or at a moment."""
    from services.campaigns.lifecycle import start_campaign

    _step(login, start_campaign, campaign_id, _read_moment(at))


@app.command()
def pause(campaign_id: Id, login: As) -> None:
    """Let nothing more leave until it is resumed."""
    from services.campaigns.lifecycle import pause_campaign

    _step(login, pause_campaign, campaign_id)


@app.command()
def resume(campaign_id: Id, login: As) -> None:
    """Go on where it was paused."""
    from services.campaigns.lifecycle import resume_campaign

    _step(login, resume_campaign, campaign_id)


@app.command()
def stop(campaign_id: Id, login: As) -> None:
    """End a campaign for good."""
    from services.campaigns.lifecycle import stop_campaign

    _step(login, stop_campaign, campaign_id)


@app.command(name="list")
def list_all(login: As) -> None:
    """Print the campaigns, the newest first."""
    from services.campaigns.lifecycle import list_campaigns

    async def work(parts: Any, staff: Any) -> Any:
        async with parts.store.read() as uow:
            return await list_campaigns(uow, staff)

    for campaign in _run(login, work):
        typer.echo(f"{campaign.id}  {campaign.state:<10} {campaign.kind:<9} {campaign.planned:>8}  {campaign.name}")


@app.command()
def show(campaign_id: Id, login: As) -> None:
    """Print a campaign's state, figures, funnel and, of a survey, its results."""
    from services.campaigns.figures import campaign_figures
    from services.campaigns.lifecycle import find_campaign
    from services.notices.funnel import notice_funnel

    async def work(parts: Any, staff: Any) -> Any:
        async with parts.store.read() as uow:
            campaign = await find_campaign(uow, staff, campaign_id)
            figures = await campaign_figures(uow, campaign)
            until = parts.clock.now()
            return campaign, figures, await notice_funnel(uow, campaign.created_at, until, campaign.id)

    campaign, figures, funnel = _run(login, work)
    typer.echo(f"{campaign.name}: {campaign.state}, revision {campaign.revision}")
    for name in ("planned", "waiting", "sent", "failed", "blocked", "unsent", "tapped", "answered"):
        typer.echo(f"  {name:<9} {getattr(figures, name):>8}")
    for reason, count in sorted(figures.left_out.items()):
        typer.echo(f"  left out, {reason}: {count}")
    for answer in figures.answers:
        typer.echo(f"  {answer.labels['en']}: {answer.count} {answer.by_language}")
    for row in funnel:
        steps = f"sent {row.sent} → accepted {row.accepted} → tapped {row.tapped}"
        typer.echo(f"  {row.language}: {steps} → agreed {row.agreed} of {row.offered} → paid {row.paid}")


def _step(login: str, step: Step, *arguments: Any) -> None:
    async def work(parts: Any, staff: Any) -> Any:
        async with parts.store.begin() as uow:
            return await step(uow, parts.clock, staff, *arguments)

    campaign = _run(login, work)
    typer.echo(f"{campaign.id}: {campaign.state}.")


def _run(login: str, work: Callable[[Any, Any], Awaitable[Any]]) -> Any:
    from services.records.staff import Staff

    async def as_staff(parts: Any) -> Any:
        async with parts.store.read() as uow:
            staff = await uow.find(Staff, login=login.strip().lower(), is_active=True)
        if staff is None:
            raise NotFound(f"There is no account {login!r}; see `aldyn staff list`.")
        return await work(parts, staff)

    return with_parts(as_staff)


def _form(file: Path) -> Any:
    from services.campaigns.form import read_form

    try:
        written = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as failure:
        raise InvalidInput(f"'{file}' cannot be read: {failure}") from None
    if not isinstance(written, dict):
        raise InvalidInput(f"'{file}' holds no campaign; see docs/campaigns.md.")
    return read_form(written)


def _read_moment(written: str | None) -> datetime | None:
    if written is None:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise InvalidInput(f"A moment is like 2026-12-01T10:00, got '{written}'.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ALMATY)


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(ALMATY):%Y-%m-%d %H:%M}"
