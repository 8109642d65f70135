"""The figure of summaries.py as SVG: ROUGE-2 by system with intervals by topic, and seconds by number of articles."""

from __future__ import annotations

import math
from statistics import mean
from xml.sax.saxutils import escape

WIDTH, ROW, LEFT = 900, 20, 250


def svg(table: dict[str, list[tuple[float, float]]], growth: dict[str, list[dict[str, float]]], ours: str) -> str:
    """Bars of English ROUGE-2 F with each topic as a dot; beneath, time against articles, both axes logarithmic."""
    rows = sorted(table.items(), key=lambda item: -mean(r2 for _, r2 in item[1]))
    top = 40 + ROW * len(rows)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + 320}"',
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{top + 320}" fill="#fff"/>',
        '<text x="10" y="22" font-size="15">ROUGE-2 F on multiling2011 English, 250 words; dots are topics</text>',
    ]
    for at, (name, row) in enumerate(rows):
        parts += _bar(40 + ROW * at, name, [r2 for _, r2 in row], name == ours)
    parts += _growth(growth, top + 30)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _bar(y: int, name: str, values: list[float], ours: bool) -> list[str]:
    scale = (WIDTH - LEFT - 60) / 45
    colour = "#1f6f54" if ours else "#9aa5ab"
    dots = [f'<circle cx="{LEFT + value * scale:.1f}" cy="{y + 7}" r="2.5" fill="#222"/>' for value in values]
    return [
        f'<text x="{LEFT - 8}" y="{y + 11}" text-anchor="end">{escape(name)}</text>',
        f'<rect x="{LEFT}" y="{y}" width="{mean(values) * scale:.1f}" height="14" fill="{colour}"/>',
        f'<text x="{LEFT + 4}" y="{y + 11}" fill="#fff">{mean(values):.1f}</text>',
        *dots,
    ]


def _growth(growth: dict[str, list[dict[str, float]]], top: int) -> list[str]:
    title = "Seconds after ingestion against articles (dashed: linear growth of the real ones)"
    parts = [f'<text x="10" y="{top}" font-size="15">{title}</text>']

    def place(articles: float, seconds: float) -> tuple[float, float]:
        return LEFT + 190 * (math.log10(articles) - 1), top + 180 - 60 * math.log10(max(seconds, 0.001) * 10)

    last = growth["real"][-1]
    share = last["seconds"] / last["articles"]
    ends = [place(articles, articles * share) for articles in (10, 1000)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in ends)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#ccc" stroke-dasharray="4"/>')
    for (kind, rows), colour, below in zip(growth.items(), ("#1f6f54", "#b0522d"), (14, -6), strict=True):
        points = [place(row["articles"], row["seconds"]) for row in rows]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for (x, y), row in zip(points, rows, strict=True):
            told = f"{row['articles']} {kind}: {row['seconds']:.2f} s"
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>')
            parts.append(f'<text x="{x + 8:.1f}" y="{y + below:.1f}" fill="{colour}">{told}</text>')
    return parts
