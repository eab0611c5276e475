-- CreateTable
CREATE TABLE "job_event" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSON NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_run" (
    "id" TEXT NOT NULL,
    "function_id" TEXT NOT NULL,
    "event" JSON NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "idempotency_key" TEXT,
    "singleton_key" TEXT,
    "concurrency_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "concurrency_limits" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "step_count" INTEGER NOT NULL DEFAULT 0,
    "state_bytes" BIGINT NOT NULL DEFAULT 0,
    "output" JSON,
    "error" JSON,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_step" (
    "run_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT,
    "op" TEXT NOT NULL,
    "state" JSON,
    "position" INTEGER,
    "completed_at" TIMESTAMPTZ(6),

    CONSTRAINT "job_step_pkey" PRIMARY KEY ("run_id","id")
);

-- CreateTable
CREATE TABLE "job_item" (
    "id" BIGSERIAL NOT NULL,
    "run_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "step_id" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "is_dirty" BOOLEAN NOT NULL DEFAULT false,
    "run_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(6),
    "executor" INTEGER,
    "last_error" JSON,

    CONSTRAINT "job_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_event_received_at_idx" ON "job_event"("received_at");

-- CreateIndex
CREATE INDEX "job_run_function_id_status_idx" ON "job_run"("function_id", "status");

-- CreateIndex
CREATE INDEX "job_run_ended_at_idx" ON "job_run"("ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "job_run_function_id_idempotency_key_key" ON "job_run"("function_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "job_run_function_id_singleton_key_key" ON "job_run"("function_id", "singleton_key");

-- CreateIndex
CREATE INDEX "job_item_run_at_id_idx" ON "job_item"("run_at", "id");

-- CreateIndex
CREATE INDEX "job_item_lease_token_idx" ON "job_item"("lease_token");

-- CreateIndex
CREATE UNIQUE INDEX "job_item_run_id_kind_step_id_key" ON "job_item"("run_id", "kind", "step_id");

-- AddForeignKey
ALTER TABLE "job_step" ADD CONSTRAINT "job_step_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "job_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_item" ADD CONSTRAINT "job_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "job_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma's schema has no check constraints.
ALTER TABLE "job_run" ADD CONSTRAINT "job_run_status_check" CHECK ("status" IN ('queued', 'running', 'completed', 'failed', 'cancelled'));
ALTER TABLE "job_item" ADD CONSTRAINT "job_item_kind_check" CHECK ("kind" IN ('call', 'sleep'));

-- Queues belong to no tenant: they hold ids, names and counts. Row-level security still shuts out every other role, the owner included.
ALTER TABLE "job_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY "job_event_app" ON "job_event" FOR ALL TO muster_app USING (true) WITH CHECK (true);
ALTER TABLE "job_run" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job_run" FORCE ROW LEVEL SECURITY;
CREATE POLICY "job_run_app" ON "job_run" FOR ALL TO muster_app USING (true) WITH CHECK (true);
ALTER TABLE "job_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY "job_step_app" ON "job_step" FOR ALL TO muster_app USING (true) WITH CHECK (true);
ALTER TABLE "job_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY "job_item_app" ON "job_item" FOR ALL TO muster_app USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "job_event", "job_run", "job_step", "job_item" TO muster_app;
GRANT USAGE ON SEQUENCE "job_item_id_seq" TO muster_app;
