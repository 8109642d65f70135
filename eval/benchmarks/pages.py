"""Real pages as text and their gold bodies: what the extraction benchmark and the training of the cleaner share.

Renders a page as a copy and paste would: every visible text, blocks on lines of their own, the cells of a table's row
on one line. A line is body where most of
its words lie in runs of four that the gold body has too.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

_BLOCKS = frozenset(
    "address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption figure footer "  # noqa: SIM905  # a list of tag names reads better in a line
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody "
    "tfoot thead title tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_APART = frozenset(("p", "h1", "h2", "h3", "h4", "ul", "ol", "table", "blockquote"))
_HIDDEN = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "select",
        "textarea",
        "iframe",
        "object",
        "video",
        "audio",
    )
)
_SECOND = frozenset(("ac", "co", "com", "edu", "gov", "net", "org"))  # below a country
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Page:
    """A page of the data set."""

    number: int
    url: str
    html: bytes
    body: str

    @property
    def site(self) -> str:
        """The site of its address, without the host's name: `news.example.co.uk` is of `example.co.uk`."""
        parts = urlsplit(self.url).netloc.lower().split(":")[0].split(".")
        return ".".join(parts[-3:] if len(parts[-1]) <= 2 and _SECOND.intersection(parts[-2:-1]) else parts[-2:])


def pages(data: Path) -> Iterator[Page]:
    """The pages under `data/article_extraction`, in order."""
    folder = data / "article_extraction"
    with (folder / "ground_truth.jsonl").open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            record = json.loads(line)
            yield Page(
                number, record["url"], gzip.decompress((folder / record["html"]).read_bytes()), record["article_body"]
            )


def render(data: bytes) -> str:
    """The visible text of a page, a block a line."""
    try:
        root = html.fromstring(data.decode("utf-8"))
    except (UnicodeDecodeError, ValueError):
        root = html.fromstring(data)
    out: list[str] = []
    _walk(root, out)
    text = re.sub(r"[ \t\xa0]*\n[ \t\xa0]*", "\n", "".join(out))
    return re.sub(r"[ \t]{2,}", " ", re.sub(r"\n{3,}", "\n\n", text)).strip() + "\n"


def _walk(element: html.HtmlElement, out: list[str]) -> None:
    style = (element.get("style") or "").replace(" ", "").lower() if isinstance(element.tag, str) else ""
    if not isinstance(element.tag, str) or element.tag in _HIDDEN or "display:none" in style:
        return
    edge = "\n\n" if element.tag in _APART else "\n" if element.tag in _BLOCKS else ""
    edge = "\t" if element.tag in _CELLS else edge
    out.append(edge + re.sub(r"\s+", " ", element.text or ""))
    for child in element:
        _walk(child, out)
        out.append(re.sub(r"\s+", " ", child.tail or ""))
    out.append(edge)


def labels(lines: list[str], body: str) -> list[bool | None]:
    """For each line whether it is body; None where it has no words."""
    words = _WORD.findall(body.lower())
    runs = {tuple(words[at : at + 4]) for at in range(len(words) - 3)}
    whole = {" ".join(_WORD.findall(line.lower())) for line in body.split("\n")}
    return [_label(_WORD.findall(line.lower()), runs, whole) for line in lines]


def _label(words: list[str], runs: set[tuple[str, ...]], whole: set[str]) -> bool | None:
    if len(words) < 4:
        return " ".join(words) in whole if words else None
    covered = [False] * len(words)
    for at in range(len(words) - 3):
        if tuple(words[at : at + 4]) in runs:
            covered[at : at + 4] = [True] * 4
    return sum(covered) > len(words) / 2
