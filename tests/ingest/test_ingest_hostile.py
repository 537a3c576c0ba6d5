"""Files that somebody put into the folder to make the program read what is not there, wait for ever, or fall over."""

import json
import os
import socket
from pathlib import Path

import pytest

from flows.errors import UserError
from flows.ingest import read_articles
from flows.waivers.read import read_waivers

PAY = "Nurses earn £38,000."


@pytest.fixture
def raw(tmp_path) -> Path:
    """A folder with one good article, and beside the folder a file that is nobody's business."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "good.txt").write_text(PAY, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("Secret pay: £99,000", encoding="utf-8")
    return tmp_path / "raw"


def noted(raw: Path) -> list[tuple[str, str]]:
    """The files that were left out, and the kinds of their notes; the good article is all that was read."""
    read = read_articles([raw])
    assert read.documents["path"].to_list() == ["good.txt"]
    assert all(message.count("\n") == 0 for message in read.notes["message"])
    return read.notes.select("path", "kind").rows()


def test_links_that_lead_out_are_refused_and_the_rest_goes_on(raw, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "more.txt").write_text("Secret", encoding="utf-8")
    (raw / "file.txt").symlink_to(tmp_path / "secret.txt")
    (raw / "folder").symlink_to(tmp_path / "other")
    (raw / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (raw / "up.txt").symlink_to("../secret.txt")
    (raw / "over.txt").symlink_to("folder/more.txt")
    assert noted(raw) == [
        (name, "leads_out") for name in ("file.txt", "folder", "gone.txt", "over.txt", "up.txt")
    ]


def test_links_within_the_folder_are_read_once(raw):
    (raw / "deep").mkdir()
    (raw / "deep" / "link.txt").symlink_to("../good.txt")
    (raw / "again").symlink_to("deep")
    assert noted(raw) == [("again", "linked_folder"), ("deep/link.txt", "linked_file")]


def test_the_folder_itself_may_be_a_link(raw, tmp_path):
    (tmp_path / "link").symlink_to(raw)
    (raw / "deep").mkdir()
    (raw / "deep" / "link.txt").symlink_to("../good.txt")
    assert noted(tmp_path / "link") == [("deep/link.txt", "linked_file")]


def test_what_is_no_ordinary_file_is_not_waited_for(raw, monkeypatch):
    os.mkfifo(raw / "pipe.md")
    monkeypatch.chdir(raw)  # a socket's path may not be long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.html")
        assert noted(raw) == [("pipe.md", "unreadable"), ("socket.html", "unreadable")]


def test_a_file_of_gigabytes_is_not_read(raw):
    with (raw / "huge.txt").open("wb") as file:
        file.truncate(10_000_000_000)
    assert noted(raw) == [("huge.txt", "too_large")]


@pytest.mark.parametrize("name", ["sources.toml", "waivers.toml"])
@pytest.mark.parametrize("what", ["link", "pipe", "huge"])
def test_metadata_that_is_no_file_in_the_folder_is_a_mistake(raw, tmp_path, name, what):
    if what == "link":
        (raw / name).symlink_to(tmp_path / "secret.txt")
    elif what == "pipe":
        os.mkfifo(raw / name)
    else:
        with (raw / name).open("wb") as file:
            file.truncate(10_000_000_000)
    with pytest.raises(UserError, match=name):
        (read_articles if name == "sources.toml" else read_waivers)([raw])


def nest(names: str, times: int) -> str:
    return "".join(f"<{name}>" for name in names.split()) * times


PAGES = {
    "deep": nest("div", 20_000),
    "deep in lists": nest("ul li", 5_000),
    "deep in tables": nest("table tr td", 3_000),
    "deep and mixed": nest("b i p", 5_000),
    "rows upon rows": "<table>" + ("<tr>" + "<td rowspan=1000000>x</td>" * 50 + "</tr>") * 100 + "</table>",
    "columns upon columns": "<table>" + "<tr><td colspan=1000000>x</td></tr>" * 100 + "</table>",
    "footers in footers": nest("footer", 5_000),
    "endless numbers": f"<table><tr><td colspan={'9' * 9999} rowspan={'9' * 9999}>x</td></tr></table>",
    "wide JSON": f'<script type="application/ld+json">{json.dumps([{"a": {}}] * 50_000)}</script>',
    "deep JSON": f'<script type="application/ld+json">{"[" * 90_000}</script>',
    "JSON that is no object": '<script type="application/ld+json">5</script><script type="application/ld+json">"a"</script>',
    "JSON of a strange type": '<script type="application/ld+json">{"datePublished": "x", "@type": {"a": []}}</script>',
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_that_is_out_of_all_proportion_is_read_all_the_same(tmp_path, page):
    (tmp_path / "page.html").write_text(f"<p>{PAY}</p>{page}<p>Midwives earn £39,000.", encoding="utf-8")
    (text,) = read_articles([tmp_path]).documents["text"]
    assert PAY in text and ("£39,000" in text or "<footer>" in page)
    assert len(text) < 100_000


def test_a_page_of_too_many_tags_is_not_read(raw):
    (raw / "page.html").write_text("<p>Pay<br>" * 250_000, encoding="utf-8")
    assert noted(raw) == [("page.html", "too_large")]


def test_a_page_reaches_no_other_file_and_unfolds_nothing(tmp_path):
    folds = "".join(f'<!ENTITY e{n + 1} "&e{n};&e{n};">' for n in range(40))
    declared = f'<!DOCTYPE html [<!ENTITY e0 "aaaa">{folds}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    (tmp_path / "page.html").write_text(f"{declared}<p>{PAY} &e40; &x;</p>", encoding="utf-8")
    (text,) = read_articles([tmp_path]).documents["text"]
    assert PAY in text and "root:" not in text and len(text) < 10_000


def test_front_matter_unfolds_nothing(tmp_path):
    folds = "\n".join(f"e{n + 1}: &e{n + 1} [*e{n}, *e{n}, *e{n}, *e{n}]" for n in range(60))
    (tmp_path / "a.md").write_text(f"---\ntitle: Pay\ne0: &e0 [a]\n{folds}\n---\n{PAY}", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"---\ntitle: {'[' * 50_000}\n---\n{PAY} Really.", encoding="utf-8")
    (tmp_path / "c.md").write_text(f"+++\ntitle = {'[' * 50_000}\n+++\n{PAY} So.", encoding="utf-8")
    assert read_articles([tmp_path]).documents["title"].to_list()[0] == "Pay"
    assert read_articles([tmp_path]).documents.height == 3


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 1_000_000, ".".join("a" * 1_000_000) + " = 1", "a." * 30 + "a = 1"], ids=len
)
def test_metadata_that_would_take_hours_to_read_is_a_mistake(raw, text):
    (raw / "sources.toml").write_text(f"\n{text}\n", encoding="utf-8")
    with pytest.raises(UserError, match="sources.toml"):
        read_articles([raw])
    (raw / "waivers.toml").write_text(f"\n{text}\n", encoding="utf-8")
    assert read_waivers([raw]).notes["kind"].to_list() == ["malformed_waiver"]
