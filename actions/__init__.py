"""Rasa's actions: thin, from slots to a service to an answer. One module a topic; each lists its `ACTIONS`."""

from importlib import import_module

TOPICS = (
    "conversation",
    "crisis",
    "disputes",
    "doubt",
    "entitlements",
    "facts",
    "matters",
    "pension",
    "requests",
    "services",
    "settings",
    "status",
    "status_form",
    "trust",
)
ALL_ACTIONS = tuple(action for topic in TOPICS for action in import_module(f"actions.{topic}").ACTIONS)
