import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { LrsFaultError, LrsProtocolError, LrsTransportError } from '@/lib/lrs';

describe('errors of the LRS can be printed without telling what was asked', () => {
  test('what the LRS said is there for who asks, and nowhere else', () => {
    const error = new LrsFaultError({ code: 'WSEC0001', description: 'Okafor is not valid', typeName: 'MIAPName' });
    expect(error.description).toBe('Okafor is not valid');
    expect(inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error) + String(error)).not.toContain(
      'Okafor',
    );
  });

  test('a failure says whether the LRS may have acted', () => {
    const actedOn = (failure: ConstructorParameters<typeof LrsTransportError>[0]) =>
      new LrsTransportError(failure).mayHaveActed;
    expect((['unreachable', 'certificate-refused', 'circuit-open', 'maintenance'] as const).map(actedOn)).toEqual(
      Array(4).fill(false),
    );
    expect((['no-answer', 'server-error', 'not-the-lrs'] as const).map(actedOn)).toEqual(Array(3).fill(true));
  });

  test('an answer that cannot be used says where', () => {
    expect(new LrsProtocolError('missing-element', 'ULN').message).toBe(
      'The answer of the LRS cannot be used (missing-element at ULN).',
    );
  });
});
