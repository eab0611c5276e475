-- AlterTable
ALTER TABLE "LearningDelivery" ADD COLUMN "officer_id" UUID;

-- CreateTable
CREATE TABLE "learner_change" (
    "tenant_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "academic_year" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "cause" TEXT NOT NULL,
    "cause_id" TEXT,
    "differences" JSONB NOT NULL,

    CONSTRAINT "learner_change_pkey" PRIMARY KEY ("tenant_id","learner_id","id")
);

-- CreateIndex
CREATE INDEX "LearningDelivery_tenant_id_officer_id_idx" ON "LearningDelivery"("tenant_id", "officer_id");

-- AddForeignKey
ALTER TABLE "LearningDelivery" ADD CONSTRAINT "LearningDelivery_tenant_id_officer_id_fkey" FOREIGN KEY ("tenant_id", "officer_id") REFERENCES "officer"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner_change" ADD CONSTRAINT "learner_change_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "learner_change" ADD CONSTRAINT "learner_change_cause_check" CHECK ("cause" IN ('edit', 'import', 'bulk-edit', 'roll-over'));

ALTER TABLE "learner_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "learner_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "learner_change" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
-- Append-only: it goes when its learner goes.
GRANT SELECT, INSERT ON "learner_change" TO muster_app;
GRANT USAGE ON SEQUENCE "learner_change_id_seq" TO muster_app;
