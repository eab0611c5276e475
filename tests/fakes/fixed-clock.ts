import type { Clock } from '@/lib/ports';

export const fixedClock = (instant: string): Clock => ({ now: () => new Date(instant) });
