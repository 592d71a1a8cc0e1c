"""The sections of the console, in the order of its menu: group, then (route, address)."""

from console.roles import admits
from services.records.staff import Role

SECTIONS = (
    (
        "work",
        (
            ("conversations", "/conversations"),
            ("requests", "/requests"),
            ("conflicts", "/conflicts"),
            ("events", "/events"),
            ("sources", "/sources"),
            ("files", "/files"),
            ("notices", "/notices"),
        ),
    ),
    ("ahead", (("campaigns", "/campaigns"), ("forecast", "/forecast"))),
    (
        "knowledge",
        (
            ("canned_replies", "/canned"),
            ("improve", "/improve"),
            ("trainings", "/training"),
            ("parameters", "/parameters"),
        ),
    ),
    ("numbers", (("figures", "/figures"),)),
    ("house", (("staff", "/staff"), ("audit", "/audit"))),
)


def sections_of(role: Role) -> list[tuple[str, list[tuple[str, str]]]]:
    """What the menu of a role holds; groups with nothing for it are left out."""
    admitted = [(group, [link for link in links if admits(link[0], role)]) for group, links in SECTIONS]
    return [(group, links) for group, links in admitted if links]
