# The board: orders that are under way.
