"""Matters that are no service of ours: answered from articles, never without a source."""

from actions.base import Outcome, Turn, TurnAction
from knowledge.search import search
from services.matters import article_reply, nothing_found


class AnswerMatter(TurnAction):
    """`action_matters_answer`: the article that fits, or honestly nothing."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_matters_answer"

    async def answer(self, turn: Turn) -> Outcome:
        """The passage in her language with its source and day."""
        found = search(turn.language, turn.text, limit=1)
        reply = article_reply(turn.language, found[0].article) if found else nothing_found(turn.language)
        return Outcome([reply])


ACTIONS = (AnswerMatter,)
