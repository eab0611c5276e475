-- CreateTable
CREATE TABLE "learner_csv_import" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_bytes" BIGINT NOT NULL,
    "record" TEXT NOT NULL,
    "academic_year" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "empty_cells" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'uploading',
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB,
    "refusal" JSONB,
    "problems" JSONB,
    "problems_total" INTEGER NOT NULL DEFAULT 0,
    "changes" JSONB,

    CONSTRAINT "learner_csv_import_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "learner_csv_import_tenant_id_provider_id_created_at_idx" ON "learner_csv_import"("tenant_id", "provider_id", "created_at");

-- AddForeignKey
ALTER TABLE "learner_csv_import" ADD CONSTRAINT "learner_csv_import_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "learner_csv_import" ADD CONSTRAINT "learner_csv_import_status_check" CHECK ("status" IN ('uploading', 'checking', 'checked', 'loading', 'loaded', 'refused', 'failed'));
ALTER TABLE "learner_csv_import" ADD CONSTRAINT "learner_csv_import_record_check" CHECK ("record" IN ('Learner', 'LearningDelivery'));

ALTER TABLE "learner_csv_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "learner_csv_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "learner_csv_import" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON "learner_csv_import" TO muster_app;
