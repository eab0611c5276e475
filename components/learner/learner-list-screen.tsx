'use client';
import { Plus } from 'lucide-react';
import { Suspense, use } from 'react';
import { type LearnerListQuery, learnerListAddress, type MeantLearners } from '@/lib/features/learner/schema';
import { Callout } from '../ui/callout';
import { formatCounted } from '../ui/format-count';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { learnerColumns } from './learner-columns';
import { LearnerTable } from './learner-table';
import type { LearnerListScreenProps } from './list-props';
import { ListTools } from './list-tools';
import { listWords } from './list-words';
import { endingBefore, filtersInUse, selectionOf, startingAfter, withoutFilters } from './query-changes';
import { type NextPage, TaggingBar } from './tagging-bar';
import { TaggingNotice } from './tagging-notice';
import { useLearnerQuery } from './use-learner-query';
import { useTagging } from './use-tagging';
import { useTicked } from './use-ticked';

const isNarrowed = (query: LearnerListQuery): boolean => query.find !== null || filtersInUse(query) > 0;

const AddLinks = ({ ukprn, canBulkEdit }: { ukprn: number; canBulkEdit: boolean }) => (
  <>
    {canBulkEdit ? (
      <>
        <LinkButton href={`/${ukprn}/bulk-edits`}>Bulk edits</LinkButton>
        <LinkButton href={`/${ukprn}/spreadsheets`}>Spreadsheets</LinkButton>
      </>
    ) : null}
    <LinkButton href={`/${ukprn}/applicants/new`}>Add applicant</LinkButton>
    <LinkButton href={`/${ukprn}/learners/new`} icon={<Plus aria-hidden className="size-4" />}>
      Add learner
    </LinkButton>
  </>
);

const Count = ({ total, one }: { total: Promise<number>; one: string }) => <>{formatCounted(use(total), one)}</>;

/** The learners of a provider: found, narrowed, put in order, a page at a time; and tagged, many at once. */
export const LearnerListScreen = (props: LearnerListScreenProps) => {
  const { ukprn, find, academicYear, page, total, choices, actions, canEdit, canBulkEdit } = props;
  const listHref = `/${ukprn}/learners`;
  const { query, show, isLoading } = useLearnerQuery(listHref, props.query);
  const { title, one } = listWords(props.query);
  const address = learnerListAddress({ ...props.query, columns: null });
  const ticked = useTicked(
    address,
    page.learners.map(({ number }) => number),
  );
  const tagging = useTagging(ukprn, actions);
  const meant = (expected: number): MeantLearners =>
    ticked.isAll
      ? { kind: 'shown', selection: selectionOf(props.query), expected }
      : { kind: 'ticked', numbers: [...ticked.numbers] };
  const hrefsOf: Record<NextPage, (choiceId: string) => string> = {
    edit: (choiceId) => `/${ukprn}/bulk-edits/new?learners=${choiceId}&year=${academicYear}`,
    download: (choiceId) => `/${ukprn}/spreadsheets?learners=${choiceId}`,
  };
  const isEmpty = page.learners.length === 0 && !isNarrowed(query);
  return (
    <>
      <PageHeader
        title={title}
        marks={<SensitivityMark />}
        actions={canEdit ? <AddLinks ukprn={ukprn} canBulkEdit={canBulkEdit} /> : null}
        description={
          <span role="status">
            {/* By its key another list has another boundary, so that showing it does not wait for its count. */}
            <Suspense key={address} fallback="Counting…">
              <Count total={total} one={one} />
            </Suspense>
          </span>
        }
      />
      {find.kind === 'unreadable' ? (
        <Callout tone="caution" title="The search in this address cannot be opened">
          <p>
            It was made for another provider, or too long ago. The list shows everybody who matches the filters: search
            again.
          </p>
        </Callout>
      ) : null}
      {isEmpty ? null : <ListTools {...props} query={query} show={show} />}
      <TaggingNotice notice={tagging.notice} isBusy={tagging.isBusy} onUndo={tagging.undo} />
      <div aria-busy={isLoading} className={isLoading ? 'opacity-60 transition-opacity' : undefined}>
        <LearnerTable
          page={page}
          columns={learnerColumns({ listHref, academicYear, query: props.query })}
          ticked={canEdit ? ticked : null}
          isNarrowed={isNarrowed(query)}
          importHref={`/${ukprn}/import`}
          onClear={() => show(withoutFilters(query))}
        />
      </div>
      {page.learners.length > 0 ? (
        <Pagination
          label="Pages of learners"
          previousHref={
            page.previous ? `${listHref}${learnerListAddress(endingBefore(props.query, page.previous))}` : null
          }
          nextHref={page.next ? `${listHref}${learnerListAddress(startingAfter(props.query, page.next))}` : null}
        >
          {formatCounted(page.learners.length, one)} on this page
        </Pagination>
      ) : null}
      {canEdit && ticked.numbers.length > 0 ? (
        <Suspense>
          <TaggingBar
            ticked={ticked}
            total={total}
            tags={choices.tag}
            isBusy={tagging.isBusy}
            onTag={async (tagId, change, expected) => {
              if (await tagging.tag(tagId, change, meant(expected))) ticked.clear();
            }}
            onGoOn={canBulkEdit ? (page, expected) => tagging.goOn(meant(expected), hrefsOf[page]) : null}
          />
        </Suspense>
      ) : null}
    </>
  );
};
