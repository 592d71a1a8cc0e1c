"""Labelled messages as training phrases: `nlu/data/labelled.<language>.yml`, each with where it comes from.

A phrase means one thing: what the data holds already is not said twice, and what contradicts it is refused.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from knowledge.catalogue import LANGUAGES
from knowledge.intents import all_intents, persons, with_service
from knowledge.orthography import normalise
from knowledge.service_catalogue import all_services

ORIGIN = ("label", "staff", "day")
_MASKED_IIN = re.compile(r"\[iin:[0-9a-f]+\]")
_HEAD = 'version: "3.1"\n\nnlu:\n'


@dataclass(frozen=True)
class Phrase:
    """A training phrase. `origin`: label, staff and day where staff labelled it."""

    text: str
    language: str
    intent: str
    service: str | None = None
    for_whom: str | None = None
    file: str = ""
    origin: dict[str, str] = field(default_factory=dict)

    def means_the_same(self, other: "Phrase") -> bool:
        """Whether two phrases teach the same; a service counts only where the intent carries one."""
        carries = self.intent in with_service()
        return self.intent == other.intent and (not carries or self.service == other.service)


@dataclass(frozen=True)
class Refused:
    """A line that cannot become a phrase. The catalogue's `refused-phrase-<code>` says why, with `fields`."""

    code: str
    fields: dict[str, str]


@dataclass
class Imported:
    """What became of the lines: their labels by what was done with them, and the refusals."""

    added: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def read_phrases(folder: Path) -> Iterator[Phrase]:
    """All phrases of the data files of a folder."""
    for file in sorted(folder.glob("*.yml")):
        language = file.stem.rsplit(".", 1)[-1]
        for group in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"] or ():
            told = group.get("metadata") or {}
            origin = {name: str(told[name]) for name in ORIGIN if name in told}
            for line in filter(str.strip, group["examples"].splitlines()):
                text = line.strip().removeprefix("- ")
                service, person = told.get("service"), told.get("for_whom")
                yield Phrase(text, language, group["intent"], service, person, file.name, origin)


def add_labelled(lines: Iterable[dict[str, Any]], folder: Path, measured: set[str]) -> Imported:
    """Add labelled messages to the data files of a folder; those added before stay as they are.

    Args:
        lines: As the console exports them: label, text, language, intent, service, for_whom, staff, day.
        folder: Where the data files are.
        measured: Skeletons of the messages that understanding is measured with.
    """
    known = {normalise(phrase.text): phrase for phrase in read_phrases(folder)}
    outcome = Imported()
    for line in lines:
        phrase, refusal = _phrase_of(line)
        skeleton = normalise(phrase.text)
        if refusal is None and skeleton in measured:
            refusal = _refused("measured", phrase)
        before = known.get(skeleton)
        if refusal is None and before is not None and not _may_replace(before, phrase):
            if before.means_the_same(phrase):
                outcome.known.append(phrase.origin["label"])
                continue
            refusal = _refused("contradicts", phrase, known=before.intent, service=before.service, file=before.file)
        if refusal is not None:
            outcome.refused.append(refusal)
            continue
        known[skeleton] = phrase
        outcome.added.append(phrase.origin["label"])
    if outcome.added:
        _write(folder, [phrase for phrase in known.values() if phrase.file.startswith("labelled.")])
    return outcome


def _may_replace(before: Phrase, phrase: Phrase) -> bool:
    """Staff corrected their own label."""
    is_corrected = before.origin.get("label") == phrase.origin.get("label") is not None
    return is_corrected and not before.means_the_same(phrase)


def _phrase_of(line: dict[str, Any]) -> tuple[Phrase, Refused | None]:
    text = _cleaned(str(line.get("text") or ""))
    language = str(line.get("language") or "")
    origin = {name: str(line.get(name) or "") for name in ORIGIN}
    intent, service, person = str(line.get("intent") or ""), line.get("service") or None, line.get("for_whom") or None
    phrase = Phrase(text, language, intent, service, person, f"labelled.{language}.yml", origin)
    return phrase, next((_refused(code, phrase) for code, is_wrong in _checks(phrase) if is_wrong), None)


def _checks(phrase: Phrase) -> Iterator[tuple[str, bool]]:
    yield "empty", not normalise(phrase.text)
    yield "origin", not all(phrase.origin.values())
    yield "language", phrase.language not in LANGUAGES
    yield "intent", phrase.intent not in all_intents()
    yield "service", phrase.service is not None and phrase.service not in {s.id for s in all_services()}
    yield "for-whom", phrase.for_whom is not None and phrase.for_whom not in persons()


def _refused(code: str, phrase: Phrase, **more: str | None) -> Refused:
    told = {"text": phrase.text[:80], "intent": phrase.intent, "service": phrase.service, "named": phrase.language}
    return Refused(code, {name: value or "—" for name, value in {**told, **more}.items()})


def _cleaned(text: str) -> str:
    """A message as one line: without the tokens' digests, and without the brackets Rasa reads entities by."""
    return " ".join(re.sub(r"[\[\]{}]", " ", _MASKED_IIN.sub(" iin ", text)).split())


def _write(folder: Path, phrases: list[Phrase]) -> None:
    """Write the files of labelled phrases anew, a group a phrase, in the order of their days."""
    for language in LANGUAGES:
        own = [phrase for phrase in phrases if phrase.language == language]
        if own:
            ordered = sorted(own, key=lambda phrase: (phrase.origin["day"], phrase.origin["label"]))
            path = folder / f"labelled.{language}.yml"
            path.write_text(_HEAD + "\n".join(map(_group, ordered)), encoding="utf-8")


def _group(phrase: Phrase) -> str:
    carried = {"service": phrase.service if phrase.intent in with_service() else None, "for_whom": phrase.for_whom}
    told = {name: value for name, value in {**carried, **phrase.origin}.items() if value}
    metadata = yaml.safe_dump(told, default_flow_style=True, width=10_000, sort_keys=False).strip()
    return f"- intent: {phrase.intent}\n  metadata: {metadata}\n  examples: |\n    - {phrase.text}\n"
