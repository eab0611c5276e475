-- AlterTable
ALTER TABLE "ilr_record" ADD COLUMN     "roll_over_id" UUID;

-- CreateTable
CREATE TABLE "roll_over" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "from_year" TEXT NOT NULL,
    "to_year" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'previewing',
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "learners_done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB,

    CONSTRAINT "roll_over_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "roll_over_tenant_id_provider_id_created_at_idx" ON "roll_over"("tenant_id", "provider_id", "created_at");

-- CreateIndex
CREATE INDEX "ilr_record_tenant_id_roll_over_id_idx" ON "ilr_record"("tenant_id", "roll_over_id");

-- AddForeignKey
ALTER TABLE "roll_over" ADD CONSTRAINT "roll_over_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ilr_record" ADD CONSTRAINT "ilr_record_tenant_id_roll_over_id_fkey" FOREIGN KEY ("tenant_id", "roll_over_id") REFERENCES "roll_over"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "roll_over" ADD CONSTRAINT "roll_over_status_check" CHECK ("status" IN ('previewing', 'previewed', 'making', 'made', 'undoing', 'undone', 'failed'));

ALTER TABLE "roll_over" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roll_over" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "roll_over"
  USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "roll_over" TO muster_app;
