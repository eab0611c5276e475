import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xmllintVerdict } from '@/tests/builders/ilr/xmllint';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLE = path.join(ROOT, 'tests/fixtures/ilr/2526/official-sample-19-learners.xml');
const OUTPUT_BYTES_MAX = 1 << 26;

let folder = '';

const run = (words: readonly string[], input?: Buffer, settings: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'scripts/ilr.mjs'), ...words], {
    cwd: folder,
    env: { ...process.env, ...settings },
    input,
    encoding: 'utf8',
    maxBuffer: OUTPUT_BYTES_MAX,
  });
  expect(stdout + stderr).not.toMatch(/\n\s+at |node:internal/);
  return { status, stdout, stderr };
};

const put = (name: string, content: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('the command line says of each file whether it fits, and writes none that does not', () => {
  const sample = readFileSync(SAMPLE, 'utf8');

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ilr-command-'));
    put('fits.xml', sample);
    put('wrong.xml', sample.replace('<Ethnicity>31<', '<Ethnicity>x<').replace('<FundModel>25</FundModel>', ''));
    put('cut.xml', sample.slice(0, 20_000));
    put('blank.xml', sample.replace('<AddLine2>ToyTown<', '<AddLine2> <'));
    put('old.xml', sample.replace('ILR/2025-26', 'ILR/2018-19'));
    put('next.xml', sample.replace('ILR/2025-26', 'ILR/2026-27').replace('<Year>2526<', '<Year>2627<'));
    put('words.csv', 'ULN\n1');
    put('empty.xml', '');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ends with 0 when all files fit', () => {
    const { status, stdout } = run(['check', SAMPLE, 'fits.xml']);
    expect(status).toBe(0);
    expect(stdout).toContain('fits.xml: fits the schema of 2025 to 2026, 19 learners.\n');
    expect(stdout).toContain('2 files: 2 fit, 0 do not fit, 0 cannot be checked.');
  }, 60_000);

  it('says what is not confirmed of a provisional year, unless such years are switched off', () => {
    const { stdout } = run(['check', 'next.xml']);
    expect(stdout).toContain('next.xml: fits the schema of 2026 to 2027, 19 learners.\n  2026 to 2027 is provisional');
    expect(stdout).toContain('no schema has been published');
    const off = run(['check', 'next.xml'], undefined, { PROVISIONAL_YEARS: 'off' });
    expect(off.status).toBe(2);
    expect(off.stdout).toContain('This is an ILR file for 2026-27, a year that is not supported');
    expect(run(['check', 'fits.xml']).stdout).not.toContain('provisional');
  }, 60_000);

  it('ends with 1 when one does not, and says which learner, field and line', () => {
    const { status, stdout } = run(['check', 'fits.xml', 'wrong.xml', 'cut.xml']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'wrong.xml: does not fit the schema of 2025 to 2026, 2 problems, 1 of 19 learners with problems.\n',
    );
    expect(stdout).toMatch(
      /line 46: Learner 16Learner: Ethnicity must be a whole number.* It says "x"\. \(Ethnicity\)/,
    );
    expect(stdout).toMatch(/line 76: Learner 16Learner, aim 1: FundModel is missing/);
    expect(stdout).toMatch(/cut\.xml: does not fit[^\n]*\n {2}line \d+: .*cut short/);
  }, 60_000);

  it('ends with 2 when one is no file of ours, whatever the others are', () => {
    const { status, stdout } = run([
      'check',
      'fits.xml',
      'wrong.xml',
      'old.xml',
      'words.csv',
      'empty.xml',
      'none.xml',
      '.',
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain(
      'old.xml: cannot be checked. This is an ILR file for 2018-19, a year that is not supported',
    );
    expect(stdout).toContain('words.csv: cannot be checked. This is not an ILR file');
    expect(stdout).toContain('none.xml: cannot be checked: there is no such file.');
    expect(stdout).toContain('.: cannot be checked: it is a folder, not a file.');
    expect(stdout).toContain('7 files: 1 fit, 1 do not fit, 5 cannot be checked.');
  }, 60_000);

  it.each([
    [[]],
    [['check']],
    [['rewrite']],
    [['rewrite', 'a', 'b']],
    [['mend', 'a']],
    [['check', '--fast', 'fits.xml']],
  ])(
    '%j shows how it is used and ends with 2',
    (words) => {
      const { status, stdout, stderr } = run(words);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^Usage: /);
    },
    60_000,
  );

  it('writes a file again that the schema accepts, and that comes out the same a second time', () => {
    const first = run(['rewrite', 'fits.xml']);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(xmllintVerdict(first.stdout)).toEqual([]);
    expect(run(['rewrite', '-'], Buffer.from(first.stdout)).stdout).toBe(first.stdout);
  }, 60_000);

  it.each([
    ['wrong.xml', 1, 'does not fit the schema, 2 problems'],
    ['cut.xml', 1, 'does not fit the schema, 1 problem'],
    ['blank.xml', 1, 'blanks alone'],
    ['old.xml', 2, '2018-19'],
    ['none.xml', 2, 'no such file'],
    ['.', 2, 'a folder'],
  ])(
    'writes nothing of %s',
    (name, end, reason) => {
      const { status, stdout, stderr } = run(['rewrite', name]);
      expect([status, stdout]).toEqual([end, '']);
      expect(stderr).toContain('not rewritten');
      expect(stderr).toContain(reason);
    },
    60_000,
  );

  it('leaves what it wrote from a pipe without an end when something does not fit', () => {
    const { status, stdout, stderr } = run(['rewrite', '-'], readFileSync(path.join(folder, 'cut.xml')));
    expect(status).toBe(1);
    expect(stdout).not.toContain('</Message>');
    expect(stderr).toContain('not rewritten');
  }, 60_000);

  it('stops without a word when nobody reads on', () => {
    const command = `node ${path.join(ROOT, 'scripts/ilr.mjs')} rewrite ${SAMPLE} | head -c 10`;
    const { stderr, stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['<?xml vers', '']);
  }, 60_000);
});
