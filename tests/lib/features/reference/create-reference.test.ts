import { describe, expect, test } from 'vitest';
import { createReference } from '@/lib/features/reference';
import { createReferenceInput, type ReferenceKind, referenceKinds } from '@/lib/features/reference/schema';
import { aDraft } from '@/tests/builders/a-reference';
import { rowId } from '@/tests/builders/row-id';
import { covers } from '@/tests/support/covers';
import { referenceRig } from './rig';

covers(
  'lib/features/reference/audited-changes.ts',
  'lib/features/reference/check-draft.ts',
  'lib/features/reference/schema.ts',
);

describe('a record comes onto a list once, with its trace', () => {
  test.each(referenceKinds)('%s: it is there, under the id that is answered', async (kind) => {
    const { needs, reference } = referenceRig();
    expect(await createReference(needs, { kind, draft: aDraft(kind) })).toEqual({ ok: true, value: rowId('new') });
    expect(await reference.find(kind, rowId('new'))).toMatchObject({ version: 1, values: { code: 'NORTH' } });
  });

  test('the audit says what it was made with', async () => {
    const { needs, audited, add } = referenceRig();
    const beck = await add('subcontractors', 'BECK');
    const draft = aDraft('contracts', { code: 'ASF', defaultSubcontractorId: beck });
    await createReference(needs, { kind: 'contracts', draft });
    expect(audited).toEqual([
      {
        action: 'contract:create',
        subject: `contract/${rowId('new')}`,
        fields: ['code', 'name', 'status', 'isIncludedInIlrExports', 'defaultSubcontractorId'],
        changes: [
          { field: 'code', from: null, to: 'ASF' },
          { field: 'name', from: null, to: 'The north of it' },
          { field: 'status', from: null, to: 'live' },
          { field: 'isIncludedInIlrExports', from: null, to: 'yes' },
          { field: 'defaultSubcontractorId', from: null, to: 'BECK' },
        ],
      },
    ]);
  });

  test('an officer’s name is not written into what can never be removed', async () => {
    const { needs, audited } = referenceRig();
    await createReference(needs, { kind: 'officers', draft: aDraft('officers', { code: 'MA', name: 'Made Up' }) });
    expect(audited).toMatchObject([{ fields: ['code', 'name'], changes: [{ field: 'code', from: null, to: 'MA' }] }]);
    expect(JSON.stringify(audited)).not.toContain('Made Up');
  });
});

describe('what cannot be kept is refused beside its field, and nothing is written', () => {
  const refused = async (rig: ReturnType<typeof referenceRig>, kind: ReferenceKind, draft: Record<string, string>) => {
    const before = rig.reference.records.length;
    const answer = await createReference(rig.needs, { kind, draft: aDraft(kind, draft) });
    expect([rig.reference.records.length, rig.audited]).toEqual([before, []]);
    return answer.ok ? null : answer.refusal;
  };

  test('a code that another record of the list has, in whatever letters', async () => {
    const rig = referenceRig();
    await rig.add('sites', 'HX-ARTS');
    expect(await refused(rig, 'sites', { code: 'hx-arts' })).toEqual({
      kind: 'fields-do-not-fit',
      problems: [
        { field: 'code', problem: { kind: 'taken', value: 'hx-arts', name: 'Name of HX-ARTS', isRetired: false } },
      ],
    });
    expect(
      await createReference(rig.needs, { kind: 'tags', draft: aDraft('tags', { code: 'HX-ARTS' }) }),
    ).toMatchObject({ ok: true });
  });

  test('a code whose record is retired, which could be brought back', async () => {
    const rig = referenceRig();
    await rig.reference.retire('tags', await rig.add('tags', 'NIGHT'), 1, new Date());
    expect(await refused(rig, 'tags', { code: 'NIGHT' })).toMatchObject({
      problems: [{ problem: { isRetired: true } }],
    });
  });

  test('a UKPRN that another subcontractor has, and the provider’s own', async () => {
    const rig = referenceRig();
    await rig.add('subcontractors', 'BECK', { ukprn: 90000012 });
    expect(await refused(rig, 'subcontractors', { code: 'LUMB', ukprn: '90000012' })).toMatchObject({
      problems: [{ field: 'ukprn', problem: { kind: 'taken', name: 'Name of BECK' } }],
    });
    expect(await refused(rig, 'subcontractors', { code: 'US', ukprn: '99999999' })).toMatchObject({
      problems: [{ field: 'ukprn', problem: { kind: 'own-ukprn' } }],
    });
  });

  test('a default subcontractor who is retired, or nobody’s', async () => {
    const rig = referenceRig();
    const gone = await rig.add('subcontractors', 'GONE');
    await rig.reference.retire('subcontractors', gone, 1, new Date());
    for (const defaultSubcontractorId of [gone, rowId('nobody'), 'not even an id'])
      expect(await refused(rig, 'contracts', { defaultSubcontractorId })).toMatchObject({
        problems: [{ field: 'defaultSubcontractorId', problem: { kind: 'not-offered' } }],
      });
  });

  test('what does not fit its field, before any other record is asked about', async () => {
    const rig = referenceRig();
    await rig.add('sites', 'NORTH');
    expect(await refused(rig, 'sites', { name: '' })).toMatchObject({
      problems: [{ field: 'name', problem: { kind: 'missing' } }],
    });
  });
});

describe('a form is sent whole', () => {
  test.each(referenceKinds)('%s: one that leaves out a field comes from elsewhere', (kind) => {
    const draft = aDraft(kind);
    expect(createReferenceInput.safeParse({ kind, draft }).success).toBe(true);
    for (const missing of Object.keys(draft)) {
      const { [missing]: _, ...rest } = draft;
      expect(createReferenceInput.safeParse({ kind, draft: rest }).success).toBe(false);
    }
  });
});
