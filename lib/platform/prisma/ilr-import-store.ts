import 'server-only';
import type { IlrImportStore, ImportChange } from '@/lib/features/ilr-import';
import type { ProviderContext } from '@/lib/features/provider';
import { Prisma } from './generated/client';
import { toDetail, toState, toSummary } from './ilr-import-rows';
import type { Transaction } from './transaction';
import { readAsked } from './user-names';

const OLD_AT_ONCE = 100;
const ENDED = ['loaded', 'refused', 'failed'];

const json = (value: unknown): Prisma.InputJsonValue | undefined => value as Prisma.InputJsonValue | undefined;

const toUpdate = ({ counts, refusal, problems, changes, matches, answers, ...plain }: ImportChange) => ({
  ...plain,
  counts: json(counts),
  refusal: json(refusal),
  problems: json(problems),
  changes: json(changes),
  matches: json(matches),
  answers: json(answers),
});

type OneProvider = Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>;

const reading = (tx: Transaction, { tenantId, providerId }: OneProvider) => {
  const ours = { tenantId, providerId };
  return {
    ...readAsked(tx, {
      one: (id) => tx.ilrImport.findUnique({ where: { tenantId_id: { tenantId, id }, providerId } }),
      newest: (limit) => tx.ilrImport.findMany({ where: ours, orderBy: { createdAt: 'desc' }, take: limit }),
      toState,
      toSummary,
      toDetail,
    }),
    async choices() {
      const inUse = {
        where: { ...ours, retiredAt: null },
        orderBy: { name: 'asc' },
        select: { id: true, code: true, name: true },
      } as const;
      return { sites: await tx.site.findMany(inUse), tags: await tx.tag.findMany(inUse) };
    },
    async listOld({ unfinished, others }) {
      const hasFindings = [
        { problems: { not: Prisma.DbNull } },
        { changes: { not: Prisma.DbNull } },
        { matches: { not: Prisma.DbNull } },
      ];
      const rows = await tx.ilrImport.findMany({
        where: {
          ...ours,
          OR: [
            { status: 'uploading', createdAt: { lt: unfinished } },
            { status: 'checked', createdAt: { lt: others } },
            { status: { in: ENDED }, createdAt: { lt: others }, OR: hasFindings },
          ],
        },
        orderBy: { createdAt: 'asc' },
        take: OLD_AT_ONCE,
      });
      return rows.map(toState);
    },
  } satisfies Partial<IlrImportStore>;
};

const writing = (tx: Transaction, { tenantId, providerId, userId }: OneProvider) =>
  ({
    async add(newImport) {
      await tx.ilrImport.create({ data: { ...newImport, tenantId, providerId, requestedBy: userId } });
    },
    async change(id, from, change) {
      const { count } = await tx.ilrImport.updateMany({
        where: { tenantId, providerId, id, status: { in: [...from] } },
        data: toUpdate(change),
      });
      return count === 1;
    },
    async forgetFindings(id) {
      await tx.ilrImport.updateMany({
        where: { tenantId, providerId, id },
        data: { problems: Prisma.DbNull, changes: Prisma.DbNull, matches: Prisma.DbNull, answers: Prisma.DbNull },
      });
    },
  }) satisfies Partial<IlrImportStore>;

/** The imports of one provider, in one transaction, in the name of one person. */
export const prismaIlrImportStore = (tx: Transaction, provider: OneProvider): IlrImportStore => ({
  ...reading(tx, provider),
  ...writing(tx, provider),
});
