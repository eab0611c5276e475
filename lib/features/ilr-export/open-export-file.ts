import type { AuditLog, FileStore, WholeFile } from '@/lib/ports';
import type { IlrExportStore } from './ports';

type Stores = { readonly exports: IlrExportStore; readonly audit: AuditLog };

export type OpenExportFileNeeds = {
  readonly files: FileStore;
  readonly transaction: <Answer>(work: (stores: Stores) => Promise<Answer>) => Promise<Answer>;
};

export type ExportFile = WholeFile & { readonly fileName: string };

/** Null when there is no such export of this provider, or its file is not whole. */
export const findExportFile = async (needs: OpenExportFileNeeds, id: string): Promise<ExportFile | null> => {
  const found = await needs.transaction(({ exports }) => exports.find(id));
  if (found?.fileName == null || found.sha256 === null || found.fileBytes === null) return null;
  return { fileName: found.fileName, bytes: found.fileBytes, sha256: found.sha256 };
};

/** Writes down that the file was taken, before the first byte leaves. */
export const noteDownload = (needs: OpenExportFileNeeds, id: string): Promise<void> =>
  needs.transaction(async ({ exports, audit }) => {
    await exports.downloaded(id);
    await audit.record({ action: 'ilr-export:download', subject: `ilr-export/${id}` });
  });
