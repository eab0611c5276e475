import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const OUTPUT_BYTES_MAX = 1 << 28;

/** What stands in the body of an envelope, as a document of its own. */
export const bodyOf = (envelope: string): string => {
  const body = /<(\w+):Body>([\s\S]*)<\/\1:Body>/.exec(envelope)?.[2];
  if (body === undefined) throw new Error('There is no body in this envelope.');
  return body;
};

/** What xmllint has against each document by that schema; an empty text when it accepts it. */
export const schemaVerdicts = (schema: string, documents: readonly string[]): readonly string[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lrs-'));
  try {
    const names = documents.map((_, nth) => path.join(folder, `${nth}.xml`));
    for (const [nth, name] of names.entries()) writeFileSync(name, documents[nth] ?? '');
    const { error, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...names], {
      encoding: 'utf8',
      maxBuffer: OUTPUT_BYTES_MAX,
    });
    if (error)
      throw new Error('xmllint judges our requests here. Install it: apt-get install libxml2-utils', { cause: error });
    const lines = stderr.split('\n');
    return names.map((name) => {
      if (lines.includes(`${name} validates`)) return '';
      return lines.find((line) => line.startsWith(`${name}:`)) ?? `xmllint said nothing of it: ${stderr.slice(0, 300)}`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
