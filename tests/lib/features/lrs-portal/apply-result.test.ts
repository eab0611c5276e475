import { describe, expect, test } from 'vitest';
import { applyResult, previewResult } from '@/lib/features/lrs-portal';
import { err, ok } from '@/lib/result';
import { aPortalPerson } from '@/tests/builders/lrs/portal';
import { covers } from '@/tests/support/covers';
import { portalRig } from '@/tests/support/portal-rig';

covers('lib/features/lrs-portal/preview-result.ts');

const NEW = 9900000306;
const chosen = { learner: 1, before: null, uln: NEW, returnCode: 'RC001' };

async function* file(...lines: string[]) {
  yield new TextEncoder().encode(lines.join('\n'));
}

describe('a result is shown before it is applied', () => {
  test('reading it changes nothing', async () => {
    const rig = portalRig([aPortalPerson()]);
    const shown = await previewResult(rig.needs, file('MISIdentifier|ULN|ReturnCode', `M000001|${NEW}|RC001`));
    expect(shown).toMatchObject({ ok: true, value: [{ state: 'new', learner: 1, uln: NEW, name: 'Nia Newcomer' }] });
    expect(rig.ulnOf(1)).toBeNull();
    expect(rig.audited).toEqual([]);
  });

  test('what is no result, too large, or without a licence is refused', async () => {
    const rig = portalRig([aPortalPerson()]);
    expect(await previewResult(rig.needs, file('Name', 'Nia'))).toMatchObject(err({ kind: 'columns-missing' }));
    const huge = file('x'.repeat(4 * 1024 * 1024 + 1));
    expect(await previewResult(rig.needs, huge)).toMatchObject(err({ kind: 'too-large' }));
    rig.licences.splice(0);
    const result = file('MISIdentifier|ULN|ReturnCode', `M000001|${NEW}|RC001`);
    expect(await previewResult(rig.needs, result)).toEqual(err({ kind: 'not-licensed' }));
  });
});

describe('what is chosen of a result is put on the learners, unless something has changed', () => {
  test('the ULN is there, and the audit says who got one and nothing of it', async () => {
    const rig = portalRig([aPortalPerson(1), aPortalPerson(2)]);
    expect(await applyResult(rig.needs, { chosen: [chosen] })).toEqual(ok({ applied: 1, notApplied: [] }));
    expect([rig.ulnOf(1), rig.ulnOf(2)]).toEqual([NEW, null]);
    expect(rig.audited).toEqual([
      {
        action: 'lrs-portal:select',
        subject: 'learner/M000001',
        fields: ['ULN'],
        reason: 'Result file of the LRS portal (RC001)',
      },
    ]);
  });

  test.each([
    ['no-such-learner', { ...chosen, learner: 9 }],
    ['changed-meanwhile', { ...chosen, before: 9999999999 }],
    ['not-a-uln', { ...chosen, uln: 9900000307 }],
    ['taken', { ...chosen, uln: 9900000063 }],
  ])('%s', async (because, one) => {
    const rig = portalRig([aPortalPerson(1), aPortalPerson(2, {}, 9900000063)]);
    expect(await applyResult(rig.needs, { chosen: [one] })).toMatchObject(
      ok({ applied: 0, notApplied: [{ because }] }),
    );
    expect(rig.ulnOf(1)).toBeNull();
    expect(rig.audited).toEqual([]);
  });

  test('two learners never get the same number', async () => {
    const rig = portalRig([aPortalPerson(1), aPortalPerson(2)]);
    const answer = await applyResult(rig.needs, { chosen: [chosen, { ...chosen, learner: 2 }] });
    expect(answer).toEqual(ok({ applied: 1, notApplied: [{ learner: 'M000002', because: 'taken' }] }));
  });

  test('many are done in several units of work', async () => {
    const people = Array.from({ length: 3 }, (_, at) => aPortalPerson(at + 1));
    const rig = portalRig(people);
    let units = 0;
    const transaction: typeof rig.needs.transaction = (work) => {
      units += 1;
      return rig.needs.transaction(work);
    };
    const again = Array.from({ length: 101 }, () => chosen);
    const answer = await applyResult({ ...rig.needs, transaction }, { chosen: again });
    expect(answer).toMatchObject({ value: { applied: 1 } });
    // One asks for the licence.
    expect(units).toBe(1 + 3);
  });

  test('without a licence nothing is applied', async () => {
    const rig = portalRig([aPortalPerson()]);
    rig.licences.splice(0);
    expect(await applyResult(rig.needs, { chosen: [chosen] })).toEqual(err({ kind: 'not-licensed' }));
    expect(rig.ulnOf(1)).toBeNull();
  });
});
