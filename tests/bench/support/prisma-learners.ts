import type { Entity, Learner } from '@/lib/ilr';
import type { Prisma } from '@/lib/platform/prisma/generated/client';

type Row = Readonly<Record<string, unknown>>;
type Mapping = readonly { readonly name: string; readonly key: string; readonly child: Entity | null }[];

const AIM_CHILDREN = {
  learningDeliveryFams: { orderBy: { id: 'asc' } },
  learningDeliveryWorkPlacements: { orderBy: { id: 'asc' } },
  appFinRecords: { orderBy: { id: 'asc' } },
  providerSpecDeliveryMonitoring: { orderBy: { id: 'asc' } },
  learningDeliveryHe: true,
} as const;

/** All that an ILR record holds, as one would ask Prisma for it. */
export const everythingIncluded = {
  learner: true,
  priorAttains: { orderBy: { id: 'asc' } },
  llddAndHealthProblems: { orderBy: { id: 'asc' } },
  learnerFams: { orderBy: { id: 'asc' } },
  providerSpecLearnerMonitoring: { orderBy: { id: 'asc' } },
  learnerEmploymentStatuses: {
    orderBy: { id: 'asc' },
    include: { employmentStatusMonitoring: { orderBy: { id: 'asc' } } },
  },
  learnerHe: { include: { learnerHeFinancialSupports: { orderBy: { id: 'asc' } } } },
  learningDeliveries: { orderBy: { id: 'asc' }, include: AIM_CHILDREN },
} as const satisfies Prisma.IlrRecordInclude;

const RELATIONS: Readonly<Record<string, string>> = {
  PriorAttain: 'priorAttains',
  LLDDandHealthProblem: 'llddAndHealthProblems',
  LearnerFAM: 'learnerFams',
  LearnerEmploymentStatus: 'learnerEmploymentStatuses',
  LearnerHE: 'learnerHe',
  LearnerHEFinancialSupport: 'learnerHeFinancialSupports',
  LearningDelivery: 'learningDeliveries',
  LearningDeliveryFAM: 'learningDeliveryFams',
  LearningDeliveryWorkPlacement: 'learningDeliveryWorkPlacements',
  AppFinRecord: 'appFinRecords',
  LearningDeliveryHE: 'learningDeliveryHe',
};

/** The client's names differ from the department's in their capitals, and those of lists are plurals. */
const mappingOf = (entity: Entity, sample: Row): Mapping => {
  const keys = new Map(Object.keys(sample).map((key) => [key.toLowerCase(), key]));
  return entity.fields.map((part) => ({
    name: part.name,
    key: RELATIONS[part.name] ?? keys.get(part.name.toLowerCase()) ?? part.name[0]?.toLowerCase() + part.name.slice(1),
    child: part.kind === 'entity' ? part : null,
  }));
};

const valueFrom = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : (value ?? null);
};

const mappings = new Map<Entity, Mapping>();

const recordFrom = (entity: Entity, row: Row): Record<string, unknown> => {
  const mapping = mappings.get(entity) ?? mappingOf(entity, row);
  mappings.set(entity, mapping);
  const record: Record<string, unknown> = {};
  for (const { name, key, child } of mapping) {
    const held = row[key];
    if (child === null) record[name] = valueFrom(held);
    else if (Array.isArray(held)) record[name] = held.map((one: Row) => recordFrom(child, one));
    else record[name] = held === null || held === undefined ? null : recordFrom(child, held as Row);
  }
  return record;
};

/** A record of the year from what Prisma gave. */
export const learnerFrom = (entity: Entity, { learner, ...row }: Row & { readonly learner: Row }): Learner =>
  recordFrom(entity, { ...learner, ...row }) as Learner;
