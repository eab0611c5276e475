'use client';
import { type ResultLine, resultStates } from '@/lib/features/lrs-portal/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { formatCounted } from '../ui/format-count';
import { Status } from '../ui/status';
import { type Column, Table } from '../ui/table';
import { isChoosable, stateWords } from './result-words';

const SHOWN_MAX = 300;

type ResultPreviewProps = {
  fileName: string;
  lines: readonly ResultLine[];
  chosen: ReadonlySet<number>;
  onChoose: (lines: readonly ResultLine[], isIn: boolean) => void;
  isBusy: boolean;
  onApply: () => void;
};

const Counts = ({ lines }: { lines: readonly ResultLine[] }) => (
  <ul className="flex flex-wrap gap-2">
    {resultStates.flatMap((state) => {
      const count = lines.filter((line) => line.state === state).length;
      return count === 0
        ? []
        : [
            <li key={state}>
              <Status tone={stateWords[state].tone}>
                {stateWords[state].label}: {count}
              </Status>
            </li>,
          ];
    })}
  </ul>
);

const columnsWith = ({ chosen, onChoose }: Pick<ResultPreviewProps, 'chosen' | 'onChoose'>): Column<ResultLine>[] => [
  {
    key: 'learner',
    header: 'Learner',
    isRowHeader: true,
    cell: (line) =>
      isChoosable(line) ? (
        <Checkbox isSelected={chosen.has(line.line)} onChange={(isIn) => onChoose([line], isIn)}>
          {line.name} <span className="font-mono text-ink-soft text-xs">{line.identifier}</span>
        </Checkbox>
      ) : (
        <>
          {line.name} <span className="font-mono text-ink-soft text-xs">{line.identifier}</span>
        </>
      ),
  },
  {
    key: 'uln',
    header: 'ULN in the file',
    cell: ({ ulnAsGiven }) => <code className="break-all font-mono">{ulnAsGiven || 'none'}</code>,
  },
  {
    key: 'state',
    header: 'What it means',
    cell: (line) => (
      <div className="flex flex-col items-start gap-1">
        <Status tone={stateWords[line.state].tone}>{stateWords[line.state].label}</Status>
        <span className="text-ink-soft">{stateWords[line.state].says(line)}</span>
      </div>
    ),
  },
  {
    key: 'code',
    header: 'Return code',
    cell: ({ returnCode, meaning }) => (
      <>
        <code className="font-mono">{returnCode || 'none'}</code>
        <span className="block text-ink-soft">{meaning ?? 'Meaning not documented'}</span>
      </>
    ),
  },
];

/** What the result would do to each learner, those that can be chosen first. */
export const ResultPreview = (props: ResultPreviewProps) => {
  const { fileName, lines, chosen, onChoose, isBusy, onApply } = props;
  const choosable = lines.filter(isChoosable);
  const ordered = [...choosable, ...lines.filter((line) => !isChoosable(line))];
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">{fileName}</h3>
      <Counts lines={lines} />
      {choosable.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onPress={() => onChoose(lines, true)}>
            Choose all
          </Button>
          <Button size="small" onPress={() => onChoose(lines, false)}>
            Choose none
          </Button>
        </div>
      ) : null}
      <Table
        caption="What the result would do"
        columns={columnsWith({ chosen, onChoose })}
        rows={ordered.slice(0, SHOWN_MAX)}
        rowKey={({ line }) => String(line)}
        empty={null}
        isStacked
      />
      {lines.length > SHOWN_MAX ? (
        <p className="text-ink-soft">
          The first {SHOWN_MAX} of {formatCounted(lines.length, 'row')} are shown; all that are chosen are applied.
        </p>
      ) : null}
      <div>
        <Button variant="primary" isDisabled={chosen.size === 0} isPending={isBusy} onPress={onApply}>
          Put {formatCounted(chosen.size, 'ULN')} on the learners
        </Button>
      </div>
    </div>
  );
};
