-- Each entry of a statement finds the one before it as the newest. Where the log was nearly empty when it was counted
-- last, the planner read all of it for that: 10,000 entries of the first import of a new office took 95 s. The index has
-- it at its end, whatever was counted.
DO $$ BEGIN
  ALTER FUNCTION chain_audit_entry() SET enable_seqscan = off;
  ALTER FUNCTION chain_audit_entry() SET enable_sort = off;
  ALTER FUNCTION move_audit_head() SET enable_seqscan = off;
  ALTER FUNCTION move_audit_head() SET enable_sort = off;
END $$;
