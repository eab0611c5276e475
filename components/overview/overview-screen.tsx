import type { Overview } from '@/lib/features/overview/schema';
import type { PagePath } from '@/lib/features/provider/schema';
import { formatAcademicYear, formatCount } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { monthEndTasks } from './month-end-tasks';
import { TaskList } from './task-list';

type OverviewScreenProps = {
  provider: { ukprn: number; name: string };
  /** Those that the person may open. */
  pages: readonly PagePath[];
  overview: Overview;
};

const Figure = ({ count, words }: { count: number; words: string }) => (
  <li className="flex flex-col border-accent border-l-3 pl-4">
    <span className="font-semibold text-2xl">{formatCount(count)}</span>
    <span className="text-ink-soft">{words}</span>
  </li>
);

/** Where the month's return stands. */
export const OverviewScreen = ({ provider, pages, overview }: OverviewScreenProps) => (
  <>
    <PageHeader
      title={provider.name}
      description={`UKPRN ${provider.ukprn}, academic year ${formatAcademicYear(overview.academicYear)}`}
    />
    <ul aria-label="The academic year so far" className="flex flex-wrap gap-x-12 gap-y-4">
      <Figure count={overview.learners} words="learners with an ILR record" />
      <Figure count={overview.aims} words="learning aims" />
    </ul>
    <Panel title="This month’s return" description="From the records to the file that the department takes.">
      <TaskList tasks={monthEndTasks(overview, provider.ukprn, pages)} />
    </Panel>
  </>
);
