"""Intervals drawn to scale: where bars, ticks and the gap between two sides stand on one axis, in percent."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.report import figures

STEPS = {"pay": (1, 2, 2.5, 5, 10), "experience": (1, 2, 5, 10)}
"""Distances between ticks that people count in, times a power of ten; nobody counts years by 2.5."""

NEAR_ZERO = 0.35
"""An axis starts at zero where its smallest figure is under this share of its largest."""


@dataclass(frozen=True)
class Bar:
    """One interval; `left` and `width` in percent of the axis. A point has no width."""

    side: str
    label: str
    figure: str
    left: float
    width: float
    open_low: bool
    open_high: bool
    point: bool

    @property
    def right(self) -> float:
        return round(self.left + self.width, 2)


@dataclass(frozen=True)
class Gap:
    """The room between two sides that share no value; `left` and `width` in percent of the axis."""

    left: float
    width: float
    words: str


@dataclass(frozen=True)
class Scale:
    """Bars over one axis. `ticks` are places in percent with their labels; `words` says the picture."""

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    gap: Gap | None
    words: str


def draw(sides: Mapping[str, Sequence[Mapping[str, Any]]]) -> Scale | None:
    """The claims of each side ("a", "b") over one axis; equal figures of one subject are one bar.

    None where they are not figures of one kind (measure, currency, period), or have no finite end.
    """
    claims = [claim for side in sides.values() for claim in side]
    kinds = {(claim["measure"], claim["currency"], claim["period"]) for claim in claims}
    ends = [end for claim in claims for end in (claim["low"], claim["high"]) if end is not None]
    if len(kinds) != 1 or not ends or not all(math.isfinite(end) for end in ends):
        return None
    low, high, step = axis(claims, min(ends), max(ends))

    def at(value: float) -> float:
        return round((value - low) / (high - low) * 100, 2)

    bars = _bars(sides, at)
    ticks = tuple((at(value), figures.tick(claims[0], value)) for value in steps(low, high, step))
    gap = _gap(sides, at)
    told = "; ".join(f"{bar.side.upper()}, {bar.label}: {bar.figure}" for bar in bars)
    return Scale(bars, ticks, gap, told + (f"; {gap.words} between them" if gap else ""))


def _bars(sides: Mapping[str, Sequence[Mapping[str, Any]]], at) -> tuple[Bar, ...]:
    seen: dict[tuple[str, str, str], Bar] = {}
    for side, claims in sides.items():
        for claim in claims:
            label, figure = figures.subject(claim), figures.quantity(claim)
            low, high = claim["low"], claim["high"]
            left = 0.0 if low is None else at(low)
            right = 100.0 if high is None else at(high)
            bar = Bar(
                side,
                label,
                figure,
                left,
                round(right - left, 2),
                low is None,
                high is None or bool(claim["open_ended"]),
                low == high and not claim["open_ended"],
            )
            seen.setdefault((side, label, figure), bar)
    return tuple(seen.values())


def steps(low: float, high: float, step: float) -> tuple[float, ...]:
    """The places of the ticks on an axis."""
    return tuple(low + step * i for i in range(round((high - low) / step) + 1))


def axis(
    claims: Sequence[Mapping[str, Any]],
    least: float,
    most: float,
    ticks: int = 4,
    near_zero: float = NEAR_ZERO,
) -> tuple[float, float, float]:
    """The ends of the axis and the distance of its ticks: round numbers, with room for what is open.

    `claims` (measure, low, high, open_ended) are of one kind; `least` and `most` must be on the axis, which has at
    most so many steps of `ticks` between them, and starts at zero where `least` is under `near_zero` of `most`.
    """
    if 0 <= least < near_zero * most:
        least = 0.0
    span = (most - least) or abs(most) / 2 or 1.0
    step = _step(span / ticks, STEPS.get(claims[0]["measure"], STEPS["pay"]))
    low, high = math.floor(least / step) * step, math.ceil(most / step) * step
    if any(claim["high"] is None or claim["open_ended"] for claim in claims) and high - most < step / 2:
        high += step
    if any(claim["low"] is None for claim in claims) and least - low < step / 2 and low > 0:
        low -= step
    if low == high:
        low, high = low - step, high + step
    return low, high, step


def _step(wished: float, steps: Sequence[float]) -> float:
    power = 10.0 ** math.floor(math.log10(wished))
    return next(step for step in steps if step * power >= wished * 0.999) * power


def _gap(sides: Mapping[str, Sequence[Mapping[str, Any]]], at) -> Gap | None:
    if len(sides) != 2 or not all(sides.values()):
        return None
    (low_one, high_one), (low_two, high_two) = (_hull(claims) for claims in sides.values())
    below, above = (high_one, low_two) if high_one < low_two else (high_two, low_one)
    if not below < above:
        return None
    claim = next(iter(sides.values()))[0]
    return Gap(at(below), round(at(above) - at(below), 2), figures.distance(claim, above - below))


def _hull(claims: Sequence[Mapping[str, Any]]) -> tuple[float, float]:
    lows = [-math.inf if claim["low"] is None else claim["low"] for claim in claims]
    highs = [math.inf if claim["high"] is None or claim["open_ended"] else claim["high"] for claim in claims]
    return min(lows), max(highs)
