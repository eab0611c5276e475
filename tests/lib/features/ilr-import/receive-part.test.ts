import { describe, expect, it } from 'vitest';
import { finishUpload, receivePart } from '@/lib/features/ilr-import';
import { importPartBytes } from '@/lib/features/ilr-import/schema';
import { year2526 } from '@/lib/ilr';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { ilrFile, withText } from '@/tests/support/ilr-file';
import { begin, dataManager, importRig, inPieces, NOW, sendPart, upload } from '@/tests/support/import-rig';

covers(
  'lib/features/ilr-import/start-import.ts',
  'lib/features/ilr-import/finish-upload.ts',
  'lib/features/ilr-import/refuse-beginning.ts',
);

// Enough of an ILR file to begin with, and more than one part of it.
const beginning = await ilrFile([aLearner()]);
const file = Buffer.concat([beginning, Buffer.alloc(importPartBytes + 1000 - beginning.length, ' ')]);
const refusedAs = (kind: string) => ({ ok: false, refusal: { kind } });

describe('a file arrives in parts, each as long as it has to be', () => {
  it('starts as an upload that waits for its parts', async () => {
    const rig = importRig();
    const id = await begin(rig, file);
    expect(await rig.imports.open(id)).toMatchObject({
      status: 'uploading',
      fileName: 'ILR.XML',
      fileBytes: file.length,
      createdAt: NOW,
    });
  });

  it('puts the parts together in order, whatever order they came in and however often', async () => {
    const rig = importRig();
    const id = await begin(rig, file);
    for (const part of [2, 1, 2]) expect(await sendPart(rig, id, file, part)).toEqual({ ok: true, value: null });
    await rig.files.complete(id, 2);
    const whole = Buffer.from(await new Response(rig.files.open(id)).arrayBuffer());
    expect(whole.equals(file)).toBe(true);
  });

  it('takes neither more nor less than the part is long', async () => {
    const rig = importRig();
    const id = await begin(rig, file);
    const send = (part: number, bytes: number) =>
      receivePart(
        { ...rig.job, provider: dataManager },
        { importId: id, part, content: inPieces(file.subarray(0, bytes)) },
      );
    expect(await send(1, importPartBytes - 1)).toEqual(refusedAs('wrong-size'));
    expect(await send(1, importPartBytes + 1)).toEqual(refusedAs('wrong-size'));
    expect(await send(2, 0)).toEqual(refusedAs('wrong-size'));
    expect(await send(2, 999)).toEqual(refusedAs('wrong-size'));
    expect(await send(2, 1000)).toEqual({ ok: true, value: null });
  });

  it('stops reading a part that goes on and on', async () => {
    const rig = importRig();
    const id = await begin(rig, file);
    let given = 0;
    async function* endless() {
      for (; given < 1000; given += 1) yield new Uint8Array(1024 * 1024);
    }
    expect(
      await receivePart({ ...rig.job, provider: dataManager }, { importId: id, part: 1, content: endless() }),
    ).toEqual(refusedAs('wrong-size'));
    expect(given).toBeLessThan(6);
  });

  it.each([0, 3, -1, 1.5, Number.NaN])('knows no part %d of a file of two', async (part) => {
    const rig = importRig();
    const id = await begin(rig, file);
    expect(
      await receivePart({ ...rig.job, provider: dataManager }, { importId: id, part, content: inPieces(file) }),
    ).toEqual(refusedAs('no-such-part'));
  });

  it('takes no part once all were said to be sent, nor for an import that is not there', async () => {
    const rig = importRig();
    const id = await upload(rig, file);
    expect(await sendPart(rig, id, file, 1)).toEqual(refusedAs('not-uploading'));
    expect(await sendPart(rig, 'nothing', file, 1)).toEqual(refusedAs('not-uploading'));
  });

  it('asks once for the file to be checked, with ids only, and audits it', async () => {
    const rig = importRig();
    const importId = await upload(rig, file);
    expect(await finishUpload(rig.needs, { importId })).toEqual(refusedAs('not-uploading'));
    const { tenantId, ukprn } = rig.needs.provider;
    const data = { tenantId, ukprn, subjectId: importId };
    expect(rig.emitted).toEqual([{ name: 'ilr-import/uploaded', id: importId, data }]);
    expect(rig.audited).toEqual([{ action: 'ilr-import:upload', subject: `ilr-import/${importId}` }]);
    expect(await rig.imports.find(importId)).toMatchObject({ status: 'checking' });
  });
});

describe('a file that is not this provider’s is refused by its first part, before the rest is sent', () => {
  const refusedFor = async (first: Buffer, more: Partial<Parameters<typeof receivePart>[0]> = {}) => {
    const rig = importRig();
    const id = await begin(rig, first);
    const needs = { ...rig.job, provider: dataManager, ...more };
    const content = inPieces(first.subarray(0, importPartBytes));
    const answer = await receivePart(needs, { importId: id, part: 1, content });
    return { rig, id, answer, detail: await rig.imports.open(id) };
  };

  it('by its UKPRN, and the import says whose it is', async () => {
    const { rig, id, answer, detail } = await refusedFor(file, { provider: { ...dataManager, ukprn: 10000055 } });
    expect(answer).toEqual(refusedAs('file-refused'));
    expect(detail).toMatchObject({
      status: 'refused',
      refusal: { kind: 'wrong-ukprn', ukprn: dataManager.ukprn },
      finishedAt: NOW,
    });
    for (const part of [1, 2]) expect(await sendPart(rig, id, file, part)).toEqual(refusedAs('file-refused'));
    expect(await rig.files.partsWritten(id)).toBe(0);
  });

  it('by its year, and the import says which years are taken', async () => {
    const older = withText(file, 'ESFA/ILR/2025-26', 'ESFA/ILR/2018-19');
    const { detail } = await refusedFor(older, { years: [year2526] });
    expect(detail).toMatchObject({ refusal: { kind: 'unsupported-year', year: '2018-19', taken: ['2526'] } });
  });

  it('when it is no ILR file at all', async () => {
    const { detail } = await refusedFor(Buffer.from('LearnRefNumber,ULN\nA1,1061484016\n'));
    expect(detail).toMatchObject({ status: 'refused', refusal: { kind: 'not-an-ilr-file' } });
  });

  it('but not because it breaks off where the part ends, in a learner or in its header', async () => {
    for (const end of [file.indexOf('<FamilyName>') + 5, file.indexOf('<LearningProvider>')]) {
      const { answer } = await refusedFor(file.subarray(0, end));
      expect(answer).toEqual({ ok: true, value: null });
    }
  });
});
