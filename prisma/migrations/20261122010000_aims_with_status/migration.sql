-- A list that asks for a contract and a completion status reads this index, and not a row of each aim of the contract.
-- DropIndex
DROP INDEX "LearningDelivery_tenant_id_contract_id_ilr_record_id_idx";
DROP INDEX "LearningDelivery_tenant_id_subcontractor_id_ilr_record_id_idx";
DROP INDEX "LearningDelivery_tenant_id_qualification_plan_id_ilr_record_idx";

-- CreateIndex
CREATE INDEX "LearningDelivery_tenant_id_contract_id_ilr_record_id_CompSt_idx" ON "LearningDelivery"("tenant_id", "contract_id", "ilr_record_id", "CompStatus");
CREATE INDEX "LearningDelivery_tenant_id_subcontractor_id_ilr_record_id_C_idx" ON "LearningDelivery"("tenant_id", "subcontractor_id", "ilr_record_id", "CompStatus");
CREATE INDEX "LearningDelivery_tenant_id_qualification_plan_id_ilr_record_idx" ON "LearningDelivery"("tenant_id", "qualification_plan_id", "ilr_record_id", "CompStatus");
