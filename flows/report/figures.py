"""Quantities, subjects and places in words and figures that people read."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache, partial
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    get_currency_name,
)

LOCALE = Locale("en")


def quantity(claim: Mapping[str, Any]) -> str:
    """The interval of a claim (`measure`, `low`, `high`, `open_ended`, `currency`, `period`, `approximate`).

    "$120,000–160,000 a year", "from $90,000 a year", "up to 20%", "3–5 years", "about $60 an hour".
    """
    measure, low, high = claim["measure"], claim["low"], claim["high"]
    about, more = bool(claim["approximate"]), "+" if claim["open_ended"] else ""
    if measure == "experience":
        return (
            _interval(low, high, number, number, about)
            + more
            + (" year" if _ends_at_one(low, high) else " years")
        )
    if measure in ("bonus", "growth"):
        return (
            _interval(low, high, number, number, about)
            + "%"
            + more
            + (" a year" if measure == "growth" else "")
        )
    first = _money(claim["currency"])
    return _interval(low, high, first, number, about) + more + _per(claim["period"])


def distance(claim: Mapping[str, Any], value: float) -> str:
    """`value` in the unit of `claim`: "$12,000 a year", "3 years", "5 points of percent"."""
    if claim["measure"] == "experience":
        return f"{number(value)} year" + ("" if value == 1 else "s")
    if claim["measure"] in ("bonus", "growth"):
        return f"{number(value)} percentage point" + ("" if value == 1 else "s")
    return _money(claim["currency"])(value) + _per(claim["period"])


def tick(claim: Mapping[str, Any], value: float) -> str:
    """A short label for a place on an axis in the unit of `claim`: "$120K", "5", "20%"."""
    if claim["measure"] == "experience":
        return number(value)
    if claim["measure"] in ("bonus", "growth"):
        return number(value) + "%"
    return _compact(format_compact_currency(value, claim["currency"] or "", locale=LOCALE, fraction_digits=2))


def short(claim: Mapping[str, Any]) -> str:
    """`quantity` in the few characters that a picture has room for, pay rounded to a decimal of what it counts in:
    "$120K–160K+", "from $90K", "$127.9K", "up to 20%".
    """
    measure, more = claim["measure"], "+" if claim["open_ended"] else ""
    if measure != "pay":
        unit = " yr" if measure == "experience" else "%"
        return _interval(claim["low"], claim["high"], number, number, False) + unit + more

    def first(value: float) -> str:
        return tick(claim, _rounded(value))

    def then(value: float) -> str:
        return _compact(format_compact_decimal(_rounded(value), locale=LOCALE, fraction_digits=2))

    return _interval(claim["low"], claim["high"], first, then, False) + more


def unit(claim: Mapping[str, Any]) -> str:
    """What the figures of a claim count: "US dollars a year", "years", "percent of base pay"."""
    if claim["measure"] == "pay":
        return get_currency_name(claim["currency"], count=2, locale=LOCALE) + _per(claim["period"])
    return {"experience": "years", "bonus": "percent of base pay", "growth": "percent a year"}[
        claim["measure"]
    ]


@lru_cache(maxsize=4096)
def number(value: float) -> str:
    """A number with thousands parted by commas and at most two decimals."""
    if isinstance(value, int):
        # As Babel does it: there is one in every finding.
        return f"{value:,}"
    return format_decimal(value, "#,##0.##", locale=LOCALE)


def percent(share: float) -> str:
    """A share (0.25) as percent ("25%", "8.6%"); what is more than nothing never reads as 0%."""
    if 0 < abs(share) < 0.0005:
        return "under 0.1%"
    return format_decimal(share * 100, "#,##0.#", locale=LOCALE) + "%"


def words(name: str | None) -> str:
    """A name in snake case as words: "machine_learning_engineer" is "machine learning engineer"."""
    return (name or "").replace("_", " ")


def years(claim: Mapping[str, Any]) -> str:
    """The band of experience that a claim of pay is said for, or nothing."""
    low, high = claim["years_low"], claim["years_high"]
    if low is None and high is None:
        return ""
    if high is None:
        return f"{number(low)}+ years"
    return _interval(low, high, number, number, False) + (" year" if _ends_at_one(low, high) else " years")


@lru_cache(maxsize=4096)
def place(location: str | None) -> str:
    """A location "GB/London" as "London, United Kingdom"; an unknown country stays as it is."""
    if not location:
        return ""
    country, _, spot = location.partition("/")
    country = LOCALE.territories.get(country, country)
    return f"{spot}, {country}" if spot else country


def subject(claim: Mapping[str, Any]) -> str:
    """What a claim is about, in one line: "senior nurse · average · base pay · London, United Kingdom"."""
    measure = {"experience": "experience asked of", "bonus": "bonus of", "growth": "growth of pay of"}
    level = claim["level"]
    rung = f"{level}-level" if level in ("entry", "mid") else level
    who = " ".join(filter(None, [rung, words(claim["role"])])) or "all jobs"
    parts = [
        " ".join(filter(None, [measure.get(claim["measure"], ""), who])),
        claim["statistic"],
        f"{claim['pay_basis']} pay" if claim["pay_basis"] else None,
        place(claim["location"]),
        claim["company"],
        words(claim["industry"]),
        f"with {years(claim)} of experience" if years(claim) else None,
        claim["qualifier"],
        "said of some, not all" if claim["hedged"] else None,
    ]
    return " · ".join(filter(None, parts))


def day(value: date | None) -> str:
    """A date as "5 March 2026", or nothing."""
    return format_date(value, "d MMMM y", locale=LOCALE) if value else ""


def moment(value: datetime | None) -> str:
    """A time in UTC as "5 March 2026, 10:12:30 UTC", or nothing."""
    return format_datetime(value, "d MMMM y, HH:mm:ss 'UTC'", locale=LOCALE) if value else ""


def plural(count: int, one: str, many: str | None = None) -> str:
    """ "1 claim", "2 claims", "1,204 claims"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def _rounded(value: float) -> float:
    """To one decimal of a thousand, a million and so on, to two under ten of them."""
    size = 1000.0 ** max(0, (len(str(int(abs(value)))) - 1) // 3)
    return round(value / size, 2 if abs(value) < 10 * size else 1) * size


def _compact(text: str) -> str:
    """A compact number without zeros behind its decimal point: "$120.50K" is "$120.5K"."""
    head, dot, tail = text.partition(".")
    fraction = tail.rstrip("KMBT")
    return head + (dot + fraction.rstrip("0")).rstrip(".") + tail[len(fraction) :]


def _interval(
    low: float | None,
    high: float | None,
    first: Callable[[float], str],
    then: Callable[[float], str],
    about: bool,
) -> str:
    rough = "about " if about else ""
    if low is None and high is None:
        return "no figure"
    if low is None:
        return f"up to {rough}{first(high)}"
    if high is None:
        return f"from {rough}{first(low)}"
    return rough + (first(low) if low == high else f"{first(low)}–{then(high)}")


@lru_cache(maxsize=4096)
def _amount(currency: str | None, value: float) -> str:
    if not currency:
        return number(value)
    pattern = "¤#,##0" if float(value).is_integer() else "¤#,##0.00"
    return format_currency(value, currency, pattern, locale=LOCALE, currency_digits=False)


def _money(currency: str | None) -> Callable[[float], str]:
    return partial(_amount, currency)


def _per(period: str | None) -> str:
    if not period:
        return ""
    return " an hour" if period == "hour" else f" a {period}"


def _ends_at_one(low: float | None, high: float | None) -> bool:
    return (high if high is not None else low) == 1
