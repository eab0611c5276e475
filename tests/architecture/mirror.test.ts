import ts from 'typescript6';
import { describe, expect, test } from 'vitest';
import { code, delivered, everything, functionsIn, parse, visit } from './sources';

const DOOR = /\/index\.ts$/;
const TABLE = /^lib\/ilr\/years\//;
const TEST = /\.test\.tsx?$/;

const tests = everything.filter((file) => TEST.test(file));

/** A file that only declares types or lists values has nothing to be run. */
const hasBehaviour = (file: string) => functionsIn(file).length > 0;

const subjects = delivered.filter(
  (file) => file.startsWith('lib/') && !DOOR.test(file) && !TABLE.test(file) && hasBehaviour(file),
);

const coveredIn = (file: string) => {
  const covered: string[] = [];
  visit(parse(file), (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'covers') return;
    covered.push(...node.arguments.filter(ts.isStringLiteral).map(({ text }) => text));
  });
  return covered;
};

const covered = new Set(code.filter((file) => file.startsWith('tests/')).flatMap(coveredIn));

const hasMirror = (file: string) => {
  const mirror = `tests/${file.replace(/\.tsx?$/, '')}.`;
  return tests.some((one) => one.startsWith(mirror));
};

describe('every file of lib that does something has its test where one looks for it', () => {
  test('there are files to look at', () => {
    expect(subjects.length).toBeGreaterThan(50);
  });

  test('the test is at the mirrored path, or another test says that it covers the file', () => {
    expect(subjects.filter((file) => !hasMirror(file) && !covered.has(file))).toEqual([]);
  });

  test('what a test says it covers is there', () => {
    expect([...covered].filter((file) => !everything.includes(file))).toEqual([]);
  });

  test('no test is left behind in a folder whose source has gone', () => {
    const folders = new Set(delivered.map((file) => file.slice(0, file.lastIndexOf('/'))));
    const folderOf = (file: string) => file.slice('tests/'.length, file.lastIndexOf('/'));
    const mirrors = tests.filter((file) => file.startsWith('tests/lib/'));
    expect(mirrors.filter((file) => ![...folders].some((one) => `${one}/`.startsWith(`${folderOf(file)}/`)))).toEqual(
      [],
    );
  });
});
