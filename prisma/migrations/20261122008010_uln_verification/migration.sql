-- CreateTable
CREATE TABLE "uln_verification" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "academic_year" TEXT NOT NULL,
    "problem" TEXT,
    "purpose" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "reason" JSONB,
    "resumes_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "worker" TEXT,
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "uln_verification_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "uln_verification_batch" (
    "tenant_id" UUID NOT NULL,
    "verification_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "job_id" INTEGER,
    "sent_at" TIMESTAMPTZ(3),
    "polls" INTEGER NOT NULL DEFAULT 0,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "is_done" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "uln_verification_batch_pkey" PRIMARY KEY ("tenant_id","verification_id","number")
);

-- CreateTable
CREATE TABLE "uln_verification_learner" (
    "tenant_id" UUID NOT NULL,
    "verification_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "ULN" BIGINT NOT NULL,
    "batch" INTEGER,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "code" TEXT,

    CONSTRAINT "uln_verification_learner_pkey" PRIMARY KEY ("tenant_id","verification_id","number")
);

-- CreateIndex
CREATE INDEX "uln_verification_tenant_id_provider_id_created_at_idx" ON "uln_verification"("tenant_id", "provider_id", "created_at");
CREATE INDEX "uln_verification_learner_tenant_id_verification_id_outcome__idx" ON "uln_verification_learner"("tenant_id", "verification_id", "outcome", "number");
CREATE INDEX "uln_verification_learner_tenant_id_verification_id_batch_idx" ON "uln_verification_learner"("tenant_id", "verification_id", "batch");
CREATE INDEX "uln_verification_learner_tenant_id_learner_id_idx" ON "uln_verification_learner"("tenant_id", "learner_id");

-- One at a time is under way for a provider; Prisma's schema has no index on some of the rows.
CREATE UNIQUE INDEX "uln_verification_under_way" ON "uln_verification"("tenant_id", "provider_id") WHERE "status" IN ('running', 'paused');

-- AddForeignKey
ALTER TABLE "uln_verification" ADD CONSTRAINT "uln_verification_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uln_verification_batch" ADD CONSTRAINT "uln_verification_batch_tenant_id_verification_id_fkey" FOREIGN KEY ("tenant_id", "verification_id") REFERENCES "uln_verification"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "uln_verification_learner" ADD CONSTRAINT "uln_verification_learner_tenant_id_verification_id_fkey" FOREIGN KEY ("tenant_id", "verification_id") REFERENCES "uln_verification"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "uln_verification_learner" ADD CONSTRAINT "uln_verification_learner_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "uln_verification" ADD CONSTRAINT "uln_verification_status_check" CHECK ("status" IN ('running', 'paused', 'finished', 'stopped'));
ALTER TABLE "uln_verification_learner" ADD CONSTRAINT "uln_verification_learner_outcome_check" CHECK ("outcome" IN ('waiting', 'match', 'similar', 'linked', 'somebody-else', 'not-found', 'refused', 'unknown-code', 'not-answered', 'not-asked'));

ALTER TABLE "uln_verification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "uln_verification" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "uln_verification" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
ALTER TABLE "uln_verification_batch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "uln_verification_batch" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "uln_verification_batch" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
ALTER TABLE "uln_verification_learner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "uln_verification_learner" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "uln_verification_learner" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON "uln_verification", "uln_verification_batch", "uln_verification_learner" TO muster_app;
