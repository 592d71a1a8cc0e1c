"""Rasa's actions: thin, from slots to a service to an answer."""

from actions import conversation, disputes, doubt, facts, pension, requests, services, settings, status, status_form

TOPICS = (conversation, disputes, doubt, facts, pension, requests, services, settings, status, status_form)
ALL_ACTIONS = tuple(action for topic in TOPICS for action in topic.ACTIONS)
