import type { ReferenceRecord } from '@/lib/features/reference/schema';
import { Status } from '../ui/status';

export const RetiredMark = ({ record: { retiredAt } }: { record: Pick<ReferenceRecord, 'retiredAt'> }) =>
  retiredAt === null ? null : <Status tone="neutral">Retired</Status>;

/** Why a record is not offered for anything new, when it is not. */
export const ReferenceMarks = ({ record }: { record: Pick<ReferenceRecord, 'retiredAt' | 'values'> }) => (
  <>
    <RetiredMark record={record} />
    {record.values.status === 'dormant' ? <Status tone="caution">Dormant</Status> : null}
  </>
);
