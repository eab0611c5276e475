import 'server-only';
import type { BulkEditStore, LearnersInBulk } from '@/lib/features/bulk-edit';
import type { ExportRecordSource, IlrExportStore } from '@/lib/features/ilr-export';
import type { IlrImportStore, LearnerLoading, StoredLearners, ZipReader } from '@/lib/features/ilr-import';
import type { ChosenLearners, LearnerStore, LearnerTagging } from '@/lib/features/learner';
import type {
  CsvFormat,
  CsvImportStore,
  CsvLoading,
  LearnersByNumber,
  LearnersForCsv,
} from '@/lib/features/learner-csv';
import type { LearnerRecords } from '@/lib/features/learner-record';
import type {
  LearningRecords,
  LrsCredentialStore,
  LrsLedger,
  LrsNeeds,
  LrsPeople,
  LrsPlace,
  LrsStops,
  ReadCertificate,
  VerificationStore,
} from '@/lib/features/lrs';
import type { PortalCsv, PortalPeople } from '@/lib/features/lrs-portal';
import type { MailStore } from '@/lib/features/mail';
import type { OverviewStore } from '@/lib/features/overview';
import type { LicenceStore, ProviderContext } from '@/lib/features/provider';
import type { ReferenceStore } from '@/lib/features/reference';
import type { LearnersToRollOver, RollOverMaking, RollOverStore } from '@/lib/features/roll-over';
import type { UlnQueueStore } from '@/lib/features/uln-queue';
import { type AcademicYear, offeredYears } from '@/lib/ilr';
import type { AuditLog, Clock, EventBus, FileStore, MailOutbox, MailTransport, SealedText } from '@/lib/ports';
import { systemClock } from './clock';
import { csvFormat, portalCsv } from './csv';
import { env } from './env';
import { readCertificateFile } from './lrs';
import { lrsCredentialsOf, lrsPlace, openLrs } from './lrs-desk';
import { outboxTransport, resendTransport } from './mail';
import { newId } from './new-id';
import { pool } from './postgres';
import { ilrExportRecordSource } from './postgres/ilr-export-record-source';
import { pgStoredLearners } from './postgres/ilr-record-writer-find';
import { pgLearnerLoading } from './postgres/ilr-record-writer-load';
import { pgCsvLoading, pgLearnersByNumber } from './postgres/learner-csv-loading';
import { pgLearnerRecords } from './postgres/learner-records';
import { pgLearnersForCsv } from './postgres/learners-for-csv';
import { pgLearnersInBulk } from './postgres/learners-in-bulk';
import { pgRollOverMaking } from './postgres/roll-over-making';
import { pgLearnersToRollOver } from './postgres/roll-over-page';
import {
  prismaAuditLog,
  prismaBulkEditStore,
  prismaChosenLearners,
  prismaCsvImportStore,
  prismaEventOutbox,
  prismaIlrExportStore,
  prismaIlrImportStore,
  prismaLearnerStore,
  prismaLearnerTagging,
  prismaLearningRecords,
  prismaLicences,
  prismaLrsLedger,
  prismaLrsPeople,
  prismaLrsStops,
  prismaMailOutbox,
  prismaMailStore,
  prismaOverviewStore,
  prismaPortalPeople,
  prismaReferenceStore,
  prismaRollOverStore,
  prismaUlnQueueStore,
  prismaVerificationStore,
  type Transaction,
  withTenant,
} from './prisma';
import { sealedText } from './sealed-text';
import { postgresFileStore } from './storage';
import { yauzlZipReader } from './zip';

/** The stores of one provider, in one transaction. None takes a UKPRN, so none can be given the wrong one. */
export type ProviderStores = {
  readonly provider: ProviderContext;
  readonly years: readonly AcademicYear[];
  readonly clock: Clock;
  readonly newId: () => string;
  readonly exports: IlrExportStore;
  readonly imports: IlrImportStore;
  readonly learners: LearnerStore;
  readonly learnerTagging: LearnerTagging;
  readonly chosenLearners: ChosenLearners;
  readonly sealedSearch: SealedText;
  readonly reference: ReferenceStore;
  readonly overview: OverviewStore;
  readonly rollOvers: RollOverStore;
  readonly bulkEdits: BulkEditStore;
  readonly licences: LicenceStore;
  readonly lrsCredentials: LrsCredentialStore;
  readonly lrsStops: LrsStops;
  readonly lrsLedger: LrsLedger;
  /** The learners as the LRS would know them. */
  readonly people: LrsPeople;
  readonly learningRecords: LearningRecords;
  readonly ulnQueue: UlnQueueStore;
  readonly verifications: VerificationStore;
  readonly portalPeople: PortalPeople;
  readonly lrsPlace: () => LrsPlace;
  readonly readCertificate: ReadCertificate;
  readonly csvImports: CsvImportStore;
  readonly mails: MailStore;
  readonly mail: MailOutbox;
  readonly events: EventBus;
  readonly audit: AuditLog;
};

