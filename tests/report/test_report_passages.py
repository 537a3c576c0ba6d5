"""Words around a quote, and texts with overlapping marks."""

from hypothesis import given
from hypothesis import strategies as st

from flows.report import passages

TEXT = "Title Of It\n\nFirst line.\n\n## Pay\n\n- Junior: $1\n- Senior: $2 and $3 a year\n\nLast line.\n"


def around(text, *quotes):
    spans = sorted((text.index(quote), text.index(quote) + len(quote)) for quote in quotes)
    return passages.passage(text, spans, passages.Headings(text))


def quotes(passage):
    return [piece.text for piece in passage.pieces if piece.covered_by]


def test_a_quote_stands_in_its_line_between_its_neighbours_under_its_heading():
    found = around(TEXT, "$2", "$3 a year")
    assert (found.heading, found.before, found.after) == ("Pay", "- Junior: $1", "Last line.")
    assert "".join(piece.text for piece in found.pieces) == "- Senior: $2 and $3 a year"
    assert quotes(found) == ["$2", "$3 a year"]


def test_the_heading_right_above_is_not_said_twice():
    found = around(TEXT, "$1")
    assert (found.heading, found.before) == ("Pay", "")


def test_plain_text_has_headings_too():
    text = "Harbour Pay Guide\n\nSome words.\n\nPay By Level\nSeniors earn $9 here.\n- Juniors get $5 here"
    assert around(text, "$9").heading == "Pay By Level"
    assert around(text, "here").after == "- Juniors get $5 here"
    assert around(text, "words").after == ""
    assert around(text, "words").heading == "Harbour Pay Guide"


def test_a_quote_on_the_first_and_only_line_has_nothing_around_it():
    found = around("$5", "$5")
    assert (found.heading, found.before, found.after, quotes(found)) == ("", "", "", ["$5"])


def test_a_long_line_is_cut_around_every_quote():
    text = (
        "before\n"
        + "x " * 500_000
        + "pays $7 here"
        + " y" * 500_000
        + " and $8 there"
        + " z" * 500_000
        + "\nafter"
    )
    found = around(text, "$7", "$8")
    shown = "".join(piece.text for piece in found.pieces)
    assert quotes(found) == ["$7", "$8"]
    assert len(shown) < 2_000 and shown.count("…") == 3
    assert (found.before, found.after) == ("before", "after")


def test_a_quote_as_long_as_a_book_is_cut_in_its_middle():
    text = "pays " + "9" * 1_000_000 + " a year"
    found = around(text, "9" * 1_000_000)
    assert len("".join(piece.text for piece in found.pieces)) < 2_000


texts = st.text(st.sampled_from("ab\n é😀"), max_size=40)


@given(
    texts.flatmap(
        lambda text: st.tuples(
            st.just(text),
            st.lists(
                st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).map(tuple),
                max_size=6,
            ),
        )
    )
)
def test_marking_loses_no_letter_and_marks_exactly_what_was_asked(case):
    text, spans = case
    lines = passages.lines(text, spans)
    assert "\n".join("".join(piece.text for piece in line) for line in lines) == text
    for index, (start, end) in enumerate(spans):
        marked = "".join(piece.text for line in lines for piece in line if index in piece.covered_by)
        assert marked == text[start:end].replace("\n", "")
