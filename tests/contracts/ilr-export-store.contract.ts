import { expect, test } from 'vitest';
import type { IlrExportStore } from '@/lib/features/ilr-export';
import { everythingAsEntered, type MonitoringChoice } from '@/lib/features/ilr-export/schema';
import { anExportDraft, anExportInput } from '../builders/an-export';
import type { Caseload } from '../builders/caseload';
import { rowId } from '../builders/row-id';

export type OpenExports = <Answer>(work: (exports: IlrExportStore) => Promise<Answer>) => Promise<Answer>;

/** Makes a store over a caseload, and one of another organisation that must see nothing of it. */
export type MakeExports = (caseload: Caseload) => Promise<{ own: OpenExports; stranger: OpenExports }>;

const caseload: Caseload = {
  academicYear: '2526',
  excluded: ['BURSARY'],
  learners: [
    { ref: 'L1', site: 'NORTH', tags: ['NIGHT'], aims: [{ contract: 'AEB' }, { contract: 'LOANS' }] },
    { ref: 'L2', site: 'SOUTH', tags: ['NIGHT', 'CARE'], aims: [{ contract: 'AEB', subcontractor: 'PARTNER' }] },
    { ref: 'L3', site: 'NORTH', aims: [{ contract: 'BURSARY' }] },
    { ref: 'L4', site: 'NORTH', tags: ['CARE'], aims: [{ contract: 'BURSARY' }, { contract: 'LOANS' }] },
    { ref: 'L5', site: 'NORTH', aims: [] },
    { ref: 'a6', aims: [{}, {}] },
  ],
};

const site = (code: string) => rowId(`site ${code}`);
const contract = (code: string) => rowId(`contract ${code}`);
const tag = (code: string) => rowId(`tag ${code}`);
const subcontractor = (code: string) => rowId(`subcontractor ${code}`);

type Case = [says: string, input: Parameters<typeof anExportInput>[0], learners: number, aims: number];

const cases: Case[] = [
  ['no filter takes all but those on an excluded contract and those without aims', {}, 3, 5],
  ['two sites are one or the other', { siteIds: [site('NORTH'), site('SOUTH')] }, 2, 3],
  ['a site and a tag are both', { siteIds: [site('NORTH')], tagIds: [tag('NIGHT')] }, 1, 2],
  ['two tags are one or the other', { tagIds: [tag('NIGHT'), tag('CARE')] }, 2, 3],
  [
    'a contract is found through any aim, and the learner comes with all aims',
    { contractIds: [contract('LOANS')] },
    1,
    2,
  ],
  ['a subcontractor is found through any aim', { subcontractorIds: [subcontractor('PARTNER')] }, 1, 1],
  ['an excluded contract keeps its learners out even when it is named', { contractIds: [contract('BURSARY')] }, 0, 0],
  ['with other aims kept, a learner on an excluded contract comes with those only', { keepOtherAims: true }, 4, 6],
  [
    'with other aims kept, an aim that is left out does not bring its learner in',
    { keepOtherAims: true, contractIds: [contract('BURSARY')] },
    0,
    0,
  ],
  [
    'with other aims kept, the kept aim may be the one named',
    { keepOtherAims: true, contractIds: [contract('LOANS')] },
    2,
    3,
  ],
  ['another year has nobody', { academicYear: '2425' }, 0, 0],
];

const allFrom = (source: MonitoringChoice['A']): MonitoringChoice => ({ A: source, B: source, C: source, D: source });

const monitored: Caseload = {
  academicYear: '2526',
  excluded: ['BURSARY'],
  learners: [
    { ref: 'M1', providerLearnerId: 'exactly twenty chars', officer: 'O1', aims: [{ plan: 'P1' }] },
    {
      ref: 'M2',
      providerLearnerId: 'one more than twenty!',
      mainTag: 'TAG|PIPE',
      aims: [{ plan: 'PLAN CODE TOO LONG FOR IT' }],
    },
    { ref: 'M3', site: 'SITE "Q"', aims: [{ entered: { A: 'fine', C: 'naïve' } }] },
    { ref: 'M4', entered: { A: 'tab\there' }, aims: [{}] },
    { ref: 'M5', providerLearnerId: 'left out, so never mind it', aims: [{ contract: 'BURSARY' }] },
  ],
};

