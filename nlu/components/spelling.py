"""The normaliser: a message's skeleton and language, and whether it has any words; its text stays as typed."""

from dataclasses import dataclass, field

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from knowledge.orthography import normalise
from nlu.components.correction import Corrector
from nlu.components.trained import TrainedComponent
from nlu.importer import label

SKELETON = "skeleton"
LANGUAGE = "language"
IS_GIBBERISH = "is_gibberish"


@dataclass
class Spelling:
    """Knows the languages by their skeletons, whatever script they are typed in, and the words of the phrases."""

    corrector: Corrector = field(default_factory=Corrector)

    def learn(self, texts: list[tuple[str, str]]) -> None:
        """Learn from (text, language) pairs."""
        skeletons = [normalise(text) for text, _ in texts]
        self._letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, min_df=2)
        self._languages = LogisticRegression(C=20, solver="liblinear")
        self._languages.fit(self._letters.fit_transform(skeletons), [language for _, language in texts])
        self.corrector.learn(skeletons)

    def is_gibberish(self, skeleton: str) -> bool:
        """Whether a skeleton has several words and none that anybody wrote in the phrases; a letter is no word."""
        words = [word for word in skeleton.split() if not word[0].isdigit()]
        return len(words) > 1 and not any(len(word) > 1 and word in self.corrector.counts for word in words)

    def language_of(self, skeleton: str) -> tuple[str, float]:
        """Give the likeliest language of a skeleton and how likely it is."""
        chances = self._languages.predict_proba(self._letters.transform([skeleton]))[0]
        return str(self._languages.classes_[chances.argmax()]), float(chances.max())


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SpellingNormaliser(TrainedComponent):
    """Sets `skeleton` and `language`, which the components after it read instead of the text, and `is_gibberish`."""

    def learn(self, phrases: list[Message]) -> Spelling:
        """Learn languages and words from the phrases."""
        spelling = Spelling()
        spelling.learn([(phrase.get("text"), label(phrase, "language")) for phrase in phrases])
        return spelling

    def read(self, message: Message) -> None:
        """Give a message its skeleton and its language."""
        skeleton = normalise(message.get("text"))
        written_for = label(message, "language")
        language, chance = (written_for, 1.0) if written_for else self.learned.language_of(skeleton)
        corrected = self.learned.corrector.corrected(skeleton)
        message.set(SKELETON, corrected)
        message.set(IS_GIBBERISH, self.learned.is_gibberish(corrected), add_to_output=True)
        message.set(LANGUAGE, {"name": language, "confidence": chance}, add_to_output=True)
