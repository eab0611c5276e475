'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { RollOverSummary, StartRollOverInput, StartRollOverRefusal } from '@/lib/features/roll-over/schema';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { EmptyState } from '../ui/empty-state';
import { formatAcademicYear, formatCount } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { RowLink } from '../ui/row-link';
import { Select } from '../ui/select';
import { StateBadge } from '../ui/state-look';
import { type Column, Table } from '../ui/table';
import { TimeText } from '../ui/time-text';
import { useAsking } from '../ui/use-asking';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { isRollOverMoving, rollOverLook } from './roll-over-look';
import { type RollOverRefusal, rollOverRefusalWords } from './roll-over-refusals';

type YearPairChoice = { readonly from: string; readonly label: string; readonly unconfirmed: readonly string[] };

type RollOversScreenProps = {
  ukprn: number;
  rollOvers: readonly RollOverSummary[];
  choices: readonly YearPairChoice[];
  listHref: string;
  start: (
    ukprn: number,
    input: StartRollOverInput,
  ) => Promise<Result<string, StartRollOverRefusal | Extract<RollOverRefusal, { kind: 'not-permitted' }>>>;
  canMake: boolean;
};

const columnsFor = (listHref: string): readonly Column<RollOverSummary>[] => [
  {
    key: 'years',
    header: 'Years',
    isRowHeader: true,
    cell: ({ id, fromYear, toYear }) => (
      <RowLink href={`${listHref}/${id}`}>
        {formatAcademicYear(fromYear)} into {formatAcademicYear(toYear)}
      </RowLink>
    ),
  },
  { key: 'status', header: 'Status', cell: ({ status }) => <StateBadge look={rollOverLook(status)} /> },
  { key: 'rolled', header: 'Records', align: 'end', cell: ({ counts }) => (counts ? formatCount(counts.rolled) : '–') },
  {
    key: 'created',
    header: 'Started',
    cell: ({ createdAt, createdBy }) => (
      <span className="flex flex-col">
        <TimeText instant={createdAt} />
        <span className="text-ink-soft">{createdBy}</span>
      </span>
    ),
  },
];

const StartPanel = ({ ukprn, choices, listHref, start }: Omit<RollOversScreenProps, 'rollOvers' | 'canMake'>) => {
  const router = useRouter();
  const [from, setFrom] = useState(choices.at(-1)?.from ?? '');
  const { refusal, isAsking, ask } = useAsking<RollOverRefusal>();
  const chosen = choices.find((choice) => choice.from === from);
  return (
    <Panel
      title="Begin the next year"
      description="First a preview: who would get a record of the new year, with which aims, and why. Nothing is made until you say so."
    >
      {refusal ? (
        <Callout tone="critical" isLive title="It has not started">
          <p>{rollOverRefusalWords(refusal)}</p>
        </Callout>
      ) : null}
      {chosen && chosen.unconfirmed.length > 0 ? (
        <Callout tone="caution" title="The new year is provisional">
          <ul className="list-disc pl-5">
            {chosen.unconfirmed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label="Years"
          options={choices.map((choice) => ({ id: choice.from, label: choice.label }))}
          value={from}
          onChange={setFrom}
          className="min-w-64"
        />
        <Button
          variant="primary"
          isPending={isAsking}
          onPress={() =>
            ask(
              () => start(ukprn, { from }),
              (id) => router.push(`${listHref}/${id}` as Parameters<typeof router.push>[0]),
            )
          }
        >
          Preview
        </Button>
      </div>
    </Panel>
  );
};

/** Roll-overs of a provider, and the start of the next. */
export const RollOversScreen = ({ rollOvers, canMake, ...start }: RollOversScreenProps) => {
  useRefreshWhile(rollOvers.some(({ status }) => isRollOverMoving(status)));
  return (
    <>
      <PageHeader
        title="Roll-over"
        description="Makes next year’s records from this year’s: learners who go on, with the aims that go on."
      />
      {canMake && start.choices.length > 0 ? <StartPanel {...start} /> : null}
      <Table
        caption="Roll-overs"
        columns={columnsFor(start.listHref)}
        rows={rollOvers}
        rowKey={({ id }) => id}
        empty={<EmptyState title="No roll-over yet">The first one begins with a preview.</EmptyState>}
      />
    </>
  );
};
