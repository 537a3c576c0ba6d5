"""What there is to ask in a warehouse: its views, tables and macros, as the prompt tells and completes them."""

from dataclasses import dataclass, field

import duckdb

from flows import queries


@dataclass(frozen=True)
class Column:
    """A column, or a parameter of a macro, which has no type and no comment."""

    name: str
    type: str | None
    comment: str


@dataclass(frozen=True)
class Thing:
    """A view, a table or a macro; `rows` is None for what is computed."""

    name: str
    kind: str
    comment: str
    rows: int | None
    columns: list[Column] = field(default_factory=list)

    @property
    def called(self) -> str:
        """The name, with the parameters of a macro."""
        return (
            f"{self.name}({', '.join(column.name for column in self.columns)})"
            if self.kind == "macro"
            else self.name
        )


@dataclass(frozen=True)
class Things:
    """All there is, by name, what answers a question first; and the words of SQL."""

    by_name: dict[str, Thing]
    words: list[str]


def things(con: duckdb.DuckDBPyConnection) -> Things:
    """What the warehouse has that `con` has open."""
    found: dict[str, Thing] = {}
    for row in queries.rows(con, "described"):
        thing = found.setdefault(
            row["name"], Thing(row["name"], row["kind"], row["holds"] or "", row["rows"])
        )
        thing.columns.append(Column(row["column_name"], row["data_type"], row["comment"] or ""))
    return Things(found, [row["word"] for row in queries.rows(con, "words")])
