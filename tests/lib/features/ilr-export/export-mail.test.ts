import { describe, expect, test } from 'vitest';
import { failedMail, generatedMail } from '@/lib/features/ilr-export/export-mail';
import { anExportDraft } from '../../../builders/an-export';
import { rowId } from '../../../builders/row-id';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';

const exports = new MemoryIlrExportStore({ academicYear: '2526', learners: [{ ref: 'SECRETREF', aims: [{}] }] });
await exports.create(anExportDraft());
const found = await exports.inMaking(rowId('export'));
if (found === null) throw new Error('The export was just created');
const where = { origin: 'https://muster.example', ukprn: 99999999 };

describe('a mail says that the file is there, and nothing that is in it', () => {
  test.each([
    ['generated', generatedMail(where, found), 'has been produced'],
    ['failed', failedMail(where, found), 'could not be produced'],
  ])('%s', (kind, mail, words) => {
    expect(mail.key).toBe(`ilr-export/${found.id}/${kind}`);
    expect(mail.userId).toBe(found.requestedBy);
    expect(mail.subject).toContain(words);
    expect(mail.text).toContain(`https://muster.example/99999999/ilr/exports/${found.id}`);
    expect(`${mail.subject}${mail.text}`).not.toContain('SECRETREF');
  });
});
