import { describe, expect, it } from 'vitest';
import { checkImport, loadImport, requestLoad } from '@/lib/features/ilr-import';
import { importPartBytes } from '@/lib/features/ilr-import/schema';
import { noAnswers } from '@/lib/features/same-person/schema';
import { aZip, type FileToZip } from '@/tests/builders/a-zip';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { ilrFile, withText } from '@/tests/support/ilr-file';
import { begin, dataManager, importRig, sendPart, upload } from '@/tests/support/import-rig';

covers('lib/features/ilr-import/sent-file.ts', 'lib/features/ilr-import/unfit-zip-error.ts');

const NAME = 'ILR-99999999-2526-20261001-120000-01';
const content = await ilrFile(['A1', 'A2', 'A3'].map((LearnRefNumber) => aLearner({ LearnRefNumber })));
const xml: FileToZip = { name: `${NAME}.XML`, content };

const check = async (zip: Buffer, fileName = `${NAME}.zip`) => {
  const rig = importRig();
  const id = await upload(rig, zip, fileName);
  await checkImport(rig.job, id);
  return { rig, id, detail: await rig.imports.open(id) };
};

const refusalOf = async (zip: Buffer, fileName?: string) => {
  const { rig, id, detail } = await check(zip, fileName);
  expect(detail?.status).toBe('refused');
  expect(await rig.files.partsWritten(id)).toBe(0);
  return detail?.refusal;
};

describe('a zip with one ILR file of its own name is as good as the file', () => {
  it('is checked and loaded, and goes when it is loaded', async () => {
    const { rig, id, detail } = await check(aZip([xml]));
    expect(detail).toMatchObject({ status: 'checked', counts: { learners: 3, added: 3 } });
    await requestLoad(rig.needs, { importId: id, siteId: null, tagId: null, answers: noAnswers });
    await loadImport(rig.job, id);
    expect([...rig.learners.keys()]).toEqual(['A1', 'A2', 'A3']);
    expect(await rig.files.describe(id)).toBeNull();
  });

  it.each([`${NAME}.ZIP`, `${NAME} (1).zip`, `${NAME}[2].zip`, `${NAME.toLowerCase()}.zip`])(
    'also under the name that a browser or a system made of it: %s',
    async (fileName) => {
      const { detail } = await check(aZip([xml]), fileName);
      expect(detail).toMatchObject({ status: 'checked' });
    },
  );

  it('of another provider is refused by the first part, before the rest is sent', async () => {
    const rig = importRig();
    const theirs = { ...rig, needs: { ...rig.needs, provider: { ...dataManager, ukprn: 10000055 } } };
    const long = aZip([xml, { name: 'more', content, deflated: Buffer.alloc(importPartBytes) }]);
    expect(long.length).toBeGreaterThan(importPartBytes);
    const id = await begin(theirs, long, `${NAME}.zip`);
    expect(await sendPart(theirs, id, long, 1)).toEqual({ ok: false, refusal: { kind: 'file-refused' } });
    expect(await rig.imports.open(id)).toMatchObject({ refusal: { kind: 'wrong-ukprn', ukprn: 99999999 } });
  });
});

describe('a zip that Submit learner data would not take is refused here too, and says why', () => {
  it.each([
    ['empty', aZip([])],
    ['several-files', aZip([xml, { ...xml, name: 'other.XML' }])],
    ['locked', aZip([{ ...xml, flags: 1 }])],
    ['damaged', aZip([xml]).subarray(0, -40)],
    ['damaged', aZip([xml], { disk: 2 })],
    ['damaged', aZip([{ ...xml, name: `../${NAME}.XML` }])],
    ['damaged', aZip([{ ...xml, crc32Said: 7 }])],
    ['damaged', content],
  ])('%s', async (why, zip) => {
    expect(await refusalOf(zip)).toEqual({ kind: 'unfit-zip', why });
  });

  it.each(['ILR.XML', `folder/${NAME}.XML`, `${NAME}.txt`])('a file inside that is called %s', async (name) => {
    expect(await refusalOf(aZip([{ ...xml, name }]))).toEqual({
      kind: 'other-name-in-zip',
      name,
      wanted: `${NAME}.XML`,
    });
  });

  it('an XML file that is cut off inside a zip that is whole', async () => {
    const cut = { ...xml, content: content.subarray(0, -200) };
    expect(await refusalOf(aZip([cut]))).toMatchObject({ kind: 'broken-file' });
  });
});

describe('a zip is not unpacked further than an ILR file can reach', () => {
  const nothing = '<!-- nothing -->'.repeat(1000);
  const bomb = (bytes: number): FileToZip => ({
    ...xml,
    content: withText(content, '</Message>', `${nothing.repeat(bytes / nothing.length)}</Message>`),
  });

  it('refuses what says that it is far larger than its zip', async () => {
    expect(await refusalOf(aZip([bomb(20_000_000)]))).toEqual({ kind: 'unfit-zip', why: 'too-large' });
  });

  it('refuses what is larger than it says', async () => {
    const lying = { ...bomb(20_000_000), bytesSaid: content.length };
    expect(await refusalOf(aZip([lying]))).toEqual({ kind: 'unfit-zip', why: 'damaged' });
  });

  it('stops unpacking what has no end, whatever is said of it', async () => {
    const rig = importRig();
    let unpacked = 0;
    async function* endless() {
      yield content.subarray(0, content.indexOf('</Message>'));
      for (; ; unpacked += nothing.length) yield Buffer.from(nothing);
    }
    const file = { name: xml.name, bytes: 1000, zippedBytes: 8000, isLocked: false, open: endless };
    const zips = { ...rig.job.zips, list: async () => [file] };
    const id = await upload(rig, aZip([xml]), `${NAME}.zip`);
    await checkImport({ ...rig.job, zips }, id);
    expect(await rig.imports.open(id)).toMatchObject({ refusal: { kind: 'unfit-zip', why: 'too-large' } });
    expect(unpacked).toBeGreaterThan(1_000_000);
    expect(unpacked).toBeLessThan(2_100_000);
  });

  it('takes a small file however well it packs', async () => {
    const zip = aZip([bomb(900_000)]);
    expect(900_000 / zip.length).toBeGreaterThan(250);
    expect((await check(zip)).detail).toMatchObject({ status: 'checked' });
  });
});
