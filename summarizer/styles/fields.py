"""From a header's values to a `Style`: every key known, every value of the right kind and size.

Does not look at the template's body; see `template`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from summarizer.errors import StyleError
from summarizer.model import StyleExample, StyleSection

KEYS = (
    "name",
    "description",
    "sections",
    "max_words",
    "tone",
    "language",
    "layout",
    "claim_chars",
    "variables",
    "examples",
)
LAYOUTS = ("prose", "bullets", "timeline", "contrast")
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_ID = re.compile(r"[a-z][a-z0-9_-]{0,31}")
_SECTION_KEYS = ("id", "heading", "about", "share")
_MAX_SECTIONS = 20
_MAX_TEXT = 2_000
_MIN_WORDS, _MAX_WORDS = 10, 10_000
_MIN_CLAIM, _MAX_CLAIM = 40, 5_000


class Fields:
    """Reads a header's values one by one, and names the file and the key in every error."""

    def __init__(self, header: Mapping[str, object], where: str) -> None:
        self.header = header
        self.where = where
        self.known(header, KEYS, "")

    def fail(self, key: str, expected: str) -> StyleError:
        """An error about one key."""
        return StyleError(f"`{key}`: expected {expected}", where=self.where)

    def known(self, mapping: Mapping[str, object], keys: tuple[str, ...], prefix: str) -> None:
        """Refuse keys that mean nothing: a misspelt one would be ignored in silence."""
        for key in mapping:
            if key not in keys:
                from difflib import get_close_matches

                near = get_close_matches(str(key), keys, 1)
                hint = f"did you mean `{near[0]}`?" if near else "known: " + ", ".join(keys)
                raise StyleError(f"unknown key `{prefix}{key}`", where=self.where, hint=hint)

    def text(self, key: str, default: str = "", mapping: Mapping[str, object] | None = None) -> str:
        """A string on one line."""
        value = (self.header if mapping is None else mapping).get(key, default)
        if not isinstance(value, str) or len(value) > _MAX_TEXT:
            raise self.fail(key, f"a text of at most {_MAX_TEXT:,} characters")
        return " ".join(value.split())

    def number(self, key: str, default: int, low: int, high: int) -> int:
        """A whole number in a range, or the default."""
        value = self.header.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not (low <= value <= high or value == default):
            raise self.fail(key, f"a whole number from {low} to {high:,}")
        return value

    def name(self, default: str) -> str:
        """The style's name; the file's name without `.md` where the header has none."""
        name = self.text("name", default)
        if not NAME.fullmatch(name):
            raise self.fail("name", "small letters, digits, - and _")
        return name

    def layout(self) -> str:
        """How claims are set."""
        layout = self.text("layout", "prose")
        if layout not in LAYOUTS:
            raise self.fail("layout", "one of " + ", ".join(LAYOUTS))
        return layout

    def words(self) -> int:
        """Most words a brief has; 250 where the header says nothing."""
        return self.number("max_words", 250, _MIN_WORDS, _MAX_WORDS)

    def claim_chars(self) -> int:
        """Most characters a claim has; 0 for no limit."""
        return self.number("claim_chars", 0, _MIN_CLAIM, _MAX_CLAIM)

    def sections(self) -> tuple[StyleSection, ...]:
        """The sections in order; at least one."""
        value = self.header.get("sections")
        if not isinstance(value, list) or not 1 <= len(value) <= _MAX_SECTIONS:
            raise self.fail("sections", f"a list of 1 to {_MAX_SECTIONS} sections, each {{id, heading, about, share}}")
        found = tuple(self._section(item) for item in value)
        if len({section.id for section in found}) < len(found):
            raise self.fail("sections", "every `id` once")
        if sum(section.share for section in found) > 1.001:
            raise self.fail("sections", "shares that add up to at most 1")
        return found

    def _section(self, item: object) -> StyleSection:
        if not isinstance(item, dict):
            raise self.fail("sections", "each as {id, heading, about, share}")
        self.known(item, _SECTION_KEYS, "sections.")
        share = item.get("share", 0.0)
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
            raise self.fail("sections.share", "a number from 0 to 1")
        name = self.text("id", "", item)
        if not _ID.fullmatch(name):
            raise self.fail("sections.id", "a small letter, then small letters, digits, - and _")
        return StyleSection(name, self.text("heading", "", item), self.text("about", "", item), float(share))

    def variables(self) -> tuple[str, ...]:
        """Names of the variables that the body uses."""
        value = self.header.get("variables", [])
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise self.fail("variables", "a list of names")
        if len(set(value)) < len(value):
            raise self.fail("variables", "every name once")
        return tuple(value)

    def examples(self) -> tuple[StyleExample, ...]:
        """Worked examples: the sentences by id, and the reply."""
        value = self.header.get("examples", [])
        if not isinstance(value, list):
            raise self.fail("examples", "a list of {evidence, reply}")
        return tuple(self._example(item) for item in value)

    def _example(self, item: Any) -> StyleExample:  # noqa: ANN401  # whatever the YAML holds
        if not isinstance(item, dict) or set(item) != {"evidence", "reply"}:
            raise self.fail("examples", "each as {evidence, reply}")
        evidence, reply = item["evidence"], item["reply"]
        if not isinstance(evidence, dict) or not all(isinstance(text, str) for text in evidence.values()):
            raise self.fail("examples.evidence", "sentences by id, as in {S1.1: text}")
        if not isinstance(reply, dict):
            raise self.fail("examples.reply", "a reply with title and claims")
        pairs = tuple((str(key), " ".join(text.split())) for key, text in evidence.items())
        import json  # few styles have examples

        return StyleExample(pairs, json.dumps(reply, ensure_ascii=False, default=str))
