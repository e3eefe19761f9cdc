-- The team's tables. {schema} is the schema of the team and the role of its members.
--
-- Members read everything in it and write through functions; of events they may insert what a change is, and nothing that the server
-- says of it. Functions run with the owner's rights and take the author from session_user, which no client can choose.

CREATE TABLE {schema}.team (
    one      boolean  PRIMARY KEY DEFAULT true CHECK (one),
    id       uuid     NOT NULL DEFAULT gen_random_uuid(),
    -- How long a session that sends orders may be silent before others count it as dead.
    patience interval NOT NULL DEFAULT interval '60 seconds' CHECK (patience >= interval '1 second')
);
INSERT INTO {schema}.team DEFAULT VALUES;

CREATE TABLE {schema}.members (
    name      name        PRIMARY KEY,
    program   text        NOT NULL CHECK (octet_length(program) <= 100),
    joined_at timestamptz NOT NULL,
    seen_at   timestamptz NOT NULL
);

CREATE TABLE {schema}.events (
    seq     bigint      PRIMARY KEY,
    id      uuid        NOT NULL UNIQUE,
    partner text        NOT NULL CHECK (octet_length(partner) <= 200),
    kind    text        NOT NULL CHECK (octet_length(kind) BETWEEN 1 AND 40),
    key     text        NOT NULL CHECK (octet_length(key) BETWEEN 1 AND 500),
    field   text        NOT NULL CHECK (octet_length(field) BETWEEN 1 AND 500),
    was     text        CHECK (octet_length(was) <= 4194304),
    becomes text        CHECK (octet_length(becomes) <= 4194304),
    base    uuid,
    author  name        NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX events_by_partner ON {schema}.events (partner, seq);
CREATE SEQUENCE {schema}.events_seq OWNED BY {schema}.events.seq;

-- One writer at a time: the lock is held until the transaction is committed, so the order of commits is the order of seq, and whoever
-- has read up to a seq has read everything up to it.
CREATE FUNCTION {schema}.stamp_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $stamp$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('{schema}.events', 0));
    NEW.seq := nextval('{schema}.events_seq');
    NEW.author := session_user;
    NEW.at := clock_timestamp();
    RETURN NEW;
END $stamp$;
CREATE TRIGGER stamp_event BEFORE INSERT ON {schema}.events
    FOR EACH ROW EXECUTE FUNCTION {schema}.stamp_event();

CREATE FUNCTION {schema}.wake_members() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $wake$
BEGIN
    PERFORM pg_notify('{schema}', '');
    RETURN NULL;
END $wake$;
CREATE TRIGGER wake_members AFTER INSERT ON {schema}.events
    FOR EACH STATEMENT EXECUTE FUNCTION {schema}.wake_members();

