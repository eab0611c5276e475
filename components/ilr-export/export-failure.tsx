import type { ExportFailure } from '@/lib/features/ilr-export/schema';
import { Callout } from '../ui/callout';
import { explainFailure } from './refusal-messages';

/** Why no file came of it, and what to do, with the learners named. */
export const ExportFailureNotice = ({ failure, itemsMax }: { failure: ExportFailure; itemsMax?: number }) => {
  const { title, why, whatToDo, items, rest } = explainFailure(failure);
  return (
    <Callout tone="critical" title={title}>
      <p>
        {why} {whatToDo}
      </p>
      {items.length > 0 ? (
        <ul className="list-disc pl-5">
          {items.slice(0, itemsMax).map((item) => (
            <li key={item} className="break-words">
              {item}
            </li>
          ))}
        </ul>
      ) : null}
      {rest ? <p>{rest}</p> : null}
    </Callout>
  );
};
