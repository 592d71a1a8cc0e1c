"""What the classifiers see of a message: pieces of its skeleton in several lengths."""

from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.feature_extraction.text import TfidfVectorizer

from nlu.components.spelling import SKELETON
from nlu.components.trained import TrainedComponent

# Kazakh and Russian words end in their grammar; what they are about is in their first letters.
_STEM_LETTERS = 5
# A story asks its question last: a message this long is read a second time by its last words alone.
LAST_WORDS = "last_words"
_STORY_WORDS = 18
_LAST_WORDS = 10


@dataclass
class Pieces:
    """Weighs a text's pieces (TF-IDF): letters within words, fives across words, stems and their pairs."""

    def learn(self, skeletons: list[str]) -> csr_matrix:
        """Learn which pieces there are and how telling each is, and give the weights of these skeletons."""
        self._views = [
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2, dtype=np.float32),
            TfidfVectorizer(analyzer="char", ngram_range=(5, 5), sublinear_tf=True, min_df=3, dtype=np.float32),
            TfidfVectorizer(analyzer=_stems, sublinear_tf=True, min_df=2, dtype=np.float32),
        ]
        return hstack([view.fit_transform(skeletons) for view in self._views], format="csr")

    def weigh(self, skeletons: list[str]) -> csr_matrix:
        """Give a row of weights for each skeleton."""
        return hstack([view.transform(skeletons) for view in self._views], format="csr")


def _stems(skeleton: str) -> list[str]:
    words = [word if word[0].isdigit() else word[:_STEM_LETTERS] for word in skeleton.split()]
    return words + [f"{first} {second}" for first, second in pairwise(words)]


class Weights(Features):
    """A row of weights as Rasa's features, with a quick fingerprint: Rasa's own writes every number out as text."""

    def fingerprint(self) -> str:
        """Give a digest of which pieces there are and what they weigh."""
        return sha256(self.features.indices.tobytes() + self.features.data.tobytes()).hexdigest()


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class PieceFeaturizer(TrainedComponent):
    """Adds the weights as Rasa's sparse sentence feature; all classifiers share them."""

    def learn(self, phrases: list[Message]) -> Pieces:
        """Learn the pieces of the phrases, which are weighed by it: Rasa hands the same on to what comes after."""
        pieces = Pieces()
        for phrase, row in zip(phrases, pieces.learn([phrase.get(SKELETON) for phrase in phrases]), strict=True):
            _attach(phrase, row)
        return pieces

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Weigh the phrases that are not yet weighed (called by Rasa)."""
        for phrase in training_data.training_examples:
            if phrase.get(SKELETON) is not None and phrase.get_sparse_features(TEXT)[1] is None:
                self.read(phrase)
        return training_data

    def read(self, message: Message) -> None:
        """Weigh the pieces of a message; of a story, those of its last words apart too."""
        skeleton = message.get(SKELETON)
        _attach(message, self.learned.weigh([skeleton]))
        words = skeleton.split()
        if len(words) > _STORY_WORDS:
            message.set(LAST_WORDS, self.learned.weigh([" ".join(words[-_LAST_WORDS:])]))


def weights(messages: list[Message]) -> csr_matrix:
    """Give the weights of messages, a row each."""
    return vstack([message.get_sparse_features(TEXT)[1].features for message in messages], format="csr")


def _attach(message: Message, row: csr_matrix) -> None:
    message.add_features(Weights(row, FEATURE_TYPE_SENTENCE, TEXT, PieceFeaturizer.__name__))
