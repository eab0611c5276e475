import 'server-only';
import type { AnswerToKeep, KeptLearningRecord, LearningRecords } from '@/lib/features/lrs';
import type { LearningEvent, LearningRecordOutcome } from '@/lib/features/lrs/schema';
import type { ProviderContext } from '@/lib/features/provider';
import type { Prisma, LrsLearningRecord as Row } from './generated/client';
import type { Transaction } from './transaction';
import { personNames } from './user-names';

type By = Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>;

const downloadOf = (row: Row, nameOf: (userId: string) => string): KeptLearningRecord['download'] => {
  const { downloadedAt, downloadedBy, downloadedUln, foundUln, events } = row;
  if (downloadedAt === null || downloadedBy === null) return null;
  return {
    uln: Number(downloadedUln),
    foundUln: Number(foundUln),
    at: downloadedAt,
    by: nameOf(downloadedBy),
    // Written by `keep` below and by nobody else.
    events: events as unknown as readonly LearningEvent[],
  };
};

const columnsOf = ({ uln, at, answer }: AnswerToKeep, userId: string) => ({
  askedAt: at,
  askedBy: userId,
  askedUln: uln,
  outcome: answer.kind,
  ...('events' in answer && {
    downloadedAt: at,
    downloadedBy: userId,
    downloadedUln: uln,
    foundUln: answer.kind === 'linked' ? answer.foundUln : uln,
    events: answer.events as unknown as Prisma.InputJsonValue,
  }),
});

/** The Personal Learning Records of one provider's learners, in one transaction, in the name of one person. */
export const prismaLearningRecords = (tx: Transaction, { tenantId, providerId, userId }: By): LearningRecords => ({
  async find(learnerNumber) {
    const row = await tx.lrsLearningRecord.findFirst({
      where: { tenantId, learner: { providerId, number: learnerNumber } },
    });
    if (row === null) return null;
    const nameOf = await personNames(tx, row.downloadedBy === null ? [row.askedBy] : [row.askedBy, row.downloadedBy]);
    return {
      latest: {
        uln: Number(row.askedUln),
        outcome: row.outcome as LearningRecordOutcome,
        at: row.askedAt,
        by: nameOf(row.askedBy),
      },
      download: downloadOf(row, nameOf),
    };
  },
  async keep(learnerNumber, answer) {
    const learner = await tx.learner.findFirst({
      where: { tenantId, providerId, number: learnerNumber },
      select: { id: true },
    });
    if (learner === null) return false;
    const data = columnsOf(answer, userId);
    const where = { tenantId_learnerId: { tenantId, learnerId: learner.id } };
    await tx.lrsLearningRecord.upsert({ where, create: { tenantId, learnerId: learner.id, ...data }, update: data });
    return true;
  },
});
