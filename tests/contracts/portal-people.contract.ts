import { describe, expect, it } from 'vitest';
import type { PortalPeople } from '@/lib/features/lrs-portal';

export const PORTAL_ULNS = { old: 9900000063, fresh: 9900000306 } as const;

/**
 * Runs work on the learners of one provider: 1 has no ULN, 2 the temporary one, 3 the old one. `other` is an organisation that
 * must never meet them.
 */
export type PortalPeopleUnderTest = {
  readonly run: <Answer>(work: (people: PortalPeople) => Promise<Answer>) => Promise<Answer>;
  readonly other: PortalPeopleUnderTest['run'];
};

const { old, fresh } = PORTAL_ULNS;
const AT = new Date('2026-10-05T12:00:00.000Z');

/** What every store of the portal's learners does; `anew` makes one. */
export const portalPeopleContract = (name: string, anew: () => Promise<PortalPeopleUnderTest>): void => {
  describe(`${name} knows who lacks a ULN, and gives one to whom it belongs`, () => {
    it('finds who has none or the temporary one, by number', async () => {
      const { run } = await anew();
      const found = await run((people) => people.withoutUln('2526'));
      expect(found.map(({ number, uln }) => [number, uln])).toEqual([
        [1, null],
        [2, 9999999999],
      ]);
    });

    it('finds learners by number, and the owners of ULNs', async () => {
      const { run } = await anew();
      expect(await run((people) => people.byNumber([3, 3, 9]))).toMatchObject([{ number: 3, uln: old }]);
      expect(await run((people) => people.ownersOf([old, fresh]))).toEqual(new Map([[old, 3]]));
      expect(await run((people) => people.ownersOf([]))).toEqual(new Map());
    });

    it.each([
      [1, null],
      [2, 9999999999],
      [3, old],
    ])('gives learner %i a ULN in place of %s', async (number, before) => {
      const { run } = await anew();
      expect(await run((people) => people.giveUln(number, { before, uln: fresh, at: AT }))).toBe(true);
      expect(await run((people) => people.byNumber([number]))).toMatchObject([{ uln: fresh }]);
    });

    it('gives none to whoever has another by now, or is not there', async () => {
      const { run } = await anew();
      expect(await run((people) => people.giveUln(3, { before: null, uln: fresh, at: AT }))).toBe(false);
      expect(await run((people) => people.giveUln(9, { before: null, uln: fresh, at: AT }))).toBe(false);
      expect(await run((people) => people.byNumber([3]))).toMatchObject([{ uln: old }]);
    });

    it('says nothing of another organisation’s learners', async () => {
      const { other } = await anew();
      expect(await other((people) => people.withoutUln('2526'))).toEqual([]);
      expect(await other((people) => people.byNumber([1]))).toEqual([]);
      expect(await other((people) => people.ownersOf([old]))).toEqual(new Map());
      expect(await other((people) => people.giveUln(1, { before: null, uln: fresh, at: AT }))).toBe(false);
    });
  });
};
