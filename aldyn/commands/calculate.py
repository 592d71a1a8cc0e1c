"""`aldyn calculate`: the law engine from the command line. Standard output holds results only."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from aldyn.clock import SystemClock
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

    decision = assess(service, _day(on) if on else SystemClock().today(), _read_facts(facts), lang)
    if as_json:
        print(json.dumps(decision.as_json(), ensure_ascii=False, indent=2))
        return
    for words in [c.words for c in decision.conditions] + [s.words for s in decision.steps]:
        print(words)
    print(json.dumps({name: decision.as_json()[name] for name in ("entitled", "amount", "paid", "dates", "missing")}))


def _answer_lines(lines: TextIO, lang: str) -> None:
    for number, line in enumerate(lines, 1):
        if line.strip():
            print(json.dumps(_answer_line(number, line, lang), ensure_ascii=False))


def _answer_line(number: int, line: str, lang: str) -> dict[str, Any]:
    from services.law.entitlements import assess

    question: Any = None
    try:
        question = _question(number, line)
        decision = assess(question["service"], _day(question["on"]), question.get("facts") or {}, lang)
        return {"id": question.get("id"), **decision.as_json()}
    except AldynError as failure:
        question_id = question.get("id") if isinstance(question, dict) else _id_of(line)
        return {"id": question_id, "error": {"code": failure.code, "message": str(failure)}}
    except Exception as failure:  # one failing question must not end the others
        print(f"Line {number}: {failure!r}", file=sys.stderr)
        return {"id": question.get("id"), "error": {"code": AldynError.code, "message": "This question failed."}}


def _question(number: int, line: str) -> dict[str, Any]:
    try:
        question = json.loads(line)
    except ValueError:
        raise InvalidInput(f"Line {number} is not JSON.") from None
    if not isinstance(question, dict):
        raise InvalidInput(f'Line {number} is no question: give {{"id", "service", "on", "facts"}}.')
    for name in ("service", "on"):
        if not isinstance(question.get(name), str):
            raise InvalidInput(f"Line {number} names no '{name}'.")
    if not isinstance(question.get("facts", {}), dict | None):
        raise InvalidInput(f"In line {number} 'facts' is no object of names and values.")
    return question


def _id_of(line: str) -> Any:
    try:
        question = json.loads(line)
    except ValueError:
        return None
    return question.get("id") if isinstance(question, dict) else None


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise InvalidInput(f"The day asked about is like 2026-05-20, got '{given}'.") from None


def _read_facts(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        facts = json.loads(sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8"))
    except OSError:
        raise InvalidInput(f"The file of facts '{path}' cannot be read.") from None
    except ValueError:
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
