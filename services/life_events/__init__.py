"""Life events: kept once, applied by their effective day in whatever order they come, and what follows from them."""

from services.life_events.intake import WAITING, LifeEvents
from services.life_events.reported import IdTaken, Reported
from services.life_events.schemas import NotAnEvent

__all__ = ["WAITING", "IdTaken", "LifeEvents", "NotAnEvent", "Reported"]
