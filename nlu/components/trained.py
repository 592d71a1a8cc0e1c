"""What our trained components share: making, keeping and loading them in Rasa's graph."""

from typing import Any

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

_FILE = "learned.joblib"


class TrainedComponent(GraphComponent):
    """A component that learns one object from the phrases and keeps it with the model.

    Implementers set `learned` in `learn` and use it in `read`; `read` must leave the message's text as typed.
    """

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self.config = config
        self._storage = storage
        self._resource = resource
        self.learned: Any = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TrainedComponent":
        """Make an untrained component (called by Rasa)."""
        return cls({**cls.get_default_config(), **config}, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TrainedComponent":
        """Make the component with what it learned (called by Rasa)."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            component.learned = joblib.load(folder / _FILE)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the phrases and keep the result (called by Rasa)."""
        self.learned = self.learn([m for m in training_data.intent_examples if m.get("text")])
        with self._storage.write_to(self._resource) as folder:
            # Packed here already: Rasa packs the model at gzip's slowest level, which takes ten times as long.
            joblib.dump(self.learned, folder / _FILE, compress=1)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Read each message (called by Rasa)."""
        for message in messages:
            if message.get("text"):
                self.read(message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Read the phrases for the components that come after (called by Rasa, where one asks for it)."""
        self.process(training_data.training_examples)
        return training_data

    def learn(self, phrases: list[Message]) -> Any:
        """Give what is learned from the phrases."""
        raise NotImplementedError

    def read(self, message: Message) -> None:
        """Add to a message what was understood."""
        raise NotImplementedError
