-- The planner's figures of the tables that hold learners are taken anew when a job has written many. Until then they may know other
-- organisations only: it thinks that a new one has nobody, and reads all of it again for each row. The app's role owns no table, so
-- it asks for this as the owner. Nobody is waited for: a table that somebody else is looking at gets its figures from them.
CREATE FUNCTION refresh_planner_figures() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  holder regclass;
BEGIN
  FOR holder IN
    SELECT c.oid::regclass FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND (c.relname = 'learner' OR EXISTS (
      SELECT FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attname IN ('learner_id', 'ilr_record_id') AND NOT a.attisdropped))
    ORDER BY c.oid
  LOOP
    EXECUTE format('ANALYZE (SKIP_LOCKED) %s', holder);
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION refresh_planner_figures() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_planner_figures() TO muster_app;
