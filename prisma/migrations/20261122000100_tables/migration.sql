-- CreateTable
CREATE TABLE "audit_entry" (
    "tenant_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "user_id" UUID,
    "ukprn" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "fields" TEXT[],
    "reason" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("tenant_id","number")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "session" (
    "secret_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("secret_hash")
);

-- CreateTable
CREATE TABLE "membership" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateTable
CREATE TABLE "membership_provider" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,

    CONSTRAINT "membership_provider_pkey" PRIMARY KEY ("tenant_id","user_id","provider_id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ilr_export" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "academic_year" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "downloaded_at" TIMESTAMPTZ(3),
    "site_ids" UUID[],
    "subcontractor_ids" UUID[],
    "contract_ids" UUID[],
    "tag_ids" UUID[],
    "filter_names" JSONB NOT NULL,
    "monitoring_a" TEXT NOT NULL,
    "monitoring_b" TEXT NOT NULL,
    "monitoring_c" TEXT NOT NULL,
    "monitoring_d" TEXT NOT NULL,
    "keep_other_aims" BOOLEAN NOT NULL,
    "excluded_contract_ids" UUID[],
    "prepared_at" TEXT,
    "serial_no" INTEGER,
    "file_name" TEXT,
    "counts" JSONB,
    "learners_total" INTEGER,
    "learners_done" INTEGER NOT NULL DEFAULT 0,
    "aims" INTEGER,
    "file_bytes" BIGINT,
    "sha256" TEXT,
    "failure" JSONB,

    CONSTRAINT "ilr_export_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ilr_export_part" (
    "tenant_id" UUID NOT NULL,
    "export_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "ilr_record_ids" BIGINT[],
    "written_at" TIMESTAMPTZ(3),
    "learners" INTEGER NOT NULL DEFAULT 0,
    "aims" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB,
    "problems_total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ilr_export_part_pkey" PRIMARY KEY ("tenant_id","export_id","part")
);

-- CreateTable
CREATE TABLE "ilr_import" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_bytes" BIGINT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'uploading',
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "academic_year" TEXT,
    "software" TEXT,
    "counts" JSONB,
    "learners_done" INTEGER NOT NULL DEFAULT 0,
    "refusal" JSONB,
    "problems" JSONB,
    "problems_total" INTEGER NOT NULL DEFAULT 0,
    "changes" JSONB,
    "site_id" UUID,
    "tag_id" UUID,

    CONSTRAINT "ilr_import_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ilr_record" (
    "tenant_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "provider_id" UUID NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "academic_year" TEXT NOT NULL,
    "PrevLearnRefNumber" TEXT,
    "PrevUKPRN" INTEGER,
    "PMUKPRN" INTEGER,
    "CampId" TEXT,
    "LLDDHealthProb" INTEGER,
    "Accom" INTEGER,
    "ALSCost" INTEGER,
    "PlanLearnHours" INTEGER,
    "PlanEEPHours" INTEGER,
    "MathGrade" TEXT,
    "EngGrade" TEXT,
    "PostcodePrior" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ilr_record_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "PriorAttain" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "PriorLevel" INTEGER NOT NULL,
    "DateLevelApp" DATE NOT NULL,

    CONSTRAINT "PriorAttain_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","id")
);

-- CreateTable
CREATE TABLE "LLDDandHealthProblem" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "LLDDCat" INTEGER NOT NULL,
    "PrimaryLLDD" INTEGER,

    CONSTRAINT "LLDDandHealthProblem_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","id")
);

-- CreateTable
CREATE TABLE "LearnerFAM" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "LearnFAMType" TEXT NOT NULL,
    "LearnFAMCode" INTEGER NOT NULL,

    CONSTRAINT "LearnerFAM_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","id")
);

-- CreateTable
CREATE TABLE "ProviderSpecLearnerMonitoring" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "ProvSpecLearnMonOccur" TEXT NOT NULL,
    "ProvSpecLearnMon" TEXT NOT NULL,

    CONSTRAINT "ProviderSpecLearnerMonitoring_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","id")
);

