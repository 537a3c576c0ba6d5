"""The pictures of what every source says of a job, level by level."""

import re
import shutil

import duckdb
import pytest
from bs4 import BeautifulSoup

from flows import contradictions, load, support
from flows.report import range_plot, ranges, write_report
from tests.contradictions.by_hand import Run, claim, fill, source

HOSTILE = '"><img src=x>\u202e'


class Corpus:
    """Articles in which each claim stands on a line of its own."""

    def __init__(self) -> None:
        self.claims: list[dict] = []
        self.texts: dict[str, str] = {}

    def says(self, name: str, quote: str, **said: object) -> None:
        """The article `name` says `quote`, read as `said`."""
        text = self.texts.get(name, "")
        start = len(text)
        self.texts[name] = f"{text}{quote}\n"
        place = {"line": text.count("\n") + 1, "char_start": start, "char_end": start + len(quote)}
        self.claims.append(claim(len(self.claims), source_id=name, quote=quote, **place, **said))

    def write(self, file) -> None:
        """Makes the warehouse."""
        sources = [
            source(name, text=text, title=f"Article {name.upper()}") for name, text in self.texts.items()
        ]
        sources[0]["title"] = HOSTILE
        with duckdb.connect(str(file)) as con:
            load.create(con)
            fill(con, self.claims, sources)
            contradictions.find(con, Run())
            support.fill(con)


def corpus() -> Corpus:
    made = Corpus()
    nurse = {"role": "nurse"}
    for name, low, high in [("a", 50, 60), ("b", 52, 64), ("c", 51, 63)]:
        made.says(name, f"{low}k to {high}k junior", level="junior", low=low * 1e3, high=high * 1e3, **nurse)
    made.says("a", "again 50k to 60k junior", level="junior", low=50e3, high=60e3, **nurse)
    made.says("a", "seniors 80k to 95k", level="senior", low=80e3, high=95e3, **nurse)
    made.says("b", "seniors at least 82k", level="senior", low=82e3, **nurse)
    made.says("c", "seniors 84k on average", level="senior", at=84e3, statistic="average", **nurse)
    made.says(
        "d", "seniors 40k on average", level="senior", at=40e3, statistic="average", location="US", **nurse
    )
    made.says("d", "a director up to 900k", level="director", high=900e3, **nurse)
    made.says("d", "a lead 90k to 100k or more", level="lead", low=90e3, high=100e3, open_ended=True, **nurse)
    made.says("a", "3 to 5 years", measure="experience", level="senior", low=3, high=5, **nurse)
    made.says("b", "at least 4 years", measure="experience", level="senior", low=4, **nurse)
    for name, low in [("a", 70e3), ("b", 71e3)]:
        made.says(name, f"{low} {HOSTILE}", role="cook", qualifier=f"{HOSTILE}\ufffe", low=low, high=90e3)
    for name, at in [("a", 50e3), ("b", 51e3), ("c", 52e3)]:
        made.says(name, f"painters get {at} on average", role="painter", at=at, statistic="average")
    made.says("a", "a smith gets 61k", role="smith", at=61e3)
    for number in range(range_plot.ROW_FIGURES + 3):
        made.says(
            f"e{number}", f"bakers {number}", role="baker", level="senior", low=40e3 + 200 * number, high=60e3
        )
    for number in range(ranges.DRAWN):
        for name, low in [("a", 40e3), ("c", 42e3)]:
            made.says(name, f"job {number} pays {low}", role=f"job_{number}", low=low + number, high=50e3)
    return made


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plots")
    corpus().write(folder / "plots.duckdb")
    return write_report(folder / "plots.duckdb", folder / "report")


@pytest.fixture(scope="module")
def page(report):
    return BeautifulSoup(report.html.read_text(encoding="utf-8"), "lxml")


def plot(page, job):
    """The first picture of a job: the figure element."""
    return next(
        figure
        for figure in page.find_all("figure", class_="range-plot")
        if figure.find_previous("h3").get_text(strip=True) == job
    )


