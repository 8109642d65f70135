"""The JSON Schema files, and reading, validating and writing what they describe.

`encode` and `decode` turn a `Brief` into its JSON shape and back; `problems` says where a document departs from a
schema. Whether the claims of a brief hold is for `verify` to say.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from summarizer.errors import DocumentError
from summarizer.model import Brief
from summarizer.schemas.document import decode as decode
from summarizer.schemas.document import encode as encode

__all__ = ["decode", "encode", "load_schema", "problems", "read_brief"]


@cache
def load_schema(name: str) -> dict[str, Any]:
    """The schema `name` (`brief`, `reply`, `suite`), as a dict not to be changed."""
    text = Path(__file__).with_name(f"{name}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def problems(document: object, name: str) -> tuple[tuple[str, str], ...]:
    """Where `document` departs from the schema `name`: (JSON path, message) pairs; empty if it is valid."""
    from jsonschema import Draft202012Validator  # 200 ms

    found = Draft202012Validator(load_schema(name)).iter_errors(document)
    return tuple((error.json_path, error.message[:200]) for error in sorted(found, key=lambda error: error.json_path))


def read_brief(text: str, where: str) -> Brief:
    """The brief that `text` holds.

    Raises:
        DocumentError: not JSON, or not a brief.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = "nested too deeply" if isinstance(error, RecursionError) else str(error)[:100]
        raise DocumentError(f"is not JSON ({why})", where=where) from None
    wrong = problems(document, "brief")
    if wrong:
        path, message = wrong[0]
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        raise DocumentError(f"is not a brief: {path}: {message}{more}", where=where)
    return decode(document)
