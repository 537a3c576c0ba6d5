"""What a quantity is about: for each dimension, the nearest scope that speaks of it.

The sentence comes first, then the label, the table's header, the lead-in, the paragraph so far, the headings upwards
and the title. In a sentence with several quantities each takes its own neighbours.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from . import places
from .layout import Unit
from .lexicon import Mention
from .passage import Passage
from .quantities import Quantity
from .roles import GENERIC
from .scope import groups, mentions

Group = tuple[int, int, list]
AFTER = re.compile(r"^(?:[ ,*]{0,3}(?:per|a|an|/) ?(?:year|month|hour|week|day|annum),?)?[*)]{0,2} ?\(?(?:for|in|at|to|as|among|with|when|once|of|by|if|on average for|on average in|across)?(?: (?:a|an|the|those|its|their|someone|people|more|most|typical|new|all|candidates|anyone|workers|employees|who are|with|being|you are|you're|becoming|your|our|roles|in|at|average|mid-sized|experienced))*[ (]*$", re.I)
"""What may stand between a figure and the words after it that it belongs to ("$90k for juniors", "A in London")."""
AFTER_SIZE = 36
_BREAK = re.compile(r"[;.]|, (?:while|whereas|but|and)\b| while | whereas | but ", re.I)


@dataclass(slots=True)
class Article:
    """What the whole article says about all of its claims.

    Attributes:
        title: the title, as a passage of the text or None.
        role: the job that the article is about, or None.
        countries: country codes that its title names.
    """

    title: Passage | None = None
    role: str | None = None
    countries: list[str] = field(default_factory=list)
    locations: list[str] = field(default_factory=list)


class Sentence:
    """One sentence of a unit with its quantities.

    Args:
        unit: what it stands in.
        start, end: its places in the unit's text.
        quantities: those of its quantities that are claims, in order.
    """

    def __init__(self, unit: Unit, start: int, end: int, quantities: list[Quantity], every: list[Quantity]) -> None:
        self.unit, self.start, self.end = unit, start, end
        self.quantities, self.every = quantities, every
        self.words = unit.text.words
        self.found = mentions(unit.text, unit.kind != "prose")

    def here(self, dimension: str) -> list[Mention]:
        return [m for m in self.found.get(dimension, ()) if self.start <= m.start and m.end <= self.end]

    def own(self, quantity: Quantity, grouped: list[Group], shared: bool = True, forward: bool = True) -> list | None:
        """The values among a sentence's groups that one quantity takes, None if none of them is its own.

        Words right after a figure ("for juniors") go with it; otherwise those before it, the nearest; otherwise the
        first after it in its clause.
        """
        if not grouped:
            return None
        rivals = [q for q in self.quantities if q.kind == quantity.kind]
        listed = self._respectively(quantity, grouped, rivals)
        if listed is not None:
            return listed
        following = next((q for q in rivals if q.start >= quantity.end and q is not quantity), None)
        for group in grouped:
            if group[0] >= quantity.last and (following is None or group[0] < following.start):
                gap = self.words[quantity.last : group[0]]
                if len(gap) <= AFTER_SIZE and AFTER.match(gap.replace(self._period(quantity), "", 1)) and not self._claimed(group, following):
                    return group[2]
                break
        before = [group for group in grouped if group[1] <= quantity.first]
        if before:
            return before[-1][2]
        for group in grouped if forward else ():
            if group[0] >= quantity.last:
                gap = self.words[quantity.last : group[0]]
                if following is not None and not shared and (group[0] >= following.start or following.start - group[1] < len(gap)):
                    return None
                if not _BREAK.search(gap):
                    return group[2]
                break
        return None

    def _period(self, quantity: Quantity) -> str:
        return self.words[quantity.last : quantity.end] or "\0"

    def _claimed(self, group: Group, following: Quantity | None) -> bool:
        """Whether words between two figures are the second one's label ("A, London: B")."""
        if following is None:
            return False
        gap = self.words[group[1] : following.start]
        return gap.strip(" *") in (":", "-", "(", "=", "at", "is", "") or re.match(r" ?(?:\w+ ){0,2}(?:earn|make|get|pay|average|receive)s?\b", gap, re.I) is not None

    def _respectively(self, quantity: Quantity, grouped: list[Group], rivals: list[Quantity]) -> list | None:
        if "respectively" not in self.words[self.start : self.end].lower():
            return None
        values = next((group[2] for group in grouped if len(group[2]) == len(rivals)), None)
        if values is None and len(grouped) == len(rivals):
            values = [group[2][0] for group in grouped]
        return [values[rivals.index(quantity)]] if values and quantity in rivals else None


