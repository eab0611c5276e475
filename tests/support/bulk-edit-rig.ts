import type { BulkAimLinks, BulkLearner } from '@/lib/features/bulk-edit';
import type { AimLinkChange, AimLinkKind, BulkChange } from '@/lib/features/bulk-edit/schema';
import { academicYears, type Learner } from '@/lib/ilr';
import { aProvider } from '../builders/a-provider';
import { rowId } from '../builders/row-id';
import { memoryBulkEdits } from '../fakes/memory-bulk-edits';
import { recorded } from '../fakes/recorded';

export const choiceId = rowId('choice');
const NOON = new Date('2026-11-22T12:00:00.000Z');

const listed = (kind: string, code: string, isRetired = false) => ({
  id: rowId(`${kind} ${code}`),
  code,
  name: `${kind} ${code}`,
  isRetired,
});

export const choices = {
  sites: [listed('site', 'NORTH'), listed('site', 'OLD', true)],
  officers: [listed('officer', 'AB')],
  tags: [listed('tag', 'RISK'), listed('tag', 'DAY'), listed('tag', 'OLD', true)],
  contracts: [
    { ...listed('contract', 'ASF'), isDormant: false, conRefNumber: 'ASF-2526' },
    { ...listed('contract', 'LOANS'), isDormant: false, conRefNumber: null },
    { ...listed('contract', 'SLEEPS'), isDormant: true, conRefNumber: null },
  ],
  subcontractors: [
    { ...listed('subcontractor', 'PARTNER'), ukprn: 10000055 },
    { ...listed('subcontractor', 'NEW'), ukprn: null },
  ],
  plans: [listed('plan', 'BRICKS')],
};

export const noLinks: BulkLearner['links'] = { siteId: null, mainOfficerId: null, mainTagId: null, tagIds: [] };

export const noAimLinks: BulkAimLinks = { contractId: null, subcontractorId: null, planId: null, officerId: null };

/** A learner who is linked with nothing, unless something is said. */
export const aBulkLearner = (learner: Learner | null, more: Partial<BulkLearner> = {}): BulkLearner => ({
  learner,
  links: noLinks,
  aimLinks: learner?.LearningDelivery.map(() => noAimLinks) ?? [],
  ...more,
});

/** Everything that a bulk edit needs, in memory. Learners have numbers from 1, and all of them are chosen. */
export const bulkEditRig = (given: readonly BulkLearner[]) => {
  const provider = aProvider();
  const learners = new Map(given.map((learner, place) => [place + 1, learner]));
  const chosen = new Map([[choiceId, [...learners.keys()]]]);
  const written = recorded();
  const memory = memoryBulkEdits({ learners, chosen, choices, userId: provider.userId });
  let now = NOON;
  const stores = {
    bulkEdits: memory.store,
    audit: written.audit,
    events: written.events,
    clock: { now: () => now },
    newId: () => crypto.randomUUID(),
  };
  const needs = {
    provider,
    years: academicYears,
    learnersInBulk: memory.learnersInBulk,
    transaction: <Answer>(work: (held: typeof stores) => Promise<Answer>) => work(stores),
  };
  const later = (hours: number) => {
    now = new Date(now.getTime() + hours * 3_600_000);
  };
  const learner = (number: number) => learners.get(number)?.learner;
  const edit = (number: number, values: Partial<Learner>) => {
    const held = learners.get(number);
    if (held?.learner) learners.set(number, { ...held, learner: { ...held.learner, ...values } });
  };
  return { ...memory, ...written, needs, stores, provider, learners, learner, edit, later };
};

export const toField = (field: string, value: string, more: Partial<Extract<BulkChange, { kind: 'field' }>> = {}) => ({
  kind: 'field' as const,
  record: 'Learner' as const,
  field,
  value,
  where: [],
  contractId: null,
  ...more,
});

export const toAimLink = (link: AimLinkKind, id: string | null, more: Partial<AimLinkChange> = {}): AimLinkChange => ({
  kind: 'aim-link',
  link,
  id,
  where: [],
  contractId: null,
  ...more,
});
