import {
  type ExportCounts,
  type MonitoringProblem,
  monitoringSourceWords,
  type RecordProblem,
} from '@/lib/features/ilr-export/schema';
import { formatCount, formatCounted } from '../ui/format-count';

const reasons: Record<MonitoringProblem['reason'], string> = {
  'too-long': 'it is longer than 20 characters',
  'restricted-characters': 'it has characters that the ILR does not allow',
};

/** One value that a monitoring field cannot hold, and where it comes from. */
export const sayMonitoringProblem = (problem: MonitoringProblem): string => {
  const { learnRefNumber, occurrence, source, aimSeqNumber, value, reason } = problem;
  const aim = aimSeqNumber === null ? '' : `, aim ${aimSeqNumber}`;
  const label = monitoringSourceWords[source].label;
  return `Learner ${learnRefNumber}${aim}: value ${occurrence} (${label}) is “${value}”; ${reasons[reason]}.`;
};

/** One field of one learner that does not fit the year's format. */
export const sayRecordProblem = ({ learnRefNumber, path, message }: RecordProblem): string =>
  `Learner ${learnRefNumber}, ${path}: ${message}`;

export const sayTheRest = (shown: number, total: number): string | null =>
  total > shown ? `And ${formatCounted(total - shown, 'other')} of the same kind.` : null;

/** Why a caseload came to nothing, in the order in which learners leave it. */
export const sayWhyNone = (counts: ExportCounts): string => {
  if (counts.caseload === 0) return 'This provider has no learners with an ILR record for the academic year.';
  const reasons = [
    { count: counts.leftOutByFilters, why: 'outside the filters' },
    { count: counts.leftOutByContract, why: 'on a contract that is not included in ILR exports' },
    { count: counts.leftOutWithoutAims, why: 'without a learning aim' },
  ];
  const told = reasons.filter(({ count }) => count > 0).map(({ count, why }) => `${formatCount(count)} ${why}`);
  return `All ${formatCounted(counts.caseload, 'learner')} of the year are left out: ${told.join(', ')}.`;
};
