import 'server-only';
import { UnsupportedJobError } from './unsupported-job-error';

const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const DURATION = /^(?:\d+(?:\.\d+)?[smhdw])+$/;
const PART = /(\d+(?:\.\d+)?)([smhdw])/g;
const ISO_DATE = /^\d{4}-\d\d-\d\dT/;

/** Reads the SDK's time strings: "1w2d3h4m5s". */
export const parseDuration = (text: string): number => {
  if (!DURATION.test(text)) throw new UnsupportedJobError(`the duration "${text}"`);
  return [...text.matchAll(PART)].reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_MS[unit ?? ''] ?? 0), 0);
};

/** When a sleep that was asked for at `now` ends: the SDK writes either a duration or an ISO date. */
export const wakeTime = (text: string, now: Date): Date => {
  if (!ISO_DATE.test(text)) return new Date(now.getTime() + parseDuration(text));
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new UnsupportedJobError(`the date "${text}"`);
  return at;
};

/** When to try again: the `retry-after` header is either seconds or an ISO date. */
export const retryTime = (retryAfter: string | undefined, backoffMs: number, now: Date): Date => {
  const seconds = Number(retryAfter);
  if (retryAfter !== undefined && Number.isFinite(seconds)) return new Date(now.getTime() + seconds * 1_000);
  const at = new Date(retryAfter ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? new Date(now.getTime() + backoffMs) : at;
};
