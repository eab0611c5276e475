-- CreateTable
CREATE TABLE "lrs_change" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ULN" BIGINT,
    "fields" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'prepared',
    "reason" TEXT,
    "code" TEXT,
    "content" JSONB,
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "in_flight_subject" TEXT,
    "in_flight_uln" BIGINT,

    CONSTRAINT "lrs_change_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "lrs_stop" (
    "tenant_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lrs_stop_pkey" PRIMARY KEY ("tenant_id","provider_id")
);

-- CreateIndex
CREATE INDEX "lrs_change_tenant_id_provider_id_created_at_idx" ON "lrs_change"("tenant_id", "provider_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "lrs_change_tenant_id_in_flight_subject_key" ON "lrs_change"("tenant_id", "in_flight_subject");

-- CreateIndex
CREATE UNIQUE INDEX "lrs_change_tenant_id_in_flight_uln_key" ON "lrs_change"("tenant_id", "in_flight_uln");

-- AddForeignKey
ALTER TABLE "lrs_change" ADD CONSTRAINT "lrs_change_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lrs_stop" ADD CONSTRAINT "lrs_stop_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "lrs_change" ADD CONSTRAINT "lrs_change_kind_check" CHECK ("kind" IN ('update', 'register'));
ALTER TABLE "lrs_change" ADD CONSTRAINT "lrs_change_status_check" CHECK ("status" IN ('prepared', 'sending', 'confirmed', 'rejected', 'unknown'));
-- What is settled is in nobody's way and has forgotten what it was to do; what is not, is and has not.
ALTER TABLE "lrs_change" ADD CONSTRAINT "lrs_change_settled_check" CHECK (
  CASE WHEN "status" IN ('confirmed', 'rejected')
    THEN "settled_at" IS NOT NULL AND "content" IS NULL AND "in_flight_subject" IS NULL AND "in_flight_uln" IS NULL
    ELSE "settled_at" IS NULL AND "content" IS NOT NULL AND "in_flight_subject" IS NOT NULL
  END
);

ALTER TABLE "lrs_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lrs_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "lrs_change" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
-- A ledger loses no line.
GRANT SELECT, INSERT, UPDATE ON "lrs_change" TO muster_app;

ALTER TABLE "lrs_stop" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lrs_stop" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "lrs_stop" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "lrs_stop" TO muster_app;
