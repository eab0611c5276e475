'use client';
import { Users } from 'lucide-react';
import type { LearnerListItem, LearnerListPage } from '@/lib/features/learner/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { EmptyState } from '../ui/empty-state';
import { LinkButton } from '../ui/link-button';
import { type Column, Table } from '../ui/table';
import { learnerName } from './learner-columns';
import type { Ticked } from './use-ticked';

type LearnerTableProps = {
  page: LearnerListPage;
  columns: readonly Column<LearnerListItem>[];
  /** Null for those who may not change learners. */
  ticked: Ticked | null;
  isNarrowed: boolean;
  importHref: string;
  onClear: () => void;
};

const tickColumn = (ticked: Ticked): Column<LearnerListItem> => ({
  key: 'tick',
  header: 'Select',
  className: 'w-9',
  heading: (
    <Checkbox
      aria-label="Select all learners on this page"
      isSelected={ticked.isWholePage}
      isIndeterminate={!ticked.isWholePage && ticked.numbers.length > 0}
      onChange={ticked.tickPage}
    />
  ),
  cell: (learner) => (
    <Checkbox
      aria-label={`Select ${learnerName(learner)}`}
      isSelected={ticked.has(learner.number)}
      onChange={(isTicked) => ticked.tick(learner.number, isTicked)}
      // Above the link of the row, which answers everywhere else.
      className="relative z-10"
    />
  ),
});

const Nobody = ({ isNarrowed, importHref, onClear }: Omit<LearnerTableProps, 'page' | 'columns' | 'ticked'>) =>
  isNarrowed ? (
    <EmptyState
      title="Nobody found"
      icon={<Users aria-hidden />}
      action={<Button onPress={onClear}>Show all learners</Button>}
    >
      No learner of this provider has all of that. Check the search, try a part of it, or take out a filter.
    </EmptyState>
  ) : (
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
  );

export const LearnerTable = ({ page, columns, ticked, ...nobody }: LearnerTableProps) => (
  <Table
    caption="Learners"
    columns={ticked === null ? columns : [tickColumn(ticked), ...columns]}
    rows={page.learners}
    rowKey={({ identifier }) => identifier}
    empty={<Nobody {...nobody} />}
  />
);
