-- A name as it is looked for: without case, accents, apostrophes and full stops; a dash or comma is a blank. The app folds what
-- is typed in the same way.
CREATE FUNCTION folded(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN btrim(regexp_replace(
    translate(
      replace(replace(replace(replace(replace(
        lower(regexp_replace(normalize(coalesce(written, ''), NFKD), '[\u0300-\u036f]', '', 'g') COLLATE "C"),
        'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
      ',-‐‑–—łŁøØđĐðÐı''’‘`.',
      '      llooddddi'
    ),
    ' +', ' ', 'g'
  ));

-- Family name, given names, LearnRefNumber and ULN, a tab between them: a tab comes before a blank, so that Smith stands
-- before Smith Jones whatever follows.
ALTER TABLE "learner" ADD COLUMN "find_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
  folded("FamilyName") || E'\t' || folded("GivenNames") || E'\t' || folded("LearnRefNumber") || E'\t'
    || coalesce("ULN"::text, '')
) STORED;

-- Under row-level security LIKE can be no condition of an index. All that a search and its order need stands in this one,
-- so that it is read from end to end without the table.
CREATE INDEX "learner_find_key_idx" ON "learner" (
  "tenant_id", "provider_id", "find_key", "number", "id", "LearnRefNumber", "DateOfBirth", "updated_at", "site_id",
  "main_officer_id", "stage"
);

-- Prisma's schema has no index on an expression.
CREATE INDEX "learner_born_idx" ON "learner" ("tenant_id", "provider_id", coalesce("DateOfBirth", 'infinity'), "number");

-- CreateIndex
CREATE INDEX "learner_tenant_id_provider_id_updated_at_number_idx" ON "learner"("tenant_id", "provider_id", "updated_at", "number");

-- DropIndex
DROP INDEX "ilr_record_tenant_id_provider_id_academic_year_id_idx";
DROP INDEX "LearningDelivery_tenant_id_contract_id_idx";
DROP INDEX "LearningDelivery_tenant_id_subcontractor_id_idx";
DROP INDEX "LearningDelivery_tenant_id_qualification_plan_id_idx";

-- CreateIndex
CREATE INDEX "ilr_record_tenant_id_provider_id_academic_year_id_learner_i_idx" ON "ilr_record"("tenant_id", "provider_id", "academic_year", "id", "learner_id");
CREATE INDEX "LearningDelivery_tenant_id_contract_id_ilr_record_id_idx" ON "LearningDelivery"("tenant_id", "contract_id", "ilr_record_id");
CREATE INDEX "LearningDelivery_tenant_id_subcontractor_id_ilr_record_id_idx" ON "LearningDelivery"("tenant_id", "subcontractor_id", "ilr_record_id");
CREATE INDEX "LearningDelivery_tenant_id_qualification_plan_id_ilr_record_idx" ON "LearningDelivery"("tenant_id", "qualification_plan_id", "ilr_record_id");
CREATE INDEX "LearningDelivery_tenant_id_CompStatus_ilr_record_id_idx" ON "LearningDelivery"("tenant_id", "CompStatus", "ilr_record_id");
