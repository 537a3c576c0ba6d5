"""waivers.toml: what an editor lets stand, and the mistakes that they make in writing it."""

from datetime import date

import duckdb
import pytest

from flows import contradictions, load
from flows.errors import UserError
from flows.ingest.notes import Note
from flows.waivers.read import read_entries, read_waivers
from tests.contradictions.by_hand import Run, claim, fill, look

INVERSION, DISJOINT = "level_inversion", "disjoint_ranges"


def entry(**said):
    lines = [f"{key} = {value}" for key, value in {"reason": '"The panel was another one."', **said}.items()]
    return "\n".join(["[[waiver]]", *lines, "", ""])


def naming(contradiction_id, **said):
    return entry(contradiction=f'"{contradiction_id}"', **said)


# ---- through the pipeline


def test_a_waived_finding_is_kept_apart_and_does_not_count(newsroom):
    newsroom.run()
    waived = newsroom.id_of(INVERSION)
    newsroom.waivers(naming(waived, by='"Kim Lee"', on="2026-02-03", expires="2999-12-31"))
    outcome = newsroom.run()
    assert outcome.contradictions == {"high": 1, "medium": 0, "low": 0}
    assert outcome.changes == {"new": 0, "resolved": 0, "standing": 1, "waived": 1}
    assert newsroom.statuses() == {DISJOINT: "standing", INVERSION: "waived"}
    assert newsroom.ask("SELECT rank, closed_because FROM contradictions WHERE status = 'waived'") == [
        (2, "waiver: The panel was another one.")
    ]
    assert newsroom.ask("SELECT DISTINCT rank, status FROM evidence ORDER BY rank") == [
        (1, "standing"),
        (2, "waived"),
    ]
    assert newsroom.ask("SELECT line, reason, waived_by, waived_on, state, findings FROM waivers") == [
        (1, "The panel was another one.", "Kim Lee", date(2026, 2, 3), "holds", [waived])
    ]
    assert newsroom.ask("SELECT findings FROM source_agreement WHERE source_id = 'one'") == [(1,)]
    for page, head in zip(newsroom.page(), ('<h2 id="waived">', "## Waived")):
        assert "3 articles, 5 claims, 1 contradiction" in page
        below = page[page.index(head) :]
        for said in (
            "The panel was another one.",
            "Kim Lee",
            "3 February 2026",
            "until 31 December 2999",
            "$130,000",
        ):
            assert said in below
    code, printed, _ = newsroom.command("explain", waived)
    assert code == 0 and "waived" in printed and "The panel was another one." in printed


def test_a_waiver_that_is_taken_away_lets_the_finding_count_again(newsroom):
    newsroom.run()
    newsroom.waivers(naming(newsroom.id_of(INVERSION)))
    newsroom.run()
    newsroom.waivers("")
    newsroom.run()
    assert newsroom.statuses() == {INVERSION: "new", DISJOINT: "standing"}
    assert newsroom.ask("SELECT DISTINCT closed, closed_because FROM contradictions") == [(None, None)]


def test_a_finding_is_waived_where_all_claims_of_one_side_are(newsroom):
    newsroom.run()
    [(claim_id,)] = newsroom.ask("SELECT claim_id FROM claims WHERE source_id = 'two'")
    newsroom.waivers(entry(claim=f'"{claim_id}"'))
    newsroom.run()
    assert newsroom.statuses() == {INVERSION: "standing", DISJOINT: "waived"}
    assert f"Waived with the claim {claim_id}" in newsroom.page()[1]


def test_an_expired_waiver_waives_nothing_and_is_told(newsroom):
    newsroom.run()
    newsroom.waivers(naming(newsroom.id_of(INVERSION), expires="2020-01-31"))
    newsroom.printed()
    assert newsroom.run().contradictions["high"] == 2
    told = f"waivers.toml, line 1: the waiver of the contradiction {newsroom.id_of(INVERSION)} expired on 2020-01-31"
    assert any(line.startswith("note") and told in line for line in newsroom.printed().splitlines())
    assert newsroom.ask("SELECT kind, message LIKE 'waivers.toml, line 1: %' FROM notes") == [
        ("expired_waiver", True)
    ]
    html, markdown = newsroom.page()
    assert told in html and told in markdown and "Expired" in html


