"""What the citizen wants: the intent of a message, with the next readings and their probabilities."""

from dataclasses import dataclass

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix

from knowledge.intents import with_service
from nlu.components.features import LAST_WORDS, weights
from nlu.components.text_model import TextModel
from nlu.components.trained import TrainedComponent
from nlu.importer import label

WITH_SERVICE = with_service()
# What a phrase asks about where it names no service, and where its intent carries none.
UNNAMED, NONE = "unnamed", "none"
_READINGS_SHOWN = 5
# How much the last words of a story count, and how much the services say of the intent; measured, see docs/adr/0004.
_LAST_WORDS_COUNT = 0.3
_SERVICE_COUNTS = 0.4
_LEAST_CHANCE = 0.02


@dataclass
class IntentModel:
    """Reads a message twice: for its intent, and for whether it asks about one of the services.

    Attributes:
        intents: Knows the intents of all phrases.
        services: Knows the service that each phrase asks about, `UNNAMED` or `NONE`.
    """

    intents: TextModel
    services: TextModel

    @property
    def labels(self) -> list[str]:
        """The intents, in the order of the columns of `probabilities`."""
        return self.intents.labels

    def probabilities(self, features: csr_matrix) -> np.ndarray:
        """Give a row of probabilities for each text; intents that carry no service fall where one is asked about."""
        about_one = 1 - self.services.probabilities(features)[:, [self.services.labels.index(NONE)]]
        about_one = about_one.clip(_LEAST_CHANCE, 1 - _LEAST_CHANCE)
        carries = np.isin(self.labels, list(WITH_SERVICE))
        agreeing = np.where(carries, about_one, 1 - about_one)
        return _as_chances(self.intents.probabilities(features) * agreeing**_SERVICE_COUNTS)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(TrainedComponent):
    """Sets `intent` and `intent_ranking`."""

    def learn(self, phrases: list[Message]) -> IntentModel:
        """Learn the intents of the phrases and the services they are about."""
        model, features = IntentModel(TextModel(), TextModel()), weights(phrases)
        model.intents.train(features, [phrase.get("intent") for phrase in phrases])
        model.services.train(features, [asked_service(phrase) for phrase in phrases])
        return model

    def read(self, message: Message) -> None:
        """Rank the intents of a message."""
        chances = self.learned.probabilities(weights([message]))[0]
        last_words = message.get(LAST_WORDS)
        if last_words is not None:
            chances = weighed(chances, self.learned.probabilities(last_words)[0], _LAST_WORDS_COUNT)
        ranking = ranked(self.learned.labels, chances)[:_READINGS_SHOWN]
        message.set("intent", ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)


def asked_service(phrase: Message) -> str:
    """Give the service that a phrase of the training data asks about, `UNNAMED` or `NONE`."""
    return (label(phrase, "service") or UNNAMED) if phrase.get("intent") in WITH_SERVICE else NONE


def ranked(labels: list[str], chances: np.ndarray) -> list[dict[str, str | float]]:
    """Give labels with their probabilities, likeliest first."""
    return [{"name": labels[i], "confidence": float(chances[i])} for i in chances.argsort()[::-1]]


def weighed(whole: np.ndarray, last_words: np.ndarray, count: float) -> np.ndarray:
    """The geometric mean of two readings of a story, as probabilities; `count` is the weight of its last words."""
    return _as_chances(whole ** (1 - count) * last_words**count)


def _as_chances(weights: np.ndarray) -> np.ndarray:
    return weights / weights.sum(axis=-1, keepdims=True)
