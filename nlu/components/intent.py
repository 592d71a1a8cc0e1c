"""What the citizen wants: the intent of a message, with the next readings and their probabilities."""

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.components.features import LAST_WORDS, weights
from nlu.components.text_model import TextModel
from nlu.components.trained import TrainedComponent

_READINGS_SHOWN = 5
# How much the last words of a story count; measured, see docs/adr/0004.
_LAST_WORDS_COUNT = 0.3


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(TrainedComponent):
    """Sets `intent` and `intent_ranking`."""

    def learn(self, phrases: list[Message]) -> TextModel:
        """Learn the intents of the phrases."""
        model = TextModel()
        model.train(weights(phrases), [phrase.get("intent") for phrase in phrases])
        return model

    def read(self, message: Message) -> None:
        """Rank the intents of a message."""
        chances = self.learned.probabilities(weights([message]))[0]
        last_words = message.get(LAST_WORDS)
        if last_words is not None:
            chances = _weighed(chances, self.learned.probabilities(last_words)[0])
        ranking = ranked(self.learned, chances)[:_READINGS_SHOWN]
        message.set("intent", ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)


def ranked(model: TextModel, chances: np.ndarray) -> list[dict[str, str | float]]:
    """Give a model's labels with their probabilities, likeliest first."""
    return [{"name": model.labels[i], "confidence": float(chances[i])} for i in chances.argsort()[::-1]]


def _weighed(whole: np.ndarray, last_words: np.ndarray) -> np.ndarray:
    """The geometric mean of two readings of a story, as probabilities."""
    mean = whole ** (1 - _LAST_WORDS_COUNT) * last_words**_LAST_WORDS_COUNT
    return mean / mean.sum()
