"""One article's text to its claims."""

from dataclasses import dataclass, field, replace

from . import told, unsigned
from .about import about
from .claims import Claim, Left, claims_of
from .layout import Layout
from .line_shapes import DIGIT, NUMBER_WORD, is_full_of_figures
from .meaning import Context, Judged, of_money, of_percent, of_years
from .money import Dollars
from .quantities import Quantity, find
from .sentences import sentences
from .settling import settled
from .subject import Article, Scopes, Sentence
from .subject.told_employers import told_employers
from .units import Unit


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in an article, each list in the order of its places.

    Attributes:
        claims: every claim.
        unread: money that may be pay and could not be read.
        set_aside: money that its words tell to be something else.
    """

    claims: list[Claim] = field(default_factory=list)
    unread: list[Left] = field(default_factory=list)
    set_aside: list[Left] = field(default_factory=list)


def read_article(text: str, title: str | None, as_of_year: int | None, traced: bool = False) -> Read:
    """All claims of an article, and the money in it that makes none.

    Args:
        text: the article.
        title: its title, if known; need not stand in the text.
        as_of_year: the year that its figures are for, if known.
        traced: whether the claims keep why they have their values.
    """
    read = Read()
    dollars = Dollars(text)
    with told.employers(told_employers(text, title)):
        article = about(text, title)
        article.traced = traced
        for unit in Layout(text).units():
            _read_unit(unit, article, dollars, as_of_year, read)
    claims = sorted(read.claims, key=lambda claim: claim.char_start)
    return Read(settled(claims, read.unread, text), sorted(read.unread), sorted(read.set_aside))


def _read_unit(unit: Unit, article: Article, dollars: Dollars, as_of_year: int | None, read: Read) -> None:
    text = unit.text
    if is_full_of_figures(text.words):
        read.unread.append(Left(*text.places(0, len(text.words)), "figures without words"))
        return
    setting, said, paid = 0, {}, None
    for start, end in sentences(text.words) if unit.kind != "cell" else [(0, len(text.words))]:
        if not (DIGIT.search(text.words, start, end) or NUMBER_WORD.search(text.lower, start, end)):
            setting, said = start, {}
            continue
        scopes = Scopes(unit, article, start, setting)
        every = _quantities(unit, scopes, start, end)
        kept, paid = _judged(every, unit, scopes, start, end, read, paid)
        setting = end if any(quantity.kind == "money" for quantity, _ in kept) else start
        sentence = Sentence(unit, start, end, [quantity for quantity, _ in kept], every, said)
        for quantity, reading in kept:
            read.claims.extend(claims_of(quantity, reading, sentence, scopes, dollars, as_of_year))
        said = sentence.said if kept else {}


def _quantities(unit: Unit, scopes: Scopes, start: int, end: int) -> list[Quantity]:
    """The quantities of a sentence, numbers that are sums by the words around them as such."""
    every = find(unit.text.data, unit.text.words, start, end)
    if unit.kind == "cell" or unit.labels:
        every = [unsigned.in_column(quantity, unit, scopes) for quantity in every]
        if unit.kind == "cell":
            every = [unsigned.bounded_by_label(quantity, unit) for quantity in every]
    every = [unsigned.without_sign(quantity, unit, start, scopes) for quantity in every]
    if unit.kind != "cell":
        every = unsigned.like_before(unsigned.like_behind(every, unit), unit)
    return every if unit.partner is None else _with_partner(every, unit, scopes)


def _with_partner(every: list[Quantity], unit: Unit, scopes: Scopes) -> list[Quantity]:
    """A point in a column of lower bounds with the point in the column of upper bounds beside it: one range."""
    beside = replace(unit, text=unit.partner, partner=None)
    others = [unsigned.in_column(q, beside, scopes) for q in find(beside.text.data, beside.text.words)]
    if len(every) != 1 or len(others) != 1 or {every[0].kind, others[0].kind} != {"money"}:
        return every
    low, high = every[0], others[0]
    if low.shape not in ("point", "floor") or low.low is None or high.low is None or low.low > high.low:
        return every
    return [replace(low, shape="range", high=high.low, open_ended=high.high is None)]


def _judged(
    every: list[Quantity],
    unit: Unit,
    scopes: Scopes,
    start: int,
    end: int,
    read: Read,
    paid: Quantity | None,
) -> tuple[list[Judged], Quantity | None]:
    """The quantities of a sentence that measure something claims tell of, and the last pay so far; other money is left
    with its reason.

    Args:
        paid: the last pay in the sentences before.
    """
    kept: list[Judged] = []
    previous: dict[str, Judged] = {}
    for quantity in every:
        place = unit.text.places(quantity.start, quantity.end)
        if quantity.kind in _NOT_READ:
            read.unread.append(Left(*place, _NOT_READ[quantity.kind]))
        if quantity.kind not in _MEANINGS:
            continue
        context = Context(quantity, unit, start, end, scopes.all(), previous.get(quantity.kind), paid)
        reading = _MEANINGS[quantity.kind](context)
        previous[quantity.kind] = quantity, reading
        if quantity.kind == "money":
            reading = unsigned.checked(quantity, reading)
            if reading.measure is None:
                (read.set_aside if reading.sure else read.unread).append(Left(*place, reading.reason))
        if reading.measure:
            kept.append((quantity, reading))
            paid = quantity if reading.measure == "pay" else paid
    return kept, paid


_NOT_READ = {"vague": "only roughly said", "hundredths": "said in hundredths of a currency"}
"""Why figures of a kind are left unread."""
_MEANINGS = {"money": of_money, "percent": of_percent, "years": of_years}
"""What tells the meaning of a quantity, by its kind."""
