import { describe, expect, it } from 'vitest';
import { readDraft } from '@/lib/features/reference/read-draft';
import { referenceKinds, toDraft } from '@/lib/features/reference/schema';
import { organisations } from '@/prisma/seed/organisations';
import { referenceOf } from '@/prisma/seed/reference';

const ukprns = organisations.flatMap(({ providers }) => providers.map(({ ukprn }) => ukprn));

describe('the lists of the demo are such as a person could have typed', () => {
  it.each(ukprns)('of %i: no field is refused, and no code stands twice on a list', (ukprn) => {
    for (const kind of referenceKinds) {
      const rows = referenceOf(ukprn)[kind];
      const refused = rows.map((row) => readDraft(kind, toDraft(kind, row))).filter(({ ok }) => !ok);
      expect(refused, kind).toEqual([]);
      expect(new Set(rows.map(({ code }) => code.toLowerCase())).size, kind).toBe(rows.length);
    }
  });

  it('shows a retired site, a retired and a dormant contract, default monitoring values and colours', () => {
    const all = ukprns.map(referenceOf);
    const contracts = all.flatMap((lists) => lists.contracts);
    expect(all.flatMap(({ sites }) => sites).filter(({ isRetired }) => isRetired)).toHaveLength(1);
    expect(contracts.filter(({ isRetired }) => isRetired)).toHaveLength(1);
    expect(contracts.filter(({ status }) => status === 'dormant')).toHaveLength(1);
    const isFilled = ({ defaultMonitoringA, defaultMonitoringB }: (typeof contracts)[number]) =>
      (defaultMonitoringA ?? defaultMonitoringB ?? null) !== null;
    expect(contracts.filter(isFilled).length).toBeGreaterThanOrEqual(2);
    expect(new Set(all.flatMap(({ tags }) => tags).map(({ colour }) => colour)).size).toBeGreaterThan(3);
  });
});
