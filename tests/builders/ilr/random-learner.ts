import type { AcademicYear, Entity, Field, FieldType, Learner } from '@/lib/ilr';
import type { Random } from './random';

type Text = Extract<FieldType, { base: 'string' }>;

const RESTRICTED = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  ..." ~!@#$%&'()*+,-./:;<=>?[\\]_{}^£€",
] as unknown as readonly [string, ...string[]];
const NAME = [...'AbcÉñŁőß日本𝒳', "'", '-', ' ', '&', '<', '>', ';', ']', '.'] as unknown as readonly [
  string,
  ...string[],
];

/** Texts that match the table's patterns; a pattern of a new year that is not here makes the builder throw. */
const MATCHING: Readonly<Record<string, (random: Random) => string>> = {
  '[0-9]{1,2}': (random) => String(random.between(0, 99)),
  '[A-Za-z0-9 ]{1,12}': (random) => textOf(random, ['A', 'b', '7', ' '], random.between(1, 12)),
  '[A-Za-z0-9]{1,8}': (random) => textOf(random, ['Z', 'q', '0'], random.between(1, 8)),
  '[0-9]{1,18}': (random) => textOf(random, ['0', '5', '9'], random.between(1, 18)),
  '[0-9]{10}': (random) => textOf(random, ['1', '4', '0'], 10),
  '[^0-9\\r\\n\\t|"]{1,100}': (random) => textOf(random, NAME, random.between(1, 100)),
  "[A-Za-z0-9 ~!@&'\\\\()*+,\\-./:;]{1,50}": (random) =>
    textOf(random, ['A', '&', "'", '\\', ' ', '-'], random.between(1, 50)),
  '.+@.+': (random) => `${textOf(random, RESTRICTED, random.between(1, 40))}@example.org`,
  '[a-zA-Z]{2}[0-9]{2}|[0-9]{9}': (random) => (random.chance(0.5) ? 'aZ09' : '012345678'),
};

// A value of blanks alone stands for nothing and is not written, so a text always starts with something else.
const textOf = (random: Random, characters: readonly [string, ...string[]], length: number): string => {
  const text = Array.from({ length }, () => random.pick(characters)).join('');
  return text.startsWith(' ') ? `x${text.slice(1)}` : text;
};

const randomText = (type: Text, random: Random): string => {
  if (type.oneOf !== null) return type.oneOf[0] ?? '';
  if (type.pattern === null) return textOf(random, RESTRICTED, random.between(type.lengthMin, type.lengthMax ?? 50));
  const make = MATCHING[type.pattern.source];
  if (make === undefined) throw new Error(`No builder for the pattern ${type.pattern.source}`);
  return make(random);
};

const two = (value: number): string => String(value).padStart(2, '0');

const randomDate = (random: Random): string =>
  `${random.pick(['1968', '2000', '2024', '2025'])}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;

const randomValue = ({ type }: Field, random: Random): string | number => {
  switch (type.base) {
    case 'string':
      return randomText(type, random);
    case 'int':
    case 'long':
      return random.between(random.chance(0.1) ? type.min : Math.max(type.min, 0), type.max);
    case 'decimal':
      return random.pick(['0.1', '10.0', '7', '+55.50', '099.9', '100.0']);
    case 'date':
      return randomDate(random);
    case 'dateTime':
      return `${randomDate(random)}T${two(random.between(0, 23))}:${two(random.between(0, 59))}:07`;
  }
};

const childCount = (child: Entity, random: Random): number => {
  const most = Math.min(child.max, 4);
  if (random.chance(0.02) && Number.isFinite(child.max)) return child.max;
  return Math.max(child.min, random.chance(0.5) ? random.between(0, most) : 0);
};

/** A record that fits the table: every field by chance, every value by its facets. */
const randomRecord = (entity: Entity, random: Random): Record<string, unknown> => {
  const record: Record<string, unknown> = {};
  const isGiven = random.pick([0.1, 0.5, 0.9, 1]);
  for (const part of entity.fields) {
    if (part.kind === 'field')
      record[part.name] = part.min === 1 || random.chance(isGiven) ? randomValue(part, random) : null;
    else if (part.holds === 'many') {
      record[part.name] = Array.from({ length: childCount(part, random) }, () => randomRecord(part, random));
    } else record[part.name] = part.holds === 'one' || random.chance(0.3) ? randomRecord(part, random) : null;
  }
  return record;
};

/** A learner that fits the year's schema and means nothing. */
export const randomLearner = (year: AcademicYear, random: Random): Learner => {
  const entity = year.entities.Learner;
  if (entity === undefined) throw new Error('The year has no learners');
  return randomRecord(entity, random) as Learner;
};
