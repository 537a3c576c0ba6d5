"""Folders of articles, as they are found in life."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.errors import UserError
from flows.ingest import read_articles
from flows.ingest.find import find_articles, name_sources
from flows.ingest.read import DOCUMENTS, NOTES, read_file


def put(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        write(folder / name.replace("__", "/").replace("_dot_", "."), content)
    return folder


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def kinds(read) -> list[tuple[str, str]]:
    return read.notes.select("path", "kind").rows()


def texts(read) -> dict[str, str]:
    return dict(read.documents.select("source_id", "text").iter_rows())


def test_every_format_is_read_to_the_bottom_of_the_folder(tmp_path):
    put(tmp_path, a_dot_txt="A", b_dot_md="B", c_dot_HTML="<p>C</p>", d_dot_htm="<p>D</p>")
    put(tmp_path, deep__e_dot_markdown="E")
    put(tmp_path, sources_dot_toml="", x_dot_pdf="X", _dot_hidden_dot_txt="X", _dot_git__f_dot_txt="X")
    read = read_articles([tmp_path])
    assert read.documents.select("source_id", "path", "format").rows() == [
        ("a", "a.txt", "text"),
        ("b", "b.md", "markdown"),
        ("c", "c.HTML", "html"),
        ("d", "d.htm", "html"),
        ("e", "deep/e.markdown", "markdown"),
    ]
    assert read.documents.schema == DOCUMENTS and read.notes.schema == NOTES
    assert read.notes.is_empty()


def test_a_text_is_kept_character_for_character(tmp_path):
    text = "---\ntitle: Pay\n---\n\n  A\ttab,  two spaces \u200b*stars* <b>tags</b>\r\nnext\rlast  \n\n"
    put(tmp_path, a_dot_md=b"\xef\xbb\xbf" + text.encode(), b_dot_txt="x" + text)
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert texts(read_articles([tmp_path])) == {"a": expected, "b": "x" + expected}


def test_what_an_article_says_about_itself(tmp_path):
    front = "title: 'Nurse pay in 2024'\ndate: 2025-09-08 10:00 +0530\npermalink: /a/\nurl: https://x.org/a"
    put(tmp_path, a_dot_md=f"---\n{front}\n---\n# Other\n")
    row = read_articles([tmp_path]).documents.row(0, named=True)
    assert (row["title"], row["as_of_year"]) == ("Nurse pay in 2024", 2024)
    assert row["published_on"] == date(2025, 9, 8)
    assert (row["url"], row["publisher"], row["encoding"]) == ("https://x.org/a", None, "utf-8")


def test_a_page_in_an_old_encoding(tmp_path):
    page = "<meta charset=iso-8859-1><title>Pay</title><p>£38,000 – €44,000</p>"
    put(tmp_path, a_dot_html=page.encode("cp1252"))
    row = read_articles([tmp_path]).documents.row(0, named=True)
    assert (row["text"], row["encoding"], row["title"]) == ("£38,000 – €44,000\n", "cp1252", "Pay")


def test_a_missing_folder_and_an_empty_one_are_mistakes(tmp_path):
    with pytest.raises(UserError, match="nowhere: no such file or folder$"):
        read_articles([tmp_path / "nowhere"])
    with pytest.raises(UserError, match="no article in it; put files that end in .txt"):
        read_articles([tmp_path])
    with pytest.raises(UserError, match="not read; an article ends in"):
        read_articles([write(tmp_path / "x.pdf", "x")])
    with pytest.raises(UserError):
        read_articles([])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"Pay\0 is \0good", "binary"),
        (bytes([0x81, 0x8D, 0xFF, 0xFE, 0x90, 0x9D, 0xF5, 0xC0]) * 4, "undecodable"),
    ],
)
def test_a_file_that_cannot_be_used_is_noted_and_the_rest_goes_on(tmp_path, content, kind):
    put(tmp_path, bad_dot_txt=content, good_dot_txt="Pay is £38,000")
    read = read_articles([tmp_path])
    assert texts(read) == {"good": "Pay is £38,000"}
    assert kinds(read) == [("bad.txt", kind)]
    message = read.notes["message"][0]
    assert message.startswith("bad.txt: ") and "\n" not in message and ";" in message


def test_a_page_of_scripts_is_empty(tmp_path):
    put(tmp_path, a_dot_html="<script>let pay = '£1'</script>", b_dot_txt="B")
    assert kinds(read_articles([tmp_path])) == [("a.html", "empty")]


def test_when_nothing_can_be_used_the_notes_say_so(tmp_path):
    put(tmp_path, a_dot_txt="")
    read = read_articles([tmp_path])
    assert read.documents.is_empty() and read.documents.schema == DOCUMENTS
    assert kinds(read) == [("a.txt", "empty")]


def test_a_damaged_file_is_read_and_noted(tmp_path):
    put(tmp_path, a_dot_txt="Pay: £38,000 – £45,000 \N{SNOWMAN}".encode() + b"\xff")
    read = read_articles([tmp_path])
    assert texts(read) == {"a": "Pay: £38,000 – £45,000 \N{SNOWMAN}\ufffd"}
    assert read.notes.row(0)[:3] == ("a.txt", "a", "damaged")


def test_a_file_that_vanishes_after_it_was_found(tmp_path):
    path = write(tmp_path / "a.txt", "A")
    (found,), _ = find_articles([tmp_path])
    path.unlink()
    article, (note,) = read_file(found, "a")
    assert article is None and note.kind == "vanished" and note.message.startswith("a.txt: ")


def test_a_link_to_nothing(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    put(tmp_path, b_dot_txt="B")
    assert kinds(read_articles([tmp_path])) == [("a.txt", "vanished")]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_and_a_folder_without_permission(tmp_path):
    put(tmp_path, a_dot_txt="A", b_dot_txt="B", c__d_dot_txt="D")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "c").chmod(0)
    assert kinds(read_articles([tmp_path])) == [("a.txt", "unreadable"), ("c", "unreadable")]
    (tmp_path / "c").chmod(0o700)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails to read for anybody")
def test_a_file_that_fails_to_read(tmp_path):
    (tmp_path / "a.txt").symlink_to("/proc/self/mem")
    put(tmp_path, b_dot_txt="B")
    assert kinds(read_articles([tmp_path / "a.txt", tmp_path / "b.txt"])) == [("a.txt", "unreadable")]


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    put(tmp_path, b_dot_txt="B")
    assert kinds(read_articles([tmp_path])) == [("a.txt", "unreadable")]


def test_links_that_go_round(tmp_path):
    put(tmp_path, raw__a_dot_txt="A", raw__deep__b_dot_txt="B")
    raw = tmp_path / "raw"
    (raw / "deep" / "round").symlink_to(raw)
    (raw / "up").symlink_to(tmp_path)
    (raw / "self.txt").symlink_to("self.txt")
    (raw / "elsewhere").symlink_to(raw / "deep")
    read = read_articles([raw])
    assert read.documents["path"].to_list() == ["a.txt", "deep/b.txt"]
    expected = [
        ("deep/round", "linked_folder"),
        ("elsewhere", "linked_folder"),
        ("self.txt", "unreadable"),
        ("up", "leads_out"),
    ]
    assert kinds(read) == expected


def test_a_line_of_fifty_megabytes_is_a_document(tmp_path):
    put(tmp_path, a_dot_txt="x £60,000 " * 5_000_000)
    read = read_articles([tmp_path])
    assert len(read.documents["text"][0]) == 50_000_000
    assert kinds(read) == [("a.txt", "too_long_line")]


def test_identical_texts_are_one_source(tmp_path):
    put(tmp_path, b_dot_txt="Pay £1\r\n\r\n", c_dot_md=b"\xef\xbb\xbfPay \xc2\xa31", a_dot_txt="Pay £2")
    write(tmp_path / "d.txt", "Pay £1".encode("cp1252"))
    read = read_articles([tmp_path])
    assert read.documents["source_id"].to_list() == ["a", "b"]
    notes = read.notes.select("path", "source_id", "kind").rows()
    assert notes == [("c.md", "b", "duplicate"), ("d.txt", "b", "duplicate")]
    assert "c.md" in read.notes["message"][0] and "b.txt" in read.notes["message"][0]


def test_files_with_one_stem_are_called_by_their_paths(tmp_path):
    put(tmp_path, a__pay_dot_txt="1", b__pay_dot_txt="2", c__x_dot_txt="3", c__x_dot_md="4", y_dot_txt="5")
    read = read_articles([tmp_path])
    assert list(texts(read)) == ["a/pay", "b/pay", "c/x.md", "c/x.txt", "y"]
    assert [kind for _, kind in kinds(read)] == ["renamed"] * 4


def test_files_with_one_path_in_two_folders(tmp_path):
    put(tmp_path, a__pay_dot_txt="1", b__pay_dot_txt="2", c__b__pay_dot_txt="3")
    assert list(texts(read_articles([tmp_path / "a", tmp_path / "b"]))) == ["a/pay.txt", "b/pay.txt"]
    assert len(texts(read_articles([tmp_path / "a", tmp_path / "b", tmp_path / "c" / "b"]))) == 3


def test_a_file_given_alone_and_with_its_folder_is_one(tmp_path):
    put(tmp_path, a__pay_dot_txt="1")
    for paths in ([tmp_path, tmp_path / "a" / "pay.txt"], [tmp_path / "a" / "pay.txt", tmp_path, tmp_path]):
        read = read_articles(paths)
        assert read.documents["path"].to_list() == ["a/pay.txt"] and read.notes.is_empty()
    assert read_articles([tmp_path / "a" / "pay.txt"]).documents["path"].to_list() == ["pay.txt"]


NAMES = ["it's \"quoted\"", "two words", "pay 💷", "'; DROP TABLE claims; --", "100%", "a\nb", "данные", "-rf"]
NAMES += ["[x]", "%s {0}"]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_will_do(tmp_path, name):
    write(tmp_path / f"{name}.txt", "Pay £1")
    write(tmp_path / f"{name}2.txt", "")
    read = read_articles([tmp_path])
    assert texts(read) == {name: "Pay £1"}
    assert "\n" not in read.notes["message"][0]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_not_utf_8(tmp_path):
    with open(os.fsencode(tmp_path) + b"/pay\xff.txt", "wb") as file:
        file.write(b"Pay")
    assert texts(read_articles([tmp_path])) == {"pay\\xff": "Pay"}


def test_an_article_in_another_language(tmp_path):
    put(tmp_path, a_dot_txt="给護士的工資\n\n平均工资是三十万元", b_dot_txt="Плата: 300 000 ₽")
    assert len(texts(read_articles([tmp_path]))) == 2


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(["a", "b/pay.txt", "b/pay.md", "c", "same.txt"]))
def test_the_order_of_files_changes_nothing(tmp_path, order):
    put(tmp_path, a__pay_dot_txt="1", b__pay_dot_txt="2", b__pay_dot_md="3")
    put(tmp_path, c__x_dot_txt="", c__y_dot_txt="4", same_dot_txt="4")
    read = read_articles([tmp_path / name for name in order])
    again = read_articles([tmp_path / name for name in sorted(order)])
    assert read.documents.equals(again.documents) and read.notes.equals(again.notes)
    assert read.documents["source_id"].is_sorted()


FOLDERS = st.sampled_from(["", "a/", "b/"])
STEMS = st.sampled_from(["x", "y", "x.txt"])
ENDINGS = st.sampled_from([".txt", ".md"])


@given(st.sets(st.tuples(FOLDERS, STEMS, ENDINGS)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_no_two_sources_share_a_name(tmp_path_factory, files):
    folder = tmp_path_factory.mktemp("raw")
    for number, parts in enumerate(sorted(files)):
        write(folder / "".join(parts), str(number))
    if files:
        ids = name_sources(find_articles([folder])[0])
        assert len(set(ids.values())) == len(files)


def test_importing_is_cheap():
    heavy = "prefect bs4 markdownify lxml babel yaml charset_normalizer".split()
    code = f"import sys, flows.ingest; print([name for name in {heavy} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_originals_tell_their_titles_and_dates():
    seeds = Path(__file__).parents[2].parent / "shared" / "articles" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the original articles are not here")
    documents = read_articles([seeds]).documents
    assert documents["title"].null_count() == 0
    second = documents.filter(pl.col("source_id").str.starts_with("001")).row(0, named=True)
    assert (second["published_on"], second["as_of_year"]) == (date(2025, 9, 8), 2024)
    assert second["title"].startswith("Machine Learning Engineer Salary")
