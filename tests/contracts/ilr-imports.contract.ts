import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { IlrImportStore } from '@/lib/features/ilr-import';
import type { ImportChoices, ImportStatus, LearnerChange } from '@/lib/features/ilr-import/schema';
import type { UlnMatch } from '@/lib/features/same-person/schema';

/** Runs work on the imports of one provider; `other` is a provider that must never meet them. */
export type ImportsUnderTest = {
  readonly run: <Answer>(work: (imports: IlrImportStore) => Promise<Answer>) => Promise<Answer>;
  readonly other: ImportsUnderTest['run'];
  readonly choices: ImportChoices;
  readonly createdBy: string;
};

const NOON = new Date('2026-10-05T12:00:00.000Z');
const every: readonly ImportStatus[] = ['uploading', 'checking', 'checked', 'loading', 'loaded', 'refused', 'failed'];
const counts = { learners: 3, added: 1, changed: 1, same: 0, refused: 1, asked: 0 };
const changes: LearnerChange[] = [
  { learnRefNumber: 'A1', kind: 'changed', differences: [{ path: 'Email', before: null, after: 'a@example.org' }] },
];
const person = { name: 'Jo Example', dateOfBirth: '2001-02-03' };
const matches: UlnMatch[] = [
  { inFile: { learnRefNumber: 'A4', ...person }, stored: { learnRefNumber: 'B4', ...person } },
];
const problems = [{ learnRefNumber: 'A3', path: 'ULN', line: 7, message: 'ULN is missing.' }];

const add = async (imports: IlrImportStore, createdAt = NOON, status: ImportStatus = 'uploading'): Promise<string> => {
  const id = randomUUID();
  await imports.add({ id, fileName: `${id}.XML`, fileBytes: 5_000_000_000, createdAt });
  if (status !== 'uploading') await imports.change(id, ['uploading'], { status });
  return id;
};

const daysBefore = (days: number) => new Date(NOON.getTime() - days * 24 * 60 * 60 * 1000);

/** What every store of imports does. */
export const importsContract = (name: string, underTest: () => ImportsUnderTest): void => {
  describe(`${name} keeps imports and tells them to their provider only`, () => {
    it('keeps what it is told, and says so in full', async () => {
      const { run, createdBy } = underTest();
      const id = await run((imports) => add(imports));
      const found = {
        status: 'checked',
        academicYear: '2526',
        software: 'X',
        counts,
        learnersDone: 3,
        isRead: true,
      } as const;
      const findings = { problems, problemsTotal: 1, changes, matches };
      await run((imports) => imports.change(id, ['uploading'], { ...found, ...findings }));
      await run((imports) => imports.change(id, ['checked'], { finishedAt: NOON }));
      const answers = { each: [{ learnRefNumber: 'A4', stored: 'B4', answer: 'same' as const }], rest: null };
      await run((imports) => imports.change(id, ['checked'], { answers }));
      expect(await run((imports) => imports.find(id))).toMatchObject({ fileName: `${id}.XML`, matches, answers });
      expect(await run((imports) => imports.open(id))).toEqual({
        ...found,
        ...findings,
        id,
        fileName: `${id}.XML`,
        fileBytes: 5_000_000_000,
        createdAt: NOON.toISOString(),
        createdBy,
        finishedAt: NOON.toISOString(),
        refusal: null,
      });
    });

    it('changes an import only in a state that was named, and says whether it did', async () => {
      const { run } = underTest();
      const id = await run((imports) => add(imports));
      const refusal = { kind: 'wrong-ukprn', ukprn: 10000055 } as const;
      expect(await run((imports) => imports.change(id, ['checking'], { status: 'refused', refusal }))).toBe(false);
      expect(await run((imports) => imports.change(id, ['uploading'], { status: 'refused', refusal }))).toBe(true);
      expect(await run((imports) => imports.open(id))).toMatchObject({ status: 'refused', refusal });
      expect(await run((imports) => imports.change(randomUUID(), every, { status: 'loaded' }))).toBe(false);
    });

    it('lists the newest first, and no more than asked for', async () => {
      const { run } = underTest();
      const late = new Date('2030-01-01T00:00:00.000Z');
      const later = new Date('2030-01-02T00:00:00.000Z');
      const first = await run((imports) => add(imports, late));
      const second = await run((imports) => add(imports, later));
      const listed = (await run((imports) => imports.list(1000))).map(({ id }) => id);
      expect(listed.filter((id) => id === first || id === second)).toEqual([second, first]);
      expect(await run((imports) => imports.list(1))).toHaveLength(1);
    });

    it('lists uploads left unfinished and files and findings kept long, and forgets the findings', async () => {
      const { run } = underTest();
      const old = daysBefore(40);
      const begun = await run((imports) => add(imports, daysBefore(2)));
      const waiting = await run((imports) => add(imports, old, 'checked'));
      const loaded = await run((imports) => add(imports, old, 'loaded'));
      const bare = await run((imports) => add(imports, old, 'loaded'));
      const moving = await run((imports) => add(imports, old, 'loading'));
      const recent = await run((imports) => add(imports, daysBefore(2), 'checked'));
      await run((imports) => imports.change(loaded, ['loaded'], { changes, problems, matches, counts }));
      const before = { unfinished: daysBefore(1), others: daysBefore(30) };
      const listed = async () => {
        const ids = (await run((imports) => imports.listOld(before))).map(({ id }) => id);
        return [begun, waiting, loaded, bare, moving, recent].map((id) => ids.includes(id));
      };
      expect(await listed()).toEqual([true, true, true, false, false, false]);
      await run((imports) => imports.forgetFindings(loaded));
      expect(await listed()).toEqual([true, true, false, false, false, false]);
      expect(await run((imports) => imports.open(loaded))).toMatchObject({
        problems: [],
        changes: [],
        matches: [],
        counts,
      });
    });

    it('offers the sites and tags in use', async () => {
      const { run, choices } = underTest();
      expect(await run((imports) => imports.choices())).toEqual(choices);
    });

    it('says nothing of an import to another provider, and lets it change nothing', async () => {
      const { run, other } = underTest();
      const id = await run((imports) => add(imports, daysBefore(40)));
      await run((imports) => imports.change(id, ['uploading'], { problems, counts }));
      const before = { unfinished: NOON, others: NOON };
      expect(await other((imports) => imports.find(id))).toBeNull();
      expect(await other((imports) => imports.open(id))).toBeNull();
      expect((await other((imports) => imports.list(1000))).map((one) => one.id)).not.toContain(id);
      expect((await other((imports) => imports.listOld(before))).map((one) => one.id)).not.toContain(id);
      expect((await other((imports) => imports.choices())).sites).toEqual([]);
      expect(await other((imports) => imports.change(id, every, { status: 'loaded' }))).toBe(false);
      await other((imports) => imports.forgetFindings(id));
      expect(await run((imports) => imports.open(id))).toMatchObject({ status: 'uploading', problems });
    });
  });
};
