-- 体检 knows posts that nobody holds. Nothing of them is kept: a vacancy comes and goes with the day.

-- AlterEnum
ALTER TYPE "finding_rule" ADD VALUE 'high-with-vacant-post' AFTER 'high-without-party';
ALTER TYPE "finding_rule" ADD VALUE 'party-without-holder' AFTER 'not-reviewed-for-a-year';
