"""The normaliser: every message gets the skeleton of its text; the text itself stays as typed."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from knowledge.orthography import normalise

SKELETON = "skeleton"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SpellingNormaliser(GraphComponent):
    """Sets `skeleton`, which the classifiers after it read instead of the text."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SpellingNormaliser":
        """Make the component (called by Rasa)."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Give each message its skeleton."""
        for message in messages:
            if message.get("text"):
                message.set(SKELETON, normalise(message.get("text")))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Give each phrase its skeleton."""
        self.process(training_data.training_examples)
        return training_data
