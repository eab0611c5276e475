import { describe, expect, test } from 'vitest';
import { startExport } from '@/lib/features/ilr-export';
import { aProvider } from '../../../builders/a-provider';
import { anExportDraft } from '../../../builders/an-export';
import { rowId } from '../../../builders/row-id';
import { fixedClock } from '../../../fakes/fixed-clock';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';

const id = rowId('export');
const second = rowId('second export');

const queued = async () => {
  const exports = new MemoryIlrExportStore({ academicYear: '2526', learners: [] });
  await exports.create(anExportDraft());
  await exports.create(anExportDraft({ id: second }));
  const start = (one: string, now: string) =>
    startExport({ provider: aProvider(), exports, clock: fixedClock(now) }, one);
  return { exports, start };
};

describe('an export gets its time, serial number and name when its making starts', () => {
  test('once, however often the step runs', async () => {
    const { exports, start } = await queued();
    await start(id, '2026-09-01T15:35:43Z');
    await start(id, '2026-09-01T15:59:00Z');
    expect((await exports.inMaking(id))?.stamp?.fileName).toBe('ILR-99999999-2526-20260901-163543-01.XML');
  });

  test('two that start in the same second have different names', async () => {
    const { exports, start } = await queued();
    await start(id, '2026-09-01T15:35:43Z');
    await start(second, '2026-09-01T15:35:43Z');
    expect((await exports.inMaking(second))?.stamp?.fileName).toBe('ILR-99999999-2526-20260901-163544-02.XML');
  });

  test('one that has failed or does not exist is left alone', async () => {
    const { exports, start } = await queued();
    await exports.fail(id, { kind: 'not-permitted' });
    await start(id, '2026-09-01T15:35:43Z');
    await start(rowId('no export'), '2026-09-01T15:35:43Z');
    expect(await exports.lastStamp()).toBeNull();
  });
});
