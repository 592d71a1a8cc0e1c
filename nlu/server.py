"""Starts Rasa for one parent: on loopback, with our channel only, and never outliving the parent.

Run as `python -m nlu.server MODEL PORT` with the repository's root on PYTHONPATH. Standard input is a lifeline: the
parent holds the other end open, and when that closes, even because the parent was killed, this process ends.
"""

import os
import sys
import threading
from pathlib import Path

from nlu.quiet import be_quiet

HERE = Path(__file__).parent


def main() -> None:
    """Serve until the parent lets go."""
    model, port = sys.argv[1], int(sys.argv[2])
    threading.Thread(target=_end_with_parent, daemon=True).start()
    be_quiet()
    from rasa.core.run import serve_application  # takes seconds: the lifeline is watched before
    from rasa.core.utils import AvailableEndpoints

    from nlu.economy import save_work

    save_work()
    serve_application(
        model_path=model,
        interface="127.0.0.1",
        port=port,
        credentials=str(HERE / "credentials.yml"),
        endpoints=AvailableEndpoints.read_endpoints(str(HERE / "endpoints.yml")),
        # Closed unless the parent holds a token: then another model may be put in by `PUT /model`.
        enable_api="ALDYN_RASA_TOKEN" in os.environ,
        auth_token=os.environ.get("ALDYN_RASA_TOKEN"),
    )


def _end_with_parent() -> None:
    while os.read(0, 1024):  # nothing is ever written: this returns when the parent's end closes
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
