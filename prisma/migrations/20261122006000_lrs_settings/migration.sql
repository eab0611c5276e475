-- CreateTable
CREATE TABLE "licence" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE,

    CONSTRAINT "licence_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "lrs_credentials" (
    "tenant_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "organisation_ref" TEXT,
    "vendor_id" INTEGER,
    "sealed_password" TEXT NOT NULL,
    "sealed_certificate" TEXT NOT NULL,
    "certificate_subject" TEXT NOT NULL,
    "certificate_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID,

    CONSTRAINT "lrs_credentials_pkey" PRIMARY KEY ("tenant_id","provider_id")
);

-- CreateTable
CREATE TABLE "lrs_search_count" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "searches" INTEGER NOT NULL,

    CONSTRAINT "lrs_search_count_pkey" PRIMARY KEY ("tenant_id","user_id","hour")
);

-- CreateTable
CREATE TABLE "lrs_learner" (
    "tenant_id" UUID NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "PlaceOfBirth" TEXT,
    "PreferredGivenName" TEXT,
    "FamilyNameAtAge16" TEXT,
    "ScottishCandidateNumber" TEXT,
    "Nationality" TEXT,
    "VerificationType" TEXT,
    "OtherVerificationDescription" TEXT,
    "AbilityToShare" TEXT,
    "Notes" TEXT,
    "record" JSONB,
    "fetched_at" TIMESTAMPTZ(3),
    "checked_outcome" TEXT,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "lrs_learner_pkey" PRIMARY KEY ("tenant_id","learner_id")
);

-- CreateTable
CREATE TABLE "lrs_former_uln" (
    "tenant_id" UUID NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "ULN" BIGINT NOT NULL,
    "replaced_by" BIGINT,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "lrs_former_uln_pkey" PRIMARY KEY ("tenant_id","learner_id","replaced_at")
);

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lrs_credentials" ADD CONSTRAINT "lrs_credentials_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lrs_learner" ADD CONSTRAINT "lrs_learner_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lrs_former_uln" ADD CONSTRAINT "lrs_former_uln_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "licence" ADD CONSTRAINT "licence_kind_check" CHECK ("kind" IN ('lrs', 'tier-silver', 'tier-gold', 'tier-platinum'));

ALTER TABLE "licence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "licence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "licence" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
-- Only an operator changes or ends a licence.
GRANT SELECT, INSERT ON "licence" TO muster_app;

ALTER TABLE "lrs_credentials" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lrs_credentials" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "lrs_credentials" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE ON "lrs_credentials" TO muster_app;

ALTER TABLE "lrs_search_count" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lrs_search_count" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "lrs_search_count" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "lrs_search_count" TO muster_app;

ALTER TABLE "lrs_learner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lrs_learner" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "lrs_learner" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
GRANT SELECT, INSERT, UPDATE ON "lrs_learner" TO muster_app;

ALTER TABLE "lrs_former_uln" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lrs_former_uln" FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "lrs_former_uln" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
GRANT SELECT, INSERT ON "lrs_former_uln" TO muster_app;

-- What the LRS says of a learner changes them too.
ALTER TABLE "learner_change" DROP CONSTRAINT "learner_change_cause_check";
ALTER TABLE "learner_change" ADD CONSTRAINT "learner_change_cause_check" CHECK ("cause" IN ('edit', 'import', 'bulk-edit', 'roll-over', 'lrs'));
