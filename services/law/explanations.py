"""From the engine's trace to steps and conditions in words of a language."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from knowledge.legislation import words
from knowledge.legislation.declared_facts import declared_facts
from knowledge.legislation.evaluation import Evaluation, Node, ParameterRead
from knowledge.legislation.system import law_system
from knowledge.service_catalogue import Service
from services.law.decision import Article, ConditionMet, ParameterUsed, Step


def plain(value: Any) -> Any:
    """A value of the engine as a plain one: days as dates, whole numbers as int, NaN and NaT as None."""
    if isinstance(value, np.datetime64):
        return None if np.isnat(value) else value.astype(date)
    if isinstance(value, np.bool_ | bool):
        return bool(value)
    if isinstance(value, np.integer | int):
        return int(value)
    if isinstance(value, np.floating | float):
        number = round(float(value), 4)
        return None if np.isnan(number) else int(number) if number.is_integer() else number
    return value


def settled(node: Node) -> Any:
    """The value of a node where all rows agree on it, else None."""
    if node.values is None:  # its formula read a parameter of a law that is not held
        return None
    column = node.values.decode_to_str() if hasattr(node.values, "decode_to_str") else node.values
    same = len(column) and bool(np.all(column == column[0]))
    value = column[0]
    return plain(str(value) if isinstance(value, np.str_) else value) if same else None


def steps_of(service: Service, evaluation: Evaluation, language: str) -> list[Step]:
    """Every computed value behind a decision, in the order of computing, each once.

    A part of the sum that is not paid, or that missing facts leave open, is not explained.
    """
    silent = {name for name in service.parts if name in evaluation.nodes and not settled(evaluation.nodes[name])}
    behind: dict[str, Node] = {}
    for variable in service.all_variables:
        if variable not in silent:
            behind |= {node.name: node for node in evaluation.behind(variable)}
    told = [node for name, node in behind.items() if name not in silent and _is_formula(node)]
    computed = [node for node in told if not _is_not_held(node) and not _is_no_day(node)]
    return [_step(node, service, evaluation, language) for node in computed]


def conditions_of(service: Service, evaluation: Evaluation, language: str) -> list[ConditionMet]:
    """The conditions that the right to a service is made of, in the order of the formula."""
    root = evaluation.nodes.get(service.variables.get("entitled", ""))
    nodes = [evaluation.nodes[name] for name in root.uses] if root else []
    return [
        ConditionMet(
            node.name,
            settled(node),
            _words(node, evaluation, language),
            _article(node, service, evaluation, language),
        )
        for node in nodes
        if _is_formula(node) and node.values is not None and node.values.dtype == np.bool_
    ]


def _is_not_held(node: Node) -> bool:
    """Whether a formula read a parameter of a law that is not held: no column, or sums that are all unknown."""
    if node.values is None:
        return True
    return law_system().variables[node.name].unit == "tenge" and bool(np.isnan(node.values).all())


def _is_no_day(node: Node) -> bool:
    """Whether the answer to "when" is "there is no such day", for everybody supposed."""
    return node.values.dtype.kind == "M" and bool(np.isnat(node.values).all())


def _is_formula(node: Node) -> bool:
    return not law_system().variables[node.name].is_input_variable()


def _step(node: Node, service: Service, evaluation: Evaluation, language: str) -> Step:
    value = settled(node)
    return Step(
        name=node.name,
        value=value.isoformat() if isinstance(value, date) else value,
        unit=law_system().variables[node.name].unit or "",
        words=_words(node, evaluation, language),
        parameter=_parameter_used(node, value),
        article=_article(node, service, evaluation, language),
    )


def _words(node: Node, evaluation: Evaluation, language: str) -> str:
    unit = law_system().variables[node.name].unit or ""
    values = {"value": words.written(settled(node), unit, language)}
    for name in node.uses:
        used = evaluation.nodes[name]
        value = settled(used)
        if name in declared_facts():
            values[name] = words.written_fact(name, value, language)
        else:
            values[name] = words.written(value, law_system().variables[name].unit or "", language)
    read = _shown_read(node, settled(node))
    if read is not None:
        values["parameter"] = words.written(
            plain(read.value), law_system().parameter(read.name).metadata["unit"], language
        )
    return words.sentence(language, words.sentence_key(node.name), **values)


def _shown_read(node: Node, value: Any) -> ParameterRead | None:
    # A formula that picks one of several parameters shows the one it picked: the read whose value is the node's own.
    # What was read from a table of the law is the node's own value.
    reads = [read if np.isscalar(read.value) else replace(read, value=value) for read in node.reads]
    shown = [read for read in reads if read.value is not None]
    return next((read for read in shown if read.value == value), shown[0] if shown else None)


def _parameter_used(node: Node, value: Any) -> ParameterUsed | None:
    read = _shown_read(node, value)
    entry = law_system().entry(read.name, read.on) if read else None
    if read is None or entry is None:
        return None
    from_day, metadata = entry
    return ParameterUsed(read.name, plain(read.value), metadata["unit"], from_day, str(metadata.get("reference", "")))


def _article(node: Node, service: Service, evaluation: Evaluation, language: str) -> Article | None:
    """The article of a step; of a condition that stands in several, the one in an article of this service."""
    references = law_system().variables[node.name].reference or [None]
    named = (one for one in references if one and ":".join(one.split(":")[:2]) in service.articles)
    reference = next(named, references[0])
    found = words.article_in_words(reference, language, evaluation.on) if reference else None
    return Article(*found) if found else None
