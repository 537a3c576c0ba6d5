"""What a reader finds in report.html and report.md."""

import re
from base64 import b64encode
from copy import copy
from datetime import timedelta
from hashlib import sha256

import duckdb
import pytest
import report_demo
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from flows import contradictions, load
from flows.errors import UserError
from flows.report import write_report


@pytest.fixture(scope="module")
def page(files):
    return BeautifulSoup(files.html.read_text(encoding="utf-8"), "lxml")


@pytest.fixture(scope="module")
def markdown(files):
    return files.md.read_text(encoding="utf-8")


def article_words(element):
    """The words of an article, without the boxes that tell what was read in them."""
    bare = copy(element)
    for box in bare.select(".box"):
        box.decompose()
    return bare.get_text()


def words(element):
    return " ".join(element.get_text(" ").split())


def test_the_head_counts_everything_and_names_the_three_worst(page):
    head = page.header
    assert words(head.h1) == "3 articles, 15 claims, 5 contradictions"
    assert [words(tile)[:8] for tile in head.select(".tiles li")] == ["high 2 c", "medium 2", "low 1 a "]
    worst = head.select(".worst li a")
    assert [link["href"] for link in worst] == ["#finding-k1", "#finding-k2", "#finding-k3"]
    assert "1 rejected claim" in words(head) and "1 figure that could not be read" in words(head)
    assert "1 sum taken to be no pay" in words(head)


def test_findings_stand_by_rank_with_their_severity_in_words(page):
    findings = page.select("article.finding")
    assert [finding["id"] for finding in findings] == [f"finding-k{n}" for n in range(1, 6)]
    assert [words(finding.select_one(".badge")) for finding in findings] == [
        "high",
        "high",
        "medium",
        "medium",
        "low",
    ]


def test_a_finding_shows_both_quotes_in_place_with_where_they_are_from(page):
    finding = page.find(id="finding-k1")
    assert [mark.get_text() for mark in finding.find_all("mark")] == [
        "$104,500",
        "$118,000 – $146,000 a year",
    ]
    first = finding.select_one(".side.a .evidence")
    assert (
        words(first.figcaption)
        == "What Harbour Towns Pay Data Scientists , The Quay Gazette , 2 April 2025, line 13 , at quay.example"
    )
    assert [p.get_text() for p in first.select("blockquote p")] == [
        "Pay by level",
        "- Senior: $150,000 – $185,000+ a year, more where the boats are large",
        "After many years at one desk the senior average comes to $104,500, "
        "which surprised even the harbour master.",
    ]
    assert "gap 11.4%" in words(finding) and "k1" in words(finding)
    assert "Why comparable Same role, country, currency and period" in words(finding)
    assert "An average and a range may be of different samples." in words(finding)
    assert "Between the two: $13,500 a year, a gap of 11.4%." in words(finding)


def test_all_restatements_of_a_side_are_quoted(page):
    side = page.find(id="finding-k4").select_one(".side.b")
    assert [mark.get_text() for mark in side.find_all("mark")] == [
        "$150,000 – $185,000+ a year",
        "$190,000 to $240,000 a year",
    ]


def test_a_finding_leads_to_the_words_in_the_sources_own_page(page):
    link = page.find(id="finding-k1").select_one(".side.a figcaption a[rel]")
    assert link["href"].startswith(
        "https://quay.example/pay#:~:text=senior%20average%20comes%20to-,%24104%2C500,-"
    )
    assert not page.find(id="finding-k3").select("a[rel]")


def test_a_finding_says_how_to_let_it_stand(page, markdown):
    assert 'reconcile waive k1 --reason "why it may stand"' in words(page.find(id="finding-k1"))
    assert 'reconcile waive k1 --reason "why it may stand"' in markdown


def test_sentences_name_sources_by_their_titles(report_of):
    demo = report_demo.Demo()
    for name, title in (("in", "Pay in Brief"), ("a.b", "What (They) Earn"), ("c", None)):
        demo.source(name, "Leads earn $5 a year, others $9 a year", title=title)
    demo.claim("x", "in", "$5 a year", low=5, high=5)
    demo.claim("y", "a.b", "$9 a year", low=9, high=9)
    told = "The pay of $5 in in is below the $9 in a.b, and at least $8 in the towns; c gives $7."
    demo.finding("k", "high", told, ["x"], ["y"], sources=["in", "a.b", "c"])
    summary = BeautifulSoup(report_of(demo)[0], "lxml").select_one("article.finding h4").get_text()
    assert summary == (
        "The pay of $5 in “Pay in Brief” is below the $9 in “What (They) Earn”, and at least $8 in the towns; "
        "c gives $7."
    )


