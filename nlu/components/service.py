"""Which service a message is about, also when it never names it ("за малыша до полутора сколько")."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.components.entities import add_entity
from nlu.components.spelling import SKELETON
from nlu.components.text_model import TextModel
from nlu.components.trained import TrainedComponent
from nlu.importer import label

_NONE = "none"
_NAMED_FROM = 0.5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ServiceClassifier(TrainedComponent):
    """Adds the entity `service` and sets `service_ranking`."""

    def learn(self, phrases: list[Message]) -> TextModel:
        """Learn the services from the metadata of the phrases' groups; most phrases name none."""
        model = TextModel()
        model.train([p.get(SKELETON) for p in phrases], [label(p, "service") or _NONE for p in phrases])
        return model

    def read(self, message: Message) -> None:
        """Add the likeliest service, when one is likely."""
        chances = self.learned.probabilities([message.get(SKELETON)])[0]
        ranking = [(self.learned.labels[i], float(chances[i])) for i in chances.argsort()[::-1]]
        named = [{"name": name, "confidence": chance} for name, chance in ranking if name != _NONE]
        message.set("service_ranking", named[:3], add_to_output=True)
        if ranking[0][0] != _NONE:
            add_entity(message, "service", ranking[0][0], ranking[0][1])
