"""Finding the local Telegram and a person's chat behind a request."""

from typing import Annotated

from fastapi import Depends, HTTPException, Path, Request

from simulator.core import Simulator
from simulator.people import Chat


def simulator_of(request: Request) -> Simulator:
    """The local Telegram this application belongs to."""
    sim: Simulator = request.app.state.simulator
    return sim


Sim = Annotated[Simulator, Depends(simulator_of)]


def chat_of_user(sim: Sim, user_id: Annotated[int, Path(description="The person's Telegram id.")]) -> Chat:
    """The chat of the person in the address; 404 when there is nobody."""
    if user_id not in sim.chats:
        raise HTTPException(404, f"Nobody has the id {user_id}; add a person by POST /control/users.")
    return sim.chats[user_id]


HerChat = Annotated[Chat, Depends(chat_of_user)]
