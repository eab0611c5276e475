import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LrsLedger, LrsStops, NewLrsChange } from '@/lib/features/lrs';
import { aLearnerToRegister, aLearnerToUpdate, anLrsLearner } from '../builders/lrs/learners';

/** Runs work on the ledger of one provider; `other` is a provider that must never meet its changes. */
export type LedgerUnderTest = {
  readonly run: <Answer>(work: (stores: { ledger: LrsLedger; stops: LrsStops }) => Promise<Answer>) => Promise<Answer>;
  readonly other: LedgerUnderTest['run'];
};

const NOON = new Date('2026-10-05T12:00:00.000Z');
const LATER = new Date('2026-10-05T12:01:00.000Z');

let nextLearner = 1;
const aSubject = () => `learner/${nextLearner++}`;

const anUpdate = (more: Partial<NewLrsChange> = {}): NewLrsChange => ({
  id: randomUUID(),
  subject: aSubject(),
  uln: null,
  fields: ['PlaceOfBirth'],
  content: { kind: 'update', before: anLrsLearner(), intended: aLearnerToUpdate() },
  createdAt: NOON,
  ...more,
});

const rejected = { status: 'rejected', reason: 'not-sent', code: null, at: LATER } as const;

/** What every ledger does. */
export const lrsLedgerContract = (name: string, underTest: () => LedgerUnderTest): void => {
  describe(`${name} keeps each change until it is settled, and one at a time for a learner`, () => {
    it('keeps what a change is to do, through its states, and forgets it when it is settled', async () => {
      const { run } = underTest();
      const change = anUpdate({ uln: 9900000004 });
      const find = () => run(({ ledger }) => ledger.find(change.id));
      expect(await run(({ ledger }) => ledger.add(change))).toBe(true);
      expect(await find()).toEqual({ ...change, status: 'prepared', reason: null, code: null, sentAt: null });
      await run(({ ledger }) => ledger.move(change.id, ['prepared'], { status: 'sending', at: LATER }));
      const unknown = { status: 'unknown', reason: 'unknown-code', code: 'WSRC0777', at: LATER } as const;
      await run(({ ledger }) => ledger.move(change.id, ['sending'], unknown));
      expect(await find()).toMatchObject({
        status: 'unknown',
        reason: 'unknown-code',
        code: 'WSRC0777',
        sentAt: LATER,
      });
      expect(await find()).toMatchObject({ content: change.content });
      await run(({ ledger }) =>
        ledger.move(change.id, ['unknown'], { status: 'confirmed', uln: 9900000012, at: LATER }),
      );
      expect(await find()).toMatchObject({
        status: 'confirmed',
        reason: null,
        code: null,
        uln: 9900000012,
        content: null,
      });
    });

    it('moves a change only from a state that was named, and says whether it did', async () => {
      const { run } = underTest();
      const change = anUpdate();
      await run(({ ledger }) => ledger.add(change));
      expect(await run(({ ledger }) => ledger.move(change.id, ['sending', 'unknown'], rejected))).toBe(false);
      expect(await run(({ ledger }) => ledger.move(change.id, ['prepared'], rejected))).toBe(true);
      expect(await run(({ ledger }) => ledger.move(change.id, ['prepared'], rejected))).toBe(false);
      expect(await run(({ ledger }) => ledger.move(randomUUID(), ['prepared'], rejected))).toBe(false);
    });

    it('takes no second change for a learner or a ULN before the first is settled', async () => {
      const { run } = underTest();
      const first = anUpdate({ uln: 9900000020 });
      const sameLearner = () => anUpdate({ subject: first.subject });
      const sameUln = () => anUpdate({ uln: 9900000020 });
      const add = (change: NewLrsChange) => run(({ ledger }) => ledger.add(change));
      expect(await add(first)).toBe(true);
      expect([await add(sameLearner()), await add(sameUln())]).toEqual([false, false]);
      const unknown = { status: 'unknown', reason: 'no-answer', code: null, at: LATER } as const;
      await run(({ ledger }) => ledger.move(first.id, ['prepared'], unknown));
      expect([await add(sameLearner()), await add(sameUln())]).toEqual([false, false]);
      await run(({ ledger }) => ledger.move(first.id, ['unknown'], rejected));
      expect([await add(sameLearner()), await add(sameUln())]).toEqual([true, true]);
    });

    it('takes one of two that are asked for at the same moment', async () => {
      const { run } = underTest();
      const subject = aSubject();
      const added = await Promise.all([1, 2, 3].map(() => run(({ ledger }) => ledger.add(anUpdate({ subject })))));
      expect(added.filter(Boolean)).toHaveLength(1);
    });

    it('takes registrations of several learners who have no ULN yet', async () => {
      const { run } = underTest();
      const content = { kind: 'register', intended: aLearnerToRegister() } as const;
      const added = [
        await run(({ ledger }) => ledger.add(anUpdate({ content }))),
        await run(({ ledger }) => ledger.add(anUpdate({ content }))),
      ];
      expect(added).toEqual([true, true]);
    });

    it('lists what is not settled, oldest first, and nobody else’s', async () => {
      const { run, other } = underTest();
      const old = [anUpdate({ createdAt: new Date('2001-01-02') }), anUpdate({ createdAt: new Date('2001-01-01') })];
      const done = anUpdate({ createdAt: new Date('2001-01-01') });
      for (const change of [...old, done]) await run(({ ledger }) => ledger.add(change));
      await run(({ ledger }) => ledger.move(done.id, ['prepared'], rejected));
      const before = new Date('2001-02-01');
      const ids = old.map(({ id }) => id).reverse();
      expect((await run(({ ledger }) => ledger.listUnsettled(before))).map(({ id }) => id)).toEqual(ids);
      expect(await run(({ ledger }) => ledger.listUnsettled(new Date('2001-01-01')))).toEqual([]);
      expect(await other(({ ledger }) => ledger.listUnsettled(before))).toEqual([]);
    });

    it('knows the change that was asked for last, also when it is settled', async () => {
      const { run, other } = underTest();
      const first = anUpdate({ createdAt: NOON });
      const content = { kind: 'register', intended: aLearnerToRegister() } as const;
      const last = anUpdate({ subject: first.subject, createdAt: LATER, content });
      const latest = () => run(({ ledger }) => ledger.latestOf(first.subject));
      expect(await latest()).toBeNull();
      await run(({ ledger }) => ledger.add(first));
      expect(await latest()).toEqual({ id: first.id, status: 'prepared', uln: null, kind: 'update' });
      await run(({ ledger }) => ledger.move(first.id, ['prepared'], rejected));
      await run(({ ledger }) => ledger.add(last));
      const confirmed = { status: 'confirmed', uln: 9900000012, at: LATER } as const;
      await run(({ ledger }) => ledger.move(last.id, ['prepared'], confirmed));
      expect(await latest()).toEqual({ id: last.id, status: 'confirmed', uln: 9900000012, kind: 'register' });
      expect(await other(({ ledger }) => ledger.latestOf(first.subject))).toBeNull();
    });

    it('shows another provider no change, and lets it move none', async () => {
      const { run, other } = underTest();
      const change = anUpdate();
      await run(({ ledger }) => ledger.add(change));
      expect(await other(({ ledger }) => ledger.find(change.id))).toBeNull();
      expect(await other(({ ledger }) => ledger.move(change.id, ['prepared'], rejected))).toBe(false);
    });
  });

  describe(`${name} says whether a provider's calls are stopped`, () => {
    it('keeps the first reason until it is lifted, for this provider only', async () => {
      const { run, other } = underTest();
      expect(await run(({ stops }) => stops.find())).toBeNull();
      expect(await run(({ stops }) => stops.put('password-refused', NOON))).toBe(true);
      expect(await run(({ stops }) => stops.put('access-refused', LATER))).toBe(false);
      expect(await run(({ stops }) => stops.find())).toEqual({ reason: 'password-refused', since: NOON.toISOString() });
      expect(await other(({ stops }) => stops.find())).toBeNull();
      await other(({ stops }) => stops.lift());
      expect(await run(({ stops }) => stops.find())).not.toBeNull();
      await run(({ stops }) => stops.lift());
      expect(await run(({ stops }) => stops.find())).toBeNull();
    });
  });
};
