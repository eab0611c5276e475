'use client';
import Form from 'next/form';
import {
  type ListQuestion,
  type ReferenceKind,
  type ReferenceLot,
  referenceLots,
} from '@/lib/features/reference/schema';
import { AppLink } from '../ui/app-link';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { formatCount } from '../ui/format-count';
import { SearchField } from '../ui/search-field';
import { questionHref } from './reference-list-href';
import { referenceWords } from './reference-words';

type ReferenceFilterProps = {
  kind: ReferenceKind;
  listHref: string;
  question: ListQuestion;
  counts: Readonly<Record<ReferenceLot, number>>;
};

const lotWords: Record<ReferenceLot, string> = { 'in-use': 'In use', retired: 'Retired', all: 'All' };

const lotStyle =
  'inline-flex min-h-9 items-center rounded-md border px-3 font-medium hover:bg-hover pointer-coarse:min-h-11';

/** What to look for, and whether among those in use. Both stand in the address. */
export const ReferenceFilter = ({ kind, listHref, question, counts }: ReferenceFilterProps) => {
  const { title } = referenceWords[kind];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
      <Form
        action={listHref as Parameters<typeof Form>[0]['action']}
        role="search"
        className="flex min-w-64 max-w-xl flex-1 gap-2"
      >
        <SearchField
          key={question.q}
          name="q"
          defaultValue={question.q}
          label={`Find ${title.toLowerCase()}`}
          placeholder="Code or name"
          className="flex-1"
        />
        <input type="hidden" name="lot" value={question.lot} />
        <input type="hidden" name="sort" value={question.sort} />
        <input type="hidden" name="direction" value={question.direction} />
        <Button type="submit">Find</Button>
      </Form>
      <nav aria-label={`Which ${title.toLowerCase()}`} className="flex flex-wrap gap-2">
        {referenceLots.map((lot) => (
          <AppLink
            key={lot}
            href={questionHref(listHref, kind, { ...question, lot, page: 1 })}
            aria-current={lot === question.lot ? 'true' : undefined}
            className={cx(lotStyle, lot === question.lot ? 'border-accent bg-chosen' : 'border-line-strong bg-surface')}
          >
            {lotWords[lot]} ({formatCount(counts[lot])})
          </AppLink>
        ))}
      </nav>
    </div>
  );
};
