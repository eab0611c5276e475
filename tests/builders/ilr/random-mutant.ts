import type { AcademicYear, Entity, Field, Learner } from '@/lib/ilr';
import type { Random } from './random';

type AnyRecord = Record<string, unknown>;

const TEXTS = [
  '',
  ' ',
  'x',
  'é',
  '"',
  '`',
  '|',
  '\t',
  'a\nb',
  '£€',
  '\u0001',
  '\ud800',
  '𝒳',
  'A'.repeat(9),
  'A'.repeat(51),
  'é'.repeat(100),
  '𝒳'.repeat(100),
  '𝒳'.repeat(101),
  '0123456789',
  'AB12',
  'ab1',
  '123456789',
  'a@b',
  '@',
  'a@',
  '@b',
  'A B',
  'a#b',
  '[x]',
  '{^}',
  "O'Brien",
  '-',
  '\u00a0',
  '\u2028',
  '\ufffd',
] as const;
const NUMBERS = [
  -1, 0, 1, 9, 10, 98, 99, 100, -9, -10, 999, 1000, 9999, 10000, 99999, 100000, 999999, 1000000, 9999999, 10000000,
  99999999, 100000000, 999999999, 1000000000, 2147483647, 2147483648, -2147483648, -2147483649, 9999999999, 10000000000,
] as const;
const DATES = [
  '2025-02-29',
  '2024-02-29',
  '1900-02-29',
  '2000-02-29',
  '2025-00-10',
  '2025-13-01',
  '2025-01-00',
  '2025-01-32',
  '2025-04-31',
  '2025-1-1',
  '20250101',
  '2025-01-01Z',
  '2025-01-01+01:00',
  '2025-01-01T00:00:00',
  '0001-01-01',
  '01/02/2025',
  'x',
] as const;
const DECIMALS = [
  '0',
  '0.0',
  '0.1',
  '0.10',
  '0.09',
  '.5',
  '5.',
  '.',
  '-1',
  '+1',
  '300',
  '300.0',
  '300.1',
  '100.0',
  '100.1',
  '1e2',
  'NaN',
  '7.25',
  '007.5',
] as const;

const pickFor = ({ type }: Field, random: Random): string | number => {
  switch (type.base) {
    case 'string':
      return random.pick(TEXTS);
    case 'int':
    case 'long':
      return random.pick(NUMBERS);
    case 'decimal':
      return random.pick(DECIMALS);
    default:
      return random.pick(DATES);
  }
};

const mutateList = (list: AnyRecord[], part: Entity, random: Random): AnyRecord[] => {
  if (random.chance(0.4)) return [];
  const [first] = list;
  if (first === undefined) return list;
  const most = Number.isFinite(part.max) ? part.max : 5;
  return Array.from({ length: most + random.between(0, 1) }, () => first);
};

const mutate = (entity: Entity, record: AnyRecord, random: Random): AnyRecord => {
  const part = entity.fields[random.between(0, entity.fields.length - 1)];
  if (part === undefined) return record;
  const held = record[part.name];
  if (part.kind === 'field') return { ...record, [part.name]: random.chance(0.1) ? null : pickFor(part, random) };
  if (!Array.isArray(held))
    return held === null ? record : { ...record, [part.name]: mutate(part, held as AnyRecord, random) };
  if (held.length === 0 || random.chance(0.3)) return { ...record, [part.name]: mutateList(held, part, random) };
  const nth = random.between(0, held.length - 1);
  return { ...record, [part.name]: held.map((each, at) => (at === nth ? mutate(part, each, random) : each)) };
};

/** The learner with one thing changed, at the edge of what its facets allow or past it. */
export const randomMutant = (year: AcademicYear, learner: Learner, random: Random): Learner => {
  const entity = year.entities.Learner;
  if (entity === undefined) throw new Error('The year has no learners');
  return mutate(entity, learner, random) as Learner;
};