def test_a_mistyped_id_is_told_and_the_other_entries_hold(newsroom):
    newsroom.run()
    inversion, disjoint = newsroom.id_of(INVERSION), newsroom.id_of(DISJOINT)
    [(claim_id,)] = newsroom.ask("SELECT claim_id FROM claims WHERE source_id = 'two'")
    newsroom.waivers(
        naming("nobody")
        + naming(inversion)
        + naming(disjoint[:9])
        + naming(claim_id)
        + naming(f"{disjoint}0")
    )
    newsroom.printed()
    newsroom.run()
    assert newsroom.statuses() == {DISJOINT: "standing", INVERSION: "waived"}
    told = [
        line.split("note", 1)[1].strip()
        for line in newsroom.printed().splitlines()
        if line.startswith("note")
    ]
    nothing = 'waives nothing, for no contradiction has the id "'
    assert told == [
        f'waivers.toml, line 1: {nothing}nobody"; correct it or remove the entry',
        f'waivers.toml, line 9: {nothing}{disjoint[:9]}"; write contradiction = "{disjoint}"',
        f'waivers.toml, line 13: {nothing}{claim_id}"; write claim = "{claim_id}"',
        f'waivers.toml, line 17: {nothing}{disjoint}0"; correct it or remove the entry',
    ]
    assert all(message.split(": ", 1)[1][:40] in newsroom.page()[1] for message in told)


def test_a_malformed_entry_is_told_and_the_other_entries_hold(newsroom):
    newsroom.run()
    broken = '[[waiver]]\ncontradiction = "abc\nreason = "no closing quote above"\n\n'
    newsroom.waivers(naming(newsroom.id_of(DISJOINT)) + broken + naming(newsroom.id_of(INVERSION)))
    newsroom.printed()
    newsroom.run()
    assert newsroom.statuses() == {INVERSION: "waived", DISJOINT: "waived"}
    [told] = [line for line in newsroom.printed().splitlines() if line.startswith("note")]
    assert "waivers.toml, line 6: " in told and "until this is mended, the entry waives nothing" in told
    assert "line 6" in newsroom.page()[0] and "line 6" in newsroom.page()[1]


def test_a_waiver_of_what_was_resolved_is_idle_and_no_mistake(newsroom):
    newsroom.run()
    newsroom.waivers(naming(newsroom.id_of(DISJOINT)))
    (newsroom.raw / "two.txt").unlink()
    newsroom.run()
    assert newsroom.statuses() == {INVERSION: "standing", DISJOINT: "resolved"}
    assert newsroom.ask("SELECT state FROM waivers") == [("idle",)]
    assert newsroom.ask("FROM notes") == []


@pytest.mark.parametrize("content", [b"[[waiver]]\nreason = '\xa3'\n", None], ids=["other bytes", "folder"])
def test_a_file_that_is_no_text_stops_the_run_before_it_starts(newsroom, content):
    newsroom.run()
    before = newsroom.warehouse.read_bytes()
    path = newsroom.raw / "waivers.toml"
    path.mkdir() if content is None else path.write_bytes(content)
    code, printed, complaint = newsroom.command("run", "--raw", newsroom.raw, "--report", newsroom.report)
    assert (code, printed) == (2, "")
    assert complaint.count("\n") == 1 and "waivers.toml" in complaint
    assert newsroom.warehouse.read_bytes() == before


def test_a_check_of_the_folder_knows_its_waivers(newsroom, capsys):
    from flows import cli

    newsroom.run()
    newsroom.waivers(naming(newsroom.id_of(INVERSION)) + naming("gone-long-ago"))
    capsys.readouterr()
    assert cli.run_command(["check", str(newsroom.raw)]) == 0
    printed = capsys.readouterr().out
    waived = printed[printed.index("Waived") :]
    assert INVERSION in waived and "The panel was another one." in waived
    assert "1 contradiction (1 high" in printed and "gone-long-ago" not in printed


# ---- claims and sides

WAIVE = "INSERT INTO waivers (path, line, claim_id, reason) VALUES ('waivers.toml', ?, ?, 'so')"
SENIOR = claim(1, level="senior", at=128000), claim(3, level="senior", at=127900)
MID = claim(2, level="mid", low=140000, high=356000)


@pytest.mark.parametrize(
    ("waived", "status"), [(["c001"], "new"), (["c001", "c003"], "waived"), (["c002"], "waived"), ([], "new")]
)
def test_part_of_a_side_is_not_enough(con, waived, status):
    fill(con, [*SENIOR, MID])
    for number, claim_id in enumerate(waived, start=1):
        con.execute(WAIVE, [number, claim_id])
    contradictions.find(con, Run())
    assert {row["status"] for row in look(con).rows if row["rule"] == INVERSION} == {status}


CROWD = [claim(n, source_id=f"s{n}", level="senior", low=200000 + n, high=210000 + n) for n in range(1, 31)]


def look_at_crowd(waived):
    """The finding of thirty figures against one, with these claims waived, and those of the thirty that it shows."""
    with duckdb.connect() as con:
        load.create(con)
        fill(con, [*CROWD, claim(99, source_id="low", level="senior", at=100000)])
        for number, claim_id in enumerate(waived, start=1):
            con.execute(WAIVE, [number, claim_id])
        contradictions.find(con, Run())
        found = look(con)
    [row] = [row for row in found.rows if row["figures_against"] == 30]
    sides = found.sides[row["contradiction_id"]].values()
    return row, [claim_id for side in sides for claim_id in side if claim_id != "c099"]


