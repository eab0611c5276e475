import type { ChangeContent, ChangeMove, LrsChange, LrsLedger, LrsStops } from '@/lib/features/lrs';
import type { LrsStop } from '@/lib/features/lrs/schema';

const isSettled = ({ status }: Pick<LrsChange, 'status'>) => status === 'confirmed' || status === 'rejected';

const moved = (change: LrsChange, to: ChangeMove): LrsChange => {
  switch (to.status) {
    case 'sending':
      return { ...change, status: to.status, sentAt: to.at };
    case 'unknown':
      return { ...change, status: to.status, reason: to.reason, code: to.code };
    case 'confirmed':
      return { ...change, status: to.status, uln: to.uln, reason: null, code: null, content: null };
    case 'rejected':
      return { ...change, status: to.status, reason: to.reason, code: to.code, content: null };
  }
};

/** The changes of one provider, kept in memory. */
export const memoryLrsLedger = () => {
  const rows = new Map<string, LrsChange>();
  const kinds = new Map<string, ChangeContent['kind']>();
  const ledger: LrsLedger = {
    async add(change) {
      const isUnderWay = [...rows.values()].some(
        (one) => !isSettled(one) && (one.subject === change.subject || (change.uln !== null && one.uln === change.uln)),
      );
      if (isUnderWay) return false;
      // Through JSON, as a database would have it.
      const content = JSON.parse(JSON.stringify(change.content));
      kinds.set(change.id, change.content.kind);
      rows.set(change.id, { ...change, content, status: 'prepared', reason: null, code: null, sentAt: null });
      return true;
    },
    async find(id) {
      return rows.get(id) ?? null;
    },
    async move(id, from, to) {
      const change = rows.get(id);
      if (change === undefined || !from.includes(change.status)) return false;
      rows.set(id, moved(change, to));
      return true;
    },
    async latestOf(subject) {
      const [latest] = [...rows.values()]
        .filter((one) => one.subject === subject)
        .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
      const kind = latest && kinds.get(latest.id);
      return latest && kind ? { id: latest.id, status: latest.status, uln: latest.uln, kind } : null;
    },
    async listUnsettled(before) {
      return [...rows.values()]
        .filter((one) => !isSettled(one) && one.createdAt < before)
        .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    },
  };
  return { ledger, rows };
};

/** Whether one provider's calls are stopped, kept in memory. */
export const memoryLrsStops = (): LrsStops => {
  let stop: LrsStop | null = null;
  return {
    find: async () => stop,
    put: async (reason, since) => {
      if (stop !== null) return false;
      stop = { reason, since: since.toISOString() };
      return true;
    },
    lift: async () => {
      stop = null;
    },
  };
};
