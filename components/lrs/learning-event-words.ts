import type { LearningEvent } from '@/lib/features/lrs/schema';
import { formatDate } from '../ui/format-instant';

export const NOT_RECORDED = 'Not recorded';

/** What stands where there is nothing: an ILR return leaves ten nines for a grade, and UNKNOWN in two spellings. */
const NOTHING = /^(\s*|9{10}|UNKNO?WN)$/i;
const PLAIN_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;

/** A value as the LRS wrote it, or that there is none. */
export const recordedWords = (value: string | number | null): string =>
  value === null || NOTHING.test(String(value)) ? NOT_RECORDED : String(value);

const coded =
  (labels: Readonly<Record<string, string>>) =>
  (value: string | null): string => {
    const label = value !== null && Object.hasOwn(labels, value) ? labels[value] : undefined;
    return label ?? recordedWords(value);
  };

/** Who told the LRS. A source without a label is shown as it is written. */
export const sourceWords = coded({
  AO: 'AO, awarding organisation',
  ILR: 'ILR, Individualised Learner Record',
  NPD: 'NPD, National Pupil Database',
  QCFU: 'QCFU, Qualifications and Credit Framework',
});
export const challengeWords = coded({ Y: 'Yes', N: 'No' });
export const statusWords = coded({ F: 'Final', P: 'Provisional' });

const dayOf = (value: string | null): string | null =>
  value !== null && PLAIN_DATE.test(value) ? value.slice(0, 10) : null;

/** The day of an event: of the award, or else of the end or the start of taking part. */
const dayOfEvent = (event: LearningEvent): string | null =>
  dayOf(event.AchievementAwardDate) ?? dayOf(event.ParticipationEndDate) ?? dayOf(event.ParticipationStartDate);

export const dateWords = (value: string | null): string => {
  const day = dayOf(value);
  return day === null ? recordedWords(value) : formatDate(day);
};

export const isInFuture = (value: string | null, today: string): boolean => (dayOf(value) ?? '') > today;

export type EventsOfYear = { readonly year: string | null; readonly events: readonly LearningEvent[] };

const later = (one: LearningEvent, other: LearningEvent): number =>
  (dayOfEvent(other) ?? '').localeCompare(dayOfEvent(one) ?? '');

/** The events by year, newest first; those of no known day come last. */
export const eventsByYear = (events: readonly LearningEvent[]): readonly EventsOfYear[] => {
  const years = new Map<string | null, LearningEvent[]>();
  for (const event of [...events].sort(later)) {
    const year = dayOfEvent(event)?.slice(0, 4) ?? null;
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, ofYear]) => ({ year, events: ofYear }));
};
