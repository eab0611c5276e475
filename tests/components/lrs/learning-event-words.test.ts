import { describe, expect, it } from 'vitest';
import {
  challengeWords,
  dateWords,
  eventsByYear,
  isInFuture,
  recordedWords,
  sourceWords,
} from '@/components/lrs/learning-event-words';
import { manyEvents } from '@/scripts/lrs-sandbox/sandbox-events';

describe('a learning event is shown as it was recorded, and what is nothing as nothing', () => {
  it.each([null, '', '  ', '9999999999', 'UNKNOWN', 'UNKNWN', 'unknown'])('“%s” is not recorded', (value) => {
    expect(recordedWords(value)).toBe('Not recorded');
  });

  it.each([
    ['999999999', '999999999'],
    ['Unknown Pleasures, Example Course', 'Unknown Pleasures, Example Course'],
    ['9 (9999999999)', '9 (9999999999)'],
    [0, '0'],
  ])('“%s” stays', (value, words) => {
    expect(recordedWords(value)).toBe(words);
  });

  it('gives sources their label, and others as they are', () => {
    expect(sourceWords('NPD')).toContain('National Pupil Database');
    expect(sourceWords('XYZ')).toBe('XYZ');
    expect(sourceWords('toString')).toBe('toString');
    expect(sourceWords(null)).toBe('Not recorded');
    expect(challengeWords('Y')).toBe('Yes');
    expect(challengeWords('?')).toBe('?');
  });

  it('shows dates in full, and what is none as it is', () => {
    expect(dateWords('2023-08-24')).toBe('24 August 2023');
    expect(dateWords('2023-08-24T00:00:00')).toBe('24 August 2023');
    expect(dateWords('2023-13-01')).toBe('2023-13-01');
    expect(dateWords(null)).toBe('Not recorded');
  });

  it('tells an award in the future from one of today', () => {
    expect(isInFuture('2058-07-01', '2026-10-05')).toBe(true);
    expect(isInFuture('2026-10-05', '2026-10-05')).toBe(false);
    expect(isInFuture('some day', '2026-10-05')).toBe(false);
    expect(isInFuture(null, '2026-10-05')).toBe(false);
  });

  it('groups by year, newest first, with those of no day at the end', () => {
    const years = eventsByYear(manyEvents);
    expect(years.map(({ year }) => year)).toEqual(['2058', '2023', '2022', '2021', '2020', '2019', null]);
    expect(years.flatMap(({ events }) => events)).toHaveLength(manyEvents.length);
    const days = years[1]?.events.map((event) => event.AchievementAwardDate ?? event.ParticipationEndDate);
    expect(days).toEqual([...(days ?? [])].sort().reverse());
    expect(years.at(-1)?.events.map(({ Source }) => Source)).toEqual(['XYZ']);
  });
});
