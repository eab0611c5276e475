-- To look for ULNs in a way that is right before the planner has any figures: see lib/platform/postgres/learners-by-uln.ts.
CREATE INDEX "learner_tenant_id_ULN_idx" ON "learner"("tenant_id", "ULN");
