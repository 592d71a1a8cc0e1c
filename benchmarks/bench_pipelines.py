"""Which pipeline understands best: linear models, DIET large and small, and both together, on messages held apart.

    python -m benchmarks.bench_pipelines                # every tenth phrase, a quarter of an hour on two free cores
    python -m benchmarks.bench_pipelines --every 1      # all phrases: hours, for DIET

All learn the same phrases in the same run. Wanted of the one we keep: intent at least 0.90, 180 s, 15 ms a message.
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import yaml

from aldyn.language_model import NLU, ROOT, environment, interpreter
from aldyn.language_scores import EVALUATION, Judged, score

IMPORTER = [{"name": "nlu.importer.PhraseImporter"}]
SPELLING = {"name": "nlu.components.spelling.SpellingNormaliser"}
WORDS = [SPELLING, {"name": "benchmarks.pipelines_rig.SkeletonTokenizer"}, {"name": "CountVectorsFeaturizer"}]
LETTERS = {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4}
DIET = {"name": "DIETClassifier", "entity_recognition": False, "random_seed": 1}
SMALL = {
    "epochs": 30, "number_of_transformer_layers": 0, "embedding_dimension": 40, "constrain_similarities": True,
    "hidden_layers_sizes": {"text": [128]}, "model_confidence": "softmax",
}  # fmt: skip
PIPELINES: dict[str, list[dict[str, Any]]] = {
    "letters, logistic regression": [*WORDS[:2], LETTERS, {"name": "LogisticRegressionClassifier"}],
    "ours": [
        SPELLING,
        {"name": "nlu.components.features.PieceFeaturizer"},
        {"name": "nlu.components.intent.IntentClassifier"},
    ],
    "DIET small": [*WORDS, LETTERS, {**DIET, **SMALL}],
    "DIET defaults": [*WORDS, LETTERS, DIET],
}
MIXED = ("ours", "DIET small")


def main(every: int, only: str | None) -> None:
    """Measure each pipeline, or only one; of all, also the mean of ours and small DIET's chances."""
    messages = [json.loads(line) for file in sorted(EVALUATION.glob("*.jsonl")) for line in file.open(encoding="utf-8")]
    print(f"{'':30} intent    kk    ru    en  calibration  training s  ms a message")
    with tempfile.TemporaryDirectory() as folder:
        _sample(Path(folder) / "data", every)
        answers: dict[str, dict[str, Any]] = {}
        for name, pipeline in PIPELINES.items() if only is None else [(only, PIPELINES[only])]:
            answers[name] = answer = _measure(Path(folder), pipeline, messages)
            _print(name, messages, answer["chances"], answer["training_s"], answer["message_ms"])
            if name == MIXED[1] and only is None:
                _print_mixed(messages, [answers[one] for one in MIXED])


def _print_mixed(messages: list[dict[str, Any]], both: list[dict[str, Any]]) -> None:
    """Print the mean of two pipelines' chances, and what both together take."""
    pairs = zip(*(answer["chances"] for answer in both), strict=True)
    mixed = [{intent: (one[intent] + other.get(intent, 0.0)) / 2 for intent in one} for one, other in pairs]
    _print(" and ".join(MIXED), messages, mixed, *(sum(a[k] for a in both) for k in ("training_s", "message_ms")))


def _sample(folder: Path, every: int) -> None:
    """Write every n-th phrase of each group; at least the first, so that no label is lost."""
    folder.mkdir()
    for file in sorted((NLU / "data").glob("*.yml")):
        groups = yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        for group in groups:
            group["examples"] = "\n".join(group["examples"].splitlines()[::every]) + "\n"
        (folder / file.name).write_text(yaml.safe_dump({"version": "3.1", "nlu": groups}, allow_unicode=True))


def _measure(folder: Path, pipeline: list[dict[str, Any]], messages: list[dict[str, Any]]) -> dict[str, Any]:
    config = {"recipe": "default.v1", "language": "kk", "importers": IMPORTER, "pipeline": pipeline, "policies": []}
    (folder / "config.yml").write_text(yaml.safe_dump(config))
    subprocess.run(
        [interpreter(), "-W", "ignore", "-m", "benchmarks.pipelines_rig", str(folder)],
        cwd=ROOT, env=environment(), input=json.dumps([message["text"] for message in messages]),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    answer: dict[str, Any] = json.loads((folder / "answer.json").read_text())
    return answer


def _print(
    name: str, messages: list[dict[str, Any]], chances: list[dict[str, float]], training_s: float, message_ms: float
) -> None:
    scores = score([Judged(wanted, _likeliest(found)) for wanted, found in zip(messages, chances, strict=True)])
    shares = [scores["intent"], *(scores["by_language"][language] for language in ("kk", "ru", "en"))]
    figures = "  ".join(f"{share['share']:.2f}" for share in shares)
    error = scores["calibration_error"]
    print(f"{name:30}   {figures}  {error:11.3f}  {training_s:10.0f}  {message_ms:12.1f}", flush=True)


def _likeliest(chances: dict[str, float]) -> dict[str, Any]:
    intent = max(chances, key=lambda name: chances[name])
    return {"intent": intent, "confidence": chances[intent], "service": None, "entities": []}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=10, help="learn every n-th phrase")
    parser.add_argument("--only", choices=PIPELINES, help="measure this pipeline")
    main(**vars(parser.parse_args()))
