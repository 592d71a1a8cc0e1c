"""Telegram's HTML and the entities it becomes."""

import pytest

from simulator.entities import find_entities, formatted, parse_html
from simulator.errors import BotApiError


def test_nested_tags_become_entities_counted_in_utf16_units() -> None:
    text, entities = parse_html("👋 <b>Сәлем, <i>Айгүл</i></b>")

    assert text == "👋 Сәлем, Айгүл"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 12},
        {"type": "italic", "offset": 10, "length": 5},
    ]


def test_links_code_and_blockquotes_keep_what_belongs_to_them() -> None:
    source = (
        '<a href="https://egov.kz?a=1&amp;b=2">eGov</a> '
        '<pre><code class="language-python">x</code></pre> <blockquote expandable>38 × 4 325</blockquote>'
    )

    text, entities = parse_html(source)

    assert text == "eGov x 38 × 4 325"
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 4, "url": "https://egov.kz?a=1&b=2"},
        {"type": "pre", "offset": 5, "length": 1, "language": "python"},
        {"type": "expandable_blockquote", "offset": 7, "length": 10},
    ]


def test_only_the_named_entities_telegram_knows_are_decoded() -> None:
    text, _ = parse_html("&lt;b&gt; &amp;&quot; &#8376; &nbsp; &unknown; A & B")

    assert text == '<b> &" ₸ &nbsp; &unknown; A & B'


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("Ә<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_wrong_markup_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(BotApiError) as refused:
        parse_html(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_blank_space_at_both_ends_is_cut_and_entities_move_with_the_text() -> None:
    assert formatted("  <b> Сәлем </b>\n", "HTML", None) == ("Сәлем", [{"type": "bold", "offset": 0, "length": 5}])


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(BotApiError, match="unsupported parse_mode"):
        formatted("x", "LaTeX", None)


def test_commands_links_and_phones_in_plain_text_are_found() -> None:
    text = "/start 👋 https://gov.kz, жаз: a@gov.kz +7 701 123 45 67, және/немесе"

    found = [
        (one["type"], text.encode("utf-16-le")[one["offset"] * 2 :][: one["length"] * 2]) for one in find_entities(text)
    ]

    assert [(kind, part.decode("utf-16-le")) for kind, part in found] == [
        ("bot_command", "/start"),
        ("url", "https://gov.kz"),
        ("email", "a@gov.kz"),
        ("phone_number", "+7 701 123 45 67"),
    ]


def test_nothing_is_marked_inside_code() -> None:
    assert formatted("<code>/start</code>", "HTML", None)[1] == [{"type": "code", "offset": 0, "length": 6}]
