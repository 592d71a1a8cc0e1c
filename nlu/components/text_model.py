"""A classifier of short texts: letters, words and the sentence's meaning under a linear model, with honest odds."""

from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from scipy.special import log_softmax, softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

_FOLDS = 5


@dataclass
class TextModel:
    """Learns labels of texts and gives a probability for each label.

    A text comes as its skeleton (`knowledge.orthography`, corrected) and its sentence vector (`encoder`): the first
    knows the exact words in any spelling, the second what is alike in meaning, also across languages.

    Attributes:
        meaning_weight: How much a dimension of the vector counts beside a TF-IDF weight; measured, see the ADR.
        softness: The penalty parameter C of the linear model.
        labels: The labels, in the order of the columns of `probabilities`.
    """

    meaning_weight: float = 0.07
    softness: float = 0.3
    labels: list[str] = field(default_factory=list)

    def train(self, skeletons: list[str], vectors: np.ndarray, labels: list[str]) -> None:
        """Learn from texts and their labels, one label a text."""
        self._mean, self._spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-9
        self._views = [
            TfidfVectorizer(analyzer="char", ngram_range=(2, 6), sublinear_tf=True, min_df=2, dtype=np.float32),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2, dtype=np.float32),
            TfidfVectorizer(token_pattern=r"\S+", ngram_range=(1, 3), sublinear_tf=True, dtype=np.float32),
        ]
        for view in self._views:
            view.fit(skeletons)
        features, answers = self._features(skeletons, vectors), np.array(labels)
        self._temperature = _temperature(self._classifier, features, answers)
        self._linear = self._classifier().fit(features, answers)
        self.labels = list(self._linear.classes_)

    def _classifier(self) -> LinearSVC:
        return LinearSVC(C=self.softness, class_weight="balanced", random_state=0)

    def _features(self, skeletons: list[str], vectors: np.ndarray) -> csr_matrix:
        meaning = csr_matrix((vectors - self._mean) / self._spread * self.meaning_weight, dtype=np.float32)
        return hstack([*(view.transform(skeletons) for view in self._views), meaning]).tocsr()

    def probabilities(self, skeletons: list[str], vectors: np.ndarray) -> np.ndarray:
        """Give a row of probabilities for each text, in the order of `labels`."""
        margins = self._linear.decision_function(self._features(skeletons, vectors))
        return softmax(margins * self._temperature, axis=1)


def _temperature(make: "type[LinearSVC] | object", features: csr_matrix, answers: np.ndarray) -> float:
    """Give the factor that makes margins into probabilities that hold, fitted on texts held apart once."""
    learnt, apart = next(StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(features, answers))
    classifier = make().fit(features[learnt], answers[learnt])
    margins = classifier.decision_function(features[apart])
    column = {label: i for i, label in enumerate(classifier.classes_)}
    known = np.array([answer in column for answer in answers[apart]])
    right = np.array([column[answer] for answer in answers[apart][known]])

    def surprise(factor: float) -> float:
        return -float(log_softmax(margins[known] * factor, axis=1)[np.arange(len(right)), right].mean())

    return float(minimize_scalar(surprise, bounds=(0.5, 30), method="bounded").x)
