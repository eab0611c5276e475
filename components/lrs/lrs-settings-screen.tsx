import type { LrsSettingsView } from '@/lib/features/lrs/schema';
import { Callout } from '../ui/callout';
import { DefinitionList } from '../ui/definition-list';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { Status } from '../ui/status';
import { TimeText } from '../ui/time-text';
import { stopWords } from './call-words';
import { CertificateState } from './certificate-state';
import { LrsSettingsForm } from './lrs-settings-form';
import { SandboxNotice } from './sandbox-notice';
import type { LrsSettingsActions } from './use-lrs-settings';

type LrsSettingsScreenProps = {
  ukprn: number;
  settings: LrsSettingsView;
  canEdit: boolean;
  /** Where files for the portal are made, for a provider who has nothing else; null for those who may not. */
  portalHref: string | null;
  actions: LrsSettingsActions;
};

const Licensed = ({ isLicensed }: { isLicensed: boolean }) =>
  isLicensed ? <Status tone="positive">Licensed</Status> : <Status tone="neutral">Not licensed</Status>;

const facts = (ukprn: number, { host, isSandbox, credentials, licensedFor }: LrsSettingsView) => [
  { term: 'Service', value: isSandbox ? `A sandbox on this machine (${host})` : host },
  { term: 'Known to the LRS by', value: credentials?.organisationRef ?? `UKPRN ${ukprn}` },
  {
    term: 'Certificate',
    value: credentials ? (
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <code className="font-mono text-sm">{credentials.certificate.subject}</code>
        <CertificateState {...credentials.certificate} />
      </span>
    ) : (
      'None yet'
    ),
  },
  { term: 'Last changed', value: credentials ? <TimeText instant={credentials.changedAt} /> : 'Never' },
  { term: 'LRS for learners', value: <Licensed isLicensed={licensedFor.learners} /> },
  { term: 'LRS for applicants', value: <Licensed isLicensed={licensedFor.applicants} /> },
];

/** How a provider is set up for the Learning Records Service. */
export const LrsSettingsScreen = ({ ukprn, settings, canEdit, portalHref, actions }: LrsSettingsScreenProps) => (
  <>
    <PageHeader
      title="Learning Records Service"
      description="The credentials with which Muster asks the LRS for this UKPRN. Each UKPRN has its own."
    />
    <SandboxNotice isSandbox={settings.isSandbox} />
    {settings.stop ? (
      <Callout tone="critical" title="Calls to the LRS are stopped">
        <p>
          {stopWords[settings.stop.reason]} Nothing has been asked since <TimeText instant={settings.stop.since} />,
          because more calls could lock the account. Put the settings right and test the connection.
        </p>
      </Callout>
    ) : null}
    <Panel title="How it is set up">
      <DefinitionList items={facts(ukprn, settings)} />
    </Panel>
    {canEdit ? (
      <Panel title="Credentials">
        <LrsSettingsForm ukprn={ukprn} credentials={settings.credentials} actions={actions} />
      </Panel>
    ) : (
      <Callout tone="info" title="Only an administrator changes these settings">
        <p>Ask an administrator of your organisation to give or renew the credentials.</p>
      </Callout>
    )}
    {portalHref === null || settings.credentials ? null : (
      <Panel
        title="Without the web service"
        description="Providers who have the LRS portal alone upload a file of learners there, and read its result back."
      >
        <div>
          <LinkButton href={portalHref}>LRS portal files</LinkButton>
        </div>
      </Panel>
    )}
  </>
);
