import {
  createExport,
  noteDownload,
  planExport,
  publishExport,
  startExport,
  tellOfFailure,
  writeExportPart,
} from '@/lib/features/ilr-export';
import type { CreateExportInput } from '@/lib/features/ilr-export/schema';
import { env } from '@/lib/platform/env';
import { outboxTransport } from '@/lib/platform/mail';
import { deliverMail, withTenant } from '@/lib/platform/prisma';
import { release } from '@/lib/platform/release';
import type { ProviderScope } from '@/lib/platform/runtime';
import { expectOk, nobodyListens } from './import-file';
import { clockAt, secondsAfter } from './past';
import { stableId } from './stable-id';

export type ExportStory = {
  readonly name: string;
  readonly input: CreateExportInput;
  readonly at: Date;
  readonly isDownloaded?: boolean;
  /** What happens to the caseload after the export is asked for, and before it is made. */
  readonly meanwhile?: () => Promise<void>;
};

const SECONDS = { waiting: -2, making: 9, untilDownload: 660 };

const build = async (scope: ProviderScope, id: string, at: Date): Promise<void> => {
  const { provider, transaction } = scope;
  const needs = { ...scope, origin: new URL(env().NEXTAUTH_URL).origin, ukprn: provider.ukprn };
  await transaction((stores) => startExport({ ...stores, clock: clockAt(at) }, id));
  const { parts } = await transaction((stores) => planExport(stores, id));
  for (let part = 1; part <= parts; part += 1) await writeExportPart({ ...scope, release }, id, part);
  await (parts === 0 ? tellOfFailure(needs, id) : publishExport(needs, id));
  // Never through a mail service: these addresses are nobody's.
  await deliverMail(provider.tenantId, `ilr-export/${id}/`, outboxTransport);
};

/** The database says now for each; the list is to read like some weeks of work. The audit keeps the real times. */
const putBack = ({ provider: { tenantId } }: ProviderScope, id: string, { at, isDownloaded }: ExportStory) =>
  withTenant(tenantId, async (tx) => {
    const finishedAt = secondsAfter(at, SECONDS.making);
    await tx.ilrExport.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        createdAt: secondsAfter(at, SECONDS.waiting),
        startedAt: at,
        finishedAt,
        ...(isDownloaded ? { downloadedAt: secondsAfter(at, SECONDS.untilDownload) } : {}),
      },
    });
    await tx.mail.updateMany({
      where: { tenantId, key: { startsWith: `ilr-export/${id}/` } },
      data: { createdAt: finishedAt, sentAt: secondsAfter(finishedAt, 1) },
    });
  });

/** An export as the screens and the jobs make it, at a time that has passed. */
export const makeExport = async (scope: ProviderScope, story: ExportStory): Promise<void> => {
  const id = stableId(`${scope.provider.ukprn} export ${story.name}`);
  expectOk(
    await scope.transaction((stores) =>
      createExport({ ...stores, events: nobodyListens, newId: () => id }, story.input),
    ),
  );
  await story.meanwhile?.();
  await build(scope, id, story.at);
  if (story.isDownloaded) await noteDownload(scope, id);
  await putBack(scope, id, story);
};
