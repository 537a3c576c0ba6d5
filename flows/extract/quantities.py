"""Figures in a passage, read as intervals.

One scan finds every figure with what clings to it (sign, unit, percent, years). Neighbours with a joiner between
them are one range, words before and after say whether a bound is open, and a unit or sign said once serves both.
Patterns and their examples: vocabulary/quantities.toml.
"""

from dataclasses import dataclass

from . import bounds, ranges, rules
from .atoms import Atom, find_atoms
from .choice import Words
from .passage import Passage

SAID_ALOUD = 10_000
"""Numbers in words from this one on may be sums all the same ("they make fifty-two thousand a year")."""


@dataclass(slots=True)
class Quantity:
    """A figure or a range as it stands in a passage; places count in the passage's text.

    `sign` is the currency as written, None where nothing is written; `shape` is point, range, floor or ceiling;
    `period_at` is where its period is said, `sign_at` where its currency is if not in the figure itself, `scaled_by` the
    head that gives its unit.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    low: float | None
    high: float | None
    shape: str
    sign: str | None = None
    period: str | None = None
    open_ended: bool = False
    approximate: bool = False
    grouped: bool = False
    unit: str | None = None
    period_at: tuple[int, int] | None = None
    sign_at: Words | None = None
    scaled_by: Passage | None = None

    @property
    def top(self) -> float:
        """The upper bound, or the lower one of a quantity that is open above."""
        return self.high if self.high is not None else self.low


def find(data: bytes, text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """All quantities of a passage or of a sentence in it, in order.

    Args:
        data, text: the folded passage, as bytes of Latin-1 and as text.
        start, end: the places of the sentence; without them the whole passage.

    Returns:
        quantities; numbers without a sign as kind "plain", which a reader of the context may take for money (a
        column headed "Salary (GBP)").
    """
    atoms = find_atoms(data, text, start, len(text) if end is None else end)
    found: list[Quantity] = []
    i = 0
    while i < len(atoms):
        read = _two_ranges(atoms[i : i + 4], data) or _one_range(atoms[i : i + 2], data)
        if read is None:
            read = [_single(atoms, i, data)]
            i += 1
        else:
            i += 2 * len(read)
        found += read
    if len(found) > 1:
        _share(found, data)
    for quantity in found:
        if quantity.kind == "word" and (quantity.high or quantity.low or 0) >= SAID_ALOUD:
            quantity.kind, quantity.grouped = "plain", True
    return [quantity for quantity in found if quantity.kind != "word"]


def _one_range(pair: list[Atom], data: bytes) -> list[Quantity] | None:
    """The range that two neighbouring figures bound, None where they do not."""
    if len(pair) < 2 or not {"vague", "hundredths"}.isdisjoint((pair[0].kind, pair[1].kind)):
        return None
    low, high = pair
    joiner = ranges.joined(low, high, data)
    if joiner is None or joiner.conjunction:
        before = bounds.before(data, low.start)
        if before.bound == "floor" or before.announced:
            joiner = ranges.joined(low, high, data, hemmed=True) or before.announced and joiner
        else:
            return None
    bound = ranges.share(low, high) if joiner else None
    if bound is None or _grown_by(low, bound, data):
        return None
    if joiner.period and bounds.after(data, high.end).period not in (None, joiner.period):
        # "£2,100 a week - £110,000 a year" is one pay said for two times.
        return None
    if not joiner.dash and (bounds.before(data, low.start).changed or ranges.is_rise(bound, high, data)):
        return None
    return [_range(low, high, bound, joiner, data)]


def _grown_by(low: Atom, bound: tuple[float, float], data: bytes) -> bool:
    """Whether the first of two sums is what the second grew by ("rose by £2,000 to £45,000")."""
    by = (
        data[max(0, low.start - 24) : low.start]
        .lower()
        .rstrip()
        .endswith((b" by", b" by about", b" by around"))
    )
    return by and low.kind == "money" and bound[1] > 4 * bound[0]


def _two_ranges(four: list[Atom], data: bytes) -> list[Quantity] | None:
    """Two ranges, each bound of one followed by that of the other in brackets ("₱15,000 ($270) to ₱20,000 ($360)")."""
    if len(four) < 4 or any(atom.kind != "money" for atom in four):
        return None
    low, low_again, high, high_again = four
    if not (ranges.in_brackets(low, low_again, data) and ranges.in_brackets(high, high_again, data)):
        return None
    joiner = ranges.joined_past_brackets(low, low_again, high, data)
    if joiner is None or low_again.sign != high_again.sign:
        return None
    bound, bound_again = ranges.share(low, high), ranges.share(low_again, high_again)
    before = bounds.before(data, low.start)
    if not (bound and bound_again) or joiner.conjunction and not before.announced or before.changed:
        return None
    outer = _range(low, high, bound, joiner, data)
    again = _range(low_again, high_again, bound_again, joiner, data)
    if outer.period is None:
        outer.period, outer.period_at = again.period, again.period_at
    return [outer, again]


def _share(found: list[Quantity], data: bytes) -> None:
    """Give a sum and the same sum in another currency what is said of one of them: their period, where both stand by
    brackets, and the bound of the first ("at least €1 million, or £865,000")."""
    for left, right in zip(found, found[1:], strict=False):
        if left.kind != right.kind or left.kind != "money" or left.sign == right.sign:
            continue
        if right.shape == "point" and left.shape in ("floor", "ceiling") and is_again(left, right, data):
            right.shape = left.shape
            right.low, right.high = (right.low, None) if left.shape == "floor" else (None, right.high)
        if not ranges.in_brackets(left, right, data):
            continue
        if right.period is None:
            right.period, right.period_at = left.period, left.period_at
        elif left.period is None and b")" in data[right.last : right.end]:
            left.period, left.period_at = right.period, right.period_at


def is_again(left: Quantity, right: Quantity, data: bytes) -> bool:
    """Whether the second of two sums in different currencies is the first said again ("€1 million (£865,000)")."""
    return rules.compiled().again.fullmatch(data[left.last : right.first]) is not None


def _range(low: Atom, high: Atom, bound: tuple[float, float], joiner: ranges.Joiner, data: bytes) -> Quantity:
    before, after = bounds.before(data, low.start), bounds.after(data, high.end)
    period, period_at = _period(high, after, joiner, low)
    kinds = [kind for kind in (high.kind, low.kind) if kind not in ("plain", "word", "spaced")]
    return Quantity(
        kind=kinds[0] if kinds else _kind_of_plain(low.kind, high.kind),
        start=low.start - before.length,
        end=high.end + after.length,
        first=low.start,
        last=high.end,
        low=bound[0],
        high=bound[1],
        shape="range",
        sign=high.sign if low.sign in (None, "$") and high.sign else low.sign,
        period=period,
        period_at=period_at,
        open_ended=high.plus or after.more or joiner.over,
        approximate=before.about or joiner.about,
        grouped=_is_grouped(high),
        unit=high.unit or low.unit,
    )


def _is_grouped(atom: Atom) -> bool:
    """Whether a number's thousands are set apart, as sums are written and codes are not."""
    return len(atom.digits) > 4 and not atom.digits.isdigit() and not atom.digits[0].isalpha()


