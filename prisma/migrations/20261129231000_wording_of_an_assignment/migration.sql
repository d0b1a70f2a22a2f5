-- A party that was named for one printed wording of a stage stands for that one, and leaves the others to be mapped.

-- AlterTable
ALTER TABLE "hand_overs" ADD COLUMN "wording" TEXT;

ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_wording_not_blank" CHECK (NOT is_blank(wording));
