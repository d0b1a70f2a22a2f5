-- Where an entry about somebody belongs: officers of the organisation that took them in first find it. Nothing for
-- whoever holds roles of the whole installation alone: those entries are for its auditors.
CREATE FUNCTION organization_of(person uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT organization_id FROM role_grants
  WHERE user_id = person AND organization_id IS NOT NULL
  ORDER BY created_at, role, id LIMIT 1
$$;

CREATE OR REPLACE FUNCTION log_new_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_entries (actor_id, actor_name, address, action, object_kind, object_id, object_name,
    organization_id, result)
  SELECT u.id, u.name, NEW.ip_address, 'session.started', 'user', u.id::text, u.username, organization_of(u.id), 'done'
  FROM users u WHERE u.id = NEW.user_id;
  RETURN NULL;
END $$;
