import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant } from '../../../components/ui/format-instant';

describe('formatInstant says a moment as a clock in London shows it', () => {
  it('shows winter as it is in UTC', () => {
    expect(formatInstant('2026-11-21T16:35:43.120Z')).toBe('21 November 2026, 16:35');
  });

  it('shows summer an hour later', () => {
    expect(formatInstant('2026-07-01T23:05:00Z')).toBe('2 July 2026, 00:05');
  });

  it('changes at the hour when the clocks go forward', () => {
    expect(formatInstant('2026-03-29T00:59:00Z')).toBe('29 March 2026, 00:59');
    expect(formatInstant('2026-03-29T01:00:00Z')).toBe('29 March 2026, 02:00');
  });
});

describe('formatDate spells a date out and moves it nowhere', () => {
  it('drops the leading zero', () => {
    expect(formatDate('2008-05-05')).toBe('5 May 2008');
    expect(formatDate('2026-12-31')).toBe('31 December 2026');
  });
});
