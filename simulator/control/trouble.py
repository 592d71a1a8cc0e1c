"""Trouble, limits, the clock, counts, and updates out of the ordinary."""

from typing import Any

from fastapi import APIRouter, HTTPException

from simulator.control.access import Sim
from simulator.control.forms import ClockForm, FaultForm, LimitsForm, UpdateForm
from simulator.faults import Fault

router = APIRouter()


@router.post("/faults", tags=["trouble"], status_code=201)
async def add_fault(sim: Sim, form: FaultForm) -> list[Fault]:
    """Let the next calls fail, be slow, or lose their connection (`cut_before` or `cut_after` the work is done)."""
    methods = tuple(method.lower() for method in form.methods)
    sim.faults.pending.append(Fault(**{**form.model_dump(), "methods": methods}))
    return sim.faults.pending


@router.get("/faults", tags=["trouble"])
async def list_faults(sim: Sim) -> list[Fault]:
    """The trouble that is still to come."""
    return sim.faults.pending


@router.delete("/faults", tags=["trouble"], status_code=204)
async def clear_faults(sim: Sim) -> None:
    """No more trouble."""
    sim.faults.pending.clear()


@router.put("/limits", tags=["trouble"])
async def set_limits(sim: Sim, form: LimitsForm) -> LimitsForm:
    """Switch Telegram's limits on or off."""
    sim.limits.enabled = form.enabled
    return form


@router.put("/clock", tags=["trouble"])
async def set_clock(sim: Sim, form: ClockForm) -> dict[str, str]:
    """Set or move the clock that message dates, limits and the age of taps follow."""
    if form.at is not None:
        if form.at.tzinfo is None:
            raise HTTPException(422, "Give the moment with its offset, as in 2026-11-23T09:00:00+05:00.")
        sim.clock.stand_at(form.at)
    elif form.advance_s is not None:
        sim.clock.advance(form.advance_s)
    else:
        sim.clock.reset()
    return {"now": sim.clock.now().isoformat()}


@router.get("/stats", tags=["counts"])
async def stats(sim: Sim) -> dict[str, Any]:
    """Calls by method and status (0: cut), updates by kind, messages delivered, updates waiting."""
    return {**sim.stats.as_json(), "pending_updates": len(sim.updates.pending)}


@router.get("/stats/deliveries", tags=["counts"])
async def deliveries(sim: Sim, after: int = 0) -> list[dict[str, Any]]:
    """When each message reached whom (seconds since 1970, by the simulated clock), after the first so many."""
    return [vars(delivery) for delivery in list(sim.stats.deliveries)[after:]]


@router.delete("/stats", tags=["counts"], status_code=204)
async def reset_stats(sim: Sim) -> None:
    """Count from nothing again."""
    sim.stats.reset()


@router.post("/updates", tags=["updates"], status_code=201)
async def add_update(sim: Sim, form: UpdateForm) -> dict[str, int | None]:
    """Send the bot any update at all."""
    if form.user_id not in sim.chats:
        raise HTTPException(404, f"Nobody has the id {form.user_id}.")
    return {"update_id": sim.send_update(form.kind, sim.chats[form.user_id], form.content)}


@router.post("/updates/{update_id}/redeliver", tags=["updates"], status_code=202)
async def redeliver(sim: Sim, update_id: int) -> dict[str, int]:
    """Deliver an update a second time under the same number, as Telegram does when it doubts."""
    if not sim.updates.add_again(update_id):
        raise HTTPException(404, f"There is no update {update_id}, or it is too long ago.")
    return {"update_id": update_id}
