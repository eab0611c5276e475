import { type ExportDetail, monitoringOccurrences, monitoringSourceWords } from '@/lib/features/ilr-export/schema';
import { ByteSize } from '../ui/byte-size';
import { CopyButton } from '../ui/copy-button';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { formatAcademicYear, formatCount } from '../ui/format-count';
import { Panel } from '../ui/panel';
import { TimeText } from '../ui/time-text';
import { FileName } from './file-name';

const anyOr = (names: readonly string[]): string => (names.length === 0 ? 'No restriction' : names.join(', '));

export const ChosenPanel = ({ of }: { of: ExportDetail }) => (
  <Panel title="What was chosen">
    <DefinitionList
      items={[
        { term: 'Sites', value: anyOr(of.filters.sites) },
        { term: 'Subcontractors', value: anyOr(of.filters.subcontractors) },
        { term: 'Contracts', value: anyOr(of.filters.contracts) },
        { term: 'Tags', value: anyOr(of.filters.tags) },
        {
          term: 'Excluded contracts',
          value: of.keepOtherAims
            ? 'Learners who also have aims on other contracts are kept, with those aims'
            : 'Learners with an aim on an excluded contract are left out',
        },
        ...monitoringOccurrences.map((occurrence) => ({
          term: `Monitoring ${occurrence}`,
          value: monitoringSourceWords[of.monitoring[occurrence]].label,
        })),
      ]}
    />
  </Panel>
);

const Fingerprint = ({ sha256 }: { sha256: string }) => (
  <span className="inline-flex items-center gap-1">
    <code className="break-all font-mono text-xs">{sha256}</code>
    <CopyButton text={sha256} what="SHA-256" />
  </span>
);

const factsOf = (of: ExportDetail): readonly Definition[] => [
  ...(of.fileName ? [{ term: 'File name', value: <FileName name={of.fileName} /> }] : []),
  { term: 'Academic year', value: formatAcademicYear(of.academicYear) },
  ...(of.learnersTotal === null ? [] : [{ term: 'Learners', value: formatCount(of.learnersTotal) }]),
  ...(of.aims === null ? [] : [{ term: 'Learning aims', value: formatCount(of.aims) }]),
  ...(of.fileBytes === null ? [] : [{ term: 'Size', value: <ByteSize bytes={of.fileBytes} /> }]),
  ...(of.sha256 ? [{ term: 'SHA-256', value: <Fingerprint sha256={of.sha256} /> }] : []),
  {
    term: 'Created',
    value: (
      <>
        <TimeText instant={of.createdAt} /> by {of.createdBy}
      </>
    ),
  },
  ...(of.finishedAt ? [{ term: 'Finished', value: <TimeText instant={of.finishedAt} /> }] : []),
];

export const FilePanel = ({ of }: { of: ExportDetail }) => (
  <Panel title="The file">
    <DefinitionList items={factsOf(of)} />
  </Panel>
);
