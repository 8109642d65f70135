"""A manifest: which briefs to write, from which sources, with which options.

    defaults: {style: briefing, max_words: 250}
    briefs:
      - id: paris-visit
        sources: [seeds/]
        focus: sanctions

YAML or JSON. Paths are relative to the manifest. Reads and checks; runs nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from summarizer.errors import ConfigError, SourceError
from summarizer.model.value import dataclass

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_MAX_BYTES = 10_000_000
_OPTIONS: dict[str, type] = {"style": str, "max_words": int, "focus": str, "as_of": str, "seed": int}


@dataclass(frozen=True, slots=True)
class Item:
    """One brief to write; `sources` are paths that exist or not, as the manifest names them."""

    id: str
    sources: tuple[str, ...]
    style: str | None = None
    max_words: int | None = None
    focus: str | None = None
    as_of: str | None = None
    seed: int = 0


def read_manifest(path: Path) -> tuple[Item, ...]:
    """The items in order.

    Raises:
        SourceError: the file cannot be read.
        ConfigError: it is not a manifest; the message names the item and the key.
    """
    document = _document(path)
    if not isinstance(document, dict) or set(document) - {"defaults", "briefs"} or "briefs" not in document:
        raise ConfigError("expected the keys 'briefs' and, at will, 'defaults'", where=str(path))
    defaults, briefs = document.get("defaults") or {}, document["briefs"]
    if not isinstance(defaults, dict) or not isinstance(briefs, list) or not briefs:
        raise ConfigError("'defaults' must be a mapping and 'briefs' a list with at least one item", where=str(path))
    items = tuple(_item(entry, defaults, f"{path}: item {at}") for at, entry in enumerate(briefs, start=1))
    folder = path.parent
    seen: set[str] = set()
    for item in items:
        if item.id.casefold() in seen:  # two ids that differ in case alone would be one file on some disks
            raise ConfigError(f"the id '{item.id}' is used twice", where=str(path))
        seen.add(item.id.casefold())
    return tuple(_rooted(item, folder) for item in items)


def _document(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    import yaml

    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError((error.strerror or "cannot be read").lower(), where=str(path)) from None
    if len(data) > _MAX_BYTES:
        raise ConfigError("is larger than 10 MB", where=str(path))
    try:
        text = data.decode("utf-8-sig")
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader)):
            raise ConfigError("aliases (*name) are not allowed", where=str(path))
        return yaml.safe_load(text)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" at line {mark.line + 1}" if mark else ""
        raise ConfigError(f"is not YAML or JSON{line}", where=str(path)) from None


def _item(entry: object, defaults: dict[str, Any], where: str) -> Item:
    if not isinstance(entry, dict):
        raise ConfigError("expected a mapping", where=where)
    values = {**defaults, **entry}
    if isinstance(values.get("as_of"), date):  # YAML reads 2016-10-11 as a date, and so would a person
        values["as_of"] = values["as_of"].isoformat()
    unknown = sorted(str(key) for key in set(values) - {"id", "sources", *_OPTIONS})
    if unknown:
        raise ConfigError(f"unknown key '{unknown[0]}'", where=where, hint=f"known: id, sources, {', '.join(_OPTIONS)}")
    name = str(values.get("id", ""))
    if not _ID.fullmatch(name):
        raise ConfigError("'id' must be letters, digits, '.', '_' or '-', and becomes a file's name", where=where)
    sources = values.get("sources")
    sources = [sources] if isinstance(sources, str) else sources
    if not isinstance(sources, list) or not sources or not all(isinstance(s, str) and s and s != "-" for s in sources):
        raise ConfigError("'sources' must be a path or a list of paths", where=where)
    for key, kind in _OPTIONS.items():
        if isinstance(values.get(key), bool) or not isinstance(values.get(key), kind | None):
            raise ConfigError(f"'{key}' must be a {'whole number' if kind is int else 'text in quotes'}", where=where)
    if values.get("max_words") is not None and values["max_words"] < 1:
        raise ConfigError("'max_words' must be at least 1", where=where)
    if values.get("as_of") is not None and not _DAY.fullmatch(values["as_of"]):
        raise ConfigError("'as_of' must be a date such as 2016-10-11", where=where)
    return Item(name, tuple(sources), **{key: values[key] for key in _OPTIONS if values.get(key) is not None})


def _rooted(item: Item, folder: Path) -> Item:
    return replace(item, sources=tuple((folder / source).as_posix() for source in item.sources))