class Scopes:
    """The passages around a sentence, nearest first.

    Args:
        paragraph: the sentences before it in its paragraph.
        setting: those of them since the last one with a figure: what a sentence that only says "they" is about.
    """

    def __init__(self, unit: Unit, article: Article, paragraph: Passage | None = None, setting: Passage | None = None) -> None:
        self.unit, self.article, self.paragraph, self.setting = unit, article, paragraph, setting

    def near(self) -> list[Passage]:
        """Label, header, lead-ins: what a quantity in a list or table hangs under."""
        unit = self.unit
        return [*unit.labels, *([unit.header] if unit.header else []), *unit.lead_ins]

    def all(self) -> list[Passage]:
        found = [*self.near(), *self.unit.headings]
        if self.article.title is not None:
            found.append(self.article.title)
        return found


def level(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> list[str | None]:
    """The levels of a quantity, [None] where nothing names one."""
    here = sentence.own(quantity, groups(sentence.unit.text, sentence.here("level")), shared=False)
    if here:
        return here
    for scope in scopes.near():
        values = _single_group(scope, "level")
        if values is not None:
            return values or [None]
    unit = sentence.unit
    if unit.headings:
        values = _single_group(unit.headings[0], "level")
        if values:
            return values
    if scopes.setting is not None and unit.kind == "prose" and not unit.lead_ins:
        values = _last_group(scopes.setting, "level")
        if values:
            return values
    for heading in unit.headings[1:]:
        values = _single_group(heading, "level")
        if values:
            return values
    title = scopes.article.title
    if title is not None and unit.kind != "front":
        starts = {m.start for m in mentions(title, True)["role"]}
        values = _single_group(title, "level", lambda m: m.end + 1 in starts)
        if values and len(values) == 1:
            return values
    return [None]


def _single_group(scope: Passage, dimension: str, keep: Callable | None = None) -> list[str] | None:
    """The values of a scope that speaks of one group; [] where it names several apart, None where none."""
    found = [m for m in mentions(scope, True).get(dimension, ()) if keep is None or keep(m)]
    if not found:
        return None
    grouped = groups(scope, found)
    values = {tuple(group[2]) for group in grouped}
    return grouped[0][2] if len(values) == 1 and len(grouped[0][2]) <= 3 else []


def _last_group(scope: Passage, dimension: str) -> list[str] | None:
    found = mentions(scope, False).get(dimension, ())
    return groups(scope, list(found))[-1][2] if found else None


def role(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> list[str | None]:
    """The jobs of a quantity, [None] where nothing names one."""
    article_role = scopes.article.role
    found = [m for m in sentence.here("role") if m.value != GENERIC]
    here = sentence.own(quantity, groups(sentence.unit.text, found))
    context = _context_role(scopes) or article_role
    if here:
        return _specific(here, context)
    values = _context_roles(scopes)
    return _specific(values, article_role) if values else [article_role]


def _context_roles(scopes: Scopes) -> list[str] | None:
    for scope in [*scopes.near(), *scopes.unit.headings]:
        values = _single_group(scope, "role", lambda m: m.value != GENERIC)
        if values:
            return values
    if scopes.paragraph is not None:
        values = [v for v in _last_group(scopes.paragraph, "role") or [] if v != GENERIC]
        if len(values) == 1 and "_" in values[0]:
            return values
    return None


def _context_role(scopes: Scopes) -> str | None:
    """The nearest job around that is more than a head noun."""
    for scope in [*scopes.near(), *scopes.unit.headings]:
        values = _single_group(scope, "role", lambda m: "_" in m.value)
        if values and len(values) == 1:
            return values[0]
    return None


def _specific(values: list[str], context: str | None) -> list[str]:
    """A head noun alone ("developers") is the job that the context names, if that is one of its kind."""
    named = []
    for value in values:
        if context and "_" not in value and (context.endswith("_" + value) or value in KINDS.get(context.rpartition("_")[2], ())):
            value = context
        named.append(value)
    return list(dict.fromkeys(named))


KINDS = {"engineer": ("developer", "engineer", "programmer", "coder"), "developer": ("developer", "engineer", "programmer"), "scientist": ("scientist",), "nurse": ("nurse",)}
"""Head nouns that writers use for one another."""


def location(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> list[str | None]:
    """The places of a quantity as "CC" or "CC/Place", [None] where nothing names one."""
    around = _countries_around(scopes)
    found = sentence.here("location")
    grouped = _place_groups(sentence.unit.text, found)
    here = sentence.own(quantity, grouped)
    if here:
        resolved = places.resolve(here, around)
        if all("/" not in place for place in resolved) and len(resolved) == 1:
            inner = _inner(scopes, resolved[0])
            return inner or resolved
        return resolved
    for scope in scopes.near():
        values = _scope_places(scope, around)
        if values:
            return values if len(values) <= 4 else [None]
    if scopes.paragraph is not None:
        values = mentions(scopes.paragraph, False).get("location", ())
        resolved = places.resolve([values[-1].value], around) if values else []
        if resolved and "/" not in resolved[0]:
            return resolved
    for heading in scopes.unit.headings:
        values = _scope_places(heading, around)
        if values:
            return values if len(values) == 1 else [None]
    if scopes.article.locations and len(scopes.article.locations) == 1:
        return list(scopes.article.locations)
    if len(set(scopes.article.countries)) == 1:
        return [scopes.article.countries[0]]
    return [None]


def _inner(scopes: Scopes, country: str) -> list[str] | None:
    """A label's cities within the country that the sentence names."""
    for label in scopes.unit.labels:
        values = _scope_places(label, [country])
        if values and all(v.startswith(country + "/") for v in values):
            return values
    return None


def _place_groups(passage: Passage, found: list[Mention]) -> list[Group]:
    """Places as groups; a country and its cities in brackets or behind a comma are one."""
    return [(start, end, values) for start, end, values in groups(passage, found)]


def _scope_places(scope: Passage, around: list[str]) -> list[str]:
    found = mentions(scope, True).get("location", ())
    if not found:
        return []
    if _OUTSIDE.search(scope.words):
        return []
    return places.resolve([m.value for m in found], around)


_OUTSIDE = re.compile(r"\b(?:outside|beyond|vs\.?|versus|compared|other than|except|excluding)\b", re.I)


def _countries_around(scopes: Scopes) -> list[str]:
    countries = []
    for scope in [*scopes.near(), *scopes.unit.headings]:
        for mention in mentions(scope, True).get("location", ()):
            code = places.country_of(mention.value)
            if code and "/" not in code:
                countries.append(code)
    return countries + scopes.article.countries


def _listed(text: str) -> list[str]:
    return [part.strip(" *\"'()[]") for part in re.split(r" & | and |/|, | \+ ", text) if part.strip(" *\"'()[]")]


def company(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> list[str | None]:
    """The employers of a quantity, [None] where nothing names one."""
    unit = sentence.unit
    found = [m for m in sentence.here("company") if _pays(sentence, m)]
    here = sentence.own(quantity, groups(unit.text, found))
    if here:
        return here
    named = _at(sentence, quantity)
    if named:
        return named
    near = scopes.near()
    for scope in unit.labels:
        values = _single_group(scope, "company", lambda m: _stands_as_name(scope, m))  # noqa: B023
        if values:
            return values
    if unit.labels and _names_of("company", scopes):
        label = unit.labels[-1] if unit.kind == "cell" else unit.labels[0]
        if _is_name(label):
            return _listed(_without_brackets(label.raw))
    for scope in near[len(unit.labels) :]:
        values = _single_group(scope, "company", lambda m: _stands_as_name(scope, m))  # noqa: B023
        if values and len(values) == 1 and len(scope.words) < 80:
            return values
    if unit.headings:
        heading = unit.headings[0]
        values = _single_group(heading, "company", lambda m: _stands_as_name(heading, m))
        if values and len(values) == 1:
            return values
    return [None]


_AT_NAME = re.compile(r"\b[Aa]t ((?:[A-Z][\w&.'-]*\w)(?: (?:[A-Z][\w&.'-]*\w|&))*(?:(?:,? and|,? or|,| &) (?:[A-Z][\w&.'-]*\w)(?: [A-Z][\w&.'-]*\w)*)*)")


def _at(sentence: Sentence, quantity: Quantity) -> list[str] | None:
    """Employers that are no household names, by their shape: capitalised words after "at"."""
    for match in _AT_NAME.finditer(sentence.words, sentence.start, quantity.first):
        start, end = match.span(1)
        taken = [m for d in ("level", "role", "location", "publisher", "names", "industry", "period") for m in sentence.found.get(d, ()) if m.start < end and m.end > start]
        near = quantity.first - end <= AFTER_SIZE or match.start() - sentence.start <= 2
        if near and not taken and end - start > 2 and not sentence.words[end:].startswith((" level", " Level", "-")):
            return _listed(sentence.unit.text.raw[start:end])
    return None


def _stands_as_name(scope: Passage, mention: Mention) -> bool:
    """Whether a firm's name in a label or heading is one: capitalised, no part of a compound, no mere example in
    brackets; a name that is a common word too must open the label."""
    shown, before = scope.words[mention.start : mention.end], scope.words[: mention.start]
    if not (shown[0].isupper() or shown[0].isdigit()) or before.endswith("-") or before.count("(") > before.count(")"):
        return False
    return mention.value not in _labels_only() or not before.strip(" *_0123456789.)")


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", text).strip(" *:-–—")


def _is_name(label: Passage) -> bool:
    """Whether a label can be a firm's name: short, capitalised, and nothing that another dimension takes."""
    words = _without_brackets(label.raw)
    if not 1 < len(words) <= 40 or not (words[0].isupper() or words[0].isdigit()) or len(words.split()) > 5:
        return False
    found = mentions(label, True)
    return not any(found.get(dimension) for dimension in ("level", "role", "location", "statistic", "publisher")) and not any(m.value == "pay" for m in found.get("cue", ()))


def _names_of(dimension: str, scopes: Scopes) -> bool:
    """Whether the labels of a list or table are said to be names of one dimension."""
    unit = scopes.unit
    if unit.label_header is not None:
        return any(m.value == dimension for m in mentions(unit.label_header, True).get("names", ()))
    for scope in [*unit.lead_ins, *unit.headings[:1]]:
        named = [m.value for m in mentions(scope, True).get("names", ())]
        if dimension in named:
            others = [value for value in named if value in ("role", "location", "industry", "company") and value != dimension]
            return not others or named.index(dimension) < min(named.index(value) for value in others)
        if named:
            return False
    return False


_AT = re.compile(r"(?:\bat|\bfor|\bby|\bfrom|\bwith|\bjoining|\bof|,|and|/|&|^|\(|\bin|\*)[ *\"']*$", re.I)
_PAYS = re.compile(r"(?:'s|s')?(?: (?:also|typically|usually|generally|reportedly|currently|now|india|engineers?|employees?|developers?|roles?))*(?: (?:pays?|offers?|provides?|paid|paying|compensates?|gives?|starts?|average|salary|salaries|earn|makes?|leads|tops|ranges?)\b|\(|[:,/]| \(|'| and | & | -)", re.I)
_EXAMPLES = re.compile(r"\b(?:like|such as|including|e\.g\.|according to|data from|reported by|via|source:?|per|on|by)\W+(?:[A-Z][\w&.]*,? ?(?:and |& |or )?){0,4}$")


def _pays(sentence: Sentence, mention: Mention) -> bool:
    """Whether a firm named in a sentence is the employer that pays, not an example or where the figure is from."""
    unit = sentence.unit
    before = sentence.words[max(sentence.start, mention.start - 60) : mention.start]
    if not sentence.words[mention.start].isupper() or sentence.words[mention.start : mention.end].isupper() and len(mention.value) > 6:
        return False
    if _EXAMPLES.search(before):
        return False
    only_in_labels = mention.value in _labels_only()
    in_label = any(mention.end <= len(label.words) + 1 for label in unit.labels) and unit.kind in ("item", "cell", "prose") and bool(unit.labels)
    if only_in_labels:
        return in_label
    return in_label or bool(_AT.search(before)) or bool(_PAYS.match(sentence.words[mention.end : mention.end + 60]))


def _labels_only() -> frozenset[str]:
    from .lexicon import table

    data = table("companies")
    return frozenset(data["only_in_labels"]) - frozenset(data["also_in_text"])


def industry(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> list[str | None]:
    """The industries of a quantity, [None] where nothing names one."""
    unit = sentence.unit
    if unit.labels and _names_of("industry", scopes):
        label = unit.labels[-1] if unit.kind == "cell" else unit.labels[0]
        found = mentions(label, True)
        values = [m.value for m in found.get("industry", ()) if m.value]
        if values:
            return [values[0]]
        name = re.sub(r"[^a-z0-9]+", "_", _without_brackets(label.raw).lower()).strip("_")
        if name and not any(found.get(d) for d in ("level", "role", "location", "company")) and len(name) < 40:
            return [name]
    found = [m for m in sentence.here("industry") if m.value and _is_industry(sentence.words, m)]
    here = sentence.own(quantity, groups(unit.text, found), forward=False)
    if here:
        return here[:1]
    if unit.headings:
        found = [m for m in mentions(unit.headings[0], True).get("industry", ()) if m.value and _is_industry(unit.headings[0].words, m)]
        if len({m.value for m in found}) == 1:
            return [found[0].value]
    return [None]


_INDUSTRY_BEHIND = re.compile(r" (?:industry|industries|sector|sectors|firms|companies|employers|organi[sz]ations)\b", re.I)
_INDUSTRY_BEFORE = re.compile(r"\b(?:in|within) (?:the )?$", re.I)


def _is_industry(words: str, mention: Mention) -> bool:
    shown = words[mention.start : mention.end]
    if shown.lower() == "it" and shown != "IT":
        return False
    if _INDUSTRY_BEHIND.match(words, mention.end):
        return True
    return len(shown) > 4 and bool(_INDUSTRY_BEFORE.search(words[max(0, mention.start - 12) : mention.start])) and not words[mention.end : mention.end + 12].lstrip().lower().startswith(("role", "job", "career", "engineer", "degree", "skill"))


def statistic(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> str | None:
    """average or median where the sentence, the table's header, the lead-in or the heading right above says so."""
    if quantity.shape == "ceiling":
        return None
    found = [m for m in sentence.here("statistic") if m.value]
    if found:
        before = [m for m in found if m.end <= quantity.first]
        previous = [q for q in sentence.every if q.kind == "money" and q.last <= quantity.first]
        if before:
            mention = before[-1]
            if previous and 0 <= mention.start - previous[-1].end <= 2 and len(before) == 1:
                # "$153K average pay, starting at $91K": the word belongs to the figure that it follows.
                return None
            between = [q for q in previous if q.first >= mention.end]
            if not between or _carries(sentence.words[between[-1].last : quantity.first]):
                if not _OWN_BOUND.search(sentence.words[between[-1].last : quantity.first] if between else ""):
                    return mention.value
        after = [m for m in found if m.start >= quantity.last]
        if after and after[0].start - quantity.end <= 24 and not any(q.first < after[0].start and q.first >= quantity.last for q in sentence.every if q.kind == "money"):
            return after[0].value
        if not before and len(after) == 1 and _AVERAGE_OF.match(sentence.words[after[0].end : after[0].end + 48]):
            return after[0].value
        if before or sentence.unit.kind == "prose":
            return None
    unit = sentence.unit
    for scope in scopes.near():
        values = [m.value for m in mentions(scope, True).get("statistic", ()) if m.value]
        if values:
            return values[0] if len(set(values)) == 1 else None
        if scope in unit.lead_ins or scope is unit.header:
            if any(m.value == "pay" for m in mentions(scope, True).get("cue", ())):
                return None
    if unit.lead_ins:
        return None
    if unit.headings and unit.kind != "heading":
        values = {m.value for m in mentions(unit.headings[0], True).get("statistic", ()) if m.value}
        if len(values) == 1 and quantity.shape in ("point", "range") and unit.headings[0] is not scopes.article.title:
            return values.pop()
    return None


_AVERAGE_OF = re.compile(r" (?:[\w-]+ ){0,4}(?:salar|pay\b|wage|compensation|earnings|income|rate)", re.I)
_OWN_BOUND = re.compile(r"\b(?:up to|as high as|exceed|top|maximum|highest|lowest|reach|at least|more than|range|ranging|between)\b", re.I)


def _carries(gap: str) -> bool:
    """Whether an average said for one figure goes on to the next ("average A in London and B in Leeds")."""
    return len(gap) < 60 and not re.search(r"[;.]|\b(?:while|whereas|but|though|although|with|some|can|may|could|up to)\b", gap, re.I)


def pay_basis(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> str | None:
    """base or total where the sentence, header, lead-in or the heading right above says so."""
    found = [m for m in sentence.here("pay_basis") if m.value]
    before = [m for m in found if m.end <= quantity.first]
    after = [m for m in found if m.start >= quantity.last]
    if after and after[0].start - quantity.end <= 22 and not any(quantity.last <= q.first < after[0].start for q in sentence.every if q.kind == "money"):
        if not (before and before[-1].value == "total"):
            return after[0].value
    if before:
        between = [q for q in sentence.every if q.kind == "money" and before[-1].end <= q.first and q.last <= quantity.first]
        if not between:
            return before[-1].value
    for scope in [*sentence.unit.labels, *([sentence.unit.header] if sentence.unit.header else []), *sentence.unit.lead_ins[:1]]:
        values = {m.value for m in mentions(scope, True).get("pay_basis", ()) if m.value}
        if len(values) == 1:
            return values.pop()
    if sentence.unit.headings and not sentence.unit.lead_ins:
        values = {m.value for m in mentions(sentence.unit.headings[0], True).get("pay_basis", ()) if m.value}
        if len(values) == 1:
            return values.pop()
    return None


def period(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> str | None:
    """The period that a pay is said for: at the figure, before it, or in a scope around; None where nothing says."""
    if quantity.period:
        return quantity.period
    spoken = [m for m in sentence.here("period") if not _WORKING_TIME.search(sentence.words[max(0, m.start - 12) : m.start])]
    found = [m for m in spoken if m.end <= quantity.first]
    if found and not any(found[-1].end <= q.first and q.last <= quantity.first for q in sentence.every if q.kind == "money"):
        return found[-1].value
    later = [m for m in spoken if m.start >= quantity.last and not any(quantity.last <= q.first < m.start for q in sentence.every)]
    if later and later[0].start - quantity.last <= 30:
        return later[0].value
    for scope in [*scopes.near(), *scopes.unit.headings]:
        values = [m.value for m in mentions(scope, True).get("period", ()) if m.value]
        if len(set(values)) == 1:
            return values[0]
    return None


_WORKING_TIME = re.compile(r"\b(?:hours?|hrs?|days?|shifts?|nights?|times?|once|twice|half days|minutes|weeks)[ -]$", re.I)


def years(sentence: Sentence, scopes: Scopes, quantity: Quantity, bands: list[Quantity], read: Callable[[Passage], list[Quantity]]) -> tuple[float | None, float | None]:
    """The band of years that a pay is said for.

    Args:
        bands: the sentence's own spans of experience.
        read: gives the spans of experience in a label, header, lead-in or heading.
    """
    grouped = [(q.first, q.last, [q]) for q in bands]
    here = sentence.own(quantity, grouped, shared=False)
    if here:
        return here[0].low, here[0].high
    unit = sentence.unit
    for scope in [*unit.labels, *([unit.header] if unit.header else []), *unit.lead_ins[:1], *unit.headings[:3]]:
        spans = read(scope)
        if len(spans) == 1:
            return spans[0].low, spans[0].high
        if spans:
            break
    return None, None


def qualifier(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> str | None:
    """The label's words where no dimension speaks in it ("bachelor's degree"): they narrow the subject all the same."""
    for label in sentence.unit.labels:
        found = mentions(label, True)
        if any(found.get(dimension) for dimension in ("level", "role", "location", "company", "industry", "statistic", "period")):
            continue
        if any(m.value == "pay" for m in found.get("cue", ())) or _names_of("company", scopes) or _names_of("industry", scopes):
            continue
        words = _without_brackets(label.raw).lower()
        if 2 < len(words) <= 60 and not any(char.isdigit() for char in words):
            return " ".join(words.split())
    return None
