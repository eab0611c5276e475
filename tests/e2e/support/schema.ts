import { spawnSync } from 'node:child_process';
import path from 'node:path';

const SCHEMA = path.resolve(import.meta.dirname, '../../fixtures/ilr/xsd/2526.xsd');

/** What the department's own schema says of a file, by a tool that is not ours. Empty when it is accepted. */
export const schemaFaults = (file: string): string => {
  const { status, stderr, error } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, file], { encoding: 'utf8' });
  if (error) throw new Error('xmllint is not installed (Debian: apt-get install libxml2-utils)', { cause: error });
  return status === 0 ? '' : stderr;
};
