"""A report too large for one page: an index, and a folder of pages beside it."""

import posixpath
import re
import shutil

import pytest
import report_demo
from bs4 import BeautifulSoup

from flows.report import write_report

SOURCES, FINDINGS = 36, 101
FILLER = "Nothing in this line is about anybody's pay, however long it may go on.\n" * 780


def large() -> report_demo.Demo:
    """Articles that are long, each with two claims, and more findings than fit on one page."""
    demo = report_demo.full()
    for number in range(SOURCES):
        name = f"town-{number}"
        demo.source(
            name, f"Here leads earn ${number}1 a year.\n{FILLER}Later leads earn ${number}2 a year.\n"
        )
        demo.claim(f"a{number}", name, f"${number}1 a year", low=1, high=1)
        demo.claim(f"b{number}", name, f"${number}2 a year", low=2, high=2)
    for number in range(FINDINGS):
        one, other = number % SOURCES, (number * 7 + 1) % SOURCES
        demo.finding(f"f{number}", "low", f"Finding {number}.", [f"a{one}"], [f"b{other}"], sources=["x"])
    demo.finding("w", "low", "Waived.", ["a1"], ["b2"], status="waived", rule="shared_band")
    demo.waiver("w", "As it should be")
    return demo


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    write_report(large().write(folder / "w.duckdb"), folder / "report")
    return folder / "report"


@pytest.fixture(scope="module")
def pages(folder):
    paths = [folder / "report.html", *(folder / "pages").glob("*.html")]
    return {
        path.relative_to(folder).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
        for path in paths
    }


def address(here, link):
    """The page and the id that a link leads to."""
    path, _, place = link["href"].partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here, place


def followed(pages, here, link):
    """The page and the element that a link leads to."""
    there, place = address(here, link)
    return there, pages[there].find(id=place)


def test_the_index_is_small_and_leads_everywhere(folder, pages):
    assert (folder / "report.html").stat().st_size < 100_000
    ids = {here: {element["id"] for element in page.find_all(id=True)} for here, page in pages.items()}
    reached, waiting = set(), ["report.html"]
    while waiting:
        here = waiting.pop()
        reached.add(here)
        for link in pages[here].select("a[href]"):
            if not link["href"].startswith("https://"):
                there, place = address(here, link)
                assert not place or place in ids[there], (here, link["href"])
                waiting += [there] if there not in reached and there not in waiting else []
    assert reached == set(pages)


def test_every_finding_is_on_one_page_and_links_to_the_words_in_its_sources(pages):
    places = {
        finding["id"]: (here, finding)
        for here, page in pages.items()
        for finding in page.select("article.finding")
    }
    assert len(places) == 5 + FINDINGS + 1
    here, finding = places["finding-f96"]
    assert here == "pages/findings-2.html"
    link = finding.select_one(".side.a figcaption a.at")
    there, mark = followed(pages, here, link)
    assert there == "pages/source-town-24.html" and next(mark.strings) == "$241 a year"
    back = followed(pages, there, mark.select_one("a.badge"))
    assert back == ("pages/findings-1.html", places["finding-f24"][1])


def test_a_rule_is_told_on_the_index(pages):
    link = pages["pages/findings-1.html"].find(id="finding-k1").select_one("p.facts a")
    there, rule = followed(pages, "pages/findings-1.html", link)
    assert there == "report.html" and "level inversion" in rule.get_text()


def test_a_page_has_its_own_ids_and_headings_in_order(pages):
    for page in pages.values():
        ids = [element["id"] for element in page.find_all(id=True)]
        assert len(ids) == len(set(ids))
        levels = [int(heading.name[1]) for heading in page.find_all(re.compile("^h[1-6]$"))]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_the_pages_of_a_former_report_go_away_and_nobody_elses(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "report")
    mine = tmp_path / "report" / "pages" / "mine.html"
    mine.write_text("<p>Mine</p>")
    write_report(report_demo.full().write(tmp_path / "small.duckdb"), tmp_path / "report")
    assert [path.name for path in mine.parent.iterdir()] == ["mine.html"]
    assert "pages/" not in (tmp_path / "report" / "report.html").read_text(encoding="utf-8")


def test_the_markdown_says_where_it_cuts_and_where_the_rest_is(folder):
    markdown = (folder / "report.md").read_text(encoding="utf-8")
    assert markdown.count("To let it stand: reconcile waive") == 40
    assert f"### {5 + FINDINGS - 40} more findings" in markdown and "In full they are in report.html" in markdown
    assert "Finding 100. (finding 106)" in markdown
    assert f"### {3 + SOURCES - 20} more sources" in markdown and "town-9: 2 claims, 2 in findings" in markdown


def test_all_findings_are_in_one_list_with_what_they_are_filtered_by(pages):
    lines = pages["pages/findings.html"].select("ul.listed > li")
    assert len(lines) == 5 + FINDINGS
    line = next(line for line in lines if "$104,500 lies below" in line.get_text())
    assert (line["data-severity"], line["data-rule"], line["data-level"], line["data-source"]) == (
        "high",
        "level_inversion",
        "mid senior",
        "source-harbour",
    )
    there, target = followed(pages, "pages/findings.html", line.a)
    assert (there, target["id"]) == ("pages/findings-1.html", "finding-k1")
    names = pages["pages/findings.html"].select("select[name=source] option")
    assert "What Harbour Towns Pay Data Scientists" in [name.get_text() for name in names]
    assert pages["report.html"].find("a", href="pages/findings.html")
