"""Formatting of texts: Telegram's HTML turned into entities, and links, commands and the like found in plain text."""

import html
import re
from dataclasses import dataclass
from typing import Any

from simulator.errors import bad_request

MAX_TEXT = 4096
MAX_CAPTION = 1024

TAG_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
# Telegram knows these four named entities and all numeric ones; anything else stays as typed.
CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)\s*(?:=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.\-]+))?""")
FOUND_IN_TEXT = (
    ("url", re.compile(r"(?:https?://|www\.)[^\s<>\"']+[^\s<>\"'.,!?;:)]")),
    ("email", re.compile(r"(?<![\w.])[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z]\w{3,31}\b", re.ASCII)),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,32}(?:@\w+)?\b(?![/<>])", re.ASCII)),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d(?:[\s()-]?\d){9,13}\b")),
)


@dataclass
class OpenTag:
    """A tag that waits for its end: where it began in the text so far, and its attributes."""

    name: str
    attributes: dict[str, str]
    offset: int


def utf16_length(text: str) -> int:
    """Length in UTF-16 units, in which Telegram counts offsets."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Read Telegram's HTML.

    Returns:
        The plain text and its entities, offsets in UTF-16 units.
    Raises:
        BotApiError: In Telegram's words, with the byte offset, when a tag is unknown, open or misplaced.
    """
    plain: list[str] = []
    length = 0
    open_tags: list[OpenTag] = []
    entities: list[dict[str, Any]] = []
    position = 0
    while position < len(source):
        if source[position] == "<":
            position = _read_tag(source, position, length, open_tags, entities)
            continue
        piece, position = _read_text(source, position)
        plain.append(piece)
        length += utf16_length(piece)
    if open_tags:
        raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{open_tags[-1].name}"')
    entities = [entity for entity in entities if entity["length"]]
    return "".join(plain), sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _cannot_parse(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _read_text(source: str, position: int) -> tuple[str, int]:
    if match := CHARACTER.match(source, position):
        return html.unescape(match[0]), match.end()
    following = [found for found in (source.find("<", position), source.find("&", position + 1)) if found >= 0]
    end = min(following, default=len(source))
    return source[position:end], end


def _read_tag(source: str, position: int, length: int, open_tags: list[OpenTag], entities: list[dict[str, Any]]) -> int:
    at = f"at byte offset {len(source[:position].encode())}"
    closing = source.startswith("</", position)
    end = _end_of_tag(source, position)
    if end < 0:
        raise _cannot_parse(f"Unclosed {'end' if closing else 'start'} tag {at}")
    inside = source[position + (2 if closing else 1) : end]
    if closing:
        _close_tag(inside.rstrip(), at, length, open_tags, entities)
    else:
        open_tags.append(_open_tag(inside, at, length))
    return end + 1


def _end_of_tag(source: str, position: int) -> int:
    quote = ""
    for index in range(position, len(source)):
        char = source[index]
        if quote:
            quote = "" if char == quote else quote
        elif char == ">":
            return index
        elif char in "\"'" and source[index - 1] == "=":
            quote = char
    return -1


def _open_tag(inside: str, at: str, length: int) -> OpenTag:
    words = inside.split(None, 1)
    name = words[0].lower() if words and not inside[:1].isspace() else ""
    if name not in TAG_TYPES:
        raise _cannot_parse(f'Unsupported start tag "{name}" {at}')
    rest = words[1] if len(words) > 1 else ""
    attributes: dict[str, str] = {}
    index = 0
    while rest[index:].strip():
        match = ATTRIBUTE.match(rest, index)
        if not match:
            raise _cannot_parse(f'Empty attribute name in the tag "{name}" {at}')
        attributes[match[1].lower()] = html.unescape((match[2] or "").strip("\"'"))
        index = match.end()
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _cannot_parse(f'Tag "span" must have class "tg-spoiler" {at}')
    return OpenTag(name, attributes, length)


def _close_tag(found: str, at: str, length: int, open_tags: list[OpenTag], entities: list[dict[str, Any]]) -> None:
    if not open_tags:
        raise _cannot_parse(f"Unexpected end tag {at}")
    tag = open_tags.pop()
    if found and found.lower() != tag.name:
        raise _cannot_parse(f'Unmatched end tag {at}, expected "</{tag.name}>", found "</{found}>"')
    entity: dict[str, Any] = {"type": TAG_TYPES[tag.name], "offset": tag.offset, "length": length - tag.offset}
    if tag.name == "a":
        if not tag.attributes.get("href"):
            return  # a link to nowhere is plain text for Telegram
        entity["url"] = tag.attributes["href"]
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        entity["type"] = "expandable_blockquote"
    if tag.name == "tg-emoji":
        entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
    language = tag.attributes.get("class", "")
    if tag.name == "code" and language.startswith("language-") and open_tags and open_tags[-1].name == "pre":
        open_tags[-1].attributes["language"] = language.removeprefix("language-")
        return
    if tag.name == "pre" and tag.attributes.get("language"):
        entity["language"] = tag.attributes["language"]
    entities.append(entity)


def find_entities(text: str) -> list[dict[str, Any]]:
    """Links, addresses, mentions, commands, hashtags and phone numbers that Telegram marks by itself."""
    found: list[dict[str, Any]] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in FOUND_IN_TEXT:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            offset = utf16_length(text[:start])
            found.append({"type": kind, "offset": offset, "length": utf16_length(match[0])})
    return sorted(found, key=lambda entity: entity["offset"])


def trim(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Cut blank space off both ends, as Telegram does, and move the entities with the text."""
    kept = text.strip()
    cut = utf16_length(text) - utf16_length(text.lstrip())
    limit = utf16_length(kept)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] + entity["length"] - cut, limit)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return kept, moved


def formatted(
    text: str, parse_mode: str | None, given: list[dict[str, Any]] | None
) -> tuple[str, list[dict[str, Any]]]:
    """The text a person sees and its entities.

    Args:
        text: What the bot sent.
        parse_mode: "HTML" or nothing; Markdown is not spoken here.
        given: Entities the bot sent instead of markup.
    Raises:
        BotApiError: The markup is wrong or the parse mode unknown.
    """
    mode = (parse_mode or "").lower()
    if mode not in ("", "html"):
        raise bad_request("unsupported parse_mode")
    plain, entities = parse_html(text) if mode else (text, list(given or []))
    plain, entities = trim(plain, entities)
    covered = [(entity["offset"], entity["offset"] + entity["length"]) for entity in entities]
    for found in find_entities(plain):
        start, end = found["offset"], found["offset"] + found["length"]
        literal = any(
            other["type"] in ("code", "pre", "text_link") and other["offset"] < end and start < right
            for other, (_, right) in zip(entities, covered, strict=True)
        )
        if not literal:
            entities = [*entities, found]
    return plain, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
