import type { LrsTabView } from '@/lib/features/lrs/schema';
import { Callout } from '../ui/callout';
import { EmptyState } from '../ui/empty-state';
import { TextLink } from '../ui/text-link';
import { TimeText } from '../ui/time-text';
import { stopWords } from './call-words';
import type { LrsContext } from './lrs-actions';
import { LrsDesk } from './lrs-desk';
import { SandboxNotice } from './sandbox-notice';

type LrsTabProps = { view: LrsTabView; context: LrsContext };

const NotLicensed = ({ stage }: Pick<LrsTabView, 'stage'>) => (
  <div className="rounded-lg border border-line bg-surface">
    <EmptyState title="Your organisation has no licence for this tab">
      <p>
        {stage === 'applicant'
          ? 'To use the Learning Records Service with applicants you need the Platinum tier. It can be used for learners without it.'
          : 'To use the Learning Records Service you need the LRS licence, or the Silver tier or higher.'}
      </p>
      <p>Licences are set by whoever runs Muster for you: ask them.</p>
    </EmptyState>
  </div>
);

/** The LRS details of a learner, or why there are none. */
export const LrsTab = ({ view, context }: LrsTabProps) => {
  if (!view.isLicensed) return <NotLicensed stage={view.stage} />;
  const settings = <TextLink href={`/${context.ukprn}/settings/lrs`}>LRS settings</TextLink>;
  return (
    <>
      <SandboxNotice isSandbox={view.isSandbox} />
      {view.isSetUp ? null : (
        <Callout tone="info" title="Muster cannot ask the LRS yet">
          <p>An administrator gives your organisation’s credentials in the {settings}.</p>
        </Callout>
      )}
      {view.stop ? (
        <Callout tone="critical" title="Calls to the LRS are stopped">
          <p>
            {stopWords[view.stop.reason]} Nothing has been asked since <TimeText instant={view.stop.since} />. An
            administrator puts it right in the {settings}.
          </p>
        </Callout>
      ) : null}
      <LrsDesk view={view} context={context} />
    </>
  );
};
