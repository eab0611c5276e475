import { Users } from 'lucide-react';
import type { LearnerListPage } from '@/lib/features/learner/schema';
import { EmptyState } from '../ui/empty-state';
import { formatCount, formatCounted } from '../ui/format-count';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { Table } from '../ui/table';
import { learnerColumns } from './learner-columns';
import { learnerPageHref } from './learner-page-href';
import { LearnerSearch } from './learner-search';

type LearnerListScreenProps = {
  page: LearnerListPage;
  /** What was searched for; empty for everybody. */
  q: string;
  listHref: string;
  importHref: string;
};

const NoLearners = ({ q, listHref, importHref }: Omit<LearnerListScreenProps, 'page'>) =>
  q === '' ? (
    <EmptyState
      title="No learners yet"
      icon={<Users aria-hidden />}
      action={
        <LinkButton href={importHref} variant="primary">
          Import an ILR file
        </LinkButton>
      }
    >
      The last ILR file that you returned has your learners and their aims. Import it to start.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nobody found"
      icon={<Users aria-hidden />}
      action={<LinkButton href={listHref}>Show all learners</LinkButton>}
    >
      No learner of this provider has “{q}” in the LearnRefNumber, the ULN or the name. Check it, or try a part of it.
    </EmptyState>
  );

/** The learners of a provider, a page at a time. */
export const LearnerListScreen = ({ page, q, listHref, importHref }: LearnerListScreenProps) => (
  <>
    <PageHeader title="Learners" marks={<SensitivityMark />} description={formatCounted(page.total, 'learner')} />
    {page.total > 0 || q !== '' ? <LearnerSearch listHref={listHref} q={q} /> : null}
    <Table
      caption="Learners"
      columns={learnerColumns}
      rows={page.learners}
      rowKey={({ learnRefNumber }) => learnRefNumber}
      empty={<NoLearners q={q} listHref={listHref} importHref={importHref} />}
    />
    {page.learners.length > 0 ? (
      <Pagination
        label="Pages of learners"
        previousHref={page.previous ? learnerPageHref(listHref, { q, before: page.previous }) : null}
        nextHref={page.next ? learnerPageHref(listHref, { q, after: page.next }) : null}
      >
        {formatCount(page.learners.length)} of {formatCounted(page.total, 'learner')}
      </Pagination>
    ) : null}
  </>
);
