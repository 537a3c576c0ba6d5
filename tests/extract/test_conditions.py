"""What narrows whose pay it is and has no column of its own; and what tells the entries of a list apart."""

import pytest

from .reading import subject, told


@pytest.mark.parametrize(("text", "conditions"), [
    ("On a B2B contract a senior welder gets 21,000 PLN a month.", ["contractor"]),
    ("Contract of employment: welders earn 15,000 PLN a month.", [None]),
    ("Bakers earn £24,000 at small firms and £31,000 at large companies.", ["small companies", "large companies"]),
    ("At start-ups, bakers earn £24,000, while those at midsize firms earn £31,000.", ["startups", "midsize companies"]),
    ("A porter is left with £1,700 a month after tax.", ["after tax"]),
    ("A porter earns £2,100 gross a month.", [None]),
    ("The top 10% of bakers earn more than £50,000, the bottom 10% less than £19,000.", ["top earners", "lowest earners"]),
    ("Part-time remote positions pay clerks $20 an hour.", ["part-time, remote"]),
    ("- Baker (freelance): £200 a day\n- Baker (permanent): £150 a day", ["freelance", None]),
    ("## Freelance\n\nBakers earn £200 a day.\n\n## Part-time and full-time\n\nBakers earn £15 an hour.", ["freelance", None]),
    ("| Baker | Union | Non-union |\n|---|---|---|\n| Pay | $40,000 | $31,000 |", ["union", "non-union"]),
    ("| Sector | Baker's pay |\n|---|---|\n| Government | $40,000 |\n| Private | $31,000 |", ["public sector", "private sector"]),
    ("- Oil tankers: $9,000 a month\n- Container ships: $7,000 a month", ["oil tankers", "container ships"]),
    ("Bakers earn £24,000 at hotels, £22,000 at supermarkets and £26,000 on cruise ships.", ["hotels", "supermarkets", "cruise ships"]),
    ("Hospitals ($41,000) pay clerks less than nursing homes ($45,000).", ["hospitals", "nursing homes"]),
    ("Hotels are the best-paying employers of bakers, with a median of $51,000.", ["hotels"]),
    ("The federal government pays clerks $62,000, local government $48,000.", ["federal government", "local government"]),
    ("Nurses on Band 5 average £31,000, on Band 8a £52,000.", ["band 5", "band 8a"]),
    ("A second-year apprentice welder averages £9 an hour, a third-year apprentice £11.", ["second year", "third year"]),
    # Somewhere to work that is told in passing, of everybody in the job.
    ("Bakers in hotels and restaurants everywhere average £24,000.", [None]),
    ("Bakers rise early in hotels and earn £24,000.", [None]),
    # A label that answers is about nobody in particular.
    ("Yes - bakers can earn £24,000.", [None]),
    # Where the employer is named, its kind adds nothing.
    ("At start-ups such as Globex Widgets, Globex Widgets pays bakers £24,000.", [None]),
    # Words that only look like one.
    ("The company contracts bakers' unions; bakers earn £24,000.", [None]),
    ("She takes home £24,000 as a baker.", [None]),
])  # fmt: skip
def test_conditions(text, conditions):
    assert subject(text, "qualifier") == conditions


def entries(text: str) -> list[str | None]:
    """What tells each claim's entry apart, and that all are entries of one list."""
    found = told(text, "listed_in", "listed_as")
    assert len({within for within, _ in found}) == 1
    return [words for _, words in found]


def test_an_entry_is_told_apart_by_the_words_that_no_dimension_takes():
    assert entries("- Senior cook, galley: £30,000\n- Senior cook, mess: £34,000\n- Senior cook: £35,000") == [
        "galley", "mess", "",
    ]  # fmt: skip


def test_columns_are_told_apart_by_their_heads():
    text = "| Level | On barges | On tankers |\n|---|---|---|\n| Senior cook, galley | £30,000 | £34,000 |"
    assert [words.split(" | ")[-1] for words in entries(text)] == ["barges", "tankers"]


def test_rows_with_words_of_their_own_for_one_level_are_told_apart():
    text = "- Junior cook: £24,000\n- Experienced cook: £30,000\n- Senior cook: £36,000"
    assert entries(text) == ["", "experienced", "senior"]


def test_rows_that_are_numbered_are_one_list():
    rows = "| Tier 1 (old guilds) | £30,000 |\n| Tier 2 (young guilds) | £25,000 |\n| Tier 3 (others) | £20,000 |"
    text = f"| Guild | Cook's pay |\n|---|---|\n{rows}"
    assert [words.split(" | ")[0] for words in entries(text)] == ["old guilds", "young guilds", ""]


def test_sections_alike_are_entries_of_their_headings():
    text = "### March 2019\n\n**Salary: £25,000**\n\n### May 2021\n\n**Salary: £28,000**"
    assert entries(f"# A cook's pay\n\n{text}") == ["march 2019", "may 2021"]


def test_labels_of_levels_and_places_alone_tell_nothing_apart():
    assert entries("- Junior cooks in Leeds: £24,000\n- Senior cooks in York: £30,000") in (
        ["", ""],
        [None, None],
    )


def test_prose_is_no_list():
    assert told("Cooks earn £24,000. Bakers earn £25,000.", "listed_in", "listed_as") == [(None, None)] * 2
