import { Plus } from 'lucide-react';
import type { ReferencePage } from '@/lib/features/reference/schema';
import { EmptyState } from '../ui/empty-state';
import { formatCount, formatCounted } from '../ui/format-count';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import { Table } from '../ui/table';
import { type ReferenceColumnsNeeds, referenceColumns } from './reference-columns';
import { ReferenceFilter } from './reference-filter';
import { questionHref, referenceListHref } from './reference-list-href';
import { referenceWords } from './reference-words';

type ReferenceScreenProps = ReferenceColumnsNeeds & { page: ReferencePage };

const NewButton = ({ ukprn, kind }: ReferenceColumnsNeeds) => (
  <LinkButton
    href={`${referenceListHref(ukprn, kind)}/new`}
    variant="primary"
    icon={<Plus aria-hidden className="size-4" />}
  >
    New {referenceWords[kind].one}
  </LinkButton>
);

const Empty = ({ page, ...needs }: ReferenceScreenProps) => {
  const { title, one } = referenceWords[needs.kind];
  const listHref = referenceListHref(needs.ukprn, needs.kind);
  if (page.inUse + page.retired === 0)
    return (
      <EmptyState title={`No ${title.toLowerCase()} yet`} action={needs.canEdit ? <NewButton {...needs} /> : null}>
        This provider has no {one} that learners can be linked to.
      </EmptyState>
    );
  return (
    <EmptyState title={`No ${one} found`} action={<LinkButton href={listHref}>Show all in use</LinkButton>}>
      {needs.question.q === ''
        ? `There is no ${one} in this part of the list.`
        : `No ${one} in this part of the list has “${needs.question.q}” in its code or name. Check it, or try a part of it.`}
    </EmptyState>
  );
};

/** The page of one reference list. */
export const ReferenceScreen = (props: ReferenceScreenProps) => {
  const { page, ...needs } = props;
  const { ukprn, kind, question, canEdit } = needs;
  const { title, description, one } = referenceWords[kind];
  const listHref = referenceListHref(ukprn, kind);
  const counts = { 'in-use': page.inUse, retired: page.retired, all: page.inUse + page.retired };
  const pageHref = (to: number) => questionHref(listHref, kind, { ...question, page: to });
  return (
    <>
      <PageHeader
        title={title}
        description={`${formatCounted(page.inUse, one)} in use. ${description}`}
        actions={canEdit ? <NewButton {...needs} /> : null}
      />
      <ReferenceFilter kind={kind} listHref={listHref} question={question} counts={counts} />
      <Table
        caption={title}
        columns={referenceColumns(needs)}
        rows={page.records}
        rowKey={({ id }) => id}
        empty={<Empty {...props} />}
      />
      {page.pages > 1 ? (
        <Pagination
          label={`Pages of ${title.toLowerCase()}`}
          previousHref={question.page > 1 ? pageHref(question.page - 1) : null}
          nextHref={question.page < page.pages ? pageHref(question.page + 1) : null}
        >
          Page {formatCount(question.page)} of {formatCount(page.pages)}, {formatCounted(page.total, one)}
        </Pagination>
      ) : null}
    </>
  );
};
