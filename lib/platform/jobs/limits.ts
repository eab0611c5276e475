import 'server-only';

// What Inngest enforces, so that a function that passes here passes there.
export const EVENT_BYTES_MAX = 256 * 1_024;
export const STEP_OUTPUT_BYTES_MAX = 4 * 1_024 * 1_024;
export const RUN_STATE_BYTES_MAX = 32 * 1_024 * 1_024;
export const RUN_STEPS_MAX = 1_000;
export const RETRIES_DEFAULT = 4;

export const jsonBytes = (json: string): number => Buffer.byteLength(json);
