-- 体检: what a version lacks by itself is found once, when it is published. Found at every request, a page of findings
-- over 10,000 charts would read and fold 1.2 million texts (decision 0013).

-- CreateEnum
CREATE TYPE "finding_rule" AS ENUM ('high-without-party', 'assessed-without-measure', 'risks-without-measure', 'lowered-without-measure', 'risks-unassessed', 'overtime-without-time-limit', 'same-risk-different-levels', 'not-reviewed-for-a-year', 'suspected-slip');

-- CreateTable
CREATE TABLE "examinations" (
    "version_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL,

    CONSTRAINT "examinations_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "findings" (
    "version_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "rule" "finding_rule" NOT NULL,
    "stage_key" UUID,
    "risk_key" UUID,
    "text" TEXT,
    "slip_written" TEXT,
    "slip_meant" TEXT,

    CONSTRAINT "findings_pkey" PRIMARY KEY ("version_id","ordinal")
);

-- CreateTable
CREATE TABLE "assessed_risks" (
    "version_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "stage_key" UUID NOT NULL,
    "risk_key" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "level" "risk_level" NOT NULL,

    CONSTRAINT "assessed_risks_pkey" PRIMARY KEY ("version_id","ordinal")
);

-- CreateTable
CREATE TABLE "switched_off_rules" (
    "organization_id" UUID NOT NULL,
    "rule" "finding_rule" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "switched_off_rules_pkey" PRIMARY KEY ("organization_id","rule")
);

-- AddForeignKey
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "chart_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "examinations"("version_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessed_risks" ADD CONSTRAINT "assessed_risks_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "examinations"("version_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "switched_off_rules" ADD CONSTRAINT "switched_off_rules_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A risk point stands at a stage, and a slip of the pen is told with what may have been meant.
ALTER TABLE "findings"
  ADD CONSTRAINT "findings_have_a_place" CHECK (risk_key IS NULL OR stage_key IS NOT NULL),
  ADD CONSTRAINT "findings_tell_slips_whole"
    CHECK ((slip_written IS NULL) = (slip_meant IS NULL) AND (slip_written IS NOT NULL) = (rule = 'suspected-slip'));

-- Whoever reads that a rule is off reads why.
ALTER TABLE "switched_off_rules" ADD CONSTRAINT "switched_off_rules_reason_not_blank" CHECK (NOT is_blank(reason));
