"""Whether a typed message answers the open question of a form, or says something else that is answered first."""

from datetime import date
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.amounts import read_number
from knowledge.days import ImpossibleDay, read_day
from knowledge.follow_ups import follow_up, turns_back
from knowledge.hotlines import kind_of
from knowledge.not_known import says_not_known
from knowledge.orthography import normalise
from knowledge.several_questions import asks
from knowledge.status_changes import recognise_change, status_changes, whose

# What is heard in the middle of any form, whatever was asked.
ALWAYS_HEARD = frozenset({"cancel", "go_back", "report_crisis", "talk_to_operator", "change_language", "help"})
SAYS_SOMETHING_ELSE = frozenset(
    {"out_of_scope", "greet", "thank", "goodbye", "bot_challenge", "give_feedback", "technical_help", "change_details"}
)
# What the menu names: said in a word or two, it is asked for and tells no reason.
OF_THE_MENU = frozenset({"ask_my_status", "ask_entitlements", "ask_request_progress"})
# What the form for a change of status asks once the change is known.
AFTER_THE_CHANGE = frozenset({"change_date", "change_detail", "change_confirmed"})
YES_OR_NO = frozenset({"affirm", "deny"})
# Only whether a day is named matters here; which one is read where the real day is known.
ANY_DAY = date(2026, 1, 1)
CERTAIN = 1.0
SURE = 0.55
SURE_OF_STORY = 0.8
SHORT_WORDS = 4
LONG_WORDS = 7
LONGEST_QUESTION_WORDS = 12


def is_answer(text: str, parse_data: dict[str, Any], tracker: DialogueStateTracker | None) -> bool:
    """Tell whether a message answers the open question."""
    slot = _asked(tracker)
    if slot is None:
        return False
    intent, confidence = parse_data["intent"]["name"], parse_data["intent"]["confidence"]
    if intent in ALWAYS_HEARD and confidence >= SURE:
        return False
    if intent == "update_status" and slot in AFTER_THE_CHANGE and not _corrects(text):
        return True
    if slot == "change_detail" and _wants_text(tracker):
        return intent not in YES_OR_NO and not ("?" in text or asks(text)) and _tells_reason(text, intent, confidence)
    return _READERS.get(slot, _is_unsure)(text, intent, confidence)


def as_answer(text: str, parse_data: dict[str, Any], tracker: DialogueStateTracker | None) -> dict[str, Any]:
    """Give an answer as the form takes it: its words; for a fact the yes or no they mean, or the words corrected to."""
    said = {"affirm": "yes", "deny": "no"}.get(parse_data["intent"]["name"])
    is_fact = _asked(tracker) == "fact_value"
    if is_fact and said is not None and _words(text) <= SHORT_WORDS and read_number(text) in (None, 0):
        meant = {"entity": "fact_value", "value": said, "start": 0, "end": len(text)}
        return {**parse_data, "intent": {"name": "inform", "confidence": CERTAIN}, "entities": [meant]}
    corrected = follow_up(text) if is_fact else None
    words = corrected.rest if corrected and corrected.is_correction else text
    return {**parse_data, "text": words, "intent": {"name": "answer", "confidence": CERTAIN}, "entities": []}


def may_lean(text: str, parse_data: dict[str, Any], tracker: DialogueStateTracker | None) -> bool:
    """Tell whether a message may lean on an earlier question.

    Not where a form takes her words as they come; at the question for a fact only where it visibly turns back, since
    a bare word is the answer there.
    """
    slot = _asked(tracker)
    if slot == "fact_value":
        return turns_back(text)
    intent = parse_data["intent"]
    tells_crisis = intent["name"] == "report_crisis" and intent["confidence"] >= SURE_OF_STORY
    return slot is None and not tells_crisis and kind_of(text) is None


def tells_danger(text: str, tracker: DialogueStateTracker | None) -> bool:
    """Tell whether words of danger stand where a form would take any words for an answer."""
    return _asked(tracker) is not None and kind_of(text) is not None


def _asked(tracker: DialogueStateTracker | None) -> str | None:
    if tracker is None or not tracker.active_loop_name:
        return None
    slot = tracker.get_slot("requested_slot")
    return slot if isinstance(slot, str) else None


def _wants_text(tracker: DialogueStateTracker | None) -> bool:
    """Whether the detail of the change is told in free words, such as where she works now."""
    change = status_changes().get(tracker.get_slot("status_change")) if tracker else None
    return change is not None and change.wants_text is not None


def _corrects(text: str) -> bool:
    """Whether a telling in the middle of a form is another change of hers; else it answers what was asked."""
    return recognise_change(text) is not None and whose(text) == "self"


def _words(text: str) -> int:
    return len(text.split())


def _is_unsure(text: str, intent: str, confidence: float) -> bool:
    return confidence < SURE and _words(text) <= LONG_WORDS


def _names_change(text: str, intent: str, confidence: float) -> bool:
    """`update_status` fills the slot by itself; a change in other words is an answer too."""
    return intent != "update_status" and recognise_change(text) is not None and not _is_question(intent, confidence)


def _names_day(text: str, intent: str, confidence: float) -> bool:
    if _is_question(intent, confidence) and _words(text) > SHORT_WORDS:
        return False
    try:
        return read_day(text, ANY_DAY) is not None or _is_unsure(text, intent, confidence)
    except ImpossibleDay:
        return True


def _names_fact(text: str, intent: str, confidence: float) -> bool:
    if says_not_known(text) or (intent in YES_OR_NO and _words(text) <= SHORT_WORDS):
        return True
    if _is_question(intent, confidence) and _words(text) > SHORT_WORDS:
        return False
    return _names_day(text, intent, confidence) or read_number(text) is not None


def _chooses(text: str, intent: str, confidence: float) -> bool:
    return not _is_question(intent, confidence) and _words(normalise(text)) <= LONG_WORDS


def _tells_reason(text: str, intent: str, confidence: float) -> bool:
    """Whatever she tells is taken, unless it asks in so many words, or names what stands in the menu."""
    if confidence < SURE_OF_STORY or not _is_question(intent, confidence):
        return True
    if intent in OF_THE_MENU and _words(text) <= SHORT_WORDS:
        return False
    return not (_words(text) <= LONGEST_QUESTION_WORDS and ("?" in text or asks(text)))


def _is_question(intent: str, confidence: float) -> bool:
    if intent in SAYS_SOMETHING_ELSE:
        return confidence >= SURE_OF_STORY
    return intent.startswith(("ask_", "get_", "confirm_", "manage_")) and confidence >= SURE


def _confirms(text: str, intent: str, confidence: float) -> bool:
    """Yes and no are intents of their own; nothing else answers a summary."""
    return False


_READERS = {
    "status_change": _names_change,
    "change_date": _names_day,
    "change_detail": _chooses,
    "change_confirmed": _confirms,
    "fact_value": _names_fact,
    "dispute_step": _tells_reason,
    "dispute_reason": _tells_reason,
    "dispute_documents": _chooses,
    "dispute_confirmed": _confirms,
}
