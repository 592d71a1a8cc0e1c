"""The words of a campaign for one person: placeholders filled, everything escaped, buttons of its kind."""

import html
from typing import Any

from knowledge.campaign_rules import campaign_rules
from knowledge.catalogue import Tenge, say
from services.campaigns.checks import PLACEHOLDER
from services.campaigns.form import CampaignForm
from services.campaigns.segments import describe
from services.notices.texts import Wording, asks
from services.records.campaigns import CampaignKind
from services.records.proactive import Notice
from services.replies import Choice

TEST = "campaign_test"


def wording_for(form: CampaignForm, notice: Notice) -> Wording:
    """What a campaign's notice says; `notice.arguments` holds the values (`values_of`), `due` what is offered."""
    language = notice.language
    values = _written(form, notice.arguments, language)
    text = form.texts[language]
    title = _filled(text.title, values)
    if notice.kind == TEST:
        title = say(language, "campaign-test-title", title=html.unescape(title))
    return Wording(title, _filled(text.body, values), _why(form, language), _choices(form, notice))


def values_of(person: Any) -> dict[str, Any]:
    """What placeholders need of a person (`services.records.people.Person`), kept in the notice as it stood."""
    return {"given_name": person.given_name, "region": person.region}


def _written(form: CampaignForm, arguments: dict[str, Any], language: str) -> dict[str, str]:
    values = {"given_name": html.escape(arguments["given_name"], quote=False)}
    values["region"] = say(language, f"region-{arguments['region']}")
    if form.about is not None:
        values["service"] = say(language, f"service-{form.about}")
    offered = [offer["amount_tiyn"] for offer in arguments.get("due", []) if offer["amount_tiyn"] is not None]
    if offered:
        values["amount"] = Tenge.of_tiyn(offered[0]).written(language)
    elif not arguments.get("due"):  # a test offers nothing, so it shows the example
        values["amount"] = campaign_rules().placeholders["amount"].example
    return values


def _filled(text: str, values: dict[str, str]) -> str:
    """The text as Telegram HTML; a value nobody has leaves no braces behind."""
    return PLACEHOLDER.sub(lambda found: values.get(found[1], ""), html.escape(text, quote=False))


def _why(form: CampaignForm, language: str) -> str:
    segment = "; ".join(describe(form.segment, language))
    key = "campaign-why-survey" if form.kind is CampaignKind.SURVEY else "campaign-why"
    return say(language, key, segment=segment)


def _choices(form: CampaignForm, notice: Notice) -> tuple[Choice, ...]:
    if form.kind is CampaignKind.SURVEY:
        return tuple(
            Choice(answer.label(notice.language), {"do": "survey_answer", "notice": notice.id, "answer": answer.id})
            for answer in form.answers
        )
    if form.service is not None and not form.segment.service_due:
        label = say(notice.language, "notice-button-check", service=say(notice.language, f"service-{form.service}"))
        return (Choice(label, asks(notice, form.service)),)
    return ()
