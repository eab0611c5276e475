-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN "changes" JSONB;

-- AlterTable
ALTER TABLE "contract" ADD COLUMN "default_monitoring_a" TEXT,
ADD COLUMN "default_monitoring_b" TEXT,
ADD COLUMN "default_monitoring_c" TEXT,
ADD COLUMN "default_monitoring_d" TEXT,
ADD COLUMN "default_subcontractor_id" UUID,
ADD COLUMN "status" TEXT NOT NULL DEFAULT 'live',
ADD COLUMN "type" TEXT,
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "officer" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "qualification_plan" ADD COLUMN "FundModel" INTEGER,
ADD COLUMN "LearnAimRef" TEXT,
ADD COLUMN "ProgType" INTEGER,
ADD COLUMN "StdCode" INTEGER,
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "site" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "subcontractor" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "tag" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "contract_tenant_id_default_subcontractor_id_idx" ON "contract"("tenant_id", "default_subcontractor_id");

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_tenant_id_default_subcontractor_id_fkey" FOREIGN KEY ("tenant_id", "default_subcontractor_id") REFERENCES "subcontractor"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A tag's colour is one of a few that can be told apart in light and in dark. For this one statement the owner sees the
-- rows of every tenant.
ALTER TABLE "tag" NO FORCE ROW LEVEL SECURITY;
UPDATE "tag" SET "colour" = CASE lower("colour")
  WHEN '#1d70b8' THEN 'blue'
  WHEN '#00703c' THEN 'green'
  WHEN '#4c2c92' THEN 'purple'
  WHEN '#b58840' THEN 'amber'
  WHEN '#28a197' THEN 'teal'
  WHEN '#d4351c' THEN 'red'
  ELSE 'grey'
END
WHERE "colour" NOT IN ('blue', 'green', 'purple', 'amber', 'teal', 'red', 'pink', 'brown', 'grey');
ALTER TABLE "tag" FORCE ROW LEVEL SECURITY;

-- What changed is part of what is chained. An entry without it is hashed as before, so older entries stay true.
CREATE OR REPLACE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW.tenant_id, 0));
  SELECT number, hash INTO last FROM audit_entry WHERE tenant_id = NEW.tenant_id ORDER BY number DESC LIMIT 1;
  NEW.number := coalesce(last.number, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.at := clock_timestamp();
  NEW.hash := encode(sha256(convert_to((jsonb_build_array(
    NEW.previous_hash, NEW.tenant_id, NEW.number, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    NEW.user_id, NEW.ukprn, NEW.action, NEW.subject, NEW.fields, NEW.reason
  ) || CASE WHEN NEW.changes IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(NEW.changes) END)::text, 'UTF8')), 'hex');
  RETURN NEW;
END
$$;
