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
    // What a team shares. `teams` says which fleets are shared, and by way of which server; `team_fields` is what the server's order of
    // changes came to, `team_versions` what lost and was written by a person, `team_outbox` what changed here and has not come back
    // from the server. Triggers write the outbox, in the transaction of the change, so no statement can forget it; while
    // `team_pulling` has a row they rest, since what comes from the server is no change of ours. Whatever changes is put into
    // `team_changes`, a view that keeps nothing, whose trigger gives it an id (UUID version 7) and the change it was made on. Things in
    // `team_touched` have newer fields than the rows that a person sees, since more of the same pull follows: what is changed of them
    // meanwhile was made on no change of the team's.
    "CREATE TABLE teams (
        fleet     TEXT    NOT NULL PRIMARY KEY,
        address   TEXT    NOT NULL,
        server    TEXT    NOT NULL,
        member    TEXT    NOT NULL,
        joined_at INTEGER NOT NULL,
        last      INTEGER NOT NULL DEFAULT 0,
        pulled_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE team_pulling (
        one INTEGER PRIMARY KEY CHECK (one = 1)
    ) STRICT;
    CREATE TABLE team_outbox (
        place   INTEGER PRIMARY KEY AUTOINCREMENT,
        id      TEXT    NOT NULL UNIQUE,
        fleet   TEXT    NOT NULL,
        kind    TEXT    NOT NULL,
        key     TEXT    NOT NULL,
        field   TEXT    NOT NULL,
        was     TEXT,
        becomes TEXT,
        base    TEXT,
        pushed  INTEGER NOT NULL DEFAULT 0 CHECK (pushed IN (0, 1))
    ) STRICT;
    CREATE INDEX team_outbox_by_field ON team_outbox (fleet, kind, key, field, place);
    CREATE TABLE team_fields (
        fleet    TEXT    NOT NULL,
        kind     TEXT    NOT NULL,
        key      TEXT    NOT NULL,
        field    TEXT    NOT NULL,
        value    TEXT,
        revision TEXT    NOT NULL,
        author   TEXT    NOT NULL,
        at       INTEGER NOT NULL,
        PRIMARY KEY (fleet, kind, key, field)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE team_versions (
        id     TEXT    NOT NULL PRIMARY KEY,
        fleet  TEXT    NOT NULL,
        kind   TEXT    NOT NULL,
        key    TEXT    NOT NULL,
        field  TEXT    NOT NULL,
        value  TEXT    NOT NULL,
        author TEXT    NOT NULL,
        at     INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX team_versions_by_key ON team_versions (fleet, kind, key);
    CREATE TABLE team_touched (
        fleet TEXT NOT NULL,
        kind  TEXT NOT NULL,
        key   TEXT NOT NULL,
        PRIMARY KEY (fleet, kind, key)
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW team_changes AS
        SELECT '' AS fleet, '' AS kind, '' AS key, '' AS field, '' AS was, '' AS becomes WHERE 0;
    CREATE TRIGGER team_change INSTEAD OF INSERT ON team_changes
    WHEN NEW.fleet IS NOT NULL AND NEW.was IS NOT NEW.becomes AND NOT EXISTS (SELECT 1 FROM team_pulling)
    BEGIN
        INSERT INTO team_outbox (id, fleet, kind, key, field, was, becomes, base) VALUES (
            printf('%08x-%04x-7%03x-%04x-%04x%08x',
                   CAST(unixepoch('subsec') * 1000 AS INTEGER) >> 16, CAST(unixepoch('subsec') * 1000 AS INTEGER) & 65535,
                   random() & 4095, 32768 | (random() & 16383), random() & 65535, random() & 4294967295),
            NEW.fleet, NEW.kind, NEW.key, NEW.field, NEW.was, NEW.becomes,
            coalesce((SELECT id FROM team_outbox
                      WHERE fleet = NEW.fleet AND kind = NEW.kind AND key = NEW.key AND field = NEW.field
                      ORDER BY place DESC LIMIT 1),
                     (SELECT '00000000-0000-0000-0000-000000000000' FROM team_touched
                      WHERE fleet = NEW.fleet AND kind = NEW.kind AND key = NEW.key),
                     (SELECT revision FROM team_fields
                      WHERE fleet = NEW.fleet AND kind = NEW.kind AND key = NEW.key AND field = NEW.field)));
    END;
    CREATE VIEW team_labels AS
        SELECT l.fleet AS id, f.key AS fleet, 'unit' AS kind, l.msn AS key, l.tags, l.note
        FROM unit_labels l JOIN fleets f ON f.id = l.fleet
        UNION ALL
        SELECT m.fleet, f.key, 'merchant', m.scheme || ':' || m.business_id, m.tags, m.note
        FROM merchants m JOIN fleets f ON f.id = m.fleet;
    CREATE TRIGGER team_unit_labelled AFTER INSERT ON unit_labels
    WHEN (NEW.note IS NOT NULL OR NEW.tags <> '[]') AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT t.fleet, 'unit', NEW.msn, 'note', NULL, NEW.note
            FROM teams t JOIN fleets f ON f.key = t.fleet WHERE f.id = NEW.fleet;
        INSERT INTO team_changes
            SELECT t.fleet, 'unit', NEW.msn, 'tag:' || tag.value, NULL, tag.value
            FROM json_each(NEW.tags) AS tag JOIN teams t JOIN fleets f ON f.key = t.fleet WHERE f.id = NEW.fleet;
    END;
    CREATE TRIGGER team_unit_noted AFTER UPDATE OF note ON unit_labels
    WHEN NEW.note IS NOT OLD.note AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT t.fleet, 'unit', NEW.msn, 'note', OLD.note, NEW.note
            FROM teams t JOIN fleets f ON f.key = t.fleet WHERE f.id = NEW.fleet;
    END;
    CREATE TRIGGER team_unit_tagged AFTER UPDATE OF tags ON unit_labels
    WHEN NEW.tags <> OLD.tags AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT t.fleet, 'unit', NEW.msn, 'tag:' || tag.value, NULL, tag.value
            FROM json_each(NEW.tags) AS tag JOIN teams t JOIN fleets f ON f.key = t.fleet
            WHERE f.id = NEW.fleet AND tag.value NOT IN (SELECT value FROM json_each(OLD.tags));
        INSERT INTO team_changes
            SELECT t.fleet, 'unit', NEW.msn, 'tag:' || tag.value, tag.value, NULL
            FROM json_each(OLD.tags) AS tag JOIN teams t JOIN fleets f ON f.key = t.fleet
            WHERE f.id = NEW.fleet AND tag.value NOT IN (SELECT value FROM json_each(NEW.tags));
    END;
    CREATE TRIGGER team_merchant_labelled AFTER INSERT ON merchants
    WHEN (NEW.note IS NOT NULL OR NEW.tags <> '[]') AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT t.fleet, 'merchant', NEW.scheme || ':' || NEW.business_id, 'note', NULL, NEW.note
            FROM teams t JOIN fleets f ON f.key = t.fleet WHERE f.id = NEW.fleet;
        INSERT INTO team_changes
            SELECT t.fleet, 'merchant', NEW.scheme || ':' || NEW.business_id, 'tag:' || tag.value, NULL, tag.value
            FROM json_each(NEW.tags) AS tag JOIN teams t JOIN fleets f ON f.key = t.fleet WHERE f.id = NEW.fleet;
    END;
    CREATE TRIGGER team_merchant_noted AFTER UPDATE OF note ON merchants
    WHEN NEW.note IS NOT OLD.note AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT t.fleet, 'merchant', NEW.scheme || ':' || NEW.business_id, 'note', OLD.note, NEW.note
            FROM teams t JOIN fleets f ON f.key = t.fleet WHERE f.id = NEW.fleet;
    END;
    CREATE TRIGGER team_merchant_tagged AFTER UPDATE OF tags ON merchants
    WHEN NEW.tags <> OLD.tags AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT t.fleet, 'merchant', NEW.scheme || ':' || NEW.business_id, 'tag:' || tag.value, NULL, tag.value
            FROM json_each(NEW.tags) AS tag JOIN teams t JOIN fleets f ON f.key = t.fleet
            WHERE f.id = NEW.fleet AND tag.value NOT IN (SELECT value FROM json_each(OLD.tags));
        INSERT INTO team_changes
            SELECT t.fleet, 'merchant', NEW.scheme || ':' || NEW.business_id, 'tag:' || tag.value, tag.value, NULL
            FROM json_each(OLD.tags) AS tag JOIN teams t JOIN fleets f ON f.key = t.fleet
            WHERE f.id = NEW.fleet AND tag.value NOT IN (SELECT value FROM json_each(NEW.tags));
    END;
    CREATE VIEW team_papers AS
        SELECT f.id, t.fleet, f.key = '*' AS is_for_all FROM teams t JOIN fleets f
        ON f.key = t.fleet OR (f.key = '*' AND (SELECT count(*) FROM teams) = 1);
    CREATE TRIGGER team_paper_saved AFTER INSERT ON documents
    WHEN NEW.kind NOT IN ('draft', 'checklist') AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT fleet, NEW.kind, NEW.name, 'text', NULL, NEW.text FROM team_papers WHERE id = NEW.fleet;
    END;
    CREATE TRIGGER team_paper_changed AFTER UPDATE OF text ON documents
    WHEN NEW.kind NOT IN ('draft', 'checklist') AND NEW.text <> OLD.text AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT fleet, NEW.kind, NEW.name, 'text', OLD.text, NEW.text FROM team_papers WHERE id = NEW.fleet;
    END;
    CREATE TRIGGER team_paper_removed AFTER DELETE ON documents
    WHEN OLD.kind NOT IN ('draft', 'checklist') AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT fleet, OLD.kind, OLD.name, 'text', OLD.text, NULL FROM team_papers WHERE id = OLD.fleet;
    END;
    CREATE VIEW team_checklists AS
        SELECT d.fleet AS id, d.name, part.key AS field, json_quote(part.value) AS value
        FROM documents d, json_each(iif(json_valid(d.text), d.text, '{}')) AS part
        WHERE d.kind = 'checklist' AND part.key <> 'steps' AND part.value IS NOT NULL
        UNION ALL
        SELECT d.fleet, d.name, 'steps.' || step.key || '.' || part.key,
               CASE part.type WHEN 'object' THEN part.value ELSE json_quote(part.value) END
        FROM documents d, json_each(iif(json_valid(d.text), d.text, '{}'), '$.steps') AS step, json_each(step.value) AS part
        WHERE d.kind = 'checklist';
    CREATE TRIGGER team_checklist_saved AFTER INSERT ON documents
    WHEN NEW.kind = 'checklist' AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT p.fleet, 'checklist', NEW.name, c.field, NULL, c.value
            FROM team_checklists c JOIN team_papers p ON p.id = c.id WHERE c.id = NEW.fleet AND c.name = NEW.name;
    END;
    CREATE TRIGGER team_checklist_changed BEFORE UPDATE OF text ON documents
    WHEN NEW.kind = 'checklist' AND NEW.text <> OLD.text AND json_valid(NEW.text) AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            WITH became (field, value) AS (
                SELECT part.key, json_quote(part.value) FROM json_each(NEW.text) AS part
                WHERE part.key <> 'steps' AND part.value IS NOT NULL
                UNION ALL
                SELECT 'steps.' || step.key || '.' || part.key,
                       CASE part.type WHEN 'object' THEN part.value ELSE json_quote(part.value) END
                FROM json_each(NEW.text, '$.steps') AS step, json_each(step.value) AS part
            ), former (field, value) AS (
                SELECT field, value FROM team_checklists WHERE id = OLD.fleet AND name = OLD.name
            ), pairs (field, was, becomes) AS (
                SELECT became.field, former.value, became.value FROM became LEFT JOIN former USING (field)
                UNION ALL
                SELECT former.field, former.value, NULL FROM former
                WHERE former.field NOT IN (SELECT field FROM became)
            )
            SELECT p.fleet, 'checklist', NEW.name, pairs.field, pairs.was, pairs.becomes
            FROM pairs JOIN team_papers p ON p.id = NEW.fleet WHERE pairs.was IS NOT pairs.becomes;
    END;
    CREATE TRIGGER team_checklist_removed BEFORE DELETE ON documents
    WHEN OLD.kind = 'checklist' AND EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes
            SELECT p.fleet, 'checklist', OLD.name, c.field, c.value, NULL
            FROM team_checklists c JOIN team_papers p ON p.id = c.id WHERE c.id = OLD.fleet AND c.name = OLD.name;
    END;
    CREATE VIEW team_orders AS
        SELECT id, profile AS fleet, idempotency_key AS key, state AS word,
               json_object('environment', environment, 'target', target, 'request_sha256', request_sha256,
                           'redacted_body', redacted_body, 'scheme', scheme, 'business_id', business_id, 'product', product,
                           'name', name, 'same_name', same_name, 'created_at', created_at, 'sent_at', sent_at, 'draft', draft,
                           'lacks_password', lacks_password) AS made,
               json_object('state', state, 'sent_at', sent_at, 'answered_at', answered_at, 'vendor_id', vendor_id, 'link', link,
                           'problem', problem, 'trace_id', trace_id, 'absent_at', absent_at) AS state
        FROM orders;
    CREATE TRIGGER team_order_written AFTER INSERT ON orders
    WHEN NEW.state <> 'planned' AND EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'order', key, 'made', NULL, made FROM team_orders WHERE id = NEW.id;
        INSERT INTO team_changes SELECT fleet, 'order', key, 'state', NULL, state FROM team_orders WHERE id = NEW.id;
    END;
    CREATE TRIGGER team_order_left AFTER UPDATE OF state ON orders
    WHEN OLD.state = 'planned' AND NEW.state <> 'planned' AND EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'order', key, 'made', NULL, made FROM team_orders WHERE id = NEW.id;
        INSERT INTO team_changes SELECT fleet, 'order', key, 'state', NULL, state FROM team_orders WHERE id = NEW.id;
    END;
    CREATE TRIGGER team_order_stands AFTER UPDATE OF state, link, vendor_id ON orders
    WHEN OLD.state <> 'planned' AND EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
         AND (NEW.state <> OLD.state OR NEW.link IS NOT OLD.link OR NEW.vendor_id IS NOT OLD.vendor_id)
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'order', key, 'state', NULL, state FROM team_orders WHERE id = NEW.id;
    END;
    CREATE TRIGGER team_order_marked AFTER INSERT ON order_marks
    WHEN EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes VALUES (NEW.profile, 'mark', NEW.key, 'deleted_at', NULL, CAST(NEW.deleted_at AS TEXT));
        INSERT INTO team_changes VALUES (NEW.profile, 'mark', NEW.key, 'put_away_at', NULL, CAST(NEW.put_away_at AS TEXT));
    END;
    CREATE TRIGGER team_order_marked_anew AFTER UPDATE ON order_marks
    WHEN EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes VALUES
            (NEW.profile, 'mark', NEW.key, 'deleted_at', CAST(OLD.deleted_at AS TEXT), CAST(NEW.deleted_at AS TEXT)),
            (NEW.profile, 'mark', NEW.key, 'put_away_at', CAST(OLD.put_away_at AS TEXT), CAST(NEW.put_away_at AS TEXT));
    END;
    CREATE TRIGGER team_order_reissued AFTER INSERT ON reissues
    WHEN EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes VALUES
            (NEW.profile, 'reissue', NEW.old, 'new', NULL, json_object('new', NEW.new, 'at', NEW.at));
    END;
    CREATE TRIGGER team_order_reissued_anew AFTER UPDATE ON reissues
    WHEN NEW.new <> OLD.new AND EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes VALUES (NEW.profile, 'reissue', NEW.old, 'new',
            json_object('new', OLD.new, 'at', OLD.at), json_object('new', NEW.new, 'at', NEW.at));
    END;",
    // What is written on a field named here was made on something that stands no longer, since a colleague's change came while a person
    // wrote: it is kept beside, as another version. A row is there only inside of the transaction of such a change.
    // `team_unread` has changes of kinds that only a later version knows, as they came: that version takes them in, in their order.
    // `begun_by` is the member who began a run elsewhere; NULL where it was begun here.
    "CREATE TABLE team_overtaken (
        field TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE team_unread (
        seq     INTEGER NOT NULL,
        fleet   TEXT    NOT NULL,
        id      TEXT    NOT NULL,
        kind    TEXT    NOT NULL,
        key     TEXT    NOT NULL,
        field   TEXT    NOT NULL,
        was     TEXT,
        becomes TEXT,
        base    TEXT,
        author  TEXT    NOT NULL,
        at      INTEGER NOT NULL,
        PRIMARY KEY (fleet, seq)
    ) STRICT, WITHOUT ROWID;
    DROP TRIGGER team_change;
    CREATE TRIGGER team_change INSTEAD OF INSERT ON team_changes
    WHEN NEW.fleet IS NOT NULL AND NEW.was IS NOT NEW.becomes AND NOT EXISTS (SELECT 1 FROM team_pulling)
    BEGIN
        INSERT INTO team_outbox (id, fleet, kind, key, field, was, becomes, base) VALUES (
            printf('%08x-%04x-7%03x-%04x-%04x%08x',
                   CAST(unixepoch('subsec') * 1000 AS INTEGER) >> 16, CAST(unixepoch('subsec') * 1000 AS INTEGER) & 65535,
                   random() & 4095, 32768 | (random() & 16383), random() & 65535, random() & 4294967295),
            NEW.fleet, NEW.kind, NEW.key, NEW.field, NEW.was, NEW.becomes,
            coalesce((SELECT '00000000-0000-0000-0000-000000000000' FROM team_overtaken WHERE field = NEW.field),
                     (SELECT id FROM team_outbox
                      WHERE fleet = NEW.fleet AND kind = NEW.kind AND key = NEW.key AND field = NEW.field
                      ORDER BY place DESC LIMIT 1),
                     (SELECT '00000000-0000-0000-0000-000000000000' FROM team_touched
                      WHERE fleet = NEW.fleet AND kind = NEW.kind AND key = NEW.key),
                     (SELECT revision FROM team_fields
                      WHERE fleet = NEW.fleet AND kind = NEW.kind AND key = NEW.key AND field = NEW.field)));
    END;

    DROP VIEW team_orders;
    CREATE VIEW team_orders AS
        SELECT id, profile AS fleet, idempotency_key AS key, state AS word,
               json_object('environment', environment, 'target', target, 'request_sha256', request_sha256,
                           'redacted_body', redacted_body, 'scheme', scheme, 'business_id', business_id, 'product', product,
                           'name', name, 'same_name', same_name, 'created_at', created_at, 'sent_at', sent_at, 'draft', draft,
                           'lacks_password', lacks_password, 'logo', logo) AS made,
               json_object('state', state, 'sent_at', sent_at, 'answered_at', answered_at, 'vendor_id', vendor_id, 'link', link,
                           'problem', problem, 'trace_id', trace_id, 'absent_at', absent_at) AS state, logo
        FROM orders;
    CREATE VIEW team_logos AS
        SELECT o.id AS id, o.fleet, l.sha256 AS key, hex(l.bytes) AS bytes FROM team_orders o JOIN logos l ON l.sha256 = o.logo
        WHERE o.word <> 'planned'
          AND NOT EXISTS (SELECT 1 FROM team_fields f WHERE f.fleet = o.fleet AND f.kind = 'logo' AND f.key = l.sha256)
          AND NOT EXISTS (SELECT 1 FROM team_outbox w WHERE w.fleet = o.fleet AND w.kind = 'logo' AND w.key = l.sha256);
    CREATE TRIGGER team_logo_written AFTER INSERT ON orders
    WHEN NEW.logo IS NOT NULL AND NEW.state <> 'planned' AND EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'logo', key, 'bytes', NULL, bytes FROM team_logos WHERE id = NEW.id;
    END;
    CREATE TRIGGER team_logo_left AFTER UPDATE OF state ON orders
    WHEN NEW.logo IS NOT NULL AND OLD.state = 'planned' AND NEW.state <> 'planned'
         AND EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'logo', key, 'bytes', NULL, bytes FROM team_logos WHERE id = NEW.id;
    END;
    ALTER TABLE bulk_runs ADD COLUMN begun_by TEXT;
    CREATE INDEX bulk_rows_by_key ON bulk_rows (idempotency_key) WHERE order_id IS NULL AND idempotency_key IS NOT NULL;
    CREATE VIEW team_runs AS
        SELECT id, profile AS fleet, identity AS key, CAST(ended_at AS TEXT) AS ended,
               json_object('environment', environment, 'file', substr(path, length(rtrim(path, replace(path, '/', ''))) + 1),
                           'reading', reading, 'heads', heads, 'begun_at', begun_at) AS head
        FROM (SELECT *, replace(file, char(92), '/') AS path FROM bulk_runs);
    CREATE VIEW team_rows AS
        SELECT r.run, r.line, b.profile AS fleet, b.identity AS key, 'row:' || r.line AS field,
               json_object('cells', r.cells, 'warnings', r.warnings, 'scheme', r.scheme, 'business_id', r.business_id,
                           'product', r.product, 'name', r.name, 'draft', r.draft, 'state', r.state, 'skip', r.skip,
                           'idempotency_key', r.idempotency_key, 'request_sha256', r.request_sha256, 'problem', r.problem,
                           'fields', r.fields, 'released', r.released, 'order', o.idempotency_key) AS value
        FROM bulk_rows r JOIN bulk_runs b ON b.id = r.run LEFT JOIN orders o ON o.id = r.order_id;
    CREATE TRIGGER team_run_begun AFTER INSERT ON bulk_runs
    WHEN EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'run', key, 'head', NULL, head FROM team_runs WHERE id = NEW.id;
    END;
    CREATE TRIGGER team_run_ended AFTER UPDATE OF ended_at ON bulk_runs
    WHEN NEW.ended_at IS NOT OLD.ended_at AND EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes VALUES
            (NEW.profile, 'run', NEW.identity, 'ended', CAST(OLD.ended_at AS TEXT), CAST(NEW.ended_at AS TEXT));
    END;
    CREATE TRIGGER team_row_put AFTER INSERT ON bulk_rows
    WHEN EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'run', key, field, NULL, value FROM team_rows
            WHERE run = NEW.run AND line = NEW.line AND fleet IN (SELECT fleet FROM teams);
    END;
    CREATE TRIGGER team_row_changed AFTER UPDATE ON bulk_rows
    WHEN EXISTS (SELECT 1 FROM teams)
         AND (NEW.state <> OLD.state AND NEW.state <> 'ordered' OR NEW.skip IS NOT OLD.skip OR NEW.problem IS NOT OLD.problem
              OR NEW.fields IS NOT OLD.fields OR NEW.draft IS NOT OLD.draft OR NEW.cells <> OLD.cells
              OR NEW.request_sha256 IS NOT OLD.request_sha256 OR NEW.released <> OLD.released
              OR NEW.order_id IS NOT NULL AND NEW.order_id IS NOT OLD.order_id
                 AND NEW.idempotency_key IS NOT (SELECT idempotency_key FROM orders WHERE id = NEW.order_id))
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'run', key, field, NULL, value FROM team_rows
            WHERE run = NEW.run AND line = NEW.line AND fleet IN (SELECT fleet FROM teams);
    END;
    CREATE TRIGGER team_status_seen AFTER INSERT ON tracked_orders
    WHEN EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes
            SELECT NEW.profile, 'status', NEW.key, step.value ->> 0, NULL, CAST(min(step.value ->> 1) AS TEXT)
            FROM json_each(NEW.steps) AS step GROUP BY step.value ->> 0;
    END;
    CREATE TRIGGER team_status_seen_anew AFTER UPDATE OF steps ON tracked_orders
    WHEN NEW.steps <> OLD.steps AND EXISTS (SELECT 1 FROM teams WHERE fleet = NEW.profile)
    BEGIN
        INSERT INTO team_changes
            SELECT NEW.profile, 'status', NEW.key, step.value ->> 0, NULL, CAST(min(step.value ->> 1) AS TEXT)
            FROM json_each(NEW.steps) AS step
            WHERE step.value ->> 0 NOT IN (SELECT former.value ->> 0 FROM json_each(OLD.steps) AS former) GROUP BY step.value ->> 0;
    END;
    CREATE TABLE team_sharing (
        fleet INTEGER PRIMARY KEY REFERENCES fleets (id)
    ) STRICT;
    CREATE VIEW team_units AS
        SELECT u.fleet AS id, f.key AS fleet, u.msn AS key,
               json_object('name', u.name, 'scheme', m.scheme, 'business_id', m.business_id, 'capture_type', u.capture_type,
                           'skip_landing_page', u.skip_landing_page, 'recurring', u.recurring,
                           'payment_allowed', u.payment_allowed, 'pure_login', u.pure_login,
                           'partial_capture_allowed', u.partial_capture_allowed, 'late_capture_allowed', u.late_capture_allowed,
                           'landing_page_phone_number_locked', u.landing_page_phone_number_locked,
                           'long_living_payment_allowed', u.long_living_payment_allowed,
                           'credit_card_payment_allowed', u.credit_card_payment_allowed, 'account_scheme', u.account_scheme,
                           'account_id', u.account_id, 'first_seen', u.first_seen, 'last_seen', u.last_seen,
                           'fetched_at', u.fetched_at, 'checked_at', u.checked_at, 'changed_at', u.changed_at,
                           'not_visible_since', u.not_visible_since) AS value
        FROM units u JOIN fleets f ON f.id = u.fleet LEFT JOIN merchants m ON m.id = u.merchant;
    CREATE VIEW team_merchants AS
        SELECT m.id, m.fleet AS of, f.key AS fleet, 'merchant:' || m.scheme || ':' || m.business_id AS key,
               json_object('name', m.name, 'named_at', m.named_at, 'registry', m.registry, 'registry_at', m.registry_at,
                           'former_form', m.former_form) AS value
        FROM merchants m JOIN fleets f ON f.id = m.fleet WHERE m.named_at IS NOT NULL OR m.registry_at IS NOT NULL;
    CREATE TRIGGER team_unit_happened AFTER INSERT ON events
    WHEN EXISTS (SELECT 1 FROM team_sharing WHERE fleet = NEW.fleet)
    BEGIN
        INSERT INTO team_changes
            SELECT fleet, 'fleet', key, 'unit', NULL, value FROM team_units
            WHERE id = NEW.fleet AND key = NEW.msn AND NEW.what = 'added';
        INSERT INTO team_changes
            SELECT key, 'past', NEW.msn, NEW.at || ':' || NEW.what, NULL, json_object('changes', NEW.changes)
            FROM fleets WHERE id = NEW.fleet;
    END;
    CREATE TRIGGER team_unit_changed AFTER UPDATE OF changed_at, not_visible_since ON units
    WHEN (NEW.changed_at <> OLD.changed_at OR NEW.not_visible_since IS NOT OLD.not_visible_since
          OR NEW.fetched_at IS NOT OLD.fetched_at)
         AND EXISTS (SELECT 1 FROM team_sharing WHERE fleet = NEW.fleet) AND NOT EXISTS (SELECT 1 FROM team_pulling)
    BEGIN
        DELETE FROM team_outbox
            WHERE fleet = (SELECT key FROM fleets WHERE id = NEW.fleet) AND kind = 'fleet' AND key = NEW.msn AND field = 'unit'
              AND pushed = 0;
        INSERT INTO team_changes
            SELECT fleet, 'fleet', key, 'unit', NULL, value FROM team_units WHERE id = NEW.fleet AND key = NEW.msn;
    END;
    CREATE TRIGGER team_merchant_told AFTER UPDATE OF name, named_at, registry, registry_at ON merchants
    WHEN EXISTS (SELECT 1 FROM team_sharing WHERE fleet = NEW.fleet)
         AND (NEW.name IS NOT OLD.name OR NEW.registry IS NOT OLD.registry)
    BEGIN
        INSERT INTO team_changes SELECT fleet, 'fleet', key, 'merchant', NULL, value FROM team_merchants WHERE id = NEW.id;
    END;
    CREATE TRIGGER team_fleet_synced AFTER UPDATE OF is_complete ON sync_runs
    WHEN NEW.is_complete = 1 AND EXISTS (SELECT 1 FROM team_sharing WHERE fleet = NEW.fleet)
    BEGIN
        INSERT INTO team_changes
            SELECT key, 'fleet', '*', 'synced', NULL, CAST(NEW.ended_at AS TEXT) FROM fleets WHERE id = NEW.fleet;
    END;",
    // 11 → 12: what a person set aside, by the name of the thing: a finding, or what waits for a hand. `as_seen` is what the thing was
    // like; `until` is when it comes back by itself. A team shares it as one field, but for
    // what is of this computer alone and begins with `here:`.
    "CREATE TABLE asides (
        fleet   INTEGER NOT NULL REFERENCES fleets (id),
        key     TEXT    NOT NULL,
        as_seen TEXT    NOT NULL,
        until   INTEGER,
        reason  TEXT    NOT NULL,
        person  TEXT,
        at      INTEGER NOT NULL,
        PRIMARY KEY (fleet, key)
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW team_asides AS
        SELECT a.fleet AS id, f.key AS fleet, a.key AS key,
               json_object('as_seen', a.as_seen, 'until', a.until, 'reason', a.reason, 'person', a.person, 'at', a.at) AS said
        FROM asides a JOIN fleets f ON f.id = a.fleet WHERE a.key NOT LIKE 'here:%';
    CREATE TRIGGER team_set_aside AFTER INSERT ON asides
    WHEN EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes SELECT a.fleet, 'aside', a.key, 'said', NULL, a.said
            FROM team_asides a JOIN teams t ON t.fleet = a.fleet WHERE a.id = NEW.fleet AND a.key = NEW.key;
    END;
    CREATE TRIGGER team_set_aside_anew AFTER UPDATE ON asides
    WHEN EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes SELECT a.fleet, 'aside', a.key, 'said',
            json_object('as_seen', OLD.as_seen, 'until', OLD.until, 'reason', OLD.reason, 'person', OLD.person, 'at', OLD.at), a.said
            FROM team_asides a JOIN teams t ON t.fleet = a.fleet WHERE a.id = NEW.fleet AND a.key = NEW.key;
    END;
    CREATE TRIGGER team_taken_up BEFORE DELETE ON asides
    WHEN EXISTS (SELECT 1 FROM teams)
    BEGIN
        INSERT INTO team_changes SELECT a.fleet, 'aside', a.key, 'said', a.said, NULL
            FROM team_asides a JOIN teams t ON t.fleet = a.fleet WHERE a.id = OLD.fleet AND a.key = OLD.key;
    END;",
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::STEPS;
    use crate::domain::UnitFlag;
    use rusqlite::Connection;
    use sha2::{Digest, Sha256};

    /// The first eight digits of the SHA-256 of each step, as it was released. A step that differs would give a new data folder another
    /// shape than the folders that went through it before.
    const RELEASED: [&str; STEPS.len()] = [
        "d8ba8099", "0f085c34", "09f36617", "05a76437", "b6bf9be4", "eb897050", "17627522",
        "1723e768", "4df8f481", "002a5d96", "5951b561", "70da6325",
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

    /// Whoever takes a unit in from a colleague reads every setting of it: one that is not told would be unknown from then on.
    #[test]
    fn every_setting_of_a_unit_is_told_to_the_team() {
        let database = Connection::open_in_memory().unwrap();
        for step in STEPS {
            database.execute_batch(step).unwrap();
        }
        let view = "SELECT sql FROM sqlite_schema WHERE name = 'team_units'";
        let view: String = database.query_row(view, [], |row| row.get(0)).unwrap();
        for key in UnitFlag::ALL.map(UnitFlag::key) {
            assert!(view.contains(&format!("'{key}', u.{key}")), "{key}");
        }
    }
}
