import { describe, expect, test } from 'vitest';
import { retireReference } from '@/lib/features/reference';
import { someValues } from '@/tests/builders/a-reference';
import { rowId } from '@/tests/builders/row-id';
import { referenceRig } from './rig';

describe('a record is retired, not removed', () => {
  test('it stays with all that it says, and comes back; both leave a trace', async () => {
    const { needs, audited, add } = referenceRig();
    const id = await add('tags', 'NIGHT');
    expect(await retireReference(needs, { kind: 'tags', id, version: 1, isRetired: true })).toMatchObject({
      ok: true,
      value: { version: 2, retiredAt: '2026-10-05T12:00:00.000Z', values: { code: 'NIGHT', colour: 'teal' } },
    });
    expect(await retireReference(needs, { kind: 'tags', id, version: 2, isRetired: false })).toMatchObject({
      ok: true,
      value: { version: 3, retiredAt: null },
    });
    expect(audited).toEqual([
      { action: 'tag:retire', subject: `tag/${id}` },
      { action: 'tag:restore', subject: `tag/${id}` },
    ]);
  });

  test('one that somebody has changed meanwhile is looked at again first', async () => {
    const { needs, reference, audited, add } = referenceRig();
    const id = await add('tags', 'NIGHT');
    await reference.change('tags', id, 1, someValues('tags', { code: 'EVENING' }));
    const answer = await retireReference(needs, { kind: 'tags', id, version: 1, isRetired: true });
    expect(answer).toMatchObject({ refusal: { kind: 'changed-since', current: { values: { code: 'EVENING' } } } });
    expect(await reference.find('tags', id)).toMatchObject({ retiredAt: null });
    expect(audited).toEqual([]);
  });

  test('a record of another provider is not there', async () => {
    const { needs } = referenceRig();
    const answer = await retireReference(needs, { kind: 'tags', id: rowId('theirs'), version: 1, isRetired: true });
    expect(answer).toEqual({ ok: false, refusal: { kind: 'unknown-record' } });
  });
});
