"""Parts of a notice's text, each from one list of its arguments; a part without its list is empty."""

from datetime import date
from typing import Any

from knowledge.articles import articles
from knowledge.catalogue import Tenge, say
from knowledge.news import news
from services.news import told
from services.replies import Choice

# Arguments that are lists for parts and buttons rather than placeholders of the template.
LISTS = ("due", "open", "expected", "record", "statuses", "changed", "ways", "reminds", "news")


def parts_of(language: str, arguments: dict[str, Any]) -> list[str]:
    """All parts that the arguments give, in the order they are read."""
    return [
        *_offers(language, arguments.get("due", []), arguments.get("open", {})),
        *_expected(language, arguments.get("expected", [])),
        *_record(language, arguments.get("record")),
        *_statuses(language, arguments.get("statuses", [])),
        *_changed(language, arguments.get("changed", [])),
        *([told(language, news()[arguments["news"]])] if "news" in arguments else []),
    ]


def ways_of(language: str, arguments: dict[str, Any]) -> list[Choice]:
    """The buttons of `ways`: something to say to the assistant, or an article to open."""
    return [_way(language, way) for way in arguments.get("ways", [])]


def offer_line(language: str, offer: dict[str, Any]) -> str:
    """`• <service>: <sum> a month`; a service that pays nothing stands by its name."""
    service = say(language, f"service-{offer['service']}")
    if offer["amount_tiyn"] is None:
        return f"• {service}"
    key = "notice-offer-once" if offer["period"] == "once" else "notice-offer-monthly"
    return say(language, key, service=service, amount=Tenge.of_tiyn(offer["amount_tiyn"]))


def length(language: str, months: int) -> str:
    """`3 years 2 months`."""
    years, rest = divmod(months, 12)
    if not rest:
        return say(language, "notice-years", years=years)
    if not years:
        return say(language, "notice-months", months=rest)
    return say(
        language,
        "notice-years-and-months",
        years=say(language, "notice-years", years=years),
        months=say(language, "notice-months", months=rest),
    )


def _offers(language: str, due: list[dict[str, Any]], unsure: dict[str, Any]) -> list[str]:
    parts = []
    if due:
        lines = [offer_line(language, offer) for offer in due]
        parts.append("\n".join([say(language, "notice-due"), *lines]))
    if any(offer["own_word"] for offer in due):
        parts.append(say(language, "notice-own-word"))
    if unsure:
        lines = [f"• {say(language, f'service-{service}')}" for service in unsure]
        parts.append("\n".join([say(language, "notice-open"), *lines]))
    return parts


def _expected(language: str, parts: list[dict[str, Any]]) -> list[str]:
    """What a pension will be: its parts, their monthly sum, and by which law."""
    if not parts:
        return []
    lines = [say(language, "notice-expected"), *(offer_line(language, part) for part in parts)]
    monthly = [part["amount_tiyn"] for part in parts if part["period"] == "month"]
    if len(monthly) > 1:
        lines.append(say(language, "notice-expected-total", amount=Tenge.of_tiyn(sum(monthly))))
    return ["\n".join(lines), say(language, "notice-expected-by-law")]


def _record(language: str, record: dict[str, Any] | None) -> list[str]:
    """What the record lacks and which papers help; that nothing is lacking, where so."""
    if record is None:
        return []
    lines = []
    if record["unrecorded"]:
        known, lacking = length(language, record["before_1998"]), length(language, record["unrecorded"])
        key = "notice-record-before-1998" if record["before_1998"] else "notice-record-none-before-1998"
        lines.append(say(language, key, known=known, lacking=lacking))
    lines += [_gap(language, *gap) for gap in record["gaps"]]
    if not lines:
        return [say(language, "notice-record-whole")]
    papers = [f"• {say(language, f'document-{name}'.replace('_', '-'))}" for name in record["documents"]]
    return [
        "\n".join([say(language, "notice-record-lacks"), *lines]),
        "\n".join([say(language, "notice-record-bring"), *papers]),
    ]


def _gap(language: str, first: str, last: str, months: int) -> str:
    begin, end = (date.fromisoformat(day) for day in (first, last))
    lasts = length(language, months)
    return say(
        language,
        "notice-record-gap",
        first=f"{begin:%m}.{begin.year}",
        last=f"{end:%m}.{end.year}",
        length=lasts,
    )


def _statuses(language: str, statuses: list[str]) -> list[str]:
    return ["\n".join(f"• {say(language, f'category-{category}')}" for category in statuses)] if statuses else []


def _changed(language: str, changed: list[dict[str, Any]]) -> list[str]:
    """Each payment: what it is now and was, and because of what."""
    return ["\n".join([_changed_line(language, one), *(f"• {why}" for why in one["because"])]) for one in changed]


def _changed_line(language: str, one: dict[str, Any]) -> str:
    return say(
        language,
        "notice-changed-line",
        service=say(language, f"service-{one['service']}"),
        amount=Tenge.of_tiyn(one["amount_tiyn"]),
        was=Tenge.of_tiyn(one["was_tiyn"]),
    )


def _way(language: str, way: dict[str, str]) -> Choice:
    if "article" in way:
        article = articles(language)[way["article"]]
        return Choice(article.title, {"do": "article", "article": article.id, "first": 0})
    return Choice(say(language, way["label"]), {"say": way["say"]})
