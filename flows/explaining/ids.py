"""Ids of the warehouse, as people type them: as much of the beginning as no other id has."""

from typing import NamedTuple

import duckdb

from flows import queries
from flows.errors import UserError

AMBIGUOUS = 5
"""Ids that are named where a beginning fits several: enough to see what is missing."""


class Known(NamedTuple):
    """What has an id: `kind` is claim, rejected (a claim that was) or contradiction; `source_id` is that of a claim."""

    id: str
    kind: str
    source_id: str | None


def the_one(con: duckdb.DuckDBPyConnection, beginning: str) -> Known:
    """What has the id that begins so. Raises UserError where no id or several do."""
    found = [Known(**row) for row in queries.rows(con, "ids", beginning=beginning)]
    same = [known for known in found if known.id == beginning] or found
    if not same:
        raise UserError(
            f'no claim and no contradiction has an id that begins with "{beginning}"; `reconcile sql "SELECT claim_id, '
            'quote FROM claims"` and `reconcile sql "SELECT contradiction_id, summary FROM contradictions"` list them'
        )
    if len(same) > 1:
        named = ", ".join(known.id for known in same[:AMBIGUOUS]) + (" …" if len(same) > AMBIGUOUS else "")
        raise UserError(f'{len(same)} ids begin with "{beginning}", give more of the one you mean: {named}')
    return same[0]
