-- The register: what officers filter and count over all charts, ready in one place. Asked of the tables of the charts
-- themselves, an exact count over 10,000 charts joins 1.2 million rows (decision 0012).

-- CreateEnum
CREATE TYPE "effective_level" AS ENUM ('high', 'medium', 'low', 'unassessed');

-- CreateTable
CREATE TABLE "register_rows" (
    "version_id" UUID NOT NULL,
    "risk_key" UUID NOT NULL,
    "chart_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "organization_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "category" "category" NOT NULL,
    "stage_key" UUID NOT NULL,
    "stage_name" TEXT NOT NULL,
    "stage_position" INTEGER NOT NULL,
    "stage_count" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "level" "effective_level" NOT NULL,
    "is_own_level" BOOLEAN NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "control_measures" TEXT[],
    "parties" JSONB NOT NULL,
    "public_parties" JSONB NOT NULL,
    "wordings" TEXT[],
    "public_wordings" TEXT[],
    "folded" TEXT NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "visibility" "visibility",
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_rows_pkey" PRIMARY KEY ("version_id","risk_key")
);

-- CreateTable
CREATE TABLE "register_counts" (
    "version_id" UUID NOT NULL,
    "level" "effective_level" NOT NULL,
    "rows" INTEGER NOT NULL,
    "own_rows" INTEGER NOT NULL,
    "chart_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "category" "category" NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "visibility" "visibility",
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_counts_pkey" PRIMARY KEY ("version_id","level")
);

-- CreateIndex
CREATE INDEX "register_rows_chart_id_idx" ON "register_rows"("chart_id");

-- CreateIndex
CREATE INDEX "register_counts_chart_id_idx" ON "register_counts"("chart_id");

-- AddForeignKey
ALTER TABLE "register_rows" ADD CONSTRAINT "register_rows_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "chart_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_counts" ADD CONSTRAINT "register_counts_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "chart_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "register_counts" ADD CONSTRAINT "register_counts_add_up" CHECK (rows >= own_rows AND own_rows >= 0);

-- In the order of the register, for its pages. Only what charts show: every page but those “as of” an earlier day.
CREATE INDEX "register_rows_in_order" ON "register_rows"("level", "place") WHERE "superseded_at" IS NULL;
CREATE INDEX "register_counts_in_scope" ON "register_counts"("organization_id", "category", "level") WHERE "superseded_at" IS NULL;

-- Words in Chinese: two characters make no trigram, so what is looked up are all single characters and pairs.
-- Dear, so that the planner looks for them in the index or compares the words before it cuts a text into pairs.
CREATE FUNCTION word_grams(folded text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT coalesce(array_agg(DISTINCT gram) FILTER (WHERE gram IS NOT NULL), '{}') FROM (
    SELECT unnest(ARRAY[one, one || lead(one) OVER (ORDER BY n)]) AS gram
    FROM unnest(string_to_array(folded, NULL)) WITH ORDINALITY AS characters(one, n)
  ) AS grams
$$;
CREATE INDEX "register_rows_words" ON "register_rows" USING gin (word_grams("folded")) WHERE "superseded_at" IS NULL;

-- Who may read a chart is decided beside its versions, and at any time.
CREATE FUNCTION follow_visibility() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE register_rows SET visibility = NEW.visibility WHERE chart_id = NEW.id;
  UPDATE register_counts SET visibility = NEW.visibility WHERE chart_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER register_follows_visibility AFTER UPDATE OF visibility ON charts
  FOR EACH ROW WHEN (OLD.visibility IS DISTINCT FROM NEW.visibility) EXECUTE FUNCTION follow_visibility();

-- A chart stays with its organisation; the register would have to follow it.
CREATE FUNCTION follow_organization() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE register_rows SET organization_id = NEW.organization_id WHERE chart_id = NEW.id;
  UPDATE register_counts SET organization_id = NEW.organization_id WHERE chart_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER register_follows_organization AFTER UPDATE OF organization_id ON charts
  FOR EACH ROW WHEN (OLD.organization_id <> NEW.organization_id) EXECUTE FUNCTION follow_organization();
