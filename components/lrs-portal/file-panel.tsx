import { Download } from 'lucide-react';
import type { PortalPlan, PortalProblem } from '@/lib/features/lrs-portal/schema';
import { Callout } from '../ui/callout';
import { EmptyState } from '../ui/empty-state';
import { formatAcademicYear, formatCounted } from '../ui/format-count';
import { LinkButton } from '../ui/link-button';
import { Panel } from '../ui/panel';
import { type Column, Table } from '../ui/table';
import { TextLink } from '../ui/text-link';
import { portalProblemWords } from './problem-words';

type FilePanelProps = { ukprn: number; plan: PortalPlan };

type Row = PortalProblem & { readonly place: number };

const columnsFor = (ukprn: number, academicYear: string): readonly Column<Row>[] => [
  {
    key: 'learner',
    header: 'Learner',
    isRowHeader: true,
    cell: ({ learner, name }) => (
      <TextLink href={`/${ukprn}/learners/${learner}/${academicYear}`}>{name || learner}</TextLink>
    ),
  },
  { key: 'field', header: 'Field', cell: ({ problem }) => <code className="font-mono">{problem.path}</code> },
  { key: 'why', header: 'Why', cell: ({ problem }) => portalProblemWords(problem) },
];

const Problems = ({ ukprn, plan }: FilePanelProps) => {
  const { problems, problemLearners, academicYear } = plan;
  if (problemLearners === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">
        The LRS would refuse {formatCounted(problemLearners, 'learner')}, so{' '}
        {problemLearners === 1 ? 'they are' : 'these are'} in no file
      </h3>
      <Table
        caption="Learners whom the LRS would refuse"
        columns={columnsFor(ukprn, academicYear)}
        rows={problems.map((problem, place) => ({ ...problem, place }))}
        rowKey={({ place }) => String(place)}
        empty={null}
        isStacked
      />
    </div>
  );
};

const Files = ({ ukprn, plan }: FilePanelProps) => {
  const { files, fileMin, ready, academicYear } = plan;
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose">
        {formatCounted(ready, 'learner')}. Upload the file on the LRS portal under its own name, without opening it in a
        spreadsheet. Evidence and privacy notice go with it as they are on the LRS tab; where nothing stands there, as
        not provided and not seen.
      </p>
      {ready < fileMin ? (
        <p className="max-w-prose text-ink-soft">
          Fewer than {fileMin} learners can be entered on the portal by hand just as well.
        </p>
      ) : null}
      <ul className="flex flex-wrap gap-2">
        {files.map(({ file, learners }) => (
          <li key={file}>
            <LinkButton
              href={`/${ukprn}/ulns/portal/file?year=${academicYear}&file=${file}`}
              isDownload
              variant="primary"
              icon={<Download aria-hidden className="size-4" />}
            >
              {files.length === 1
                ? `Download the file of ${formatCounted(learners, 'learner')}`
                : `Download file ${file} of ${files.length}, ${formatCounted(learners, 'learner')}`}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The files of those who have no ULN, and who is in none. */
export const FilePanel = ({ ukprn, plan }: FilePanelProps) => (
  <Panel
    title="1. Make the file"
    description={`Learners of ${formatAcademicYear(plan.academicYear)} without a ULN, or with the temporary one: ${plan.withoutUln}.`}
  >
    {plan.withoutUln === 0 ? (
      <EmptyState title="Nobody needs a ULN">Every learner of the year has one.</EmptyState>
    ) : null}
    {plan.ready > 0 ? <Files ukprn={ukprn} plan={plan} /> : null}
    {plan.withoutUln > 0 && plan.ready === 0 ? (
      <Callout tone="caution" title="There is no file to make yet">
        <p>The LRS would refuse all of them. Put right what is named here.</p>
      </Callout>
    ) : null}
    <Problems ukprn={ukprn} plan={plan} />
  </Panel>
);
