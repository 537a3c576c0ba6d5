"""The questions of warehouse/cookbook, which somebody new can begin with."""

from dataclasses import dataclass

from flows.errors import UserError
from flows.paths import COOKBOOK_SQL


@dataclass(frozen=True)
class Question:
    """A question in words, and in SQL."""

    words: str
    sql: str


def questions() -> list[Question]:
    """All of them, in the order of their files: the first line of each is the question, behind two dashes."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(COOKBOOK_SQL.glob("*.sql"))]
    return [
        Question(first.removeprefix("--").strip(), sql.strip())
        for first, _, sql in (text.partition("\n") for text in texts)
    ]


def numbered(asked: list[Question], number: str) -> Question:
    """The one that is listed as `number`. Raises UserError where none is."""
    if not (number.isdecimal() and 1 <= int(number) <= len(asked)):
        raise UserError(f'there is no question "{number}"; .questions lists those from 1 to {len(asked)}')
    return asked[int(number) - 1]
