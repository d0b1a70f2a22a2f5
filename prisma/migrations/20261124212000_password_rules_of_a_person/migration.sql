-- What somebody's password has to be: by the strictest organisation in which they hold a role, each looked up the
-- tree. Whoever holds none there, as the three administrators, and where nothing is decided: complex, as 等保 asks.
-- NULL is the first administrator, who is going to be admin of every organisation that has none above it.
CREATE FUNCTION password_rules_of(person uuid) RETURNS password_rules LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN bool_and(effective_settings(o.id) ->> 'passwordRules' = 'plain')
    THEN 'plain'::password_rules ELSE 'complex'::password_rules END
  FROM organizations o
  WHERE CASE WHEN person IS NULL THEN o.parent_id IS NULL
    ELSE EXISTS (SELECT 1 FROM role_grants g WHERE g.user_id = person AND g.organization_id = o.id) END
$$;
