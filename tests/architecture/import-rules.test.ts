import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveItsCompiler } from '../../scripts/testing/import-rules.mjs';
import { allowed, places, planted, wayBack } from './planted';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULES = path.join(ROOT, '.dependency-cruiser.cjs');
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  from: string;
  rule: { name: string };
}

const rules: { forbidden: { name: string }[] } = createRequire(import.meta.url)(RULES);

/** A house of its own inside the project, so that packages resolve as they do for us. */
let house = '';

const put = (file: string, content: string) => {
  const place = path.join(house, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
};

const cruise = (): Violation[] => {
  const args = [CRUISER, '--config', RULES, '--output-type', 'json', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  return JSON.parse(stdout).summary.violations;
};

let found: Violation[] = [];

beforeAll(() => {
  giveItsCompiler();
  mkdirSync(path.join(ROOT, '.data'), { recursive: true });
  house = mkdtempSync(path.join(ROOT, '.data/planted-'));
  put('tsconfig.json', JSON.stringify({ compilerOptions: { jsx: 'react-jsx', paths: { '@/*': ['./*'] } } }));
  put('package.json', JSON.stringify({ dependencies: { zod: '*', inngest: '*', xmlbuilder2: '*' } }));
  for (const file of places) put(file, 'export {};\n');
  for (const { from, to } of [...planted, ...allowed, wayBack]) put(from, `import '${to}';\n`);
  found = cruise();
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the import rules catch what they forbid and nothing else', () => {
  test.each(planted)('$rule: $from may not import $to', ({ rule, from }) => {
    expect(found.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  test.each(allowed)('$from may import $to', ({ from }) => {
    expect(found.filter((violation) => violation.from === from)).toEqual([]);
  });

  test('every rule has a violation planted', () => {
    const covered = new Set(planted.map(({ rule }) => rule));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
  });
});
