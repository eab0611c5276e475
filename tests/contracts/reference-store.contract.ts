import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReferenceStore } from '@/lib/features/reference';
import {
  type ListQuestion,
  type ReferenceKind,
  readListQuestion,
  referenceKinds,
} from '@/lib/features/reference/schema';
import { someValues } from '../builders/a-reference';

type Run = <Answer>(work: (reference: ReferenceStore) => Promise<Answer>) => Promise<Answer>;
/** Two providers that nothing has been written for; `other` must never meet what `run` writes. */
export type ReferenceUnderTest = { readonly run: Run; readonly other: Run };

const NOON = new Date('2026-10-05T12:00:00.000Z');

const asking = (kind: ReferenceKind, question: Partial<ListQuestion> = {}): ListQuestion => ({
  ...readListQuestion(kind, {}),
  ...question,
});

const addCodes = async (run: Run, kind: ReferenceKind, ...codes: readonly string[]) => {
  const ids = new Map(codes.map((code) => [code, randomUUID()]));
  await run(async (reference) => {
    for (const [code, id] of ids) await reference.add(kind, id, someValues(kind, { code, name: `Name of ${code}` }));
  });
  return (code: string) => ids.get(code) ?? '';
};

const listed = async (run: Run, kind: ReferenceKind, question: Partial<ListQuestion> = {}) => {
  const page = await run((reference) => reference.page(kind, asking(kind, question)));
  return page.records.map(({ values }) => values.code);
};

const keepsRecords = (name: string, open: () => Promise<ReferenceUnderTest>): void => {
  describe(`${name} keeps each kind of record`, () => {
    it.each(referenceKinds)('%s: every field comes back as it was added, and as it was changed', async (kind) => {
      const { run } = await open();
      const id = (await addCodes(run, kind, 'NORTH'))('NORTH');
      const values = someValues(kind, { name: 'Name of NORTH' });
      const record = { id, version: 1, values, retiredAt: null, learners: 0 };
      expect(await run((reference) => reference.find(kind, id))).toMatchObject(record);
      const changed = someValues(kind, { code: 'SOUTH', name: 'Süd' });
      expect(await run((reference) => reference.change(kind, id, 1, changed))).toBe(true);
      expect(await run((reference) => reference.find(kind, id))).toMatchObject({ version: 2, values: changed });
    });

    it('a change to an earlier version is refused, and what the other wrote stays', async () => {
      const { run } = await open();
      const id = (await addCodes(run, 'sites', 'NORTH'))('NORTH');
      const written = someValues('sites', { name: 'first' });
      expect(await run((reference) => reference.change('sites', id, 1, written))).toBe(true);
      expect(await run((reference) => reference.change('sites', id, 1, someValues('sites')))).toBe(false);
      expect(await run((reference) => reference.retire('sites', id, 1, NOON))).toBe(false);
      expect(await run((reference) => reference.find('sites', id))).toMatchObject({ values: written, retiredAt: null });
    });

    it('a record is retired and brought back, and each counts as a change', async () => {
      const { run } = await open();
      const id = (await addCodes(run, 'tags', 'NIGHT'))('NIGHT');
      expect(await run((reference) => reference.retire('tags', id, 1, NOON))).toBe(true);
      expect(await run((reference) => reference.find('tags', id))).toMatchObject({
        version: 2,
        retiredAt: NOON.toISOString(),
      });
      expect(await run((reference) => reference.retire('tags', id, 2, null))).toBe(true);
      expect(await run((reference) => reference.find('tags', id))).toMatchObject({ version: 3, retiredAt: null });
    });
  });
};

