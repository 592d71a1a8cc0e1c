"""A classifier of short texts: TF-IDF of letters and words under linear models, with honest probabilities."""

from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression


@dataclass
class TextModel:
    """Learns labels of skeletons (see `knowledge.orthography`) and gives a probability for each label."""

    regularisation: float = 8.0
    labels: list[str] = field(default_factory=list)

    def train(self, texts: list[str], labels: list[str]) -> None:
        """Learn from texts and their labels, one label a text."""
        self._letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
        self._words = TfidfVectorizer(analyzer=str.split, ngram_range=(1, 1), sublinear_tf=True)
        self._letters.fit(texts)
        self._words.fit(texts)
        self._classifier = LogisticRegression(C=self.regularisation, max_iter=200, class_weight="balanced")
        self._classifier.fit(self._features(texts), labels)
        self.labels = list(self._classifier.classes_)

    def _features(self, texts: list[str]) -> csr_matrix:
        return hstack([self._letters.transform(texts), self._words.transform(texts)]).tocsr()

    def probabilities(self, texts: list[str]) -> np.ndarray:
        """Give a row of probabilities for each text, in the order of `labels`."""
        return self._classifier.predict_proba(self._features(texts))
