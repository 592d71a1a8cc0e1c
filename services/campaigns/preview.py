"""Before anybody is written to: the count, the message on a real person, a test to oneself, how long it will take."""

import html
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aldyn.clock import ALMATY, Clock
from aldyn.errors import InvalidInput
from knowledge.campaign_rules import campaign_rules
from knowledge.catalogue import LANGUAGES
from services.access import access_person_as_staff
from services.campaigns.checks import problems
from services.campaigns.form import CampaignForm, form_of
from services.campaigns.lifecycle import WRITERS, CampaignNotReady, find_campaign
from services.campaigns.segments import SegmentCount
from services.campaigns.texts import TEST, values_of, wording_for
from services.law.entitlements import assess
from services.notices.planning import new_code
from services.notices.policy import QUIET_FROM, quiet_until
from services.notices.texts import compose
from services.person_facts import facts_of
from services.person_facts import values_of as fact_values_of
from services.person_file import read_file
from services.ports import NoticeOutbox, SegmentReader, UnitOfWork
from services.records.conversation import ChatLink
from services.records.people import Person
from services.records.proactive import Notice
from services.records.staff import Staff
from services.replies import Reply
from services.send_slots import GAP_US

TAG = re.compile(r"<[^>]*>")
UNSENT_CODE = "····-····"


@dataclass(frozen=True)
class Preview:
    """The message as one person of the segment would get it.

    Attributes:
        given_name: Of that person; None where nobody of the segment reads this language, and nothing is shown.
        length: As Telegram counts it, after formatting.
        most: What Telegram takes.
    """

    language: str
    given_name: str | None = None
    reply: Reply | None = None
    length: int = 0
    most: int = 0


@dataclass(frozen=True)
class Estimate:
    """How many messages, and from when to when they leave, nights left out; caps and running talks may put some off."""

    messages: int
    lasts: timedelta
    starts_at: datetime
    ends_at: datetime


async def preview_campaign(
    uow: UnitOfWork, clock: Clock, segments: SegmentReader, staff: Staff, form: CampaignForm
) -> list[Preview]:
    """The message in each language that has a text, on the first real person of the segment who reads it.

    A page shows `reply.text` (Telegram HTML) and the labels of `reply.rows`, before or after saving the form. That the
    person was looked at is kept in her access record, so open a transaction that writes (`store.begin()`).
    """
    return [await _preview(uow, clock, segments, staff, form, language) for language in LANGUAGES]


async def _preview(
    uow: UnitOfWork, clock: Clock, segments: SegmentReader, staff: Staff, form: CampaignForm, language: str
) -> Preview:
    asked = form.segment.languages
    if language not in form.texts or (asked and language not in asked):
        return Preview(language)
    of_language = form.segment.model_copy(update={"languages": (language,)})
    page = await segments.members(of_language, clock.today(), 0, 1)
    if not page.members:
        return Preview(language)
    person = await access_person_as_staff(
        uow,
        clock,
        page.members[0].person_id,
        actor=staff.display_name,
        role=staff.role,
        regions=staff.regions,
        purpose="campaign_preview",
        what="given_name",
    )
    notice = _unsent(clock, person, form, language)
    notice.arguments["due"] = await _offer(uow, clock, person, form, language)
    reply = compose(notice, wording_for(form, notice))
    return Preview(language, person.given_name, reply, length_of(reply.text), campaign_rules().message_length)


def length_of(text: str) -> int:
    """The length of a text as Telegram counts it: UTF-16 units, marks of formatting left out."""
    return len(html.unescape(TAG.sub("", text)).encode("utf-16-le")) // 2


async def send_test(
    uow: UnitOfWork, clock: Clock, outbox: NoticeOutbox, staff: Staff, campaign_id: str
) -> list[Notice]:
    """Send a campaign to oneself, in all its languages, whatever the hour.

    It goes to the chat linked to the phone of the account (`aldyn staff phone`), and to no other: nobody else gets
    a text that was not approved.

    Raises:
        CampaignNotReady: The texts have problems.
        InvalidInput: The account has no phone, or no chat is linked to it.
    """
    campaign = await find_campaign(uow, staff, campaign_id)
    form = form_of(campaign)
    if staff.role not in WRITERS or staff.phone_index is None:
        raise InvalidInput("Your account has no phone: an administrator sets it with `aldyn staff phone`.")
    if found := problems(form):
        raise CampaignNotReady(found)
    person = await uow.find(Person, phone_index=staff.phone_index)
    link = await uow.find(ChatLink, person_id=person.id, blocked_at=None) if person else None
    if person is None or link is None:
        raise InvalidInput("No chat is linked to your phone: write to the assistant and confirm that it is you.")
    notices = [_unsent(clock, person, form, language) for language in LANGUAGES if language in form.texts]
    for notice in notices:
        notice.campaign_id, notice.chat_link_id, notice.code = campaign.id, link.id, new_code()
        uow.add(notice)
        await uow.flush()
        await outbox.add(uow, notice)
    return notices


async def count_segment(clock: Clock, segments: SegmentReader, form: CampaignForm) -> SegmentCount:
    """The live count of a form's segment: quick by conditions alone; a service due is computed for everybody."""
    return await segments.count(form.segment, clock.today())


def estimate(clock: Clock, form: CampaignForm, messages: int) -> Estimate:
    """How long so many messages take at the pace all senders share."""
    starts_at = max(clock.now(), form.starts_at or clock.now())
    lasts = timedelta(microseconds=messages * GAP_US)
    return Estimate(messages, lasts, starts_at, _ends_at(starts_at, lasts))


def _ends_at(moment: datetime, left: timedelta) -> datetime:
    while True:
        moment = quiet_until(moment) or moment
        local = moment.astimezone(ALMATY)
        evening = local.replace(hour=QUIET_FROM.hour, minute=0, second=0, microsecond=0)
        if left <= evening - local:
            return moment + left
        left -= evening - local
        moment = evening


def _unsent(clock: Clock, person: Person, form: CampaignForm, language: str) -> Notice:
    return Notice(
        key=f"campaign-test:{new_code()}",
        kind=TEST,
        person_id=person.id or 0,
        language=language,
        template="campaign",
        arguments=values_of(person),
        service=form.about,
        code=UNSENT_CODE,
        follows_action=True,
        planned_at=clock.now(),
    )


async def _offer(
    uow: UnitOfWork, clock: Clock, person: Person, form: CampaignForm, language: str
) -> list[dict[str, Any]]:
    """What the message would offer her, computed and not kept."""
    if (service := form.segment.service_due) is None:
        return []
    facts = fact_values_of(facts_of(await read_file(uow, person, clock.today())))
    decision = assess(service, clock.today(), facts, language)
    amount = None if decision.amount is None else round(decision.amount * 100)
    return [{"award": 0, "service": service, "amount_tiyn": amount, "period": decision.period, "own_word": False}]
