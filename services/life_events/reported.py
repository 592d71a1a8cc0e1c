"""What an event says, before and after it is kept."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from aldyn.errors import Conflict
from services.ports import Vault

WITHDRAWAL = "event.withdrawn"
IIN_ENDING = "_iin"


class IdTaken(Conflict):
    """The source used the id before for an event that says something else."""

    code = "event_id_taken"


@dataclass(frozen=True)
class Reported:
    """An event as it came in, checked.

    Attributes:
        data: Fields of its kind beside the day; a withdrawal has none.
        corrects: Id of the source's earlier event that this one replaces.
        withdraws: Id of the source's earlier event that is taken back; set with the type `event.withdrawn` only.
    """

    event_id: str
    type: str
    iin: str
    day: date
    data: dict[str, Any] = field(default_factory=dict)
    corrects: str | None = None
    withdraws: str | None = None

    @property
    def parties(self) -> dict[str, str]:
        """Field -> IIN of whom else it names."""
        return {name: value for name, value in self.data.items() if name.endswith(IIN_ENDING)}

    def sealed(self, vault: Vault) -> dict[str, Any]:
        """The data with other people's numbers sealed: what is kept in clear holds no IIN."""
        return {k: vault.seal(v).hex() if k in self.parties else v for k, v in self.data.items()}

    def fingerprint(self, vault: Vault) -> bytes:
        """Equal for equal content; nothing can be read from it."""
        day = None if self.withdraws else self.day.isoformat()
        content = [self.type, self.iin, day, sorted(self.data.items()), self.corrects, self.withdraws]
        return vault.index(json.dumps(content, ensure_ascii=False))


def opened_iin(vault: Vault, sealed: str) -> str:
    """An IIN of an event's data."""
    return vault.open(bytes.fromhex(sealed))
