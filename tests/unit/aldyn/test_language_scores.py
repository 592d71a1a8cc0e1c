"""What counts as understood, in the figures of `aldyn nlu evaluate`."""

from typing import Any

from aldyn.language_scores import Judged, score

MESSAGE = {"lang": "kk", "spelling": "standard", "intent": "ask_amount", "service": "childcare_benefit"}


def judged(understood: str, named: str | None, **wanted: Any) -> Judged:
    return Judged({**MESSAGE, **wanted}, {"intent": understood, "service": named, "confidence": 0.9, "entities": []})


def test_a_fair_second_reading_of_intent_or_service_counts() -> None:
    fair = {"alt_intents": ["ask_eligibility"], "alt_services": ["childcare_social_payment"]}

    both = judged("ask_eligibility", "childcare_social_payment", **fair)

    assert both.intent_is_right
    assert both.service_is_right
    assert not judged("ask_eligibility", "childcare_social_payment").intent_is_right
    assert not judged("ask_amount", "childcare_social_payment").service_is_right


def test_a_service_may_be_left_open_only_where_a_reader_could_not_tell_it() -> None:
    assert judged("ask_amount", None, alt_services=[None]).service_is_right
    assert not judged("ask_amount", None).service_is_right


def test_shares_are_of_what_carries_the_label() -> None:
    scores = score([judged("ask_amount", "childcare_benefit"), judged("greet", None, intent="greet", service=None)])

    assert scores["service"] == {"share": 1.0, "of": 1}
    assert scores["intent"] == {"share": 1.0, "of": 2}