const selectionTests = (make: MakeExports) => {
  test.each(cases)('%s', async (_, input, learners, aims) => {
    const { own } = await make(caseload);
    const counts = await own((exports) => exports.count(anExportInput(input)));
    expect({ learners: counts.learners, aims: counts.aims }).toEqual({ learners, aims });
    const { caseload: all, leftOutByFilters, leftOutByContract, leftOutWithoutAims } = counts;
    expect(counts.learners + leftOutByFilters + leftOutByContract + leftOutWithoutAims).toBe(all);
  });

  test('those left out are counted by their reason', async () => {
    const { own } = await make(caseload);
    expect(await own((exports) => exports.count(anExportInput({ siteIds: [site('NORTH')] })))).toEqual({
      caseload: 6,
      learners: 1,
      aims: 2,
      leftOutByFilters: 2,
      leftOutByContract: 2,
      leftOutWithoutAims: 1,
      withExcludedAndOtherAims: 1,
    });
  });
};

const monitoringTests = (make: MakeExports) => {
  const refused = async (monitoring: MonitoringChoice) => {
    const { own } = await make(monitored);
    const { problems, total } = await own((exports) => exports.monitoringProblems(anExportInput(), monitoring, 50));
    expect(total).toBe(problems.length);
    return problems.map(
      (found) => `${found.learnRefNumber} ${found.occurrence} ${found.aimSeqNumber ?? '-'} ${found.reason}`,
    );
  };

  test('twenty characters are allowed, one more is not, and a learner who is left out is nobody to worry about', async () => {
    expect(await refused({ ...everythingAsEntered, A: 'provider-id' })).toEqual([
      'M2 A - too-long',
      'M3 C 1 restricted-characters',
    ]);
  });

  test('values as entered are checked too, on the learner and on the aim', async () => {
    expect(await refused(everythingAsEntered)).toEqual([
      'M3 C 1 restricted-characters',
      'M4 A - restricted-characters',
    ]);
  });

  test.each([
    ['qualification-plan-code' as const, ['M2 A 1 too-long', 'M2 B 1 too-long', 'M2 C 1 too-long', 'M2 D 1 too-long']],
    ['main-officer-code' as const, []],
    ['learner-identifier' as const, []],
  ])('the values of %s are the codes of the records linked', async (source, expected) => {
    expect(await refused(allFrom(source))).toEqual(expected);
  });

  test('characters that the schema refuses are found in site codes and tags', async () => {
    expect(await refused({ ...everythingAsEntered, A: 'site-code', C: 'main-tag' })).toEqual([
      'M2 C - restricted-characters',
      'M3 A - restricted-characters',
    ]);
  });

  test('more problems than are wanted are counted', async () => {
    const { own } = await make(monitored);
    const all = allFrom('qualification-plan-code');
    const { problems, total } = await own((exports) => exports.monitoringProblems(anExportInput(), all, 1));
    expect([problems.length, total]).toEqual([1, 4]);
  });
};

