-- Who of a file may be somebody that is here under another LearnRefNumber, and what the person who loads it says.
ALTER TABLE "ilr_import" ADD COLUMN "matches" JSONB, ADD COLUMN "answers" JSONB;

-- CreateIndex
CREATE INDEX "learner_tenant_id_provider_id_ULN_idx" ON "learner"("tenant_id", "provider_id", "ULN");
