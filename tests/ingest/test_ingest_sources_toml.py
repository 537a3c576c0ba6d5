"""sources.toml: what people know about an article, and the mistakes that they make in writing it."""

from datetime import date
from pathlib import Path

import pytest

from flows.errors import UserError
from flows.ingest import read_articles

ENTRY = """[sources.pay]
title = "Nurse pay"
publisher = "The Site"
url = "https://x.org/a"
published_on = 2025-09-08
as_of_year = 2024
"""


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    text = "A title\n\nPublished 1 May 2020\n\nAs of 2019 pay is £38,000."
    (tmp_path / "pay.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_an_entry_is_believed_before_the_article(raw):
    (raw / "sources.toml").write_text("\ufeff" + ENTRY.replace("\n", "\r\n"), encoding="utf-8")
    row = read_articles([raw]).documents.row(0, named=True)
    assert [row[key] for key in ("title", "publisher", "url", "published_on", "as_of_year")] == [
        "Nurse pay", "The Site", "https://x.org/a", date(2025, 9, 8), 2024,
    ]
    assert read_articles([raw / "pay.txt"]).documents.row(0, named=True)["title"] == "Nurse pay"


def test_what_an_entry_does_not_say_the_article_may(raw):
    (raw / "sources.toml").write_text("[sources.pay]\npublisher = 'X'\n", encoding="utf-8")
    row = read_articles([raw]).documents.row(0, named=True)
    assert (row["title"], row["publisher"]) == ("A title", "X")
    assert (row["published_on"], row["as_of_year"]) == (date(2020, 5, 1), 2019)


def test_another_file_may_stand_in(raw, tmp_path_factory):
    (raw / "sources.toml").write_text("broken", encoding="utf-8")
    other = tmp_path_factory.mktemp("other") / "known.toml"
    other.write_text(ENTRY + "[sources.gone]\n", encoding="utf-8")
    read = read_articles([raw], other)
    assert read.documents["title"][0] == "Nurse pay"
    assert read.notes["path"].to_list() == ["known.toml"]
    with pytest.raises(UserError, match="nowhere.toml: cannot be read"):
        read_articles([raw], raw / "nowhere.toml")


@pytest.mark.parametrize(
    ("toml", "line", "says"),
    [
        ("[sources.pay]\ntitle = \n", 2, "not TOML"),
        ("[sources.pay]\ntitle = 'a\n", 2, "not TOML"),
        ("[sources.pay\n", 1, "not TOML"),
        ('[sources.pay]\ntitle = """a\nb\n', 3, "not TOML"),
        ("[sources.pay]\n[sources.pay]\n", 2, "not TOML"),
        ("# all\n\n[sources.pay]\nauthor = 'Jo'\n", 4, "unknown key 'author'"),
        ("[pay]\ntitle = 'a'\n", 1, "unknown key 'pay'"),
        ("[sources.other]\ntitle = 'a'\n[sources.\"pay\"]\ntitle = 5\n", 4, "title must be text"),
        ("[sources.pay]\ntitle = ''\n", 2, "title must be text"),
        ("[sources]\npay = {publisher = 1}\n", 2, "publisher must be text"),
        ("[sources]\n\npay = 'x'\n", 3, "must be a table"),
        ("sources = 1\n", 1, "must hold a table"),
        ("[sources.pay]\nurl = 'javascript:alert(1)'\n", 2, "url must begin with http"),
        ("[sources.pay]\npublished_on = '2025-09-08'\n", 2, "date without quotes"),
        ("[sources.pay]\npublished_on = 09:08:00\n", 2, "date without quotes"),
        ("[sources.pay]\nas_of_year = '2024'\n", 2, "year without quotes"),
        ("[sources.pay]\nas_of_year = true\n", 2, "year without quotes"),
        ("[sources.pay]\nas_of_year = 24\n", 2, "year without quotes"),
    ],
)
def test_a_mistake_is_named_with_its_line(raw, toml, line, says):
    (raw / "sources.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(UserError) as raised:
        read_articles([raw])
    message = str(raised.value)
    assert f"sources.toml, line {line}: " in message and says in message and "\n" not in message


def test_a_sources_toml_of_other_bytes(raw):
    (raw / "sources.toml").write_bytes(b"[sources.pay]\ntitle = '\xa3'\n")
    with pytest.raises(UserError, match="sources.toml, line 2: is not UTF-8"):
        read_articles([raw])


def test_a_sources_toml_that_is_a_folder(raw):
    (raw / "sources.toml").mkdir()
    with pytest.raises(UserError, match="sources.toml: cannot be read"):
        read_articles([raw])


def test_an_entry_for_no_article_is_noted(raw):
    (raw / "empty.txt").touch()
    (raw / "sources.toml").write_text(ENTRY + "[sources.gone]\n[sources.empty]\n", encoding="utf-8")
    notes = read_articles([raw]).notes
    expected = [("empty.txt", "empty"), ("sources.toml", "no_metadata_match")]
    assert notes.select("path", "kind").rows() == expected
    assert '"gone"' in notes["message"][1]
    assert read_articles([raw / "pay.txt"]).notes.is_empty()


def test_an_entry_for_two_articles_is_told_their_names(raw):
    (raw / "a").mkdir()
    (raw / "a" / "x.txt").write_text("1")
    (raw / "x.txt").write_text("2")
    (raw / "x.md").write_text("3")
    (raw / "sources.toml").write_text("[sources.x]\n[sources.'x.md']\ntitle = 'Known'\n", encoding="utf-8")
    read = read_articles([raw])
    assert dict(read.documents.select("source_id", "title").iter_rows())["x.md"] == "Known"
    (message,) = read.notes.filter(kind="no_metadata_match")["message"]
    assert "a/x or x.md or x.txt" in message


def test_an_entry_for_a_copy_is_about_the_text(raw):
    (raw / "zcopy.txt").write_bytes((raw / "pay.txt").read_bytes())
    (raw / "sources.toml").write_text("[sources.zcopy]\npublisher = 'X'\n", encoding="utf-8")
    read = read_articles([raw])
    assert read.documents.select("source_id", "publisher").rows() == [("pay", "X")]
    assert read.notes["kind"].to_list() == ["duplicate"]


def test_names_match_however_their_accents_are_stored(raw):
    (raw / "cafe\u0301.txt").write_text("Pay")
    (raw / "sources.toml").write_text('[sources."caf\u00e9"]\ntitle = "Known"\n', encoding="utf-8")
    assert "Known" in read_articles([raw]).documents["title"].to_list()
