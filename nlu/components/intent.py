"""What the citizen wants: the intent of a message, with every other reading and its probability."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.components.spelling import SKELETON
from nlu.components.text_model import TextModel
from nlu.components.trained import TrainedComponent

_READINGS_SHOWN = 5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(TrainedComponent):
    """Sets `intent` and `intent_ranking`."""

    def learn(self, phrases: list[Message]) -> TextModel:
        """Learn the intents of the phrases."""
        model = TextModel()
        model.train([p.get(SKELETON) for p in phrases], [p.get("intent") for p in phrases])
        return model

    def read(self, message: Message) -> None:
        """Rank the intents of a message."""
        chances = self.learned.probabilities([message.get(SKELETON)])[0]
        ranking = [{"name": self.learned.labels[i], "confidence": float(chances[i])} for i in chances.argsort()[::-1]][
            :_READINGS_SHOWN
        ]
        message.set("intent", ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)
