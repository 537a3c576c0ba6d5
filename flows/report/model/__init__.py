"""What the report tells, as plain objects that both templates read."""

from flows.report.model.claims import SEVERITIES, SHAPES, Claim, Link, SourceName
from flows.report.model.findings import (
    WAIVER_STATES,
    Evidence,
    Finding,
    Resolved,
    Side,
    Waiver,
)
from flows.report.model.reconciled import (
    Job,
    Outsider,
    Plot,
    PlotFigure,
    PlotRow,
    Reconciled,
    Weight,
)
from flows.report.model.sources import Content, Mark, Reading, Rejected, Source, Unread
from flows.report.model.whole import Report, Run

__all__ = [
    "Claim",
    "Content",
    "Evidence",
    "Finding",
    "Job",
    "Link",
    "Mark",
    "Outsider",
    "Plot",
    "PlotFigure",
    "PlotRow",
    "Reading",
    "Reconciled",
    "Rejected",
    "Report",
    "Resolved",
    "Run",
    "SEVERITIES",
    "SHAPES",
    "Side",
    "Source",
    "SourceName",
    "Unread",
    "WAIVER_STATES",
    "Waiver",
    "Weight",
]
