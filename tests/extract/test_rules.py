"""The rules and vocabularies as data: each rule by its own examples, each list for slips of the pen."""

import re
from collections import Counter

import pytest
import re2
from babel import Locale

from flows.extract import rules
from flows.extract.lexicon import VOCABULARY, table
from flows.extract.meaning import rules as meaning_rules
from flows.extract.patterns import fold

RULES = table("quantities")["rules"]
WHOLE = {"joiner", "hemmed", "opening"}
"""Rules that must take all of what stands between two figures."""
AT_ONCE = {"after", "more", "less", "for_period", "hundredths", "closing"}
"""Rules for what follows a figure at once."""
FILES = sorted(path.stem for path in VOCABULARY.glob("*.toml"))
LEVELS = set("intern entry junior mid senior lead staff principal manager director executive".split())
PERIODS = {"year", "month", "week", "day", "hour"}


def taken(name: str, text: str) -> str | None:
    """What a rule takes of a text, in the way that it is used; None where it takes nothing."""
    rule, data = rules.rules()[name], fold(text).encode("latin-1")
    if name in WHOLE:
        match = rule.fullmatch(data)
    elif name in AT_ONCE:
        match = rule.match(data)
    else:
        match = rule.search(data)
    return match.group(0).decode("latin-1") if match else None


def examples(kind: str) -> list:
    return [pytest.param(name, example, id=f"{name}: {example}") for name in RULES for example in RULES[name].get(kind, [])]


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_of_the_linear_subset(name):
    source = rules.rules()[name].source
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    assert re2.compile(source.encode("latin-1"), options)
    assert not re.search(r"\(\?(?:=|!|<=|<!)|\\[1-9]", source)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_has_examples_of_both_kinds(name):
    assert RULES[name].get("matches") and RULES[name].get("not")


def test_every_rule_in_the_file_is_compiled():
    assert set(rules.rules()) == set(RULES)


@pytest.mark.parametrize(("name", "example"), examples("matches"))
def test_a_rule_takes_its_examples(name, example):
    text, expected = example
    assert taken(name, text) == fold(expected)


@pytest.mark.parametrize(("name", "example"), examples("not"))
def test_a_rule_leaves_its_counterexamples(name, example):
    assert taken(name, example) is None


MEANING = table("meaning")
SUMS = {rule.name: rule for rule in meaning_rules.sum_rules()}
ANYWHERE = {"comes_to", "clause", "in_a_year", "over_years", "someone", "listed", "clause_end"}
"""Patterns for meaning that may stand anywhere in a sentence; those that end in `$` stand before a figure, the others
right after it."""


def told(name: str, text: str) -> str | None:
    """What a pattern for meaning takes of a text; None where it takes nothing or something spares it."""
    data = fold(text).encode("latin-1")
    if name in SUMS:
        pattern, unless = SUMS[name].pattern, SUMS[name].unless
    else:
        pattern = getattr(meaning_rules.compiled(), name)
        unless = getattr(meaning_rules.compiled(), f"{name}_unless", None)
    anywhere = name in ANYWHERE or pattern.source.endswith("$")
    match = pattern.search(data) if anywhere else pattern.match(data)
    return match.group(0).decode("latin-1") if match and not (unless and unless.search(data)) else None


def meaning_examples(kind: str) -> list:
    return [
        pytest.param(name, example, id=f"{name}: {example}")
        for part in ("sums", "rules")
        for name, rule in MEANING[part].items()
        for example in rule[kind]
    ]


@pytest.mark.parametrize(("name", "example"), meaning_examples("matches"))
def test_a_pattern_for_meaning_takes_its_examples(name, example):
    text, expected = example
    assert told(name, text) == expected


@pytest.mark.parametrize(("name", "example"), meaning_examples("not"))
def test_a_pattern_for_meaning_leaves_its_counterexamples(name, example):
    assert told(name, example) is None


def test_a_rule_for_sums_says_where_it_looks_and_why():
    assert {rule.where for rule in SUMS.values()} <= {"before", "bound", "after", "figure"}
    assert all(rule.reason.strip() for rule in SUMS.values())


def word_lists(data: dict, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], list[str]]]:
    """Every list of words in a vocabulary, with the keys that lead to it."""
    found = []
    for key, value in data.items():
        if isinstance(value, dict):
            found += word_lists(value, (*path, key))
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            found.append(((*path, key), value))
    return found


LISTS = [
    pytest.param(words, id=f"{file} {'.'.join(path)}")
    for file in FILES
    for path, words in word_lists(table(file))
    if path[-1] not in ("matches", "not")
]


def written(word: str) -> str:
    """A word as the lookups see it: folded, small, a hyphen as a space."""
    return fold(word).lower().replace("-", " ")


@pytest.mark.parametrize("words", LISTS)
def test_no_word_is_empty_or_padded(words):
    assert [word for word in words if not word.strip() or word != word.strip() or "  " in word] == []


@pytest.mark.parametrize("words", LISTS)
def test_words_are_distinct_once_folded(words):
    """Where hyphen and space differ ("per year", "per-year") both may stand; the same spelling twice may not."""
    assert [word for word, times in Counter(words).items() if times > 1] == []


@pytest.mark.parametrize("name", ["levels", "statistics", "bases", "industries"])
def test_a_word_has_one_value(name):
    meanings: dict[str, set[str]] = {}
    for path, words in word_lists(table(name)):
        if path[-1] not in ("heads", "own_jobs"):
            for word in words:
                meanings.setdefault(written(word), set()).add(path[0])
    assert {word: values for word, values in meanings.items() if len(values) > 1} == {}


@pytest.mark.parametrize("side", ["after", "before"])
def test_a_word_names_one_period(side):
    meanings: dict[str, set[str]] = {}
    for period, lists in table("periods").items():
        for word in lists[side]:
            meanings.setdefault(written(word), set()).add(period)
    assert {word: values for word, values in meanings.items() if len(values) > 1} == {}


def test_the_values_are_those_of_the_warehouse():
    assert set(table("levels")) - {"null"} == LEVELS
    assert set(table("statistics")) - {"null"} == {"average", "median"}
    # "Neither" stops a farther scope; the warehouse never sees it.
    assert set(table("bases")) - {"null", "neither"} == {"base", "total"}
    assert set(table("periods")) == PERIODS
    assert set(table("scales")["periods_a_year"]) == PERIODS
    assert all(re.fullmatch(r"[a-z]+(?:_[a-z]+)*", value) for value in table("industries"))


def test_every_currency_is_of_iso_4217():
    data, known = table("currencies"), set(Locale("en").currencies)
    shared = set(data["shared"])
    codes = set(data["before"].values()) | set(data["after"].values()) | set(data["unit_currency"].values())
    for entry in data["shared"].values():
        codes |= {entry["default"], *entry.get("countries", {}).values(), *entry.get("names", {}).values()}
    codes |= set(table("scales")["units_per_dollar"])
    assert codes - shared - known == set()


def test_every_unit_is_a_power_of_ten():
    assert {f"{factor:g}"[0] for factor in table("currencies")["units"].values()} == {"1"}
    assert all(rate > 0 for rate in table("scales")["units_per_dollar"].values())


def test_every_place_is_in_a_country():
    countries = Locale("en").territories
    values = table("places")["names"].values()
    assert [v for v in values if v.partition("/")[0] not in countries or v.endswith("/") or v != v.strip()] == []


def test_every_role_is_in_snake_case():
    data = table("roles")
    values = [*data["aliases"].values(), *data["fields"].values()]
    assert [value for value in values if not re.fullmatch(r"[a-z0-9]+(?:_[a-z0-9]+)*", value)] == []
