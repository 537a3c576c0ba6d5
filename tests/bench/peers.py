"""Other tools that find sums in text, each on as many of the articles as it reads in a few seconds.

`run` starts this file in the environment that `make bench-peers` makes; there it has nothing but the standard library
and the tools themselves, so that neither side's packages bind the other's.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ENVIRONMENT = Path(__file__).parents[2] / ".venv-peers"
SLICE = 2.0
"""Megabytes of articles that the tools get."""
SECONDS = 8.0
"""A tool that needs longer than this stops after the line it is at."""
_SIGN = r"(?:US\$|CA\$|A\$|S\$|[$€£₹]|USD|EUR|GBP|INR|CAD|AUD|SGD|CHF|AED|PLN|ZAR|Rs\.?)"
_FIGURE = r"\s?[0-9][0-9,.]*(?:\s?(?:k|K|m|M|L|LPA|lakhs?|million|thousand))?"
MONEY = rf"{_SIGN}{_FIGURE}(?:\s?(?:-|–|—|to|and)\s?{_SIGN}?{_FIGURE})?\+?"
"""A money pattern as one would write it by hand: a sign or code, a figure, a unit, perhaps a range. Without word
boundaries, which Rust's engine cannot follow fast through text that is not all ASCII."""


def run(texts: list[str], core: int) -> Iterator[dict]:
    """What each tool did: name, rate in MB/s (None if it is absent), found, gives, note."""
    yield _measured("a money pattern (re)", "sums as text", _pattern, texts)
    python = ENVIRONMENT / "bin" / "python"
    for name, (gives, _) in TOOLS.items():
        if not python.exists():
            yield {"name": name, "note": "absent: make bench-peers installs it"}
            continue
        done = subprocess.run([python, __file__, name, str(core)], input=json.dumps(texts), capture_output=True, text=True)
        if done.returncode:
            yield {"name": name, "note": "absent: " + (done.stderr.strip().splitlines() or ["no output"])[-1][:90]}
        else:
            yield {**json.loads(done.stdout), "gives": gives}


def _measured(name: str, gives: str, load: Callable, texts: list[str]) -> dict:
    """Feed a tool line by line: some of them take far more than twice the time for twice the text."""
    read = load()
    read(texts[0][:2000])
    size = found = 0
    begin = time.process_time()
    for text in texts:
        for line in text.split("\n"):
            found += read(line) if line else 0
            size += len(line.encode()) + 1
            if time.process_time() - begin > SECONDS:
                break
        else:
            continue
        break
    return {"name": name, "gives": gives, "rate": size / 1e6 / (time.process_time() - begin), "found": found}


def _pattern() -> Callable[[str], int]:
    pattern = re.compile(MONEY)
    return lambda text: len(pattern.findall(text))


def _spacy() -> Callable[[str], int]:
    import spacy
    from spacy.matcher import Matcher

    language = spacy.blank("en")
    matcher = Matcher(language.vocab)
    sign = {"ORTH": {"IN": ["$", "€", "£", "₹", "USD", "EUR", "GBP", "INR", "CHF", "AED", "CA$", "A$", "S$"]}}
    figure = {"TEXT": {"REGEX": r"^\d[\d,.']*[kKmML]?$"}}
    between = {"ORTH": {"IN": ["-", "–", "to", "and"]}}
    unit = {"LOWER": {"IN": ["k", "m", "l", "lpa", "lakh", "million"]}, "OP": "?"}
    one = [sign, figure, unit]
    matcher.add("SUM", [one, [*one, between, {**sign, "OP": "?"}, figure, unit]], greedy="LONGEST")
    return lambda text: len(matcher(language.make_doc(text)))


def _quantulum() -> Callable[[str], int]:
    from quantulum3 import parser

    return lambda text: sum(quantity.unit.entity.name == "currency" for quantity in parser.parse(text))


def _recognizers() -> Callable[[str], int]:
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    model = NumberWithUnitRecognizer(Culture.English).get_currency_model()
    return lambda text: len(model.parse(text))


TOOLS = {
    "spaCy rules": ("sums as text", _spacy),
    "quantulum3": ("amount and unit", _quantulum),
    "Recognizers-Text": ("amount and currency", _recognizers),
}


if __name__ == "__main__":
    os.sched_setaffinity(0, {int(sys.argv[2])})
    _gives, _load = TOOLS[sys.argv[1]]
    print(json.dumps(_measured(sys.argv[1], _gives, _load, json.load(sys.stdin))))
