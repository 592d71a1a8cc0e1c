"""What the console is given once, at start."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from aldyn.clock import Clock
from console.feed import Feed
from console.forecasts import Forecasts
from console.openid import IdentityProvider
from console.rates import CallRate
from services.figures.counts import FiguresReader
from services.law.population import Population
from services.ports import FileStore, NoticeOutbox, SegmentReader, Store, Vault
from services.staff.sessions import Login

CHECKS_A_MINUTE = 20  # of notices' codes, by one address
LOGINS_A_MINUTE = 30  # tries, by one address: a whole office may share one


class MessageSender(Protocol):
    """Hands drafted messages of conversations to the messenger."""

    async def deliver(self, message_ids: list[str]) -> None:
        """Send messages in order; each notes its own outcome in the store."""
        ...


class Assistant(Protocol):
    """The assistant's dialogue."""

    async def ask(
        self, conversation_id: str, text: str, language: str, linked: bool, message_id: str, *, is_suggestion: bool
    ) -> Any:
        """Take a message through the dialogue; gives `message_ids` (drafted, not sent) and `understood`.

        Args:
            is_suggestion: Nothing that the answers would change is changed.
        Raises:
            Retryable: It cannot be reached now.
        """
        ...

    async def forget(self, conversation_id: str) -> None:
        """Forget the dialogue state, so that the next message begins clean.

        Raises:
            Retryable: It cannot be reached now.
        """
        ...


@dataclass
class ConsoleTools:
    """The parts that routes work with."""

    store: Store
    clock: Clock
    vault: Vault
    files: FileStore
    outbox: NoticeOutbox
    sender: MessageSender
    assistant: Assistant
    figures: FiguresReader
    segments: SegmentReader
    population: Population
    has_tls: bool = False
    provider: IdentityProvider | None = None
    feed: Feed = field(init=False)
    checks: CallRate = field(default_factory=lambda: CallRate(CHECKS_A_MINUTE))
    logins: CallRate = field(default_factory=lambda: CallRate(LOGINS_A_MINUTE))
    forecasts: Forecasts = field(init=False)

    def __post_init__(self) -> None:
        self.feed = Feed(self.store)
        self.forecasts = Forecasts(self.population)


@dataclass(frozen=True)
class Visit:
    """One request of somebody who is logged in."""

    tools: ConsoleTools
    login: Login

    @property
    def staff(self) -> Any:
        """Who is at the screen."""
        return self.login.staff

    @property
    def language(self) -> str:
        """The language of her screen."""
        return str(self.login.staff.language)
