"""The slots of the benchmark's sentences: jobs, places, employers, sums and the words around them, for one article."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random

with open(Path(__file__).with_name("words.toml"), "rb") as _file:
    WORDS = tomllib.load(_file)

_PERIODS = (
    # name, parts of a year's pay, words behind a sum
    ("year", 1, ("", " a year", " per year", " annually", " per annum", "", " yearly", "/year")),
    ("month", 12, (" a month", " per month", " monthly", "/month")),
    ("hour", 2000, (" an hour", " per hour", "/hr", " hourly")),
    ("day", 220, (" a day", " per day", " daily")),
)
_PERIOD_WEIGHTS = (78, 11, 8, 3)
_JOINERS = (" to ", " - ", " – ", "–", "-", " to ")


class Wording:
    """What one article is about, and words for the slots of its sentences.

    Args:
        random: the article's own source of chance.

    Attributes:
        fixed: the level that a list, table or section stands at just now, None where any may come.
    """

    levels = WORDS["levels"]

    def __init__(self, random: Random) -> None:
        self.chance = random.random
        countries = WORDS["countries"]
        self.place = random.choices(countries, [c["weight"] for c in countries])[0]
        self.jobs_here = random.sample(WORDS["jobs"], 2)
        self.year_ = 2016 + int(9.99 * self.chance())
        _, self.parts, self.period_words = random.choices(_PERIODS, _PERIOD_WEIGHTS)[0]
        self.short = self.parts == 1 and self.place["scale"] < 200_000 and self.chance() < 0.3
        self.lakh = self.place.get("group") == "indian" and self.parts == 1 and self.chance() < 0.6
        self.unit = self._any((" LPA", " lakh", "L"))
        self.fixed: dict | None = None
        self.last = self._amount()

    @classmethod
    def slot(cls, name: str) -> Callable[["Wording"], str]:
        """The function for a slot; a capital first letter gives the text a capital."""
        found = getattr(cls, name, None)
        if found is None and name[0].isupper():
            plain = getattr(cls, name.lower())
            found = lambda self: _capital(plain(self))  # noqa: E731
        if isinstance(found, property):
            return lambda self: str(found.fget(self))
        return found

    def _any(self, items):
        return items[int(self.chance() * len(items))]

    # --- words

    def job(self) -> str:
        return self.jobs_here[0] if self.chance() < 0.8 else self.jobs_here[1]

    def jobs(self) -> str:
        return _plural(self.job())

    def workers(self) -> str:
        return self.jobs()

    def Job(self) -> str:
        return " ".join([_capital(word) for word in self.job().split(" ")])

    def Jobs(self) -> str:
        return _plural(self.Job())

    def country(self) -> str:
        return self.place["name"]

    def city(self) -> str:
        return self._any(self.place["cities"])

    def company(self) -> str:
        return self._any(WORDS["companies"])

    def industry(self) -> str:
        return self._any(WORDS["industries"])

    def skill(self) -> str:
        return self._any(WORDS["skills"])

    def thing(self) -> str:
        return self._any(WORDS["things"])

    def people(self) -> str:
        return self._any(WORDS["people"])

    def adjective(self) -> str:
        return self._any(WORDS["adjectives"])

    def statistic(self) -> str:
        return self._any(WORDS["statistics"])

    def source(self) -> str:
        return self._any(WORDS["names"])

    def level(self) -> str:
        return self.Level().lower()

    def Level(self) -> str:
        return self._any((self.fixed or self._any(self.levels))["words"])

    def years(self) -> str:
        return (self.fixed or self._any(self.levels))["years"]

    @property
    def year(self) -> int:
        return self.year_

    def slug(self) -> str:
        return f"{self.job()}-{self.skill()}".replace(" ", "-").lower()

    # --- figures

    def _amount(self) -> float:
        level = self.fixed or self._any(self.levels)
        return self.place["scale"] * level["factor"] * (0.7 + 0.7 * self.chance()) / self.parts

    def pay(self) -> str:
        self.last = self._amount()
        return self._sum(self.last)

    def more(self) -> str:
        self.last *= 1.2 + 0.6 * self.chance()
        return self._sum(self.last)

    def two(self) -> str:
        return f"{self.pay()} and {self.more()}"

    def range(self) -> str:
        if self.short and self.chance() < 0.3:
            low = self._amount()
            return f"{self.place.get('before', '')}{low / 1000:.0f}-{low / 1000 * 1.4:.0f}k{self.place.get('after', '')}"
        more = "+" if self.chance() < 0.08 else ""
        return f"{self.pay()}{self._any(_JOINERS)}{self.more()}{more}"

    def fine_range(self) -> str:
        """Two sums to the last unit, so that a line with nothing else need not come twice."""
        low = self._amount() * (1 if self.parts < 50 else 220)
        shown = [self.place.get("before", "") + _grouped(int(x), self.place.get("group", ",")) + self.place.get("after", "") for x in (low, low * (1.1 + 0.5 * self.chance()))]
        return self._any((" - ", " – ", " to ")).join(shown)

    def per(self) -> str:
        return "" if self.lakh and self.unit == " LPA" else self._any(self.period_words)

    def _sum(self, amount: float) -> str:
        before, after = self.place.get("before", ""), self.place.get("after", "")
        if self.lakh:
            return f"{before}{amount / 100_000:.1f}{self.unit}"
        if self.short:
            return f"{before}{amount / 1000:.0f}k{after}"
        if amount < 200:
            return f"{before}{amount:.2f}{after}"
        if self.parts == 1 and self.chance() < 0.7:
            step = self.place["step"]
            amount = round(amount / step) * step
        return before + _grouped(int(amount), self.place.get("group", ",")) + after

    def percent(self) -> str:
        return str(2 + int(40 * self.chance()))

    def big(self) -> str:
        return f"{1 + 90 * self.chance():.1f}"

    def small(self) -> str:
        return str(2 + int(10 * self.chance()))

    def three(self) -> str:
        return str(100 + int(900 * self.chance()))

    def count(self) -> str:
        return f"{1000 + int(90_000 * self.chance()):,}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("ary") else noun if noun.endswith("staff") else noun + "s"


def _grouped(value: int, mark: str) -> str:
    """Digits in groups as a country writes them."""
    if mark != "indian":
        return f"{value:,}".replace(",", mark)
    head, tail = divmod(value, 1000)
    if not head:
        return str(tail)
    groups = []
    while head:
        head, part = divmod(head, 100)
        groups.append(f"{part:02}" if head else str(part))
    return ",".join([*reversed(groups), f"{tail:03}"])
