import { describe, expect, it } from 'vitest';
import { checkImport, failImport, finishUpload, importProgress } from '@/lib/features/ilr-import';
import { importPartBytes } from '@/lib/features/ilr-import/schema';
import { TEMPORARY_ULN } from '@/lib/identifiers';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { ilrFile, withText } from '@/tests/support/ilr-file';
import { begin, dataManager, importRig, NOW, sendPart, upload } from '@/tests/support/import-rig';

covers(
  'lib/features/ilr-import/end-import.ts',
  'lib/features/ilr-import/may-load.ts',
  'lib/features/ilr-import/read-imports.ts',
);

const learner = (LearnRefNumber: string, more = {}) => aLearner({ LearnRefNumber, ULN: TEMPORARY_ULN, ...more });

describe('a sent file is compared with what is stored, and nothing of it is stored', () => {
  it('tells new, changed, same and refused learners apart', async () => {
    const rig = importRig();
    rig.learners.set('A2', learner('A2', { Email: 'old@example.org' }));
    rig.learners.set('A3', learner('A3'));
    rig.learners.set('A9', learner('A9'));
    const before = new Map(rig.learners);
    const sent = ['A1', 'A2', 'A3', 'A4', 'A4'].map((number) => learner(number));
    const id = await upload(rig, await ilrFile(sent));
    await checkImport(rig.job, id);
    expect(await rig.imports.open(id)).toMatchObject({
      status: 'checked',
      academicYear: '2526',
      software: 'Example Ltd · Muster · 0.1.0',
      counts: { learners: 5, added: 1, changed: 1, same: 1, refused: 2 },
      learnersDone: 5,
      problemsTotal: 2,
      problems: [{ learnRefNumber: 'A4' }, { learnRefNumber: 'A4' }],
      changes: [
        {
          learnRefNumber: 'A2',
          kind: 'changed',
          differences: [{ path: 'Email', before: 'old@example.org', after: null }],
        },
        { learnRefNumber: 'A1', kind: 'added', differences: [] },
      ],
      refusal: null,
      finishedAt: null,
    });
    expect(rig.learners).toEqual(before);
    expect(await importProgress(rig.needs, id)).toEqual({
      id,
      status: 'checked',
      learnersDone: 5,
      isRead: true,
      learners: 5,
    });
  });

  it('counts the learners that it reads, and then those that it compares', async () => {
    const rig = importRig();
    const id = await upload(rig, await ilrFile(Array.from({ length: 1100 }, (_, at) => learner(`L${at}`))));
    const seen: unknown[] = [];
    const transaction: typeof rig.job.transaction = async (work) => {
      const answer = await rig.job.transaction(work);
      const now = await importProgress(rig.needs, id);
      seen.push([now?.isRead, now?.learnersDone]);
      return answer;
    };
    await checkImport({ ...rig.job, transaction }, id);
    const news = [
      [false, 0],
      [false, 500],
      [false, 1000],
      [true, 0],
      [true, 500],
      [true, 1000],
      [true, 1100],
    ];
    expect(seen.slice(0, news.length)).toEqual(news);
  });

  it('finds the same when it runs twice, and leaves a checked import alone', async () => {
    const rig = importRig();
    const id = await upload(rig, await ilrFile([learner('A1')]));
    await checkImport(rig.job, id);
    const found = await rig.imports.open(id);
    rig.learners.set('A1', learner('A1'));
    await checkImport(rig.job, id);
    expect(await rig.imports.open(id)).toEqual(found);
  });

  it('refuses a file of which a part never came, and can be sent anew', async () => {
    const rig = importRig();
    const file = Buffer.concat([await ilrFile([learner('A1')]), Buffer.alloc(2 * importPartBytes, ' ')]);
    const importId = await begin(rig, file);
    for (const part of [1, 3]) await sendPart(rig, importId, file, part);
    await finishUpload(rig.needs, { importId });
    await checkImport(rig.job, importId);
    expect(await rig.imports.open(importId)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'incomplete-upload' },
      finishedAt: NOW,
    });
    expect(await rig.files.partsWritten(importId)).toBe(0);
  });

  it('refuses a broken file whole, says where, and does not keep it', async () => {
    const rig = importRig();
    const id = await upload(rig, withText(await ilrFile([learner('A1'), learner('A2')]), '</Sex>', '</Sx>'));
    await checkImport(rig.job, id);
    expect(await rig.imports.open(id)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'broken-file', line: expect.any(Number) },
      finishedAt: NOW,
      counts: null,
    });
    expect(await rig.files.describe(id)).toBeNull();
  });

  it('refuses the file of another provider and names it', async () => {
    const rig = importRig();
    const id = await upload(rig, await ilrFile([learner('A1')]));
    await checkImport({ ...rig.job, ukprn: 10000055 }, id);
    expect(await rig.imports.open(id)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'wrong-ukprn', ukprn: 99999999 },
    });
  });

  it.each([null, { ...dataManager, role: 'officer' as const }])(
    'refuses when the person may not load any more',
    async (provider) => {
      const rig = importRig();
      const id = await upload(rig, await ilrFile([learner('A1')]));
      await checkImport({ ...rig.job, provider }, id);
      expect(await rig.imports.open(id)).toMatchObject({ status: 'refused', refusal: { kind: 'not-permitted' } });
      expect(await rig.files.describe(id)).toBeNull();
    },
  );

  it('fails an import once its job gives up, without its file', async () => {
    const rig = importRig();
    const id = await upload(rig, await ilrFile([learner('A1')]));
    await failImport(rig.job, id);
    expect(await rig.imports.open(id)).toMatchObject({ status: 'failed', finishedAt: NOW });
    await checkImport(rig.job, id);
    expect(await rig.imports.open(id)).toMatchObject({ status: 'failed' });
  });

  it('does not fail an import that has got past its job', async () => {
    const rig = importRig();
    const id = await upload(rig, await ilrFile([learner('A1')]));
    await checkImport(rig.job, id);
    await failImport(rig.job, id);
    expect(await rig.imports.open(id)).toMatchObject({ status: 'checked' });
    expect(await rig.files.describe(id)).not.toBeNull();
  });
});
