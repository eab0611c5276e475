import 'server-only';
import type { Clock } from '@/lib/ports';

export const systemClock: Clock = { now: () => new Date() };
