-- AlterTable
ALTER TABLE "LearningDelivery" ADD COLUMN     "FworkCode" INTEGER,
ADD COLUMN     "PwayCode" INTEGER;

-- AlterTable
ALTER TABLE "LearningDeliveryHE" ADD COLUMN     "DOMICILE" TEXT,
ADD COLUMN     "SOC2000" INTEGER,
ADD COLUMN     "UCASAPPID" TEXT;

-- CreateTable
CREATE TABLE "ContactPreference" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "ContPrefType" TEXT NOT NULL,
    "ContPrefCode" INTEGER NOT NULL,

    CONSTRAINT "ContactPreference_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","id")
);

-- AddForeignKey
ALTER TABLE "ContactPreference" ADD CONSTRAINT "ContactPreference_tenant_id_ilr_record_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id") REFERENCES "ilr_record"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ContactPreference" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ContactPreference" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ContactPreference"
  USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "ContactPreference" TO muster_app;
GRANT USAGE ON SEQUENCE "ContactPreference_id_seq" TO muster_app;
