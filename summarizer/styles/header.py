"""The header of a style file: cut it off the body and read its YAML.

Headers of the plain shape that our own styles have are read by the few lines of `_plain`: importing PyYAML costs an
offline brief 25 to 55 ms. Anything else goes to PyYAML's safe loader, without aliases and without deep nesting. Where
both can read a header they agree; a test compares them. Does not know which keys a style has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.errors import StyleError

_FENCE = "---"
_MAX_DEPTH = 12
_MAX_HEADER = 65_536  # characters

_KEY = re.compile(r"([a-z_]+):(?: +(.*))?$")
_ITEM = re.compile(r" {2}- \{(.*)\}$")
_PAIR = re.compile(r' *([a-z_]+): ("[^"\\]*"|[^\s",\[\]{}][^",\[\]{}]*)(?:,|$)')
_ENTRY = re.compile(r' *("[^"\\]*"|[^\s",\[\]{}][^",\[\]{}]*)(?:,|$)')
_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,8})(\.[0-9]{1,8})?")
_WORDS = re.compile(r"[A-Za-z][A-Za-z0-9_ ,.;()'/?!-]*")
_RESERVED = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))


def split(text: str, where: str) -> tuple[str, str]:
    """Header and body of a style file's text.

    Raises:
        StyleError: there is no header, or it is not closed.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != _FENCE:
        raise StyleError("no header", where=where, hint="a style starts with a line of --- and a YAML header")
    for at, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            return "\n".join(lines[1:at]) + "\n", "\n".join(lines[at + 1 :]).strip() + "\n"
    raise StyleError("the header is not closed", where=where, hint="close it with a line of ---")


def parse(header: str, where: str) -> Mapping[str, object]:
    """The header as a mapping of plain values.

    Raises:
        StyleError: not YAML, not a mapping, aliases or anchors, nested too deeply, or too long.
    """
    if len(header) > _MAX_HEADER:
        raise StyleError(f"the header has more than {_MAX_HEADER:,} characters", where=where)
    plain = _plain(header)
    return _yaml(header, where) if plain is None else plain


def _plain(header: str) -> dict[str, object] | None:
    """The header, where it is made of `key: scalar`, `key: [a, b]` and `key:` over lines of `  - {a: b}`; else None."""
    found: dict[str, object] = {}
    items: list[object] | None = None
    for line in header.split("\n"):
        if not line or line.startswith("#"):
            continue
        item = _ITEM.match(line)
        if item is not None:
            pairs = _pairs(item[1])
            if items is None or pairs is None:
                return None
            items.append(pairs)
            continue
        key = _KEY.match(line)
        if key is None or key[1] in found:
            return None
        items = [] if key[2] is None else None
        value = items if key[2] is None else _value(key[2])
        if value is None:
            return None
        found[key[1]] = value
    return None if [] in found.values() else found


def _value(text: str) -> object | None:
    if text.startswith("[") and text.endswith("]"):
        inner = text[1:-1]
        entries = [_scalar(match[1]) for match in _ENTRY.finditer(inner)]
        whole = sum(len(match[0]) for match in _ENTRY.finditer(inner)) == len(inner)
        return entries if entries and whole and None not in entries else None
    return _scalar(text)


def _pairs(text: str) -> dict[str, object] | None:
    found: dict[str, object] = {}
    at = 0
    while at < len(text):
        match = _PAIR.match(text, at)
        value = _scalar(match[2]) if match else None
        if match is None or value is None or match[1] in found:
            return None
        found[match[1]] = value
        at = match.end()
    return found or None


def _scalar(text: str) -> object | None:
    if len(text) > 1 and text[0] == text[-1] == '"':
        inner = text[1:-1]
        return inner if inner.isprintable() and '"' not in inner and "\\" not in inner else None
    number = _NUMBER.fullmatch(text)
    if number is not None:
        return float(text) if number[1] else int(text)
    return text if _WORDS.fullmatch(text) and text == text.strip() and text.lower() not in _RESERVED else None


def _yaml(header: str, where: str) -> Mapping[str, object]:
    import yaml

    loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        depth = 0
        for event in yaml.parse(header, Loader=loader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise StyleError("anchors and aliases are not read", where=where, hint="write the value out")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _MAX_DEPTH:
                raise StyleError(f"the header nests deeper than {_MAX_DEPTH} levels", where=where)
        found = yaml.load(header, Loader=loader)  # noqa: S506  # one of the two safe loaders
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise StyleError("the header is not YAML", where=where, hint=_first_line(error)) from None
    if not isinstance(found, dict) or not all(isinstance(key, str) for key in found):
        raise StyleError("the header is not a list of keys and values", where=where)
    return found


def _first_line(error: Exception) -> str:
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 2}: {problem}" if mark is not None else str(problem)
