"""Links to the words in a source's own page."""

from urllib.parse import unquote

import pytest

from flows.report import fragments

PAGE = "https://quay.example/pay"


def address(text, words, url=PAGE):
    start = text.index(words)
    return fragments.address(url, text, start, start + len(words))


def said(text, words, url=PAGE):
    """The directive in words."""
    return unquote(address(text, words, url).split(":~:text=")[1])


def test_the_quote_is_told_with_the_words_around_it():
    text = (
        "One line.\nAfter years the senior average comes to $104,500, which surprised even the master.\nMore."
    )
    assert said(text, "$104,500") == "senior average comes to-,$104,500,-, which surprised even"


def test_commas_dashes_and_ampersands_are_no_part_of_the_directive():
    text = "Q&A: they earn $82,000-$95,000 & more, a year"
    directive = address(text, "$82,000-$95,000").split("text=")[1]
    assert directive.split(",") == [
        "Q%26A%3A%20they%20earn-",
        "%2482%2C000%2D%2495%2C000",
        "-%26%20more%2C%20a%20year",
    ]


def test_what_the_page_shows_as_layout_is_left_out():
    assert said("- **Senior**: `$5` to **$9** a year", "`$5` to **$9**") == ":-,$5 to $9,-a year"
    assert said("| Senior | $5 | all year |", "$5") == "$5"
    assert said("* $5 a year", "$5 a year") == "$5 a year"


def test_browsers_look_for_whole_words():
    assert said("they earn $90k yearly", "$90") == "they earn-,$90k,-yearly"


def test_a_long_quote_is_told_by_its_ends():
    quote = "a lead is paid " + "very " * 40 + "well, namely $5 to $9"
    assert said(f"Here {quote} a year", quote) == "Here-,a lead is paid very,namely $5 to $9,-a year".replace(
        "namely", "well, namely"
    )


def test_a_place_that_the_address_names_already_stays():
    assert address("at $5", "$5", PAGE + "#pay") == PAGE + "#pay:~:text=at-,%245"
    assert address("at $5", "$5", PAGE + "#pay:~:text=old") == PAGE + "#pay:~:text=at-,%245"


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "ftp://a.example/b", "file:///etc/passwd", "http://[x", "pay"]
)
def test_what_is_no_web_address_is_no_link(url):
    assert address("at $5", "$5", url) == "" and fragments.host(url) == ""


def test_whose_page_it_is():
    assert fragments.host("https://www.Quay.example:8080/pay") == "quay.example"
