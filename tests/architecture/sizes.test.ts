import { describe, expect, test } from 'vitest';
import { delivered, functionsIn, lineOf, linesOf, read } from './sources';

/** Long because the thing they list is long; there is nothing in them to follow. */
const TABLES = [/^lib\/ilr\/years\//];

const isTable = (file: string) => TABLES.some((pattern) => pattern.test(file));
const isComponent = (file: string) => file.endsWith('.tsx');

const FILE = { median: 60, p95: 200, most: 300 };
const FUNCTION = { median: 15, p95: 40, most: 60, mostOfComponent: 120 };

const percentile = (values: number[], share: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
};

const files = delivered
  .filter((file) => !isTable(file))
  .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }));

const functions = delivered.flatMap((file) =>
  functionsIn(file).map((node) => ({ at: `${file}:${lineOf(node)}`, file, lines: linesOf(node) })),
);

describe('files and functions stay small enough to read in one go', () => {
  test('there is code to measure', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(functions.length).toBeGreaterThan(100);
  });

  test('no file is longer than its limit', () => {
    expect(files.filter(({ lines }) => lines > FILE.most)).toEqual([]);
  });

  test('files are short as a rule', () => {
    const lines = files.map((file) => file.lines);
    expect(percentile(lines, 0.5)).toBeLessThanOrEqual(FILE.median);
    expect(percentile(lines, 0.95)).toBeLessThanOrEqual(FILE.p95);
  });

  test('no function is longer than its limit', () => {
    const limitOf = (file: string) => (isComponent(file) ? FUNCTION.mostOfComponent : FUNCTION.most);
    const tooLong = functions.filter(({ file, lines }) => lines > limitOf(file));
    expect(tooLong.map(({ at, lines }) => `${at} has ${lines} lines`)).toEqual([]);
  });

  test('functions are short as a rule', () => {
    const lines = functions.map((one) => one.lines);
    expect(percentile(lines, 0.5)).toBeLessThanOrEqual(FUNCTION.median);
    expect(percentile(lines, 0.95)).toBeLessThanOrEqual(FUNCTION.p95);
  });
});
