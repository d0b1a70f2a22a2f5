-- What was looked at for each of the 20,000 rows of a large hand-over is looked at once a statement.

-- Locks in one order, so that no two wait for each other. LATERAL with a LIMIT is planned as so many look-ups in the
-- index, also where the session has just changed thousands: the plan is kept for those that change one.
CREATE OR REPLACE FUNCTION refuse_overlapping_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  twice record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('stage_assignments'), party)
  FROM (SELECT DISTINCT hashtext(party_id::text) AS party FROM changed ORDER BY party) of;
  SELECT n.party_id, n.stage_key INTO twice FROM changed n CROSS JOIN LATERAL (
    SELECT FROM stage_assignments a
    WHERE a.stage_key = n.stage_key AND a.party_id = n.party_id AND a.id <> n.id
      AND tstzrange(a.from_at, a.to_at) && tstzrange(n.from_at, n.to_at) LIMIT 1) other
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'party % answers for stage % already in that period', twice.party_id, twice.stage_key
      USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER assignments_never_overlap ON stage_assignments;
CREATE TRIGGER assignments_never_overlap AFTER INSERT ON stage_assignments
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_overlapping_assignment();
CREATE TRIGGER changed_assignments_never_overlap AFTER UPDATE ON stage_assignments
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_overlapping_assignment();

CREATE FUNCTION refuse_retired_parties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retired uuid;
BEGIN
  SELECT p.id INTO retired FROM (SELECT DISTINCT party_id FROM changed) n
  JOIN responsible_parties p ON p.id = n.party_id WHERE p.retired_at IS NOT NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'party % is retired', retired USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER retired_parties_answer_for_nothing_new ON stage_assignments;
CREATE TRIGGER retired_parties_answer_for_nothing_new AFTER INSERT ON stage_assignments
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_retired_parties();
-- Of updates those alone that name another party, which no trigger with a transition table can say.
CREATE TRIGGER retired_parties_take_nothing_over AFTER UPDATE OF party_id ON stage_assignments
  FOR EACH ROW EXECUTE FUNCTION refuse_retired_party();
