-- AlterTable
ALTER TABLE "learner" ADD COLUMN "stage" TEXT NOT NULL DEFAULT 'learner';

-- CreateIndex
CREATE INDEX "learner_tenant_id_provider_id_stage_idx" ON "learner"("tenant_id", "provider_id", "stage");

-- Prisma's schema has no check constraints.
ALTER TABLE "learner" ADD CONSTRAINT "learner_stage_check" CHECK ("stage" IN ('applicant', 'learner'));
