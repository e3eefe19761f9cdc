//! Floor 5 · ui: all that draws.
