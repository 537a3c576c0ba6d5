"""CSV for people with a spreadsheet."""

import csv
import io

import pytest

from flows.asking import spreadsheet


def written(*rows):
    out = io.StringIO(newline="")
    spreadsheet.write(out, ["what", "much"], rows)
    return out.getvalue()


@pytest.mark.parametrize(
    "formula",
    [
        '=HYPERLINK("https://e.example";"pay")',
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        "\u00a0=1+1",
        "\u200b@SUM(A1)",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "﹦1+1",
    ],
)
def test_no_text_starts_a_formula(formula):
    assert spreadsheet.harmless(formula) == "'" + formula


@pytest.mark.parametrize("plain", ["$5 a year", "10–15%", "– 5", "a = b", "", "  two", -5, 3.5, None, True])
def test_what_is_no_formula_stays_as_it_is(plain):
    assert spreadsheet.harmless(plain) is plain


def test_cells_with_commas_quotes_and_line_ends_come_back_as_they_were():
    rows = [['say "hi", twice', 5], ["two\nlines", None], ["=1+1", -2.5]]
    text = written(*rows)
    assert text.startswith("what,much\r\n") and text.endswith("\r\n'=1+1,-2.5\r\n")
    assert list(csv.reader(io.StringIO(text, newline="")))[1:3] == [
        ['say "hi", twice', "5"],
        ["two\nlines", ""],
    ]


def test_a_columns_name_starts_no_formula_either():
    out = io.StringIO(newline="")
    spreadsheet.write(out, ["=1+1"], [])
    assert out.getvalue() == "'=1+1\r\n"
