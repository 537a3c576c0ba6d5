"""Which labelled articles there are, and what the extraction makes of them."""

import json
from dataclasses import dataclass
from pathlib import Path

from flows.extract import extract_claims
from flows.ingest import read_articles
from flows.paths import ROOT

from .score import Claim, Outcome, score

SHARED = ROOT.parent / "shared"
LABELLED = Path(__file__).parents[1] / "articles" / "labelled"
SET_ASIDE = frozenset({"sydney-ai-brief", "highest-paying-ai-jobs"})
"""Articles that nobody looked at while the rules were made: only their totals are shown, so that this stays so."""


@dataclass(frozen=True)
class Labelled:
    """A folder of articles and the file of their labels."""

    name: str
    articles: Path
    labels: Path

    @property
    def there(self) -> bool:
        return self.articles.is_dir() and self.labels.is_file()

    def read_labels(self) -> list[Claim]:
        """The labels as they stand in the file."""
        return [json.loads(line) for line in self.labels.read_text(encoding="utf-8").splitlines() if line.strip()]

    def read_claims(self) -> list[Claim]:
        """What the extraction finds in the articles, as rows of `claims`."""
        return extract_claims(read_articles([self.articles]).documents).claims.to_dicts()

    def score(self) -> tuple[Outcome, Outcome]:
        """The outcome without the articles that were set aside, and with them."""
        labels, claims = self.read_labels(), self.read_claims()
        shown = [label for label in labels if label["source_id"] not in SET_ASIDE]
        return score(shown, claims), score(labels, claims)


SEEDS = Labelled("seeds", SHARED / "articles" / "seeds", SHARED / "gold" / "seeds.jsonl")
DEV = Labelled("dev", SHARED / "articles" / "dev", SHARED / "gold" / "dev.jsonl")
OWN = Labelled("own", LABELLED, LABELLED / "labels.jsonl")
ALL = (SEEDS, DEV, OWN)
