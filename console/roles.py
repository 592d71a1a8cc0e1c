"""Which roles each route admits. A route that is not named here admits nobody; a test goes through all of them."""

from services.records.staff import Role

EVERYBODY = frozenset(Role)
HELPERS = frozenset({Role.OPERATOR, Role.SUPERVISOR})
READERS = HELPERS | {Role.AUDITOR}
DECIDERS = HELPERS | {Role.BODY_OFFICER}
CASES = DECIDERS | {Role.AUDITOR}
COUNTERS = frozenset({Role.SUPERVISOR, Role.COMMUNICATIONS, Role.AUDITOR, Role.ADMINISTRATOR})

# Routes open to anybody: logging in, files of the pages themselves, and what is published.
PUBLIC = frozenset({"login_page", "log_in", "static", "api", "health", "check_notice", "open_data"})

ROLES: dict[str, frozenset[Role]] = {
    "home": EVERYBODY,
    "log_out": EVERYBODY,
    "choose_language": EVERYBODY,
    "conversations": READERS,
    "conversations_stream": READERS,
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
    "staff": frozenset({Role.ADMINISTRATOR}),
    "add_account": frozenset({Role.ADMINISTRATOR}),
    "change_account": frozenset({Role.ADMINISTRATOR}),
    "audit": frozenset({Role.AUDITOR, Role.ADMINISTRATOR}),
    "own_audit": EVERYBODY,
}


def admits(route: str, role: Role) -> bool:
    """Whether a role may call a route."""
    return role in ROLES.get(route, frozenset())
