"""A linear classifier of weighted pieces of text, with honest odds."""

from dataclasses import dataclass, field

import numpy as np
from joblib import Parallel, delayed
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import log_softmax, softmax
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

_FOLDS = 5
# Three weights in four are less than this; leaving them out changes no answer and makes the model a quarter as large.
_LEAST_WEIGHT = 0.01
# Ten times as exact a solution takes half as long again and answers no message otherwise.
_TOLERANCE = 0.1


@dataclass
class TextModel:
    """Learns labels of texts and gives a probability for each label.

    Attributes:
        softness: The penalty parameter C of the linear model; measured, see docs/adr/0004.
        evenness: How much the calibration holds labels to be equally common; measured on folds of the phrases there.
        labels: The labels, in the order of the columns of `probabilities`.
    """

    softness: float = 1.0
    evenness: float = 1e-3
    labels: list[str] = field(default_factory=list)

    def train(self, features: csr_matrix, labels: list[str]) -> None:
        """Learn from the features of texts (`features.weights`), a row and a label each."""
        answers = np.array(labels)
        learnt, apart = next(StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(features, answers))
        in_processes = Parallel(n_jobs=2, mmap_mode="c")
        both = in_processes(delayed(self._fit)(features[rows], answers[rows]) for rows in (slice(None), learnt))
        linear, without_apart = both
        weights = np.where(np.abs(linear.coef_.T) < _LEAST_WEIGHT, 0, linear.coef_.T)
        self._weights, self._bias = csr_matrix(weights, dtype=np.float32), linear.intercept_
        self.labels = list(linear.classes_)
        self._factor, self._offsets = self._calibration(without_apart, features[apart], answers[apart])

    def probabilities(self, features: csr_matrix) -> np.ndarray:
        """Give a row of probabilities for each text, in the order of `labels`."""
        margins = (features @ self._weights).toarray() + self._bias
        return softmax(margins * self._factor + self._offsets, axis=1)

    def _fit(self, features: csr_matrix, answers: np.ndarray) -> LinearSVC:
        linear = LinearSVC(C=self.softness, class_weight="balanced", tol=_TOLERANCE, random_state=0)
        return linear.fit(features, answers)

    def _calibration(
        self, classifier: LinearSVC, features: csr_matrix, answers: np.ndarray
    ) -> tuple[float, np.ndarray]:
        """Give what makes margins into probabilities that hold, from texts that a classifier has not seen."""
        known = np.isin(answers, classifier.classes_)
        columns = [self.labels.index(label) for label in classifier.classes_]
        margins = np.full((known.sum(), len(self.labels)), -1.0)  # a label not learnt then is as unlikely as any
        margins[:, columns] = classifier.decision_function(features[known])
        right = np.array([self.labels.index(answer) for answer in answers[known]])
        return _scaled(margins, right, self.evenness)


def _scaled(margins: np.ndarray, right: np.ndarray, evenness: float) -> tuple[float, np.ndarray]:
    """Give the factor of the margins and an offset a label by which the right labels are least surprising.

    Temperature and bias of vector scaling (Guo et al. 2017); the offsets make up for balanced training, which takes a
    rare label for as likely as a common one.
    """
    is_right = np.eye(margins.shape[1])[right]

    def surprise(scaling: np.ndarray) -> tuple[float, np.ndarray]:
        factor, offsets = scaling[0], scaling[1:]
        chances = log_softmax(margins * factor + offsets, axis=1)
        slope = (np.exp(chances) - is_right) / len(right)
        by_offset = slope.sum(axis=0) + 2 * evenness * offsets
        mean = -chances[is_right == 1].mean() + evenness * (offsets**2).sum()
        return mean, np.array([(slope * margins).sum(), *by_offset])

    start = np.array([5.0, *np.zeros(margins.shape[1])])
    found = minimize(surprise, start, jac=True, method="L-BFGS-B").x
    return float(found[0]), found[1:]
