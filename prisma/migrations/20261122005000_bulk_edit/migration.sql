-- CreateTable
CREATE TABLE "learner_choice" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "numbers" INTEGER[],

    CONSTRAINT "learner_choice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "bulk_edit" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "academic_year" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'previewing',
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_edit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "bulk_edit_learner" (
    "tenant_id" UUID NOT NULL,
    "bulk_edit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT,

    CONSTRAINT "bulk_edit_learner_pkey" PRIMARY KEY ("tenant_id","bulk_edit_id","number")
);

-- CreateIndex
CREATE INDEX "learner_choice_tenant_id_at_idx" ON "learner_choice"("tenant_id", "at");
CREATE INDEX "bulk_edit_tenant_id_provider_id_created_at_idx" ON "bulk_edit"("tenant_id", "provider_id", "created_at");
CREATE INDEX "bulk_edit_learner_tenant_id_bulk_edit_id_outcome_number_idx" ON "bulk_edit_learner"("tenant_id", "bulk_edit_id", "outcome", "number");
CREATE INDEX "bulk_edit_learner_tenant_id_learner_id_idx" ON "bulk_edit_learner"("tenant_id", "learner_id");

-- AddForeignKey
ALTER TABLE "learner_choice" ADD CONSTRAINT "learner_choice_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_edit" ADD CONSTRAINT "bulk_edit_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bulk_edit_learner" ADD CONSTRAINT "bulk_edit_learner_tenant_id_bulk_edit_id_fkey" FOREIGN KEY ("tenant_id", "bulk_edit_id") REFERENCES "bulk_edit"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_edit_learner" ADD CONSTRAINT "bulk_edit_learner_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "bulk_edit" ADD CONSTRAINT "bulk_edit_status_check" CHECK ("status" IN ('previewing', 'previewed', 'applying', 'applied', 'undoing', 'undone', 'interrupted', 'failed', 'expired'));
ALTER TABLE "bulk_edit_learner" ADD CONSTRAINT "bulk_edit_learner_outcome_check" CHECK ("outcome" IN ('waiting', 'planned', 'same', 'no-match', 'no-record', 'refused', 'applied', 'changed-meanwhile', 'undone', 'left-alone'));

ALTER TABLE "learner_choice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "learner_choice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "learner_choice" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
ALTER TABLE "bulk_edit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "bulk_edit" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "bulk_edit" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
ALTER TABLE "bulk_edit_learner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "bulk_edit_learner" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "bulk_edit_learner" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON "learner_choice", "bulk_edit", "bulk_edit_learner" TO muster_app;
