"""HTML to lines."""

from datetime import date

import pytest

from flows.ingest.page import read_page


def lines(markup: str) -> list[str]:
    return [line for line in read_page(markup).text.split("\n") if line]


def test_headings_lists_and_tables_are_lines():
    page = """<h1>Nurse <em>pay</em></h1><p>It is
      &pound;38,000&nbsp;a year.</p><ul><li>London: &euro;44k<ul><li>Inner</li></ul></li>
      <li><p>York</p></li></ul>
      <ol start=5><li>first</li></ol>
      <table><tr><th>Level</th><th>Pay</th></tr><tr><td>Senior</td><td>£45,000</td></tr></table>"""
    assert lines(page) == [
        "# Nurse pay",
        "It is £38,000\xa0a year.",
        "- London: €44k",
        "  - Inner",
        "- York",
        "- first",
        "| Level | Pay |",
        "| --- | --- |",
        "| Senior | £45,000 |",
    ]


def test_a_quote_is_the_articles_own_words():
    page = "<p>From <b>£38,000</b> to <a href='http://x.org/£1'>£45,000</a> *2 a_b_c <img alt='£9' src=x></p>"
    assert lines(page) == ["From £38,000 to £45,000 *2 a_b_c"]


def test_a_footnote_is_not_a_digit():
    assert lines("<p>£38,000<sup>1</sup> on the 8<sup>th</sup></p>") == ["£38,000[^1] on the 8th"]


def test_what_no_reader_sees_is_left_out():
    page = """<title>T</title><script>£1</script><style>£2</style><template>£3</template>
      <noscript>£4</noscript>
      <nav>£5</nav><!-- £6 --><p>Pay</p><article><footer>Source: ONS</footer></article><footer>£7</footer>"""
    assert lines(page) == ["Pay", "Source: ONS"]


def test_bold_lines_stay_headings():
    assert lines("<p><strong>Senior</strong></p><p><strong>Pay:</strong> £1</p>") == ["**Senior**", "Pay: £1"]


def test_line_breaks_blocks_and_definitions_keep_apart():
    page = "<div>a<br>b</div><aside>c</aside>d<pre>e\n f</pre><dl><dt>Senior</dt><dd>£45,000</dd></dl>"
    assert lines(page) == ["a", "b", "c", "d", "e", " f", "- Senior: £45,000"]


def test_a_cell_over_two_rows_speaks_for_both():
    page = """<table><tr><th>Level</th><th>Place</th></tr><tr><td rowspan=2>Senior</td><td>York</td></tr>
      <tr><td>Leeds | Hull</td></tr></table>"""
    assert lines(page)[2:] == ["| Senior | York |", "| Senior | Leeds \\| Hull |"]


def test_a_list_in_a_cell_is_no_range():
    page = "<table><tr><td>Pay</td><td><ul><li>£5</li><li>£6</li></ul></td></tr></table>"
    assert lines(page) == ["| Pay | £5; £6 |"]


def test_a_table_for_layout_is_no_table():
    inner = "<table><tr><td>a</td><td>1</td></tr></table>"
    page = f"<table><tr><td><h2>Pay</h2><p>Text</p></td><td>{inner}</td></tr></table>"
    assert lines(page) == ["## Pay", "Text", "| a | 1 |"]


def test_a_first_row_of_words_is_a_header_and_one_with_figures_is_not():
    assert lines("<table><tr><td>Level<td>Pay<tr><td>Senior<td>£1</table>")[1] == "| --- | --- |"
    rows = lines("<table><tr><td>Junior<td>£1<tr><td>Senior<td>£2</table>")
    assert rows == ["| Junior | £1 |", "| Senior | £2 |"]


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='og:title' content='Nurse pay'><title>Other</title>",
        "<title>Nurse pay</title>",
        "<title>Nurse pay | The Site</title><meta property='og:site_name' content='The Site'>",
        "<title>Nurse pay - Elsewhere</title><body><h1>Nurse pay</h1>",
        "<body><h1>Nurse <i>pay</i></h1>",
    ],
)
def test_the_title(head):
    assert read_page(head + "<p>x</p>").about.title == "Nurse pay"


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2025-09-08T23:30:00-05:00'>",
        "<meta name='date' content='2025-09-08'>",
        "<body><time datetime='2025-09-08'>last week</time>",
        """<script type='application/ld+json'>{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"},
           {"@type": "NewsArticle", "datePublished": "2025-09-08T09:00:00Z"}]}</script>""",
        "<script type='application/ld+json'>{broken</script><meta name='pubdate' content='Sep 8, 2025'>",
        "<script type='application/ld+json'>[1, null]</script><meta name='pubdate' content='8 Sep 2025'>",
    ],
)
def test_the_day_of_publication(head):
    assert read_page(head + "<p>x</p>").about.published_on == date(2025, 9, 8)


def test_publisher_and_address():
    head = "<link rel=canonical href='https://x.org/a'><meta property='og:site_name' content='X'>"
    about = read_page(head).about
    assert (about.publisher, about.url) == ("X", "https://x.org/a")
    assert read_page("<link rel=canonical href='javascript:alert(1)'>").about.url is None


def test_a_page_nested_without_end_keeps_its_text():
    inner = "<p>£38,000 <b>a year</b></p>after<script>£1</script>"
    page = read_page("<div>" * 5000 + inner + "</div>" * 5000 + "<p>End</p>")
    assert page.flat
    assert page.text == "£38,000 a year\nafter\nEnd\n"


@pytest.mark.parametrize(
    "markup", ["", "<", "<!--", "<table><tr>", "<td rowspan=x colspan=-1>a", "<p>a\0b", "<" * 50_000]
)
def test_broken_markup_is_no_reason_to_stop(markup):
    assert not read_page(markup).flat


def test_xhtml_is_html():
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><p>£1</p></html>'
    assert lines(page) == ["£1"]
