"""The arithmetic that cases of law are written in: `+ - * / ( ) ceil() min() max()` over exact decimals."""

import ast
import operator
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Any

_OPERATORS: dict[type, Callable[..., Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}


def _up(value: Decimal) -> Decimal:
    # Rounded first: 1 / 3 * 3 of 28 digits is no whole number, and would go up by one.
    return round(value, 12).to_integral_value(ROUND_CEILING)


def _half_up(value: Decimal) -> Decimal:
    return value.to_integral_value(ROUND_HALF_UP)


_FUNCTIONS: dict[str, Callable[..., Decimal]] = {"ceil": _up, "round": _half_up, "min": min, "max": max}


def compute(expression: Any) -> Decimal:
    """The value of an expression; a plain number is its own value.

    Raises:
        ValueError: The expression holds anything but arithmetic.
    """
    return _value(ast.parse(str(expression), mode="eval").body)


def _value(node: ast.expr) -> Decimal:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Decimal(str(node.value))
    if isinstance(node, ast.BinOp):
        return _OPERATORS[type(node.op)](_value(node.left), _value(node.right))
    if isinstance(node, ast.UnaryOp):
        return _OPERATORS[type(node.op)](_value(node.operand))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return _FUNCTIONS[node.func.id](*[_value(argument) for argument in node.args])
    raise ValueError(f"Not arithmetic: {ast.unparse(node)}")
