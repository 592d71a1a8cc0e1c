"""The fields of the campaign page: from what the browser sends to the form of a campaign, and what can be chosen."""

from typing import Any

from starlette.datastructures import FormData

from knowledge.campaign_rules import campaign_rules
from knowledge.catalogue import LANGUAGES, has, say
from knowledge.regions import REGIONS
from knowledge.service_catalogue import all_services, service
from knowledge.statuses import categories
from services.records.campaigns import CampaignKind

SPANS = ("age", "children", "child_age")


def written(fields: FormData) -> dict[str, Any]:
    """The shape of `services.campaigns.form.CampaignForm`; empty fields are left out, numbers are for it to check."""
    segment: dict[str, Any] = {name: fields.getlist(name) for name in ("statuses", "regions", "languages")}
    segment |= {name: _span(fields, name) for name in SPANS}
    if due := _text(fields, "service_due"):
        segment["service_due"] = due
    form: dict[str, Any] = {"name": _text(fields, "name"), "kind": _text(fields, "kind"), "segment": segment}
    form |= {
        name: _text(fields, name) for name in ("service", "fact", "starts_at", "lasts_days") if _text(fields, name)
    }
    form["texts"] = {language: _wording(fields, language) for language in LANGUAGES if _wording(fields, language)}
    form["answers"] = [answer for number in range(campaign_rules().answers_most) if (answer := _answer(fields, number))]
    return form


def choices(language: str) -> dict[str, Any]:
    """What the page offers: statuses, regions and benefits in the order of their names."""

    def sorted_by_name(prefix: str, ids: Any) -> list[str]:
        named = [identity for identity in ids if has(f"{prefix}-{identity}", language)]
        return sorted(named, key=lambda identity: say(language, f"{prefix}-{identity}"))

    services = [known.id for known in all_services()]
    return {
        "kinds": list(CampaignKind),
        "statuses": sorted_by_name("category", categories()),
        "regions": sorted_by_name("region", REGIONS),
        "services": sorted_by_name("service", services),
        "benefits": sorted_by_name("service", [s for s in services if "entitled" in service(s).variables]),
        "rules": campaign_rules(),
        "spans": SPANS,
    }


def _text(fields: FormData, name: str) -> str:
    return str(fields.get(name, "")).strip()


def _span(fields: FormData, name: str) -> dict[str, str]:
    ends = {"from": _text(fields, f"{name}_from"), "to": _text(fields, f"{name}_to")}
    return {end: value for end, value in ends.items() if value}


def _wording(fields: FormData, language: str) -> dict[str, str]:
    wording = {"title": _text(fields, f"title_{language}"), "body": _text(fields, f"body_{language}")}
    return wording if any(wording.values()) else {}


def _answer(fields: FormData, number: int) -> dict[str, str]:
    labels = {language: _text(fields, f"answer_{number}_{language}") for language in LANGUAGES}
    return {"id": f"answer_{number + 1}", **labels} if any(labels.values()) else {}
