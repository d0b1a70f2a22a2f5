-- The tables of charts, their versions, and who answers where; drawn from prisma/models.
-- Below them, what the models cannot say but the database can forbid.

-- CreateEnum
CREATE TYPE "category" AS ENUM ('licensing', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'award', 'adjudication', 'other');

-- CreateEnum
CREATE TYPE "risk_level" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('public', 'internal');

-- CreateEnum
CREATE TYPE "party_kind" AS ENUM ('post', 'section', 'organization', 'person', 'expert');

-- CreateEnum
CREATE TYPE "hit_kind" AS ENUM ('title', 'stage', 'risk-point', 'control-measure');

-- CreateTable
CREATE TABLE "charts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "visibility" "visibility",
    "published_version_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "charts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chart_versions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "chart_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "category" "category" NOT NULL,
    "power_code" TEXT,
    "power_name" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "organization_name" TEXT,
    "document" TEXT,
    "document_hash" TEXT,

    CONSTRAINT "chart_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "chart_visibility" "visibility" NOT NULL DEFAULT 'public',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "responsible_parties" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "party_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "responsible_parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "printed_parties" (
    "version_id" UUID NOT NULL,
    "stage_key" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "party_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "party_kind" NOT NULL,
    "printed_as" TEXT NOT NULL,

    CONSTRAINT "printed_parties_pkey" PRIMARY KEY ("version_id","stage_key","position")
);

-- CreateTable
CREATE TABLE "stage_assignments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "chart_id" UUID NOT NULL,
    "stage_key" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),

    CONSTRAINT "stage_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_texts" (
    "version_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "hit_kind" NOT NULL,
    "stage_key" UUID,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "search_texts_pkey" PRIMARY KEY ("version_id","ordinal")
);

-- CreateTable
CREATE TABLE "stage_identities" (
    "key" UUID NOT NULL DEFAULT gen_random_uuid(),
    "chart_id" UUID NOT NULL,

    CONSTRAINT "stage_identities_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "stages" (
    "version_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "chart_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_as_printed" TEXT NOT NULL,
    "risk_level" "risk_level",
    "level_decided_at" TIMESTAMPTZ(3),
    "level_decided_by" TEXT,
    "level_reason" TEXT,

    CONSTRAINT "stages_pkey" PRIMARY KEY ("version_id","key")
);

-- CreateTable
CREATE TABLE "stage_links" (
    "version_id" UUID NOT NULL,
    "from_key" UUID NOT NULL,
    "to_key" UUID NOT NULL,
    "label" TEXT,

    CONSTRAINT "stage_links_pkey" PRIMARY KEY ("version_id","from_key","to_key")
);

-- CreateTable
CREATE TABLE "risk_points" (
    "version_id" UUID NOT NULL,
    "key" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stage_key" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "risk_level" "risk_level",
    "level_decided_at" TIMESTAMPTZ(3),
    "level_decided_by" TEXT,
    "level_reason" TEXT,

    CONSTRAINT "risk_points_pkey" PRIMARY KEY ("version_id","key")
);

