import { describe, expect, it } from 'vitest';
import { checkImport, loadImport, requestLoad } from '@/lib/features/ilr-import';
import { noAnswers } from '@/lib/features/same-person/schema';
import { TEMPORARY_ULN } from '@/lib/identifiers';
import type { Learner } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { ilrFile } from '@/tests/support/ilr-file';
import { choices, type ImportRig, importRig, NOW, upload } from '@/tests/support/import-rig';

covers('lib/features/ilr-import/request-load.ts', 'lib/features/ilr-import/later-people.ts');

const learner = (LearnRefNumber: string, more = {}) => aLearner({ LearnRefNumber, ULN: TEMPORARY_ULN, ...more });
const [site, tag] = [choices.sites[0]?.id ?? '', choices.tags[0]?.id ?? ''];

const checked = async (rig: ImportRig, learners: readonly Learner[]): Promise<string> => {
  const id = await upload(rig, await ilrFile(learners));
  await checkImport(rig.job, id);
  return id;
};

const ask = (rig: ImportRig, importId: string, siteId: string | null = null, tagId: string | null = null) =>
  requestLoad(rig.needs, { importId, siteId, tagId, answers: noAnswers });

const refusedAs = (kind: string) => ({ ok: false, refusal: { kind } });

describe('loading is asked for once, and only when there is something to load', () => {
  it('takes the site and the tag, audits, and sends ids only', async () => {
    const rig = importRig();
    const id = await checked(rig, [learner('A1')]);
    expect(await ask(rig, id, site, tag)).toEqual({ ok: true, value: null });
    expect(await rig.imports.find(id)).toMatchObject({
      status: 'loading',
      siteId: site,
      tagId: tag,
      learnersDone: 0,
      isRead: false,
    });
    const { tenantId, ukprn } = rig.needs.provider;
    const event = {
      name: 'ilr-import/load-requested',
      id: expect.stringContaining(`${id}/load/`),
      data: { tenantId, ukprn, subjectId: id },
    };
    expect(rig.emitted.at(-1)).toEqual(event);
    expect(rig.audited.at(-1)).toEqual({ action: 'ilr-import:ask-to-load', subject: `ilr-import/${id}` });
    expect(await ask(rig, id)).toEqual(refusedAs('not-ready'));
    expect(rig.emitted).toHaveLength(2);
  });

  it('refuses a file that is not checked, or that changes nothing', async () => {
    const rig = importRig();
    rig.learners.set('A1', learner('A1'));
    const unchecked = await upload(rig, await ilrFile([learner('A2')]));
    expect(await ask(rig, unchecked)).toEqual(refusedAs('not-ready'));
    expect(await ask(rig, await checked(rig, [learner('A1')]))).toEqual(refusedAs('nothing-to-load'));
  });

  it('refuses a site or a tag that is not offered', async () => {
    const rig = importRig();
    const id = await checked(rig, [learner('A1')]);
    expect(await ask(rig, id, tag)).toEqual(refusedAs('unknown-choice'));
    expect(await ask(rig, id, null, site)).toEqual(refusedAs('unknown-choice'));
    expect(await rig.imports.find(id)).toMatchObject({ status: 'checked' });
  });
});

describe('a checked file is loaded whole or not at all', () => {
  it('saves what is new or changed, leaves the rest, and lets the file go', async () => {
    const rig = importRig();
    rig.learners.set('A2', learner('A2', { Email: 'old@example.org' }));
    rig.learners.set('A3', learner('A3'));
    rig.learners.set('A9', learner('A9'));
    const id = await checked(rig, [...['A1', 'A2', 'A3', 'A4', 'A4'].map((number) => learner(number))]);
    await ask(rig, id);
    await loadImport(rig.job, id);
    expect(rig.saved.map(({ learner: { LearnRefNumber }, before }) => [LearnRefNumber, before?.Email])).toEqual([
      ['A1', undefined],
      ['A2', 'old@example.org'],
    ]);
    expect([...rig.learners.keys()].sort()).toEqual(['A1', 'A2', 'A3', 'A9']);
    expect(await rig.imports.open(id)).toMatchObject({
      status: 'loaded',
      finishedAt: NOW,
      counts: { learners: 5, added: 1, changed: 1, same: 1, refused: 2 },
      problemsTotal: 2,
    });
    expect(await rig.files.describe(id)).toBeNull();
  });

  it('says "same" of everything when the same file comes again', async () => {
    const rig = importRig();
    const aims = [anAim({ LearnAimRef: 'B' }), anAim({ LearnAimRef: 'A' })];
    const file = [learner('A1'), learner('A2', { LearningDelivery: aims })];
    const first = await checked(rig, file);
    await ask(rig, first);
    await loadImport(rig.job, first);
    const again = await checked(rig, file);
    expect(await rig.imports.open(again)).toMatchObject({ counts: { learners: 2, same: 2, added: 0, changed: 0 } });
  });

  it('does nothing when it runs again, and clears away a file that a crash left', async () => {
    const rig = importRig();
    const id = await checked(rig, [learner('A1')]);
    await ask(rig, id);
    const { remove } = rig.files;
    rig.files.remove = () => Promise.reject(new Error('crash'));
    await expect(loadImport(rig.job, id)).rejects.toThrow('crash');
    rig.files.remove = remove;
    await loadImport(rig.job, id);
    expect(rig.saved).toHaveLength(1);
    expect(await rig.files.describe(id)).toBeNull();
  });

  it('leaves nothing when it breaks off half-way, and can be tried again', async () => {
    const rig = importRig();
    const many = Array.from({ length: 1200 }, (_, place) => learner(`A${place}`));
    const id = await checked(rig, many);
    await ask(rig, id);
    let calls = 0;
    const breaking: typeof rig.job = {
      ...rig.job,
      transaction: (work) => {
        calls += 1;
        if (calls === 3) return Promise.reject(new Error('gone'));
        return rig.job.transaction(work);
      },
    };
    await expect(loadImport(breaking, id)).rejects.toThrow('gone');
    expect(rig.learners.size).toBe(0);
    await loadImport(rig.job, id);
    expect(rig.learners.size).toBe(1200);
  });

  it('loads nothing for a person who may not load any more', async () => {
    const rig = importRig();
    const id = await checked(rig, [learner('A1')]);
    await ask(rig, id);
    await loadImport({ ...rig.job, provider: null }, id);
    expect(await rig.imports.open(id)).toMatchObject({ status: 'refused', refusal: { kind: 'not-permitted' } });
    expect(rig.learners.size).toBe(0);
  });

  it('keeps the person as a later year has them, in what it compares and in what it writes', async () => {
    const rig = importRig();
    rig.learners.set('A1', learner('A1', { FamilyName: 'New', Accom: 5 }));
    rig.laterPeople.set('A1', { FamilyName: 'New' });
    rig.laterPeople.set('A2', { FamilyName: 'Newer' });
    const same = learner('A1', { FamilyName: 'Old', Accom: 5 });
    const id = await checked(rig, [same, learner('A2', { FamilyName: 'Old', Accom: 5 })]);
    const counts = { learners: 2, added: 1, changed: 0, same: 1, refused: 0 };
    expect(await rig.imports.open(id)).toMatchObject({ counts });
    await ask(rig, id);
    await loadImport(rig.job, id);
    expect(await rig.imports.open(id)).toMatchObject({ status: 'loaded', counts });
    expect(rig.saved.map((one) => one.learner)).toMatchObject([
      { LearnRefNumber: 'A2', FamilyName: 'Newer', Accom: 5 },
    ]);
  });
});
