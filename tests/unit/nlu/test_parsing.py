"""`aldyn parse`: a bad line gives an error with its id, the others go on; the pipeline itself is not loaded here."""

import json
import os
import subprocess
import sys

WITHOUT_RASA = """
import sys, types
agent = types.ModuleType("rasa.core.agent")
agent.Agent = types.SimpleNamespace(load=lambda model: None)
sys.modules |= {"rasa": types.ModuleType("rasa"), "rasa.core": types.ModuleType("rasa.core"), "rasa.core.agent": agent}
from nlu import parsing
parsing.be_quiet = lambda: None
async def understand(agent, text, language):
    return {"intent": "greet"}
parsing._understand = understand
parsing.main()
"""


def test_no_bad_line_ends_the_others() -> None:
    lines = [
        b"[" * 100_000,
        b'{"id": "\\ud800", "text": "x"}',
        b'{"id": "\xff", "text": "x"}',
        b'{"id": 4, "text": 5}',
        b'{"id": 5, "text": "x"}',
    ]

    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_RASA, "model"],
        input=b"\n".join(lines), capture_output=True, check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
    )  # fmt: skip

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [None, "\ud800", "\ufffd", 4, 5]
    assert ["error" in answer for answer in answers] == [True, False, False, True, False]
