import { describe, expect, it } from 'vitest';
import { sayEvent } from '@/components/reference/event-words';

const event = (action: string, fields: string[] = [], changes: [string, string | null, string | null][] = []) => ({
  at: '2026-10-05T12:00:00.000Z',
  who: 'Morgan Made-Up',
  action,
  fields,
  changes: changes.map(([field, from, to]) => ({ field, from, to })),
});

describe('what happened to a record is told in words', () => {
  it.each([
    ['site:create', 'Created'],
    ['site:retire', 'Retired'],
    ['site:restore', 'Brought back'],
  ])('%s: %s', (action, what) => {
    expect(sayEvent('sites', event(action))).toMatchObject({ what, who: 'Morgan Made-Up' });
  });

  it('a change says from what to what, in the words of the form', () => {
    const changed = event(
      'contract:change',
      ['isIncludedInIlrExports', 'type', 'defaultSubcontractorId'],
      [
        ['isIncludedInIlrExports', 'yes', 'no'],
        ['type', null, 'adult-skills'],
        ['defaultSubcontractorId', 'BECK', null],
      ],
    );
    expect(sayEvent('contracts', changed).what).toBe(
      'Changed Include in ILR Exports from Yes to No; Type from none to Adult skills; Default subcontractor from BECK to none',
    );
  });

  it('a change of what may not be told names the field only', () => {
    expect(sayEvent('officers', event('officer:change', ['name'])).what).toBe('Changed Name');
  });

  it('a field that there is no longer keeps the name it had', () => {
    expect(sayEvent('sites', event('site:change', ['gone'], [['gone', 'a', 'b']])).what).toBe('Changed gone');
  });
});
