"""Keeps of an SVG that Vega drew the shapes and words that are seen."""

import re
from typing import Any

from lxml import etree

_NUMBER = re.compile(r"-?\d+\.\d+")


def slim(drawn: str) -> str:
    """The SVG `drawn` without script, style or id: the look of its shapes and words is told by class alone."""
    root = etree.fromstring(drawn.encode())
    width, height = root.get("width"), root.get("height")
    parts = "".join(_kept(child) for child in root)
    return f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}">{parts}</svg>'


def _kept(element: Any) -> str:
    if not isinstance(element.tag, str):
        return ""
    tag, classes = etree.QName(element).localname, (element.get("class") or "").split()
    if tag in ("defs", "rect") or {"background", "foreground"} & set(classes):
        return ""
    said = {name: element.get(name) for name in ("transform", "d", "x2", "y2") if element.get(name)}
    if said.get("transform") == "translate(0,0)":
        del said["transform"]
    kind = element.get("fill")
    if tag == "g":
        inside = "".join(_kept(child) for child in element)
        if not inside:
            return ""
        name = _layer(classes)
        said = ({"class": name} if name else {}) | said
        if not said:
            return inside
    else:
        inside = _text(element.text or "")
        if tag == "path" and kind:
            said = {"class": kind} | said
        if tag == "text" and element.get("text-anchor", "start") != "start":
            said["text-anchor"] = element.get("text-anchor")
    attributes = "".join(f' {name}="{_text(_rounded(value))}"' for name, value in said.items())
    return f"<{tag}{attributes}>{inside}</{tag}>" if inside else f"<{tag}{attributes}/>"


def _layer(classes: list[str]) -> str:
    for name in classes:
        if name.endswith("_marks"):
            return name.removesuffix("_marks")
    return {"role-axis-grid": "grid", "role-axis-label": "ticks"}.get(classes[-1] if classes else "", "")


def _rounded(value: str) -> str:
    return _NUMBER.sub(lambda found: f"{float(found.group()):.1f}".removesuffix(".0"), value)


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
