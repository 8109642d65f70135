"""Pages as one file: a template, its styles and scripts inlined, and a policy that forbids everything else.

The Content-Security-Policy names the one style and the one script by their hashes, so nothing else in the page can run,
load or post, whatever a source says. Knows nothing of briefs.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment


def fill(template: str, styles: tuple[str, ...], scripts: tuple[str, ...], values: Mapping[str, Any]) -> str:
    """The template filled, with `assets/<name>.css` and `.js` inlined in order.

    Every value is escaped; text that may be hostile goes through the `shown` filter, which escapes it and makes
    invisible characters visible.
    """
    css, js = _joined(styles, "css"), _joined(scripts, "js")
    allowed = f"style-src '{_digest(css)}'" + (f"; script-src '{_digest(js)}'" if js else "")
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    markup = _environment().get_template(f"{template}.html.j2")
    return markup.render(**values, css=css, js=js, policy=policy)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    from summarizer.render.html_marks import plain, shown

    environment = Environment(
        loader=FunctionLoader(lambda name: _read("templates", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    environment.filters["plain"] = plain
    return environment


@lru_cache(maxsize=16)
def _joined(names: tuple[str, ...], suffix: str) -> str:
    from markupsafe import Markup

    return Markup("\n".join(_read("assets", f"{name}.{suffix}") for name in names))  # noqa: S704  # our own files


def _read(folder: str, name: str) -> str:
    return (Path(__file__).parent / folder / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(str(text).encode()).digest()).decode()
