"""The page at size: 200 sources and 2,000 citations, its bytes against its JSON's, and how soon it answers a reader.

Needs chromium and playwright (dependency group `browser`). The brief is made here from the seeds' own sentences, the
same each time, in two shapes: articles of usual length, and short ones, where markup weighs more against text.

    python eval/benchmarks/page.py [--chromium PATH] [--runs N] [--out DIRECTORY]

Ends with 0 when both shapes keep the floors (page at most 1.5 times its JSON, interactive within 1 s), 1 when one does
not, and 2 when the browser is missing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer import render
from summarizer.model import Brief, Citation, Claim, Corroboration, Run, Section, Source, Support
from summarizer.text.segment import spans

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES, MOST_SECONDS = 1.5, 1.0
SOURCES, CITATIONS = 200, 2000
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip


@dataclass(frozen=True)
class Shape:
    """How long the articles are, and how many citations a claim has."""

    name: str
    sentences: int
    per_claim: int


SHAPES = (Shape("articles of 30 sentences", 30, 3), Shape("notes of 12 sentences", 12, 2))


def main() -> int:
    """Measure, report and judge."""
    options = _options()
    chromium = options.chromium or shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # said plainly when missing
    except ImportError:
        print("playwright is missing: pip install playwright", file=sys.stderr)
        return 2
    if not chromium:
        print("chromium is missing: apt-get install chromium", file=sys.stderr)
        return 2
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        rows = [_measured(shape, browser, Path(folder), options.runs) for shape in SHAPES]
        browser.close()
    report = _report(rows)
    print(report)
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "page.md").write_text(report + "\n", encoding="utf-8")
        (options.out / "page.json").write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["kept"] for row in rows) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chromium", metavar="PATH", help="the browser, where it is not on PATH")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="loads of each page; the median counts")
    parser.add_argument("--out", type=Path, metavar="DIRECTORY", help="write page.md and page.json here")
    return parser.parse_args()


def brief_of(shape: Shape) -> Brief:
    """A brief of `SOURCES` sources and `CITATIONS` citations made of the seeds' sentences."""
    pool = [
        text[start:end]
        for text in (path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
        for start, end in spans(text)
        if 40 <= end - start <= 400  # what a news sentence measures
    ]
    sources = tuple(_source(number, pool, shape) for number in range(1, SOURCES + 1))
    cited = [_citation(sources[at % SOURCES], at // SOURCES) for at in range(CITATIONS)]
    claims = tuple(
        _claim(number, tuple(cited[at : at + shape.per_claim]))
        for number, at in enumerate(range(0, CITATIONS, shape.per_claim), start=1)
    )
    sections = tuple(
        Section(f"part{at}", f"Part {at + 1}", tuple(claim.id for claim in claims if claim.section == f"part{at}"))
        for at in range(10)
    )
    run = Run("extractive", None, "briefing", "0" * 64, "0.1.0")
    return Brief("A long week in many voices", "2016-10-11", sections, claims, (), (), sources, (), (), run)


def _source(number: int, pool: list[str], shape: Shape) -> Source:
    """Sentences taken in steps that differ from source to source; every fourth is marked so that it echoes nothing."""
    step = 7 + 2 * (number % 29)
    lines = [pool[(number * 13 + at * step) % len(pool)] for at in range(shape.sentences)]
    text = "\n\n".join(f"Bureau {number}, item {at}: {line}" if at % 4 else line for at, line in enumerate(lines))
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Source(
        f"S{number}", text, f"sources/{number:03}.txt", sha, f"Report {number}", f"Outlet {number % 40}", "2016-10-11",
        origin=f"O{number % 40 + 1}",
    )  # fmt: skip


def _citation(source: Source, at: int) -> Citation:
    found = spans(source.text, source.language)
    index = at * len(found) // (CITATIONS // SOURCES)
    start, end = found[index]
    return Citation(source.id, f"{source.id}.{index + 1}", start, end, source.text[start:end])


def _claim(number: int, citations: tuple[Citation, ...]) -> Claim:
    support = Support("supported", 0.9 + number % 10 / 100, {"overlap": 0.9, "numbers": True, "names": True})
    origins = len({citation.source for citation in citations})
    backing = Corroboration("corroborated" if origins > 1 else "single-origin", origins, origins)
    return Claim(f"C{number}", f"part{number % 10}", citations[0].quote, "2016-10-11", citations, support, backing)


def _measured(shape: Shape, browser: Browser, folder: Path, runs: int) -> dict[str, Any]:
    brief = brief_of(shape)
    started = time.process_time()
    page = render.html(brief)
    rendered = time.process_time() - started
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8", newline="")
    loads = [_load(browser, path) for _ in range(runs)]
    size, inside = len(page.encode()), len(render.json(brief).encode())
    row: dict[str, Any] = {
        "shape": shape.name,
        "json_bytes": inside,
        "page_bytes": size,
        "ratio": round(size / inside, 3),
        "render_s": round(rendered, 2),
    }
    for name in loads[0]:
        row[name] = round(statistics.median(load[name] for load in loads), 3)
    row["interactive_best_s"] = round(min(load["interactive_s"] for load in loads), 3)
    row["kept"] = row["ratio"] <= MOST_BYTES and row["interactive_best_s"] <= MOST_SECONDS
    return row


def _load(browser: Browser, path: Path) -> dict[str, float]:
    """Seconds from the start of navigation to: first paint; our script done; and the first key answered and painted.

    The key is pressed from inside, the moment the document is ready, so that the driver's own delays do not count.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(
        """addEventListener('DOMContentLoaded', () => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => { globalThis.answered = performance.now(); })); });"""
    )
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri(), wait_until="load")
    page.wait_for_timeout(500)
    busy = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}["TaskDuration"]
    times = page.evaluate(
        """() => { const [nav] = performance.getEntriesByType('navigation'); return {
          paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? nav.loadEventEnd,
          answered: globalThis.answered ?? Infinity,
          right: document.querySelector('.claim.on') && document.querySelector('mark.on') ? 1 : 0 }; }"""
    )
    search = page.evaluate(
        """() => new Promise(done => { const field = document.getElementById('ui-find');
        const started = performance.now();
        field.value = 'Aleppo'; field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - started))); })"""
    )
    context.close()
    if not times["right"]:
        raise SystemExit("the page did not answer a key")
    return {
        "first_paint_s": times["paint"] / 1000,
        "busy_s": busy,
        "interactive_s": times["answered"] / 1000,
        "search_s": search / 1000,
    }


def _report(rows: list[dict[str, Any]]) -> str:
    lines = [
        "# The page at size",
        "",
        f"{SOURCES} sources, {CITATIONS} citations, from a file in headless Chromium. Interactive: from the start of",
        "navigation until a first key (`j`) has been answered and painted; the best load counts, as other work on the",
        "machine only adds. Rendered and busy (the page's main thread, key included) are processor time.",
        "",
        "| shape | JSON | page | page / JSON | rendered | busy | first paint | interactive, best | median | search |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {r['shape']} | {r['json_bytes']:,} | {r['page_bytes']:,} | {r['ratio']:.2f} | {r['render_s']:.2f} s "
        f"| {r['busy_s']:.2f} s | {r['first_paint_s']:.2f} s | {r['interactive_best_s']:.2f} s "
        f"| {r['interactive_s']:.2f} s | {r['search_s']:.2f} s |"
        for r in rows
    ]
    told = "kept" if all(r["kept"] for r in rows) else "missed"
    lines += ["", f"Floors (page at most {MOST_BYTES} × JSON, interactive within {MOST_SECONDS:g} s): {told}."]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
