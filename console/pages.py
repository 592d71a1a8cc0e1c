"""Pages: templates with the words of the reader's language."""

from functools import cache, partial
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from console import moments, numbers, rich_text
from console.figure_words import meaning_named
from console.navigation import sections_of
from console.roles import admits
from console.tools import Visit
from knowledge.catalogue import LANGUAGE_NAMES, has, say
from services.notices.texts import kind_named

FOLDER = Path(__file__).parent
LANGUAGE_COOKIE = "aldyn_language"


@cache
def environment() -> Environment:
    """The templates; whatever is not marked as ours is escaped."""
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "moment": moments.moment,
        "iso": moments.iso,
        "day": moments.day,
        "written_day": moments.written_day,
        "plain": rich_text.plain,
        "rich": rich_text.rich,
        "excerpt": rich_text.excerpt,
        "linked": rich_text.linked,
        "lately": moments.lately,
        "local_field": moments.local_field,
        "tenge": numbers.tenge,
        "valued": numbers.valued,
        "kilobytes": numbers.kilobytes,
    }
    made.globals |= {"language_names": LANGUAGE_NAMES}
    return made


def words(language: str) -> Any:
    """`t(key, **arguments)` for templates."""

    def t(key: str, **arguments: Any) -> Markup:
        return Markup(say(language, f"console-{key}", **arguments).replace('"', "&#34;"))

    return t


def named(language: str) -> Any:
    """`name(prefix, id)`: the catalogue's name of a category, service, body …, or the id where it has none."""

    def name(prefix: str, identity: str | None) -> Any:
        if identity is None:
            return ""
        key = f"{prefix}-{identity}"
        return Markup(say(language, key)) if has(key, language) else identity

    return name


def draw(language: str, template: str, **context: Any) -> str:
    """A template as text, for parts of pages."""
    made = environment().get_template(template)
    kind = partial(kind_named, language)
    shared = {
        "t": words(language),
        "name": named(language),
        "kind_of_notice": kind,
        "meaning": partial(meaning_named, language),
        "has": has,
        "language": language,
    }
    return made.render(**shared, **context)


def page(request: Request, visit: Visit, template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """A page (or part of one) for somebody who is logged in."""
    shared = {
        "staff": visit.staff,
        "csrf": visit.login.csrf_token,
        "path": request.url.path,
        "sections": sections_of(visit.staff.role),
        "may": lambda route: admits(route, visit.staff.role),
        "today": visit.tools.clock.today(),
        "now": visit.tools.clock.now(),
    }
    return HTMLResponse(draw(visit.language, template, **shared, **context), status_code=status)


def language_of_visitor(request: Request) -> str:
    """The language for somebody not logged in: chosen before, else the browser's, else Russian."""
    chosen = request.query_params.get("lang") or request.cookies.get(LANGUAGE_COOKIE, "")
    if chosen in LANGUAGE_NAMES:
        return chosen
    asked = [part.strip()[:2] for part in request.headers.get("accept-language", "").split(",")]
    return next((code for code in asked if code in LANGUAGE_NAMES), "ru")


def outside_page(request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """A page for somebody not logged in."""
    language = language_of_visitor(request)
    return HTMLResponse(draw(language, template, **context), status_code=status)
