import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type RangedContent, UnfitZipError } from '@/lib/features/ilr-import';
import { yauzlZipReader } from '@/lib/platform/zip';
import { aZip, type FileToZip } from '@/tests/builders/a-zip';
import { covers } from '@/tests/support/covers';

covers('lib/platform/zip/content-reader.ts', 'lib/platform/zip/first-file.ts');

const content = Buffer.from('<Message>Sméth</Message>\n'.repeat(20_000));
const xml: FileToZip = { name: 'ILR.XML', content };

/** A kept zip, handed out in pieces. */
const kept = (zip: Buffer): RangedContent => ({
  bytes: zip.length,
  async *open({ first, last }) {
    for (let at = first; at <= last; at += 1000) yield zip.subarray(at, Math.min(at + 1000, last + 1));
  },
});

const list = (zip: Buffer, most = 5) => yauzlZipReader.list(kept(zip), most);

const openFirst = async (zip: Buffer): Promise<Buffer> => {
  const [file] = (await list(zip)) ?? [];
  if (file === undefined) throw new Error('There is no file in the zip');
  return buffer(file.open());
};

describe('a zip is looked into without being unpacked', () => {
  it('names the files with what it says of them, and gives their content', async () => {
    const zip = aZip([xml, { name: 'other.txt', content: Buffer.from('x') }]);
    expect(await list(zip)).toMatchObject([
      { name: 'ILR.XML', bytes: content.length, isLocked: false },
      { name: 'other.txt', bytes: 1 },
    ]);
    expect((await openFirst(zip)).equals(content)).toBe(true);
    expect(await list(zip, 1)).toHaveLength(1);
  });

  it('opens a zip of another maker', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
    writeFileSync(path.join(folder, 'ILR.XML'), content);
    const script = "import zipfile; zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED).write('ILR.XML')";
    const made = spawnSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' });
    if (made.error === undefined) {
      expect(made.stderr).toBe('');
      expect((await openFirst(readFileSync(path.join(folder, 'a.zip')))).equals(content)).toBe(true);
    }
    rmSync(folder, { recursive: true });
  });

  it('reads content that is stored as it is', async () => {
    const zip = aZip([{ ...xml, method: 0, deflated: content }]);
    expect((await openFirst(zip)).equals(content)).toBe(true);
  });

  it('leaves out folders and what macOS adds, but not without end', async () => {
    const aside: FileToZip = { name: '__MACOSX/._ILR.XML', content: Buffer.from('x') };
    const folder: FileToZip = { name: 'folder/', content: Buffer.alloc(0) };
    expect(await list(aZip([folder, aside, xml]))).toMatchObject([{ name: 'ILR.XML' }]);
    expect(await list(aZip(Array.from({ length: 60 }, () => aside)), 2)).toHaveLength(2);
  });

  it('says that a file has a password', async () => {
    expect(await list(aZip([{ ...xml, flags: 1 }]))).toMatchObject([{ isLocked: true }]);
  });

  it.each([
    ['no zip', Buffer.from('<Message/>'.repeat(100))],
    ['cut off at its end', aZip([xml]).subarray(0, -30)],
    ['one of several pieces', aZip([xml], { disk: 1 })],
    ['strongly encrypted', aZip([{ ...xml, flags: 0x41 }])],
    ['a name that climbs out of its folder', aZip([{ ...xml, name: '../../etc/ILR.XML' }])],
    ['a name with backslashes', aZip([{ ...xml, name: '..\\ILR.XML' }])],
    ['an absolute name', aZip([{ ...xml, name: '/ILR.XML' }])],
    ['said to hold more than it does', aZip([xml], { entriesSaid: 3 })],
  ])('does not open what is damaged or meant to harm: %s', async (_, zip) => {
    expect(await list(zip)).toBeNull();
  });
});

describe('what is unpacked is what was packed', () => {
  const withCut = aZip([{ ...xml, deflated: deflateRawSync(content).subarray(0, -100) }]);
  const garbled = aZip([xml]);
  garbled.fill(0xff, 200, 300);

  it.each([
    ['cut off', withCut],
    ['garbled', garbled],
    ['of another checksum', aZip([{ ...xml, crc32Said: 1 }])],
    ['longer than said', aZip([{ ...xml, bytesSaid: content.length - 1 }])],
    ['shorter than said', aZip([{ ...xml, bytesSaid: content.length + 1 }])],
    ['packed in a way that is not known', aZip([{ ...xml, method: 12 }])],
  ])('content that is %s is damaged', async (_, zip) => {
    await expect(openFirst(zip)).rejects.toThrow(UnfitZipError);
    await expect(openFirst(zip)).rejects.toThrow('damaged');
  });

  it('a store that fails is not taken for a damaged zip', async () => {
    const zip = aZip([xml]);
    let isLost = false;
    const losing: RangedContent = {
      bytes: zip.length,
      async *open(range) {
        if (isLost) throw new Error('the database is gone');
        yield* kept(zip).open(range);
      },
    };
    const [file] = (await yauzlZipReader.list(losing, 1)) ?? [];
    if (file === undefined) throw new Error('There is no file in the zip');
    isLost = true;
    await expect(buffer(file.open())).rejects.toThrow('A kept zip could not be read');
    await expect(yauzlZipReader.list(losing, 1)).rejects.toThrow('A kept zip could not be read');
  });

  it('no more is unpacked than is asked for', async () => {
    const zip = aZip([{ name: 'ILR.XML', content: Buffer.alloc(64 * 1024 * 1024) }]);
    let read = 0;
    const counting: RangedContent = {
      bytes: zip.length,
      async *open(range) {
        for await (const piece of kept(zip).open(range)) {
          read += piece.length;
          yield piece;
        }
      },
    };
    const [file] = (await yauzlZipReader.list(counting, 1)) ?? [];
    read = 0;
    for await (const _ of file?.open() ?? []) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeLessThan(zip.length);
  });
});

describe('the beginning of a zip tells how its first file begins', () => {
  const begin = (zip: Buffer) => yauzlZipReader.firstFileOf(zip);
  const random = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251));

  it('even when the rest has not come yet', async () => {
    const found = await begin(aZip([{ name: 'ILR.XML', content: random }]).subarray(0, 5000));
    expect(found?.length).toBeGreaterThan(0);
    expect(random.subarray(0, found?.length).equals(found ?? Buffer.alloc(0))).toBe(true);
  });

  it.each([
    ['no zip', Buffer.from('<Message/>'.repeat(100))],
    ['shorter than a header', aZip([xml]).subarray(0, 20)],
    ['locked', aZip([{ ...xml, flags: 1 }])],
    ['packed otherwise', aZip([{ ...xml, method: 12 }])],
    ['garbled', aZip([{ ...xml, deflated: Buffer.alloc(100, 0xff) }])],
  ])('and nothing when it is %s', async (_, zip) => {
    expect(await begin(zip)).toBeNull();
  });
});