def test_very_many_figures_are_not_waived_by_the_few_that_are_shown():
    row, shown = look_at_crowd([])
    assert row["status"] == "new" and len(shown) < 30
    assert look_at_crowd(shown)[0]["status"] == "new"
    assert look_at_crowd(["c099"])[0]["status"] == "waived"


# ---- the file


def notes(text):
    return [found.message for found in read_entries(text) if isinstance(found, Note)]


@pytest.mark.parametrize(
    ("toml", "line", "says"),
    [
        ('[[waiver]]\ncontradiction = "a"\n', 1, "reason is missing"),
        ('[[waiver]]\ncontradiction = "a"\nreason = " "\n', 3, "reason must be text"),
        ('[[waiver]]\nreason = "so"\n', 1, "names one contradiction, or one claim"),
        (
            '[[waiver]]\nreason = "so"\nclaim = "a"\ncontradiction = "b"\n',
            1,
            "names one contradiction, or one claim",
        ),
        ('[[waiver]]\nreason = "so"\nclaim = 5\n', 3, "claim must be text"),
        ('[[waiver]]\nreason = "so"\nclaim = "a\\u0007"\n', 3, "claim must be an id"),
        ('[[waiver]]\nreason = "so"\nclaim = "a"\nexpire = 2026-01-01\n', 4, "unknown key 'expire'"),
        (
            '[[waiver]]\nreason = "so"\nclaim = "a"\nexpires = "2026-01-01"\n',
            4,
            "expires must be a date without quotes",
        ),
        ('[[waiver]]\nreason = "so"\nclaim = "a"\non = 5\n', 4, "on must be a date without quotes"),
        ('[[waiver]]\nreason = "so"\nclaim = "a"\nby = ""\n', 4, "by must be text"),
        ('# all\n\n[waiver]\nreason = "so"\nclaim = "a"\n', 3, "begins with [[waiver]]"),
        ('[[waivers]]\nreason = "so"\nclaim = "a"\n', 1, "begins with [[waiver]]"),
        ('[[waiver]\nreason = "so"\nclaim = "a"\n', 1, "not TOML"),
        ('reason = "so"\nclaim = "a"\n', 1, "begins with [[waiver]]"),
        ('[[waiver]]\nreason = so\nclaim = "a"\n', 2, "not TOML"),
        ('[[waiver]]\nreason = """so\nclaim = "a"\n', 3, "not TOML"),
        ("waiver = 1\n", 1, "begins with [[waiver]]"),
        ("waiver = [1]\n", 1, "begins with [[waiver]]"),
        ("waiver = " + "[" * 5000, 1, ""),
    ],
)
def test_a_mistake_is_named_with_its_line_and_takes_no_other_entry_away(toml, line, says):
    good = naming("good")
    message = notes(toml + "\n" + good)[0]
    assert message.startswith(f"waivers.toml, line {line}: ") and says in message and "\n" not in message
    [kept] = [found for found in read_entries(toml + "\n" + good) if not isinstance(found, Note)]
    assert kept["contradiction_id"] == "good"


def test_a_reason_may_have_several_lines_and_brackets():
    text = '[[waiver]]\nclaim = "a"\nreason = """\nHe said\n[sic] this.\n"""\n'
    [found] = read_entries(text)
    assert found["reason"] == "He said\n[sic] this."


def test_a_time_is_the_day_it_is_on():
    [found] = read_entries(naming("a", expires="2026-05-01T10:00:00Z"))
    assert found["expires"] == date(2026, 5, 1)


def test_marks_and_line_ends_of_any_kind_are_read(tmp_path):
    (tmp_path / "waivers.toml").write_text(
        "\ufeff" + naming("a").replace("\n", "\r\n"), encoding="utf-8", newline=""
    )
    found = read_waivers([tmp_path])
    assert found.waivers["contradiction_id"].to_list() == ["a"] and found.notes.is_empty()


def test_a_folder_without_the_file_and_an_article_alone_have_none(tmp_path):
    (tmp_path / "one.txt").write_text("Pay", encoding="utf-8")
    assert read_waivers([tmp_path]).waivers.is_empty()
    (tmp_path / "waivers.toml").write_text(naming("a"), encoding="utf-8")
    assert read_waivers([tmp_path / "one.txt"]).waivers.is_empty()
    assert read_waivers([tmp_path, tmp_path]).waivers.height == 1


def test_a_file_of_other_bytes_names_its_line(tmp_path):
    (tmp_path / "waivers.toml").write_bytes(b"[[waiver]]\nreason = '\xa3'\n")
    with pytest.raises(UserError, match="waivers.toml, line 2: is not UTF-8"):
        read_waivers([tmp_path])
