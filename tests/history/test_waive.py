"""`reconcile waive`, as an editor at a terminal meets it."""

import shlex
from datetime import UTC, datetime

import pytest

from flows.waivers.read import read_entries

INVERSION, DISJOINT = "level_inversion", "disjoint_ranges"
TODAY = datetime.now(UTC).date()


@pytest.fixture
def edited(newsroom):
    """A newsroom after its first run."""
    newsroom.run()
    return newsroom


def is_a_mistake(answer, *said):
    code, printed, complaint = answer
    return (
        (code, printed) == (2, "")
        and complaint.count("\n") == 1
        and all(words in complaint for words in said)
    )


def test_what_it_writes_holds_after_the_command_that_it_names(edited):
    waived = edited.id_of(INVERSION)
    code, printed, complaint = edited.command(
        "waive", waived[:8], "--reason", 'Another "panel"', "--by", "Kim Lee"
    )
    assert (code, complaint) == (0, "")
    assert waived in printed and "senior" in printed and f"{edited.raw / 'waivers.toml'}, line 1" in printed
    again = (
        f"reconcile run --raw {shlex.quote(str(edited.raw))} --warehouse {shlex.quote(str(edited.warehouse))}"
    )
    assert again in printed
    edited.run()
    assert edited.statuses() == {DISJOINT: "standing", INVERSION: "waived"}
    assert edited.ask("SELECT reason, waived_by, waived_on, expires FROM waivers") == [
        ('Another "panel"', "Kim Lee", TODAY, None)
    ]


def test_a_claim_may_be_waived_until_a_day(edited):
    [(claim_id,)] = edited.ask("SELECT claim_id FROM claims WHERE source_id = 'two'")
    assert edited.command("waive", claim_id, "--reason", "A typo", "--expires", "2999-01-31")[0] == 0
    edited.run()
    assert edited.statuses() == {INVERSION: "standing", DISJOINT: "waived"}
    assert edited.ask("SELECT claim_id, year(expires) FROM waivers") == [(claim_id, 2999)]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_nothing_above_is_changed(edited, ends):
    path = edited.raw / "waivers.toml"
    above = ends.join(
        [
            "# ours",
            "",
            "[[waiver]] # first",
            'claim  =  "a"',
            "reason='b'",
            "",
            "[[waiver]]",
            "broken = ",
            "# end",
        ]
    )
    path.write_bytes(b"\xef\xbb\xbf" + above.encode())
    path.chmod(0o640)
    assert edited.command("waive", edited.id_of(INVERSION), "--reason", "So")[0] == 0
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf" + above.encode() + (ends * 2 + "[[waiver]]").encode())
    assert written.endswith(f"on = {TODAY}{ends}".encode()) and written.count(b"\n") == written.count(
        ends.encode()
    )
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in edited.raw.iterdir() if file.name.startswith(".")] == []
    *_, last = read_entries(path.read_text(encoding="utf-8-sig"))
    assert last["contradiction_id"] == edited.id_of(INVERSION)


def test_what_is_no_finding_and_no_claim_is_refused(edited):
    assert is_a_mistake(edited.command("waive", "nobody", "--reason", "So"), '"nobody"')
    assert is_a_mistake(edited.command("waive", "", "--reason", "So"), "give more")
    (edited.raw / "low.txt").write_text("What waiters earn\n\nWaiters earn $12 a year.\n", encoding="utf-8")
    (edited.raw / "two.txt").unlink()
    edited.run()
    [(rejected,)] = edited.ask("SELECT claim_id FROM rejected_claims")
    assert is_a_mistake(edited.command("waive", rejected, "--reason", "So"), rejected, "rejected claim")
    assert is_a_mistake(edited.command("waive", edited.id_of(DISJOINT), "--reason", "So"), "was resolved on")
    assert not (edited.raw / "waivers.toml").exists()


def test_what_is_waived_already_is_refused_unless_that_has_expired(edited):
    waived = edited.id_of(INVERSION)
    edited.command("waive", waived, "--reason", "So")
    assert is_a_mistake(edited.command("waive", waived, "--reason", "So"), "waivers.toml, line 1", "already")
    path = edited.raw / "waivers.toml"
    path.write_text(path.read_text(encoding="utf-8") + "expires = 2020-01-01\n", encoding="utf-8")
    assert edited.command("waive", waived, "--reason", "Still so")[0] == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "--reason"),
        (["--reason", " "], "--reason: is empty"),
        (["--reason", "So", "--by", ""], "--by: is empty"),
        (["--reason", "So", "--expires", "2020-01-01"], "--expires 2020-01-01: is past"),
        (["--reason", "So", "--expires", "soon"], "--expires"),
        (["--reason", "So", "--raw", "/nowhere/at/all"], "/nowhere/at/all: no such folder"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(edited, words, says):
    assert is_a_mistake(edited.command("waive", edited.id_of(INVERSION), *words), says)
    assert not (edited.raw / "waivers.toml").exists()


def test_articles_that_are_not_where_they_were_must_be_named(edited):
    moved = edited.raw.rename(edited.raw.with_name("moved"))
    waive = ("waive", edited.id_of(INVERSION), "--reason", "So")
    assert is_a_mistake(edited.command(*waive), str(edited.raw), "--raw")
    assert edited.command(*waive, "--raw", moved)[0] == 0
    assert (moved / "waivers.toml").is_file()


def test_a_file_that_cannot_be_read_or_written_is_a_mistake(edited):
    path = edited.raw / "waivers.toml"
    path.write_bytes(b"# \xa3\n")
    waive = ("waive", edited.id_of(INVERSION), "--reason", "So")
    assert is_a_mistake(edited.command(*waive), "waivers.toml, line 1: is not UTF-8")
    assert path.read_bytes() == b"# \xa3\n"
    path.unlink()
    path.mkdir()
    assert is_a_mistake(edited.command(*waive), "waivers.toml: cannot be read")


def test_a_warehouse_of_an_earlier_version_must_be_made_again(edited):
    edited.change("DROP TABLE waivers")
    waived = edited.id_of(INVERSION)
    edited.change("CREATE TABLE older AS SELECT * EXCLUDE (status) FROM contradictions")
    edited.change("DROP VIEW evidence")
    edited.change("DROP VIEW source_agreement")
    edited.change("DROP TABLE contradictions")
    edited.change("ALTER TABLE older RENAME TO contradictions")
    assert is_a_mistake(edited.command("waive", waived, "--reason", "So"), "reconcile run")
