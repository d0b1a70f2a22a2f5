-- 移交: many places go from whoever answers for them to another party in one act, which can be taken back for a day.

-- CreateTable
CREATE TABLE "hand_overs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "to_party_id" UUID NOT NULL,
    "to_name" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_name" TEXT,

    CONSTRAINT "hand_overs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over_places" (
    "hand_over_id" UUID NOT NULL,
    "ended_id" UUID NOT NULL,
    "begun_id" UUID,
    "from_party_id" UUID NOT NULL,
    "from_name" TEXT NOT NULL,
    "chart_id" UUID NOT NULL,
    "chart_title" TEXT NOT NULL,
    "organization_name" TEXT NOT NULL,
    "stage_key" UUID NOT NULL,
    "stage_name" TEXT NOT NULL,
    "stage_position" INTEGER NOT NULL,
    "stage_count" INTEGER NOT NULL,
    "risk_level" "risk_level",

    CONSTRAINT "hand_over_places_pkey" PRIMARY KEY ("hand_over_id","ended_id")
);

-- CreateIndex
CREATE INDEX "hand_overs_organization_id_created_at_idx" ON "hand_overs"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "hand_over_places_ended_id_idx" ON "hand_over_places"("ended_id");

-- CreateIndex
CREATE INDEX "hand_over_places_stage_key_idx" ON "hand_over_places"("stage_key");

-- CreateIndex
CREATE INDEX "hand_over_places_begun_id_idx" ON "hand_over_places"("begun_id");

-- AddForeignKey
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_to_party_id_fkey" FOREIGN KEY ("to_party_id") REFERENCES "responsible_parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_places" ADD CONSTRAINT "hand_over_places_hand_over_id_fkey" FOREIGN KEY ("hand_over_id") REFERENCES "hand_overs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_places" ADD CONSTRAINT "hand_over_places_ended_id_fkey" FOREIGN KEY ("ended_id") REFERENCES "stage_assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_places" ADD CONSTRAINT "hand_over_places_begun_id_fkey" FOREIGN KEY ("begun_id") REFERENCES "stage_assignments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "hand_overs"
  ADD CONSTRAINT "hand_overs_reason_not_blank" CHECK (NOT is_blank(reason)),
  ADD CONSTRAINT "hand_overs_undone_by_somebody" CHECK ((undone_at IS NULL) = (undone_by_name IS NULL));

-- One lock a party, and no longer one a stage and party: a hand-over of 10,000 places held more of them than
-- PostgreSQL has room for (64 × 100).
CREATE OR REPLACE FUNCTION refuse_overlapping_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('stage_assignments'), hashtext(NEW.party_id::text));
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
