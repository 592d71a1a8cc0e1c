"""Reads lines `{"id", "text", "lang"?}` and writes what the running pipeline understands of each.

Run as `python -m nlu.parsing MODEL` with the repository's root on PYTHONPATH; used by `aldyn parse`.
"""

import asyncio
import json
import sys
from typing import Any

from nlu.quiet import be_quiet


def main() -> None:
    """Answer every line of standard input; a bad line gives an error with its id, the others go on."""
    be_quiet()
    from rasa.core.agent import Agent

    from nlu.reading import read_message

    agent = Agent.load(sys.argv[1])

    async def answer(line: str) -> dict[str, Any]:
        asked = json.loads(line)
        reading = (await read_message(agent, asked["text"], {"language": asked.get("lang")}, None))[0]
        told = reading.understood()
        kept = ("intent", "confidence", "service", "entities", "alternatives")
        return {"id": asked.get("id"), **{name: told[name] for name in kept}}

    for line in sys.stdin:
        if line.strip():
            print(json.dumps(_answered(answer, line), ensure_ascii=False), flush=True)


def _answered(answer: Any, line: str) -> dict[str, Any]:
    try:
        return asyncio.run(answer(line))
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        return {"id": None, "error": {"code": "bad_line", "message": f"give {{id, text}} as JSON: {wrong!r}"}}


if __name__ == "__main__":
    main()
