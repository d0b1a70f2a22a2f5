-- An organisation has one name in the register, today's. Filters, matrices and findings had it already, rows the one of
-- the day of publication, so a renamed organisation had two on one screen.

-- A place begins with the category, which has two characters; then come name and id of the organisation, as
-- `register-rows.ts` writes them.
CREATE FUNCTION place_under(place text, organization_id uuid, organization_name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(place, 3) || replace(left(organization_name, 100), chr(1), ' ') || chr(1) || organization_id
    || substr(place, 40 + strpos(substr(place, 4), chr(1)))
$$;

-- Charts are locked before their rows, as by whoever publishes or hides one, so that no two wait for each other.
CREATE FUNCTION follow_organization_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM charts WHERE organization_id = NEW.id ORDER BY id FOR NO KEY UPDATE;
  UPDATE register_rows r SET organization_name = NEW.name, place = place_under(r.place, NEW.id, NEW.name)
  FROM charts c WHERE c.organization_id = NEW.id AND r.chart_id = c.id;
  UPDATE register_counts r SET place = place_under(r.place, NEW.id, NEW.name)
  FROM charts c WHERE c.organization_id = NEW.id AND r.chart_id = c.id;
  RETURN NULL;
END $$;
CREATE TRIGGER register_follows_name AFTER UPDATE OF name ON organizations
  FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION follow_organization_name();

CREATE OR REPLACE FUNCTION follow_organization() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  organization_today text;
BEGIN
  SELECT name INTO organization_today FROM organizations WHERE id = NEW.organization_id FOR SHARE;
  UPDATE register_rows SET organization_id = NEW.organization_id, organization_name = organization_today,
    place = place_under(place, NEW.organization_id, organization_today) WHERE chart_id = NEW.id;
  UPDATE register_counts SET organization_id = NEW.organization_id,
    place = place_under(place, NEW.organization_id, organization_today) WHERE chart_id = NEW.id;
  RETURN NULL;
END $$;

UPDATE register_rows r SET organization_name = o.name, place = place_under(r.place, o.id, o.name)
FROM organizations o
WHERE o.id = r.organization_id AND (r.organization_name <> o.name OR r.place <> place_under(r.place, o.id, o.name));
UPDATE register_counts r SET place = place_under(r.place, o.id, o.name)
FROM organizations o WHERE o.id = r.organization_id AND r.place <> place_under(r.place, o.id, o.name);
