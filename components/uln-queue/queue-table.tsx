import { CircleCheck } from 'lucide-react';
import type { TemporaryUlnStanding, UlnProblem, UlnQueueItem } from '@/lib/features/uln-queue/schema';
import { EmptyState } from '../ui/empty-state';
import { RowLink } from '../ui/row-link';
import { Status } from '../ui/status';
import { type Column, Table } from '../ui/table';
import { DateText } from '../ui/time-text';
import type { Tone } from '../ui/tone';
import { daysLeftWords, itemWords, problemWords } from './problem-words';

type QueueTableProps = {
  problem: UlnProblem;
  items: readonly UlnQueueItem[];
  academicYear: string;
  learnersHref: string;
};

const SOON_DAYS = 14;

const urgencyOf = (daysLeft: number): Tone => {
  if (daysLeft < 0) return 'critical';
  return daysLeft <= SOON_DAYS ? 'caution' : 'neutral';
};

const Deadline = ({ standing }: { standing: TemporaryUlnStanding | null }) => {
  if (standing?.deadline == null) return <span className="text-ink-soft">None</span>;
  const { date, daysLeft } = standing.deadline;
  return (
    <span className="flex flex-col items-start gap-1">
      <Status tone={urgencyOf(daysLeft)}>{daysLeftWords(daysLeft)}</Status>
      <DateText date={date} />
    </span>
  );
};

const deadlineColumn: Column<UlnQueueItem> = {
  key: 'deadline',
  header: 'Last day without an error',
  className: 'whitespace-nowrap',
  cell: ({ temporary }) => <Deadline standing={temporary} />,
};

const nameOf = ({ familyName, givenNames, identifier }: UlnQueueItem): string =>
  [familyName, givenNames].filter(Boolean).join(', ') || identifier;

const columnsFor = ({
  problem,
  academicYear,
  learnersHref,
}: Omit<QueueTableProps, 'items'>): readonly Column<UlnQueueItem>[] => [
  {
    key: 'name',
    header: 'Name',
    isRowHeader: true,
    className: 'min-w-40',
    cell: (item) => <RowLink href={`${learnersHref}/${item.identifier}/${academicYear}/lrs`}>{nameOf(item)}</RowLink>,
  },
  {
    key: 'learnRefNumber',
    header: 'LearnRefNumber',
    cell: ({ learnRefNumber }) => <code className="font-mono text-xs">{learnRefNumber}</code>,
  },
  { key: 'uln', header: 'ULN', className: 'tabular-nums', cell: ({ uln }) => uln ?? '–' },
  ...(problem === 'temporary' ? [deadlineColumn] : []),
  { key: 'says', header: 'What is known', className: 'min-w-64', cell: (item) => itemWords(problem, item) },
];

/** The learners with one problem. Each leads to the LRS tab, where it is put right. */
export const QueueTable = ({ items, ...place }: QueueTableProps) => (
  <Table
    caption={`ULNs: ${problemWords[place.problem].label}`}
    columns={columnsFor(place)}
    rows={items}
    rowKey={({ identifier }) => identifier}
    isStacked
    empty={
      <EmptyState title="Nobody here" icon={<CircleCheck aria-hidden />}>
        No learner of the year has this problem.
      </EmptyState>
    }
  />
);
