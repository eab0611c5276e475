-- CreateTable
CREATE TABLE "lrs_learning_record" (
    "tenant_id" UUID NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_uln" BIGINT NOT NULL,
    "outcome" TEXT NOT NULL,
    "downloaded_at" TIMESTAMPTZ(3),
    "downloaded_by" UUID,
    "downloaded_uln" BIGINT,
    "found_uln" BIGINT,
    "events" JSONB,

    CONSTRAINT "lrs_learning_record_pkey" PRIMARY KEY ("tenant_id","learner_id")
);

-- AddForeignKey
ALTER TABLE "lrs_learning_record" ADD CONSTRAINT "lrs_learning_record_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "lrs_learning_record" ADD CONSTRAINT "lrs_learning_record_outcome_check" CHECK ("outcome" IN ('found', 'linked', 'not-shared', 'not-verified', 'uln-invalid'));
ALTER TABLE "lrs_learning_record" ADD CONSTRAINT "lrs_learning_record_download_check" CHECK (num_nulls("downloaded_at", "downloaded_by", "downloaded_uln", "found_uln", "events") IN (0, 5));

ALTER TABLE "lrs_learning_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lrs_learning_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "lrs_learning_record" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE ON "lrs_learning_record" TO muster_app;