def rows(figure):
    """What each subject's lines say, from the top: {who: [(letter, figure), ...]}."""
    written = []
    for name in ("who", "letter", "says"):
        for text in figure.select(f".picture .{name} text"):
            written.append((float(re.search(r",(-?[\d.]+)\)", text["transform"])[1]), name, text.get_text()))
    told: dict[str, list[list[str]]] = {}
    for _, name, text in sorted(written):
        if name == "who":
            lines = told.setdefault(text, [])
        elif name == "letter":
            lines.append([text])
        else:
            lines[-1].append(text)
    return {who: [tuple(line) for line in lines] for who, lines in told.items()}


def marks(figure, layer):
    """The shapes of a layer from the top: (class, what is drawn, height)."""
    shapes = []
    for path in figure.select(f".picture .{layer} path"):
        at = path.get("transform") or path["d"]
        shapes.append(
            (
                float(re.search(r",(-?[\d.]+)", at)[1]),
                path["class"][0] if path.get("class") else "",
                path["d"],
            )
        )
    return [(kind, drawn, y) for y, kind, drawn in sorted(shapes)]


def test_levels_stand_in_order_and_each_source_has_a_line_for_what_it_says(page):
    assert rows(plot(page, "nurse: pay")) == {
        "junior": [("A", "$50K–60K"), ("C", "$51K–63K"), ("B", "$52K–64K")],
        "senior": [("D", "$40K"), ("A", "$80K–95K"), ("B", "from $82K"), ("C", "$84K")],
        "lead": [("D", "$90K–100K+")],
        "director": [("D", "up to $900K")],
    }


def test_letters_are_explained_beside_the_picture_and_lead_to_the_articles(page):
    figure = plot(page, "nurse: pay")
    letters = {item.b.get_text(): item.a for item in figure.select(".letters li")}
    assert letters["B"].get_text() == "Article B" and list(letters) == ["A", "B", "C", "D"]
    assert page.find(id=letters["B"]["href"][1:]).name == "article"


def test_claims_in_a_finding_differ_in_shape_and_not_only_in_colour(page):
    nurses, painters = (marks(plot(page, f"{job}: pay"), "points") for job in ("nurse", "painter"))
    assert [(kind, drawn.count("L")) for kind, drawn, _ in nurses] == [("high", 2), ("high", 2)], "triangles"
    assert all(kind == "claim" and "A" in drawn for kind, drawn, _ in painters) and painters, "circles"
    bars = [kind for kind, _, _ in marks(plot(page, "nurse: pay"), "bars")]
    assert "claim" in bars and "high" in bars
    style = page.style.get_text()
    assert re.search(r"\.bars \.high \{ fill: url\(#hatch-high\)", style) and page.find(id="hatch-high")
    assert re.search(r"\.bars \.claim[^{]*\{ fill: var\(--a\)", style)


def test_ends_that_are_open_are_drawn_open(page):
    ends = marks(plot(page, "nurse: pay"), "ends")
    assert len(ends) == 3, "at least, or more, up to"
    right = [re.search(r"L([-\d.]+),0L", drawn) for _, drawn, _ in ends[:2]]
    assert all(float(found[1]) > 0 for found in right), "arrows that point up the axis"


def test_what_is_supported_stands_behind_and_is_told(page):
    figure = plot(page, "nurse: pay")
    assert [text.get_text() for text in figure.select(".picture .supported text")] == [
        "supported $52K–60K",
        "supported $82K–84K",
    ]
    assert len(marks(figure, "band")) == 2


def test_one_figure_far_from_all_others_does_not_squash_them(page):
    figure = plot(page, "nurse: pay")
    ticks = [text.get_text() for text in figure.select(".picture .ticks text")]
    assert "$100K" in ticks and "$900K" not in ticks
    assert "1 figure reaches far past the axis" in figure.get_text()


