import { describe, expect, test } from 'vitest';
import { afterRegister, afterUpdate } from '@/lib/features/lrs/settlement';
import { LrsFaultError, LrsProtocolError, LrsTransportError, type LrsTransportFailure } from '@/lib/lrs';

const ULN = 9900000055;
const failed = (error: LrsFaultError | LrsProtocolError | LrsTransportError) => ({ kind: 'failed', error }) as const;
const broken = (failure: LrsTransportFailure) => failed(new LrsTransportError(failure));
const fault = (code: string | null) => failed(new LrsFaultError({ code, description: null, typeName: null }));

const rejected = (reason: string, code: string | null = null) => ({ status: 'rejected', reason, code });
const unknown = (reason: string, code: string | null = null) => ({ status: 'unknown', reason, code });

describe('a change without an answer is rejected only when it cannot have been made', () => {
  test.each([
    ['unreachable', broken('unreachable'), rejected('not-sent')],
    ['certificate', broken('certificate-refused'), rejected('not-sent')],
    ['held back', broken('circuit-open'), rejected('not-sent')],
    ['maintenance', broken('maintenance'), rejected('lrs-closed')],
    ['no answer', broken('no-answer'), unknown('no-answer')],
    ['gateway', broken('server-error'), unknown('no-answer')],
    ['something else', broken('not-the-lrs'), unknown('no-answer')],
    ['unreadable', failed(new LrsProtocolError('not-well-formed')), unknown('unreadable-answer')],
    ['WSEC0001', fault('WSEC0001'), rejected('request-refused', 'WSEC0001')],
    ['WSEC0002', fault('WSEC0002'), rejected('request-refused', 'WSEC0002')],
    ['WSEC0003', fault('WSEC0003'), rejected('provider-refused', 'WSEC0003')],
    ['WSEC0004', fault('WSEC0004'), rejected('lrs-closed', 'WSEC0004')],
    ['WSEC0005', fault('WSEC0005'), rejected('provider-refused', 'WSEC0005')],
    ['WSEC0006', fault('WSEC0006'), rejected('provider-refused', 'WSEC0006')],
    ['WSEC0999', fault('WSEC0999'), unknown('unknown-fault', 'WSEC0999')],
    ['no code', fault(null), unknown('unknown-fault')],
    ['stopped', { kind: 'stopped', stop: { reason: 'access-refused', since: '' } } as const, rejected('not-sent')],
  ])('%s', (_, attempt, settlement) => {
    expect(afterUpdate(attempt, ULN)).toEqual(settlement);
    expect(afterRegister(attempt)).toEqual(settlement);
  });
});

describe('an answer to a change is taken at its word, and a code that nobody knows for neither', () => {
  test.each([
    ['updated', { status: 'confirmed', uln: ULN }],
    ['nothing-changed', { status: 'confirmed', uln: ULN }],
    ['stale-version', rejected('stale-version', 'WSRC0013')],
    ['ability-to-share-refused', rejected('ability-to-share-refused', 'WSRC0014')],
    ['insufficient-data', rejected('insufficient-data', 'WSRC0015')],
    ['uln-not-found', rejected('uln-not-found', 'WSRC0019')],
  ] as const)('an update: %s', (kind, settlement) => {
    expect(afterUpdate({ kind: 'answered', outcome: { kind } }, ULN)).toEqual(settlement);
  });

  test('a registration', () => {
    const after = (kind: 'refused' | 'insufficient-data') => afterRegister({ kind: 'answered', outcome: { kind } });
    expect(after('refused')).toEqual(rejected('registration-refused', 'WSRC0021'));
    expect(after('insufficient-data')).toEqual(rejected('insufficient-data', 'WSRC0015'));
    expect(afterRegister({ kind: 'answered', outcome: { kind: 'registered', uln: ULN } })).toEqual({
      status: 'confirmed',
      uln: ULN,
    });
  });

  test('an unknown code', () => {
    const attempt = { kind: 'answered', outcome: { kind: 'unknown-code', code: 'WSRC0777' } } as const;
    expect(afterUpdate(attempt, ULN)).toEqual(unknown('unknown-code', 'WSRC0777'));
    expect(afterRegister(attempt)).toEqual(unknown('unknown-code', 'WSRC0777'));
  });
});