def test_every_link_inside_the_page_lands(page):
    targets = [element["id"] for element in page.find_all(id=True)]
    assert len(targets) == len(set(targets))
    links = [link["href"][1:] for link in page.select("a[href^='#'], use[href^='#']")]
    assert len(links) > 40 and set(links) <= set(targets)


def test_a_findings_line_link_lands_on_the_quote_itself(page):
    for evidence in page.select("figure.evidence"):
        target = evidence.figcaption.find_all("a")[1]["href"][1:]
        assert article_words(page.find(id=target)) == evidence.mark.get_text()


def test_the_text_of_a_source_is_whole_and_marks_what_was_read(page):
    source = page.find(id="source-meadow")
    lines = [article_words(li).strip("\n") for li in source.select("ol.lines > li")]
    assert lines == report_demo.MEADOW.split("\n")
    marks = source.select(".lines mark") + page.find(id="source-harbour").select(".lines mark")
    kinds = {article_words(mark): mark["class"] for mark in marks}
    assert kinds["10–15%"] == ["claim"] and kinds["8–10 years"] == ["contradicted"]
    assert kinds["12k–14k pebbles"] == ["unread"]
    assert kinds["about $900,000"] == ["rejected"] and kinds["$3,200"] == ["aside"]


def test_each_reading_tells_its_dimensions_in_a_box(page):
    def box(name):
        return words(page.find(id=name).select_one(".box"))

    assert (
        box("text-claim-c06")
        == "up to €61,000 a year Measure pay Role data scientist Where Lisbon, Portugal Company Tidewater Analytics "
        "Said of some, not all Claim c06"
    )
    assert "Statistic average Findings 1 2 Claim c04" in box("text-claim-c04")
    assert box("text-rejected-harbour-1").startswith(
        "about $900,000 a year Rejected within sane bounds for USD a year Measure"
    )
    assert box("unread-meadow-1") == "Not read Because no currency that is known"
    assert words(page.select_one(".lines mark.aside .box")) == "Taken to be no pay Judged price or cost"


def test_a_sources_table_says_what_was_read_and_where_it_stands_in_findings(page):
    row = page.find(id="claim-c04")
    assert words(row) == "$104,500 13 $104,500 a year 1 2 pay senior United States average"
    assert [link["href"] for link in row.select("a.badge")] == ["#finding-k1", "#finding-k2"]


def test_rejected_unread_notes_rules_and_reconciled_are_told(page):
    told = words(page.main)
    assert "about $900,000 a year: data scientist within sane bounds for USD a year (high)" in told
    assert "no currency that is known" in told
    assert "empty.md is empty; write something in it or take it away" in told
    assert "level inversion A higher level's figure lies wholly below" in told
    assert "data scientist: pay Where Who Supported" in told
    assert "United States junior $82,000–90,000 a year 100% 2 nobody" in told


def test_overlapping_claims_are_both_reachable(report_of):
    demo = report_demo.Demo()
    demo.source("one", "A lead earns $5 to $9 a year.\n")
    demo.claim("whole", "one", "$5 to $9 a year", low=5, high=9)
    demo.claim("part", "one", "$9 a year", low=9, high=9)
    demo.claim("same", "one", "$5 to $9 a year", level="lead", low=5, high=9)
    page = BeautifulSoup(report_of(demo)[0], "lxml")
    assert all(page.find(id=f"text-claim-{name}") for name in ("whole", "part", "same"))
    assert article_words(page.select_one("ol.lines li")).strip() == "A lead earns $5 to $9 a year."


def test_headings_go_down_one_step_at_a_time(page):
    levels = [int(heading.name[1]) for heading in page.find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:]))


