import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCHEMAS = path.resolve(import.meta.dirname, '../../fixtures/ilr/xsd');
const OUTPUT_BYTES_MAX = 1 << 28;

const runXmllint = (files: readonly string[], year: string): string => {
  const { error, stderr } = spawnSync('xmllint', ['--noout', '--schema', path.join(SCHEMAS, `${year}.xsd`), ...files], {
    encoding: 'utf8',
    maxBuffer: OUTPUT_BYTES_MAX,
  });
  if (error === undefined) return stderr;
  throw new Error('xmllint judges our files here. Install it: apt-get install libxml2-utils', { cause: error });
};

const inFolder = <Answer>(use: (folder: string) => Answer): Answer => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilr-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What xmllint, with the department's schema, has against each file; an empty list when it accepts it. */
export const xmllintVerdicts = (files: readonly (string | Uint8Array)[], year = '2526'): readonly string[][] =>
  inFolder((folder) => {
    const names = files.map((_, nth) => path.join(folder, `${nth}.xml`));
    for (const [nth, name] of names.entries()) writeFileSync(name, files[nth] ?? '');
    const lines = runXmllint(names, year).split('\n');
    return names.map((name) => {
      if (lines.includes(`${name} validates`)) return [];
      // The namespace of the ILR is no address, which xmllint warns about every time.
      const said = lines.filter((line) => line.startsWith(name) && !line.includes('namespace warning'));
      return said.length > 0 ? said : ['xmllint said nothing'];
    });
  });

/** What xmllint has against one file. */
export const xmllintVerdict = (file: string | Uint8Array, year?: string): readonly string[] =>
  xmllintVerdicts([file], year)[0] ?? ['no answer'];

/** The lines of a file on which xmllint finds something that does not fit the schema. */
export const xmllintBadLines = (file: string | Uint8Array): ReadonlySet<number> =>
  new Set(
    xmllintVerdict(file)
      .flatMap((said) => /\.xml:(\d+):/.exec(said)?.[1] ?? [])
      .map(Number),
  );
