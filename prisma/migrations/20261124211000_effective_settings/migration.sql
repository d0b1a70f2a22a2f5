-- What holds at an organisation after looking upwards, and the way there: asked inside other statements, so that
-- a setting or a move acts on the next request.

-- An organisation and all above it, itself first. A role at any of them reaches it.
CREATE FUNCTION organization_path(organization uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE path(id, parent_id, distance) AS (
    SELECT id, parent_id, 0 FROM organizations WHERE id = organization
    UNION ALL
    SELECT o.id, o.parent_id, p.distance + 1 FROM organizations o JOIN path p ON o.id = p.parent_id
  )
  SELECT coalesce(array_agg(id ORDER BY distance), '{}') FROM path
$$;

-- Each setting from the nearest organisation that decides it: the `effectiveSettingsSchema` of the contracts.
CREATE FUNCTION effective_settings(organization uuid) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'levelWords', (array_agg(o.level_words ORDER BY p.distance) FILTER (WHERE o.level_words IS NOT NULL))[1],
    'levelColors', (array_agg(o.level_colors ORDER BY p.distance) FILTER (WHERE o.level_colors IS NOT NULL))[1],
    'levelSupervisors',
      (array_agg(o.level_supervisors ORDER BY p.distance) FILTER (WHERE o.level_supervisors IS NOT NULL))[1],
    'passwordRules', coalesce(
      (array_agg(o.password_rules ORDER BY p.distance) FILTER (WHERE o.password_rules IS NOT NULL))[1], 'complex'))
  FROM unnest(organization_path(organization)) WITH ORDINALITY AS p(id, distance)
  JOIN organizations o ON o.id = p.id
$$;