def test_the_page_needs_nothing_from_outside(files, page):
    assert not page.find_all(["link", "img", "iframe", "object", "embed", "video", "audio"])
    (script,) = page.find_all("script")
    digest = b64encode(sha256(script.string.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in page.find("meta", attrs={"http-equiv": True})["content"]
    assert not re.search(r"@import|url\((?!#)", files.html.read_text(encoding="utf-8"))
    outside = [a["href"] for a in page.select("a[href]") if not a["href"].startswith("#")]
    assert {address.split("#")[0] for address in outside} == {"https://quay.example/pay"}


def test_hostile_text_is_shown_as_text(files, page, markdown):
    source = page.find(id="source-hostile")
    assert source.h3.get_text() == '<script>alert("pay")</script> & "><img src=x onerror=alert(1)>'
    assert "&amp; *stars* <b>bold</b>" in source.get_text()
    assert not any(name.startswith("on") for element in page.find_all(True) for name in element.attrs)
    for text in (files.html.read_text(encoding="utf-8"), markdown):
        assert "⟦U+202E⟧evil⟦U+202C⟧" in text
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)


def test_an_address_that_runs_script_is_no_link(report_of):
    demo = report_demo.Demo()
    demo.source("one", "text", url="javascript:alert(1)")
    page, markdown = report_of(demo)
    assert "javascript:" not in page + markdown


def test_markdown_holds_the_same_findings(markdown):
    for said in (
        "3 articles, 15 claims, 5 contradictions",
        "**$104,500**",
        "**$118,000 – $146,000 a year**",
        "The Quay Gazette, 2 April 2025, line 13, https://quay.example/pay",
        "ID k1",
        "Why comparable: Same role",
    ):
        assert said in markdown
    assert markdown.index("ID k1") < markdown.index("ID k2") < markdown.index("ID k5")


def test_nothing_that_an_article_says_acts_as_markdown(report_of):
    hostile = [
        "<b>bold</b> $5 a",
        "# heading $6 a",
        "| a | b | $7 a",
        "`code` $8 a",
        "[link](https://e.example) $9 a",
        "- item *emphasis* __strong__ $10 a",
        "12. number $11 a",
        "&lt;i&gt; $12 a",
        "![img](x) $13 a",
        "$$x$$ ~~gone~~ $14 a",
        "```",
        "---",
        "    code $15 a",
    ]
    demo = report_demo.Demo()
    demo.source("one", "\n".join(hostile), title="# <i>T</i> | `x`", publisher="*P*")
    figures = [f"${n} a" for n in range(5, 16)]
    for number, quote in enumerate(figures):
        demo.claim(f"c{number}", "one", quote, low=5, high=5, company="`c` | <u>", qualifier="|")
    demo.finding(
        "k", "high", "# <script>x</script> `a` | *b* [c](d)", [f"c{n}" for n in range(len(figures))], []
    )
    demo.note("x|y.md", "empty", "<img src=x> | `q`")
    _, markdown = report_of(demo)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    assert not [token for token in tokens if token.type in ("html_block", "code_block", "hr")]
    assert {token.content for token in inline if token.type == "html_inline"} <= {"<b>", "</b>"}
    assert not {token.type for token in inline} & {"link_open", "image", "code_inline", "s_open"}
    emphasis = [after.content for before, after in zip(inline, inline[1:]) if before.type == "em_open"]
    assert all("emphasis" not in text for text in emphasis)
    headings = [after.content for before, after in zip(tokens, tokens[1:]) if before.type == "heading_open"]
    assert len(headings) == 10, headings
    rows = [token for token in tokens if token.type == "tr_open"]
    assert len(rows) == 1 + 3 + 1 + len(figures)


def test_what_the_rules_find_is_told(tmp_path):
    demo = report_demo.full()
    for table in ("contradictions", "contradiction_claims", "rules"):
        del demo.rows[table]
    file = demo.write(tmp_path / "w.duckdb")
    with duckdb.connect(str(file)) as con:
        contradictions.find(con, load.Run("r", report_demo.STARTED, "raw", 3, "v"))
    page = BeautifulSoup(write_report(file, tmp_path).html.read_text(encoding="utf-8"), "lxml")
    findings = [words(finding) for finding in page.select("article.finding")]
    assert any("level inversion" in told and "104,500" in told and "118,000" in told for told in findings)
    assert all(finding.mark for finding in page.select("article.finding"))
    assert len(page.select(".rules dt")) == len(contradictions.rules())


def test_the_same_warehouse_gives_the_same_bytes(warehouse, files, tmp_path):
    again = write_report(warehouse, tmp_path)
    assert again.html.read_bytes() == files.html.read_bytes()
    assert again.md.read_bytes() == files.md.read_bytes()


def test_two_runs_differ_only_in_the_lines_about_the_run(files, tmp_path):
    demo = report_demo.full()
    later = report_demo.STARTED + timedelta(days=40)
    demo.run("20260414T101230Z", later, later + timedelta(seconds=9))
    other = write_report(demo.write(tmp_path / "w.duckdb"), tmp_path)
    for before, after in ((files.html, other.html), (files.md, other.md)):
        pairs = list(zip(before.read_text().splitlines(), after.read_text().splitlines(), strict=True))
        changed = [(one, two) for one, two in pairs if one != two]
        assert len(changed) == 2
        assert all(re.match(r'<p class="run">|Read from|Run ', one) for one, _ in changed)
    assert "Since the run before: 0 new, 0 resolved, 5 standing, 0 waived." in other.md.read_text()


def test_a_line_of_fifty_megabytes_leaves_the_page_small(tmp_path):
    demo = report_demo.Demo()
    demo.source("long", "word " * 5_000_000 + "a lead earns $5 to $9 a year" + " word" * 5_000_000)
    demo.claim("c", "long", "$5 to $9 a year", low=5, high=9)
    demo.finding("k", "low", "Long.", ["c"], [])
    files = write_report(demo.write(tmp_path / "w.duckdb"), tmp_path)
    page = files.html.read_text()
    assert len(page) < 60_000 and "<mark>$5 to $9 a year</mark>" in page
    assert "too long to show" in page and 'href="#claim-c"' in page


def test_an_empty_warehouse_has_a_report(report_of):
    page, markdown = report_of(report_demo.Demo())
    assert "0 articles, 0 claims, 0 contradictions" in page
    assert "No two claims were found to contradict each other" in page and "No two claims" in markdown


def test_names_of_any_kind_make_links_that_land(report_of):
    demo = report_demo.Demo()
    for name in ('o\'brien "x" 🎉', "'; DROP TABLE claims; --", "a/b", "a b", "a-b", "ß", "é"):
        demo.source(name, "Leads earn $5 a year")
    page = BeautifulSoup(report_of(demo)[0], "lxml")
    targets = [article["id"] for article in page.select("article.source")]
    assert len(set(targets)) == 7 and all(re.fullmatch(r"[A-Za-z0-9_-]+", target) for target in targets)
    assert [link["href"][1:] for link in page.select(".contents a")] == targets


def test_a_rejected_claim_may_point_nowhere(report_of):
    demo = report_demo.Demo()
    demo.source("one", "Leads earn $5 a year")
    demo.claim(
        "r", "one", "$5", table="rejected_claims", low=9, high=5, failed_check="low <= high", run_id="r"
    )
    demo.rows["rejected_claims"][0] |= {"char_end": 900, "measure": None, "currency": None}
    page, _ = report_of(demo)
    assert "low &lt;= high" in page and "9–5" in page


@pytest.mark.parametrize("name", ["nothing.duckdb", "text.duckdb", "empty.duckdb"])
def test_what_is_no_warehouse_is_one_clear_line(tmp_path, name):
    (tmp_path / "text.duckdb").write_text("not a database, though it is long enough " * 200)
    duckdb.connect(str(tmp_path / "empty.duckdb")).close()
    with pytest.raises(UserError) as error:
        write_report(tmp_path / name, tmp_path / "report")
    assert name in str(error.value) and "\n" not in str(error.value)
    assert not (tmp_path / "report").exists()


def test_a_folder_that_cannot_be_written_is_one_clear_line(warehouse, tmp_path):
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(UserError, match="file") as error:
            write_report(warehouse, folder)
        assert "\n" not in str(error.value)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_report_that_cannot_be_written_leaves_the_old_one_whole(warehouse, tmp_path):
    (tmp_path / "report.html").mkdir()
    (tmp_path / "report.md").write_text("old")
    with pytest.raises(UserError):
        write_report(warehouse, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.html", "report.md"]
    assert (tmp_path / "report.md").read_text() == "old"
