"""Plots as inline SVG: how a metric's values are spread, and where they lie by system and case.

Every dot and every cell leads to its brief. Presentation attributes only, so that the page's policy can forbid styles;
texts are escaped here, as the templates take the result as markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from summarizer.model.value import dataclass

_LEFT, _RIGHT, _ROW = 130, 20, 22
_WIDTH = 640
_MOST_CASES = 120  # columns of a heat map; more would be thinner than a finger


@dataclass(frozen=True, slots=True)
class Point:
    """One brief's value, and the anchor of its detail (empty: none on the page)."""

    system: str
    case: str
    value: float
    anchor: str


def _linked(inner: str, anchor: str) -> str:
    return f"<a href={quoteattr('#' + anchor)}>{inner}</a>" if anchor else inner


def _label(point: Point) -> str:
    return f"<title>{escape(f'{point.system}, {point.case}: {point.value:.3f}')}</title>"


def _frame(width: int, height: int, name: str, body: Sequence[str]) -> str:
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    head = f'<svg {size} role="img" aria-label={quoteattr(name)}>'
    return head + "".join(body) + "</svg>"


def _span(points: Sequence[Point]) -> tuple[float, float]:
    values = [point.value for point in points]
    low, high = min(0.0, *values), max(values)
    return low, (1.0 if 0 < high <= 1 else high) if high > low else low + 1.0


def distribution(name: str, systems: Sequence[str], points: Sequence[Point]) -> str:
    """A strip a system, a dot a brief, a bar at the mean; empty without points."""
    if not points:
        return ""
    low, high = _span(points)

    def x(value: float) -> float:
        return round(_LEFT + (value - low) / (high - low) * (_WIDTH - _LEFT - _RIGHT), 1)

    height = _ROW * len(systems) + 24
    body = []
    for row, system in enumerate(systems):
        middle = row * _ROW + _ROW // 2
        mine = [point for point in points if point.system == system]
        body.append(f'<text x="{_LEFT - 8}" y="{middle + 4}" text-anchor="end">{escape(system[:18])}</text>')
        body.append(f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{middle}" y2="{middle}" class="axis"/>')
        for number, point in enumerate(mine):
            shift = middle + (number % 5 - 2) * 2  # spread a little, so that equal values are seen to be several
            dot = f'<circle cx="{x(point.value)}" cy="{shift}" r="3.5" class="dot">{_label(point)}</circle>'
            body.append(_linked(dot, point.anchor))
        if mine:
            at = x(sum(point.value for point in mine) / len(mine))
            body.append(f'<line x1="{at}" x2="{at}" y1="{middle - 8}" y2="{middle + 8}" class="mean"/>')
    body += [f'<text x="{x(edge)}" y="{height - 6}" text-anchor="middle">{edge:g}</text>' for edge in (low, high)]
    return _frame(_WIDTH, height, f"{name} by system", body)


def heat_map(name: str, systems: Sequence[str], points: Sequence[Point], *, lower: bool = False) -> str:
    """A row a system, a column a case, dark where good; empty without points."""
    if not points:
        return ""
    low, high = _span(points)
    cases = list(dict.fromkeys(point.case for point in points))[:_MOST_CASES]
    side = max(5, min(26, (_WIDTH - _LEFT - _RIGHT) // len(cases)))
    width = max(_WIDTH, _LEFT + side * len(cases) + _RIGHT)
    sums: dict[tuple[str, str], list[Point]] = {}
    for point in points:
        sums.setdefault((point.system, point.case), []).append(point)
    body = []
    for row, system in enumerate(systems):
        body.append(f'<text x="{_LEFT - 8}" y="{row * _ROW + 15}" text-anchor="end">{escape(system[:18])}</text>')
        for column, case in enumerate(cases):
            here = sums.get((system, case))
            if here:
                value = sum(point.value for point in here) / len(here)
                depth = (value - low) / (high - low)
                cell = (
                    f'<rect x="{_LEFT + column * side}" y="{row * _ROW + 1}" width="{side - 1}" height="{_ROW - 2}" '
                    f'class="cell" fill-opacity="{0.06 + 0.9 * (1 - depth if lower else depth):.2f}">'
                    f"{_label(Point(system, case, value, ''))}</rect>"
                )
                body.append(_linked(cell, here[0].anchor))
    return _frame(width, _ROW * len(systems) + 4, f"{name} by system and case", body)
