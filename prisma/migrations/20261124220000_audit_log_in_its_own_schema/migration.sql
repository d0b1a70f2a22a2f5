-- Whoever may make temporary tables could have put an audit_head of their own before ours: names are looked for
-- among temporary tables first, unless these are named last.
DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION chain_audit_entry() SET search_path = %I, pg_temp', current_schema());
END $$;