def test_of_a_crowd_some_are_drawn_and_the_span_of_the_others(page):
    figure = plot(page, "baker: pay")
    lines = rows(figure)["senior"]
    assert len(lines) == range_plot.ROW_FIGURES
    assert lines[0][1:] == ("$40K–60K",) and lines[-1][1:] == ("$42.8K–60K", "3 more")
    assert [kind for kind, _, _ in marks(figure, "bars")].count("more") == 1


def test_experience_has_years_for_its_axis(page):
    figure = plot(page, "nurse: experience asked for")
    assert rows(figure) == {"senior": [("A", "3–5 yr"), ("B", "from 4 yr")]}
    assert figure.figcaption.get_text(" ", strip=True) == "no place named , years"


def test_a_picture_is_told_in_words_and_leads_to_claims_and_findings(page):
    figure = plot(page, "nurse: pay")
    label = figure.find(role="img")["aria-label"]
    assert label.startswith(
        "Range plot of nurse: pay, United States or no place named, US dollars a year. junior: A $50K"
    )
    assert "supported $52K–60K" in label and "in findings" in label
    told = figure.dl.find("a", string="$40,000 a year").find_parent("dd")
    assert page.find(id=told.a["href"][1:]).contents[0] == "seniors 40k on average"
    assert page.find(id=told.find("a", class_="high")["href"][1:]).name == "article"
    there = page.find(id=told.find("a", class_="high")["href"][1:])
    assert there.find("a", string="drawn among all figures")["href"] == f"#{figure['id']}"
    titles = [title.get_text() for title in figure.select(".hits title")]
    assert "Article D: $40,000 a year (senior nurse · average · United States); finding 1, high" in titles[3]
    assert all(link["tabindex"] == "-1" for link in figure.select(".hits a")), (
        "the words are there for the keyboard"
    )


def test_a_job_of_which_one_figure_is_known_is_not_drawn_and_not_all_are(page):
    jobs = [
        figure.find_previous("h3").get_text(strip=True)
        for figure in page.find_all("figure", class_="range-plot")
    ]
    assert len(jobs) == ranges.DRAWN and "smith: pay" not in jobs
    assert "5 more could be drawn: their figures are in the tables." in page.get_text()


def test_text_of_others_is_text(page):
    figure = plot(page, "cook: pay")
    assert figure.select_one(".picture .who text").get_text() == 'all levels · "><img src=x>⟦U+202E⟧\ufffd'
    assert figure.select_one(".letters a").get_text() == '"><img src=x>⟦U+202E⟧'
    assert not page.find("img")


def test_pictures_need_neither_script_nor_anything_from_elsewhere_nor_ids(report, page):
    for picture in page.select(".picture"):
        drawn = str(picture.svg)
        assert not re.search(
            r"<(script|style|image|foreignObject|use)|url\(|https?:| on\w+=| (id|style|fill|font)", drawn
        )
        assert len(drawn) < 12_000


def test_the_same_warehouse_gives_the_same_bytes(report, tmp_path):
    shutil.copy(report.html.parent.parent / "plots.duckdb", tmp_path / "copy.duckdb")
    again = write_report(tmp_path / "copy.duckdb", tmp_path / "report")
    assert again.html.read_bytes() == report.html.read_bytes()


def test_in_a_terminal_the_pictures_are_drawn_in_characters(report):
    text = report.md.read_text(encoding="utf-8")
    drawn = text[text.index("### nurse: pay") :].split("```")[1].splitlines()
    assert drawn[1] == "junior"
    assert re.fullmatch(r"  A   ·*█+·* \$50K–60K", drawn[2])
    assert re.fullmatch(r"  D ▲ ·*│·* \$40K", drawn[7])
    assert re.fullmatch(r"  B . ·*█+▶·* from \$82K", drawn[9])
    assert re.fullmatch(r"      ·*░+·* supported \$82K–84K", drawn[11])
