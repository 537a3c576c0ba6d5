"""Articles on pay to measure with: as many as wanted, the same for the same seed, and no line twice.

    python -m tests.bench.corpus --megabytes 20 --seed 7

Word lists: words.toml. Sentences and lines: templates.toml.
"""

import argparse
import re
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import polars as pl

from .wording import Wording

SEED = 20250611
TRIES = 40
"""How often a line is worded anew before giving up on one that no other line equals; later tries are longer."""
SIZES = (3_000, 17_000)
"""Bytes of the shortest and the longest article; the articles on pay that we have seen lie between."""
EMPHASIS = 0.12
"""How many sentences of an article in Markdown stand in bold type."""

DOCUMENTS = {
    "source_id": pl.String, "path": pl.String, "title": pl.String, "publisher": pl.String, "url": pl.String,
    "published_on": pl.Date, "as_of_year": pl.Int32, "sha256": pl.String, "format": pl.String, "encoding": pl.String,
    "text": pl.String,
}  # fmt: skip
_A = re.compile(r"\b([Aa]) (?=[aeioAEIO])")


class Article(NamedTuple):
    """One article; `as_of_year` is the year its title names."""

    source_id: str
    title: str
    text: str
    as_of_year: int


class Templates:
    """templates.toml, each line of it as a function from a wording to a text."""

    def __init__(self) -> None:
        with open(Path(__file__).with_name("templates.toml"), "rb") as file:
            data = tomllib.load(file)
        self.kinds = {kind: tuple(_compiled(line) for line in lines) for kind, lines in data.items()}


def _compiled(template: str) -> Callable[[Wording], str]:
    """The template's literals and slots, cut once."""
    parts = re.split(r"\{(\w+)\}", template)
    steps = [(parts[k], Wording.slot(parts[k + 1])) for k in range(0, len(parts) - 1, 2)]
    last = parts[-1]
    return lambda wording: "".join([literal + slot(wording) for literal, slot in steps]) + last


