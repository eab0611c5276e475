import { describe, expect, test } from 'vitest';
import { makePortalFile, planPortalFiles } from '@/lib/features/lrs-portal';
import { aPortalPerson } from '@/tests/builders/lrs/portal';
import { covers } from '@/tests/support/covers';
import { portalRig } from '@/tests/support/portal-rig';

covers(
  'lib/features/lrs-portal/plan-portal-files.ts',
  'lib/features/lrs-portal/sort-learners.ts',
  'lib/features/lrs-portal/to-portal-learner.ts',
);

const year = { academicYear: '2526' };
const many = (count: number) => Array.from({ length: count }, (_, at) => aPortalPerson(at + 1));
const linesOf = (content = '') => content.split('\n').map((text) => text.split('|'));

describe('learners without a ULN go into files for the portal, and nobody is left out silently', () => {
  test('who has none or the temporary one is in it, under our own identifier', async () => {
    const rig = portalRig([aPortalPerson(1), aPortalPerson(2, {}, 9999999999), aPortalPerson(3, {}, 9900000063)]);
    const file = await makePortalFile(rig.needs, { ...year, file: 1 });
    const [headings, ...rows] = linesOf(file?.content);
    const identifiers = rows.map((cells) => cells[headings?.indexOf('MISIdentifier') ?? -1]);
    expect(identifiers).toEqual(['M000001', 'M000002']);
    expect(rows[0]?.slice(0, 4)).toEqual(['2A', file?.fileName, String(rig.needs.provider.ukprn), '2']);
  });

  test('what nobody has said of evidence and privacy notice is not made up', async () => {
    const file = await makePortalFile(portalRig([aPortalPerson()]).needs, { ...year, file: 1 });
    const [headings, row] = linesOf(file?.content);
    const under = (heading: string) => row?.[headings?.indexOf(heading) ?? -1];
    expect([under('VerificationType'), under('AbilityToShare'), under('ULN')]).toEqual(['0', '0', '']);
  });

  test('more than 5,000 are cut into files, each with a minute of its own in its name', async () => {
    const rig = portalRig(many(5_001));
    expect((await planPortalFiles(rig.needs, '2526'))?.files).toEqual([
      { file: 1, learners: 5_000 },
      { file: 2, learners: 1 },
    ]);
    const names = [1, 2, 3].map(async (file) => (await makePortalFile(rig.needs, { ...year, file }))?.fileName);
    const { ukprn } = rig.needs.provider;
    // 22:59 in UTC is 23:59 in London, and a minute later the next day.
    expect(await Promise.all(names)).toEqual([
      `LRB_${ukprn}_051020262359.CSV`,
      `LRB_${ukprn}_061020260000.CSV`,
      undefined,
    ]);
  });

  test('whom the LRS would refuse is named with field and reason, and is in no file', async () => {
    const rig = portalRig([
      aPortalPerson(1, { Gender: null, DateOfBirth: null }),
      aPortalPerson(2, { FamilyName: 'x'.repeat(36) }),
      aPortalPerson(3),
    ]);
    const plan = await planPortalFiles(rig.needs, '2526');
    expect(plan).toMatchObject({ withoutUln: 3, ready: 1, problemLearners: 2, files: [{ file: 1, learners: 1 }] });
    expect(plan?.problems.map(({ learner, problem }) => [learner, problem.path, problem.kind, problem.max])).toEqual([
      ['M000001', 'DateOfBirth', 'missing', null],
      ['M000001', 'Gender', 'missing', null],
      ['M000002', 'FamilyName', 'too-long', 35],
    ]);
  });

  test('a download is audited with the number of learners, and none of their details', async () => {
    const rig = portalRig([aPortalPerson()]);
    await makePortalFile(rig.needs, { ...year, file: 1 });
    expect(rig.audited).toMatchObject([{ action: 'lrs-portal:download' }]);
    expect(rig.audited[0]?.reason).toMatch(/^1 learners of 2526 without a ULN, in LRB_/);
  });

  test('without a licence, or for a year that is not there, there is no file', async () => {
    const rig = portalRig([aPortalPerson()]);
    expect(await makePortalFile(rig.needs, { academicYear: '1112', file: 1 })).toBeNull();
    expect(await planPortalFiles(rig.needs, '1112')).toBeNull();
    rig.licences.splice(0);
    expect(await makePortalFile(rig.needs, { ...year, file: 1 })).toBeNull();
    expect(await planPortalFiles(rig.needs, '2526')).toMatchObject({ access: 'not-licensed' });
    expect(rig.audited).toEqual([]);
  });
});
