import { describe, expect, test } from 'vitest';
import type { LearnerTagging, WhoIsMeant } from '@/lib/features/learner';
import type { TaggingChange } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { prismaLearnerTagging } from '@/lib/platform/prisma/learner-tagging';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { aLearnerSearch } from '../../../builders/a-learner-search';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { storeCaseload } from '../../../builders/database/store-caseload';
import { rowId } from '../../../builders/row-id';
import { covers } from '../../../support/covers';

covers('lib/platform/prisma/learner-tagging-undo.ts');
covers('lib/platform/prisma/learner-tagging-history.ts');
connectAppDatabase();

const tag = (code: string) => rowId(`tag ${code}`);
const everybody: WhoIsMeant = { search: aLearnerSearch() };

const aCaseload = async () => {
  const provider = await anOrganisation();
  await storeCaseload(provider, {
    academicYear: '2526',
    learners: [
      { ref: 'A', tags: ['DAY', 'RISK'], mainTag: 'RISK', aims: [] },
      { ref: 'B', tags: ['DAY'], mainTag: 'DAY', aims: [] },
      { ref: 'C', aims: [] },
    ],
  });
  return provider;
};

/** Each learner's tags as `DAY RISK*`, the star at the main one. */
const tagsOf = ({ tenantId }: ProviderContext) =>
  inTransaction(pool(), { tenant: tenantId }, async (client) => {
    const { rows } = await client.query<{ ref: string; tags: string }>(
      `SELECT l."LearnRefNumber" AS ref, coalesce(string_agg(
         t.code || CASE WHEN t.id = l.main_tag_id THEN '*' ELSE '' END || CASE WHEN lt.tag_id IS NULL THEN '?' ELSE '' END,
         ' ' ORDER BY t.code), '') AS tags
       FROM learner l
       LEFT JOIN (learner_tag lt FULL JOIN tag t ON t.id = lt.tag_id) ON lt.learner_id = l.id
       GROUP BY l."LearnRefNumber" ORDER BY 1`,
    );
    return rows.map(({ ref, tags }) => `${ref}: ${tags}`.trim());
  });

const within = <Answer>(provider: ProviderContext, work: (tagging: LearnerTagging) => Promise<Answer>) =>
  withTenant(provider.tenantId, (tx) => work(prismaLearnerTagging(tx, provider)));

const apply = (provider: ProviderContext, change: TaggingChange, code: string, who: WhoIsMeant = everybody) => {
  const id = crypto.randomUUID();
  return within(provider, async (tagging) => ({ id, ...(await tagging.apply({ id, tagId: tag(code), change, who })) }));
};

const undo = (provider: ProviderContext, id: string) => within(provider, (tagging) => tagging.undo(id));

const before = ['A: DAY RISK*', 'B: DAY*', 'C:'];

describe('the tags of many learners are changed at once, and changed back', () => {
  test.each([
    ['add', 'RISK', 2, ['A: DAY RISK*', 'B: DAY* RISK', 'C: RISK']],
    ['remove', 'DAY', 2, ['A: RISK*', 'B:', 'C:']],
    ['remove', 'RISK', 1, ['A: DAY', 'B: DAY*', 'C:']],
    ['main', 'DAY', 2, ['A: DAY* RISK', 'B: DAY*', 'C: DAY*']],
  ] as const)('%s %s', async (change, code, learners, after) => {
    const provider = await aCaseload();
    expect(await tagsOf(provider)).toEqual(before);
    const { id, changed } = await apply(provider, change, code);
    expect(changed).toBe(learners);
    expect(await tagsOf(provider)).toEqual(after);
    expect(await undo(provider, id)).toEqual({ restored: learners, leftAlone: 0 });
    expect(await tagsOf(provider)).toEqual(before);
    expect(await undo(provider, id)).toBeNull();
  });

  test('only those who are meant', async () => {
    const provider = await aCaseload();
    expect((await apply(provider, 'add', 'RISK', { numbers: [3] })).changed).toBe(1);
    expect((await apply(provider, 'add', 'RISK', { search: aLearnerSearch('b') })).changed).toBe(1);
    expect(await tagsOf(provider)).toEqual(['A: DAY RISK*', 'B: DAY* RISK', 'C: RISK']);
    expect(await within(provider, (tagging) => tagging.count({ numbers: [1, 2, 99] }))).toBe(2);
    expect(await within(provider, (tagging) => tagging.count({ search: aLearnerSearch('b') }))).toBe(1);
  });
});

