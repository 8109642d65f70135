"""The body of a style: a Jinja template over a short list of variables, checked and rendered in a sandbox.

Allowed are text, variables, their attributes, conditions, loops over a variable and a few filters: no calls, no
arithmetic, no includes, so a template cannot run long, grow large or read a file. Source text never enters a template.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from summarizer.errors import StyleError
from summarizer.model import Style

VARIABLES: Mapping[str, str] = {
    "max_words": "words the brief may have",
    "sections": "the sections in order, each with id, heading, about and words (its share of the words)",
    "focus": "what the reader wants to know; empty without --focus",
    "as_of": "the date the brief is written for; empty without --as-of",
    "tone": "the header's tone",
    "language": "the language to write in: the header's, else that of most sources",
    "claim_chars": "most characters a claim may have; 0 without a limit",
    "sources": "how many sources there are",
    "origins": "how many independent origins they come from",
    "disagreements": "how many disagreements were found between sources",
}
"""What a template may use, and what each holds."""

FILTERS = ("default", "first", "join", "last", "length", "lower", "map", "replace", "title", "trim", "upper")
_TEXT_NODES = ("Template", "Output", "TemplateData", "Name", "Getattr", "Getitem", "Const", "Filter", "Test", "Keyword")
_LOGIC_NODES = ("If", "For", "Compare", "Operand", "And", "Or", "Not", "CondExpr")
_NODES = frozenset((*_TEXT_NODES, *_LOGIC_NODES))
_MAX_LOOPS = 2  # one inside the other


def check_template(style: Style) -> None:
    """Compile the body and compare the variables it uses with those its header declares.

    Raises:
        StyleError: bad syntax, something a template may not do, or a missing, unused or unknown variable.
    """
    if unknown := [name for name in style.variables if name not in VARIABLES]:
        raise StyleError(f"unknown variable `{unknown[0]}`", where=style.uri, hint="known: " + ", ".join(VARIABLES))
    used = _used(style.template, style.uri)
    if missing := sorted(used - set(style.variables)):
        hint = "add it to `variables` in the header" if missing[0] in VARIABLES else "known: " + ", ".join(VARIABLES)
        raise StyleError(f"the body uses `{missing[0]}`, which the header does not declare", where=style.uri, hint=hint)
    if unused := [name for name in style.variables if name not in used]:
        hint = "use it in the body, or take it out of `variables`"
        raise StyleError(f"`{unused[0]}` is declared but not used", where=style.uri, hint=hint)


def render_prompt(style: Style, variables: Mapping[str, object]) -> str:
    """The body with its variables filled in.

    Args:
        style: a style as `find` returns it.
        variables: a value for every variable that the style declares; others are ignored.

    Raises:
        StyleError: as `check_template`, or a declared variable has no value.
    """
    check_template(style)
    if missing := [name for name in style.variables if name not in variables]:
        raise StyleError(f"no value for `{missing[0]}`", where=style.uri)
    from jinja2 import TemplateError

    try:
        text = _compiled(style.template).render({name: variables[name] for name in style.variables})
    except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError) as error:
        raise StyleError("the body cannot be filled in", where=style.uri, hint=str(error)) from None
    lines = [line.rstrip() for line in text.split("\n")]
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(kept).strip() + "\n"


@lru_cache(maxsize=1)
def _environment() -> Any:  # noqa: ANN401  # jinja2 is imported when a prompt is rendered, not before
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@lru_cache(maxsize=32)
def _compiled(template: str) -> Any:  # noqa: ANN401
    return _environment().from_string(template)


@lru_cache(maxsize=32)
def _used(template: str, where: str) -> frozenset[str]:
    from jinja2 import TemplateError, meta

    try:
        tree = _environment().parse(template)
        _allowed((tree,), 0, where)
        return frozenset(meta.find_undeclared_variables(tree))
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        place = f"line {line} of the body: " if line else ""
        raise StyleError("the body is not a template", where=where, hint=f"{place}{error}") from None
    except RecursionError:
        raise StyleError("the body nests too deeply", where=where) from None


def _allowed(nodes: Iterable[Any], loops: int, where: str) -> None:
    for node in nodes:
        kind = type(node).__name__
        if kind not in _NODES or (kind == "Filter" and node.name not in FILTERS):
            what = f"the filter `{node.name}`" if kind == "Filter" else f"`{kind.lower()}`"
            line = f"line {node.lineno} of the body"
            raise StyleError(f"a style may not use {what}", where=where, hint=f"{line}; filters: {', '.join(FILTERS)}")
        inside = loops + (kind == "For")
        if inside > _MAX_LOOPS:
            raise StyleError(f"loops may nest {_MAX_LOOPS} deep", where=where, hint=f"line {node.lineno} of the body")
        _allowed(node.iter_child_nodes(), inside, where)
