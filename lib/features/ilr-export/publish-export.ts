import type { AuditLog, FileStore, MailOutbox } from '@/lib/ports';
import { isPermitted, type ProviderContext } from '../provider';
import { failedMail, generatedMail } from './export-mail';
import type { ExportInMaking, IlrExportStore, WrittenPart } from './ports';
import type { ExportFailure } from './schema';

type Stores = { readonly exports: IlrExportStore; readonly mail: MailOutbox; readonly audit: AuditLog };

export type PublishExportNeeds = {
  /** As the person who asked is now; null when they may not act for the provider any more. */
  readonly provider: ProviderContext | null;
  readonly origin: string;
  readonly ukprn: number;
  readonly files: FileStore;
  readonly transaction: <Answer>(work: (stores: Stores) => Promise<Answer>) => Promise<Answer>;
};

const PROBLEMS_KEPT_MAX = 100;

const reasonNotTo = (provider: ProviderContext | null, written: WrittenPart): ExportFailure | null => {
  if (provider === null || !isPermitted(provider.role, 'ilr-export:create')) return { kind: 'not-permitted' };
  if (written.problemsTotal === 0) return null;
  return {
    kind: 'records-do-not-fit',
    problems: written.problems.slice(0, PROBLEMS_KEPT_MAX),
    total: written.problemsTotal,
  };
};

const failWith = async (needs: PublishExportNeeds, found: ExportInMaking, failure: ExportFailure): Promise<void> => {
  await needs.transaction(async ({ exports, mail, audit }) => {
    if (!(await exports.fail(found.id, failure))) return;
    await audit.record({ action: 'ilr-export:fail', subject: `ilr-export/${found.id}`, reason: failure.kind });
    await mail.post(failedMail(needs, found));
  });
};

/**
 * Keeps nothing of a file that nobody will get. Asked for again when the step runs again: a server that is killed just after
 * the export failed leaves the parts behind. One that was published meanwhile, by another server, keeps its file.
 */
const removeParts = async (needs: Omit<PublishExportNeeds, 'provider'>, id: string): Promise<void> => {
  const found = await needs.transaction(({ exports }) => exports.inMaking(id));
  if (found?.status === 'failed') await needs.files.remove(id);
};

/** Makes the whole file downloadable and the mail ready, in one transaction; or says why the file is not published. */
export const publishExport = async (needs: PublishExportNeeds, id: string): Promise<void> => {
  const found = await needs.transaction(({ exports }) => exports.inMaking(id));
  if (found?.status === 'failed') await removeParts(needs, id);
  if (found === null || found.status !== 'generating' || found.plan === null) return;
  const written = await needs.transaction(({ exports }) => exports.writtenParts(id));
  const failure = reasonNotTo(needs.provider, written);
  if (failure !== null) {
    await failWith(needs, found, failure);
    await removeParts(needs, id);
    return;
  }
  if (written.learners !== found.plan.learners)
    throw new Error(
      `Export ${id} was planned for ${found.plan.learners} learners and ${written.learners} were written`,
    );
  const whole = await needs.files.complete(id, found.plan.parts);
  await needs.transaction(async ({ exports, mail, audit }) => {
    if (!(await exports.publish(id, { ...whole, aims: written.aims }))) return;
    await audit.record({ action: 'ilr-export:generate', subject: `ilr-export/${id}` });
    await mail.post(generatedMail(needs, found));
  });
};

/** For what nobody foresaw: the export says so, with a reference, and the person is told. */
export const failExport = async (
  needs: Omit<PublishExportNeeds, 'provider'>,
  id: string,
  failure: ExportFailure,
): Promise<void> => {
  const found = await needs.transaction(({ exports }) => exports.inMaking(id));
  if (found?.status === 'failed') await removeParts(needs, id);
  if (found === null || (found.status !== 'queued' && found.status !== 'generating')) return;
  await failWith({ ...needs, provider: null }, found, failure);
  await removeParts(needs, id);
};

/** The mail for an export that failed while its learners were counted, where nothing else was yet written. */
export const tellOfFailure = async (needs: Omit<PublishExportNeeds, 'provider'>, id: string): Promise<void> => {
  await needs.transaction(async ({ exports, mail }) => {
    const found = await exports.inMaking(id);
    if (found?.status === 'failed') await mail.post(failedMail(needs, found));
  });
};
