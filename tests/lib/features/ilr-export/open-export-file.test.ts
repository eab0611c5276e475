import { describe, expect, test } from 'vitest';
import { findExportFile, noteDownload } from '@/lib/features/ilr-export';
import { anExportDraft } from '../../../builders/an-export';
import { rowId } from '../../../builders/row-id';
import { MemoryFileStore } from '../../../fakes/memory-file-store';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';
import { recorded } from '../../../fakes/recorded';

const id = rowId('export');
const stamp = { preparedAt: '2026-09-01T10:00:00', serialNo: 1, fileName: 'ILR-99999999-2526-20260901-100000-01.XML' };

const generated = async () => {
  const exports = new MemoryIlrExportStore({ academicYear: '2526', learners: [] });
  const { audit, audited } = recorded();
  await exports.create(anExportDraft());
  await exports.start(id, stamp);
  const needs = {
    files: new MemoryFileStore(),
    transaction: <Answer>(work: (stores: { exports: MemoryIlrExportStore; audit: typeof audit }) => Promise<Answer>) =>
      work({ exports, audit }),
  };
  return { exports, needs, audited };
};

describe('a file can be taken when it is whole, and that it was taken is written down', () => {
  test('it has the name that it will have in the department', async () => {
    const { exports, needs } = await generated();
    await exports.publish(id, { bytes: 10, sha256: 'ab', aims: 1 });
    expect(await findExportFile(needs, id)).toEqual({ fileName: stamp.fileName, bytes: 10, sha256: 'ab' });
  });

  test('one that is still being made, or is not there, is nothing to take', async () => {
    const { needs } = await generated();
    expect(await findExportFile(needs, id)).toBeNull();
    expect(await findExportFile(needs, rowId('another'))).toBeNull();
  });

  test('taking it marks it as downloaded and leaves an entry in the audit', async () => {
    const { exports, needs, audited } = await generated();
    await exports.publish(id, { bytes: 10, sha256: 'ab', aims: 1 });
    await noteDownload(needs, id);
    expect((await exports.find(id))?.status).toBe('downloaded');
    expect(audited).toEqual([{ action: 'ilr-export:download', subject: `ilr-export/${id}` }]);
  });
});
