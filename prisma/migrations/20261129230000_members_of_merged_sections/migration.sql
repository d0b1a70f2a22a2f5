-- 合并科室: its members belong to the section that stays; undone, they go back.

-- AlterTable
ALTER TABLE "hand_overs" ADD COLUMN "moved_member_ids" UUID[] NOT NULL DEFAULT '{}';
