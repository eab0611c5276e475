import type { PortalPlan } from '@/lib/features/lrs-portal/schema';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { SensitivityMark } from '../ui/sensitivity-mark';
import { FilePanel } from './file-panel';
import { ResultPanel } from './result-panel';
import type { ApplyAction } from './use-result';
import { YearSelect } from './year-select';

type PortalScreenProps = { ukprn: number; plan: PortalPlan; apply: ApplyAction };

/** ULNs by the LRS portal: a file out, its result back. */
export const PortalScreen = ({ ukprn, plan, apply }: PortalScreenProps) => (
  <>
    <PageHeader
      title="LRS portal files"
      marks={<SensitivityMark />}
      description="For providers who use the LRS portal and not its web service: learners without a ULN go up as a file, and its result comes back."
    />
    {plan.isLicensed ? (
      <>
        <YearSelect href={`/${ukprn}/ulns/portal`} academicYear={plan.academicYear} years={plan.years} />
        <FilePanel ukprn={ukprn} plan={plan} />
        <ResultPanel ukprn={ukprn} apply={apply} />
      </>
    ) : (
      <div className="rounded-lg border border-line bg-surface">
        <EmptyState title="Your organisation has no licence for this page">
          <p>To use the Learning Records Service you need the LRS licence, or the Silver tier or higher.</p>
          <p>Licences are set by whoever runs Muster for you: ask them.</p>
        </EmptyState>
      </div>
    )}
  </>
);
