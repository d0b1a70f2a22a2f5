-- What was published is an official document: it can neither change nor be lost, whoever asks and by
-- whatever client. So the database refuses, not the application. A chart is corrected by a new version.

CREATE FUNCTION refuse_change_of_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'version % of chart % is published and cannot change', OLD.number, OLD.chart_id
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER published_versions_never_change BEFORE UPDATE OR DELETE ON chart_versions
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_published_version();

-- A version is written first and published after, so that all it prints was looked at on the way.
CREATE FUNCTION refuse_unreadable_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM stages WHERE version_id = NEW.id) THEN
    RAISE EXCEPTION 'a chart without stages cannot be published' USING ERRCODE = 'check_violation';
  END IF;
  IF btrim(NEW.title) = ''
    OR EXISTS (SELECT 1 FROM stages WHERE version_id = NEW.id AND btrim(name) = '')
    OR EXISTS (SELECT 1 FROM risk_points WHERE version_id = NEW.id AND btrim(text) = '')
    OR EXISTS (SELECT 1 FROM control_measures WHERE version_id = NEW.id AND btrim(text) = '') THEN
    RAISE EXCEPTION 'a chart with an empty text cannot be published' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_readable_versions_are_published BEFORE UPDATE ON chart_versions
  FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL)
  EXECUTE FUNCTION refuse_unreadable_publication();

CREATE FUNCTION refuse_version_born_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version is written first and published after' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER versions_begin_as_drafts BEFORE INSERT ON chart_versions
  FOR EACH ROW WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION refuse_version_born_published();

-- The parts of a version are frozen with it. FOR SHARE waits for a publication that is under way.
CREATE FUNCTION refuse_change_in_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  published boolean := false;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    SELECT published_at IS NOT NULL INTO published FROM chart_versions WHERE id = OLD.version_id FOR SHARE;
  END IF;
  IF TG_OP <> 'DELETE' AND NOT coalesce(published, false) THEN
    SELECT published_at IS NOT NULL INTO published FROM chart_versions WHERE id = NEW.version_id FOR SHARE;
  END IF;
  IF coalesce(published, false) THEN
    RAISE EXCEPTION '% of a published version cannot change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER frozen_when_published BEFORE INSERT OR UPDATE OR DELETE ON stages
  FOR EACH ROW EXECUTE FUNCTION refuse_change_in_published_version();
CREATE TRIGGER frozen_when_published BEFORE INSERT OR UPDATE OR DELETE ON stage_links
  FOR EACH ROW EXECUTE FUNCTION refuse_change_in_published_version();
CREATE TRIGGER frozen_when_published BEFORE INSERT OR UPDATE OR DELETE ON risk_points
  FOR EACH ROW EXECUTE FUNCTION refuse_change_in_published_version();
CREATE TRIGGER frozen_when_published BEFORE INSERT OR UPDATE OR DELETE ON control_measures
  FOR EACH ROW EXECUTE FUNCTION refuse_change_in_published_version();
CREATE TRIGGER frozen_when_published BEFORE INSERT OR UPDATE OR DELETE ON printed_parties
  FOR EACH ROW EXECUTE FUNCTION refuse_change_in_published_version();

-- TRUNCATE passes row triggers by.
CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% holds published versions and cannot be truncated', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON chart_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON stages FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON stage_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON risk_points FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON control_measures FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON printed_parties FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();

-- A chart shows a version that is published, never a draft.
CREATE FUNCTION refuse_draft_as_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM chart_versions WHERE id = NEW.published_version_id AND published_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'version % is not published', NEW.published_version_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER charts_show_published_versions BEFORE INSERT OR UPDATE OF published_version_id ON charts
  FOR EACH ROW WHEN (NEW.published_version_id IS NOT NULL) EXECUTE FUNCTION refuse_draft_as_published_version();