-- CreateTable
CREATE TABLE "control_measures" (
    "version_id" UUID NOT NULL,
    "key" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stage_key" UUID,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "control_measures_pkey" PRIMARY KEY ("version_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "charts_published_version_id_key" ON "charts"("published_version_id");

-- CreateIndex
CREATE INDEX "charts_organization_id_idx" ON "charts"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "charts_published_version_id_id_key" ON "charts"("published_version_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "chart_versions_chart_id_number_key" ON "chart_versions"("chart_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "chart_versions_id_chart_id_key" ON "chart_versions"("id", "chart_id");

-- CreateIndex
CREATE UNIQUE INDEX "chart_versions_one_draft" ON "chart_versions"("chart_id") WHERE (published_at IS NULL);

-- CreateIndex
CREATE INDEX "organizations_parent_id_idx" ON "organizations"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "responsible_parties_organization_id_name_key" ON "responsible_parties"("organization_id", "name");

-- CreateIndex
CREATE INDEX "printed_parties_party_id_idx" ON "printed_parties"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "printed_parties_version_id_stage_key_party_id_key" ON "printed_parties"("version_id", "stage_key", "party_id");

-- CreateIndex
CREATE INDEX "stage_assignments_party_id_idx" ON "stage_assignments"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "stage_assignments_stage_key_party_id_from_at_key" ON "stage_assignments"("stage_key", "party_id", "from_at");

-- CreateIndex
CREATE UNIQUE INDEX "stage_assignments_one_open" ON "stage_assignments"("stage_key", "party_id") WHERE (to_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "stage_identities_key_chart_id_key" ON "stage_identities"("key", "chart_id");

-- CreateIndex
CREATE INDEX "stages_key_chart_id_idx" ON "stages"("key", "chart_id");

-- CreateIndex
CREATE UNIQUE INDEX "stages_version_id_position_key" ON "stages"("version_id", "position");

-- CreateIndex
CREATE INDEX "stage_links_version_id_to_key_idx" ON "stage_links"("version_id", "to_key");

-- CreateIndex
CREATE UNIQUE INDEX "risk_points_version_id_stage_key_position_key" ON "risk_points"("version_id", "stage_key", "position");

-- CreateIndex
CREATE UNIQUE INDEX "control_measures_version_id_stage_key_position_key" ON "control_measures"("version_id", "stage_key", "position");

-- CreateIndex
CREATE UNIQUE INDEX "control_measures_chart_wide_position" ON "control_measures"("version_id", "position") WHERE (stage_key IS NULL);

-- AddForeignKey
ALTER TABLE "charts" ADD CONSTRAINT "charts_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charts" ADD CONSTRAINT "charts_published_version_id_id_fkey" FOREIGN KEY ("published_version_id", "id") REFERENCES "chart_versions"("id", "chart_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "chart_versions" ADD CONSTRAINT "chart_versions_chart_id_fkey" FOREIGN KEY ("chart_id") REFERENCES "charts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsible_parties" ADD CONSTRAINT "responsible_parties_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "printed_parties" ADD CONSTRAINT "printed_parties_version_id_stage_key_fkey" FOREIGN KEY ("version_id", "stage_key") REFERENCES "stages"("version_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "printed_parties" ADD CONSTRAINT "printed_parties_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "responsible_parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_assignments" ADD CONSTRAINT "stage_assignments_stage_key_chart_id_fkey" FOREIGN KEY ("stage_key", "chart_id") REFERENCES "stage_identities"("key", "chart_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_assignments" ADD CONSTRAINT "stage_assignments_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "responsible_parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "chart_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_identities" ADD CONSTRAINT "stage_identities_chart_id_fkey" FOREIGN KEY ("chart_id") REFERENCES "charts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stages" ADD CONSTRAINT "stages_version_id_chart_id_fkey" FOREIGN KEY ("version_id", "chart_id") REFERENCES "chart_versions"("id", "chart_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stages" ADD CONSTRAINT "stages_key_chart_id_fkey" FOREIGN KEY ("key", "chart_id") REFERENCES "stage_identities"("key", "chart_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_links" ADD CONSTRAINT "stage_links_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "chart_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_links" ADD CONSTRAINT "stage_links_version_id_from_key_fkey" FOREIGN KEY ("version_id", "from_key") REFERENCES "stages"("version_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_links" ADD CONSTRAINT "stage_links_version_id_to_key_fkey" FOREIGN KEY ("version_id", "to_key") REFERENCES "stages"("version_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_points" ADD CONSTRAINT "risk_points_version_id_stage_key_fkey" FOREIGN KEY ("version_id", "stage_key") REFERENCES "stages"("version_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "control_measures" ADD CONSTRAINT "control_measures_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "chart_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "control_measures" ADD CONSTRAINT "control_measures_version_id_stage_key_fkey" FOREIGN KEY ("version_id", "stage_key") REFERENCES "stages"("version_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- A position is a place in an order, counted from 0.
ALTER TABLE "stages" ADD CONSTRAINT "stages_position_from_0" CHECK (position >= 0);
ALTER TABLE "risk_points" ADD CONSTRAINT "risk_points_position_from_0" CHECK (position >= 0);
ALTER TABLE "control_measures" ADD CONSTRAINT "control_measures_position_from_0" CHECK (position >= 0);
ALTER TABLE "printed_parties" ADD CONSTRAINT "printed_parties_position_from_0" CHECK (position >= 0);
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_ordinal_from_0" CHECK (ordinal >= 0);

-- People say 第 1 版: versions count from 1.
ALTER TABLE "chart_versions" ADD CONSTRAINT "chart_versions_number_from_1" CHECK (number >= 1);

-- What names a thing to people cannot be blank. (Texts of a draft may be, while it is written.)
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_name_not_blank" CHECK (btrim(name) <> '');
ALTER TABLE "responsible_parties" ADD CONSTRAINT "responsible_parties_name_not_blank" CHECK (btrim(name) <> '');
ALTER TABLE "printed_parties" ADD CONSTRAINT "printed_parties_wording_not_blank" CHECK (btrim(printed_as) <> '');

-- A link is a departure from the order; one from a stage to itself goes nowhere.
ALTER TABLE "stage_links" ADD CONSTRAINT "stage_links_go_elsewhere" CHECK (from_key <> to_key);

-- Nobody answers for a stage before they begin.
ALTER TABLE "stage_assignments" ADD CONSTRAINT "stage_assignments_end_after_begin" CHECK (to_at > from_at);

-- A decision on a level has a day; who decided and why make no sense without one.
ALTER TABLE "stages" ADD CONSTRAINT "stages_level_decision_whole"
  CHECK (level_decided_at IS NOT NULL OR (level_decided_by IS NULL AND level_reason IS NULL));
ALTER TABLE "risk_points" ADD CONSTRAINT "risk_points_level_decision_whole"
  CHECK (level_decided_at IS NOT NULL OR (level_decided_by IS NULL AND level_reason IS NULL));

-- Publishing freezes the organisation's name and the bytes in the same moment, or not at all.
ALTER TABLE "chart_versions" ADD CONSTRAINT "chart_versions_published_whole" CHECK (
  (published_at IS NULL AND organization_name IS NULL AND document IS NULL AND document_hash IS NULL)
  OR (published_at IS NOT NULL AND organization_name IS NOT NULL AND document IS NOT NULL
      AND document_hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);

-- An organisation below itself would make every walk of the tree endless.
CREATE FUNCTION refuse_organization_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two moves at once could each be innocent and close a circle together: one move at a time.
  PERFORM pg_advisory_xact_lock(hashtext('organizations.parent_id'));
  IF EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT NEW.parent_id
      UNION
      SELECT o.parent_id FROM organizations o JOIN above a ON o.id = a.id WHERE o.parent_id IS NOT NULL
    )
    SELECT 1 FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'organization % would lie under itself', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organizations_form_a_tree BEFORE INSERT OR UPDATE OF parent_id ON organizations
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION refuse_organization_cycle();
