"""Bytes to text: whatever an editor's programs save, and nothing that is no text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ingest.decode import NotText, decode

WORDS = "Nurses in London earn £38,000 – £45,000, or “about” €44k in Köln. "
letters = st.characters(exclude_categories=["Cs"], exclude_characters="\x7f", min_codepoint=32)
lines = st.text(letters, max_size=200)


@given(lines.filter(lambda text: not text.startswith("\ufeff")))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_any_text_in_unicode_comes_back(encoding, text):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    if text:
        assert decoded.encoding == encoding


@given(st.lists(st.sampled_from(WORDS.split()), min_size=5).map(" ".join))
def test_western_text_in_windows_1252_comes_back(text):
    assert decode(text.encode("cp1252")).text == text


@given(st.text("abc £€é\n\r", max_size=50))
def test_line_ends_are_the_only_change(text):
    assert decode(text.encode()).text == text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_are_refused(data):
    try:
        text = decode(data).text
    except NotText as refused:
        assert refused.kind in ("binary", "undecodable")
    else:
        text.encode("utf-8")
        assert "\0" not in text and "\r" not in text


@pytest.mark.parametrize("text", ["£60,000", "€70k", "Pay: £60,000 – €70,000 – “good”", "Gehälter: 60.000 €"])
def test_short_western_texts_keep_their_currency_signs(text):
    assert decode(text.encode("cp1252")) == (text, "cp1252", 0)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Зарплата инженера 300 000 рублей в месяц", "cp1251"),
        ("給与は平均して年収600万円です。エンジニアの給与", "shift_jis"),
        ("工程师的平均工资是三十万元人民币", "gbk"),
        ("Zarobki programistów: średnio 15 tys. zł, każdy może więcej", "cp1250"),
    ],
)
def test_other_code_pages_are_recognised(text, encoding):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark_when_it_is_obvious(encoding):
    assert decode(WORDS.encode(encoding)) == (WORDS, encoding, 0)


def test_one_spoilt_byte_does_not_spoil_the_rest():
    decoded = decode(WORDS.encode() + b"\xff" + WORDS.encode())
    assert decoded == (WORDS + "\ufffd" + WORDS, "utf-8", 1)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"plain\0text", bytes(range(1, 32)), "a\0b".encode("utf-16")]
)
def test_binary_data_is_refused(data):
    with pytest.raises(NotText) as refused:
        decode(data)
    assert refused.value.kind == "binary"


def test_a_broken_utf_16_file_is_refused():
    with pytest.raises(NotText) as refused:
        decode(codecs.BOM_UTF16_LE + "pay".encode("utf-16-le") + b"x")
    assert refused.value.kind == "undecodable"


def test_bytes_of_no_encoding_are_refused():
    with pytest.raises(NotText) as refused:
        decode(bytes([0x81, 0x8D, 0xFF, 0xFE, 0x90, 0x9D, 0xF5, 0xC0]) * 4)
    assert refused.value.kind == "undecodable"


def test_a_page_may_name_its_encoding():
    text = "Płaca średnia"
    assert decode(text.encode("iso-8859-2"), "iso-8859-2").text == text
    assert decode(text.encode(), "iso-8859-2").text == text
    assert decode("£5".encode("cp1252"), "no-such-encoding").text == "£5"


def test_a_line_of_fifty_megabytes():
    text = "x £60,000 " * 5_000_000
    assert decode(text.encode()).text == text
    assert decode(text.encode("cp1252")).text == text
