"""A notice in words: what happened, what she is due, why she was told, and the code by which it can be checked.

A template `<name>` of the catalogue has the attribute `.title`: the first line, which a locked screen shows, and so
never holds a sum or the name of a third person. Arguments are plain values, or `{"say": "<key>"}`.
"""

from dataclasses import dataclass
from typing import Any

from aldyn.clock import ALMATY
from knowledge.catalogue import Tenge, has, say
from services.records.proactive import Notice
from services.replies import Choice, Reply, rows_of

LISTS = ("due", "open")


@dataclass(frozen=True)
class Wording:
    """What a notice says of its own: the first line, the rest, why she got it, and buttons before the usual ones."""

    title: str
    body: str
    why: str
    choices: tuple[Choice, ...] = ()


def compose(notice: Notice, wording: Wording | None = None) -> Reply:
    """The message of a notice, in its language; in the catalogue's words unless others are given."""
    own = wording or _of_catalogue(notice)
    parts = [f"<b>{own.title}</b>", own.body, *_offers(notice), _until(notice), _footer(notice, own.why)]
    return Reply("\n\n".join(part for part in parts if part), (*rows_of(list(own.choices)), *_buttons(notice)))


def _of_catalogue(notice: Notice) -> Wording:
    language, arguments = notice.language, decoded(notice)
    why = f"notice-why-{notice.kind}"
    return Wording(
        say(language, f"{notice.template}.title", **arguments),
        say(language, notice.template, **arguments),
        say(language, why if has(why, language) else "notice-why-other"),
    )


def decoded(notice: Notice) -> dict[str, Any]:
    """The arguments of a notice as the catalogue takes them."""
    return {k: _value(v, notice.language) for k, v in notice.arguments.items() if k not in LISTS}


def _value(value: Any, language: str) -> Any:
    return say(language, value["say"]) if isinstance(value, dict) else value


def _offers(notice: Notice) -> list[str]:
    due, unsure = notice.arguments.get("due", []), notice.arguments.get("open", {})
    parts = []
    if due:
        lines = [offer_line(notice.language, offer) for offer in due]
        parts.append("\n".join([say(notice.language, "notice-due"), *lines]))
    if any(offer["own_word"] for offer in due):
        parts.append(say(notice.language, "notice-own-word"))
    if unsure:
        lines = [f"• {say(notice.language, f'service-{service}')}" for service in unsure]
        parts.append("\n".join([say(notice.language, "notice-open"), *lines]))
    return parts


def offer_line(language: str, offer: dict[str, Any]) -> str:
    """`• <service>: <sum> a month`; a service that pays nothing stands by its name."""
    service = say(language, f"service-{offer['service']}")
    if offer["amount_tiyn"] is None:
        return f"• {service}"
    key = "notice-offer-once" if offer["period"] == "once" else "notice-offer-monthly"
    amount = Tenge.of_tiyn(offer["amount_tiyn"])
    return say(language, key, service=service, amount=amount)


def _until(notice: Notice) -> str:
    if notice.expires_at is None or not notice.arguments.get("due"):
        return ""
    return say(notice.language, "notice-until", day=notice.expires_at.astimezone(ALMATY).date())


def _footer(notice: Notice, why: str) -> str:
    return f"<i>{why}\n{say(notice.language, 'notice-code', code=notice.code)}</i>"


def _buttons(notice: Notice) -> tuple[tuple[Choice, ...], ...]:
    def does(name: str) -> Choice:
        return Choice(say(notice.language, f"notice-button-{name}"), {"do": f"notice_{name}", "notice": notice.id})

    rows: list[tuple[Choice, ...]] = []
    if notice.arguments.get("due"):
        rows += [(does("agree"), does("wrong")), (does("details"), does("later"))]
    rows += [
        (
            Choice(
                say(notice.language, "notice-button-check", service=say(notice.language, f"service-{s}")),
                asks(notice, s),
            ),
        )
        for s in list(notice.arguments.get("open", {}))[:2]
    ]
    return (*rows, (does("stop"),))


def asks(notice: Notice, service: str) -> dict[str, Any]:
    """What a button does that asks whether she is entitled to a service."""
    return {"say": f'/ask_eligibility{{"service": "{service}"}}', "notice": notice.id}