/** What each learner's history says, oldest first, as `A Tags: nothing > DAY (DAY)`. */
const historyOf = ({ tenantId }: ProviderContext) =>
  inTransaction(pool(), { tenant: tenantId }, async (client) => {
    const { rows } = await client.query<{ said: string }>(
      `SELECT l."LearnRefNumber" || ' ' || (d ->> 'path') || ': ' || coalesce(d ->> 'before', 'nothing') || ' > ' ||
         coalesce(d ->> 'after', 'nothing') AS said
       FROM learner_change c JOIN learner l ON l.id = c.learner_id, jsonb_array_elements(c.differences) d
       WHERE c.cause = 'bulk-edit' AND c.user_id IS NOT NULL
       ORDER BY c.id, l."LearnRefNumber", d ->> 'path'`,
    );
    return rows.map(({ said }) => said);
  });

const forthAndBack = (forth: string, back: string, learners: readonly string[]) => [
  ...learners.map((ref) => `${ref} ${forth}`),
  ...learners.map((ref) => `${ref} ${back}`),
];

describe('a tagging and its undoing stand in the history of each learner whom they changed', () => {
  const risk = 'Name of RISK (RISK)';
  const day = 'Name of DAY (DAY)';
  test.each([
    ['add', 'RISK', forthAndBack(`Tags: nothing > ${risk}`, `Tags: ${risk} > nothing`, ['B', 'C'])],
    [
      'remove',
      'RISK',
      [
        `A Main tag: ${risk} > nothing`,
        `A Tags: ${risk} > nothing`,
        `A Main tag: nothing > ${risk}`,
        `A Tags: nothing > ${risk}`,
      ],
    ],
    [
      'main',
      'DAY',
      [
        `A Main tag: ${risk} > ${day}`,
        `C Main tag: nothing > ${day}`,
        `C Tags: nothing > ${day}`,
        `A Main tag: ${day} > ${risk}`,
        `C Main tag: ${day} > nothing`,
        `C Tags: ${day} > nothing`,
      ],
    ],
  ] as const)('%s %s', async (change, code, said) => {
    const provider = await aCaseload();
    const { id } = await apply(provider, change, code);
    await undo(provider, id);
    expect((await historyOf(provider)).toSorted()).toEqual(said.toSorted());
  });
});

describe('undoing leaves alone whoever was changed since', () => {
  test('a tag that has become somebody’s main tag stays', async () => {
    const provider = await aCaseload();
    const { id } = await apply(provider, 'add', 'RISK');
    const other = { ...provider, userId: crypto.randomUUID() };
    await apply(other, 'main', 'RISK', { numbers: [2] });
    expect(await undo(provider, id)).toEqual({ restored: 1, leftAlone: 1 });
    expect(await tagsOf(provider)).toEqual(['A: DAY RISK*', 'B: DAY RISK*', 'C:']);
  });

  test('a main tag that was set since stays', async () => {
    const provider = await aCaseload();
    const { id } = await apply(provider, 'main', 'DAY');
    const other = { ...provider, userId: crypto.randomUUID() };
    await apply(other, 'main', 'RISK', { numbers: [3] });
    expect(await undo(provider, id)).toEqual({ restored: 1, leftAlone: 1 });
    expect(await tagsOf(provider)).toEqual(['A: DAY RISK*', 'B: DAY*', 'C: DAY RISK*']);
  });

  test('a tag that was given back by hand is counted as left alone', async () => {
    const provider = await aCaseload();
    const { id } = await apply(provider, 'remove', 'DAY');
    const other = { ...provider, userId: crypto.randomUUID() };
    await apply(other, 'add', 'DAY', { numbers: [1] });
    expect(await undo(provider, id)).toEqual({ restored: 1, leftAlone: 1 });
    expect(await tagsOf(provider)).toEqual(before);
  });
});

describe('nobody undoes what is not theirs, or not the last', () => {
  test('another person, another organisation, an earlier one', async () => {
    const provider = await aCaseload();
    const first = await apply(provider, 'add', 'RISK', { numbers: [2] });
    expect(await undo({ ...provider, userId: crypto.randomUUID() }, first.id)).toBeNull();
    expect(await undo(await anOrganisation(), first.id)).toBeNull();
    const second = await apply(provider, 'add', 'RISK', { numbers: [3] });
    expect(await undo(provider, first.id)).toBeNull();
    expect(await undo(provider, second.id)).toEqual({ restored: 1, leftAlone: 0 });
  });

  test('another organisation’s learners keep their tags', async () => {
    const provider = await aCaseload();
    const stranger = await anOrganisation();
    await storeCaseload(stranger, { academicYear: '2526', learners: [{ ref: 'X', tags: ['DAY'], aims: [] }] });
    const trespasser = { ...stranger, providerId: provider.providerId };
    expect(await within(trespasser, (tagging) => tagging.count(everybody))).toBe(0);
    await expect(apply(trespasser, 'remove', 'DAY')).rejects.toThrow();
    expect(await tagsOf(provider)).toEqual(before);
  });
});
