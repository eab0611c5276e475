import 'server-only';
import type { IlrExportStore } from '@/lib/features/ilr-export';
import type { ProviderContext } from '@/lib/features/provider';
import { exportChoices } from './ilr-export-choices';
import { exportList } from './ilr-export-list';
import { exportMaking } from './ilr-export-making';
import { monitoringProblems } from './ilr-export-monitoring';
import { countLearners } from './ilr-export-plan';
import { exportStart } from './ilr-export-start';
import type { Transaction } from './transaction';

/** The exports of one provider, in one transaction. */
export const prismaIlrExportStore = (tx: Transaction, provider: ProviderContext): IlrExportStore => ({
  choices: () => exportChoices(tx, provider),
  count: (selection) => countLearners(tx, provider, selection),
  monitoringProblems: (selection, monitoring, limit) =>
    monitoringProblems(tx, provider, { selection, monitoring, limit }),
  ...exportList(tx, provider),
  ...exportStart(tx, provider),
  ...exportMaking(tx, provider),
});
