"""Which service a message is about, also when it never names it ("за малыша до полутора сколько")."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.components.entities import add_entity
from nlu.components.features import weights
from nlu.components.intent import ranked
from nlu.components.text_model import TextModel
from nlu.components.trained import TrainedComponent
from nlu.importer import label

# The intents that carry a service (docs/taxonomy.md); only their phrases say whether one is named.
WITH_SERVICE = frozenset(
    {
        "ask_request_progress",
        "ask_service_info",
        "ask_eligibility",
        "ask_amount",
        "ask_documents",
        "ask_how_to_apply",
        "ask_payment_date",
        "dispute_calculation",
        "get_certificate",
    }
)
_NONE = "none"
# How often a service is written for in the phrases says nothing of how often it is asked about.
_EVEN = 1.0
_READINGS_SHOWN = 3


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ServiceClassifier(TrainedComponent):
    """Adds the entity `service`, where the intent carries one, and sets `service_ranking`."""

    def learn(self, phrases: list[Message]) -> TextModel:
        """Learn the services from the metadata of the phrases' groups."""
        told = [phrase for phrase in phrases if phrase.get("intent") in WITH_SERVICE]
        model = TextModel(evenness=_EVEN)
        model.train(weights(told), [label(phrase, "service") or _NONE for phrase in told])
        return model

    def read(self, message: Message) -> None:
        """Add the likeliest service, when one is likelier than none."""
        ranking = ranked(self.learned, self.learned.probabilities(weights([message]))[0])
        named = [reading for reading in ranking if reading["name"] != _NONE]
        message.set("service_ranking", named[:_READINGS_SHOWN], add_to_output=True)
        if ranking[0]["name"] != _NONE and message.get("intent")["name"] in WITH_SERVICE:
            add_entity(message, "service", ranking[0]["name"], ranking[0]["confidence"])
