import { describe, expect, test } from 'vitest';
import { failExport, type IlrExportStore, publishExport, tellOfFailure } from '@/lib/features/ilr-export';
import { planExport } from '@/lib/features/ilr-export/plan-export';
import type { ProviderContext } from '@/lib/features/provider';
import type { AuditLog, MailOutbox } from '@/lib/ports';
import { aProvider } from '../../../builders/a-provider';
import { anExportDraft } from '../../../builders/an-export';
import { rowId } from '../../../builders/row-id';
import { MemoryFileStore } from '../../../fakes/memory-file-store';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';
import { recorded } from '../../../fakes/recorded';

const id = rowId('export');
const stamp = { preparedAt: '2026-09-01T10:00:00', serialNo: 1, fileName: 'ILR-99999999-2526-20260901-100000-01.XML' };

type Stores = { exports: IlrExportStore; mail: MailOutbox; audit: AuditLog };

const written = async (problemsTotal = 0, learners = 1, provider: ProviderContext | null = aProvider()) => {
  const exports = new MemoryIlrExportStore({ academicYear: '2526', learners: [{ ref: 'L1', aims: [{}] }] });
  const files = new MemoryFileStore();
  const { mail, audit, posted, audited } = recorded();
  await exports.create(anExportDraft());
  await exports.start(id, stamp);
  await planExport({ exports, audit }, id);
  await files.writePart(id, 1, [new TextEncoder().encode('<Message/>')]);
  const problems = [{ learnRefNumber: 'L1', path: 'Postcode', message: 'is too long' }].slice(0, problemsTotal);
  await exports.partWritten(id, 1, { learners, aims: 1, problems, problemsTotal });
  const transaction = <Answer>(work: (stores: Stores) => Promise<Answer>) => work({ exports, mail, audit });
  const needs = { provider, origin: 'https://muster.example', ukprn: 99999999, files, transaction };
  return { exports, files, posted, audited, needs };
};

describe('a file is published whole, once, with one mail; or the export says why not', () => {
  test('the export is generated and the person who asked is told', async () => {
    const { exports, files, posted, needs } = await written();
    await publishExport(needs, id);
    expect(await exports.find(id)).toMatchObject({ status: 'generated', fileBytes: 10, aims: 1 });
    expect((await files.describe(id))?.bytes).toBe(10);
    expect(posted.map(({ key }) => key)).toEqual([`ilr-export/${id}/generated`]);
  });

  test('publishing again changes nothing and posts nothing', async () => {
    const { posted, audited, needs } = await written();
    await publishExport(needs, id);
    await publishExport(needs, id);
    expect([posted.length, audited.length]).toEqual([1, 1]);
  });

  test('a record that does not fit keeps the file back, and nothing of it stays', async () => {
    const { exports, files, posted, needs } = await written(1);
    await publishExport(needs, id);
    const failure = { kind: 'records-do-not-fit', total: 1, problems: [{ learnRefNumber: 'L1' }] };
    expect(await exports.find(id)).toMatchObject({ status: 'failed', failure });
    expect(await files.describe(id)).toBeNull();
    expect(posted.map(({ key }) => key)).toEqual([`ilr-export/${id}/failed`]);
  });

  test.each([
    ['who may not act for the provider any more', null],
    ['whose role has changed', aProvider({ role: 'officer' })],
  ])('somebody %s gets no file', async (_, provider) => {
    const { exports, needs } = await written(0, 1, provider);
    await publishExport(needs, id);
    expect(await exports.find(id)).toMatchObject({ status: 'failed', failure: { kind: 'not-permitted' } });
  });

  test('a file that lacks a planned learner is never published', async () => {
    const { exports, needs } = await written(0, 0);
    await expect(publishExport(needs, id)).rejects.toThrow(/planned for 1 learners and 0 were written/);
    expect((await exports.find(id))?.status).toBe('generating');
  });
});

describe('what nobody foresaw', () => {
  test('is said with a reference, and told once', async () => {
    const { exports, posted, needs } = await written();
    await failExport(needs, id, { kind: 'unexpected', reference: 'AB12' });
    await failExport(needs, id, { kind: 'unexpected', reference: 'CD34' });
    expect((await exports.find(id))?.failure).toEqual({ kind: 'unexpected', reference: 'AB12' });
    expect(posted).toHaveLength(1);
  });

  test('a generated export cannot fail any more', async () => {
    const { exports, needs } = await written();
    await publishExport(needs, id);
    await failExport(needs, id, { kind: 'unexpected', reference: 'AB12' });
    expect((await exports.find(id))?.status).toBe('generated');
  });

  test('a failure found while counting is mailed too', async () => {
    const { exports, posted, needs } = await written();
    await tellOfFailure(needs, id);
    expect(posted).toEqual([]);
    await exports.fail(id, { kind: 'no-learners-match' });
    await tellOfFailure(needs, id);
    expect(posted.map(({ key }) => key)).toEqual([`ilr-export/${id}/failed`]);
  });
});
