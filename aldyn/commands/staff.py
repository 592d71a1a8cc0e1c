"""`aldyn staff`: accounts of support staff."""

from typing import Annotated, Any

import typer

from aldyn.one_off import with_parts
from services.records.staff import Role, Staff

app = typer.Typer(help="Add and list accounts of support staff, give new passwords.", no_args_is_help=True)


@app.command()
def add(
    login: Annotated[str, typer.Argument(help="What she logs in with.")],
    role: Annotated[Role, typer.Option(help="What she may do.")] = Role.OPERATOR,
    name: Annotated[str, typer.Option(help="As citizens and colleagues see it.")] = "",
    body: Annotated[str | None, typer.Option(help="Responsible body of an officer, such as MLSPP.")] = None,
    region: Annotated[list[str] | None, typer.Option(help="Only people of these regions; repeatable.")] = None,
    language: Annotated[str, typer.Option(help="kk, ru or en.")] = "ru",
    password: Annotated[str | None, typer.Option(help="Made and printed unless given.")] = None,
) -> None:
    """Add a local account and print its password once."""
    from services.staff.accounts import add_staff, new_password

    chosen = password or new_password()

    async def work(parts: Any) -> None:
        async with parts.store.begin() as uow:
            await add_staff(
                uow,
                parts.clock,
                login=login,
                display_name=name or login,
                role=role,
                password=chosen,
                language=language,
                body=body,
                regions=region or [],
            )

    with_parts(work)
    typer.echo(f"{login} ({role.value}) added." + ("" if password else f" Password: {chosen}"))


@app.command()
def password(login: Annotated[str, typer.Argument(help="Whose.")]) -> None:
    """Give an account a new password and print it once; its open sessions end."""
    from services.staff.accounts import new_password, set_password

    chosen = new_password()

    async def work(parts: Any) -> None:
        async with parts.store.begin() as uow:
            await set_password(uow, login, chosen)

    with_parts(work)
    typer.echo(f"{login}: new password: {chosen}")


@app.command()
def phone(
    login: Annotated[str, typer.Argument(help="Whose.")],
    number: Annotated[str, typer.Argument(help="Her own, like +77011234567.")],
) -> None:
    """Note an account's own phone: the chat linked to it gets the test messages of her campaigns."""
    from services.staff.accounts import set_phone

    async def work(parts: Any) -> None:
        async with parts.store.begin() as uow:
            await set_phone(uow, parts.vault, login, number)

    with_parts(work)
    typer.echo(f"{login}: phone noted.")


@app.command(name="list")
def list_accounts() -> None:
    """Print the accounts."""

    async def work(parts: Any) -> list[Staff]:
        async with parts.store.read() as uow:
            found: list[Staff] = await uow.list(Staff, order="login")
            return found

    for staff in with_parts(work):
        place = ", ".join(filter(None, [staff.body, *staff.regions])) or "everywhere"
        typer.echo(f"{staff.login:<20} {staff.role.value:<20} {place}{'' if staff.is_active else ' (closed)'}")
