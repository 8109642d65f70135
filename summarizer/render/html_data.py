r"""The JSON inside a page, without a second copy of the texts the page shows anyway.

A string that begins with U+0001 is a pointer into the page's sources: number, start and end in code points
(`\u00010:512:655`), or a number alone for a whole text; a real string that begins so has that character doubled. White
space between tokens is left out. The page's script, and `document` here, put both back and get the very bytes that
`render.json` writes.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from markupsafe import Markup

from summarizer.model import Brief
from summarizer.render.html_marks import carries
from summarizer.render.json import dumps
from summarizer.schemas import encode
from summarizer.text.display import INVISIBLE

ISLAND = "ui-data"
_SIGN = "\x01"
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")|\s+')
_PART = re.compile(r'"(?:[^"\\]|\\.)*"|\{\}|\[\]|[][{},:]|[^][{},:"\s]+')
_POINTER = re.compile(r'^"\\u0001(\d+)(?::(\d+):(\d+))?"$')
_ESCAPE = re.compile(r"\\(u003c|.)", re.DOTALL)


def embedded(brief: Brief) -> Markup:
    """The document as a script element may hold it: pointers for texts and quotes, `<` as an escape."""
    texts = {source.id: source.text for source in brief.sources if carries(source.text)}
    places = {source.id: at for at, source in enumerate(brief.sources)}

    def walk(value: Any) -> Any:  # noqa: ANN401  # any JSON value
        if isinstance(value, str):
            return _SIGN + value if value.startswith(_SIGN) else value
        if isinstance(value, list):
            return [walk(item) for item in value]
        if not isinstance(value, dict):
            return value
        if "quote" in value and texts.get(value["source"], "")[value["start"] : value["end"]] == value["quote"]:
            return value | {"quote": f"{_SIGN}{places[value['source']]}:{value['start']}:{value['end']}"}
        return {walk(name): walk(item) for name, item in value.items()}

    content = walk(encode(brief))
    for source in content["sources"]:
        if source["id"] in texts:
            source["text"] = f"{_SIGN}{places[source['id']]}"
    compact = _TOKEN.sub(lambda m: m[1] or "", dumps(content))
    return Markup(compact.replace("<", "\\u003c"))  # noqa: S704  # inert where it stands, and no `<` is left


def document(page: str) -> str:
    """The JSON inside a page made by `render.html`, byte for byte; nothing where there is none.

    The text is only put together, not validated: that is for whoever reads it.
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()

    def resolved(match: re.Match[str]) -> str:
        pointer = _POINTER.match(match.group())
        if pointer is None:
            token = match.group()
            token = '"' + token[7:] if token.startswith('"\\u0001\\u0001') else token
            return _ESCAPE.sub(lambda m: "<" if m[1] == "u003c" else m[0], token)
        text = reader.texts[int(pointer[1])] if int(pointer[1]) < len(reader.texts) else ""
        return dumps(text[int(pointer[2]) : int(pointer[3])] if pointer[2] else text).rstrip("\n")

    return spread(_STRING.sub(resolved, reader.island))


def spread(compact: str) -> str:
    """JSON without white space as `render.json` lays it out: numbers and strings stay as they are written."""
    parts: list[str] = []
    depth = 0
    for sign in _PART.findall(compact):
        if sign in {"{", "["}:
            depth += 1
            parts += [sign, "\n" + "  " * depth]
        elif sign in {"}", "]"}:
            depth -= 1
            parts += ["\n" + "  " * depth, sign]
        elif sign == ",":
            parts += [",\n" + "  " * depth]
        else:
            parts.append(": " if sign == ":" else sign)
    return "".join(parts) + "\n" if parts else ""


def risky() -> str:
    """The characters that `render.json` writes as escapes, as the inside of a JavaScript character class."""
    return "".join(sign if sign == "-" else f"\\u{{{ord(sign):x}}}" for sign in INVISIBLE)


class _Reader(HTMLParser):
    """Collects the island and the texts of the sources, which hold no element of their class inside them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.island = ""
        self.texts: list[str] = []
        self._inside = ""
        self._depth = 0
        self._parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if not self._inside and (given.get("id") == ISLAND or given.get("class") == "words"):
            self._inside, self._depth, self._parts = tag, 1, []
        elif tag == self._inside:
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag != self._inside:
            return
        self._depth -= 1
        if self._depth:
            return
        if tag == "script":
            self.island = "".join(self._parts)
        else:
            self.texts.append("".join(self._parts))
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._parts.append(data)
