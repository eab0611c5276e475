import type { CheckOutcome, LrsTabView } from '@/lib/features/lrs/schema';
import { detailFields } from '@/lib/features/lrs/schema';
import { DefinitionList } from '../ui/definition-list';
import { Status } from '../ui/status';
import { TimeText } from '../ui/time-text';
import type { Tone } from '../ui/tone';
import { fieldNames, valueWords } from './lrs-words';
import { RecordDetails } from './record-details';

const outcomes: Readonly<Record<CheckOutcome, { readonly tone: Tone; readonly says: string }>> = {
  'exact-match': { tone: 'positive', says: 'Exact match' },
  'update-required': { tone: 'caution', says: 'Update required' },
  'not-found': { tone: 'critical', says: 'ULN not found' },
  linked: { tone: 'caution', says: 'Linked ULN found' },
  'somebody-else': { tone: 'critical', says: 'Belongs to somebody else' },
};

/** When the ULN was verified last, and with what outcome. */
const CheckState = ({ check }: { check: LrsTabView['check'] }) =>
  check === null ? (
    <Status tone="neutral">Never verified</Status>
  ) : (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Status tone={outcomes[check.outcome].tone}>{outcomes[check.outcome].says}</Status>
      <span className="text-ink-soft text-sm">
        <TimeText instant={check.at} />
      </span>
    </span>
  );

/** What is held here for the LRS and goes to it with an update. */
export const HeldDetails = ({ details }: Pick<LrsTabView, 'details'>) => {
  const given = detailFields.filter((field) => (details[field] ?? '') !== '');
  if (given.length === 0) return <p className="text-ink-soft">Nothing is held here yet.</p>;
  return (
    <DefinitionList
      items={given.map((field) => ({ term: fieldNames[field], value: valueWords(field, details[field] ?? '') }))}
    />
  );
};

const FormerUlns = ({ formerUlns }: Pick<LrsTabView, 'formerUlns'>) =>
  formerUlns.length === 0 ? null : (
    <section aria-label="Former ULNs" className="flex flex-col gap-1">
      <h3 className="font-semibold">Former ULNs</h3>
      <ul className="list-disc pl-5">
        {formerUlns.map(({ uln, replacedBy, replacedAt }) => (
          <li key={replacedAt}>
            <code className="font-mono">{uln}</code> until <TimeText instant={replacedAt} />
            {replacedBy === null ? ', then taken off' : ', replaced by '}
            {replacedBy === null ? null : <code className="font-mono">{replacedBy}</code>}
          </li>
        ))}
      </ul>
    </section>
  );

/** The LRS's record of the learner as it was last read. */
export const LinkedRecord = ({ view }: { view: LrsTabView }) => (
  <>
    <DefinitionList
      items={[
        // The record begins with its number.
        ...(view.record ? [] : [{ term: 'ULN', value: <code className="font-mono">{view.uln}</code> }]),
        { term: 'Verified', value: <CheckState check={view.check} /> },
        ...(view.fetchedAt ? [{ term: 'Read from the LRS', value: <TimeText instant={view.fetchedAt} /> }] : []),
      ]}
    />
    {view.record ? <RecordDetails record={view.record} /> : null}
    <FormerUlns formerUlns={view.formerUlns} />
  </>
);
