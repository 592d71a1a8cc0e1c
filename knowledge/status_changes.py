"""Changes of life (`status_changes.yaml`): what begins and ends, what they need, and the words people tell them in."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.for_whom import person_concerned
from knowledge.orthography import normalise, skeleton_words
from knowledge.phrases import Phrase, phrase, says

FILE = Path(__file__).parent / "status_changes.yaml"
_CLAUSE = re.compile(r"[,.;:!?…\n]+")
_AGE = re.compile(r"\b(\d{2,3})\s*(?:лет|год|жас|zhas|years?)")


@dataclass(frozen=True)
class StatusChangeKind:
    """A kind of change.

    Attributes:
        begins: Category that begins; a mapping where the detail decides; None where nothing begins.
        routed_to: Body that alone may record it; her word makes a correction request, no record.
        choices: Allowed details with the phrases that tell them; empty where none or free text is needed.
        wants_text: Name of the free-text detail that is asked, or None.
        is_own: Whether it is a change of hers only where she lives it herself; a husband's job is none.
        of_child: The change that it is for her where her child lives it, or None.
        child_until: Years of age from which the child's life is no change of hers; None where the age does not matter.
        sex: Who alone lives it, "female" or "male"; None where anybody may.
    """

    id: str
    begins: str | dict[str, str] | None
    ends: tuple[str, ...]
    offered: tuple[str, ...]
    choices: dict[str, tuple[Phrase, ...]]
    wants_text: str | None
    routed_to: str | None
    services: tuple[str, ...]
    words: tuple[str, ...]
    is_own: bool
    of_child: str | None
    child_until: int | None
    sex: str | None

    @property
    def needs_detail(self) -> bool:
        """Whether the day alone is not enough."""
        return bool(self.choices) or self.wants_text is not None

    def category(self, detail: str | None) -> str | None:
        """The category that begins, given the detail."""
        if isinstance(self.begins, dict):
            return self.begins.get(detail or "")
        return self.begins


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    folded = {name: tuple(map(normalise, data[name])) for name in ("herself", "first_person")}
    return {**data, **folded}


@cache
def status_changes() -> dict[str, StatusChangeKind]:
    """All kinds of change by id, in the order they are offered."""
    return {row["id"]: _kind(row) for row in _data()["changes"]}


def _kind(row: dict[str, Any]) -> StatusChangeKind:
    detail = row.get("detail", {})
    offered = row["offered"]
    return StatusChangeKind(
        id=row["id"],
        begins=row.get("begins"),
        ends=tuple(row.get("ends", ())),
        offered=tuple(offered),
        choices={choice: tuple(map(phrase, words)) for choice, words in detail.get("choices", {}).items()},
        wants_text=detail.get("text"),
        routed_to=row.get("routed_to"),
        services=tuple(row["services"]),
        words=tuple(_skeletons(row["words"])),
        is_own=row.get("own", False),
        of_child=row.get("of_child"),
        child_until=row.get("child_until"),
        sex=row.get("sex"),
    )


def _skeletons(words: list[str]) -> list[str]:
    return [normalise(word) for word in words]


def recognise_change(text: str) -> str | None:
    """The change a message tells of, by its longest matching words; None when none is told.

    Several words of one entry must all begin words of the text, in order; others may stand between.
    """
    said = normalise(text).split()
    best: tuple[int, str] | None = None
    for change in status_changes().values():
        for words in change.words:
            if _follows(words.split(), said) and (best is None or len(words) > best[0]):
                best = (len(words), change.id)
    return None if best is None else best[1]


def whose(text: str) -> str:
    """Who lives the change that a message tells of: "self", or the kin named in the same breath ("мужа сократили").

    A verb or a word of the first person tells that it is she, whoever else is named beside it.
    """
    clause = next((part for part in _CLAUSE.split(text) if recognise_change(part)), text)
    if says(clause, *_another()):
        return "other"
    told = re.sub(rf"(?i)\b({'|'.join(_data()['no_person'])})\b", " ", clause)
    words = skeleton_words(told)
    line = f" {' '.join(words)} "
    names_herself = any(f" {word} " in line for word in _data()["herself"])
    if names_herself or any(word.endswith(_data()["first_person"]) for word in words):
        return "self"
    person = person_concerned(told, is_telling=True)
    return person.value if person else "self"


@cache
def _another() -> tuple[Phrase, ...]:
    return tuple(map(phrase, _data()["another"]))


def of_her_child(change: StatusChangeKind, text: str) -> str | None:
    """The change it is for her that her child lives this one; None where a grown child is told of ("сыну 25 лет")."""
    told, until = map(int, _AGE.findall(text.lower())), change.child_until
    is_grown = until is not None and any(age >= until for age in told)
    return None if is_grown else change.of_child


def detail_told(change: StatusChangeKind, text: str) -> str | None:
    """The detail of a change that a message tells by its longest phrase; None when it tells none."""
    found = [
        (sum(map(len, words)), choice)
        for choice, phrases in change.choices.items()
        for words in phrases
        if says(text, words)
    ]
    return max(found)[1] if found else None


def _follows(beginnings: list[str], said: list[str]) -> bool:
    rest = iter(said)
    return all(any(word.startswith(beginning) for word in rest) for beginning in beginnings)
