"""The command line: one sub-command a module of `aldyn/commands/`, imported only when it is called."""

import importlib
import sys

from aldyn.errors import AldynError

COMMANDS = {
    "demo": "Start everything on this machine with a synthetic population.",
    "run": "Start roles for production: bot, actions, console, worker or all.",
    "seed": "Make a synthetic population in the store.",
    "simulator": "Start the local Telegram alone.",
    "train": "Train the language model.",
    "parse": "Tell what the trained pipeline understands of lines on standard input.",
    "nlu": "Validate, evaluate and extend the language data.",
    "calculate": "Compute a benefit or pension from facts.",
    "scan": "List who is entitled to what and does not receive it.",
    "forecast": "Forecast the months ahead, and what a changed parameter would cost.",
    "campaign": "Write, check, approve, start and watch campaigns and surveys.",
    "scan-dates": "Tell people whose day has come (retirement, a child's age, new figures …).",
    "staff": "Add and list accounts of support staff.",
    "source": "Admit systems of record to the open API, renew and revoke their keys.",
    "migrate": "Bring the database to the current form.",
}


def usage() -> str:
    """The list of commands, as `aldyn --help` prints it."""
    lines = [f"  {name:<11} {meaning}" for name, meaning in COMMANDS.items()]
    return "\n".join(
        ["Usage: aldyn COMMAND [OPTIONS]", "", "Commands:", *lines, "", "aldyn COMMAND --help tells more."]
    )


def main() -> None:
    """Run a command; a failure of ours ends in one sentence on standard error and exit code 2."""
    name, arguments = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("--help", [])
    if name in ("--help", "-h", "help"):
        print(usage())
        return
    if name not in COMMANDS:
        print(f"There is no command {name!r}; see `aldyn --help`.", file=sys.stderr)
        sys.exit(2)
    app = importlib.import_module(f"aldyn.commands.{name.replace('-', '_')}").app
    try:
        app(args=arguments, prog_name=f"aldyn {name}")
    except AldynError as failure:
        print(str(failure), file=sys.stderr)
        sys.exit(2)