/** All that may be done for one provider by one person. */
export type ProviderScope = {
  readonly provider: ProviderContext;
  /** The academic years that this installation works with. */
  readonly years: readonly AcademicYear[];
  readonly clock: Clock;
  readonly files: FileStore;
  readonly zips: ZipReader;
  readonly records: ExportRecordSource;
  readonly storedLearners: StoredLearners;
  readonly loading: LearnerLoading;
  readonly toRollOver: LearnersToRollOver;
  readonly making: RollOverMaking;
  readonly learnerRecords: LearnerRecords;
  readonly learnersInBulk: LearnersInBulk;
  /** Null when nobody has given the provider's credentials for the LRS. */
  readonly openLrs: () => Promise<LrsNeeds | null>;
  readonly csv: CsvFormat;
  readonly portalCsv: PortalCsv;
  readonly learnersForCsv: LearnersForCsv;
  readonly learnersByNumber: LearnersByNumber;
  readonly csvLoading: CsvLoading;
  readonly transaction: <Answer>(work: (stores: ProviderStores) => Promise<Answer>) => Promise<Answer>;
};

const storesIn = (tx: Transaction, provider: ProviderContext, years: readonly AcademicYear[]): ProviderStores => {
  const { tenantId, userId, ukprn } = provider;
  return {
    provider,
    years,
    clock: systemClock,
    newId,
    exports: prismaIlrExportStore(tx, provider),
    imports: prismaIlrImportStore(tx, provider),
    learners: prismaLearnerStore(tx, provider),
    learnerTagging: prismaLearnerTagging(tx, provider),
    chosenLearners: prismaChosenLearners(tx, provider),
    sealedSearch: sealedText(env().NEXTAUTH_SECRET, 'learner search', provider),
    reference: prismaReferenceStore(tx, provider),
    overview: prismaOverviewStore(tx, provider),
    rollOvers: prismaRollOverStore(tx, provider),
    bulkEdits: prismaBulkEditStore(tx, provider),
    licences: prismaLicences(tx, tenantId),
    lrsCredentials: lrsCredentialsOf(tx, provider),
    lrsStops: prismaLrsStops(tx, provider),
    lrsLedger: prismaLrsLedger(tx, provider),
    people: prismaLrsPeople(tx, provider),
    learningRecords: prismaLearningRecords(tx, provider),
    ulnQueue: prismaUlnQueueStore(tx, provider),
    verifications: prismaVerificationStore(tx, provider),
    portalPeople: prismaPortalPeople(tx, provider),
    lrsPlace,
    readCertificate: readCertificateFile,
    csvImports: prismaCsvImportStore(tx, provider),
    mails: prismaMailStore(tx, provider),
    mail: prismaMailOutbox(tx, tenantId, newId),
    events: prismaEventOutbox(tx),
    audit: prismaAuditLog(tx, { tenantId, userId, ukprn }),
  };
};

export const forProvider = (provider: ProviderContext): ProviderScope => {
  const { tenantId } = provider;
  const years = offeredYears({ provisional: env().PROVISIONAL_YEARS });
  return {
    provider,
    years,
    clock: systemClock,
    files: postgresFileStore(pool(), tenantId),
    zips: yauzlZipReader,
    records: ilrExportRecordSource(pool(), tenantId),
    storedLearners: pgStoredLearners(pool(), provider),
    loading: pgLearnerLoading(pool(), provider),
    toRollOver: pgLearnersToRollOver(pool(), provider),
    making: pgRollOverMaking(pool(), provider),
    learnerRecords: pgLearnerRecords(pool(), provider),
    learnersInBulk: pgLearnersInBulk(pool(), provider),
    openLrs: () => openLrs(provider),
    csv: csvFormat,
    portalCsv,
    learnersForCsv: pgLearnersForCsv(pool(), provider),
    learnersByNumber: pgLearnersByNumber(pool(), provider),
    csvLoading: pgCsvLoading(pool(), provider),
    transaction: (work) => withTenant(tenantId, (tx) => work(storesIn(tx, provider, years))),
  };
};

export const mailTransport = (): MailTransport => {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = env();
  if (RESEND_API_KEY === undefined || MAIL_FROM === undefined) return outboxTransport;
  return resendTransport({ apiKey: RESEND_API_KEY, from: MAIL_FROM, baseUrl: RESEND_BASE_URL });
};
