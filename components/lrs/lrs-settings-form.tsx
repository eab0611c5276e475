'use client';
import { useState } from 'react';
import type { LrsSettingsView } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { DropZone } from '../ui/drop-zone';
import { ErrorSummary } from '../ui/error-summary';
import { TextField } from '../ui/text-field';
import { type ChosenCertificate, readChosen, withPassphrase } from './certificate-file';
import { settingsWords } from './settings-words';
import { type LrsSettingsActions, useLrsSettings } from './use-lrs-settings';

type LrsSettingsFormProps = {
  ukprn: number;
  credentials: LrsSettingsView['credentials'];
  actions: LrsSettingsActions;
};

const Told = ({ told }: { told: ReturnType<typeof useLrsSettings>['told'] }) => {
  if (told === null) return null;
  if (told.kind === 'done') return <Callout tone="positive" isLive title={told.says} />;
  const { title, says } = settingsWords(told.refusal);
  return (
    <ErrorSummary key={told.attempt} title={title}>
      <p className="break-words">{says}</p>
    </ErrorSummary>
  );
};

const NOTHING_TYPED = { password: '', passphrase: '' };

type Secrets = typeof NOTHING_TYPED;

type CertificateFieldsProps = {
  chosen: ChosenCertificate | null;
  passphrase: string;
  hasOne: boolean;
  onChoose: (chosen: ChosenCertificate) => void;
  onType: (passphrase: string) => void;
};

const CertificateFields = ({ chosen, passphrase, hasOne, onChoose, onType }: CertificateFieldsProps) => (
  <>
    <DropZone
      label={chosen?.name ?? (hasOne ? 'Another certificate' : 'Certificate with its key')}
      hint="A PEM file with certificate and key, or a PFX file. It is kept encrypted and is never shown again."
      acceptedFileTypes={['.pem', '.pfx', '.p12', '.crt']}
      onFile={async (file) => onChoose(await readChosen(file))}
    />
    {chosen ? (
      <TextField
        label="Passphrase of the certificate"
        description="Empty if it has none."
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={onType}
      />
    ) : null}
  </>
);

/** The provider's credentials for the LRS. What is stored is never shown; what stays empty is kept. */
export const LrsSettingsForm = ({ ukprn, credentials, actions }: LrsSettingsFormProps) => {
  const { told, isBusy, ask } = useLrsSettings();
  const [organisationRef, setOrganisationRef] = useState(credentials?.organisationRef ?? '');
  const [vendorId, setVendorId] = useState(String(credentials?.vendorId ?? ''));
  const [secrets, setSecrets] = useState<Secrets>(NOTHING_TYPED);
  const [chosen, setChosen] = useState<ChosenCertificate | null>(null);
  const save = () => {
    const certificate = chosen && withPassphrase(chosen, secrets.passphrase);
    const input = { organisationRef, vendorId, password: secrets.password, certificate };
    ask(
      () => actions.save(ukprn, input),
      'Saved. Test the connection to see whether the LRS takes it.',
      () => {
        setSecrets(NOTHING_TYPED);
        setChosen(null);
      },
    );
  };
  return (
    <form
      className="flex max-w-2xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) save();
      }}
    >
      <Told told={told} />
      <TextField
        label="Organisation reference"
        description="Six letters or digits. Leave empty if the LRS knows you by your UKPRN."
        autoComplete="off"
        value={organisationRef}
        onChange={setOrganisationRef}
      />
      <TextField
        label="Organisation password"
        description={credentials ? 'Kept as it is unless you type another one.' : 'The 16 characters from the LRS.'}
        type="password"
        autoComplete="new-password"
        value={secrets.password}
        onChange={(password) => setSecrets({ ...secrets, password })}
      />
      <CertificateFields
        chosen={chosen}
        passphrase={secrets.passphrase}
        hasOne={credentials !== null}
        onChoose={setChosen}
        onType={(passphrase) => setSecrets({ ...secrets, passphrase })}
      />
      <TextField
        label="Vendor ID"
        description="The number that the LRS gave for the software. Only learning events need it."
        inputMode="numeric"
        autoComplete="off"
        value={vendorId}
        onChange={setVendorId}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isBusy}>
          Save
        </Button>
        <Button
          isDisabled={isBusy || credentials === null}
          onPress={() =>
            ask(
              () => actions.test(ukprn, {}),
              'The LRS answers. Everything is in order.',
              () => {},
            )
          }
        >
          Test connection
        </Button>
      </div>
    </form>
  );
};
