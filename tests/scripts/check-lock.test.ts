import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const CHECK = path.resolve(import.meta.dirname, '../../scripts/check-lock.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'muster-lock-'));

afterAll(() => rmSync(folder, { recursive: true }));

const check = (packages: Record<string, object>) => {
  const file = path.join(folder, 'package-lock.json');
  writeFileSync(file, JSON.stringify({ packages: { '': {}, ...packages } }));
  const { status, stderr } = spawnSync(process.execPath, [CHECK, file], { encoding: 'utf8' });
  return { status, stderr };
};

const next = { version: '1.0.0', optionalDependencies: { '@next/swc-darwin-arm64': '1.0.0' } };

describe('a lock that would not install on another machine is refused', () => {
  test('every platform package is there', () => {
    const packages = { 'node_modules/next': next, 'node_modules/next/node_modules/@next/swc-darwin-arm64': {} };
    expect(check(packages)).toEqual({ status: 0, stderr: '' });
  });

  test('a platform package that is missing is named', () => {
    const { status, stderr } = check({ 'node_modules/next': next });
    expect(status).toBe(1);
    expect(stderr).toContain('@next/swc-darwin-arm64 is missing, which next 1.0.0 asks for');
  });

  test('a package tied to one registry is named', () => {
    const { status, stderr } = check({
      'node_modules/zod': { version: '4.0.0', resolved: 'https://example.org/zod.tgz' },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('zod is tied');
  });
});