const listsRecords = (name: string, open: () => Promise<ReferenceUnderTest>): void => {
  describe(`${name} lists what is asked for`, () => {
    it('in the order asked for, words without regard to capitals', async () => {
      const { run } = await open();
      await addCodes(run, 'sites', 'b', 'A', 'C');
      expect(await listed(run, 'sites')).toEqual(['A', 'b', 'C']);
      expect(await listed(run, 'sites', { sort: 'name', direction: 'descending' })).toEqual(['C', 'b', 'A']);
    });

    it('numbers as numbers, and those without one last', async () => {
      const { run } = await open();
      await run(async (reference) => {
        for (const [code, stdCode] of [
          ['P1', 1000],
          ['P2', 96],
          ['P3', null],
        ] as const)
          await reference.add(
            'qualification-plans',
            randomUUID(),
            someValues('qualification-plans', { code, stdCode }),
          );
      });
      expect(await listed(run, 'qualification-plans', { sort: 'stdCode' })).toEqual(['P2', 'P1', 'P3']);
      const descending = { sort: 'stdCode', direction: 'descending' } as const;
      expect(await listed(run, 'qualification-plans', descending)).toEqual(['P1', 'P2', 'P3']);
    });

    it('those in use, those retired, or all, and how many there are of each', async () => {
      const { run } = await open();
      const idOf = await addCodes(run, 'tags', 'DAY', 'NIGHT');
      await run((reference) => reference.retire('tags', idOf('NIGHT'), 1, NOON));
      expect(await listed(run, 'tags')).toEqual(['DAY']);
      expect(await listed(run, 'tags', { lot: 'retired' })).toEqual(['NIGHT']);
      expect(await listed(run, 'tags', { lot: 'all' })).toEqual(['DAY', 'NIGHT']);
      expect(await run((reference) => reference.page('tags', asking('tags', { q: 'nobody' })))).toEqual({
        records: [],
        total: 0,
        pages: 1,
        inUse: 1,
        retired: 1,
      });
    });

    it('what has the words in its code, its name, its UKPRN or its contract reference number', async () => {
      const { run } = await open();
      await addCodes(run, 'subcontractors', 'BECK');
      await addCodes(run, 'contracts', 'ASF', '50%');
      expect(await listed(run, 'subcontractors', { q: '0000012' })).toEqual(['BECK']);
      expect(await listed(run, 'subcontractors', { q: 'name of be' })).toEqual(['BECK']);
      expect(await listed(run, 'contracts', { q: 'asfc-11' })).toEqual(['50%', 'ASF']);
      expect(await listed(run, 'contracts', { q: '0%' })).toEqual(['50%']);
      expect(await listed(run, 'contracts', { q: '_' })).toEqual([]);
    });

    it('a long list by pages of fifty', async () => {
      const { run } = await open();
      const codes = Array.from({ length: 51 }, (_, place) => `S${String(place).padStart(2, '0')}`);
      await addCodes(run, 'sites', ...codes);
      const first = await run((reference) => reference.page('sites', asking('sites')));
      expect([first.records.length, first.total, first.pages]).toEqual([50, 51, 2]);
      expect(await listed(run, 'sites', { page: 2 })).toEqual(['S50']);
      expect(await listed(run, 'sites', { page: 3 })).toEqual([]);
    });

    it('every subcontractor by name, and whether it is retired', async () => {
      const { run } = await open();
      const idOf = await addCodes(run, 'subcontractors', 'WARLEY', 'beck');
      await run((reference) => reference.retire('subcontractors', idOf('beck'), 1, NOON));
      expect(await run((reference) => reference.subcontractors())).toEqual([
        { id: idOf('beck'), code: 'beck', name: 'Name of beck', isRetired: true },
        { id: idOf('WARLEY'), code: 'WARLEY', name: 'Name of WARLEY', isRetired: false },
      ]);
    });
  });
};

const keepsApart = (name: string, open: () => Promise<ReferenceUnderTest>): void => {
  describe(`${name} knows who has a code, and keeps providers apart`, () => {
    it('who has a code or a UKPRN, whatever the case of its letters, also once it is retired', async () => {
      const { run } = await open();
      const id = (await addCodes(run, 'subcontractors', 'BECK'))('BECK');
      const holder = { id, code: 'BECK', name: 'Name of BECK', isRetired: false };
      expect(await run((reference) => reference.holder('subcontractors', 'code', 'beck'))).toEqual(holder);
      expect(await run((reference) => reference.holder('subcontractors', 'ukprn', '90000012'))).toEqual(holder);
      expect(await run((reference) => reference.holder('sites', 'code', 'BECK'))).toBeNull();
      expect(await run((reference) => reference.holder('subcontractors', 'code', 'BEC'))).toBeNull();
      await run((reference) => reference.retire('subcontractors', id, 1, NOON));
      expect(await run((reference) => reference.holder('subcontractors', 'code', 'BECK'))).toMatchObject({
        isRetired: true,
      });
    });

    it('another provider neither meets nor changes a record', async () => {
      const { run, other } = await open();
      const id = (await addCodes(run, 'contracts', 'ASF'))('ASF');
      expect(await other((reference) => reference.find('contracts', id))).toBeNull();
      expect(await other((reference) => reference.holder('contracts', 'code', 'ASF'))).toBeNull();
      expect(await listed(other, 'contracts', { lot: 'all' })).toEqual([]);
      expect(await other((reference) => reference.change('contracts', id, 1, someValues('contracts')))).toBe(false);
      expect(await other((reference) => reference.retire('contracts', id, 1, NOON))).toBe(false);
      await addCodes(run, 'subcontractors', 'BECK');
      expect(await other((reference) => reference.subcontractors())).toEqual([]);
      expect(await run((reference) => reference.find('contracts', id))).toMatchObject({ version: 1, retiredAt: null });
    });
  });
};

/** What every store of a provider's lists does. */
export const referenceStoreContract = (name: string, open: () => Promise<ReferenceUnderTest>): void => {
  keepsRecords(name, open);
  listsRecords(name, open);
  keepsApart(name, open);
};
