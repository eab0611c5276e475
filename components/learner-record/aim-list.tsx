'use client';
import { ListOrdered } from 'lucide-react';
import type { AimSummary } from '@/lib/features/learner-record/schema';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Status } from '../ui/status';
import { type Column, Table } from '../ui/table';
import { TextLink } from '../ui/text-link';
import { DateText } from '../ui/time-text';
import { AddAim } from './add-aim';
import type { RecordContext } from './record-actions';
import { RefusalNotice } from './refusal-notice';
import { useSaving } from './use-saving';

type AimListProps = { aims: readonly AimSummary[]; aimsHref: string; context: RecordContext };

const unknown = <span className="text-ink-soft">–</span>;

const columnsFor = (aimsHref: string): readonly Column<AimSummary>[] => [
  { key: 'number', header: 'AimSeqNumber', align: 'end', cell: ({ aimSeqNumber }) => aimSeqNumber ?? unknown },
  {
    key: 'ref',
    header: 'LearnAimRef',
    isRowHeader: true,
    cell: ({ place, learnAimRef }) => (
      <TextLink href={`${aimsHref}/${place}`} className="font-mono">
        {learnAimRef ?? `Aim ${place}`}
      </TextLink>
    ),
  },
  { key: 'type', header: 'AimType', cell: ({ aimType }) => aimType ?? unknown },
  { key: 'fund', header: 'FundModel', cell: ({ fundModel }) => fundModel ?? unknown },
  {
    key: 'start',
    header: 'Starts',
    className: 'whitespace-nowrap',
    cell: ({ learnStartDate }) => (learnStartDate ? <DateText date={learnStartDate} /> : unknown),
  },
  {
    key: 'end',
    header: 'Planned end',
    className: 'whitespace-nowrap',
    cell: ({ learnPlanEndDate }) => (learnPlanEndDate ? <DateText date={learnPlanEndDate} /> : unknown),
  },
  { key: 'status', header: 'CompStatus', cell: ({ compStatus }) => compStatus ?? unknown },
  { key: 'outcome', header: 'Outcome', cell: ({ outcome }) => outcome ?? unknown },
  {
    key: 'problems',
    header: 'Format',
    cell: ({ problems }) =>
      problems === 0 ? <Status tone="positive">Fits</Status> : <Status tone="caution">{problems} to mend</Status>,
  },
];

const isInOrder = (aims: readonly AimSummary[]) => aims.every(({ aimSeqNumber, place }) => aimSeqNumber === place);

/** The aims of the year in their order, each with a page of its own. */
export const AimList = ({ aims, aimsHref, context }: AimListProps) => {
  const saving = useSaving();
  const { ukprn, learner, academicYear, canEdit, actions } = context;
  const renumber = () =>
    saving.save(
      () => actions.changeAims(ukprn, { learner, academicYear, aims: aims.length, change: { kind: 'renumber' } }),
      () => {},
    );
  return (
    <>
      <RefusalNotice refused={saving.refused} />
      {canEdit ? (
        <div className="flex flex-wrap gap-2">
          <AddAim aims={aims.length} context={context} />
          {isInOrder(aims) ? null : (
            <Button
              icon={<ListOrdered aria-hidden className="size-4" />}
              isPending={saving.isSaving}
              onPress={renumber}
            >
              Number aims 1 to {aims.length}
            </Button>
          )}
        </div>
      ) : null}
      <Table
        caption="Aims"
        columns={columnsFor(aimsHref)}
        rows={aims}
        rowKey={({ place }) => String(place)}
        empty={
          <EmptyState title="No aims in this year">A learner without aims is left out of every export.</EmptyState>
        }
      />
    </>
  );
};
