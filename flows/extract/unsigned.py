"""Numbers without a sign that are sums all the same: by the head of their column, their label, the words before them."""

import re
from dataclasses import replace
from functools import cache

from . import bounds
from .lexicon import table
from .meaning import Reading
from .meaning.reading import nearest_cues
from .meaning.rules import compiled
from .money import Named, sign_in
from .passage import Passage
from .patterns import alternation
from .quantities import Quantity, find
from .scope import mentions
from .units import Unit

ALIKE = 20
"""How many times as large as the first figure of a column another may be that takes its sign from it."""
CEILING = 1e11
"""A pay above this many units of any currency is nobody's."""

KIN = 4
"""How many times as large as a sum a number behind it may be that goes on with it."""
FURTHER = 60
"""Characters that may stand between them."""

LEAST_BARE = 10_000
"""A number behind a label from which it is a sum without a sign and without its thousands set apart."""

_PERCENTILE = re.compile(r"^(?:st|nd|rd|th)\b")


def in_column(quantity: Quantity, unit: Unit, scopes) -> Quantity:
    """A plain number under a header, or behind a label, that says it is money: with the header's sign and unit."""
    if quantity.kind not in ("plain", "money", "spaced") or unit.kind not in ("cell", "item", "prose"):
        return quantity
    if unit.text.holds_years and quantity.kind == "plain" and not mentions(unit.header).get("not_experience"):
        return replace(quantity, kind="years")
    header = unit.header or (unit.labels[0] if unit.kind == "cell" and unit.labels else None)
    if (
        header is None
        and unit.labels
        and unit.lead_ins
        and quantity.kind != "money"
        and sign_in(unit.lead_ins[0])
    ):
        # "Salary (GBP):" above lines of "Junior nurse: 28,000".
        header = unit.lead_ins[0]
    if header is None:
        return quantity
    said, factor, pay = _header(header)
    named_by = header
    value = quantity.top
    if said is None and unit.above is not None and quantity.kind != "money":
        named_by, (said, scale) = unit.above, _by_kin(unit, value)
        factor = factor or scale
    if said is None and not pay and (corner := _corner(unit)) is not None:
        named_by, (said, scale, pay) = corner, _header(corner)
        factor = factor or scale
    sign = said and said[0]
    if quantity.kind == "money":
        if factor and not quantity.unit and value * factor < 1e9 and value < 1000:
            return replace(_scaled(quantity, factor), scaled_by=header)
        return quantity
    if (
        not (sign or pay)
        and unit.kind == "cell"
        and (quantity.grouped or quantity.unit in ("k", "K"))
        and _paid(unit, scopes)
    ):
        pay = True
    if not (sign or pay) or _counts().search(header.words) and not sign:
        return quantity
    if not quantity.grouped and not quantity.unit and not factor and value < 100 and not sign:
        return quantity
    if _PERCENTILE.match(unit.text.words[quantity.last :]) or (
        1990 <= value <= 2040 and not quantity.grouped and not factor
    ):
        return quantity
    if factor and value < 1000 and not quantity.unit:
        quantity = replace(_scaled(quantity, factor), scaled_by=header)
    if sign:
        return replace(quantity, kind="money", sign=sign, sign_at=(named_by, *said[1]))
    said = sign_in(unit.head_row) if unit.head_row is not None else None
    if said:
        return replace(quantity, kind="money", sign=said[0], sign_at=(unit.head_row, *said[1]))
    return replace(quantity, kind="money")


def bounded_by_label(quantity: Quantity, unit: Unit) -> Quantity:
    """A sum that the words at the end of its row's label bound ("The top tenth earn more than | $77,530")."""
    if quantity.kind != "money" or quantity.shape != "point" or not unit.labels:
        return quantity
    label = unit.labels[0].data.rstrip(b" :-")
    said = bounds.before(label + b" ", len(label) + 1)
    if said.bound is None or said.length == len(label) + 1:
        return quantity
    if said.bound == "floor":
        return replace(quantity, shape="floor", high=None)
    return replace(quantity, shape="ceiling", low=None)


