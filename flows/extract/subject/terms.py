"""How a pay is meant: average or median, base or total, for which time and which years of experience."""

import re
from collections.abc import Callable

from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from .sentence import Scopes, Sentence


def statistic(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> str | None:
    """average or median where the sentence, the table's header, the lead-in or the heading right above says so."""
    if quantity.shape == "ceiling":
        return None
    found = [m for m in sentence.here("statistic") if m.value]
    if found:
        before = [m for m in found if m.end <= quantity.first]
        previous = [q for q in sentence.every if q.kind == "money" and q.last <= quantity.first]
        if before:
            mention = before[-1]
            if previous and 0 <= mention.start - previous[-1].end <= 2 and len(before) == 1:
                # "$153K average pay, starting at $91K": the word belongs to the figure that it follows.
                return None
            between = [q for q in previous if q.first >= mention.end]
            if not between or _carries(sentence.words[between[-1].last : quantity.first]):
                if not _OWN_BOUND.search(
                    sentence.words[between[-1].last : quantity.first] if between else ""
                ):
                    return mention.value
        after = [m for m in found if m.start >= quantity.last]
        if (
            after
            and after[0].start - quantity.end <= 24
            and not any(
                q.first < after[0].start and q.first >= quantity.last
                for q in sentence.every
                if q.kind == "money"
            )
        ):
            return after[0].value
        if (
            not before
            and len(after) == 1
            and _AVERAGE_OF.match(sentence.words[after[0].end : after[0].end + 48])
        ):
            return after[0].value
        if before or sentence.unit.kind == "prose":
            return None
    unit = sentence.unit
    for scope in scopes.near():
        values = [m.value for m in mentions(scope).get("statistic", ()) if m.value]
        if values:
            return values[0] if len(set(values)) == 1 else None
        if scope in unit.lead_ins or scope is unit.header:
            if any(m.value == "pay" for m in mentions(scope).get("cue", ())):
                return None
    if unit.lead_ins:
        return None
    if unit.headings and unit.kind != "heading":
        values = {m.value for m in mentions(unit.headings[0]).get("statistic", ()) if m.value}
        if (
            len(values) == 1
            and quantity.shape in ("point", "range")
            and unit.headings[0] is not scopes.article.title
        ):
            return values.pop()
    return None


_AVERAGE_OF = re.compile(r" (?:[\w-]+ ){0,4}(?:salar|pay\b|wage|compensation|earnings|income|rate)", re.I)

_OWN_BOUND = re.compile(
    r"\b(?:up to|as high as|exceed|top|maximum|highest|lowest|reach|at least|more than|range|ranging|between)\b",
    re.I,
)


def _carries(gap: str) -> bool:
    """Whether an average said for one figure goes on to the next ("average A in London and B in Leeds")."""
    return len(gap) < 60 and not re.search(
        r"[;.]|\b(?:while|whereas|but|though|although|with|some|can|may|could|up to)\b", gap, re.I
    )


_TOTAL = re.compile(r"\W*total(?: \([^()]{1,12}\))?\W*", re.I)
_NEXT = re.compile(r", (?:and|but|while|whereas|with)\b|;|\. ", re.I)


def pay_basis(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> str | None:
    """base or total where the sentence, header, lead-in or the heading right above says so."""
    found = [m for m in sentence.here("pay_basis") if m.value]
    before = [m for m in found if m.end <= quantity.first]
    after = [m for m in found if m.start >= quantity.last]
    if (
        after
        and after[0].start - quantity.end <= 22
        and not _NEXT.search(sentence.words[quantity.end : after[0].start])
        and not any(0 <= q.first - after[0].end <= 3 for q in sentence.every if q.kind == "money")
        and not any(quantity.last <= q.first < after[0].start for q in sentence.every if q.kind == "money")
    ):
        if not (before and before[-1].value == "total"):
            return after[0].value
    if before:
        between = [
            q
            for q in sentence.every
            if q.kind == "money" and before[-1].end <= q.first and q.last <= quantity.first
        ]
        if not between:
            return before[-1].value
    heads = [*sentence.unit.labels, *([sentence.unit.header] if sentence.unit.header else [])]
    if any(_TOTAL.fullmatch(head.words) for head in heads):
        return "total"
    for scope in [
        *sentence.unit.labels,
        *([sentence.unit.header] if sentence.unit.header else []),
        *sentence.unit.lead_ins[:1],
        *([sentence.unit.caption] if sentence.unit.caption is not None else []),
    ]:
        values = {m.value for m in mentions(scope).get("pay_basis", ()) if m.value}
        if len(values) == 1:
            return values.pop()
    if sentence.unit.headings and not sentence.unit.lead_ins:
        values = {m.value for m in mentions(sentence.unit.headings[0]).get("pay_basis", ()) if m.value}
        if len(values) == 1:
            return values.pop()
    return None


def period(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> str | None:
    """The period that a pay is said for: at the figure, before it, or in a scope around; None where nothing says."""
    if quantity.period:
        return quantity.period
    spoken = [
        m
        for m in sentence.here("period")
        if not _WORKING_TIME.search(sentence.words[max(0, m.start - 12) : m.start])
    ]
    found = [m for m in spoken if m.end <= quantity.first]
    if found and not any(
        found[-1].end <= q.first and q.last <= quantity.first for q in sentence.every if q.kind == "money"
    ):
        return found[-1].value
    later = [
        m
        for m in spoken
        if m.start >= quantity.last and not any(quantity.last <= q.first < m.start for q in sentence.every)
    ]
    if later and later[0].start - quantity.last <= 30:
        return later[0].value
    for scope in [scope for scope in scopes.all() if scope is not scopes.article.title]:
        values = [m.value for m in mentions(scope).get("period", ()) if m.value]
        if len(set(values)) == 1:
            return values[0]
    return None


_WORKING_TIME = re.compile(
    r"\b(?:hours?|hrs?|days?|shifts?|nights?|times?|once|twice|half days|minutes|weeks)[ -]$", re.I
)


def years(
    sentence: Sentence,
    scopes: Scopes,
    quantity: Quantity,
    bands: list[Quantity],
    read: Callable[[Passage], list[Quantity]],
) -> tuple[float | None, float | None]:
    """The band of years that a pay is said for.

    Args:
        bands: the sentence's own spans of experience.
        read: gives the spans of experience in a label, header, lead-in or heading.
    """
    grouped = [(q.first, q.last, [q]) for q in bands]
    here = sentence.own(quantity, grouped, shared=False)
    if here:
        return here[0].low, here[0].high
    unit = sentence.unit
    for scope in [
        *unit.labels,
        *([unit.header] if unit.header else []),
        *unit.lead_ins[:1],
        *unit.headings[:3],
    ]:
        spans = read(scope)
        if len(spans) == 1:
            return spans[0].low, spans[0].high
        if spans:
            break
    return None, None
