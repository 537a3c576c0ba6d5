"""Where a run builds, and how what it built takes the place of what readers see, in one step."""
