"""Labels of a list that are codes of states, provinces or countries ("OH: $62,000", "SG: S$5,400")."""

import re
from functools import cache

from .gazetteer import countries, states
from .lexicon import table
from .passage import Passage
from .units import Unit

FEWEST = 3
"""Labels of a list that must be codes, and half of all, for them to be places: one or two may be short for anything."""
_CODE = re.compile(r"[ *_]*([A-Z]{2,3})[ *_.]*")


def tell_codes(units: list[Unit]) -> None:
    """Tell the labels of lists whose labels are codes of places, and the words that they label, which place they are."""
    for unit in units:
        if not unit.labels or len(unit.list_labels) < FEWEST:
            continue
        label = unit.row_label
        match = _CODE.fullmatch(label.words)
        places = match and _places_of(unit.list_labels)
        if places:
            label.place_code = match.group(1), places[match.group(1)]
            if unit.kind != "cell":
                unit.text.place_code = label.place_code


def _places_of(labels: list[Passage]) -> dict[str, str] | None:
    """The places that the codes among a list's labels stand for, remembered with the first label; None where they are none."""
    kept = labels[0].__dict__
    if "codes" not in kept:
        codes = {match.group(1) for label in labels if (match := _CODE.fullmatch(label.words))}
        enough = len(codes) >= FEWEST and 2 * len(codes) >= len(labels)
        kept["codes"] = (
            next((places for places in _sets() if codes <= places.keys()), None) if enough else None
        )
    return kept["codes"]


@cache
def _sets() -> list[dict[str, str]]:
    """What codes stand for, as mentions of places: those of one country, then those of countries."""
    data = table("places")["codes"]
    of_states = {code: f"{name.lower()}|{code}" for code, name in states().items()}
    within = [{code: name.lower() for code, name in data[country].items()} for country in data["within"]]
    named = countries()
    return [
        of_states,
        *within,
        {code: named[data["other"].get(code, code)].lower() for code in data["countries"]},
    ]
