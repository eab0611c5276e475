import type { AuditLog, Clock } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import type { ProviderContext } from '../provider';
import type { LrsStops } from './ports';
import type { LrsCredentialStore, ReadCertificate, StoredCredentials } from './settings-ports';
import {
  type CertificateFile,
  ORG_PASSWORD_LENGTH,
  type SaveLrsSettingsInput,
  type SaveLrsSettingsRefusal,
} from './settings-schema';

type SaveNeeds = {
  readonly provider: ProviderContext;
  readonly lrsCredentials: LrsCredentialStore;
  readonly lrsStops: LrsStops;
  readonly readCertificate: ReadCertificate;
  readonly audit: AuditLog;
  readonly clock: Clock;
};

const ORGANISATION_REF = /^[A-Za-z0-9]{6}$/;
const VENDOR_ID = /^\d{1,9}$/;

type Opened = Pick<StoredCredentials, 'certificate' | 'certificateSubject' | 'certificateExpiresAt'>;

const openNew = (
  { readCertificate, clock }: SaveNeeds,
  certificate: CertificateFile,
): Result<Opened, SaveLrsSettingsRefusal> => {
  const read = readCertificate(certificate);
  if (!read.ok) return read;
  const { subject, expiresAt } = read.value;
  if (expiresAt <= clock.now()) return err({ kind: 'certificate-expired', expiresAt: expiresAt.toISOString() });
  return ok({ certificate, certificateSubject: subject, certificateExpiresAt: expiresAt });
};

const formRefusal = ({ organisationRef, vendorId, password }: SaveLrsSettingsInput): SaveLrsSettingsRefusal | null => {
  if (organisationRef !== '' && !ORGANISATION_REF.test(organisationRef)) return { kind: 'organisation-ref-form' };
  if (vendorId !== '' && !VENDOR_ID.test(vendorId)) return { kind: 'vendor-id-form' };
  return password !== '' && password.length !== ORG_PASSWORD_LENGTH ? { kind: 'password-length' } : null;
};

const changedFields = ({ password, certificate }: SaveLrsSettingsInput): string[] => [
  'organisationRef',
  'vendorId',
  ...(password === '' ? [] : ['password']),
  ...(certificate === null ? [] : ['certificate']),
];

/** Keeps the provider's credentials. Calls that were stopped are let through again, since somebody has seen to it. */
export const saveLrsSettings = async (
  needs: SaveNeeds,
  sent: SaveLrsSettingsInput,
): Promise<Result<null, SaveLrsSettingsRefusal>> => {
  const input = { ...sent, organisationRef: sent.organisationRef.trim(), vendorId: sent.vendorId.trim() };
  const refusal = formRefusal(input);
  if (refusal !== null) return err(refusal);
  const stored = await needs.lrsCredentials.find();
  const password = input.password === '' ? stored?.password : input.password;
  if (password === undefined) return err({ kind: 'password-needed' });
  if (input.certificate === null && stored === null) return err({ kind: 'certificate-needed' });
  const opened = input.certificate === null ? ok(stored) : openNew(needs, input.certificate);
  if (!opened.ok) return opened;
  if (opened.value === null) return err({ kind: 'certificate-needed' });
  const { certificate, certificateSubject, certificateExpiresAt } = opened.value;
  await needs.lrsCredentials.save({
    organisationRef: input.organisationRef || null,
    vendorId: input.vendorId === '' ? null : Number(input.vendorId),
    password,
    certificate,
    certificateSubject,
    certificateExpiresAt,
    changedAt: needs.clock.now(),
  });
  await needs.lrsStops.lift();
  const subject = `provider/${needs.provider.providerId}`;
  await needs.audit.record({ action: 'lrs:settings', subject, fields: changedFields(input) });
  return ok(null);
};
