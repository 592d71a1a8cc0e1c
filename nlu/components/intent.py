"""What the citizen wants: the intent of a message, with the next readings and their probabilities."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.components.features import weights
from nlu.components.text_model import TextModel
from nlu.components.trained import TrainedComponent

_READINGS_SHOWN = 5


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
        ranking = ranked(self.learned, message)[:_READINGS_SHOWN]
        message.set("intent", ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)


def ranked(model: TextModel, message: Message) -> list[dict[str, str | float]]:
    """Give a model's labels for a message, likeliest first."""
    chances = model.probabilities(weights([message]))[0]
    return [{"name": model.labels[i], "confidence": float(chances[i])} for i in chances.argsort()[::-1]]
