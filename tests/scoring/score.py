"""Claims against labels: which quantities were found, and which of them with all that they are about."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

VALUE = ("measure", "low", "high", "currency", "period")
"""What makes the quantity."""
DIMENSIONS = (
    "role", "level", "location", "company", "industry", "statistic",
    "open_ended", "pay_basis", "years_low", "years_high",
)
"""What it is about."""
SAME_PLACE: dict[str, str] = tomllib.loads(Path(__file__).with_name("same_place.toml").read_text(encoding="utf-8"))

Claim = dict[str, object]


@dataclass(frozen=True)
class Rate:
    """How many of the claims found are right, and how many of those labelled were found; shares of 1."""

    hits: int
    found: int
    labelled: int

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.found + self.labelled) if self.hits else 0.0


@dataclass(frozen=True)
class Pair:
    """A label and the claim that has its quantity."""

    label: Claim
    claim: Claim

    @property
    def compared(self) -> list[str]:
        """The dimensions that the label is sure of."""
        return [name for name in DIMENSIONS if name not in _unsure(self.label)]

    @property
    def wrong(self) -> list[str]:
        """Those of them in which the claim differs."""
        return [name for name in self.compared if _plain(name, self.label) != _plain(name, self.claim)]


@dataclass(frozen=True)
class Outcome:
    """Every label and every claim once: paired, missed or invented. Optional labels that nothing met are in none."""

    pairs: list[Pair] = field(default_factory=list)
    missed: list[Claim] = field(default_factory=list)
    invented: list[Claim] = field(default_factory=list)

    @property
    def labelled(self) -> int:
        return len(self.pairs) + len(self.missed)

    @property
    def found(self) -> int:
        return len(self.pairs) + len(self.invented)

    @property
    def value(self) -> Rate:
        """The quantity is right."""
        return Rate(len(self.pairs), self.found, self.labelled)

    @property
    def full(self) -> Rate:
        """The quantity is right and so is all that it is about."""
        return Rate(sum(not pair.wrong for pair in self.pairs), self.found, self.labelled)

    @property
    def wrong(self) -> Counter[str]:
        """How often each dimension is wrong."""
        return Counter(name for pair in self.pairs for name in pair.wrong)

    @property
    def compared(self) -> Counter[str]:
        """How often each dimension was compared."""
        return Counter(name for pair in self.pairs for name in pair.compared)

    def by(self, column: str) -> dict[str, "Outcome"]:
        """The same in parts, one for each value of a column; a pair goes with its label."""
        parts: dict[str, Outcome] = defaultdict(Outcome)
        for pair in self.pairs:
            parts[pair.label[column]].pairs.append(pair)
        for label in self.missed:
            parts[label[column]].missed.append(label)
        for claim in self.invented:
            parts[claim[column]].invented.append(claim)
        return dict(sorted(parts.items()))


def score(labels: Iterable[Claim], claims: Iterable[Claim]) -> Outcome:
    """Pair labels with claims of the same source and quantity, the pairs with the fewest wrong dimensions first.

    Both are dicts with `source_id` and the columns of VALUE and DIMENSIONS; a label may have `unsure`, a list of
    columns that are not compared. A label that is unsure of its quantity is optional: it takes a claim of any value
    in the unsure columns that no other label took, and is not missed where there is none. Claims on sources without
    labels are left out.
    """
    groups: dict[tuple, tuple[list[Claim], list[Claim]]] = defaultdict(lambda: ([], []))
    sources = set()
    for label in labels:
        sources.add(label["source_id"])
        groups[_key(label, VALUE)][0].append(label)
    for claim in claims:
        if claim["source_id"] in sources:
            groups[_key(claim, VALUE)][1].append(claim)

    outcome, missed = Outcome(), []
    for group in groups.values():
        pairs, unmet, left = _closest(*group)
        outcome.pairs.extend(pairs)
        outcome.invented.extend(left)
        missed.extend(unmet)
    for label in missed:
        if not _unsure(label) & set(VALUE):
            outcome.missed.append(label)
        elif (at := _nearest(label, outcome.invented)) is not None:
            outcome.pairs.append(Pair(label, outcome.invented.pop(at)))
    return outcome


def _closest(labels: list[Claim], claims: list[Claim]) -> tuple[list[Pair], list[Claim], list[Claim]]:
    """Pairs of two lists of one quantity, and what is left of each."""
    left, right, pairs = dict(enumerate(labels)), dict(enumerate(claims)), []
    for i, j in sorted(product(left, right), key=lambda at: len(Pair(labels[at[0]], claims[at[1]]).wrong)):
        if i in left and j in right:
            pairs.append(Pair(left.pop(i), right.pop(j)))
    return pairs, list(left.values()), list(right.values())


def _nearest(label: Claim, claims: list[Claim]) -> int | None:
    """Where in a list the claim stands that an optional label takes: agreeing where it is sure, fewest dimensions wrong."""
    sure = [name for name in VALUE if name not in _unsure(label)]
    like = [at for at, claim in enumerate(claims) if _key(claim, sure) == _key(label, sure)]
    return min(like, key=lambda at: len(Pair(label, claims[at]).wrong), default=None)


def _key(claim: Claim, columns: Iterable[str]) -> tuple:
    return claim["source_id"], *(_plain(name, claim) for name in columns)


def _unsure(label: Claim) -> set[str]:
    return set(label.get("unsure") or ())


def _plain(column: str, claim: Claim) -> object:
    """A value as it is compared: without case, names of one place as one, numbers to a hundredth."""
    value = claim.get(column)
    if column == "open_ended":
        return bool(value)
    if value is None or value == "":
        return None
    if isinstance(value, (int, float)):
        return round(float(value), 2)
    text = str(value).casefold().strip()
    if column == "location":
        country, _, place = text.partition("/")
        return country, SAME_PLACE.get(place, place)
    return text
