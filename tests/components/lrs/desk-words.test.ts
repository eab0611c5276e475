import { describe, expect, it } from 'vitest';
import { type DeskRefusal, deskWords } from '../../../components/lrs/desk-words';

const refusals: readonly DeskRefusal[] = [
  { kind: 'lrs-closed', because: 'maintenance' },
  { kind: 'lrs-unavailable', failure: 'no-answer' },
  { kind: 'provider-refused', reason: 'password-refused' },
  { kind: 'outcome-unknown', changeId: 'one', reason: 'no-answer' },
  { kind: 'somebody-else' },
  { kind: 'too-many-matches' },
];

describe('each way in which the LRS does not answer has words of its own', () => {
  it('no two have the same title', () => {
    expect(new Set(refusals.map((refusal) => deskWords(refusal).title)).size).toBe(refusals.length);
  });

  it('an unknown code is shown as it came, and never as a success', () => {
    const { says } = deskWords({ kind: 'unknown-code', code: 'WSRC0777' });
    expect(says).toContain('WSRC0777');
    expect(says).toContain('not taken for a success');
  });
});
