import 'server-only';
import { UnreadableCsvError } from '@/lib/features/learner-csv';
import type { PortalCsv } from '@/lib/features/lrs-portal';
import type { PortalCells } from '@/lib/lrs';
import { err, ok } from '@/lib/result';
import { csvFormat } from './csv-format';

/** In which letters the portal answers has not been published: those that are not UTF-8 are taken for those of Windows. */
const toUtf8 = (bytes: Uint8Array): Uint8Array => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes;
  } catch {
    return new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes));
  }
};

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

/** The files of the LRS portal as text. */
export const portalCsv: PortalCsv = {
  write: csvFormat.write,
  async read(bytes) {
    try {
      const rows: PortalCells[] = [];
      for await (const row of csvFormat.read(whole(toUtf8(bytes)))) rows.push(row);
      return ok(rows);
    } catch (error) {
      if (error instanceof UnreadableCsvError) return err({ line: error.line });
      throw error;
    }
  },
};
