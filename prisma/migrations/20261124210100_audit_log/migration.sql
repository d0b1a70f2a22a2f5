-- What happened, by whom and when. Append-only by trigger, whoever asks: where the application's role is not
-- the owner it has no right to change entries either (docs/operations.md). Each entry covers the one before.

-- CreateEnum
CREATE TYPE "audit_result" AS ENUM ('done', 'refused', 'failed');

-- CreateTable
CREATE TABLE "audit_entries" (
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "address" TEXT,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT,
    "object_name" TEXT,
    "organization_id" UUID,
    "before" TEXT,
    "after" TEXT,
    "result" "audit_result" NOT NULL,
    "request_id" TEXT,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_anchors" (
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_anchors_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_idx" ON "audit_entries"("actor_id");

-- CreateIndex
CREATE INDEX "audit_entries_organization_id_idx" ON "audit_entries"("organization_id");

-- CreateIndex
CREATE INDEX "audit_entries_object_kind_object_id_idx" ON "audit_entries"("object_kind", "object_id");

ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_one_row" CHECK (id = 1);
INSERT INTO "audit_head" (id, sequence, hash) VALUES (1, 0, '');

-- Each field with its length in bytes: no text can pretend to be the end of its field and the next one.
CREATE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NULL THEN '-,' ELSE octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' END
$$;

-- audit-chain.ts computes the same from the entries alone.
CREATE FUNCTION audit_hash(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(
    audit_field(entry.sequence::text)
    || audit_field(to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || audit_field(entry.actor_id::text)
    || audit_field(entry.actor_name)
    || audit_field(entry.address)
    || audit_field(entry.action)
    || audit_field(entry.object_kind)
    || audit_field(entry.object_id)
    || audit_field(entry.object_name)
    || audit_field(entry.organization_id::text)
    || audit_field(entry.before)
    || audit_field(entry.after)
    || audit_field(entry.result::text)
    || audit_field(entry.request_id)
    || audit_field(entry.previous_hash), 'UTF8')), 'hex')
$$;

-- Whoever appends holds the head until its transaction ends: one chain, without gap or fork, whatever number
-- of writers. SECURITY DEFINER: the application's role may append, and may not touch the head.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  head audit_head;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  NEW.sequence := head.sequence + 1;
  -- Of this moment and not of the transaction's begin, so that times are in the order of the chain.
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous_hash := head.hash;
  NEW.hash := audit_hash(NEW);
  UPDATE audit_head SET sequence = NEW.sequence, hash = NEW.hash WHERE id = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER entries_form_a_chain BEFORE INSERT ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

CREATE FUNCTION refuse_change_of_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER entries_never_change BEFORE UPDATE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_log();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();
CREATE TRIGGER anchors_never_change BEFORE UPDATE OR DELETE ON audit_anchors
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_log();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit_anchors
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();
CREATE TRIGGER head_stays BEFORE INSERT OR DELETE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_log();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();
-- The head moves with an entry, inside its trigger, and never by itself.
CREATE TRIGGER head_moves_with_entries BEFORE UPDATE ON audit_head
  FOR EACH ROW WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION refuse_change_of_audit_log();

-- 网络安全法 第二十一条: at least six months. Only the oldest part can go, below an anchor that says where it ended.
CREATE FUNCTION refuse_young_anchor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM audit_entries
    WHERE sequence = NEW.sequence AND hash = NEW.hash AND at < now() - interval '6 months'
  ) THEN
    RAISE EXCEPTION 'an anchor stands for an entry older than six months' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER anchors_are_old BEFORE INSERT ON audit_anchors
  FOR EACH ROW EXECUTE FUNCTION refuse_young_anchor();

CREATE FUNCTION refuse_removal_above_anchor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_anchors WHERE sequence >= OLD.sequence) THEN
    RAISE EXCEPTION 'entry % cannot be removed', OLD.sequence USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER only_the_oldest_part_goes BEFORE DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_removal_above_anchor();

-- A log-in is an entry by whatever way it came, password or single sign-on, in the transaction of its session.
CREATE FUNCTION log_new_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_entries (actor_id, actor_name, address, action, object_kind, object_id, object_name, result)
  SELECT u.id, u.name, NEW.ip_address, 'session.started', 'user', u.id::text, u.username, 'done'
  FROM users u WHERE u.id = NEW.user_id;
  RETURN NULL;
END $$;
CREATE TRIGGER sessions_are_logged AFTER INSERT ON sessions
  FOR EACH ROW EXECUTE FUNCTION log_new_session();
