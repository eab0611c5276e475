-- Who of a spreadsheet may be somebody that is here under another LearnRefNumber, and what the person who loads it says.
ALTER TABLE "learner_csv_import" ADD COLUMN "matches" JSONB, ADD COLUMN "answers" JSONB;
