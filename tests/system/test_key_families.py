"""Keys that code puts together (`service-<id>`) exist for every value in every language, and no family is forgotten."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.menu import COMMANDS, ITEMS
from knowledge.catalogue import LANGUAGES, has
from knowledge.date_triggers import date_triggers
from knowledge.hotlines import kinds
from knowledge.legislation.declared_facts import declared_facts
from knowledge.life_events import life_events
from knowledge.news import TOPICS
from knowledge.regions import REGIONS
from knowledge.service_catalogue import all_services
from knowledge.status_changes import status_changes
from knowledge.statuses import categories
from knowledge.suppositions import kinds as kinds_of_supposition
from knowledge.symptoms import symptoms
from services.campaigns.checks import ProblemCode
from services.campaigns.planning import REASONS
from services.identity import LinkOutcome
from services.ratings import MARKS
from services.records.campaigns import CampaignKind, CampaignState
from services.records.proactive import EventState
from services.records.requests import RequestKind, RequestState
from services.records.staff import Role
from services.staff.decisions import reasons_for
from services.staff.person_card import REASONS as CARD_REASONS

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("actions", "bot", "services")
SPEAKING = {"say", "choice", "has", "said_of"}
BENEFITS = [s for s in all_services() if s.kind == "benefit"]
EVENT_SENTENCES = [
    *(kind.sentence for kind in life_events().values()),
    *(f"{kind.sentence}-relative" for kind in life_events().values() if kind.relatives),
]
COMPUTED_ONLY = ["contributions", "retirement_date"]  # answers that are no service of the taxonomy

FAMILIES: dict[str, list[str]] = {
    "access-purpose-{}": [code.replace("_", "-") for code in (*CARD_REASONS, "campaign_preview")],
    "about-{}": [s.id for s in all_services()],
    "answer-for-{}": ["child", "spouse", "parent", "other"],
    "answer-name-{}": COMPUTED_ONLY,
    "answer-reason-{}": [
        "facts_missing",
        "law_not_held",
        "law_not_yet_known",
        "law_unconfirmed",
        "not_in_law_yet",
        "set_locally",
    ],
    "area-{}": [s.area for s in BENEFITS],
    "body-{}": [c.responsible for c in categories().values()],
    "campaign-kind-{}": [kind.value for kind in CampaignKind],
    "campaign-language-{}": list(LANGUAGES),
    "campaign-left-out-{}": list(REASONS),
    "campaign-problem-{}": [code.value for code in ProblemCode],
    "campaign-segment-{}": ["statuses", "regions", "languages", "age", "children", "child-age", "service-due"],
    "campaign-state-{}": [state.value for state in CampaignState],
    "category-{}": list(categories()),
    "change-{}": list(status_changes()),
    "channel-{}": [channel for s in all_services() for channel in s.channels],
    "command-{}": list(COMMANDS),
    "component-{}": [name.replace("_", "-") for s in all_services() for name in s.components],
    "crisis-more-{}": list(kinds()),
    "decision-{}": [reason for kind in RequestKind for reasons in reasons_for(kind) for reason in reasons],
    "detail-{}": [choice for change in status_changes().values() for choice in change.choices],
    "detail-question-{}": [change.id for change in status_changes().values() if change.needs_detail],
    "document-{}": [d.id.replace("_", "-") for s in all_services() for d in s.documents],
    "event-{}": [sentence.removeprefix("event-") for sentence in EVENT_SENTENCES],
    "event-state-{}": [state.value.replace("_", "-") for state in EventState],
    "fact-not-read-{}": [fact.type for fact in declared_facts().values()],
    "fact-question-{}": [name.replace("_", "-") for name in declared_facts()],
    "fact-{}": ["yes", "no"],
    "group-{}": [c.group for c in categories().values()],
    "link-{}": [outcome.value for outcome in LinkOutcome],
    "menu-{}": list(ITEMS),
    "news-topic-{}": list(TOPICS),
    "notice-kind-{}": ["after_change", "life_event", "request", "other", *(t.kind for t in date_triggers().values())],
    "payer-{}": [s.payer.replace("_", "-") for s in all_services()],
    "payment-{}": [s.id for s in BENEFITS],
    "rating-{}": list(MARKS),
    "region-{}": list(REGIONS),
    "request-kind-{}": [kind.value.replace("_", "-") for kind in RequestKind],
    "request-state-{}": [state.value.replace("_", "-") for state in RequestState],
    "role-{}": [role.value.replace("_", "-") for role in Role],
    "service-{}": [s.id for s in all_services() if s.id not in COMPUTED_ONLY],
    "source-{}": [source for c in categories().values() for source in c.sources],
    "technical-{}": list(symptoms()),
    "term-{}": [s.decision_term["note"] for s in all_services() if "note" in s.decision_term],
    "what-if-{}": [kind.replace("_", "-") for kind in kinds_of_supposition()],
    "utter_{}": ["greet", "goodbye", "thank", "bot_challenge"],
}
# Said only where the catalogue has them (the code asks `has` first), or checked with what they name.
OPTIONAL = {
    "answer-yes-{}",
    "error-{}",
    "intent-{}",
    "notice-button-{}",
    "notice-request-{}",
    "service-{}.official",
    "{}.title",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_value_of_a_family_has_its_sentence(family: str, language: str) -> None:
    keys = {family.format(value) for value in FAMILIES[family]}

    assert keys
    assert sorted(key for key in keys if not has(key, language)) == []


def test_no_family_that_code_uses_is_forgotten() -> None:
    used = {family for room in ROOMS for path in (ROOT / room).rglob("*.py") for family in _families(path)}

    assert sorted(used - FAMILIES.keys() - OPTIONAL) == []


def _families(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in SPEAKING:
            yield from (_pattern(argument) for argument in node.args if isinstance(argument, ast.JoinedStr))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _pattern(key: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in key.values)
