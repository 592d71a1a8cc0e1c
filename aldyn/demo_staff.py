"""An account of support staff for each role, so that the demo's console can be entered."""

from collections.abc import Callable

from aldyn.bootstrap import Parts
from services.records.staff import Role, Staff
from services.staff.accounts import add_staff, new_password

DISPLAY_NAMES = {
    Role.OPERATOR: "Динара",
    Role.SUPERVISOR: "Ерлан",
    Role.COMMUNICATIONS: "Ольга",
    Role.LEGISLATION_EDITOR: "Тимур",
    Role.AUDITOR: "Светлана",
    Role.ADMINISTRATOR: "Асель",
    Role.BODY_OFFICER: "Марат",
}


async def add_demo_staff(parts: Parts, say: Callable[[str], None]) -> None:
    """Add what accounts are missing and print their passwords; each is made anew for each data folder."""
    known = 0
    for role, name in DISPLAY_NAMES.items():
        async with parts.store.begin() as uow:
            if await uow.find(Staff, login=role.value) is not None:
                known += 1
                continue
            password = new_password()
            await add_staff(
                uow,
                parts.clock,
                login=role.value,
                display_name=name,
                role=role,
                password=password,
                body="MLSPP" if role is Role.BODY_OFFICER else None,
            )
        say(f"  Console account {role.value:<20} {password}")
    if known:
        folder = parts.settings.data_dir.resolve()
        say(f"  {known} console accounts keep their passwords: {', '.join(role.value for role in DISPLAY_NAMES)}.")
        say(f"  A new password: ALDYN_DATA_DIR={folder} aldyn staff password <account>")