class Writer:
    """Writes articles of so many bytes, and remembers a hash of every line, so that none comes twice."""

    def __init__(self, seed: int, sizes: tuple[int, int] = SIZES) -> None:
        self.seed = seed
        self.sizes = sizes
        self.kinds = Templates().kinds
        self.seen: set[int] = set()

    def article(self, index: int) -> Article:
        """The article with this number; call with 0, 1, 2 … to get the same ones again."""
        self.random = rng = Random(self.seed * 1_000_003 + index)
        self.words = Wording(rng)
        self.lines: list[str] = []
        self.size = 0
        self.markdown = rng.random() < 0.5
        self.gap = rng.random() < 0.75
        self.bullet = rng.choice(("- ", "* ", "- ", "1. ") if self.markdown else ("  • ", "- ", "• ", ""))
        wanted = rng.randint(*self.sizes)
        title = self._line(lambda: self._one("title"), "# " if self.markdown else "")
        for _ in range(rng.randint(1, 3)):
            self._paragraph(0.06, 0.03)
        sections = (
            (self._prose, 50), (self._points, 18), (self._paid_prose, 12), (self._list, 9), (self._levels, 6), (self._table, 3),
            (self._questions, 6), (self._decoys, 7), (self._flat_table, 1), (self._picture, 4),
        )  # fmt: skip
        chosen, weights = zip(*sections, strict=True)
        while self.size < wanted:
            rng.choices(chosen, weights)[0]()
        text = _A.sub(r"\1n ", "\n".join(self.lines)) + "\n"
        return Article(f"bench-{self.seed}-{index:06}", _A.sub(r"\1n ", title.lstrip("# ")), text, self.words.year)

    # --- sections

    def _prose(self) -> None:
        self._heading("plain_heading")
        for _ in range(self.random.randint(1, 4)):
            self._paragraph(0.02, 0.03)

    def _paid_prose(self) -> None:
        self._heading("heading" if self.random.random() < 0.5 else "plain_heading")
        for _ in range(self.random.randint(1, 3)):
            self._paragraph(0.33, 0.05)

    def _levels(self) -> None:
        for self.words.fixed in self._some(self.words.levels, 2, 4):
            self._heading("heading", "### ")
            self._paragraph(0.35, 0.02)
        self.words.fixed = None

    def _list(self) -> None:
        kind = self.random.choice(("level_item", "level_item", "city_item", "company_item"))
        if self.random.random() < 0.6:
            self._heading("heading")
        self._line(lambda: self._one("lead_in"))
        template = self.random.choice(self.kinds[kind])
        bold = self.markdown and self.random.random() < 0.4

        def worded() -> str:
            item = template(self.words)
            if hash(self.bullet + item) in self.seen:
                item = f"{self._one(kind)} ({self.words.skill()})"
            return _bold(item) if bold else item

        for self.words.fixed in self._some(self.words.levels, 3, 7):
            self._line(worded, self.bullet, False)
        self.words.fixed = None
        self._blank()

    def _points(self) -> None:
        if self.random.random() < 0.5:
            self._heading("plain_heading")
        self._line(lambda: self._one("plain_lead_in"))
        for _ in range(self.random.randint(3, 7)):
            self._line(lambda: self._one("plain_item"), self.bullet, False)
        self._blank()

    def _table(self) -> None:
        words, rng = self.words, self.random
        self._heading("heading")
        self._line(lambda: self._one("table_intro"))
        columns = rng.randint(1, 3)
        first = rng.choice(("Level", "City", "Employer", "Job"))
        head = ["{} in {}".format(rng.choice(("Pay", "Salary", "Average pay", "Median salary")), words.city()) for _ in range(columns)]
        self._line(lambda: "| " + " | ".join([f"{first}, {words.source()}, {words.year}", *head]) + " |", "", False)
        self._line(lambda: "|" + "|".join(self._dashes() for _ in range(columns + 1)) + "|", "", False)
        label = {"Level": words.Level, "City": words.city, "Employer": words.company, "Job": words.Job}[first]
        for words.fixed in self._some(words.levels, 3, 8):
            self._line(lambda: "| " + " | ".join([f"{label()}, {words.industry()}", *(rng.choice((words.pay, words.range))() for _ in range(columns))]) + " |", "", False)
        words.fixed = None
        self._blank()

    def _dashes(self) -> str:
        """What stands under one column's head, in any of the ways that Markdown allows."""
        rng = self.random
        left, right = rng.choice(("", " ", " :", ":")), rng.choice(("", " ", ": ", ":"))
        return left + "-" * rng.randint(3, 60) + right

    def _flat_table(self) -> None:
        self._heading("heading")
        self._line(lambda: f"{self.words.Level()} or not, {self.words.job()}, {self.words.skill()}", "", False)
        self._line(lambda: self._one("flat_header"), "", False)
        for self.words.fixed in self._some(self.words.levels, 3, 5):
            self._line(lambda: f"{self.words.Level()} {self.words.job()}, {self.words.skill()}", "", False)
            self._line(lambda: self.words.fine_range(), "", False)
        self.words.fixed = None
        self._blank()

    def _questions(self) -> None:
        for _ in range(self.random.randint(1, 3)):
            self._heading("question", "### ")
            self._paragraph(0.22, 0.03)

    def _decoys(self) -> None:
        self._heading("plain_heading")
        self._paragraph(0.0, 0.45)

    def _picture(self) -> None:
        if self.markdown:
            self._line(lambda: self._one("image"))

    # --- parts

    def _paragraph(self, paid: float, decoys: float) -> None:
        """One to four sentences; the two chances are those of a sentence with a sum and of one that misleads."""
        count = self.random.randint(1, 4)

        def worded() -> str:
            found = []
            for _ in range(count):
                chance = self.random.random()
                sentence = self._one("paid" if chance < paid else "decoy" if chance < paid + decoys else "plain")
                found.append(f"**{sentence}**" if self.markdown and self.random.random() < EMPHASIS else sentence)
            return " ".join(found)

        self._line(worded)

    def _heading(self, kind: str, mark: str = "## ") -> None:
        if self.markdown or self.random.random() < 0.9:
            self._line(lambda: self._one(kind), mark if self.markdown else "")

    def _one(self, kind: str) -> str:
        lines = self.kinds[kind]
        return lines[int(self.random.random() * len(lines))](self.words)

    def _some(self, items, low: int, high: int) -> list:
        """Some of the items, mostly in their order."""
        count = min(len(items), self.random.randint(low, high))
        picked = self.random.sample(range(len(items)), count)
        return [items[k] for k in (picked if self.random.random() < 0.2 else sorted(picked))]

    def _line(self, worded: Callable[[], str], mark: str = "", blank: bool = True) -> str:
        """Add a line that no line before it equals."""
        for attempt in range(TRIES):
            line = mark + worded()
            if attempt > TRIES // 4:
                line = f"{line.rstrip(':')}, {self.words.thing()} and {self.words.skill()}{':' if line.endswith(':') else ''}"
            key = hash(line)
            if key not in self.seen:
                break
        else:
            raise RuntimeError(f"no new line in {TRIES} tries, the last was: {line}")
        self.seen.add(key)
        self.lines.append(line)
        self.size += len(line) + 1
        if blank:
            self._blank()
        return line

    def _blank(self) -> None:
        if self.gap and self.lines[-1]:
            self.lines.append("")