def _kind_of_plain(low: str, high: str) -> str:
    """The kind of a range whose bounds have no sign: as sure as the less sure of the two."""
    return next((kind for kind in ("word", "spaced") if kind in (low, high)), "plain")


def _single(atoms: list[Atom], i: int, data: bytes) -> Quantity:
    atom = atoms[i]
    before, after = bounds.before(data, atom.start), bounds.after(data, atom.end)
    if before.by_from and _is_left_behind(atoms, i, data):
        before = before._replace(length=0, bound=None)
    if before.bound and _is_known(atom, data):
        before = before._replace(length=0, bound=None)
    period, period_at = _period(atom, after)
    low: float | None = atom.value
    high: float | None = atom.value
    shape = "point"
    if atom.plus or after.more:
        shape, high = "floor", None
    elif atom.less or after.less or before.bound == "ceiling":
        shape, low = "ceiling", None
    elif before.bound == "floor":
        shape, high = "floor", None
    return Quantity(
        kind=atom.kind,
        start=atom.start - before.length,
        end=atom.end + after.length,
        first=atom.start,
        last=atom.end,
        low=low,
        high=high,
        shape=shape,
        sign=atom.sign,
        period=period,
        period_at=period_at,
        approximate=before.about,
        grouped=_is_grouped(atom),
        unit=atom.unit,
    )


def _is_known(atom: Atom, data: bytes) -> bool:
    """Whether a figure is a known one that something else is above or below ("above the £31,000 median")."""
    return (
        data[: atom.start].endswith(b" the ")
        and rules.compiled().known.match(data[atom.end : atom.end + 40]) is not None
    )


def _is_left_behind(atoms: list[Atom], i: int, data: bytes) -> bool:
    """Whether "from" before a figure tells where a change or a scale begins, not the least: another figure follows
    behind "to", or came before ("from $4,000 in 2017 to $5,088", "to $95,000 from $88,000")."""
    atom = atoms[i]
    following = next((later for later in atoms[i + 1 : i + 4] if later.sign), None)
    if following and following.start - atom.end <= ranges.WIDEST:
        if rules.compiled().leads_to.search(data[atom.end : following.start]):
            return True
    if i == 0 or not atoms[i - 1].sign:
        return False
    previous = atoms[i - 1]
    led_by = data[: previous.start - bounds.before(data, previous.start).length]
    if not (led_by.endswith(b"to ") or data[: previous.start].endswith(b"to ")):
        return False
    return rules.compiled().leads_back.fullmatch(data[previous.end : atom.start]) is not None


def _period(
    atom: Atom, after: bounds.After, joiner: ranges.Joiner | None = None, low: Atom | None = None
) -> tuple[str | None, tuple[int, int] | None]:
    """The period of a figure or a range, and where it is said. LPA, lakhs per annum, says it by itself."""
    if after.period:
        return after.period, (atom.end + after.period_at[0], atom.end + after.period_at[1])
    if joiner is not None and joiner.period:
        return joiner.period, (low.end, atom.start)
    if atom.unit and atom.unit.upper().replace(".", "") == "LPA":
        return "year", (atom.start, atom.end)
    return None, None
