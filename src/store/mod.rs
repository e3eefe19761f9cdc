//! Floor 2 · store: SQLite, the order ledger. May import: `domain`, `text`.
