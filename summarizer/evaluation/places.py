"""YAML with the line of every value, read within limits.

Built from the parser's events, so nothing recurses and nothing is built that a bomb (aliases of aliases) would blow up:
values are counted as if every alias were written out. Tags, merge keys and repeated keys are refused. Dates stay text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from summarizer.errors import SuiteError

MAX_BYTES = 8_000_000
MAX_VALUES = 400_000
MAX_DEPTH = 30

_PLAIN = re.compile(r"[A-Za-z_]\w*\Z")
_KEPT_TAGS = ("int", "float", "bool", "null")


@dataclass(frozen=True, slots=True)
class Placed:
    """A document and the line (from 1) of each value by its JSON path (`$.cases[0].id`)."""

    value: Any
    lines: Mapping[str, int]
    where: str

    def fail(self, path: str, message: str, hint: str | None = None) -> SuiteError:
        """The error to raise for the value at `path`, or for what holds it."""
        return SuiteError(message, where=f"{self.where}:{self.line(path)}", hint=hint)

    def line(self, path: str) -> int:
        """Line of a value; of what holds it where the value itself is not there."""
        while path not in self.lines and len(path) > 1:
            path = re.sub(r"(?:\.\w+|\[[^\[\]]*\]|.)\Z", "", path, count=1, flags=re.DOTALL)
        return self.lines.get(path, 1)


def child(path: str, key: str | int) -> str:
    """JSON path of a member, written as jsonschema writes it."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    return f"{path}.{key}" if _PLAIN.match(key) else f"{path}['{key}']"


def parse(text: str, where: str) -> Placed:
    """The document in `text`.

    Raises:
        SuiteError: not YAML, more than one document, a tag, a repeated key, or beyond the limits above.
    """
    import yaml  # 20 ms

    if len(text) > MAX_BYTES:
        raise SuiteError(f"is larger than {MAX_BYTES:,} characters", where=where)
    builder = _Builder(where)
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    resolver = yaml.resolver.Resolver()
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event, resolver)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).split("\n", maxsplit=1)[0]
        raise SuiteError(f"is not YAML: {problem}", where=f"{where}:{mark.line + 1 if mark else 1}") from None
    return Placed(builder.root, builder.lines, where)


@dataclass(slots=True)
class _Open:
    """A collection that is being read."""

    value: Any
    path: str
    line: int
    anchor: str | None
    before: int
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    """Turns events into values, counting."""

    where: str
    root: Any = None
    lines: dict[str, int] = field(default_factory=dict)
    open: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Any, int]] = field(default_factory=dict)
    count: int = 0
    documents: int = 0

    def take(self, event: Any, resolver: Any) -> None:  # noqa: ANN401  # PyYAML has no types for events
        kind = type(event).__name__
        line = event.start_mark.line + 1
        if kind == "DocumentStartEvent":
            self.documents += 1
            if self.documents > 1:
                raise self._fail(line, "holds more than one YAML document")
        elif kind == "ScalarEvent":
            self._scalar(event, resolver, line)
        elif kind == "AliasEvent":
            self._alias(event.anchor, line)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._start(event, {} if kind[0] == "M" else [], line)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            done = self.open.pop()
            if done.anchor:
                self.anchors[done.anchor] = (done.value, self.count - done.before)

    def _fail(self, line: int, message: str) -> SuiteError:
        return SuiteError(message, where=f"{self.where}:{line}")

    def _counted(self, size: int, line: int) -> None:
        self.count += size
        if self.count > MAX_VALUES:
            raise self._fail(line, f"holds more than {MAX_VALUES:,} values once its aliases are written out")

    def _scalar(self, event: Any, resolver: Any, line: int) -> None:  # noqa: ANN401  # as above
        import yaml

        self._counted(1, line)
        if event.tag not in (None, "!"):
            raise self._fail(line, f"has the tag {event.tag}, and tags are not read")
        parent = self.open[-1] if self.open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._key(parent, event.value, line)
            return
        tag = resolver.resolve(yaml.ScalarNode, event.value, event.implicit).rsplit(":", 1)[-1]
        value = _constructed(tag, event.value) if tag in _KEPT_TAGS else event.value
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
        self._put(value, line)

    def _key(self, parent: _Open, key: str, line: int) -> None:
        if key == "<<":
            raise self._fail(line, "has a merge key (<<), and those are not read")
        if key in parent.value:
            raise self._fail(line, f"has the key {key!r} twice")
        parent.key = key
        self.lines[child(parent.path, key)] = line

    def _alias(self, anchor: str, line: int) -> None:
        if anchor not in self.anchors:
            raise self._fail(line, f"has the alias *{anchor} before (or inside) what it stands for")
        value, size = self.anchors[anchor]
        self._counted(size, line)
        self._put(value, line)

    def _start(self, event: Any, value: Any, line: int) -> None:  # noqa: ANN401  # as above
        if event.tag not in (None, "!"):
            raise self._fail(line, f"has the tag {event.tag}, and tags are not read")
        self._counted(1, line)
        before = self.count - 1
        path = self._put(value, line)
        self.open.append(_Open(value, path, line, event.anchor, before))
        if len(self.open) > MAX_DEPTH:
            raise self._fail(line, f"is nested deeper than {MAX_DEPTH} levels")

    def _put(self, value: Any, line: int) -> str:  # noqa: ANN401  # a YAML value
        if not self.open:
            self.root = value
            self.lines["$"] = line
            return "$"
        parent = self.open[-1]
        if isinstance(parent.value, list):
            path = child(parent.path, len(parent.value))
            parent.value.append(value)
            self.lines[path] = line
            return path
        if parent.key is None:
            raise self._fail(line, "has a key that is not plain text")
        path = child(parent.path, parent.key)
        parent.value[parent.key] = value
        parent.key = None
        return path


def _constructed(tag: str, text: str) -> Any:  # noqa: ANN401  # int, float, bool or None; the text where it is neither
    if tag == "null":
        return None
    if tag == "bool":
        return text.lower() in ("true", "yes", "on")
    try:
        return int(text.replace("_", ""), 10) if tag == "int" else float(text.replace("_", ""))
    except ValueError:
        return text  # octal, sexagesimal, .inf: no suite needs them