const lifeTests = (make: MakeExports) => {
  const draft = anExportDraft();
  const stamp = {
    preparedAt: '2026-09-01T10:00:00',
    serialNo: 1,
    fileName: 'ILR-99999999-2526-20260901-100000-01.XML',
  };

  test('an export is queued, started, planned, written and published, and each step shows', async () => {
    const { own } = await make(caseload);
    await own((exports) => exports.create(draft));
    await own(async (exports) => {
      expect(await exports.inMaking(draft.id)).toMatchObject({ number: 1, status: 'queued', stamp: null, plan: null });
      await exports.start(draft.id, stamp);
      expect(await exports.lastStamp()).toEqual(stamp);
      await exports.plan(draft.id, draft, () => 2);
      const plan = { learners: 3, parts: 2, excludedContractIds: [contract('BURSARY')] };
      expect(await exports.inMaking(draft.id)).toMatchObject({ status: 'generating', stamp, plan });
      await exports.partWritten(draft.id, 1, { learners: 2, aims: 3, problems: [], problemsTotal: 0 });
      expect(await exports.underWay()).toEqual([
        { id: draft.id, status: 'generating', learnersDone: 2, learnersTotal: 3 },
      ]);
      await exports.partWritten(draft.id, 2, { learners: 1, aims: 2, problems: [], problemsTotal: 0 });
      expect(await exports.writtenParts(draft.id)).toEqual({ learners: 3, aims: 5, problems: [], problemsTotal: 0 });
      await exports.publish(draft.id, { bytes: 1234, sha256: 'ab', aims: 5 });
    });
    const [listed] = await own((exports) => exports.list(10));
    expect(listed).toMatchObject({ status: 'generated', learnersDone: 3, aims: 5, fileBytes: 1234, isPartial: false });
    expect(listed?.fileName).toBe(stamp.fileName);
  });

  test('a file has no name to download it by before it is whole', async () => {
    const { own } = await make(caseload);
    await own((exports) => exports.create(draft));
    await own((exports) => exports.start(draft.id, stamp));
    expect((await own((exports) => exports.find(draft.id)))?.fileName).toBeNull();
  });

  test('only a generated export becomes downloaded', async () => {
    const { own } = await make(caseload);
    await own((exports) => exports.create(draft));
    await own((exports) => exports.downloaded(draft.id));
    expect((await own((exports) => exports.find(draft.id)))?.status).toBe('queued');
    await own((exports) => exports.publish(draft.id, { bytes: 1, sha256: 'ab', aims: 1 }));
    await own((exports) => exports.downloaded(draft.id));
    expect((await own((exports) => exports.find(draft.id)))?.status).toBe('downloaded');
  });

  test('a failure is kept with its reason', async () => {
    const { own } = await make(caseload);
    await own((exports) => exports.create(draft));
    const failure = { kind: 'unexpected', reference: 'ABC' } as const;
    await own((exports) => exports.fail(draft.id, failure));
    expect(await own((exports) => exports.find(draft.id))).toMatchObject({ status: 'failed', failure });
  });

  test('an end is not taken back by a step that runs late', async () => {
    const { own } = await make(caseload);
    await own((exports) => exports.create(draft));
    const file = { bytes: 1, sha256: 'ab', aims: 1 };
    expect(await own((exports) => exports.publish(draft.id, file))).toBe(true);
    await own((exports) => exports.downloaded(draft.id));
    expect(await own((exports) => exports.publish(draft.id, { ...file, bytes: 2 }))).toBe(false);
    expect(await own((exports) => exports.fail(draft.id, { kind: 'not-permitted' }))).toBe(false);
    const found = await own((exports) => exports.find(draft.id));
    expect(found).toMatchObject({ status: 'downloaded', fileBytes: 1, failure: null });
  });

  test('exports are numbered in turn and listed with the latest first', async () => {
    const { own } = await make(caseload);
    await own((exports) => exports.create(draft));
    await own((exports) => exports.create({ ...draft, id: rowId('second export') }));
    expect((await own((exports) => exports.list(10))).map(({ number }) => number)).toEqual([2, 1]);
  });

  test('the filters offered are those of the provider, and contracts say whether they are included', async () => {
    const { own } = await make(caseload);
    const { sites, contracts } = await own((exports) => exports.choices());
    expect(sites.map(({ code }) => code)).toEqual(['NORTH', 'SOUTH']);
    expect(contracts.filter((one) => !one.isIncludedInIlrExports).map(({ code }) => code)).toEqual(['BURSARY']);
  });
};

const tenancyTests = (make: MakeExports) => {
  const draft = anExportDraft();

  test('another organisation sees no export, no learner and no choice, and changes nothing', async () => {
    const { own, stranger } = await make(caseload);
    await own((exports) => exports.create(draft));
    await stranger(async (exports) => {
      expect(await exports.find(draft.id)).toBeNull();
      expect(await exports.inMaking(draft.id)).toBeNull();
      expect(await exports.list(10)).toEqual([]);
      expect(await exports.underWay()).toEqual([]);
      expect(await exports.lastStamp()).toBeNull();
      expect(await exports.choices()).toEqual({ sites: [], subcontractors: [], contracts: [], tags: [] });
      expect((await exports.count(anExportInput())).caseload).toBe(0);
      await exports.fail(draft.id, { kind: 'not-permitted' });
      await exports.publish(draft.id, { bytes: 1, sha256: 'ab', aims: 1 });
    });
    expect((await own((exports) => exports.find(draft.id)))?.status).toBe('queued');
  });
};

/** What every store of exports must do. */
export const ilrExportStoreContract = (make: MakeExports): void => {
  selectionTests(make);
  monitoringTests(make);
  lifeTests(make);
  tenancyTests(make);
};
