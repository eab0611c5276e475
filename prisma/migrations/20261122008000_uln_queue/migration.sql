-- What kind of number stands where the ULN is. DD01: the tenth digit follows from the nine before it, and no number starts with
-- nine that call for none. lib/identifiers/uln.ts says the same.
CREATE FUNCTION uln_kind(uln bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN uln IS NULL THEN 'missing'
    WHEN uln = 9999999999 THEN 'temporary'
    WHEN uln BETWEEN 1000000000 AND 9999999999 AND uln % 10 = 10 - nullif(
      (uln / 1000000000 % 10 * 10 + uln / 100000000 % 10 * 9 + uln / 10000000 % 10 * 8 + uln / 1000000 % 10 * 7
        + uln / 100000 % 10 * 6 + uln / 10000 % 10 * 5 + uln / 1000 % 10 * 4 + uln / 100 % 10 * 3 + uln / 10 % 10 * 2) % 11,
      0
    ) THEN 'real'
    ELSE 'wrong'
  END;

ALTER TABLE "learner" ADD COLUMN "uln_kind" TEXT NOT NULL GENERATED ALWAYS AS (uln_kind("ULN")) STORED;

-- CreateIndex
CREATE INDEX "learner_tenant_id_provider_id_uln_kind_number_idx" ON "learner"("tenant_id", "provider_id", "uln_kind", "number");

-- The number and the names that were verified: with others, nothing is known of the learner any more, or it has to be seen to.
ALTER TABLE "lrs_learner"
  ADD COLUMN "checked_uln" BIGINT,
  ADD COLUMN "checked_family_name" TEXT,
  ADD COLUMN "checked_given_name" TEXT,
  ADD COLUMN "checked_differing" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What was verified before these columns were there cannot be told to be of the number and the names that stand there now.
