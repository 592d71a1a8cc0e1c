"""Matters that are no service of ours: answered from articles, never without a source."""

from actions.base import Outcome, Turn, TurnAction
from services.matters import nothing_found, reply_to


class AnswerMatter(TurnAction):
    """`action_matters_answer`: the article that fits, those that may be meant, or honestly nothing."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_matters_answer"

    async def answer(self, turn: Turn) -> Outcome:
        """The passage in her language with its source and day."""
        reply = reply_to(turn.language, turn.text, is_about_a_matter=True)
        return Outcome([reply or nothing_found(turn.language)])


ACTIONS = (AnswerMatter,)
