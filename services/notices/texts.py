"""A notice in words: what happened, what she is due, why she was told, and the code by which it can be checked.

A template `<name>` of the catalogue has the attribute `.title`: the first line, which a locked screen shows, and so
never holds a sum or the name of a third person. Arguments are plain values, `{"say": "<key>"}`, `{"day": "<ISO>"}`,
`{"tenge": <tiyn>}`, or lists for parts of their own (`services.notices.parts`).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from aldyn.clock import ALMATY
from knowledge.catalogue import Tenge, has, say
from services.notices.parts import LISTS, parts_of, ways_of
from services.records.proactive import Notice
from services.replies import Choice, Reply, rows_of

CHECKS_SHOWN = 2


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
    told = parts_of(notice.language, notice.arguments)
    parts = [f"<b>{own.title}</b>", own.body, *told, _until(notice), _footer(notice, own.why)]
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


def kind_named(language: str, kind: str) -> str:
    """What a kind of notices is called where she turns it on or off."""
    return say(language, f"notice-kind-{kind}" if has(f"notice-kind-{kind}", language) else "notice-kind-other")


def _value(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        if "tenge" in value:
            return Tenge.of_tiyn(value["tenge"])
        return date.fromisoformat(value["day"]) if "day" in value else say(language, value["say"])
    return value


def _until(notice: Notice) -> str:
    if notice.expires_at is None or not notice.arguments.get("due"):
        return ""
    return say(notice.language, "notice-until", day=notice.expires_at.astimezone(ALMATY).date())


def _footer(notice: Notice, why: str) -> str:
    return f"<i>{why}\n{say(notice.language, 'notice-code', code=notice.code)}</i>"


def _buttons(notice: Notice) -> tuple[tuple[Choice, ...], ...]:
    def does(name: str) -> Choice:
        return Choice(say(notice.language, f"notice-button-{name}"), {"do": f"notice_{name}", "notice": notice.id})

    arguments = notice.arguments
    rows: list[tuple[Choice, ...]] = []
    if arguments.get("due"):
        rows += [(does("agree"), does("wrong")), (does("details"), does("later"))]
    elif arguments.get("expected") or arguments.get("changed"):
        rows.append((does("details"), does("wrong")))
    elif arguments.get("statuses"):
        rows.append((does("confirm"),))
    rows += [(way,) for way in ways_of(notice.language, arguments)]
    rows += [
        (
            Choice(
                say(notice.language, "notice-button-check", service=say(notice.language, f"service-{s}")),
                asks(notice, s),
            ),
        )
        for s in list(arguments.get("open", {}))[:CHECKS_SHOWN]
    ]
    return (*rows, (does("stop"),))


def asks(notice: Notice, service: str) -> dict[str, Any]:
    """What a button does that asks whether she is entitled to a service."""
    return {"say": f'/ask_eligibility{{"service": "{service}"}}', "notice": notice.id}
