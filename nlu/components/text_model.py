"""A linear classifier of weighted pieces of text, with honest odds."""

from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from scipy.special import log_softmax, softmax
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

_FOLDS = 5
# Three weights in four are less than this; leaving them out changes no answer and makes the model a quarter as large.
_LEAST_WEIGHT = 0.01


@dataclass
class TextModel:
    """Learns labels of texts and gives a probability for each label.

    Attributes:
        softness: The penalty parameter C of the linear model; measured, see docs/adr/0004.
        labels: The labels, in the order of the columns of `probabilities`.
    """

    softness: float = 1.0
    labels: list[str] = field(default_factory=list)

    def train(self, features: csr_matrix, labels: list[str]) -> None:
        """Learn from the features of texts (`features.weights`), a row and a label each."""
        answers = np.array(labels)
        self._temperature = _temperature(self._classifier(), features, answers)
        linear = self._classifier().fit(features, answers)
        weights = np.where(np.abs(linear.coef_.T) < _LEAST_WEIGHT, 0, linear.coef_.T)
        self._weights, self._bias = csr_matrix(weights, dtype=np.float32), linear.intercept_
        self.labels = list(linear.classes_)

    def _classifier(self) -> LinearSVC:
        return LinearSVC(C=self.softness, class_weight="balanced", random_state=0)

    def probabilities(self, features: csr_matrix) -> np.ndarray:
        """Give a row of probabilities for each text, in the order of `labels`."""
        return softmax(((features @ self._weights).toarray() + self._bias) * self._temperature, axis=1)


def _temperature(classifier: LinearSVC, features: csr_matrix, answers: np.ndarray) -> float:
    """Give the factor that makes margins into probabilities that hold, fitted on texts held apart once."""
    learnt, apart = next(StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(features, answers))
    classifier.fit(features[learnt], answers[learnt])
    margins = classifier.decision_function(features[apart])
    column = {label: i for i, label in enumerate(classifier.classes_)}
    known = np.array([answer in column for answer in answers[apart]])
    right = np.array([column[answer] for answer in answers[apart][known]])

    def surprise(factor: float) -> float:
        return -float(log_softmax(margins[known] * factor, axis=1)[np.arange(len(right)), right].mean())

    return float(minimize_scalar(surprise, bounds=(0.5, 30), method="bounded").x)
