"""Findings with all that a reader needs to judge them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from flows.report import figures, fragments, scale
from flows.report.articles import Articles, Names, grouped
from flows.report.model import Claim, Evidence, Finding, Link, Side, Waiver
from flows.report.read import Row


def findings(
    rows: Sequence[Row],
    links: Sequence[Link],
    sides: Iterable[tuple[str, str, Claim]],
    articles: Articles,
    names: Names,
    waivers: Iterable[Row],
    voice: Callable[[str], str],
) -> tuple[Finding, ...]:
    """The contradictions `rows` with their `links`; `sides` are (contradiction, side, claim), `voice` names the
    voice that a source is."""
    claims: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for contradiction_id, side, claim in sides:
        claims[contradiction_id][side].append(claim)
    waived = grouped((id_, waiver(row)) for row in waivers for id_ in row["findings"] or ())
    return tuple(
        _finding(row, link, claims[row["contradiction_id"]], articles, names, waived, voice)
        for row, link in zip(rows, links, strict=True)
    )


def waiver(row: Row) -> Waiver:
    """An entry of waivers.toml in words."""
    kind = "contradiction" if row["claim_id"] is None else "claim"
    return Waiver(
        about=f"{kind} {row[f'{kind}_id']}",
        reason=row["reason"],
        by=row["waived_by"] or "",
        on=figures.day(row["waived_on"]),
        expires=figures.day(row["expires"]),
        where=f"{row['path']} line {row['line']}",
        state=row["state"] or "",
    )


def _finding(
    row: Row,
    link: Link,
    claims: Mapping[str, list[Claim]],
    articles: Articles,
    names: Names,
    waived: Mapping[str, Sequence[Waiver]],
    voice: Callable[[str], str],
) -> Finding:
    sides = {name: sorted(said, key=_position) for name, said in sorted(claims.items())}
    return Finding(
        row=row,
        link=link,
        contradiction_id=row["contradiction_id"],
        rule=row["rule"],
        gap="" if row["gap"] is None else figures.percent(row["gap"]),
        sources=tuple(map(names, row["sources"])),
        sides=tuple(Side(name, _evidence(said, articles, names)) for name, said in sides.items()),
        scale=scale.draw({name: [claim.row for claim in said] for name, said in sides.items()}),
        same_source=row["same_source"],
        voices=_voices({voice(source_id) for source_id in row["sources"]}, row["sources"]),
        comparable_because=row["comparable_because"] or "",
        could_explain=tuple(row["could_explain"] or ()),
        waivers=tuple(waived.get(row["contradiction_id"], ())),
    )


def _evidence(claims: Iterable[Claim], articles: Articles, names: Names) -> tuple[Evidence, ...]:
    by_line: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_line[claim.row["source_id"], claim.row["line"]].append(claim)
    return tuple(
        Evidence(
            source=names(source_id),
            line=line,
            passage=articles.passage(source_id, found),
            claims=tuple(found),
            address=articles.address(source_id, found[0]),
            host=fragments.host(names(source_id).url),
        )
        for (source_id, line), found in by_line.items()
    )


def _voices(voices: set[str], sources: Sequence[str]) -> str:
    if len(voices) == len(sources):
        return ""
    return f"{figures.plural(len(sources), 'source')}, {figures.number(len(voices))} independent"


def _position(claim: Claim) -> tuple:
    return claim.row["source_id"], claim.row["char_start"], claim.row["char_end"], claim.row["claim_id"]
