-- CreateTable
CREATE TABLE "learner_tagging" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "change" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "learner_tagging_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "learner_tagging_learner" (
    "tenant_id" UUID NOT NULL,
    "tagging_id" UUID NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "had_tag" BOOLEAN NOT NULL,
    "main_tag_id_before" UUID,

    CONSTRAINT "learner_tagging_learner_pkey" PRIMARY KEY ("tenant_id","tagging_id","learner_id")
);

-- CreateIndex
CREATE INDEX "learner_tagging_tenant_id_provider_id_user_id_idx" ON "learner_tagging"("tenant_id", "provider_id", "user_id");
CREATE INDEX "learner_tagging_learner_tenant_id_learner_id_idx" ON "learner_tagging_learner"("tenant_id", "learner_id");

-- AddForeignKey
ALTER TABLE "learner_tagging" ADD CONSTRAINT "learner_tagging_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "learner_tagging" ADD CONSTRAINT "learner_tagging_tenant_id_tag_id_fkey" FOREIGN KEY ("tenant_id", "tag_id") REFERENCES "tag"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "learner_tagging_learner" ADD CONSTRAINT "learner_tagging_learner_tenant_id_tagging_id_fkey" FOREIGN KEY ("tenant_id", "tagging_id") REFERENCES "learner_tagging"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "learner_tagging_learner" ADD CONSTRAINT "learner_tagging_learner_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "learner_tagging" ADD CONSTRAINT "learner_tagging_change_check" CHECK ("change" IN ('add', 'remove', 'main'));

ALTER TABLE "learner_tagging" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "learner_tagging" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "learner_tagging" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));
ALTER TABLE "learner_tagging_learner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "learner_tagging_learner" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "learner_tagging_learner" USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON "learner_tagging", "learner_tagging_learner" TO muster_app;
