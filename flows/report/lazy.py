"""Sequences whose items are made when somebody looks at them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Key = TypeVar("Key")
Item = TypeVar("Item")

KEPT = 300
"""So many items are made once and kept; of more, each is made whenever it is looked at, and forgotten."""


class Lazy(Sequence[Item], Generic[Key, Item]):
    """The items of `keys`; `make` makes those of a batch. Parts of it keep the same items."""

    def __init__(
        self, keys: Sequence[Key], make: Callable[[Sequence[Key]], Sequence[Item]], batch: int = 100
    ) -> None:
        self._keys = keys
        self._make = make
        self._batch = batch
        self._kept: dict[Key, Item] | None = {} if len(keys) <= KEPT else None

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Item]:
        for first in range(0, len(self), self._batch):
            yield from self._made(self._keys[first : first + self._batch])

    @overload
    def __getitem__(self, index: int) -> Item: ...

    @overload
    def __getitem__(self, index: slice) -> "Lazy[Key, Item]": ...

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._part(self._keys[index])
        return self._made([self._keys[index]])[0]

    def only(self, places: Sequence[int]) -> "Lazy[Key, Item]":
        """The items at `places`."""
        return self._part([self._keys[place] for place in places])

    def of(self, keys: Sequence[Key]) -> "Lazy[Key, Item]":
        """The items of some of the keys."""
        return self._part(keys)

    def _part(self, keys: Sequence[Key]) -> "Lazy[Key, Item]":
        part = Lazy(keys, self._make, self._batch)
        part._kept = self._kept
        return part

    def _made(self, keys: Sequence[Key]) -> Sequence[Item]:
        if self._kept is None:
            return self._make(keys)
        if missing := [key for key in keys if key not in self._kept]:
            self._kept.update(zip(missing, self._make(missing), strict=True))
        return [self._kept[key] for key in keys]
