import type { LrsStanding } from '@/lib/features/lrs/schema';
import { stopWords } from '../lrs/call-words';
import { SandboxNotice } from '../lrs/sandbox-notice';
import { Callout } from '../ui/callout';
import { TextLink } from '../ui/text-link';
import { TimeText } from '../ui/time-text';

type StandingNoticeProps = {
  standing: LrsStanding;
  maySearch: boolean;
  mayUsePortal: boolean;
  settingsHref: string;
};

/** Why the LRS cannot be asked, where it cannot. The queue itself needs no LRS. */
export const StandingNotice = ({ standing, maySearch, mayUsePortal, settingsHref }: StandingNoticeProps) => {
  const { isLicensed, isSetUp, stop, isSandbox } = standing;
  const settings = <TextLink href={settingsHref}>LRS settings</TextLink>;
  if (!isLicensed)
    return (
      <Callout tone="info" title="Your organisation has no licence for the Learning Records Service">
        <p>
          What is wrong is shown all the same. To verify and search you need the LRS licence, or the Silver tier or
          higher: ask whoever runs Muster for you.
        </p>
      </Callout>
    );
  if (!isSetUp)
    return (
      <Callout tone="info" title="Muster cannot ask the LRS yet">
        <p>
          An administrator gives your organisation’s credentials in the {settings}.
          {mayUsePortal ? ' If you have the LRS portal alone, use its files.' : ''}
        </p>
      </Callout>
    );
  if (stop)
    return (
      <Callout tone="critical" title="Calls to the LRS are stopped">
        <p>
          {stopWords[stop.reason]} Nothing has been asked since <TimeText instant={stop.since} />. An administrator puts
          it right in the {settings}.
        </p>
      </Callout>
    );
  return (
    <>
      <SandboxNotice isSandbox={isSandbox} />
      {maySearch ? null : (
        <Callout tone="info" title="You can look, and not ask the LRS">
          <p>An officer or a data manager of your organisation verifies and searches.</p>
        </Callout>
      )}
    </>
  );
};
