"""What is wrong with a campaign's texts, each a code with a sentence of the catalogue (`campaign-problem-<code>`)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from knowledge.campaign_rules import campaign_rules
from knowledge.catalogue import LANGUAGES, say
from services.campaigns.form import CampaignForm, Wording
from services.records.campaigns import CampaignKind

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
LINK = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"]+", re.IGNORECASE)
# Telegram makes links of bare hosts and of @names too.
BARE_HOST = re.compile(r"(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])", re.IGNORECASE)
MENTION = re.compile(r"(?<!\w)@\w{3,}")


class ProblemCode(StrEnum):
    """What can be wrong."""

    LANGUAGE_MISSING = "language-missing"
    TITLE_MISSING = "title-missing"
    TITLE_TOO_LONG = "title-too-long"
    TITLE_HAS_NUMBER = "title-has-number"
    BODY_MISSING = "body-missing"
    BODY_TOO_LONG = "body-too-long"
    PLACEHOLDER_UNKNOWN = "placeholder-unknown"
    PLACEHOLDER_NOT_IN_TITLE = "placeholder-not-in-title"
    PLACEHOLDER_NEEDS_SERVICE = "placeholder-needs-service"
    PLACEHOLDER_NEEDS_SERVICE_DUE = "placeholder-needs-service-due"
    PLACEHOLDERS_DIFFER = "placeholders-differ"
    BRACES = "braces"
    LINK_NOT_HTTPS = "link-not-https"
    LINK_NOT_ALLOWED = "link-not-allowed"
    MENTION = "mention"
    ANSWERS_COUNT = "answers-count"
    ANSWERS_REPEAT = "answers-repeat"
    ANSWER_LENGTH = "answer-length"
    ANSWERS_WITHOUT_SURVEY = "answers-without-survey"
    SURVEY_WITH_OFFER = "survey-with-offer"
    LASTS_TOO_LONG = "lasts-too-long"


P = ProblemCode


@dataclass(frozen=True)
class Problem:
    """One thing to put right.

    Attributes:
        language: Of the text it is in; None where it is no text's.
    """

    code: ProblemCode
    language: str | None = None
    fields: dict[str, Any] = field(default_factory=dict)

    def words(self, language: str) -> str:
        """The sentence that says what to do."""
        sentence = say(language, f"campaign-problem-{self.code}", **self.fields)
        return f"{say(language, f'campaign-language-{self.language}')}: {sentence}" if self.language else sentence


def problems(form: CampaignForm) -> list[Problem]:
    """Everything that keeps a campaign from being submitted; empty when it is in order."""
    found = [Problem(P.LANGUAGE_MISSING, language) for language in LANGUAGES if language not in form.texts]
    for language, wording in form.texts.items():
        found += [Problem(code, language, fields) for code, fields in _of_wording(form, wording)]
    if len({_placeholders(wording) for wording in form.texts.values()}) > 1:
        found.append(Problem(P.PLACEHOLDERS_DIFFER))
    found += [Problem(code, None, fields) for code, fields in _of_answers(form)]
    if form.lasts_days > campaign_rules().most_days:
        found.append(Problem(P.LASTS_TOO_LONG, None, {"days": campaign_rules().most_days}))
    return found


Found = Iterator[tuple[ProblemCode, dict[str, Any]]]


def _of_wording(form: CampaignForm, wording: Wording) -> Found:
    rules = campaign_rules()
    parts = (
        (wording.title, rules.title_length, P.TITLE_MISSING, P.TITLE_TOO_LONG),
        (wording.body, rules.body_length, P.BODY_MISSING, P.BODY_TOO_LONG),
    )
    for text, most, missing, too_long in parts:
        if not text:
            yield missing, {}
        if (length := len(_with_examples(text))) > most:
            yield too_long, {"length": str(length), "most": str(most)}
    if any(character.isdigit() for character in wording.title):
        yield P.TITLE_HAS_NUMBER, {}
    yield from _of_placeholders(form, wording)
    for text in (wording.title, wording.body):
        yield from link_problems(text)


def _of_placeholders(form: CampaignForm, wording: Wording) -> Found:
    known = campaign_rules().placeholders
    given = {"service": form.about is not None, "service_due": form.segment.service_due is not None, None: True}
    for name in sorted(_placeholders(wording)):
        if name not in known:
            yield P.PLACEHOLDER_UNKNOWN, {"name": name, "known": ", ".join(known)}
        elif not given[known[name].needs]:
            needs_offer = known[name].needs == "service_due"
            code = P.PLACEHOLDER_NEEDS_SERVICE_DUE if needs_offer else P.PLACEHOLDER_NEEDS_SERVICE
            yield code, {"name": name}
        elif not known[name].title and name in PLACEHOLDER.findall(wording.title):
            yield P.PLACEHOLDER_NOT_IN_TITLE, {"name": name}
    if any(brace in PLACEHOLDER.sub("", text) for text in (wording.title, wording.body) for brace in "{}"):
        yield P.BRACES, {}


def link_problems(text: str) -> Found:
    """Links that do not lead by https to a site we allow."""
    for link in LINK.findall(text):
        parts = urlsplit(link.rstrip(".,;:!?)»"))
        if parts.scheme.lower() != "https":
            yield P.LINK_NOT_HTTPS, {"link": link}
        elif parts.username is not None or not is_allowed(parts.hostname or ""):
            yield P.LINK_NOT_ALLOWED, {"link": link, "domains": ", ".join(campaign_rules().domains)}
    rest = LINK.sub(" ", text)
    for host in BARE_HOST.findall(rest):
        yield P.LINK_NOT_HTTPS, {"link": host}
    for mention in MENTION.findall(rest):
        yield P.MENTION, {"name": mention}


def is_allowed(host: str) -> bool:
    """Whether a host is one of the sites that links may lead to, or beneath one."""
    return any(host == domain or host.endswith(f".{domain}") for domain in campaign_rules().domains)


def _of_answers(form: CampaignForm) -> Found:
    rules = campaign_rules()
    if form.kind is not CampaignKind.SURVEY:
        if form.answers:
            yield P.ANSWERS_WITHOUT_SURVEY, {}
        return
    if not rules.answers_least <= len(form.answers) <= rules.answers_most:
        yield P.ANSWERS_COUNT, {"least": str(rules.answers_least), "most": str(rules.answers_most)}
    if form.segment.service_due:
        yield P.SURVEY_WITH_OFFER, {}
    for language in LANGUAGES:
        labels = [answer.label(language) for answer in form.answers]
        if _repeated(labels) or _repeated(answer.id for answer in form.answers):
            yield P.ANSWERS_REPEAT, {}
            break
    for label in (answer.label(language) for answer in form.answers for language in LANGUAGES):
        if not 0 < len(label) <= rules.answer_length:
            yield P.ANSWER_LENGTH, {"answer": label, "most": str(rules.answer_length)}


def _repeated(values: Iterable[str]) -> bool:
    listed = list(values)
    return len(set(listed)) < len(listed)


def _placeholders(wording: Wording) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(wording.title) + PLACEHOLDER.findall(wording.body))


def _with_examples(text: str) -> str:
    known = campaign_rules().placeholders
    return PLACEHOLDER.sub(lambda found: known[found[1]].example if found[1] in known else found[0], text)
