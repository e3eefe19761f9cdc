//! Floor 3 · jobs: long work. May import: floors 0 to 2.
