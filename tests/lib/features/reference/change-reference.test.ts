import { describe, expect, test } from 'vitest';
import { changeReference } from '@/lib/features/reference';
import { toDraft } from '@/lib/features/reference/schema';
import { someValues } from '@/tests/builders/a-reference';
import { rowId } from '@/tests/builders/row-id';
import { covers } from '@/tests/support/covers';
import { referenceRig } from './rig';

covers('lib/features/reference/changed-since.ts');

const draftOf = (code: string, name: string) => toDraft('sites', someValues('sites', { code, name }));

describe('a record is changed by somebody who has seen what it says', () => {
  test('the answer is what it says now, and the audit says from what to what', async () => {
    const { needs, audited, add } = referenceRig();
    const id = await add('sites', 'HX');
    const answer = await changeReference(needs, { kind: 'sites', id, version: 1, draft: draftOf('HX', 'Halifax') });
    expect(answer).toMatchObject({ ok: true, value: { id, version: 2, values: { code: 'HX', name: 'Halifax' } } });
    expect(audited).toEqual([
      {
        action: 'site:change',
        subject: `site/${id}`,
        fields: ['name'],
        changes: [{ field: 'name', from: 'Name of HX', to: 'Halifax' }],
      },
    ]);
  });

  test('somebody who was faster is not overwritten: what they wrote is answered, with their name', async () => {
    const { needs, reference, audited, add } = referenceRig();
    const id = await add('sites', 'HX');
    await reference.change('sites', id, 1, someValues('sites', { code: 'HX', name: 'Theirs' }));
    reference.happened = [{ at: '', who: 'Priti Made-Up', action: 'site:change', fields: ['name'], changes: [] }];
    const answer = await changeReference(needs, { kind: 'sites', id, version: 1, draft: draftOf('HX', 'Ours') });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-since', who: 'Priti Made-Up', current: { version: 2, values: { name: 'Theirs' } } },
    });
    expect(await reference.find('sites', id)).toMatchObject({ version: 2, values: { name: 'Theirs' } });
    expect(audited).toEqual([]);
  });

  test('somebody who was faster by a hair, after we had looked, is not overwritten either', async () => {
    const { needs, reference, audited, add } = referenceRig();
    const id = await add('sites', 'HX');
    const change = reference.change.bind(reference);
    reference.change = async (kind, which, version, values) => {
      await change(kind, which, version, someValues('sites', { code: 'HX', name: 'Theirs' }));
      return change(kind, which, version, values);
    };
    const answer = await changeReference(needs, { kind: 'sites', id, version: 1, draft: draftOf('HX', 'Ours') });
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'changed-since', who: null } });
    expect(await reference.find('sites', id)).toMatchObject({ values: { name: 'Theirs' } });
    expect(audited).toEqual([]);
  });

  test('saving what it says already changes nothing and leaves no trace', async () => {
    const { needs, audited, add } = referenceRig();
    const id = await add('sites', 'HX');
    const answer = await changeReference(needs, { kind: 'sites', id, version: 1, draft: draftOf('HX', 'Name of HX') });
    expect(answer).toMatchObject({ ok: true, value: { version: 1 } });
    expect(audited).toEqual([]);
  });

  test('a record of another provider is not there', async () => {
    const { needs } = referenceRig();
    const draft = draftOf('HX', 'Halifax');
    expect(await changeReference(needs, { kind: 'sites', id: rowId('theirs'), version: 1, draft })).toEqual({
      ok: false,
      refusal: { kind: 'unknown-record' },
    });
  });
});

describe('a change is checked like a new record, but for what the record has already', () => {
  test('its own code is free to it, that of another is not', async () => {
    const { needs, add } = referenceRig();
    const id = await add('sites', 'HX');
    await add('sites', 'HB');
    const change = (code: string) =>
      changeReference(needs, { kind: 'sites', id, version: 1, draft: draftOf(code, 'Halifax') });
    expect(await change('HB')).toMatchObject({
      refusal: { problems: [{ field: 'code', problem: { kind: 'taken', name: 'Name of HB' } }] },
    });
    expect(await change('hx')).toMatchObject({ ok: true });
  });

  test('a subcontractor who was retired since stays where it was chosen, and is chosen nowhere else', async () => {
    const { needs, reference, add } = referenceRig();
    const [beck, lumb] = [
      await add('subcontractors', 'BECK'),
      await add('subcontractors', 'LUMB', { ukprn: 90000023 }),
    ];
    const id = await add('contracts', 'ASF', { defaultSubcontractorId: beck });
    for (const one of [beck, lumb]) await reference.retire('subcontractors', one, 1, new Date());
    const save = (defaultSubcontractorId: string) => {
      const values = someValues('contracts', { code: 'ASF', name: 'Another', defaultSubcontractorId });
      return changeReference(needs, { kind: 'contracts', id, version: 1, draft: toDraft('contracts', values) });
    };
    expect(await save(lumb)).toMatchObject({ refusal: { problems: [{ field: 'defaultSubcontractorId' }] } });
    expect(await save(beck)).toMatchObject({ ok: true });
  });
});
