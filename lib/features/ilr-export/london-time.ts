import type { LocalDateTime } from '@/lib/ilr';

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The wall-clock time in Europe/London, to the second. */
export const londonTime = (instant: Date): LocalDateTime => london.format(instant).replace(' ', 'T');

const asUtc = (local: LocalDateTime) => Date.parse(`${local}Z`);

export const oneSecondAfter = (local: LocalDateTime): LocalDateTime =>
  new Date(asUtc(local) + 1000).toISOString().slice(0, 19);
