"""Whether a person is entitled to a service on a day, how much, and why."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from aldyn.errors import InvalidInput
from knowledge import service_catalogue
from knowledge.legislation.declared_facts import Fact, FactProblem, Value, declared_facts
from knowledge.legislation.evaluation import Evaluation, evaluate
from knowledge.legislation.parameter_access import NOT_YET_KNOWN, UNCONFIRMED
from knowledge.service_catalogue import Service
from services.law import decision as reasons
from services.law.decision import Decision, Entitled, FactUsed, NamedAmount
from services.law.explanations import conditions_of, plain, steps_of
from services.law.suppositions import Suppositions, suppose

FIRST_DAY = date(2015, 1, 1)
LAST_DAY = date(2100, 12, 31)  # later days would leave the calendar in dates computed from them
_YES, _NO, _OPEN = 1, 0, -1
DATE_NAMES = ("from", "to", "deadline", "retirement")


class UnknownService(InvalidInput):
    """The service is not in the catalogue."""

    code = "unknown_service"


class UnknownFact(InvalidInput):
    """No service takes a fact of this name."""

    code = "unknown_fact"


class DayNotHeld(InvalidInput):
    """The day lies before all law that is held."""

    code = "day_not_held"


def assess(service_id: str, on: date, facts: Mapping[str, Any], language: str = "ru") -> Decision:
    """Tell whether a person is entitled to a service on a day, how much, and why.

    Args:
        service_id: A service of the catalogue, or "contributions" or "retirement_date".
        on: The day asked about; the law of its month applies.
        facts: What is known of the person, by declared names; an absent fact is unknown, not False. Facts that this
            service does not take are left aside.
        language: "kk", "ru" or "en", for the words of steps and conditions.
    Returns:
        A decision; amounts are gross, per its period, in tenge as the payer rounds.
    Raises:
        UnknownService, UnknownFact, DayNotHeld, InvalidInput: The question cannot be understood; the message says why.
    Source: the articles named by the decision's steps.
    """
    if on < FIRST_DAY:
        raise DayNotHeld(f"The law is held from {FIRST_DAY} on; ask about a day from then, not {on}.")
    if on > LAST_DAY:
        raise DayNotHeld(f"The law is asked about days up to {LAST_DAY}, not {on}.")
    service = find_service(service_id)
    given = parse_facts(facts)
    if service.in_law_since and on < service.in_law_since:
        return Decision(service.id, on.isoformat(), "no", period=service.period, reason=reasons.NOT_IN_LAW_YET)
    supposed = suppose(facts_of(service), given, on)
    evaluation = evaluate(service.all_variables, on, supposed.columns)
    outcome = _Outcome(service, on, supposed, evaluation)
    return replace(
        outcome.decide(),
        steps=steps_of(service, evaluation, language),
        conditions=conditions_of(service, evaluation, language),
        facts=_facts_used(supposed),
        notes=[note[language] for note in service.unconfirmed],
    )


def _facts_used(supposed: Suppositions) -> list[FactUsed]:
    used = supposed.used.items()
    return [FactUsed(name, _json(value), assumed) for name, (value, assumed) in used if value is not None]


def find_service(service_id: str) -> Service:
    """A service of the catalogue.

    Raises:
        UnknownService: There is none of this id; the message names a similar one.
    """
    try:
        return service_catalogue.service(service_id)
    except service_catalogue.UnknownService:
        hint = _similar(service_id, service_catalogue.service_ids())
        raise UnknownService(f"There is no service '{service_id}'{hint}", service=service_id) from None


def parse_facts(facts: Mapping[str, Any]) -> dict[str, Value]:
    """Facts in their own types; a null counts as absent.

    Raises:
        UnknownFact: A name is not declared; the message names a similar one.
        InvalidInput: A value does not fit its declaration.
    """
    parsed: dict[str, Value] = {}
    for name, value in facts.items():
        fact = declared_facts().get(name)
        if fact is None:
            raise UnknownFact(f"There is no fact '{name}'{_similar(name, declared_facts())}", fact=name)
        if value is None:
            continue
        try:
            parsed[name] = fact.parse(value)
        except FactProblem as problem:
            raise InvalidInput(str(problem), fact=name) from None
    return parsed


def facts_of(service: Service) -> list[Fact]:
    """The declared facts that a service takes, the natural ones first."""
    return [_for_service(declared_facts()[name], service) for name in service.facts]


def _for_service(fact: Fact, service: Service) -> Fact:
    if fact.name not in service.assumed:
        return fact
    supposed = service.assumed[fact.name]
    return replace(fact, default=supposed, not_applicable=supposed is None)


def list_services(language: str) -> list[dict[str, Any]]:
    """Every service with the facts it takes, as plain values: the published interface of questions."""
    return [
        {
            "service": service.id,
            "kind": service.kind,
            "name": service.names[language],
            "period": service.period,
            "facts": [_described(fact, language) for fact in facts_of(service)],
        }
        for service in service_catalogue.all_services()
    ]


def _described(fact: Fact, language: str) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": fact.name,
        "type": fact.type,
        "unit": fact.unit,
        "meaning": fact.meaning[language],
    }
    if fact.choices:
        described["choices"] = {choice: words[language] for choice, words in fact.choices.items()}
    if fact.default is not None:
        described["assumed"] = _json(fact.default)
    return {**described, "optional": fact.default is not None or fact.not_applicable}


def _similar(name: str, known: Any) -> str:
    close = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean '{close[0]}'?" if close else "; `aldyn calculate --list` tells which there are."


def _json(value: Value) -> Any:
    return value.isoformat() if isinstance(value, date) else value


@dataclass(frozen=True)
class _Outcome:
    """One evaluation of one service, read as a decision."""

    service: Service
    on: date
    supposed: Suppositions
    evaluation: Evaluation

    def decide(self) -> Decision:
        service = self.service
        decision = Decision(
            service.id, self.on.isoformat(), self._entitled(), period=service.period, dates=self._dates()
        )
        if "entitled" not in service.variables and service.no_amount_reason:  # the right too is for others to settle
            return replace(decision, entitled="unknown", reason=service.no_amount_reason)
        refusal = self._law_problem("entitled")
        if refusal:
            return replace(decision, entitled="unknown", reason=refusal)
        if decision.entitled == "unknown":
            missing = self.supposed.turning(self._rights())
            return replace(decision, missing=missing, reason=reasons.FACTS_MISSING)
        is_refused = decision.entitled == "no" and service.kind != "calculation"
        return decision if is_refused else self._with_money(decision)

    def _with_money(self, decision: Decision) -> Decision:
        if "amount" not in self.service.variables:
            parts = self._parts(self.service.components)
            missing = self._missing_for_parts() if not parts else []
            reason = self.service.no_amount_reason or (reasons.FACTS_MISSING if missing else None)
            return replace(decision, components=parts, missing=missing, reason=reason)
        problem = self._law_problem("amount")
        amount = self._same(self.service.variables["amount"])
        if problem:
            entitled: Entitled = decision.entitled if problem == reasons.LAW_UNCONFIRMED else "unknown"
            return replace(decision, entitled=entitled, reason=problem, illustration=amount)
        missing = self.supposed.turning(self._amounts())
        if missing:
            return replace(decision, reason=reasons.FACTS_MISSING, missing=missing)
        withheld = self._parts(self.service.withheld)
        parts = self._parts(self.service.components)
        decision = replace(decision, amount=amount, withheld=withheld, components=parts, period=self._period())
        if amount is None or self.service.kind == "calculation":  # what is counted there is owed, not received
            return decision
        return replace(decision, paid=plain(amount - sum(part.amount for part in withheld)))

    def _period(self) -> str | None:
        at_once = self.service.variables.get("paid_at_once")
        return "once" if at_once and self._same(at_once) else self.service.period

    def _entitled(self) -> Entitled:
        rights = self._rights()
        if (rights == _YES).all():
            return "yes"
        return "no" if (rights == _NO).all() else "unknown"

    def _rights(self) -> npt.NDArray[np.int8]:
        """Row by row _YES, _NO or _OPEN (the law of the row's own days is in doubt)."""
        variable = self.service.variables.get("entitled")
        if variable is None or variable in self.evaluation.not_held:
            return np.full(1, _YES, dtype=np.int8)
        in_doubt = self.evaluation.rows_in_doubt(variable, NOT_YET_KNOWN)
        in_doubt |= self.evaluation.rows_in_doubt(variable, UNCONFIRMED)
        return np.where(in_doubt, _OPEN, np.where(self.evaluation.values[variable], _YES, _NO)).astype(np.int8)

    def _amounts(self) -> npt.NDArray[np.float64]:
        """Row by row the amount, or a negative one where the law of the row's own days does not give it."""
        variable = self.service.variables["amount"]
        in_doubt = self.evaluation.rows_in_doubt(variable, NOT_YET_KNOWN)
        in_doubt |= self.evaluation.rows_in_doubt(variable, UNCONFIRMED)
        amounts = np.nan_to_num(self.evaluation.values[variable], nan=-1.0)
        return np.where(in_doubt, -1.0, amounts)

    def _law_problem(self, role: str) -> str | None:
        """Why the law gives no answer whatever the unknown facts are, if so."""
        variable = self.service.variables.get(role)
        if variable is None:
            return None
        if variable in self.evaluation.not_held:
            return reasons.LAW_NOT_HELD
        if self.evaluation.rows_in_doubt(variable, NOT_YET_KNOWN).all():
            return reasons.LAW_NOT_YET_KNOWN
        column = self.evaluation.values[variable]
        if column.dtype == np.float64 and np.isnan(column).all():
            return reasons.LAW_NOT_HELD
        return reasons.LAW_UNCONFIRMED if self.evaluation.rows_in_doubt(variable, UNCONFIRMED).all() else None

    def _same(self, variable: str) -> Any:
        column = self.evaluation.values.get(variable)
        return plain(column[0]) if column is not None and np.all(column == column[0]) else None

    def _parts(self, variables: dict[str, str]) -> list[NamedAmount]:
        amounts = [(name, self._same(variable)) for name, variable in variables.items()]
        return [NamedAmount(name, amount) for name, amount in amounts if amount]

    def _missing_for_parts(self) -> list[str]:
        turning = [self.supposed.turning(self.evaluation.values[name]) for name in self.service.components.values()]
        return list(dict.fromkeys(fact for facts in turning for fact in facts))

    def _dates(self) -> dict[str, str]:
        days = {name: self._same(self.service.variables[name]) for name in DATE_NAMES if name in self.service.variables}
        return {name: day.isoformat() for name, day in days.items() if day is not None}
