"""The law's answer to the question of a turn."""

from dataclasses import replace

from actions.base import Turn
from services.law.decision import Decision
from services.questions import decide, supposed_for


async def decision_on(turn: Turn, service_id: str) -> Decision:
    """The law's answer for the one it is asked about."""
    on = turn.clock.today()
    facts = await turn.known(turn.question(service_id))
    supposed = supposed_for(service_id, facts, on)
    decision = decide(service_id, on, supposed, turn.language)
    doubts = decision.notes if decision.entitled == "yes" else []
    said = [] if supposed.keys() == facts.keys() else [turn.say("answer-supposed-today", day=on)]
    return replace(decision, notes=[*said, *doubts])
