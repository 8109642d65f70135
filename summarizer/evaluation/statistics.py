"""How sure a number is: bootstrap intervals, sign-flip permutation, Holm, rank correlations, Krippendorff's alpha.

Cases are the unit: repeats of a case are averaged first, so that they do not pass for evidence. Everything is seeded
and deterministic. Below `MIN_PAIRS` pairs there is no p-value.

Intervals: percentile bootstrap with Hesterberg's (2015) expansion of the percentiles, as the plain ones cover too
little for few cases. Permutation: Fisher's, by flipping signs of paired differences. Holm (1979). Krippendorff (2011).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import NormalDist, fmean

from summarizer.model.value import dataclass

MIN_PAIRS = 8
RESAMPLES = 2_000
FLIPS = 10_000
_EXACT = 13  # up to so many pairs all sign flips are counted

Clusters = Mapping[str, Sequence[float]]
"""Values by case; several are repeats."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over `n` cases with its 95 % interval; no bounds for fewer than two cases."""

    mean: float
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A paired difference (second minus first): p is None below `MIN_PAIRS`, and `why` says so."""

    mean: float
    low: float | None
    high: float | None
    n: int
    p: float | None
    why: str = ""


def bootstrap(clusters: Clusters, seed: int = 0, level: float = 0.95) -> Interval | None:
    """The mean over cases with its bootstrap interval; None without a case."""
    import numpy as np  # 80 ms

    means = [fmean(values) for _, values in sorted(clusters.items()) if values]
    if not means:
        return None
    if len(means) < 2:
        return Interval(means[0], None, None, 1)
    data = np.array(means)
    draws = np.random.default_rng(seed).integers(0, len(data), size=(RESAMPLES, len(data)))
    resampled = data[draws].mean(axis=1)
    tail = _tail((1 - level) / 2, len(data))
    low, high = np.quantile(resampled, [tail, 1 - tail])
    return Interval(fmean(means), float(low), float(high), len(means))


def _tail(alpha: float, n: int) -> float:
    """The percentile that stands for `alpha`, widened for few cases: Φ(−√(n/(n−1)) · t)."""
    normal = NormalDist()
    return normal.cdf(-math.sqrt(n / (n - 1)) * _student(alpha, n - 1))


def _student(alpha: float, degrees: int) -> float:
    """Upper quantile of Student's t (Cornish–Fisher series; exact for one and two degrees of freedom)."""
    if degrees == 1:
        return 1 / math.tan(math.pi * alpha)
    if degrees == 2:
        return (1 - 2 * alpha) / math.sqrt(2 * alpha * (1 - alpha))
    z = NormalDist().inv_cdf(1 - alpha)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / float(degrees) ** power for power, term in enumerate(terms, start=1))


def compare(before: Clusters, after: Clusters, seed: int = 0) -> Difference | None:
    """The paired difference over the cases that both have; None without one."""
    shared = sorted(name for name in before if before[name] and after.get(name))
    pairs = {name: [fmean(after[name]) - fmean(before[name])] for name in shared}
    interval = bootstrap(pairs, seed)
    if interval is None:
        return None
    if interval.n < MIN_PAIRS:
        why = f"too few cases for a p-value ({interval.n} of {MIN_PAIRS})"
        return Difference(interval.mean, interval.low, interval.high, interval.n, None, why)
    p = sign_flip([values[0] for values in pairs.values()], seed)
    return Difference(interval.mean, interval.low, interval.high, interval.n, p)


def sign_flip(differences: Sequence[float], seed: int = 0) -> float:
    """Two-sided p-value of no difference: the share of sign flips with a sum at least as far from 0."""
    import numpy as np

    data = np.array([one for one in differences if one != 0], dtype=float)  # a zero is the same under every flip
    if not len(data):
        return 1.0
    seen = abs(data.sum()) - 1e-12 * max(1.0, float(np.abs(data).sum()))
    if len(data) <= _EXACT:
        bits = (np.arange(2 ** len(data))[:, None] >> np.arange(len(data))) & 1
        sums = np.abs((1 - 2 * bits) @ data)
        return int(np.count_nonzero(sums >= seen)) / (1 << len(data))
    signs = np.random.default_rng(seed).integers(0, 2, size=(FLIPS, len(data)), dtype=np.int8) * 2 - 1
    hits = int((np.abs(signs @ data) >= seen).sum())
    return (hits + 1) / (FLIPS + 1)


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Adjusted p-values, by the same names: the family's error rate is kept."""
    adjusted: dict[str, float] = {}
    worst = 0.0
    for rank, (name, p) in enumerate(sorted(p_values.items(), key=lambda one: (one[1], one[0]))):
        worst = max(worst, min(1.0, p * (len(p_values) - rank)))
        adjusted[name] = worst
    return adjusted


def kendall(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Kendall's τ-b, ties counted; None where either side is constant."""
    n = len(one)
    concordant = discordant = tied_one = tied_other = 0
    for i in range(n):
        for j in range(i + 1, n):
            a, b = _sign(one[i] - one[j]), _sign(other[i] - other[j])
            concordant += a * b > 0
            discordant += a * b < 0
            tied_one += a == 0
            tied_other += b == 0
    pairs = n * (n - 1) / 2
    scale = math.sqrt((pairs - tied_one) * (pairs - tied_other))
    return (concordant - discordant) / scale if scale else None


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def spearman(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Spearman's ρ with mean ranks for ties; None where either side is constant."""
    return pearson(_ranks(one), _ranks(other))


def pearson(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's r; None where either side is constant."""
    if len(one) < 2:
        return None
    mean_one, mean_other = fmean(one), fmean(other)
    across = sum((a - mean_one) * (b - mean_other) for a, b in zip(one, other, strict=True))
    spread = math.sqrt(sum((a - mean_one) ** 2 for a in one) * sum((b - mean_other) ** 2 for b in other))
    return across / spread if spread > 1e-15 else None


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=lambda at: values[at])
    ranks = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and values[order[end + 1]] == values[order[at]]:
            end += 1
        for place in order[at : end + 1]:
            ranks[place] = (at + end) / 2 + 1
        at = end + 1
    return ranks


def alpha(first: Sequence[float | None], second: Sequence[float | None]) -> float | None:
    """Krippendorff's α of two judges on interval data; None for fewer than two units, or all alike."""
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a is not None and b is not None]
    values = [value for pair in pairs for value in pair]
    if len(pairs) < 2 or len(set(values)) < 2:
        return None
    observed = fmean((a - b) ** 2 for a, b in pairs)
    n = len(values)
    total, squares = sum(values), sum(value * value for value in values)
    expected = 2 * (n * squares - total * total) / (n * (n - 1))
    return 1 - observed / expected
