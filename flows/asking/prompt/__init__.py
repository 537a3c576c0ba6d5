"""The prompt that `reconcile sql` opens on a terminal."""

from flows.asking.prompt.loop import open_prompt

__all__ = ["open_prompt"]