-- CreateTable
CREATE TABLE "LearnerEmploymentStatus" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "EmpStat" INTEGER NOT NULL,
    "DateEmpStatApp" DATE NOT NULL,
    "EmpId" INTEGER,

    CONSTRAINT "LearnerEmploymentStatus_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","id")
);

-- CreateTable
CREATE TABLE "EmploymentStatusMonitoring" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "learner_employment_status_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "ESMType" TEXT NOT NULL,
    "ESMCode" INTEGER NOT NULL,

    CONSTRAINT "EmploymentStatusMonitoring_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","learner_employment_status_id","id")
);

-- CreateTable
CREATE TABLE "LearnerHE" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "UCASPERID" TEXT,
    "TTACCOM" INTEGER,

    CONSTRAINT "LearnerHE_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","id")
);

-- CreateTable
CREATE TABLE "LearnerHEFinancialSupport" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "learner_he_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "FINTYPE" INTEGER NOT NULL,
    "FINAMOUNT" INTEGER NOT NULL,

    CONSTRAINT "LearnerHEFinancialSupport_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","learner_he_id","id")
);

-- CreateTable
CREATE TABLE "LearningDelivery" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "LearnAimRef" TEXT,
    "AimType" INTEGER,
    "AimSeqNumber" INTEGER NOT NULL,
    "LearnStartDate" DATE,
    "OrigLearnStartDate" DATE,
    "LearnPlanEndDate" DATE,
    "FundModel" INTEGER,
    "PHours" INTEGER,
    "OTJActHours" INTEGER,
    "ProgType" INTEGER,
    "StdCode" INTEGER,
    "PartnerUKPRN" INTEGER,
    "DelLocPostCode" TEXT,
    "LSDPostcode" TEXT,
    "AddHours" INTEGER,
    "PriorLearnFundAdj" INTEGER,
    "OtherFundAdj" INTEGER,
    "ConRefNumber" TEXT,
    "EPAOrgID" TEXT,
    "CompStatus" INTEGER,
    "LearnActEndDate" DATE,
    "WithdrawReason" INTEGER,
    "Outcome" INTEGER,
    "AchDate" DATE,
    "OutGrade" TEXT,
    "SWSupAimId" TEXT,
    "TLOut" INTEGER,
    "contract_id" UUID,
    "subcontractor_id" UUID,
    "qualification_plan_id" UUID,

    CONSTRAINT "LearningDelivery_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","id")
);

-- CreateTable
CREATE TABLE "LearningDeliveryFAM" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "learning_delivery_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "LearnDelFAMType" TEXT NOT NULL,
    "LearnDelFAMCode" TEXT NOT NULL,
    "LearnDelFAMDateFrom" DATE,
    "LearnDelFAMDateTo" DATE,

    CONSTRAINT "LearningDeliveryFAM_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","learning_delivery_id","id")
);

-- CreateTable
CREATE TABLE "LearningDeliveryWorkPlacement" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "learning_delivery_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "WorkPlaceStartDate" DATE NOT NULL,
    "WorkPlaceEndDate" DATE,
    "WorkPlaceHours" INTEGER NOT NULL,
    "WorkPlaceMode" INTEGER NOT NULL,
    "WorkPlaceEmpId" INTEGER,

    CONSTRAINT "LearningDeliveryWorkPlacement_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","learning_delivery_id","id")
);

-- CreateTable
CREATE TABLE "AppFinRecord" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "learning_delivery_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "AFinType" TEXT NOT NULL,
    "AFinCode" INTEGER NOT NULL,
    "AFinDate" DATE NOT NULL,
    "AFinAmount" INTEGER NOT NULL,

    CONSTRAINT "AppFinRecord_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","learning_delivery_id","id")
);

-- CreateTable
CREATE TABLE "ProviderSpecDeliveryMonitoring" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "learning_delivery_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "ProvSpecDelMonOccur" TEXT NOT NULL,
    "ProvSpecDelMon" TEXT NOT NULL,

    CONSTRAINT "ProviderSpecDeliveryMonitoring_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","learning_delivery_id","id")
);

