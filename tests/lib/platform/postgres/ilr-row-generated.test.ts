import { describe, expect, test } from 'vitest';
import { year2526 } from '@/lib/ilr';
import { GatheredChildren } from '@/lib/platform/postgres/gathered-children';
import { childCopies, learnerCopy } from '@/lib/platform/postgres/ilr-copy';
import type { MakeRowReader, RowShape } from '@/lib/platform/postgres/ilr-row';
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

const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

const heard = (makeReader: MakeRowReader, shape: RowShape, lines: string, children = new GatheredChildren()) => {
  const rows: unknown[] = [];
  makeReader(shape, () => children)(asBytes(lines), (record, ...keys) => rows.push({ record, keys }));
  return rows;
};

const shapes: readonly RowShape[] = [learnerCopy(year2526), ...childCopies(year2526)].map(({ shape }) => shape);

describe('the generated reader reads every row of every table as the plain one does', () => {
  test.each(shapes.map((shape) => [shape.entity.name, shape] as const))('%s', (_, shape) => {
    const types = [...shape.keys, ...shape.columns.map(({ type }) => type)];
    const rows = Array.from({ length: ROWS }, () => types.map(randomValue));
    const lines = rows.map((row) => `${row.map(written).join('\t')}\n`).join('');
    const generated = heard(generatedRowReader, shape, lines);
    expect(generated, `seed ${seed}`).toEqual(heard(plainRowReader, shape, lines));
    expect(generated).toHaveLength(ROWS);
    const values = rows.map((row) => row.slice(0, shape.keys.length));
    expect(generated.map((row) => (row as { keys: unknown[] }).keys)).toEqual(values);
  });

  test('each record takes the children that were gathered for its id', () => {
    const shape = shapes.find(({ entity }) => entity.name === 'LearnerEmploymentStatus');
    if (shape === undefined) throw new Error('there is no LearnerEmploymentStatus');
    for (const makeReader of [generatedRowReader, plainRowReader]) {
      const children = new GatheredChildren();
      for (const [parent, code] of [[31, 'a'] as const, [31, 'b'] as const, [33, 'c'] as const])
        children.add(parent, { code });
      const lines = [31, 32, 33].map((id) => `7\t${id}${'\t\\N'.repeat(shape.columns.length)}\n`).join('');
      expect(heard(makeReader, shape, lines, children)).toMatchObject([
        { keys: [7, 31], record: { EmploymentStatusMonitoring: [{ code: 'a' }, { code: 'b' }] } },
        { keys: [7, 32], record: { EmploymentStatusMonitoring: [] } },
        { keys: [7, 33], record: { EmploymentStatusMonitoring: [{ code: 'c' }] } },
      ]);
    }
  });

  test('every key of the record is there, in the order of the schema', () => {
    const shape = shapes.find(({ entity }) => entity.name === 'LearningDelivery');
    if (shape === undefined) throw new Error('there is no LearningDelivery');
    const line = `${[...shape.keys, ...shape.columns].map(() => '\\N').join('\t')}\n`;
    const read = generatedRowReader(shape, () => new GatheredChildren());
    read(line, (record) => {
      expect(Object.keys(record)).toEqual(shape.entity.fields.map(({ name }) => name));
      expect(record.LearningDeliveryFAM).toEqual([]);
      expect(record.LearningDeliveryHE).toBeNull();
    });
  });

  test('dates that are not ten characters are kept as they stand', () => {
    const shape = shapes.find(({ entity }) => entity.name === 'PriorAttain');
    if (shape === undefined) throw new Error('there is no PriorAttain');
    for (const date of ['12025-01-01', '0044-03-15 BC', 'infinity', '-infinity']) {
      const [row] = heard(generatedRowReader, shape, `7\t1\t${date}\n`);
      expect(row).toEqual({ record: { PriorLevel: 1, DateLevelApp: date }, keys: [7] });
    }
  });
});
