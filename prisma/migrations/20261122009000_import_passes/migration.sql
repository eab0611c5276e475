-- A file is read through once before its learners are compared or loaded: whether that is done tells what is being counted.
ALTER TABLE "ilr_import" ADD COLUMN "is_read" BOOLEAN NOT NULL DEFAULT false;
