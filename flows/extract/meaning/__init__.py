"""What a quantity measures: somebody's pay, years that a level takes, a bonus, growth of pay, or something else."""

from .experience import of_years
from .percentages import of_percent
from .reading import Context, Judged, Reading
from .sums import of_money

__all__ = ["Context", "Judged", "Reading", "of_money", "of_percent", "of_years"]
