import type { PreviewedLearner, RollOverDecision } from '@/lib/features/roll-over/schema';
import { learnerIdentifier } from '@/lib/identifiers';
import { EmptyState } from '../ui/empty-state';
import { LinkButton } from '../ui/link-button';
import { Status } from '../ui/status';
import { type Column, Table } from '../ui/table';
import { TextLink } from '../ui/text-link';
import type { Tone } from '../ui/tone';

type PreviewedLearnersProps = {
  learners: readonly PreviewedLearner[];
  fromYear: string;
  learnersHref: string;
  /** Where the next learners are; null at the end. */
  nextHref: string | null;
};

const outcomes: Record<PreviewedLearner['outcome'], { label: string; tone: Tone }> = {
  rolled: { label: 'Gets a record', tone: 'positive' },
  'left-out': { label: 'Left out', tone: 'neutral' },
  present: { label: 'Has one already', tone: 'info' },
};

const Decision = ({ decision: { aim, reason } }: { decision: RollOverDecision }) => (
  <li>
    {aim === null ? null : <span className="font-medium">Aim {aim}: </span>}
    {reason}
  </li>
);

const columnsFor = (learnersHref: string, fromYear: string): readonly Column<PreviewedLearner>[] => [
  {
    key: 'learner',
    header: 'Learner',
    isRowHeader: true,
    cell: ({ learnerNumber, learnRefNumber, givenNames, familyName }) => (
      <span className="flex min-w-40 flex-col">
        <TextLink href={`${learnersHref}/${learnerIdentifier(learnerNumber)}/${fromYear}`}>
          {[givenNames, familyName].filter(Boolean).join(' ') || learnRefNumber}
        </TextLink>
        <code className="font-mono font-normal text-ink-soft text-xs">{learnRefNumber}</code>
      </span>
    ),
  },
  {
    key: 'outcome',
    header: 'Outcome',
    cell: ({ outcome }) => <Status tone={outcomes[outcome].tone}>{outcomes[outcome].label}</Status>,
  },
  {
    key: 'why',
    header: 'Why',
    cell: ({ decisions }) => (
      <details>
        <summary className="cursor-pointer">
          {decisions[0]?.reason ?? 'Copied as it stands.'}
          {decisions.length > 1 ? <span className="text-ink-soft"> and {decisions.length - 1} more</span> : null}
        </summary>
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-sm">
          {decisions.map((decision) => (
            <Decision key={`${decision.path} ${decision.rule}`} decision={decision} />
          ))}
        </ul>
      </details>
    ),
  },
];

/** Learner by learner, what would be done and why. */
export const PreviewedLearners = ({ learners, fromYear, learnersHref, nextHref }: PreviewedLearnersProps) => (
  <>
    <Table
      caption="Learners"
      columns={columnsFor(learnersHref, fromYear)}
      rows={learners}
      rowKey={({ learnerNumber }) => String(learnerNumber)}
      empty={<EmptyState title="No more learners">There is nobody here with a record of the earlier year.</EmptyState>}
    />
    {nextHref ? (
      <div>
        <LinkButton href={nextHref}>Next learners</LinkButton>
      </div>
    ) : null}
  </>
);
