"""Patterns over folded text: numbers written alike share the work of finding their groups."""

import pytest

from flows.extract import rules
from flows.extract.lexicon import table
from flows.extract.patterns import NumberPattern, Pattern, fold

SUMS = [
    b"paid $120,000 - $350,000 a year",
    b"from INR 6,00,000 to 12 LPA",
    b"CHF 95'000, 15 000 z or 60.000 brutto",
    b"$15, 120 people, and $71, 820 a year",
    b"about five years, 12+ years or twenty thousand dollars",
    b"a 10% bonus on 40+ LPA, then 7pc more",
]


@pytest.mark.parametrize(
    "text",
    SUMS + [fold(text).encode("latin-1") for text, _ in table("quantities")["rules"]["atom"]["matches"]],
)
def test_groups_are_those_of_the_pattern_itself(text: bytes) -> None:
    remembering = rules.compiled().atom
    plain = Pattern(remembering.source, ignore_case=False)
    for _ in range(2):
        assert [match.spans for match in remembering.finditer(text)] == [
            match.spans for match in plain.finditer(text)
        ]


def test_groups_are_not_taken_from_a_number_of_another_shape() -> None:
    pattern = NumberPattern(r"([0-9]{1,3})(,[0-9]{3})?")
    assert [pattern.search(text).group(2) for text in (b"12", b"1,200", b"34", b"5,999")] == [
        None,
        b",200",
        None,
        b",999",
    ]


def test_pattern_that_tells_one_digit_from_another_is_refused() -> None:
    with pytest.raises(ValueError, match="tells one digit from another"):
        NumberPattern(r"([1-9][0-9]*)k")
