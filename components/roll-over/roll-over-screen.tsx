'use client';
import type { PreviewedLearner, RollOverInput, RollOverSummary } from '@/lib/features/roll-over/schema';
import type { Result } from '@/lib/result';
import { DeedButton } from '../ui/deed-button';
import { DefinitionList } from '../ui/definition-list';
import { formatAcademicYear, formatCount, formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { StateBadge } from '../ui/state-look';
import { TimeText } from '../ui/time-text';
import { useRefreshWhile } from '../ui/use-refresh-while';
import { PreviewedLearners } from './previewed-learners';
import { isRollOverMoving, rollOverLook } from './roll-over-look';
import { type RollOverRefusal, rollOverRefusalWords } from './roll-over-refusals';

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

const deedOf = ({ status, counts }: RollOverSummary): Deed | null => {
  if (status === 'previewed') return counts?.rolled === 0 ? null : 'make';
  return status === 'made' ? 'undo' : null;
};

const deedSays = (deed: Deed, { counts, toYear }: RollOverSummary): string => {
  const records = `${formatCounted(counts?.rolled ?? 0, 'record')} of ${formatAcademicYear(toYear)}`;
  return deed === 'make'
    ? `${records} will be made. This year’s records stay as they are, and it can be undone until one of the new ones is edited.`
    : `The ${records} that it made will be taken out. If somebody has edited one of them, nothing is undone.`;
};

const Deeds = ({ ukprn, summary, actions }: Pick<RollOverScreenProps, 'ukprn' | 'summary' | 'actions'>) => {
  const deed = deedOf(summary);
  if (deed === null) return null;
  return (
    <DeedButton
      label={deeds[deed].button}
      title={deeds[deed].title}
      says={deedSays(deed, summary)}
      isUndoing={deed === 'undo'}
      act={() => actions[deed](ukprn, { rollOverId: summary.id })}
      refusalWords={rollOverRefusalWords}
    />
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
            <StateBadge look={rollOverLook(summary.status)} />
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
        {rollOverLook(summary.status).says}
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
