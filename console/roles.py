"""Which roles each route admits. A route that is not named here admits nobody; a test goes through all of them."""

from services.campaigns.lifecycle import WRITERS
from services.records.staff import Role

EVERYBODY = frozenset(Role)
HELPERS = frozenset({Role.OPERATOR, Role.SUPERVISOR})
READERS = HELPERS | {Role.AUDITOR}
DECIDERS = HELPERS | {Role.BODY_OFFICER}
CASES = DECIDERS | {Role.AUDITOR}
FILING = frozenset({Role.BODY_OFFICER, Role.ADMINISTRATOR})
COUNTERS = frozenset({Role.SUPERVISOR, Role.COMMUNICATIONS, Role.AUDITOR, Role.ADMINISTRATOR})
CAMPAIGN_READERS = WRITERS | {Role.AUDITOR}
FORESEEING = frozenset({Role.SUPERVISOR, Role.COMMUNICATIONS, Role.LEGISLATION_EDITOR, Role.AUDITOR})

# Routes open to anybody: logging in, files of the pages themselves, and what is published.
LOGGING_IN = frozenset({"login_page", "log_in", "log_in_openid", "back_from_openid"})
PUBLIC = LOGGING_IN | {"static", "api", "health", "check_notice", "open_data"}

ROLES: dict[str, frozenset[Role]] = {
    "home": EVERYBODY,
    "log_out": EVERYBODY,
    "choose_language": EVERYBODY,
    "conversations": READERS,
    "conversations_stream": READERS,
    "waiting": READERS,
    "conversation": READERS,
    "conversation_stream": READERS,
    "conversation_handling": READERS,
    "conversation_document": READERS,
    "open_card": HELPERS,
    "take_conversation": HELPERS,
    "reply_in_conversation": HELPERS,
    "note_in_conversation": HELPERS,
    "suggest_in_conversation": HELPERS,
    "hand_conversation": HELPERS,
    "give_back_conversation": HELPERS,
    "close_conversation": HELPERS,
    "canned_replies": HELPERS,
    "add_canned_reply": HELPERS,
    "remove_canned_reply": HELPERS,
    "doubt_message": HELPERS,
    "improve": READERS,
    "improve_message": READERS,
    "label_message": HELPERS,
    "set_message_aside": HELPERS,
    "take_label_back": HELPERS,
    "export_labels": frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR}),
    "trainings": frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR}),
    "begin_training": frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR}),
    "notices": CASES,
    "figures": COUNTERS,
    "export_figures": COUNTERS,
    "requests": CASES,
    "request": CASES,
    "request_document": CASES,
    "decide_request": DECIDERS,
    "conflicts": CASES,
    "decide_conflict": DECIDERS,
    "events": CASES,
    "decide_event": DECIDERS,
    "sources": CASES | {Role.ADMINISTRATOR},
    "files": FILING,
    "send_file": FILING,
    "file": FILING,
    "accept_file": FILING,
    "campaigns": CAMPAIGN_READERS,
    "campaign": CAMPAIGN_READERS,
    "campaign_figures": CAMPAIGN_READERS,
    "new_campaign": WRITERS,
    "add_campaign": WRITERS,
    "change_campaign": WRITERS,
    "count_segment": WRITERS,
    "preview_campaign": WRITERS,
    "test_campaign": WRITERS,
    "step_campaign": WRITERS,
    "forecast": FORESEEING,
    "forecast_figures": FORESEEING,
    "forecast_change": FORESEEING,
    "parameters": FORESEEING,
    "staff": frozenset({Role.ADMINISTRATOR}),
    "add_account": frozenset({Role.ADMINISTRATOR}),
    "change_account": frozenset({Role.ADMINISTRATOR}),
    "audit": frozenset({Role.AUDITOR, Role.ADMINISTRATOR}),
    "own_audit": EVERYBODY,
}


def admits(route: str, role: Role) -> bool:
    """Whether a role may call a route."""
    return role in ROLES.get(route, frozenset())
