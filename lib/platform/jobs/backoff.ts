import 'server-only';

// Inngest's own table, so that a retry waits as long here as there.
const WAIT_SECONDS = [15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200] as const;
const JITTER = 0.2;

/** How long to wait after the attempt with this number (the first is 0), with up to a fifth more at random. */
export const backoffMs = (attempt: number, random: () => number = Math.random): number => {
  const seconds = WAIT_SECONDS[Math.min(attempt, WAIT_SECONDS.length - 1)] ?? WAIT_SECONDS[0];
  return seconds * 1_000 * (1 + random() * JITTER);
};
