import { describe, expect, test } from 'vitest';
import { type ExportRecord, writeExportPart } from '@/lib/features/ilr-export';
import { planExport } from '@/lib/features/ilr-export/plan-export';
import type { Learner } from '@/lib/ilr';
import { aProvider } from '../../../builders/a-provider';
import { anExportDraft } from '../../../builders/an-export';
import { anExportRecord } from '../../../builders/an-export-record';
import { aLearner } from '../../../builders/ilr/a-learner';
import { rowId } from '../../../builders/row-id';
import { MemoryFileStore } from '../../../fakes/memory-file-store';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';
import { recorded } from '../../../fakes/recorded';

const id = rowId('export');
const stamp = { preparedAt: '2026-09-01T10:00:00', serialNo: 7, fileName: 'ILR-99999999-2526-20260901-100000-07.XML' };

const made = async (learners: Partial<Learner>[]) => {
  const records = learners.map((values): ExportRecord => anExportRecord({ record: aLearner(values) }));
  const exports = new MemoryIlrExportStore({
    academicYear: '2526',
    learners: records.map(({ record }) => ({ ref: record.LearnRefNumber ?? '', aims: [{}] })),
  });
  await exports.create(anExportDraft());
  await exports.start(id, stamp);
  const { parts } = await planExport({ exports, audit: recorded().audit }, id);
  const files = new MemoryFileStore();
  const source = {
    async *part() {
      yield records;
    },
  };
  const needs = {
    provider: aProvider(),
    release: '1.2.3',
    records: source,
    files,
    transaction: <Answer>(work: (stores: { exports: MemoryIlrExportStore }) => Promise<Answer>) => work({ exports }),
  };
  const write = () => writeExportPart(needs, id, 1);
  const text = async () => {
    await files.complete(id, parts);
    return new Response(files.open(id)).text();
  };
  return { exports, write, text };
};

describe('a part of the file holds the learners planned for it', () => {
  test('with the header of the stamp before the first and the end after the last', async () => {
    const { write, text } = await made([{ LearnRefNumber: 'L1' }, { LearnRefNumber: 'L2' }]);
    await write();
    const file = await text();
    expect(file).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/i);
    expect(file).toContain('<DateTime>2026-09-01T10:00:00</DateTime>');
    expect(file).toContain('<SerialNo>07</SerialNo>');
    expect(file).toContain('<Release>1.2.3</Release>');
    expect(file.match(/<LearnRefNumber>L\d/g)).toEqual(['<LearnRefNumber>L1', '<LearnRefNumber>L2']);
    expect(file.trimEnd()).toMatch(/<\/Message>$/);
  });

  test('written twice it is the same', async () => {
    const once = await made([{ LearnRefNumber: 'L1' }]);
    await once.write();
    const twice = await made([{ LearnRefNumber: 'L1' }]);
    await twice.write();
    await twice.write();
    expect(await twice.text()).toBe(await once.text());
  });

  test('records that do not fit are all named, and counted', async () => {
    const { exports, write } = await made([
      { LearnRefNumber: 'L1', Postcode: 'MUCH TOO LONG' },
      { LearnRefNumber: 'L2' },
      { LearnRefNumber: 'L3', Ethnicity: null, Sex: null },
    ]);
    await write();
    const { problems, problemsTotal, learners } = await exports.writtenParts(id);
    expect([learners, problemsTotal]).toEqual([3, 3]);
    expect(problems.map(({ learnRefNumber, path }) => `${learnRefNumber} ${path}`).sort()).toEqual([
      'L1 Postcode',
      'L3 Ethnicity',
      'L3 Sex',
    ]);
  });

  test('an export that is not being made has no part to write', async () => {
    const { exports, write } = await made([{ LearnRefNumber: 'L1' }]);
    await exports.fail(id, { kind: 'not-permitted' });
    await write();
    expect((await exports.writtenParts(id)).learners).toBe(0);
  });
});