-- CreateTable
CREATE TABLE "LearningDeliveryHE" (
    "tenant_id" UUID NOT NULL,
    "ilr_record_id" BIGINT NOT NULL,
    "learning_delivery_id" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "SSN" TEXT,
    "QUALENT3" TEXT,
    "SOC" INTEGER,
    "SEC" INTEGER,
    "UCASSCHEMECODE" TEXT,
    "TYPEYR" INTEGER,
    "MODESTUD" INTEGER,
    "FUNDLEV" INTEGER,
    "FUNDCOMP" INTEGER,
    "STULOAD" TEXT,
    "YEARSTU" INTEGER,
    "MSTUFEE" INTEGER,
    "PCOLAB" TEXT,
    "SPECFEE" INTEGER,
    "NETFEE" INTEGER,
    "GROSSFEE" INTEGER,
    "PERMADDCOUNTRY" TEXT,
    "ELQ" INTEGER,
    "HEPostCode" TEXT,

    CONSTRAINT "LearningDeliveryHE_pkey" PRIMARY KEY ("tenant_id","ilr_record_id","learning_delivery_id","id")
);

-- CreateTable
CREATE TABLE "learner" (
    "tenant_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "provider_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "provider_learner_id" TEXT,
    "LearnRefNumber" TEXT NOT NULL,
    "ULN" BIGINT,
    "FamilyName" TEXT,
    "GivenNames" TEXT,
    "DateOfBirth" DATE,
    "Ethnicity" INTEGER,
    "Sex" TEXT,
    "NINumber" TEXT,
    "Postcode" TEXT,
    "AddLine1" TEXT,
    "AddLine2" TEXT,
    "AddLine3" TEXT,
    "AddLine4" TEXT,
    "TelNo" TEXT,
    "Email" TEXT,
    "site_id" UUID,
    "main_officer_id" UUID,
    "main_tag_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "learner_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "learner_tag" (
    "tenant_id" UUID NOT NULL,
    "learner_id" BIGINT NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "learner_tag_pkey" PRIMARY KEY ("tenant_id","learner_id","tag_id")
);

-- CreateTable
CREATE TABLE "event_outbox" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "transport" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ukprn" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "site" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "site_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "subcontractor" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ukprn" INTEGER,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "subcontractor_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contract" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_included_in_ilr_exports" BOOLEAN NOT NULL DEFAULT true,
    "ConRefNumber" TEXT,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "contract_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tag" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "tag_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "officer" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "officer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "qualification_plan" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "qualification_plan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bytes" BIGINT,
    "sha256" TEXT,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "stored_chunk" (
    "tenant_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "chunk" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "crc32" BIGINT NOT NULL,
    "deflated" BYTEA NOT NULL,

    CONSTRAINT "stored_chunk_pkey" PRIMARY KEY ("tenant_id","file_id","part","chunk")
);

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_subject_idx" ON "audit_entry"("tenant_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "ilr_export_tenant_id_provider_id_number_key" ON "ilr_export"("tenant_id", "provider_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ilr_export_tenant_id_provider_id_academic_year_prepared_at_key" ON "ilr_export"("tenant_id", "provider_id", "academic_year", "prepared_at");

-- CreateIndex
CREATE UNIQUE INDEX "ilr_export_tenant_id_provider_id_file_name_key" ON "ilr_export"("tenant_id", "provider_id", "file_name");

-- CreateIndex
CREATE INDEX "ilr_import_tenant_id_provider_id_created_at_idx" ON "ilr_import"("tenant_id", "provider_id", "created_at");

-- CreateIndex
CREATE INDEX "ilr_record_tenant_id_provider_id_academic_year_id_idx" ON "ilr_record"("tenant_id", "provider_id", "academic_year", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ilr_record_tenant_id_learner_id_academic_year_key" ON "ilr_record"("tenant_id", "learner_id", "academic_year");

-- CreateIndex
CREATE UNIQUE INDEX "LearnerHE_tenant_id_ilr_record_id_key" ON "LearnerHE"("tenant_id", "ilr_record_id");

-- CreateIndex
CREATE INDEX "LearningDelivery_tenant_id_contract_id_idx" ON "LearningDelivery"("tenant_id", "contract_id");

-- CreateIndex
CREATE INDEX "LearningDelivery_tenant_id_subcontractor_id_idx" ON "LearningDelivery"("tenant_id", "subcontractor_id");

-- CreateIndex
CREATE INDEX "LearningDelivery_tenant_id_qualification_plan_id_idx" ON "LearningDelivery"("tenant_id", "qualification_plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "LearningDeliveryHE_tenant_id_ilr_record_id_learning_deliver_key" ON "LearningDeliveryHE"("tenant_id", "ilr_record_id", "learning_delivery_id");

-- CreateIndex
CREATE INDEX "learner_tenant_id_site_id_idx" ON "learner"("tenant_id", "site_id");

-- CreateIndex
CREATE INDEX "learner_tenant_id_main_tag_id_idx" ON "learner"("tenant_id", "main_tag_id");

-- CreateIndex
CREATE INDEX "learner_tenant_id_main_officer_id_idx" ON "learner"("tenant_id", "main_officer_id");

-- CreateIndex
CREATE UNIQUE INDEX "learner_tenant_id_provider_id_LearnRefNumber_key" ON "learner"("tenant_id", "provider_id", "LearnRefNumber");

-- CreateIndex
CREATE UNIQUE INDEX "learner_tenant_id_provider_id_number_key" ON "learner"("tenant_id", "provider_id", "number");

-- CreateIndex
CREATE INDEX "learner_tag_tenant_id_tag_id_learner_id_idx" ON "learner_tag"("tenant_id", "tag_id", "learner_id");

-- CreateIndex
CREATE INDEX "event_outbox_sent_at_created_at_idx" ON "event_outbox"("sent_at", "created_at");

-- CreateIndex
CREATE INDEX "mail_tenant_id_user_id_created_at_idx" ON "mail"("tenant_id", "user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_tenant_id_key_user_id_key" ON "mail"("tenant_id", "key", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_tenant_id_ukprn_key" ON "provider"("tenant_id", "ukprn");

-- CreateIndex
CREATE UNIQUE INDEX "site_tenant_id_provider_id_code_key" ON "site"("tenant_id", "provider_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "subcontractor_tenant_id_provider_id_code_key" ON "subcontractor"("tenant_id", "provider_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "contract_tenant_id_provider_id_code_key" ON "contract"("tenant_id", "provider_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "tag_tenant_id_provider_id_code_key" ON "tag"("tenant_id", "provider_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "officer_tenant_id_provider_id_code_key" ON "officer"("tenant_id", "provider_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "qualification_plan_tenant_id_provider_id_code_key" ON "qualification_plan"("tenant_id", "provider_id", "code");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_provider" ADD CONSTRAINT "membership_provider_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_provider" ADD CONSTRAINT "membership_provider_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ilr_export" ADD CONSTRAINT "ilr_export_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ilr_export_part" ADD CONSTRAINT "ilr_export_part_tenant_id_export_id_fkey" FOREIGN KEY ("tenant_id", "export_id") REFERENCES "ilr_export"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ilr_import" ADD CONSTRAINT "ilr_import_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ilr_record" ADD CONSTRAINT "ilr_record_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ilr_record" ADD CONSTRAINT "ilr_record_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorAttain" ADD CONSTRAINT "PriorAttain_tenant_id_ilr_record_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id") REFERENCES "ilr_record"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LLDDandHealthProblem" ADD CONSTRAINT "LLDDandHealthProblem_tenant_id_ilr_record_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id") REFERENCES "ilr_record"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerFAM" ADD CONSTRAINT "LearnerFAM_tenant_id_ilr_record_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id") REFERENCES "ilr_record"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProviderSpecLearnerMonitoring" ADD CONSTRAINT "ProviderSpecLearnerMonitoring_tenant_id_ilr_record_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id") REFERENCES "ilr_record"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerEmploymentStatus" ADD CONSTRAINT "LearnerEmploymentStatus_tenant_id_ilr_record_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id") REFERENCES "ilr_record"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmploymentStatusMonitoring" ADD CONSTRAINT "EmploymentStatusMonitoring_tenant_id_ilr_record_id_learner_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id", "learner_employment_status_id") REFERENCES "LearnerEmploymentStatus"("tenant_id", "ilr_record_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerHE" ADD CONSTRAINT "LearnerHE_tenant_id_ilr_record_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id") REFERENCES "ilr_record"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerHEFinancialSupport" ADD CONSTRAINT "LearnerHEFinancialSupport_tenant_id_ilr_record_id_learner__fkey" FOREIGN KEY ("tenant_id", "ilr_record_id", "learner_he_id") REFERENCES "LearnerHE"("tenant_id", "ilr_record_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningDelivery" ADD CONSTRAINT "LearningDelivery_tenant_id_contract_id_fkey" FOREIGN KEY ("tenant_id", "contract_id") REFERENCES "contract"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningDelivery" ADD CONSTRAINT "LearningDelivery_tenant_id_subcontractor_id_fkey" FOREIGN KEY ("tenant_id", "subcontractor_id") REFERENCES "subcontractor"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningDelivery" ADD CONSTRAINT "LearningDelivery_tenant_id_qualification_plan_id_fkey" FOREIGN KEY ("tenant_id", "qualification_plan_id") REFERENCES "qualification_plan"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningDelivery" ADD CONSTRAINT "LearningDelivery_tenant_id_ilr_record_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id") REFERENCES "ilr_record"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningDeliveryFAM" ADD CONSTRAINT "LearningDeliveryFAM_tenant_id_ilr_record_id_learning_deliv_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id", "learning_delivery_id") REFERENCES "LearningDelivery"("tenant_id", "ilr_record_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningDeliveryWorkPlacement" ADD CONSTRAINT "LearningDeliveryWorkPlacement_tenant_id_ilr_record_id_lear_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id", "learning_delivery_id") REFERENCES "LearningDelivery"("tenant_id", "ilr_record_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppFinRecord" ADD CONSTRAINT "AppFinRecord_tenant_id_ilr_record_id_learning_delivery_id_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id", "learning_delivery_id") REFERENCES "LearningDelivery"("tenant_id", "ilr_record_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProviderSpecDeliveryMonitoring" ADD CONSTRAINT "ProviderSpecDeliveryMonitoring_tenant_id_ilr_record_id_lea_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id", "learning_delivery_id") REFERENCES "LearningDelivery"("tenant_id", "ilr_record_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningDeliveryHE" ADD CONSTRAINT "LearningDeliveryHE_tenant_id_ilr_record_id_learning_delive_fkey" FOREIGN KEY ("tenant_id", "ilr_record_id", "learning_delivery_id") REFERENCES "LearningDelivery"("tenant_id", "ilr_record_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner" ADD CONSTRAINT "learner_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner" ADD CONSTRAINT "learner_tenant_id_site_id_fkey" FOREIGN KEY ("tenant_id", "site_id") REFERENCES "site"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner" ADD CONSTRAINT "learner_tenant_id_main_officer_id_fkey" FOREIGN KEY ("tenant_id", "main_officer_id") REFERENCES "officer"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner" ADD CONSTRAINT "learner_tenant_id_main_tag_id_fkey" FOREIGN KEY ("tenant_id", "main_tag_id") REFERENCES "tag"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner_tag" ADD CONSTRAINT "learner_tag_tenant_id_learner_id_fkey" FOREIGN KEY ("tenant_id", "learner_id") REFERENCES "learner"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learner_tag" ADD CONSTRAINT "learner_tag_tenant_id_tag_id_fkey" FOREIGN KEY ("tenant_id", "tag_id") REFERENCES "tag"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider" ADD CONSTRAINT "provider_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subcontractor" ADD CONSTRAINT "subcontractor_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer" ADD CONSTRAINT "officer_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualification_plan" ADD CONSTRAINT "qualification_plan_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "provider"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_chunk" ADD CONSTRAINT "stored_chunk_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


