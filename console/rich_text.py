"""Texts of messages on screen: what a citizen wrote shows as text, ours keeps its bold and links."""

import re

import nh3
from markupsafe import Markup, escape

ALLOWED = {"b", "strong", "i", "em", "u", "s", "code", "pre", "blockquote", "a", "br"}
# Marks that change the direction of what follows or show nothing at all: made visible, so that no text can pretend.
HIDDEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

ADDRESS = re.compile(r"(https?://([^/\s;,]+)[^\s;,]*)")


def plain(text: str) -> Markup:
    """A citizen's text: every character as itself, hidden ones shown by their number."""
    return Markup(HIDDEN.sub(_shown, str(escape(text))).replace("\n", "<br>"))


def rich(text: str) -> Markup:
    """A text of ours in Telegram's HTML, with its few tags and nothing else."""
    clean = nh3.clean(
        text, tags=ALLOWED, attributes={"a": {"href"}}, url_schemes={"https"}, link_rel="noopener noreferrer"
    )
    return Markup(clean.replace("\n", "<br>"))


def linked(text: str) -> Markup:
    """A source of law: its words, and each address as a link that shows only the site."""
    return Markup(ADDRESS.sub(r'<a href="\1" rel="noopener noreferrer" target="_blank">\2</a>', str(escape(text))))


def excerpt(text: str, longest: int = 90) -> str:
    """The beginning of a message as one line, without tags."""
    flat = " ".join(HIDDEN.sub("", nh3.clean(text, tags=set())).split())
    flat = flat.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&nbsp;", " ")
    return flat if len(flat) <= longest else f"{flat[:longest].rstrip()}…"


def _shown(found: re.Match[str]) -> str:
    return f'<span class="hidden-mark">U+{ord(found.group()):04X}</span>'
