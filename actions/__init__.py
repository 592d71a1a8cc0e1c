"""Rasa's actions: thin, from slots to a service to an answer."""

from actions import (
    conversation,
    crisis,
    disputes,
    doubt,
    facts,
    matters,
    pension,
    requests,
    services,
    settings,
    status,
    status_form,
    trust,
)

TOPICS = (
    conversation,
    crisis,
    disputes,
    doubt,
    facts,
    matters,
    pension,
    requests,
    services,
    settings,
    status,
    status_form,
    trust,
)
ALL_ACTIONS = tuple(action for topic in TOPICS for action in topic.ACTIONS)
