import { describe, expect, test } from 'vitest';
import { countLearners, listChoices, listLearners, sealSearch } from '@/lib/features/learner';
import { everybody, type LearnerListQuery } from '@/lib/features/learner/schema';
import { academicYears } from '@/lib/ilr';
import { listedLearners } from '../../../fakes/listed-learners';
import { plainSeal } from '../../../fakes/plain-seal';
import { covers } from '../../../support/covers';

covers('lib/features/learner/learner-search.ts', 'lib/features/learner/seal-search.ts');

const rig = () => {
  const { store, asked } = listedLearners({
    learners: [
      { number: 1, name: 'grace okafor' },
      { number: 2, name: 'noah okafor' },
    ],
  });
  return { needs: { learners: store, sealedSearch: plainSeal, years: academicYears }, asked };
};

const list = async (query: Partial<LearnerListQuery>) => {
  const { needs, asked } = rig();
  return { ...(await listLearners(needs, { ...everybody, ...query })), asked: asked[0] };
};

describe('the list shows whom its address asks for', () => {
  test('a sealed search is opened, and looked for by its words', async () => {
    const { find, asked } = await list({ find: 'sealed: Okafor,  GRACE ' });
    expect(find).toEqual({ kind: 'text', text: ' Okafor,  GRACE ' });
    expect(asked?.search.terms).toEqual({ words: ['okafor', 'grace'], dateOfBirth: null });
  });

  test('a search that cannot be opened is said to be none', async () => {
    const { find, asked } = await list({ find: 'from another provider' });
    expect(find).toEqual({ kind: 'unreadable' });
    expect(asked?.search.terms).toEqual({ words: [], dateOfBirth: null });
    expect((await list({})).find).toEqual({ kind: 'nothing' });
  });

  test('the year is the one asked for, or the one that is usual', async () => {
    expect((await list({ academicYear: '2425' })).asked?.search.academicYear).toBe('2425');
    expect((await list({ academicYear: '1999' })).academicYear).toBe('2526');
    expect((await list({ academicYear: null })).academicYear).toBe('2526');
  });

  test('fifty at a time, in the order and from the place asked for', async () => {
    const { asked } = await list({ sort: 'name', isDescending: true, after: 7 });
    expect(asked?.size).toBe(50);
    expect(asked?.order).toMatchObject({ sort: 'name', isDescending: true, after: 7, before: null });
  });

  test('all who match are counted', async () => {
    const { needs } = rig();
    expect(await countLearners(needs, { ...everybody, find: 'sealed:okafor' })).toBe(2);
    expect(await countLearners(needs, { ...everybody, find: 'sealed:noah' })).toBe(1);
  });

  test('the years to choose from are the newest first, the provisional ones marked', async () => {
    const { years } = await listChoices(rig().needs);
    expect(years[0]).toEqual({ code: '2627', isProvisional: true });
    expect(years.at(-1)).toEqual({ code: '2425', isProvisional: false });
  });
});

describe('what is searched for stands sealed in an address', () => {
  test('as it was typed, without the blanks around it', async () => {
    expect(await sealSearch({ sealedSearch: plainSeal }, { text: ' Grace Okafor ' })).toBe('sealed:Grace Okafor');
  });
});
