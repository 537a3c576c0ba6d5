"""DuckDB's values as JSON has them."""

import json
import math
from datetime import date, time
from decimal import Decimal
from typing import Any


def native(value: Any) -> Any:
    """`value` in JSON's own types: numbers are numbers, decimals too, and what is none (NaN, infinity) is null.

    Dates and times are ISO 8601, lists are arrays, structs and maps objects, bytes hexadecimal digits; anything else is
    its text. A decimal with more digits than a double has is rounded to one, as a reader of JSON would.
    """
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date() | time():
            return value.isoformat()
        case list() | tuple():
            return [native(part) for part in value]
        case dict():
            return {str(name): native(part) for name, part in value.items()}
        case bytes():
            return value.hex()
        case _:
            return str(value)


def in_a_cell(value: Any) -> Any:
    """`value` as it stands in one cell of a table: a list or a struct as the text of its JSON, anything else as it is."""
    return json.dumps(native(value), ensure_ascii=False) if isinstance(value, list | tuple | dict) else value
