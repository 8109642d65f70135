"""A real browser for pages on disk: Debian's chromium, driven by Playwright, with every request and message recorded."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


@dataclass
class Opened:
    """A page, and what it said and asked for."""

    page: Any
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def quiet(self) -> None:
        """Nothing but the file itself was asked for, and the console is empty."""
        assert [url for url in self.requests if not url.startswith(("file:", "blob:"))] == []
        assert len([url for url in self.requests if url.startswith("file:")]) == 1
        assert self.messages == []

    def until(self, expression: str) -> None:
        """Wait until it is true, five seconds at most. Playwright's own waiting needs eval, which the policy refuses."""
        for _ in range(100):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"still not true: {expression}")

    def highlighted(self) -> str:
        """The words marked as the chosen citation."""
        return str(self.page.evaluate("[...document.querySelectorAll('mark.on')].map(m => m.textContent).join('')"))

    def chosen(self) -> str | None:
        return self.page.evaluate("document.querySelector('.claim.on')?.id ?? null")


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Open HTML from a file; `context` takes Playwright's options (`color_scheme`, `viewport`, …)."""
    contexts = []
    opened = []

    def call(html: str, *, at: str = "", **context: Any) -> Opened:
        path = tmp_path / f"page{len(opened)}.html"
        path.write_text(html, encoding="utf-8", newline="")
        contexts.append(
            browser.new_context(**({"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"} | context))
        )
        page = contexts[-1].new_page()
        one = Opened(page)
        page.on("console", lambda message: one.messages.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: one.messages.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (one.messages.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: one.requests.append(request.url))
        page.goto(path.as_uri() + at)
        opened.append(one)
        return one

    yield call
    for one in opened:
        one.quiet()
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    package = pytest.importorskip(
        "axe_playwright_python", reason="axe-core is not installed: pip install axe-playwright-python"
    )
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(opened: Opened, axe: str) -> list[str]:
    """What axe-core finds against WCAG 2.2 AA and its best practices; evaluated outside the page's own policy."""
    opened.page.evaluate(axe)
    found = opened.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{v['id']}: {n['html'][:160]} {n['failureSummary'][:300]}" for v in found["violations"] for n in v["nodes"]
    ]
