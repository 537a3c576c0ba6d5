"""Waivers: findings, and claims, that an editor has looked at and lets stand, kept in waivers.toml."""

import polars as pl

NAME = "waivers.toml"
"""The file, beside sources.toml in the folder of articles."""

TABLE = "waiver"
"""What an entry begins with in that file: [[waiver]]."""

WAIVERS = {
    "path": pl.String,
    "line": pl.Int32,
    "contradiction_id": pl.String,
    "claim_id": pl.String,
    "reason": pl.String,
    "waived_by": pl.String,
    "waived_on": pl.Date,
    "expires": pl.Date,
}
"""The columns of an entry that could be read, as in the warehouse's table waivers."""
