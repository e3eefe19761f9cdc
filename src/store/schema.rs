//! The database's shape, as steps that are never edited once released: a change is a new step.

/// Written into the file's header, so that any tool can tell whose it is: `PDSK`.
pub(super) const APPLICATION_ID: i32 = 0x5044_534B;

/// Step `n` brings a file of `user_version` `n` to `n + 1`.
pub(super) const STEPS: &[&str] = &[
    // 0 → 1: the order ledger.
    "CREATE TABLE orders (
        id              INTEGER PRIMARY KEY,
        profile         TEXT    NOT NULL,
        idempotency_key TEXT    NOT NULL,
        environment     TEXT    NOT NULL,
        target          TEXT    NOT NULL,
        request_sha256  TEXT    NOT NULL,
        redacted_body   TEXT    NOT NULL,
        scheme          TEXT    NOT NULL,
        business_id     TEXT    NOT NULL,
        product         TEXT    NOT NULL,
        name            TEXT,
        state           TEXT    NOT NULL
                        CHECK (state IN ('planned', 'sent', 'confirmed', 'rejected', 'unknown')),
        created_at      INTEGER NOT NULL,
        sent_at         INTEGER,
        answered_at     INTEGER,
        vendor_id       TEXT,
        link            TEXT,
        problem         TEXT,
        trace_id        TEXT,
        UNIQUE (profile, idempotency_key),
        CHECK (state = 'planned' OR sent_at IS NOT NULL),
        CHECK (state IN ('planned', 'sent') OR answered_at IS NOT NULL)
    ) STRICT;
    CREATE INDEX orders_by_request ON orders (profile, request_sha256);
    CREATE INDEX orders_by_time ON orders (created_at);",
];
