"""Rasa's side of `bench_pipelines`, run by Rasa's Python: train a pipeline in a folder, read messages from a pipe."""

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

from nlu.quiet import be_quiet

be_quiet()

from rasa.core.agent import Agent  # noqa: E402  (after the logs are set)
from rasa.engine.recipes.default_recipe import DefaultV1Recipe  # noqa: E402
from rasa.model_training import train_nlu  # noqa: E402
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer  # noqa: E402
from rasa.shared.nlu.training_data.message import Message  # noqa: E402


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class SkeletonTokenizer(Tokenizer):
    """The words of a message's skeleton, for Rasa's own featurizers."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Tokens have no parts here."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Give the skeleton's words; a message without words is one token."""
        words = (message.get("skeleton") or "-").split()
        starts = [sum(len(word) + 1 for word in words[:place]) for place in range(len(words))]
        return [Token(word, start) for word, start in zip(words, starts, strict=True)]


def main(folder: Path) -> None:
    """Leave in `answer.json` the processor time of training and reading, and the chances of the intents."""
    texts = json.load(sys.stdin)
    began = time.process_time()
    model = train_nlu(str(folder / "config.yml"), str(folder / "data"), str(folder), fixed_model_name="model")
    training_s = time.process_time() - began
    found, message_ms = asyncio.run(_read(Agent.load(model), texts))
    answer = {"training_s": training_s, "message_ms": message_ms, "chances": found}
    (folder / "answer.json").write_text(json.dumps(answer))


async def _read(agent: Agent, texts: list[str]) -> tuple[list[dict[str, float]], float]:
    await agent.parse_message(texts[0])
    began = time.process_time()
    read = [await agent.parse_message(text) for text in texts]
    took_ms = (time.process_time() - began) / len(texts) * 1000
    return [{intent["name"]: intent["confidence"] for intent in one["intent_ranking"]} for one in read], took_ms


if __name__ == "__main__":
    main(Path(sys.argv[1]))
