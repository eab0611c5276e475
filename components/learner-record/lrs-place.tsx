import { EmptyState } from '../ui/empty-state';

/** Where the linked record of the Learning Records Service will stand. */
export const LrsPlace = ({ uln }: { uln: number | null }) => (
  <div className="rounded-lg border border-line bg-surface">
    <EmptyState title="Not linked with the Learning Records Service">
      {uln === null
        ? 'The learner has no ULN yet. Find it on the department’s portal and give it on the Details tab.'
        : 'The ULN on the Details tab was given by hand or by an import; it has not been verified from here.'}
    </EmptyState>
  </div>
);
