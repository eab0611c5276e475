import type { CreateExportRefusal } from '@/lib/features/ilr-export/schema';
import { ErrorSummary } from '../ui/error-summary';
import { explainRefusal, type LostAnswer } from './refusal-messages';

export const RefusalSummary = ({ refusal }: { refusal: CreateExportRefusal | LostAnswer }) => {
  const { title, why, whatToDo, items, rest } = explainRefusal(refusal);
  return (
    <ErrorSummary title={title} items={[...items, ...(rest ? [rest] : [])].map((message) => ({ message }))}>
      <p>
        {why} {whatToDo}
      </p>
    </ErrorSummary>
  );
};
