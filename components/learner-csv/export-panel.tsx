'use client';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { CsvRecord } from '@/lib/features/learner-csv/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { formatCounted } from '../ui/format-count';
import { LinkButton } from '../ui/link-button';
import { Panel } from '../ui/panel';
import { Select } from '../ui/select';
import { type CsvForms, columnsOf, exportHref } from './csv-columns';

type ExportPanelProps = {
  ukprn: number;
  forms: CsvForms;
  /** The learners that were chosen on the list; null for all. */
  choice: { readonly id: string; readonly learners: number } | null;
};

const records: readonly { readonly id: CsvRecord; readonly label: string; readonly description: string }[] = [
  { id: 'Learner', label: 'Learners', description: 'A row for each learner' },
  { id: 'LearningDelivery', label: 'Aims', description: 'A row for each aim, with the LearnRefNumber of its learner' },
];

/** Chooses what goes into a file for a spreadsheet. */
export const ExportPanel = ({ ukprn, forms, choice }: ExportPanelProps) => {
  const [record, setRecord] = useState<CsvRecord>('Learner');
  const [academicYear, setYear] = useState(forms[0]?.academicYear ?? '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const form = forms.find((one) => one.academicYear === academicYear);
  const columns = form ? columnsOf(form, record) : [];
  const chosen = columns.filter(({ name }) => !left.has(name)).map(({ name }) => name);
  const withColumn = (name: string, isIn: boolean) => {
    const next = new Set(left);
    if (isIn) next.delete(name);
    else next.add(name);
    setLeft(next);
  };
  return (
    <Panel
      title="Download"
      description={
        choice
          ? `The ${formatCounted(choice.learners, 'learner')} that you chose on the list.`
          : 'All learners with a record of the year. Choose some on the list of learners to download only those.'
      }
    >
      <div className="grid gap-4 sm:grid-cols-2 sm:max-w-2xl">
        <Select label="Rows" options={records} value={record} onChange={setRecord} />
        <Select
          label="Academic year"
          options={forms.map((one) => ({ id: one.academicYear, label: one.label }))}
          value={academicYear}
          onChange={setYear}
        />
      </div>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-2 font-semibold text-sm">Columns</legend>
        <div className="flex gap-2">
          <Button size="small" onPress={() => setLeft(new Set())}>
            All
          </Button>
          <Button size="small" onPress={() => setLeft(new Set(columns.map(({ name }) => name)))}>
            Only what tells rows apart
          </Button>
        </div>
        <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map(({ name, label, isKey }) => (
            <Checkbox
              key={name}
              isSelected={isKey || !left.has(name)}
              isDisabled={isKey}
              onChange={(isIn) => withColumn(name, isIn)}
            >
              {label} <span className="font-mono text-ink-soft text-xs">{name}</span>
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div>
        <LinkButton
          href={exportHref(ukprn, { record, academicYear, columns: chosen, choiceId: choice?.id ?? null })}
          isDownload
          variant="primary"
          icon={<Download aria-hidden className="size-4" />}
        >
          Download CSV
        </LinkButton>
      </div>
    </Panel>
  );
};
