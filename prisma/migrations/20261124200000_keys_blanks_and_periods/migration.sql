-- A risk point and a measure stay what they are over all versions of their chart, “blank” means here what it
-- means to the application, and nobody answers for one stage twice at a time.

-- CreateTable
CREATE TABLE "risk_point_identities" (
    "key" UUID NOT NULL,
    "chart_id" UUID NOT NULL,

    CONSTRAINT "risk_point_identities_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "control_measure_identities" (
    "key" UUID NOT NULL,
    "chart_id" UUID NOT NULL,

    CONSTRAINT "control_measure_identities_pkey" PRIMARY KEY ("key")
);

-- What is written already keeps its keys. Published rows cannot be touched, so nothing is added to them: which
-- chart a row belongs to is asked of its version.
INSERT INTO "risk_point_identities" ("key", "chart_id")
  SELECT DISTINCT r.key, v.chart_id FROM "risk_points" r JOIN "chart_versions" v ON v.id = r.version_id;
INSERT INTO "control_measure_identities" ("key", "chart_id")
  SELECT DISTINCT m.key, v.chart_id FROM "control_measures" m JOIN "chart_versions" v ON v.id = m.version_id;

-- CreateIndex
CREATE INDEX "control_measures_key_idx" ON "control_measures"("key");

-- CreateIndex
CREATE INDEX "risk_points_key_idx" ON "risk_points"("key");

-- AddForeignKey
ALTER TABLE "risk_points" ADD CONSTRAINT "risk_points_key_fkey" FOREIGN KEY ("key") REFERENCES "risk_point_identities"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_point_identities" ADD CONSTRAINT "risk_point_identities_chart_id_fkey" FOREIGN KEY ("chart_id") REFERENCES "charts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "control_measures" ADD CONSTRAINT "control_measures_key_fkey" FOREIGN KEY ("key") REFERENCES "control_measure_identities"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "control_measure_identities" ADD CONSTRAINT "control_measure_identities_chart_id_fkey" FOREIGN KEY ("chart_id") REFERENCES "charts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whatever is said of a risk point or a measure by its key is said of one thing, so the key lives in one chart.
-- The first row with a key makes its identity. Of two charts that bring one key in the same moment, the later
-- waits at the primary key for the earlier, and then finds it.
CREATE FUNCTION keep_key_in_its_chart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  identities constant text := TG_ARGV[0];
  chart_of_version uuid;
  chart_of_key uuid;
BEGIN
  SELECT chart_id INTO chart_of_version FROM chart_versions WHERE id = NEW.version_id;
  EXECUTE format('INSERT INTO %I (key, chart_id) SELECT $1, $2 WHERE $2 IS NOT NULL ON CONFLICT DO NOTHING', identities)
    USING NEW.key, chart_of_version;
  EXECUTE format('SELECT chart_id FROM %I WHERE key = $1', identities) INTO chart_of_key USING NEW.key;
  IF chart_of_key <> chart_of_version THEN
    RAISE EXCEPTION '% % belongs to another chart', TG_TABLE_NAME, NEW.key USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keys_live_in_one_chart BEFORE INSERT OR UPDATE OF key, version_id ON risk_points
  FOR EACH ROW EXECUTE FUNCTION keep_key_in_its_chart('risk_point_identities');
CREATE TRIGGER keys_live_in_one_chart BEFORE INSERT OR UPDATE OF key, version_id ON control_measures
  FOR EACH ROW EXECUTE FUNCTION keep_key_in_its_chart('control_measure_identities');

-- The trigger looks once, when a row is written. What it compared must stay so.
CREATE FUNCTION refuse_change_of_chart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% never move to another chart', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER identities_never_move BEFORE UPDATE ON risk_point_identities
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_chart();
CREATE TRIGGER identities_never_move BEFORE UPDATE ON control_measure_identities
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_chart();
CREATE TRIGGER versions_never_move BEFORE UPDATE OF chart_id ON chart_versions
  FOR EACH ROW WHEN (NEW.chart_id <> OLD.chart_id) EXECUTE FUNCTION refuse_change_of_chart();

-- btrim(x) knows only the ASCII space: a name of 　 (U+3000, what a Chinese keyboard types), of a tab or of a
-- line break passed as a name. These are the characters that trim() of JavaScript takes away, all of them.
CREATE FUNCTION is_blank(words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN btrim(words, E'\t\n\u000B\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF') = '';

-- What names a thing to people cannot be blank. (Texts of a draft may be, while it is written.)
ALTER TABLE "organizations" DROP CONSTRAINT "organizations_name_not_blank",
  ADD CONSTRAINT "organizations_name_not_blank" CHECK (NOT is_blank(name));
ALTER TABLE "responsible_parties" DROP CONSTRAINT "responsible_parties_name_not_blank",
  ADD CONSTRAINT "responsible_parties_name_not_blank" CHECK (NOT is_blank(name));
ALTER TABLE "printed_parties" DROP CONSTRAINT "printed_parties_wording_not_blank",
  ADD CONSTRAINT "printed_parties_wording_not_blank" CHECK (NOT is_blank(printed_as)),
  ADD CONSTRAINT "printed_parties_name_not_blank" CHECK (NOT is_blank(name));

-- As in the second migration, with the wider sense of “empty”, and with the name as it is printed.
CREATE OR REPLACE FUNCTION refuse_unreadable_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM stages WHERE version_id = NEW.id) THEN
    RAISE EXCEPTION 'a chart without stages cannot be published' USING ERRCODE = 'check_violation';
  END IF;
  IF is_blank(NEW.title)
    OR EXISTS (SELECT 1 FROM stages WHERE version_id = NEW.id AND (is_blank(name) OR is_blank(name_as_printed)))
    OR EXISTS (SELECT 1 FROM risk_points WHERE version_id = NEW.id AND is_blank(text))
    OR EXISTS (SELECT 1 FROM control_measures WHERE version_id = NEW.id AND is_blank(text)) THEN
    RAISE EXCEPTION 'a chart with an empty text cannot be published' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Periods of one party at one stage that overlap would have it answer twice on those days. An EXCLUDE over uuid
-- columns needs the extension btree_gist, which the embedded database has not. So one writer at a time looks,
-- after its statement, at what the others have left; who ends at noon and who begins at noon do not overlap.
CREATE FUNCTION refuse_overlapping_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('stage_assignments'), hashtext(NEW.stage_key || ' ' || NEW.party_id));
  IF EXISTS (
    SELECT 1 FROM stage_assignments a
    WHERE a.stage_key = NEW.stage_key AND a.party_id = NEW.party_id AND a.id <> NEW.id
      AND tstzrange(a.from_at, a.to_at) && tstzrange(NEW.from_at, NEW.to_at)
  ) THEN
    RAISE EXCEPTION 'party % answers for stage % already in that period', NEW.party_id, NEW.stage_key
      USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER assignments_never_overlap AFTER INSERT OR UPDATE ON stage_assignments
  FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_assignment();