CREATE FUNCTION {schema}.note_member(program text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
    INSERT INTO {schema}.members AS m (name, program, joined_at, seen_at)
    VALUES (session_user, program, clock_timestamp(), clock_timestamp())
    ON CONFLICT (name) DO UPDATE SET program = excluded.program, seen_at = excluded.seen_at;
$note$;

CREATE TABLE {schema}.sessions (
    id       uuid        PRIMARY KEY,
    partner  text        NOT NULL CHECK (octet_length(partner) <= 200),
    member   name        NOT NULL,
    begun_at timestamptz NOT NULL,
    beat_at  timestamptz NOT NULL,
    ended_at timestamptz
);

CREATE TABLE {schema}.claims (
    partner    text        NOT NULL CHECK (octet_length(partner) <= 200),
    order_key  text        NOT NULL CHECK (octet_length(order_key) <= 200),
    session    uuid        NOT NULL REFERENCES {schema}.sessions (id),
    member     name        NOT NULL,
    claimed_at timestamptz NOT NULL,
    state      text        NOT NULL CHECK (state IN ('taken', 'unknown', 'confirmed', 'rejected', 'free')),
    vendor_id  text        CHECK (octet_length(vendor_id) <= 500),
    link       text        CHECK (octet_length(link) <= 4000),
    PRIMARY KEY (partner, order_key)
);

-- The number of the advisory lock that a session holds as long as its connection lives.
CREATE FUNCTION {schema}.lock_of(session uuid) RETURNS bigint
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $lock$
    SELECT hashtextextended('{schema}.session.' || session::text, 0);
$lock$;

-- Whether a session still sends: it was not ended, and was heard of lately. One whose connection is gone is given half the time, in
-- which it may come back.
CREATE FUNCTION {schema}.is_alive(session uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $alive$
    SELECT EXISTS (
        SELECT FROM {schema}.sessions s, {schema}.team t
        WHERE s.id = session AND s.ended_at IS NULL AND s.beat_at > clock_timestamp() - t.patience
          AND (s.beat_at > clock_timestamp() - t.patience / 2 OR EXISTS (
              SELECT FROM pg_locks l
              WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND l.classid = ((({schema}.lock_of(s.id) >> 32) & 4294967295)::oid)
                AND l.objid = (({schema}.lock_of(s.id) & 4294967295)::oid))));
$alive$;

CREATE FUNCTION {schema}.begin_session(session uuid, partner text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $begin$
    INSERT INTO {schema}.sessions (id, partner, member, begun_at, beat_at)
    VALUES (session, partner, session_user, clock_timestamp(), clock_timestamp())
    ON CONFLICT (id) DO NOTHING;
$begin$;

-- Says that a session lives on; false where it was ended, or is another person's.
CREATE FUNCTION {schema}.beat(session uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $beat$
    UPDATE {schema}.members SET seen_at = clock_timestamp() WHERE name = session_user;
    WITH beaten AS (
        UPDATE {schema}.sessions s SET beat_at = clock_timestamp()
        WHERE s.id = session AND s.member = session_user AND s.ended_at IS NULL RETURNING 1
    ) SELECT EXISTS (SELECT FROM beaten);
$beat$;

-- Ends a session. What it claimed and did not settle may have left.
CREATE FUNCTION {schema}.end_session(session uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $end$
    UPDATE {schema}.claims c SET state = 'unknown'
    WHERE c.session = end_session.session AND c.state = 'taken' AND c.member = session_user;
    UPDATE {schema}.sessions s SET ended_at = clock_timestamp()
    WHERE s.id = end_session.session AND s.member = session_user AND s.ended_at IS NULL;
$end$;

-- Claims orders for a session. Of each key: whether it is this session's now, and if not, who has it, since when, and what came of it.
-- A claim is given on when it did not become an order, and when whoever had it is dead: then its order may exist, and is sent again with
-- the same key.
CREATE FUNCTION {schema}.claim(session uuid, partner text, keys text[])
RETURNS TABLE (order_key text, is_mine boolean, member name, claimed_at timestamptz, state text, vendor_id text, link text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $claim$
#variable_conflict use_column
DECLARE
    wanted text;
    held   {schema}.claims;
BEGIN
    IF NOT EXISTS (SELECT FROM {schema}.sessions s WHERE s.id = claim.session AND s.member = session_user
                   AND s.partner = claim.partner AND s.ended_at IS NULL) THEN
        RAISE EXCEPTION 'this session was ended' USING ERRCODE = 'PD001';
    END IF;
    -- In one order for everybody, so that nobody waits for each other.
    FOR wanted IN SELECT DISTINCT unnest(claim.keys) ORDER BY 1 LOOP
        INSERT INTO {schema}.claims AS c (partner, order_key, session, member, claimed_at, state)
        VALUES (claim.partner, wanted, claim.session, session_user, clock_timestamp(), 'taken')
        ON CONFLICT ON CONSTRAINT claims_pkey DO NOTHING;
        IF FOUND THEN
            RETURN QUERY SELECT wanted, true, NULL::name, NULL::timestamptz, NULL::text, NULL::text, NULL::text;
            CONTINUE;
        END IF;
        SELECT c.* INTO held FROM {schema}.claims c
        WHERE c.partner = claim.partner AND c.order_key = wanted FOR UPDATE;
        IF held.session = claim.session AND held.state <> 'confirmed'
           OR held.state IN ('unknown', 'rejected', 'free')
           OR held.state = 'taken' AND NOT {schema}.is_alive(held.session) THEN
            UPDATE {schema}.claims c SET session = claim.session, member = session_user,
                   claimed_at = clock_timestamp(), state = 'taken'
            WHERE c.partner = claim.partner AND c.order_key = wanted;
            RETURN QUERY SELECT wanted, true, held.member, held.claimed_at, held.state, NULL::text, NULL::text;
        ELSE
            RETURN QUERY SELECT wanted, false, held.member, held.claimed_at, held.state, held.vendor_id, held.link;
        END IF;
    END LOOP;
END $claim$;

-- Notes what came of orders that a session claimed. One that somebody else has claimed meanwhile is told only that it exists.
CREATE FUNCTION {schema}.settle(session uuid, partner text, keys text[], states text[], vendor_ids text[], links text[])
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $settle$
    UPDATE {schema}.claims c SET state = told.state, vendor_id = told.vendor_id, link = told.link
    FROM (SELECT * FROM unnest(settle.keys, settle.states, settle.vendor_ids, settle.links)
          AS told (order_key, state, vendor_id, link) ORDER BY 1) AS told
    WHERE c.partner = settle.partner AND c.order_key = told.order_key AND c.state <> 'confirmed'
      AND (c.session = settle.session AND c.member = session_user
           OR told.state = 'confirmed' AND EXISTS (
               SELECT FROM {schema}.sessions s WHERE s.id = settle.session AND s.member = session_user));
$settle$;

REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {schema} FROM PUBLIC;
GRANT USAGE ON SCHEMA {schema} TO {schema};
GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {schema};
GRANT INSERT (id, partner, kind, key, field, was, becomes, base) ON {schema}.events TO {schema};
GRANT EXECUTE ON FUNCTION {schema}.note_member(text), {schema}.lock_of(uuid), {schema}.is_alive(uuid),
    {schema}.begin_session(uuid, text), {schema}.beat(uuid), {schema}.end_session(uuid), {schema}.claim(uuid, text, text[]),
    {schema}.settle(uuid, text, text[], text[], text[], text[]) TO {schema};
