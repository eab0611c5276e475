import { formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { ReferenceTable, type ReferenceTableProps } from './reference-table';
import { referenceWords } from './reference-words';

/** The page of one reference list. */
export const ReferenceScreen = (props: ReferenceTableProps) => {
  const { title, description, one } = referenceWords[props.kind];
  return (
    <>
      <PageHeader title={title} description={`${formatCounted(props.items.length, one)}. ${description}`} />
      <ReferenceTable {...props} />
    </>
  );
};
