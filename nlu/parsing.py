"""Reads lines `{"id", "text", "lang"?}` and writes what the running pipeline understands of each.

Run as `python -m nlu.parsing MODEL` with the repository's root on PYTHONPATH; used by `aldyn parse`.
"""

import asyncio
import json
import os
import sys
from typing import Any, TextIO

from nlu.quiet import be_quiet


class UnusableLine(ValueError):
    """A line that is no message; the text says what to give instead."""


def main() -> None:
    """Answer every line of standard input; a bad line gives an error with its id, the others go on."""
    answers = _keep_output_clean()
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    be_quiet()
    from rasa.core.agent import Agent

    agent = Agent.load(sys.argv[1])
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(asyncio.run(_answer(agent, line)), ensure_ascii=False), file=answers, flush=True)


def _keep_output_clean() -> TextIO:
    """Give the real standard output, and send whatever libraries print there to standard error."""
    # Half a surrogate pair, which JSON may hold, is written as JSON escapes it.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace")
    os.dup2(2, 1)
    return answers


async def _answer(agent: Any, line: str) -> dict[str, Any]:
    asked: Any = None
    try:
        asked = _parsed(line)
        _check(asked)
        return {"id": asked.get("id"), **await _understand(agent, asked["text"], asked.get("lang"))}
    except UnusableLine as wrong:
        return _refusal(asked, "invalid_input", str(wrong))
    except Exception as failure:  # one failing line must not end the others
        print(f"A line could not be read: {failure!r}", file=sys.stderr)
        return _refusal(asked, "unexpected", "This line could not be read.")


async def _understand(agent: Any, text: str, language: str | None) -> dict[str, Any]:
    from nlu.components.intent import WITH_SERVICE
    from nlu.reading import read_message

    told = (await read_message(agent, text, {"language": language}, None))[0].understood()
    carries = told["intent"] in WITH_SERVICE
    return {
        "intent": told["intent"],
        "confidence": told["confidence"],
        "service": told["service"] if carries else None,
        "entities": [entity for entity in told["entities"] if carries or entity["name"] != "service"],
    }


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):  # the latter where it is nested too deep
        raise UnusableLine("This line is not JSON.") from None


def _check(asked: Any) -> None:
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str) or not asked["text"].strip():
        raise UnusableLine('Give an object {"id", "text"} whose text is not empty.')
    if asked.get("lang") not in (None, "kk", "ru", "en"):
        raise UnusableLine("The languages are kk, ru and en.")


def _refusal(asked: Any, code: str, message: str) -> dict[str, Any]:
    asked_id = asked.get("id") if isinstance(asked, dict) else None
    return {"id": asked_id, "error": {"code": code, "message": message}}


if __name__ == "__main__":
    main()
