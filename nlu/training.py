"""Trains a model: `python -m nlu.training OUTPUT_FOLDER NAME`, with the repository's root on PYTHONPATH."""

import sys
from pathlib import Path

from nlu.quiet import be_quiet

HERE = Path(__file__).parent


def main() -> None:
    """Train from the phrases, rules and domain of this folder and print the model's path last."""
    be_quiet()
    from rasa.api import train

    folder, name = sys.argv[1:3]
    result = train(
        domain=str(HERE / "domain"),
        config=str(HERE / "config.yml"),
        training_files=[str(HERE / "data")],
        output=folder,
        force_training=True,
        fixed_model_name=name,
    )
    if result.code != 0 or not result.model:
        sys.exit(result.code or 1)
    print(result.model)


if __name__ == "__main__":
    main()
