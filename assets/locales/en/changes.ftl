# ui: the sync in the window, the history of a unit, what changed.
