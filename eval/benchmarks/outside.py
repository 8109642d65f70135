"""Public collections of pages with gold articles, beside the shared one: what the cleaner learns from.

Each reader takes the folder of a checked-out repository and gives pages with the gold body as plain text; which
repositories and commits is said in `train_furniture.py`. Left out are pages that are no article, pages whose gold body
is not on them (an empty shell, another version), and pages of a site that the shared collection has too.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import html
from pages import Page, labels, render

from summarizer.ingest.lines import Line, lines

_WORD = re.compile(r"\w+")
_LEAST = 60  # words of a gold body
_FOUND = (0.85, 1.25)  # the words of the page's body lines, as a share of the gold body's
_LINES = (5, 1500)  # of a page
_FURNITURE = 4  # lines, at least
_KEY = "main_content"


@dataclass(frozen=True)
class Labelled:
    """A page rendered to lines, and for each line whether it is body; None where it has no words."""

    page: Page
    lines: tuple[Line, ...]
    truth: list[bool | None]


def wcxb(folder: Path) -> Iterator[Page]:
    """Web Content eXtraction Benchmark: its pages of the type `article`."""
    for file in sorted(folder.glob("*/ground-truth/*.json")):
        record = json.loads(file.read_text(encoding="utf-8"))
        source = file.parents[1] / "html" / f"{file.stem}.html.gz"
        if record["_internal"]["page_type"]["primary"] == "article" and "url" in record and source.is_file():
            yield Page(0, record["url"], gzip.decompress(source.read_bytes()), record["ground_truth"].get(_KEY) or "")


def readability(folder: Path) -> Iterator[Page]:
    """The test pages of Readability.js, with its expected output as body. Their addresses are not given."""
    for case in sorted((folder / "test" / "test-pages").iterdir()):
        name = re.sub(r"-\d+$", "", case.name)
        body = render((case / "expected.html").read_bytes())
        yield Page(0, f"http://{name}.example/{case.name}", (case / "source.html").read_bytes(), body)


def daniel(folder: Path) -> Iterator[Page]:
    """The DAnIEL corpus of news pages in Chinese, English, Greek, Polish and Russian, as Waddle keeps it."""
    root = folder / "corpora" / "Corpus_daniel_v2.1"
    for file in sorted((root / "html").iterdir()):
        gold = root / "reference" / file.name
        if gold.is_file():
            pieces = re.findall(r"<p>(.*?)</p>", gold.read_text(encoding="utf-8", errors="replace"), re.DOTALL)
            texts = [html.fromstring(f"<div>{piece}</div>").text_content() for piece in pieces if piece.strip()]
            body = "\n".join(" ".join(text.split()) for text in texts)
            yield Page(0, f"http://{file.name.split('_')[1]}/{file.name}", file.read_bytes(), body)


def language(folder: Path, page: Page) -> str:
    """The language of a page of DAnIEL, in lower case."""
    return _languages(folder)[page.url.rsplit("/", 1)[1]].lower()


@cache
def _languages(folder: Path) -> dict[str, str]:
    said: dict[str, str] = json.loads((folder / "corpora/Corpus_daniel_v2.1/doc_lg.json").read_text(encoding="utf-8"))
    return said


READERS: dict[str, Callable[[Path], Iterator[Page]]] = {"wcxb": wcxb, "readability": readability, "daniel": daniel}


def labelled(page: Page) -> Labelled:
    """A page as a copy and paste would give it, with its labels."""
    found = lines(render(page.html))
    return Labelled(page, found, labels([line.text.replace("\n", " ") for line in found], page.body))


def sound(name: str, folder: Path, but: set[str]) -> Iterator[Labelled]:
    """The pages of a collection that can be learned from: those whose gold body is found on them, of other sites."""
    for page in READERS[name](folder):
        gold = len(_WORD.findall(page.body))
        if page.site in but or gold < _LEAST:
            continue
        found = labelled(page)
        said = sum(len(_WORD.findall(line.text)) for line, label in zip(found.lines, found.truth, strict=True) if label)
        enough = _LINES[0] <= len(found.lines) <= _LINES[1] and found.truth.count(False) >= _FURNITURE
        if enough and _FOUND[0] <= said / gold <= _FOUND[1]:
            yield found
