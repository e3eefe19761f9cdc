//! Floor 5 · cli: all that prints.
