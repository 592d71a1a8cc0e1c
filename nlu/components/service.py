"""Which service a message is about, also when it never names it ("за малыша до полутора сколько")."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.components.entities import add_entity
from nlu.components.features import LAST_WORDS, weights
from nlu.components.intent import UNNAMED, WITH_SERVICE, asked_service, ranked, weighed
from nlu.components.text_model import TextModel
from nlu.components.trained import TrainedComponent

# How often a service is written for in the phrases says nothing of how often it is asked about.
_EVEN = 1.0
_READINGS_SHOWN = 3
# A story names its service before it comes to its question; measured, see docs/adr/0004.
_LAST_WORDS_COUNT = 0.2


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ServiceClassifier(TrainedComponent):
    """Adds the entity `service`, where the intent carries one, and sets `service_ranking`."""

    def learn(self, phrases: list[Message]) -> TextModel:
        """Learn the services from the phrases whose intent carries one; the others say nothing of which it is."""
        asking = [phrase for phrase in phrases if phrase.get("intent") in WITH_SERVICE]
        model = TextModel(evenness=_EVEN)
        model.train(weights(asking), [asked_service(phrase) for phrase in asking])
        return model

    def read(self, message: Message) -> None:
        """Add the likeliest service, when one is likelier than none."""
        chances, last_words = self.learned.probabilities(weights([message]))[0], message.get(LAST_WORDS)
        if last_words is not None:
            chances = weighed(chances, self.learned.probabilities(last_words)[0], _LAST_WORDS_COUNT)
        ranking = ranked(self.learned.labels, chances)
        named = [reading for reading in ranking if reading["name"] != UNNAMED]
        message.set("service_ranking", named[:_READINGS_SHOWN], add_to_output=True)
        if ranking[0]["name"] != UNNAMED and message.get("intent")["name"] in WITH_SERVICE:
            add_entity(message, "service", ranking[0]["name"], ranking[0]["confidence"])
