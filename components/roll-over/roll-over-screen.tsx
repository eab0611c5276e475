'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PreviewedLearner, RollOverInput, RollOverSummary } from '@/lib/features/roll-over/schema';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DefinitionList } from '../ui/definition-list';
import { formatAcademicYear, formatCount, formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { TimeText } from '../ui/time-text';
import { useAsking } from '../ui/use-asking';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { PreviewedLearners } from './previewed-learners';
import { type RollOverRefusal, rollOverRefusalWords } from './roll-over-refusals';
import { isRollOverMoving, RollOverBadge, rollOverSays } from './roll-over-state';

type Action = (ukprn: number, input: RollOverInput) => Promise<Result<unknown, RollOverRefusal>>;

type RollOverScreenProps = {
  ukprn: number;
  summary: RollOverSummary;
  learners: readonly PreviewedLearner[];
  after: number;
  listHref: string;
  learnersHref: string;
  actions: { readonly make: Action; readonly undo: Action };
  canMake: boolean;
};

type Deed = 'make' | 'undo';

const deeds: Record<Deed, { button: string; title: string }> = {
  make: { button: 'Make the records', title: 'Make the records of the new year?' },
  undo: { button: 'Undo', title: 'Undo this roll-over?' },
};

const Deeds = ({ ukprn, summary, actions }: Pick<RollOverScreenProps, 'ukprn' | 'summary' | 'actions'>) => {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { refusal, isAsking, ask } = useAsking<RollOverRefusal>();
  const deed: Deed | null = { previewed: 'make' as const, made: 'undo' as const }[summary.status as string] ?? null;
  if (deed === null || (deed === 'make' && summary.counts?.rolled === 0)) return null;
  const act = () =>
    ask(
      () => actions[deed](ukprn, { rollOverId: summary.id }),
      () => {
        setOpen(false);
        router.refresh();
      },
    );
  const records = formatCounted(summary.counts?.rolled ?? 0, 'record');
  return (
    <>
      <Button variant={deed === 'make' ? 'primary' : 'secondary'} onPress={() => setOpen(true)}>
        {deeds[deed].button}
      </Button>
      <ConfirmDialog
        title={deeds[deed].title}
        confirmLabel={deeds[deed].button}
        isDangerous={deed === 'undo'}
        isOpen={isOpen}
        onOpenChange={setOpen}
        isPending={isAsking}
        onConfirm={act}
      >
        {refusal ? (
          <Callout tone="critical" isLive title="Nothing was done">
            <p>{rollOverRefusalWords(refusal)}</p>
          </Callout>
        ) : null}
        <p>
          {deed === 'make'
            ? `${records} of ${formatAcademicYear(summary.toYear)} will be made. This year’s records stay as they are, and it can be undone until one of the new ones is edited.`
            : `The ${records} of ${formatAcademicYear(summary.toYear)} that it made will be taken out. If somebody has edited one of them, nothing is undone.`}
        </p>
      </ConfirmDialog>
    </>
  );
};

const Counts = ({ summary: { counts, toYear } }: { summary: RollOverSummary }) =>
  counts === null ? null : (
    <Panel title="What it comes to" description="Everybody with a record of the earlier year is counted once.">
      <DefinitionList
        items={[
          { term: `Get a record of ${formatAcademicYear(toYear)}`, value: formatCount(counts.rolled) },
          { term: 'Left out: no aim goes on', value: formatCount(counts.leftOut) },
          { term: 'Have a record already, which stays', value: formatCount(counts.present) },
          { term: 'Together', value: formatCount(counts.learners) },
        ]}
      />
    </Panel>
  );

/** One roll-over: how it stands, what it comes to, and each learner’s decisions. */
export const RollOverScreen = ({
  summary,
  learners,
  after,
  listHref,
  learnersHref,
  canMake,
  ...deed
}: RollOverScreenProps) => {
  useRefreshWhile(isRollOverMoving(summary.status));
  const last = learners.at(-1)?.learnerNumber;
  return (
    <>
      <PageHeader
        title={`${formatAcademicYear(summary.fromYear)} into ${formatAcademicYear(summary.toYear)}`}
        breadcrumbs={[{ label: 'Roll-over', href: listHref }]}
        marks={
          <>
            <SensitivityMark />
            <RollOverBadge status={summary.status} />
          </>
        }
        description={
          <>
            Started <TimeText instant={summary.createdAt} /> by {summary.createdBy}
          </>
        }
        actions={canMake ? <Deeds summary={summary} {...deed} /> : null}
      />
      <p role="status">
        {rollOverSays(summary.status)}
        {isRollOverMoving(summary.status) ? ` ${formatCounted(summary.learnersDone, 'learner')} so far.` : ''}
      </p>
      <Counts summary={summary} />
      <PreviewedLearners
        learners={learners}
        fromYear={summary.fromYear}
        learnersHref={learnersHref}
        nextHref={last === undefined || learners.length < 50 ? null : `${listHref}/${summary.id}?after=${last}`}
      />
      {after > 0 ? <p className="text-ink-soft">Learners after number {after}.</p> : null}
    </>
  );
};