def _bold(item: str) -> str:
    """What stands before the colon or dash in bold type."""
    label, mark, rest = item.partition(": ")
    return f"**{label}:** {rest}" if mark else f"**{item}**"


def articles(megabytes: float, seed: int = SEED) -> Iterator[Article]:
    """Articles until their UTF-8 text has at least this many megabytes (1,000,000 bytes)."""
    writer = Writer(seed)
    size, index = 0, 0
    while size < megabytes * 1e6:
        article = writer.article(index)
        size += len(article.text.encode())
        index += 1
        yield article


def batches(megabytes: float, batch: float, seed: int = SEED) -> Iterator[pl.DataFrame]:
    """The same articles as frames of about `batch` megabytes each; columns: DOCUMENTS."""
    rows: list[Article] = []
    size = 0
    for article in articles(megabytes, seed):
        rows.append(article)
        size += len(article.text.encode())
        if size >= batch * 1e6:
            yield _frame(rows)
            rows, size = [], 0
    if rows:
        yield _frame(rows)


def documents(megabytes: float, seed: int = SEED) -> pl.DataFrame:
    """All articles in one frame; columns: DOCUMENTS."""
    return _frame(list(articles(megabytes, seed)))


def _frame(rows: list[Article]) -> pl.DataFrame:
    data = {name: [None] * len(rows) for name in DOCUMENTS}
    for name in Article._fields:
        data[name] = [getattr(row, name) for row in rows]
    data["path"] = [f"{row.source_id}.md" for row in rows]
    data["format"], data["encoding"] = ["markdown"] * len(rows), ["utf-8"] * len(rows)
    return pl.DataFrame(data, schema=DOCUMENTS)


def size_of(frame: pl.DataFrame) -> int:
    """Bytes of UTF-8 in the frame's texts."""
    return frame["text"].str.len_bytes().sum()


def repeated_lines(frame: pl.DataFrame) -> int:
    """How many lines, blank ones apart, stand more than once in the frame's texts."""
    lines = [line for text in frame["text"] for line in text.split("\n") if line.strip()]
    return len(lines) - len(set(lines))


def main() -> None:
    parser = argparse.ArgumentParser(description="Write articles on pay to measure with, and say what is in them.")
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", type=int, default=0, help="print this many articles")
    parser.add_argument("--folder", type=Path, help="write the articles there, one file each")
    given = parser.parse_args()
    begin = time.perf_counter()
    frame = documents(given.megabytes, given.seed)
    took = time.perf_counter() - begin
    assert repeated_lines(frame) == 0, "a line stands twice"
    for text in frame["text"].head(given.show):
        print(text)
    if given.folder:
        given.folder.mkdir(parents=True, exist_ok=True)
        for path, text in frame.select("path", "text").iter_rows():
            (given.folder / path).write_text(text, encoding="utf-8")
    print(f"seed {given.seed}: {frame.height:,} articles, {size_of(frame) / 1e6:.1f} MB, no line twice; written in {took:.1f} s")


if __name__ == "__main__":
    main()
