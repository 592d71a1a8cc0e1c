"""`aldyn calculate`: the law engine from the command line. Standard output holds results only."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from aldyn.asked_day import read_day
from aldyn.errors import AldynError, InvalidInput

app = typer.Typer(add_completion=False)


@app.command()
def calculate(
    service: Annotated[str | None, typer.Argument(help="A service id, `contributions` or `retirement_date`.")] = None,
    on: Annotated[str | None, typer.Option(help="The day asked about, like 2026-05-20; today when left out.")] = None,
    facts: Annotated[Path | None, typer.Option(help="A JSON file with the facts; `-` reads standard input.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of sentences.")] = False,
    batch: Annotated[bool, typer.Option(help="Read questions as JSON lines on standard input.")] = False,
    list_services: Annotated[bool, typer.Option("--list", help="Print every service with the facts it takes.")] = False,
    lang: Annotated[str, typer.Option(help="Language of the words: kk, ru or en.")] = "ru",
) -> None:
    """Compute what a person is due: yes, no or unknown, how much, and why."""
    _speak_utf8()
    if lang not in ("kk", "ru", "en"):
        raise InvalidInput(f"The languages are kk, ru and en, not '{lang}'.")
    if list_services:
        _print_list(as_json, lang)
    elif batch:
        _answer_lines(sys.stdin, lang)
    elif service:
        _answer_one(service, on, facts, as_json, lang)
    else:
        raise InvalidInput("Name a service, or use --batch or --list.")


def _answer_one(service: str, on: str | None, facts: Path | None, as_json: bool, lang: str) -> None:
    from services.law.entitlements import assess

    decision = assess(service, read_day(on), _read_facts(facts), lang)
    if as_json:
        print(json.dumps(decision.as_json(), ensure_ascii=False, indent=2))
        return
    for words in [c.words for c in decision.conditions] + [s.words for s in decision.steps]:
        print(words)
    print(json.dumps({name: decision.as_json()[name] for name in ("entitled", "amount", "paid", "dates", "missing")}))


def _speak_utf8() -> None:
    """UTF-8 in whatever locale. Half a surrogate pair, which JSON may hold, is written as JSON escapes it."""
    streams: Any = sys
    streams.stdin.reconfigure(encoding="utf-8", errors="replace")
    streams.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _answer_lines(lines: TextIO, lang: str) -> None:
    for number, line in enumerate(lines, 1):
        if line.strip():
            print(json.dumps(_answer_line(number, line, lang), ensure_ascii=False))


def _answer_line(number: int, line: str, lang: str) -> dict[str, Any]:
    from services.law.entitlements import assess

    question: Any = None
    try:
        question = _parsed(number, line)
        _check(number, question)
        decision = assess(question["service"], read_day(question["on"]), question.get("facts") or {}, lang)
        return {"id": question.get("id"), **decision.as_json()}
    except AldynError as failure:
        return _refusal(question, failure.code, str(failure))
    except Exception as failure:  # one failing question must not end the others
        print(f"Line {number}: {failure!r}", file=sys.stderr)
        return _refusal(question, AldynError.code, "This question failed.")


def _parsed(number: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):  # the latter where it is nested too deep
        raise InvalidInput(f"Line {number} is not JSON.") from None


def _check(number: int, question: Any) -> None:
    if not isinstance(question, dict):
        raise InvalidInput(f'Line {number} is no question: give {{"id", "service", "on", "facts"}}.')
    for name in ("service", "on"):
        if not isinstance(question.get(name), str):
            raise InvalidInput(f"Line {number} names no '{name}'.")
    if not isinstance(question.get("facts", {}), dict | None):
        raise InvalidInput(f"In line {number} 'facts' is no object of names and values.")


def _refusal(question: Any, code: str, message: str) -> dict[str, Any]:
    question_id = question.get("id") if isinstance(question, dict) else None
    return {"id": question_id, "error": {"code": code, "message": message}}


def _read_facts(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        facts = json.loads(sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8"))
    except OSError:
        raise InvalidInput(f"The file of facts '{path}' cannot be read.") from None
    except (ValueError, RecursionError):
        raise InvalidInput(f"The file of facts '{path}' is not JSON.") from None
    if not isinstance(facts, dict):
        raise InvalidInput(f"The file of facts '{path}' holds no object of names and values.")
    return facts


def _print_list(as_json: bool, lang: str) -> None:
    from services.law.entitlements import list_services

    services = list_services(lang)
    if as_json:
        print(json.dumps(services, ensure_ascii=False, indent=2))
        return
    for service in services:
        print(f"{service['service']}: {service['name']}")
        for fact in service["facts"]:
            print(f"  {fact['name']} ({fact['type']}, {fact['unit']}): {fact['meaning']}")
