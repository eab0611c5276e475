import { describe, expect, test } from 'vitest';
import { year2526 } from '@/lib/ilr';
import { childCopies, learnerCopy } from '@/lib/platform/postgres/ilr-copy';
import type { RowReader, RowShape } from '@/lib/platform/postgres/ilr-row';
import { generatedRowReader } from '@/lib/platform/postgres/ilr-row-generated';
import { plainRowReader } from '@/lib/platform/postgres/ilr-row-plain';
import type { IlrColumnType } from '@/lib/platform/postgres/ilr-tables';
import { covers } from '../../../support/covers';

covers('lib/platform/postgres/ilr-row.ts', 'lib/platform/postgres/ilr-row-plain.ts');

const ROWS = 200;
const NASTY = [
  '',
  '\t',
  '\n',
  '\\',
  '\\N',
  'N',
  '\r\n',
  '\b\f\v',
  'a\\tb',
  'Łukasz',
  '学',
  '😀',
  "O'Brien",
  '<&>',
  '-1',
];

const seed = Math.floor(Math.random() * 2 ** 31);

const randomFrom = (start: number) => {
  let state = start;
  return (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

const random = randomFrom(seed);

const randomValue = (type: IlrColumnType): string | number | null => {
  if (random(4) === 0) return null;
  if (type === 'integer') return random(2 ** 31) - 2 ** 30;
  if (type === 'bigint') return random(2 ** 31) * 4_000_000;
  if (type === 'date') return `${1900 + random(200)}-${String(1 + random(12)).padStart(2, '0')}-28`;
  return Array.from({ length: random(4) }, () => NASTY[random(NASTY.length)]).join('');
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

/** As COPY writes it. */
const written = (value: string | number | null): string =>
  value === null ? '\\N' : [...String(value)].map((character) => ESCAPES[character] ?? character).join('');

const heard = (read: RowReader, lines: string) => {
  const rows: unknown[] = [];
  read(lines, 0, lines.length, (record, ...keys) => rows.push({ record, keys }));
  return rows;
};

const shapes: readonly RowShape[] = [learnerCopy(year2526), ...childCopies(year2526)].map(({ shape }) => shape);

describe('the generated reader reads every row of every table as the plain one does', () => {
  test.each(shapes.map((shape) => [shape.entity.name, shape] as const))('%s', (_, shape) => {
    const types = [...shape.keys, ...shape.columns.map(({ type }) => type)];
    const rows = Array.from({ length: ROWS }, () => types.map(randomValue));
    const lines = rows.map((row) => `${row.map(written).join('\t')}\n`).join('');
    const generated = heard(generatedRowReader(shape), lines);
    expect(generated, `seed ${seed}`).toEqual(heard(plainRowReader(shape), lines));
    expect(generated).toHaveLength(ROWS);
    const values = rows.map((row) => row.slice(0, shape.keys.length));
    expect(generated.map((row) => (row as { keys: unknown[] }).keys)).toEqual(values);
  });

  test('only the lines between two places are read', () => {
    const shape = shapes.find(({ entity }) => entity.name === 'PriorAttain');
    if (shape === undefined) throw new Error('there is no PriorAttain');
    const [before, wanted, after] = ['6\t1\t2024-01-01\n', '7\t2\t2024-01-02\n7\t3\t\\N\n', '8\t4\t\\N\n'];
    for (const read of [generatedRowReader(shape), plainRowReader(shape)]) {
      const levels: unknown[] = [];
      read(before + wanted + after, before.length, before.length + wanted.length, ({ PriorLevel }) =>
        levels.push(PriorLevel),
      );
      expect(levels).toEqual([2, 3]);
    }
  });

  test('every key of the record is there, in the order of the schema', () => {
    const shape = shapes.find(({ entity }) => entity.name === 'LearningDelivery');
    if (shape === undefined) throw new Error('there is no LearningDelivery');
    const line = `${[...shape.keys, ...shape.columns].map(() => '\\N').join('\t')}\n`;
    generatedRowReader(shape)(line, 0, line.length, (record) => {
      expect(Object.keys(record)).toEqual(shape.entity.fields.map(({ name }) => name));
      expect(record.LearningDeliveryFAM).toEqual([]);
      expect(record.LearningDeliveryHE).toBeNull();
    });
  });

  test('dates that are not ten characters are kept as they stand', () => {
    const shape = shapes.find(({ entity }) => entity.name === 'PriorAttain');
    if (shape === undefined) throw new Error('there is no PriorAttain');
    for (const date of ['12025-01-01', '0044-03-15 BC', 'infinity', '-infinity']) {
      const [row] = heard(generatedRowReader(shape), `7\t1\t${date}\n`);
      expect(row).toEqual({ record: { PriorLevel: 1, DateLevelApp: date }, keys: [7] });
    }
  });
});