def _corner(unit: Unit) -> Passage | None:
    """The head above the labels of a table, where it says in what money all its cells are ("Salary (GBP thousands)")."""
    head = unit.label_heads[0] if unit.label_heads else None
    if head is None or _counts().search(unit.header.words if unit.header else ""):
        return None
    sign, _, pay = _header(head)
    return head if sign and pay else None


def _by_kin(unit: Unit, value: float) -> tuple[Named | None, float | None]:
    """The sign of the first figure of the same column, and what its unit multiplies by, if it is of like size."""
    if any(_counts().search(words.words) for words in (unit.header, *unit.labels) if words):
        return None, None
    for first in find(unit.above.data, unit.above.words):
        if first.kind != "money" or not first.sign:
            continue
        factor = _factor(first.unit) if value < 1000 else None
        if first.top and 1 / ALIKE <= value * (factor or 1) / first.top <= ALIKE:
            return (first.sign, (first.first, first.last)), factor
        break
    return None, None


@cache
def _counts() -> re.Pattern[str]:
    """What says of a column that it holds counts."""
    return _any_word(table("columns")["counts"])


@cache
def _multipliers() -> tuple[tuple[re.Pattern[str], float], ...]:
    """What a column may say that its figures are to be multiplied by."""
    return tuple((_any_word(entry["words"]), entry["factor"]) for entry in table("columns")["multipliers"])


def _any_word(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(words)}(?![A-Za-z_])", re.I)


def _factor(words: str | None) -> float | None:
    return next((value for pattern, value in _multipliers() if words and pattern.search(words)), None)


def _paid(unit: Unit, scopes) -> bool:
    """Whether the nearest of the lead-in, the headings and the title that speaks of money speaks of pay."""
    caption = [unit.caption] if unit.caption else []
    title = [scopes.article.title] if scopes.article.title else []
    named = nearest_cues([*unit.lead_ins, *caption, *unit.headings, *title])
    return any(m.value == "pay" for m in named)


def _scaled(quantity: Quantity, factor: float) -> Quantity:
    low = quantity.low * factor if quantity.low is not None else None
    high = quantity.high * factor if quantity.high is not None else None
    return replace(quantity, low=low, high=high)


def _header(header: Passage) -> tuple[Named | None, float | None, bool]:
    """What a header says about the numbers under it: the sign, what they are to be multiplied by, whether it is pay."""
    kept = header.__dict__.get("money")
    if kept is None:
        unit, factor = next(
            (
                (match.span(), value)
                for pattern, value in _multipliers()
                if (match := pattern.search(header.words))
            ),
            (None, None),
        )
        sign = sign_in(header)
        if factor in (1e5, 1e7) and sign is None:
            sign = ("INR", unit)
        pay = any(m.value == "pay" for m in mentions(header).get("cue", ()))
        kept = header.__dict__["money"] = (sign, factor, pay)
    return kept


def without_sign(quantity: Quantity, unit: Unit, start: int, scopes) -> Quantity:
    """A number without a sign that its words make a sum: thousands or a period behind a word for pay, or tens of
    thousands right behind a job where the lead-in or the heading speaks of pay."""
    if quantity.kind != "plain" or unit.kind == "front":
        return quantity
    value = quantity.top
    if value >= LEAST_BARE and _ends_label(quantity, unit) and _paid(unit, scopes):
        return replace(quantity, kind="money")
    if (
        not (quantity.unit in ("k", "K", "thousand", "grand") or quantity.grouped or quantity.period)
        or value < 5
    ):
        return quantity
    text = unit.text
    if _PERCENTILE.match(text.words[quantity.last :]) or _counts_workers(quantity, text):
        return quantity
    if quantity.unit in ("k", "K") and quantity.period:
        return replace(quantity, kind="money")
    if (
        value >= 10_000
        and (quantity.grouped or quantity.unit)
        and _beside_job(quantity, unit)
        and _paid(unit, scopes)
    ):
        return replace(quantity, kind="money")
    every = mentions(text).get("cue", ())
    if quantity.unit and any(m.value == "pay" and 0 <= m.start - quantity.last <= 1 for m in every):
        # "a 120k package"
        return replace(quantity, kind="money")
    cues = [m for m in every if start <= m.start and m.end <= quantity.first + 1]
    if not cues or cues[-1].value != "pay" or quantity.first - cues[-1].end > 40:
        return quantity
    if (
        quantity.unit
        or quantity.period
        and value >= 100
        or value >= 10_000
        and not compiled().counted.match(text.data[quantity.end : quantity.end + 60])
    ):
        return replace(quantity, kind="money")
    return quantity


