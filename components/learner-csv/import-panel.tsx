'use client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import {
  type ColumnMapping,
  type CsvRecord,
  csvFileBytesMax,
  keyFields,
  type RememberedColumns,
  type StartCsvImportInput,
} from '@/lib/features/learner-csv/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { DropZone } from '../ui/drop-zone';
import { formatBytes } from '../ui/format-count';
import { Panel } from '../ui/panel';
import { Select } from '../ui/select';
import { type CsvForms, columnsOf } from './csv-columns';
import { csvRefusalWords } from './csv-refusals';
import { MappingTable } from './mapping-table';
import { mappingProblems, matchColumns } from './match-columns';
import { readHeaders } from './read-headers';
import { type CsvUploadActions, useCsvUpload } from './use-csv-upload';

type ImportPanelProps = {
  ukprn: number;
  /** Of the years whose records can be changed. */
  forms: CsvForms;
  remembered: RememberedColumns;
  actions: CsvUploadActions;
};

type Chosen = { readonly file: File; readonly headers: readonly string[]; readonly matched: readonly ColumnMapping[] };
type EmptyCells = StartCsvImportInput['emptyCells'];

const records = [
  { id: 'Learner', label: 'Learners', description: 'A row for each learner' },
  { id: 'LearningDelivery', label: 'Aims', description: 'A row for each aim' },
] as const;
const emptyCellChoices = [
  { id: 'keep', label: 'Leave what is there' },
  { id: 'clear', label: 'Take out what is there' },
] as const;

/** Takes a spreadsheet, matches its columns with fields, and sends it to be looked through. */
export const ImportPanel = ({ ukprn, forms, remembered, actions }: ImportPanelProps) => {
  const router = useRouter();
  const listHref = `/${ukprn}/spreadsheets`;
  const [record, setRecord] = useState<CsvRecord>('Learner');
  const [academicYear, setYear] = useState(forms[0]?.academicYear ?? '');
  const [emptyCells, setEmptyCells] = useState<EmptyCells>('keep');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const onSent = (importId: string) => router.push(`${listHref}/${importId}` as Route);
  const { refusal, setRefusal, isSending, send } = useCsvUpload({ ukprn, actions, listHref, onSent });
  const columnsFor = (code: string, kind: CsvRecord) => {
    const form = forms.find((one) => one.academicYear === code);
    return form ? columnsOf(form, kind) : [];
  };
  const match = (headers: readonly string[], code: string, kind: CsvRecord) =>
    matchColumns(headers, columnsFor(code, kind), remembered[kind]);
  const choose = async (file: File) => {
    setChosen(null);
    if (file.size > csvFileBytesMax)
      return setRefusal(`The file is larger than ${formatBytes(csvFileBytesMax)}. Cut it in two.`);
    const headers = await readHeaders(file);
    if (typeof headers === 'string') return setRefusal(csvRefusalWords(headers));
    setRefusal(null);
    setChosen({ file, headers, matched: match(headers, academicYear, record) });
  };
  const rematch = (code: string, kind: CsvRecord) => {
    setYear(code);
    setRecord(kind);
    if (chosen) setChosen({ ...chosen, matched: match(chosen.headers, code, kind) });
  };
  const problems = chosen ? mappingProblems(chosen.matched, keyFields[record]) : [];
  return (
    <Panel
      title="Upload"
      description="You see what each row would change, and what is wrong with it, before anything is loaded."
    >
      {refusal ? (
        <Callout tone="critical" isLive title="The file was not taken">
          <p>{refusal}</p>
        </Callout>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-3">
        <Select label="Rows are" options={records} value={record} onChange={(kind) => rematch(academicYear, kind)} />
        <Select
          label="Into the academic year"
          options={forms.map((one) => ({ id: one.academicYear, label: one.label }))}
          value={academicYear}
          onChange={(code) => rematch(code, record)}
        />
        <Select label="Empty cells" options={emptyCellChoices} value={emptyCells} onChange={setEmptyCells} />
      </div>
      <DropZone
        label={chosen ? chosen.file.name : 'Drop a CSV file here'}
        buttonLabel={chosen ? 'Choose another file' : 'Choose file'}
        acceptedFileTypes={['.csv']}
        onFile={(file) => void choose(file)}
        hint={`“CSV UTF-8 (comma delimited)”, with the names of the columns in the first row, up to ${formatBytes(csvFileBytesMax)}.`}
      />
      {chosen ? (
        <>
          <MappingTable
            matched={chosen.matched}
            columns={columnsFor(academicYear, record)}
            onChange={(matched) => setChosen({ ...chosen, matched })}
          />
          {problems.length > 0 ? (
            <Callout tone="caution" title="The columns are not matched yet">
              <ul className="list-disc pl-5">
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Callout>
          ) : null}
          <div>
            <Button
              variant="primary"
              isDisabled={problems.length > 0}
              isPending={isSending}
              onPress={() =>
                void send(chosen.file, {
                  fileName: chosen.file.name,
                  fileBytes: chosen.file.size,
                  record,
                  academicYear,
                  columns: [...chosen.matched],
                  emptyCells,
                })
              }
            >
              Check the file
            </Button>
          </div>
        </>
      ) : null}
    </Panel>
  );
};
