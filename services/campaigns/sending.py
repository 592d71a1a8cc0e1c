"""The message of a notice at the moment it is sent; a campaign's offer is computed then, so that it is never stale."""

from aldyn.clock import Clock
from services.award_offers import propose
from services.campaigns.form import form_of
from services.campaigns.texts import TEST, wording_for
from services.notices.entitlements import shown
from services.notices.texts import compose
from services.ports import UnitOfWork
from services.records.campaigns import Campaign
from services.records.people import Person
from services.records.proactive import Notice
from services.replies import Reply


async def message_of(uow: UnitOfWork, clock: Clock, notice: Notice) -> Reply | None:
    """The message of a notice.

    Returns:
        None where a campaign offers what she is not due any more, or was offered by somebody else meanwhile.
    """
    if notice.campaign_id is None:
        return compose(notice)
    form = form_of(await uow.get(Campaign, notice.campaign_id))
    if form.segment.service_due and notice.kind != TEST:
        source = f"campaign:{notice.campaign_id}"
        person = await uow.get(Person, notice.person_id)
        offered = await propose(uow, clock, person, [form.segment.service_due], source=source)
        if not offered.due or offered.due[0].source != source:
            return None
        notice.arguments = {**notice.arguments, "due": shown(offered.due)}
        notice.has_offer = notice.asks = True
    return compose(notice, wording_for(form, notice))
