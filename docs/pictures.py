"""The README's pictures: the page in light, dark, on a phone and on paper, a comparison, a difference, the terminal.

Made from the seeds, offline, with the extractive engine. Needs chromium and playwright (dependency group `browser`),
and shows nicer type where Palatino's free cut is installed (Debian: fonts-urw-base35).

    python docs/pictures.py [--chromium PATH] [--out DIRECTORY]
"""

from __future__ import annotations

import argparse
import html
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer import load, render, summarize
from summarizer.batch.compare import Candidate, compare
from summarizer.batch.compare_report import as_html
from summarizer.evidence import gather
from summarizer.model import Brief
from summarizer.render.html_difference import html as difference_page
from summarizer.verify.diff import diff

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--font-render-hinting=none",
]  # fmt: skip
PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
PAPER = {"viewport": {"width": 794, "height": 1123}}


@dataclass(frozen=True)
class Picture:
    """What to open, how, and which keys to press before the shutter."""

    name: str
    page: str
    context: dict[str, Any]
    keys: Sequence[str] = ()
    media: str = "screen"


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chromium", metavar="PATH", help="the browser, where it is not on PATH")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures", metavar="DIRECTORY")
    options = parser.parse_args()
    options.out = options.out.resolve()
    chromium = options.chromium or shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        sys.stderr.write("chromium is missing: apt-get install chromium\n")
        return 2
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # not needed to read the help

    options.out.mkdir(parents=True, exist_ok=True)
    os.chdir(ROOT)  # so that the pictures show `seeds/…` and no path of this machine
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for picture in pictures():
            take(browser, picture, Path(folder), options.out)
            sys.stderr.write(f"{picture.name}.png\n")
        browser.close()
    return 0


def pictures() -> list[Picture]:
    """All of them, from the seeds."""
    seeds = sorted(Path("seeds").glob("*.txt"))
    brief = _brief(seeds)
    page = render.html(brief)
    earlier = difference_page(diff(_brief(seeds[:4]), brief))
    wide: dict[str, Any] = {"viewport": {"width": 1360, "height": 850}}
    return [
        Picture("page-light", page, wide, ("j", "j", "o")),
        Picture("page-dark", page, wide | {"color_scheme": "dark"}, ("j", "j", "o")),
        Picture("page-phone", page, PHONE, ("j", "o")),
        Picture("page-print", page, PAPER, media="print"),
        Picture("compare", _comparison(seeds), {"viewport": {"width": 1200, "height": 1000}}),
        Picture("diff", earlier, {"viewport": {"width": 900, "height": 1000}}),
        Picture("terminal", terminal(brief), {"viewport": {"width": 780, "height": 800}}),
    ]


def take(browser: Browser, picture: Picture, folder: Path, out: Path) -> None:
    """Open the page from a file, press the keys, and write the PNG."""
    path = folder / f"{picture.name}.html"
    path.write_text(picture.page, encoding="utf-8", newline="")
    context = browser.new_context(**({"reduced_motion": "reduce"} | picture.context))
    page = context.new_page()
    page.goto(path.as_uri())
    if picture.media == "print":
        page.emulate_media(media="print")
        page.evaluate("document.body.style.padding = '15mm 14mm'")  # as the printer's margins
    for key in picture.keys:
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    page.screenshot(path=out / f"{picture.name}.png")
    context.close()


def terminal(brief: Brief) -> str:
    """What a terminal of 80 columns shows, in colour, as a page."""
    command = '<span class="prompt">$</span> summarizer brief seeds/\n\n'
    shown = html.escape(render.text(brief, 80, colour=True))
    for code, name in (("1", "bold"), ("2", "dim"), ("31", "red"), ("32", "green"), ("33", "yellow"), ("36", "cyan")):
        shown = shown.replace(f"\x1b[{code}m", f'<span class="{name}">')
    shown = re.sub(r"\x1b\[0?m", "</span>", shown)
    return f"""<!doctype html><meta charset="utf-8"><style>
    body {{ margin: 0; background: #16181d; color: #d8d6d0; padding: 22px 26px; }}
    pre {{ margin: 0; font: 14px/1.45 "DejaVu Sans Mono", monospace; white-space: pre; }}
    .bold {{ font-weight: 700; color: #fff; }} .dim {{ color: #9a978f; }} .prompt, .green {{ color: #93cfa0; }}
    .red {{ color: #f19a92; }} .yellow {{ color: #e3b260; }} .cyan {{ color: #92bdec; }}
    </style><pre>{command}{shown}</pre>"""


def _brief(paths: Sequence[Path], style: str = "briefing") -> Brief:
    return summarize(load(*map(str, paths)), style=style)


def _comparison(seeds: Sequence[Path]) -> str:
    made = [
        Candidate(style, style, "extractive", None, lambda style=style: _brief(seeds, style))  # type: ignore[misc]
        for style in ("briefing", "bullets", "wire")
    ]
    return as_html(compare(made, gather(load(*map(str, seeds)))))


if __name__ == "__main__":
    sys.exit(main())
