"""The words that job titles are made of: vocabulary/roles.toml, with those of other vocabularies that bear on them."""

from functools import cache

from .lexicon import Mention, table
from .patterns import fold

GENERIC = "*"
"""The value of a mention that names no job of its own ("these professionals")."""

EVERYONE = "+"
"""The value of a mention of people in all jobs ("the median household income")."""


def is_title(mention: Mention) -> bool:
    """Whether a mention of a job names one."""
    return mention.value not in (GENERIC, EVERYONE)


def plural(noun: str) -> str:
    """The plural of a head noun, by the rules of English spelling."""
    before, _, last = noun.rpartition(" ")
    irregular = table("roles")["plurals"].get(last)
    if irregular:
        return f"{before} {irregular}".lstrip()
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun + "s"


class Words:
    """roles.toml as sets for looking up."""

    def __init__(self) -> None:
        data = table("roles")
        self.singular = {}
        for noun in data["strong"] + data["weak"]:
            self.singular[noun] = noun
            self.singular[plural(noun)] = noun
        self.strong = set(data["strong"])
        self.levels = {
            word
            for lists in table("levels").values()
            for key, group in lists.items()
            if key in ("words", "beside_role", "people")
            for word in group
            if " " not in word
        }
        self.generic = set(data["generic"])
        self.generic_alone = self.generic | set(data["generic_alone"])
        self.by_themselves = {noun for head in data["by_themselves"] for noun in (head, plural(head))}
        self.dropped = set(data["dropped"])
        self.no_part = frozenset(data["no_part"])
        self.no_part_endings = tuple(data["no_part_endings"])
        self.of_employers = frozenset(data["of_employers"])
        self.before_names = frozenset(data["before_names"])
        self.of_names = frozenset(data["of_names"])
        self.addresses = frozenset(data["addresses"])
        self.broad = frozenset(data["broad"])
        self.ranks = frozenset(data["ranks"])
        self.institutions = frozenset(data["institutions"])
        self.compounds = set(data["compounds"])
        self.surnames = set(data["surnames"])
        self.shared = frozenset(data["shared"])
        self.carried = data["carried"]
        self.written_out = {short: phrase.split() for short, phrase in data["written_out"].items()}
        self.pairs = data["pairs"]
        self.heading = frozenset(data["heading"])
        self.of_fields = frozenset(data["of_fields"])
        self.never_short = frozenset(data["never_short"])
        self.beside_titles = frozenset(data["beside_titles"])
        self.only_before = {
            word: set(entry["before"]) for entry in data["only_before"].values() for word in entry["words"]
        }
        second = {pair.rpartition(" ")[2] for pair in self.compounds}
        self.modifiers = (set(data["modifiers"]) | set(self.only_before) | second) - self.levels
        self.fields = {fold(word).lower(): value for word, value in data["fields"].items()}
        self.of_departments = self.modifiers | {word for field in self.fields for word in field.split()}
        self.of_departments |= set(data["departments"])
        self.before_fields = tuple(f"{words} in " for words in data["before_fields"])
        self.aliases = dict(data["aliases"])
        entries = [(noun, "head", noun) for noun in self.singular]
        entries += [(alias, "alias", value) for alias, value in self.aliases.items()]
        entries += [
            (plural(alias), "alias", value)
            for alias, value in self.aliases.items()
            if not alias.endswith("s")
        ]
        entries += [(word, "field", value) for word, value in self.fields.items()]
        entries += [(word, "alias", None) for word in data["not_roles"]]
        entries += [(words, "alias", EVERYONE) for words in data["everyone"]]
        self.entries = entries
        other = {word for lists in table("cues").values() for word in lists["words"] if " " not in word}
        self.stops = (
            self.levels | ((other | set(table("names")["role"]["words"])) - self.modifiers)
            | {w for lists in table("statistics").values() for w in lists["words"]}
            | set(data["stops"])
        )  # fmt: skip


@cache
def words() -> Words:
    """All of them, loaded once."""
    return Words()


def stops() -> set[str]:
    """Words that open a phrase but never belong to a name or title ("the", "typical")."""
    return words().stops


def broad_heads() -> frozenset[str]:
    """Head nouns that say little by themselves ("guard")."""
    return words().broad


def entries() -> list[tuple[str, str, str | None]]:
    """The words that job titles are made of, with the dimensions "head", "alias" and "field"."""
    return words().entries


@cache
def organisations() -> frozenset[str]:
    """Words that end or open the name of an organisation, as they are written there ("University")."""
    return frozenset(table("employers")["organisations"])


@cache
def organisation_ends() -> frozenset[str]:
    """The same in lower case."""
    return frozenset(word.lower() for word in organisations())


@cache
def company_words() -> frozenset[str]:
    """The names of all known companies and publishers, in lower case."""
    data = table("companies")
    return frozenset(fold(name).lower() for name in data["names"] + data["publishers"])
