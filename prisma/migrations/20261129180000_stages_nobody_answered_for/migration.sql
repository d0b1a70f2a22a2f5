-- 指定: a party answers where nobody did; 合并: all that a party answers for goes to another that is the same.

-- AlterTable
ALTER TABLE "hand_overs" ADD COLUMN "merged_party_id" UUID,
  ADD COLUMN "merged_name" TEXT;

-- AlterTable
ALTER TABLE "hand_over_places" DROP CONSTRAINT "hand_over_places_pkey",
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ALTER COLUMN "ended_id" DROP NOT NULL,
  ALTER COLUMN "from_party_id" DROP NOT NULL,
  ALTER COLUMN "from_name" DROP NOT NULL,
  ADD CONSTRAINT "hand_over_places_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE UNIQUE INDEX "hand_over_places_hand_over_id_ended_id_key" ON "hand_over_places"("hand_over_id", "ended_id");

-- AddForeignKey
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_merged_party_id_fkey" FOREIGN KEY ("merged_party_id") REFERENCES "responsible_parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "hand_overs"
  ADD CONSTRAINT "hand_overs_merged_into_another" CHECK (merged_party_id <> to_party_id),
  ADD CONSTRAINT "hand_overs_merged_by_name" CHECK ((merged_party_id IS NULL) = (merged_name IS NULL));
ALTER TABLE "hand_over_places"
  ADD CONSTRAINT "hand_over_places_from_somebody_or_nobody" CHECK (
    (ended_id IS NULL) = (from_party_id IS NULL) AND (ended_id IS NULL) = (from_name IS NULL));
