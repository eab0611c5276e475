import { describe, expect, it } from 'vitest';
import { checkImport, loadImport, requestLoad } from '@/lib/features/ilr-import';
import { type MatchAnswers, matchesShownMax, noAnswers } from '@/lib/features/same-person/schema';
import { TEMPORARY_ULN } from '@/lib/identifiers';
import { type Learner, newLearner, newLearningDelivery, year2425 } from '@/lib/ilr';
import { aHeader, aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { ilrFile } from '@/tests/support/ilr-file';
import { type ImportRig, importRig, upload } from '@/tests/support/import-rig';

covers('lib/features/same-person/kept-answers.ts', 'lib/features/same-person/uln-matches.ts');

const ULN = 1061484016;
const OTHER_ULN = 1061484032;

const learner = (LearnRefNumber: string, more: Partial<Learner> = {}) => aLearner({ LearnRefNumber, ULN, ...more });
const others = (count: number): readonly Learner[] =>
  Array.from({ length: count }, (_, place) => learner(`N${place}`, { ULN: 2_000_000_000 + place }));

const check = async (rig: ImportRig, file: readonly Learner[], year?: typeof year2425): Promise<string> => {
  const id = await upload(rig, await ilrFile(file, aHeader(year), year));
  await checkImport(rig.job, id);
  return id;
};

const detailOf = async (rig: ImportRig, id: string) => {
  const detail = await rig.imports.open(id);
  if (detail === null) throw new Error('There is no import');
  return detail;
};

const ask = (rig: ImportRig, importId: string, answers: MatchAnswers) =>
  requestLoad(rig.needs, { importId, siteId: null, tagId: null, answers });

const loadWith = async (rig: ImportRig, id: string, answers: MatchAnswers) => {
  expect(await ask(rig, id, answers)).toEqual({ ok: true, value: null });
  await loadImport(rig.job, id);
  return detailOf(rig, id);
};

const rigWith = (...stored: readonly Learner[]): ImportRig => {
  const rig = importRig();
  for (const one of stored) rig.learners.set(one.LearnRefNumber ?? '', one);
  return rig;
};

const each = (learnRefNumber: string, answer: 'same' | 'another'): MatchAnswers => ({
  each: [{ learnRefNumber, answer }],
  rest: null,
});

describe('a learner under a new number, with the ULN of somebody who is here, is asked about', () => {
  it('names both, and neither adds nor changes them until somebody has said which', async () => {
    const rig = rigWith(learner('O1', { GivenNames: 'Jo', FamilyName: 'Example', DateOfBirth: '2001-02-03' }));
    const id = await check(rig, [learner('N1', { GivenNames: 'Joe' }), learner('N2', { ULN: OTHER_ULN })]);
    const { counts, matches } = await detailOf(rig, id);
    expect(counts).toEqual({ learners: 2, added: 1, changed: 0, same: 0, refused: 0, asked: 1 });
    expect(matches).toMatchObject([
      {
        inFile: { learnRefNumber: 'N1', name: expect.stringContaining('Joe ') },
        stored: { learnRefNumber: 'O1', name: 'Jo Example', dateOfBirth: '2001-02-03' },
      },
    ]);
  });

  it('asks about nobody with the temporary ULN, with a ULN that nobody here has, or with a number that is here', async () => {
    const stored = [learner('O1', { ULN: TEMPORARY_ULN }), learner('O2'), learner('N3', { ULN: OTHER_ULN })];
    const temporary = learner('N1', { ULN: TEMPORARY_ULN });
    const rig = rigWith(...stored);
    const id = await check(rig, [temporary, learner('N2', { ULN: 2_000_000_000 }), learner('N3')]);
    const { counts, matches } = await detailOf(rig, id);
    expect(counts).toMatchObject({ added: 2, changed: 1, asked: 0 });
    expect(matches).toEqual([]);
  });

  it('takes nobody who stands in the file under their own number for somebody else of it', async () => {
    const rig = rigWith(learner('O1'));
    const id = await check(rig, [learner('N1'), learner('O1')]);
    expect((await detailOf(rig, id)).counts).toMatchObject({ added: 1, same: 1, asked: 0 });
  });

  it('takes nobody for two learners of the file, even where they come far apart', async () => {
    const rig = rigWith(learner('O1'));
    const id = await check(rig, [learner('A1'), ...others(1200), learner('Z1')]);
    const { counts, matches } = await detailOf(rig, id);
    expect(counts).toMatchObject({ asked: 1, added: 1201 });
    expect(matches.map(({ inFile }) => inFile.learnRefNumber)).toEqual(['A1']);
  });
});

describe('loading waits until all are answered, and then does as was said', () => {
  it('refuses to load while somebody is not answered', async () => {
    const rig = rigWith(learner('O1'), learner('O2', { ULN: OTHER_ULN }));
    const id = await check(rig, [learner('N1'), learner('N2', { ULN: OTHER_ULN })]);
    const unanswered = { ok: false, refusal: { kind: 'unanswered' } };
    expect(await ask(rig, id, noAnswers)).toEqual(unanswered);
    expect(await ask(rig, id, each('N1', 'same'))).toEqual(unanswered);
    expect(await ask(rig, id, each('N9', 'same'))).toEqual(unanswered);
    expect(await rig.imports.find(id)).toMatchObject({ status: 'checked', answers: null });
  });

  it('the same person gets the number of the file, and PrevLearnRefNumber only if the file says so', async () => {
    const rig = rigWith(learner('O1', { Email: 'old@example.org' }));
    const id = await check(rig, [learner('N1', { Email: 'new@example.org' })]);
    const { status, counts } = await loadWith(rig, id, each('N1', 'same'));
    expect({ status, counts }).toMatchObject({ status: 'loaded', counts: { added: 0, changed: 1, asked: 0 } });
    expect([...rig.learners.keys()]).toEqual(['N1']);
    expect(rig.saved).toMatchObject([
      {
        learner: { LearnRefNumber: 'N1', PrevLearnRefNumber: null },
        before: { LearnRefNumber: 'N1', Email: 'old@example.org' },
        formerly: 'O1',
      },
    ]);
  });

  it('changes the number alone of somebody who is the same in all else', async () => {
    const rig = rigWith(learner('O1'));
    const id = await check(rig, [learner('N1', { PrevLearnRefNumber: 'O1' })]);
    expect((await loadWith(rig, id, each('N1', 'same'))).counts).toMatchObject({ changed: 1 });
    expect(rig.learners.get('N1')).toMatchObject({ PrevLearnRefNumber: 'O1' });
  });

  it('another person is added, and the one who is here stays', async () => {
    const rig = rigWith(learner('O1'));
    const id = await check(rig, [learner('N1')]);
    expect((await loadWith(rig, id, each('N1', 'another'))).counts).toMatchObject({ added: 1, changed: 0, asked: 0 });
    expect([...rig.learners.keys()].sort()).toEqual(['N1', 'O1']);
  });

  it('what is said of the rest is for those who were not shown', async () => {
    const many = Array.from({ length: matchesShownMax + 3 }, (_, place) => 3_000_000_000 + place);
    const rig = rigWith(...many.map((uln, place) => learner(`O${place}`, { ULN: uln })));
    const id = await check(
      rig,
      many.map((uln, place) => learner(`N${place}`, { ULN: uln })),
    );
    const { matches, counts } = await detailOf(rig, id);
    expect([matches.length, counts?.asked]).toEqual([matchesShownMax, matchesShownMax + 3]);
    const shown = matches.map(({ inFile }) => ({ learnRefNumber: inFile.learnRefNumber, answer: 'another' as const }));
    expect(await ask(rig, id, { each: shown, rest: null })).toMatchObject({ refusal: { kind: 'unanswered' } });
    const loaded = await loadWith(rig, id, { each: shown, rest: 'same' });
    expect(loaded.counts).toMatchObject({ added: matchesShownMax, changed: 3 });
    expect(rig.learners.size).toBe(matchesShownMax * 2 + 3);
  });

  it('asks anew, and loads nothing, when somebody has turned up meanwhile', async () => {
    const rig = rigWith();
    const id = await check(rig, [learner('N1'), learner('N2', { ULN: OTHER_ULN })]);
    await ask(rig, id, noAnswers);
    rig.learners.set('O2', learner('O2', { ULN: OTHER_ULN }));
    await loadImport(rig.job, id);
    const { status, counts, matches } = await detailOf(rig, id);
    expect({ status, counts }).toMatchObject({ status: 'checked', counts: { added: 1, asked: 1 } });
    expect(matches).toMatchObject([{ inFile: { learnRefNumber: 'N2' }, stored: { learnRefNumber: 'O2' } }]);
    expect([...rig.learners.keys()]).toEqual(['O2']);
    expect((await loadWith(rig, id, each('N2', 'same'))).status).toBe('loaded');
    expect(new Set(rig.emitted.map((event) => event.id)).size).toBe(rig.emitted.length);
  });

  it('takes what was said of two for no answer about another two', async () => {
    const rig = rigWith(learner('O1'));
    const id = await check(rig, [learner('N1')]);
    await ask(rig, id, each('N1', 'same'));
    rig.learners.clear();
    rig.learners.set('P1', learner('P1'));
    await loadImport(rig.job, id);
    expect(await detailOf(rig, id)).toMatchObject({
      status: 'checked',
      matches: [{ stored: { learnRefNumber: 'P1' } }],
    });
    expect([...rig.learners.keys()]).toEqual(['P1']);
  });

  it('a file of a year that is only read brings no number of years ago back', async () => {
    const rig = rigWith(newLearner(learner('O1'), year2425));
    const aims = [newLearningDelivery(anAim(), year2425)];
    const former = newLearner({ ...learner('N1', { Email: 'then@example.org' }), LearningDelivery: aims }, year2425);
    const id = await check(rig, [former], year2425);
    expect(await detailOf(rig, id)).toMatchObject({ status: 'checked', counts: { asked: 1 } });
    await loadWith(rig, id, each('N1', 'same'));
    expect([...rig.learners.keys()]).toEqual(['O1']);
    expect(rig.saved).toMatchObject([{ learner: { LearnRefNumber: 'O1', Email: 'then@example.org' } }]);
  });
});
