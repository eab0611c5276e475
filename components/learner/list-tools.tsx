'use client';
import { Columns3, ListFilter } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { LearnerListQuery } from '@/lib/features/learner/schema';
import { Button } from '../ui/button';
import { formatAcademicYear } from '../ui/format-count';
import { Select } from '../ui/select';
import { ColumnPanel } from './column-panel';
import { FacetPanel } from './facet-panel';
import { FilterRow } from './filter-row';
import { LearnerSearchForm } from './learner-search-form';
import type { LearnerListScreenProps } from './list-props';
import { filtersInUse, withFind, withYear } from './query-changes';

type ListToolsProps = Pick<
  LearnerListScreenProps,
  'ukprn' | 'find' | 'academicYear' | 'years' | 'choices' | 'actions'
> & {
  query: LearnerListQuery;
  show: (query: LearnerListQuery) => void;
};

type PanelName = 'filters' | 'columns';

/** The search, the year, the filters and the columns of the list. One panel is open at a time. */
export const ListTools = ({ ukprn, query, find, academicYear, years, choices, actions, show }: ListToolsProps) => {
  const panelId = useId();
  const [open, setOpen] = useState<PanelName | null>(null);
  const inUse = filtersInUse(query);
  const opener = (name: PanelName, icon: ReactNode, words: string) => (
    <Button
      icon={icon}
      aria-expanded={open === name}
      aria-controls={open === name ? panelId : undefined}
      onPress={() => setOpen(open === name ? null : name)}
    >
      {words}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <LearnerSearchForm
          key={query.find}
          find={query.find === null ? { kind: 'nothing' } : find}
          sealSearch={(text) => actions.sealSearch(ukprn, { text })}
          onFind={(token) => show(withFind(query, token))}
        />
        <div className="flex flex-wrap items-end gap-2">
          <Select
            label="Academic year"
            options={years.map(({ code, isProvisional }) => ({
              id: code,
              label: isProvisional ? `${formatAcademicYear(code)}, provisional` : formatAcademicYear(code),
            }))}
            value={query.academicYear ?? academicYear}
            onChange={(year) => show(withYear(query, year))}
            className="w-44"
          />
          {opener('filters', <ListFilter aria-hidden className="size-4" />, `Filters${inUse > 0 ? ` (${inUse})` : ''}`)}
          {opener('columns', <Columns3 aria-hidden className="size-4" />, 'Columns')}
        </div>
      </div>
      {open === 'filters' ? <FacetPanel id={panelId} query={query} choices={choices} onChange={show} /> : null}
      {open === 'columns' ? <ColumnPanel id={panelId} query={query} onChange={show} /> : null}
      <FilterRow query={query} find={find} choices={choices} onChange={show} />
    </>
  );
};
