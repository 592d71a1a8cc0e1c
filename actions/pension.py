"""Pension: when, how much, what is saved, which contributions."""

from datetime import date, timedelta
from decimal import Decimal

from actions.answers import correction_lines, decision_reply, follow_ups, name_of, named_sum, steps_reply
from actions.asking import ask_fact
from actions.base import Outcome, Turn, TurnAction, told
from actions.decisions import decision_on
from actions.what_if import PENSIONS, what_if
from knowledge.articles import articles
from knowledge.catalogue import Tenge
from knowledge.how_computed import asks_how_computed
from services.law.decision import FACTS_MISSING, Decision
from services.matters import choice_of
from services.notices.pension_ahead import expected, pension_ahead
from services.records.people import Award
from services.replies import Reply, rows_of

NEAR = timedelta(days=365)  # further ahead, what the record and the figures will be is anybody's guess
ON_SAVINGS = "uapf_inheritance_and_early_use"  # the article on early use and inheritance


class TellRetirementAge(TurnAction):
    """`action_pension_tell_age`: the day, from birth date and sex, with the stepwise age of women."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_pension_tell_age"

    async def answer(self, turn: Turn) -> Outcome:
        """The day and how it was found."""
        if (supposed := await what_if(turn, PENSIONS)) is not None:
            return supposed
        decision = await decision_on(turn, "retirement_date")
        if decision.missing:
            return ask_fact(turn, decision, then=self.name())
        day = decision.dates.get("retirement")
        if day is None:
            return Outcome([decision_reply(turn, decision)])
        key = "retirement-passed" if date.fromisoformat(day) <= turn.clock.today() else "retirement-on"
        amount = turn.choice("button-pension-amount", told("ask_pension_amount"))
        steps = turn.choice("button-steps", turn.about("ask_amount", "retirement_date", facet="steps"))
        return Outcome([Reply(turn.say(key, day=date.fromisoformat(day)), rows_of([amount, steps]))])


class TellPensionAmount(TurnAction):
    """`action_pension_tell_amount`: base part, part by record, payments from the fund, each by the law."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_pension_tell_amount"

    async def answer(self, turn: Turn) -> Outcome:
        """The three parts where she is of age; before it, when that is and what is on record."""
        if (supposed := await what_if(turn, PENSIONS)) is not None:
            return supposed
        parts = [await decision_on(turn, s) for s in ("base_pension", "pension_by_age", "pension_savings_payment")]
        held = {part.service: await turn.held(turn.question(part.service)) for part in parts}
        asked = next((p for p in parts if not held[p.service] and p.reason == FACTS_MISSING and p.missing), None)
        if asked is not None:
            return ask_fact(turn, asked, then=self.name())
        if all(part.entitled == "no" and not held[part.service] for part in parts):
            return await self._not_yet(turn)
        lines = [turn.say("pension-header"), *self._sums(turn, parts, held)]
        buttons = [
            turn.choice(
                "button-steps-of", turn.about("ask_amount", p.service, facet="steps"), name=name_of(turn, p.service)
            )
            for p in parts
            if p.steps and p.entitled == "yes"
        ]
        disagree = turn.choice("button-disagree", turn.about("dispute_calculation", "pension_by_age"))
        replies = [Reply("\n".join(lines), rows_of([*buttons, disagree]))]
        if asks_how_computed(turn.text):
            computed = sorted(
                (part for part in parts if part.entitled == "yes"), key=lambda part: part.service != "pension_by_age"
            )
            for part in computed[:1]:
                given = held[part.service]
                replies.append(steps_reply(turn, part, above=correction_lines(turn, given) if given else []))
        return Outcome(replies)

    @staticmethod
    def _sums(turn: Turn, parts: list[Decision], held: dict[str, Award | None]) -> list[str]:
        """Each part as it was given to her, else as the law has it; a total only where no part is missing from it."""
        lines, total, is_whole = [], Decimal(0), True
        for part in parts:
            award = held[part.service]
            amount, period = _given(award) if award else (part.amount, part.period)
            if amount is not None:
                lines.append(named_sum(turn, part.service, Tenge(amount), period))
                total += Decimal(str(amount)) if period == "month" else 0
            elif part.entitled != "no":
                is_whole = False
                reason = turn.say(f"answer-reason-{part.reason}") if part.reason else turn.say("answer-yes")
                lines.append(f"{name_of(turn, part.service)}: {reason}")
        return [*lines, turn.say("pension-total", amount=Tenge(total))] if is_whole else lines

    @staticmethod
    async def _not_yet(turn: Turn) -> Outcome:
        when = await decision_on(turn, "retirement_date")
        told_day = when.dates.get("retirement")
        day = date.fromisoformat(told_day) if told_day else None
        lines = [turn.say("pension-not-yet", day=day) if day else turn.say("answer-no")]
        file = await turn.file()
        if file is not None and turn.question("pension_by_age").is_about_her:
            if day is not None and day - turn.clock.today() <= NEAR:
                lines += await _expected_sums(turn, day)
            saved = sum(s.amount_tiyn for s in file.savings)
            lines.append(turn.say("pension-saved", amount=Tenge.of_tiyn(saved)))
        return Outcome([Reply("\n".join(lines), follow_ups(turn, "pension_by_age"))])


