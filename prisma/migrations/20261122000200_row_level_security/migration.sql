-- The app's role: neither owner, superuser nor BYPASSRLS, so that forced row-level security binds it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'muster_app') THEN
    CREATE ROLE muster_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  -- A server with one login for everything drops to the app's role at the start of each transaction.
  -- An owner that may not grant the role has an app login of its own beside it.
  IF NOT pg_has_role(current_user, 'muster_app', CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
    BEGIN
      EXECUTE format('GRANT muster_app TO %I', current_user);
    EXCEPTION WHEN insufficient_privilege THEN
      NULL;
    END;
  END IF;
END
$$;

-- What a transaction may see is said by its first statement; nothing said, nothing seen.
CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
CREATE FUNCTION app_email() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.email', true), '') $$;
CREATE FUNCTION app_session() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.session', true), '') $$;
CREATE FUNCTION app_account() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.account', true), '') $$;

GRANT USAGE ON SCHEMA public TO muster_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO muster_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO muster_app;

DO $$
DECLARE
  tenant_table regclass;
  any_table regclass;
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM muster_app;
  END IF;
  FOR any_table IN
    SELECT c.oid FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', any_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', any_table);
  END LOOP;
  FOR tenant_table IN
    SELECT a.attrelid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'tenant_id'
      AND c.relname NOT IN ('membership', 'membership_provider', 'audit_entry')
  LOOP
    -- The sub-select makes the planner ask for the tenant once, not for each row.
    EXECUTE format(
      'CREATE POLICY tenant ON %s USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()))',
      tenant_table
    );
  END LOOP;
END
$$;

-- A person finds out which organisations they belong to before they have opened one.
CREATE POLICY tenant ON membership
  USING (tenant_id = (SELECT app_tenant()))
  WITH CHECK (tenant_id = (SELECT app_tenant()));
CREATE POLICY own ON membership FOR SELECT USING (user_id = (SELECT app_user()));
CREATE POLICY tenant ON membership_provider
  USING (tenant_id = (SELECT app_tenant()))
  WITH CHECK (tenant_id = (SELECT app_tenant()));
CREATE POLICY own ON membership_provider FOR SELECT USING (user_id = (SELECT app_user()));

CREATE POLICY tenant ON organisation
  USING (id = (SELECT app_tenant()))
  WITH CHECK (id = (SELECT app_tenant()));
CREATE POLICY member ON organisation FOR SELECT
  USING (EXISTS (SELECT FROM membership m WHERE m.tenant_id = organisation.id AND m.user_id = (SELECT app_user())));
CREATE POLICY member ON provider FOR SELECT
  USING (EXISTS (
    SELECT FROM membership_provider m
    WHERE m.tenant_id = provider.tenant_id AND m.provider_id = provider.id AND m.user_id = (SELECT app_user())
  ));

-- A user is seen by themselves, by the sign-in that names their address, and by the organisations they belong to.
CREATE POLICY own ON app_user
  USING (id = (SELECT app_user()))
  WITH CHECK (id = (SELECT app_user()));
CREATE POLICY sign_in ON app_user FOR SELECT USING (email = (SELECT app_email()));
CREATE POLICY colleague ON app_user FOR SELECT
  USING (EXISTS (SELECT FROM membership m WHERE m.user_id = app_user.id AND m.tenant_id = (SELECT app_tenant())));

CREATE POLICY own ON account
  USING (user_id = (SELECT app_user()))
  WITH CHECK (user_id = (SELECT app_user()));
CREATE POLICY sign_in ON account FOR SELECT USING (issuer || ' ' || subject = (SELECT app_account()));

CREATE POLICY own ON session
  USING (user_id = (SELECT app_user()))
  WITH CHECK (user_id = (SELECT app_user()));
CREATE POLICY cookie ON session FOR SELECT USING (secret_hash = (SELECT app_session()));

-- Hashes and ids of our own only: these belong to no tenant.
CREATE POLICY everyone ON sign_in_throttle USING (true) WITH CHECK (true);
CREATE POLICY everyone ON event_outbox USING (true) WITH CHECK (true);

-- The audit is written once: no policy and no right lets an entry be changed or removed.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM muster_app;
CREATE POLICY read ON audit_entry FOR SELECT USING (tenant_id = (SELECT app_tenant()));
CREATE POLICY append ON audit_entry FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant()));

CREATE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW.tenant_id, 0));
  SELECT number, hash INTO last FROM audit_entry WHERE tenant_id = NEW.tenant_id ORDER BY number DESC LIMIT 1;
  NEW.number := coalesce(last.number, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.at := clock_timestamp();
  NEW.hash := encode(sha256(convert_to(jsonb_build_array(
    NEW.previous_hash, NEW.tenant_id, NEW.number, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    NEW.user_id, NEW.ukprn, NEW.action, NEW.subject, NEW.fields, NEW.reason
  )::text, 'UTF8')), 'hex');
  RETURN NEW;
END
$$;
CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_chain();

-- Deflated already: do not let the server try again.
ALTER TABLE stored_chunk ALTER COLUMN deflated SET STORAGE EXTERNAL;
