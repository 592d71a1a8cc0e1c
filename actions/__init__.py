"""Rasa's actions: thin, from slots to a service to an answer."""

from actions import conversation, status, status_form

ALL_ACTIONS = (*status.ACTIONS, *status_form.ACTIONS, *conversation.ACTIONS)