async def _expected_sums(turn: Turn, day: date) -> list[str]:
    """What the parts will be on a day that is near, as the notices before it say."""
    assert turn.person is not None  # a file was read
    ahead = await pension_ahead(turn.uow, turn.person, day)
    sums = [(part, Decimal(str(expected(part)))) for part in ahead.parts]
    if not sums:
        return []
    monthly = sum((amount for part, amount in sums if part.period == "month"), Decimal(0))
    return [
        turn.say("notice-expected"),
        *(named_sum(turn, part.service, Tenge(amount), part.period) for part, amount in sums),
        turn.say("notice-expected-total", amount=Tenge(monthly)),
        turn.say("notice-expected-by-law"),
    ]


def _given(award: Award) -> tuple[Decimal | None, str]:
    amount = None if award.amount_tiyn is None else Decimal(award.amount_tiyn) / 100
    return amount, award.period


class TellSavings(TurnAction):
    """`action_pension_tell_savings`: what stands on the account, and since when that is known."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_pension_tell_savings"

    async def answer(self, turn: Turn) -> Outcome:
        """Savings on record, and what can be done with them."""
        file = await turn.file()
        assert file is not None
        payout = turn.choice("service-pension_savings_payment", turn.about("ask_amount", "pension_savings_payment"))
        ways = rows_of([payout, choice_of(articles(turn.language)[ON_SAVINGS])])
        if not file.savings:
            return Outcome([Reply(turn.say("savings-none"), ways)])
        total = Tenge.of_tiyn(sum(s.amount_tiyn for s in file.savings))
        text = turn.say("savings-on-record", amount=total, day=max(s.as_of for s in file.savings))
        return Outcome([Reply(text, ways)])


class TellContributions(TurnAction):
    """`action_pension_tell_contributions`: which contributions are paid, from what, by whom."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_pension_tell_contributions"

    async def answer(self, turn: Turn) -> Outcome:
        """Each contribution with its sum for her income."""
        if (supposed := await what_if(turn, ["contributions"])) is not None:
            return supposed
        decision = await decision_on(turn, "contributions")
        if decision.reason == FACTS_MISSING and decision.missing:
            return ask_fact(turn, decision, then=self.name())
        lines = [turn.say("contributions-header")]
        for part in decision.components:
            name = turn.say(f"component-{part.name.replace('_', '-')}")
            lines.append(f"• {name}: {Tenge(part.amount).written(turn.language)}")
        steps = turn.choice("button-steps", turn.about("ask_amount", "contributions", facet="steps"))
        return Outcome([Reply("\n".join(lines), rows_of([steps]))])


class TellInsurance(TurnAction):
    """`action_insurance_tell`: whether she is insured for health care and how to become so."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_insurance_tell"

    async def answer(self, turn: Turn) -> Outcome:
        """The decision on health insurance with its conditions."""
        decision = await decision_on(turn, "health_insurance")
        if decision.reason == FACTS_MISSING and decision.missing:
            return ask_fact(turn, decision, then=self.name())
        reply = decision_reply(turn, decision)
        words = [condition.words for condition in decision.conditions if condition.met]
        return Outcome([Reply("\n".join([reply.text, *[f"• {w}" for w in words[:2]]]), reply.rows)])


ACTIONS = (TellRetirementAge, TellPensionAmount, TellSavings, TellContributions, TellInsurance)
