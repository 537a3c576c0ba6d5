"""What a quantity is about: for each dimension, the nearest scope that speaks of it.

The sentence comes first, then the label, the table's header, the lead-in, the paragraph so far, the headings upwards
and the title. In a sentence with several quantities each takes its own neighbours.
"""

from .employer import company
from .experience import years
from .industry import industry
from .job import role
from .level import level
from .listing import listing
from .place import location, of_money
from .qualifier import qualifier
from .scopes import Article, Scopes
from .sentence import Sentence
from .terms import pay_basis, period, statistic

__all__ = [
    "Article", "Scopes", "Sentence", "company", "industry", "level", "listing", "location", "of_money", "pay_basis", "period",
    "qualifier", "role", "statistic", "years",
]  # fmt: skip
