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
    // 1 → 2: the local fleet. Units are never deleted: one that the service no longer shows is marked. `events` is their past;
    // `changes` is a JSON list of `[field, from, to]`. Labels stand apart from units, since they outlive them.
    "CREATE TABLE fleets (
        id  INTEGER PRIMARY KEY,
        key TEXT    NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE merchants (
        id          INTEGER PRIMARY KEY,
        fleet       INTEGER NOT NULL REFERENCES fleets (id),
        scheme      TEXT    NOT NULL,
        business_id TEXT    NOT NULL,
        name        TEXT,
        named_at    INTEGER,
        registry    TEXT,
        registry_at INTEGER,
        former_form TEXT,
        watched_at  INTEGER,
        tags        TEXT    NOT NULL DEFAULT '[]',
        note        TEXT,
        UNIQUE (fleet, scheme, business_id),
        CHECK ((registry IS NULL) = (registry_at IS NULL))
    ) STRICT;
    CREATE TABLE units (
        fleet       INTEGER NOT NULL REFERENCES fleets (id),
        msn         TEXT    NOT NULL,
        name        TEXT,
        merchant    INTEGER REFERENCES merchants (id),
        capture_type                     TEXT,
        skip_landing_page                INTEGER CHECK (skip_landing_page IN (0, 1)),
        recurring                        INTEGER CHECK (recurring IN (0, 1)),
        payment_allowed                  INTEGER CHECK (payment_allowed IN (0, 1)),
        pure_login                       INTEGER CHECK (pure_login IN (0, 1)),
        partial_capture_allowed          INTEGER CHECK (partial_capture_allowed IN (0, 1)),
        late_capture_allowed             INTEGER CHECK (late_capture_allowed IN (0, 1)),
        landing_page_phone_number_locked INTEGER CHECK (landing_page_phone_number_locked IN (0, 1)),
        long_living_payment_allowed      INTEGER CHECK (long_living_payment_allowed IN (0, 1)),
        credit_card_payment_allowed      INTEGER CHECK (credit_card_payment_allowed IN (0, 1)),
        account_scheme TEXT,
        account_id     TEXT,
        first_seen     INTEGER NOT NULL,
        last_seen      INTEGER NOT NULL,
        fetched_at     INTEGER,
        checked_at     INTEGER,
        changed_at     INTEGER NOT NULL,
        not_visible_since INTEGER,
        failure        TEXT,
        failed_at      INTEGER,
        PRIMARY KEY (fleet, msn)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX units_by_merchant ON units (merchant);
    CREATE TABLE unit_labels (
        fleet INTEGER NOT NULL REFERENCES fleets (id),
        msn   TEXT    NOT NULL,
        tags  TEXT    NOT NULL DEFAULT '[]',
        note  TEXT,
        PRIMARY KEY (fleet, msn)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sync_runs (
        id          INTEGER PRIMARY KEY,
        fleet       INTEGER NOT NULL REFERENCES fleets (id),
        started_at  INTEGER NOT NULL,
        ended_at    INTEGER,
        is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1)),
        total       INTEGER NOT NULL DEFAULT 0,
        fetched     INTEGER NOT NULL DEFAULT 0,
        reused      INTEGER NOT NULL DEFAULT 0,
        failed      INTEGER NOT NULL DEFAULT 0,
        not_visible INTEGER NOT NULL DEFAULT 0,
        changed     INTEGER NOT NULL DEFAULT 0,
        seconds     INTEGER NOT NULL DEFAULT 0,
        requests    INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX sync_runs_by_fleet ON sync_runs (fleet, id);
    CREATE TABLE events (
        id      INTEGER PRIMARY KEY,
        fleet   INTEGER NOT NULL REFERENCES fleets (id),
        msn     TEXT    NOT NULL,
        at      INTEGER NOT NULL,
        run     INTEGER REFERENCES sync_runs (id),
        what    TEXT    NOT NULL CHECK (what IN ('added', 'details', 'changed', 'gone', 'back')),
        changes TEXT,
        CHECK ((changes IS NULL) = (what IN ('gone', 'back')))
    ) STRICT;
    CREATE INDEX events_by_unit ON events (fleet, msn, id);
    CREATE INDEX events_by_time ON events (fleet, at, id);
    CREATE TABLE documents (
        fleet    INTEGER NOT NULL REFERENCES fleets (id),
        kind     TEXT    NOT NULL CHECK (kind IN ('view', 'policy', 'definition')),
        name     TEXT    NOT NULL,
        text     TEXT    NOT NULL,
        saved_at INTEGER NOT NULL,
        PRIMARY KEY (fleet, kind, name)
    ) STRICT, WITHOUT ROWID;",
    // 2 → 3: an order keeps what was ordered, so that it can be issued again. Logos are kept once, by their SHA-256, and never a
    // test site's password: `lacks_password` says that there was one. A person's texts are of more kinds than before.
    "CREATE TABLE logos (
        sha256 TEXT NOT NULL PRIMARY KEY,
        bytes  BLOB NOT NULL
    ) STRICT;
    ALTER TABLE orders ADD COLUMN draft TEXT;
    ALTER TABLE orders ADD COLUMN logo TEXT REFERENCES logos (sha256);
    ALTER TABLE orders ADD COLUMN lacks_password INTEGER NOT NULL DEFAULT 0 CHECK (lacks_password IN (0, 1));
    CREATE TABLE texts (
        fleet    INTEGER NOT NULL REFERENCES fleets (id),
        kind     TEXT    NOT NULL CHECK (kind IN ('view', 'policy', 'definition', 'preset', 'draft', 'template', 'mapping',
                                                  'checklist')),
        name     TEXT    NOT NULL,
        text     TEXT    NOT NULL,
        saved_at INTEGER NOT NULL,
        PRIMARY KEY (fleet, kind, name)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO texts SELECT fleet, kind, name, text, saved_at FROM documents;
    DROP TABLE documents;
    ALTER TABLE texts RENAME TO documents;",
    // Bulk runs. A row that became an order has no state of its own; cells of secret columns are never kept. `absent_at`: when
    // the vendor's list was found not to have an order that may exist.
    "ALTER TABLE orders ADD COLUMN absent_at INTEGER;
    CREATE INDEX orders_by_merchant ON orders (profile, business_id);
    CREATE TABLE bulk_runs (
        id            INTEGER PRIMARY KEY,
        profile       TEXT    NOT NULL,
        environment   TEXT    NOT NULL,
        identity      TEXT    NOT NULL,
        file          TEXT    NOT NULL,
        reading       TEXT    NOT NULL,
        heads         TEXT    NOT NULL,
        begun_at      INTEGER NOT NULL,
        ended_at      INTEGER,
        sender        TEXT,
        listed_before TEXT,
        UNIQUE (profile, identity)
    ) STRICT;
    CREATE TABLE bulk_rows (
        run             INTEGER NOT NULL REFERENCES bulk_runs (id),
        line            INTEGER NOT NULL,
        cells           TEXT    NOT NULL,
        warnings        TEXT    NOT NULL,
        scheme          TEXT,
        business_id     TEXT,
        product         TEXT,
        name            TEXT,
        draft           TEXT,
        state           TEXT    NOT NULL CHECK (state IN ('planned', 'skipped', 'ordered')),
        skip            TEXT,
        idempotency_key TEXT,
        request_sha256  TEXT,
        problem         TEXT,
        fields          TEXT,
        order_id        INTEGER REFERENCES orders (id),
        PRIMARY KEY (run, line),
        CHECK ((state = 'ordered') = (order_id IS NOT NULL)),
        CHECK ((state = 'skipped') = (skip IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bulk_rows_by_order ON bulk_rows (order_id);",
    // How far orders are, by the vendor's list, which has no times: each row remembers since when. `steps` is a JSON list of
    // `[status, since]`; `checked` what came of looking at the unit. Marks and re-issues stand apart, since an own order has
    // them before any list told of it.
    "CREATE TABLE tracked_orders (
        place       INTEGER PRIMARY KEY,
        profile     TEXT    NOT NULL,
        key         TEXT    NOT NULL,
        vendor_id   TEXT,
        status      TEXT    NOT NULL,
        scheme      TEXT,
        business_id TEXT,
        origin      TEXT,
        product     TEXT,
        link        TEXT,
        msn         TEXT,
        unit_name   TEXT,
        first_seen  INTEGER NOT NULL,
        last_seen   INTEGER NOT NULL,
        gone_since  INTEGER,
        steps       TEXT    NOT NULL,
        checked     TEXT,
        UNIQUE (profile, key),
        CHECK ((scheme IS NULL) = (business_id IS NULL))
    ) STRICT;
    CREATE TABLE order_readings (
        profile   TEXT    PRIMARY KEY,
        read_at   INTEGER NOT NULL,
        looked_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE order_marks (
        profile     TEXT NOT NULL,
        key         TEXT NOT NULL,
        deleted_at  INTEGER,
        put_away_at INTEGER,
        PRIMARY KEY (profile, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reissues (
        profile TEXT    NOT NULL,
        old     TEXT    NOT NULL,
        new     TEXT    NOT NULL,
        at      INTEGER NOT NULL,
        PRIMARY KEY (profile, old)
    ) STRICT, WITHOUT ROWID;",
    // The name of an order as names are compared, so that a chain with thousands of units is not read for each of them. Empty where
    // there is none; NULL in orders of before, whose names are compared one by one.
    "ALTER TABLE orders ADD COLUMN same_name TEXT;
    DROP INDEX orders_by_merchant;
    CREATE INDEX orders_by_target ON orders (profile, business_id, product, same_name);",
    // What is kept belongs to the partner, by the address and the client id of its keys: since this step `profile` and `fleets.key`
    // hold the partner's name (or, for the embedded sandbox, that of the run). `profile_partners` says which keys a profile had
    // when it was last opened. What stands under a name of before is moved when its keys are seen, since only they tell whose it
    // is; `kept_as` remembers that name for orders whose keys came from the environment, where it did not tell partners apart.
    "CREATE TABLE profile_partners (
        profile TEXT    NOT NULL PRIMARY KEY,
        partner TEXT    NOT NULL,
        since   INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE orders ADD COLUMN kept_as TEXT;
    ALTER TABLE bulk_rows ADD COLUMN released INTEGER NOT NULL DEFAULT 0 CHECK (released IN (0, 1));",
    // A digest for each row that decides whether something is sent, which ledger this is, and how often it changed; `shape` is a digest
    // of the statements that made its tables. See `digests.rs`.
    "CREATE TABLE row_digests (
        kept   TEXT    NOT NULL,
        place  TEXT    NOT NULL,
        digest INTEGER NOT NULL,
        PRIMARY KEY (kept, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ledger_stamp (
        one     INTEGER PRIMARY KEY CHECK (one = 1),
        id      TEXT    NOT NULL,
        changes INTEGER NOT NULL,
        shape   INTEGER NOT NULL
    ) STRICT;",
    // What a profile is called and which host its keys go to, so that one that is removed and added again is known by that: its id is
    // a new one then. Both are empty until the profile is opened.
    "ALTER TABLE profile_partners ADD COLUMN name TEXT NOT NULL DEFAULT '';
    ALTER TABLE profile_partners ADD COLUMN host TEXT NOT NULL DEFAULT '';",
];

#[cfg(test)]
mod tests {
    use super::STEPS;
    use sha2::{Digest, Sha256};

    /// The first eight digits of the SHA-256 of each step, as it was released. A step that differs would give a new data folder another
    /// shape than the folders that went through it before.
    const RELEASED: [&str; STEPS.len()] = [
        "d8ba8099", "0f085c34", "09f36617", "05a76437", "b6bf9be4", "eb897050", "17627522",
        "1723e768", "4df8f481",
    ];

    #[test]
    fn no_step_was_edited() {
        let steps: Vec<String> = STEPS
            .iter()
            .map(|step| {
                let digest = Sha256::digest(step.as_bytes());
                digest[..4]
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect()
            })
            .collect();
        assert_eq!(steps, RELEASED, "a step is never edited; write a new one");
    }
}