def _counts_workers(quantity: Quantity, text: Passage) -> bool:
    """Whether a number stands right before those who do a job: it counts them ("some 345,000 paralegals")."""
    return not quantity.unit and any(0 < job.start - quantity.end <= 1 for job in mentions(text)["role"])


def _ends_label(quantity: Quantity, unit: Unit) -> bool:
    """Whether a number is all that a line of a list says behind a label that names a job or level ("Junior: 70000")."""
    if unit.kind != "item" or not unit.labels or quantity.unit:
        return False
    label, text = unit.labels[0], unit.text
    between = text.words[len(label.words) : quantity.start].strip(" :*_-")
    behind = text.words[quantity.end :].strip(" *_.")
    named = any(mentions(label).get(dimension) for dimension in ("role", "level"))
    counted = _counts().search(label.words.partition("(")[0])
    return named and not between and not behind and not counted


def like_before(every: list[Quantity], unit: Unit) -> list[Quantity]:
    """The quantities of a sentence, numbers that go on from a sum of like size as sums of its currency ("Grade I at
    31,000 pesos a month, Grade II at 33,500", "cooks 2-3 million won, waiters 2.5 million").
    """
    for place in range(1, len(every)):
        previous, quantity = every[place - 1 : place + 1]
        sizes = (previous.top, quantity.top)
        if (
            (previous.kind, quantity.kind) == ("money", "plain")
            and (quantity.grouped or quantity.unit and quantity.unit == previous.unit)
            and max(sizes) <= KIN * min(sizes)
            and quantity.start - previous.end <= FURTHER
            and compiled().ends_sum.match(unit.text.data[quantity.end : quantity.end + 12])
        ):
            said_at = (unit.text, previous.first, previous.last)
            every[place] = replace(quantity, kind="money", sign=previous.sign, sign_at=said_at)
    return every


def like_behind(every: list[Quantity], unit: Unit) -> list[Quantity]:
    """The quantities of a sentence, numbers of a list whose last alone has the sign and the time as sums of its currency
    ("1,050 / 1,100 / 1,200 € a month").
    """
    for place in range(len(every) - 2, -1, -1):
        quantity, following = every[place : place + 2]
        sizes = (quantity.top, following.top)
        if (
            (quantity.kind, following.kind) == ("plain", "money")
            and (quantity.shape, following.shape) == ("point", "point")
            and quantity.grouped
            and max(sizes) <= KIN * min(sizes)
            and following.start == following.first
            and _LISTED.fullmatch(unit.text.words, quantity.end, following.start)
        ):
            sign_at = following.sign_at or (unit.text, following.first, following.last)
            period = quantity.period or following.period
            at = quantity.period_at or following.period_at
            every[place] = replace(
                quantity, kind="money", sign=following.sign, sign_at=sign_at, period=period, period_at=at
            )
    return every


_LISTED = re.compile(r" ?(?:/|,|;|,? and|,? or|&) ?")


def _beside_job(quantity: Quantity, unit: Unit) -> bool:
    """Whether a number ends a job's line, or goes on with it: "Ward manager 2 - 46,000 to 54,000"."""
    text = unit.text
    job = next((m for m in reversed(mentions(text)["role"]) if m.end <= quantity.first), None)
    return (
        job is not None
        and compiled().graded.fullmatch(text.data[job.end : quantity.first]) is not None
        and not compiled().counted.match(text.data[quantity.end : quantity.end + 60])
        and not any(_counts().search(scope.words) for scope in [*unit.lead_ins, *unit.headings[:1]])
    )


def checked(quantity: Quantity, reading: Reading) -> Reading:
    """A sum that no pay can be is not read as one."""
    if reading.measure is None:
        return reading
    if quantity.top > CEILING or quantity.unit in table("columns")["far_too_large"]:
        return Reading(None, "far more than any pay")
    return reading if quantity.top else Reading(None, "nothing paid")
