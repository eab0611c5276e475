import type { PortalClosed, PortalPlan } from '@/lib/features/lrs-portal/schema';
import { EmptyState } from '../ui/empty-state';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { FilePanel } from './file-panel';
import { ResultPanel } from './result-panel';
import type { ApplyAction } from './use-result';
import { YearSelect } from './year-select';

type PortalScreenProps = { ukprn: number; plan: PortalPlan; apply: ApplyAction };

const WhyClosed = ({ ukprn, because }: { ukprn: number; because: PortalClosed }) =>
  because === 'not-licensed' ? (
    <EmptyState title="Your organisation has no licence for this page">
      <p>To use the Learning Records Service you need the LRS licence, or the Silver tier or higher.</p>
      <p>Licences are set by whoever runs Muster for you: ask them.</p>
    </EmptyState>
  ) : (
    <EmptyState
      title="This UKPRN has the web service"
      action={<LinkButton href={`/${ukprn}/ulns`}>Open the page of ULNs</LinkButton>}
    >
      <p>
        Files are for providers who have the LRS portal alone. You can search for each learner’s ULN and verify them all
        from the page of ULNs: the LRS answers at once.
      </p>
    </EmptyState>
  );

/** ULNs by the LRS portal: a file out, its result back. */
export const PortalScreen = ({ ukprn, plan, apply }: PortalScreenProps) => (
  <>
    <PageHeader
      title="LRS portal files"
      marks={<SensitivityMark />}
      description="For providers who use the LRS portal and not its web service: learners without a ULN go up as a file, and its result comes back."
    />
    {plan.access === 'open' ? (
      <>
        <YearSelect href={`/${ukprn}/ulns/portal`} academicYear={plan.academicYear} years={plan.years} />
        <FilePanel ukprn={ukprn} plan={plan} />
        <ResultPanel ukprn={ukprn} apply={apply} />
      </>
    ) : (
      <div className="rounded-lg border border-line bg-surface">
        <WhyClosed ukprn={ukprn} because={plan.access} />
      </div>
    )}
  </>
);
