"""What is left to believe: which sources are one voice, how much each weighs, and what they together support.

The SQL, and the method, is in warehouse/reconciling; the tables that it fills and the constants that it takes are in
warehouse/schema/55_reconciling.sql.
"""

import duckdb

from flows.paths import RECONCILING_SQL


def fill(con: duckdb.DuckDBPyConnection) -> None:
    """Fill `source_independence`, `source_weights`, `reconciled`, `reconciled_claims` and `claim_standings`, and rank the
    findings anew, since their order hangs on which sources are independent; all or nothing.

    The rules must have run in the warehouse that `con` has open: it reads `figures` and `contradictions`.
    """
    con.begin()
    try:
        for path in sorted(RECONCILING_SQL.glob("*.sql")):
            con.execute(path.read_text(encoding="utf-8"))
        con.commit()
    except BaseException:
        con.rollback()
        raise
